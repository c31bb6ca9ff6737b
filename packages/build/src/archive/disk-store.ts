import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError, inFolder, isFileSystemError } from '../files/file-error.js';
import { replaceCacheFile } from '../files/replace-file.js';
import { UnusableError } from '../io.js';
import { withLock, type LockOptions } from './lock.js';
import { emptyState, type State, type ReleaseStore, type ReleaseRecord } from './state.js';

/** The folder of the build state, beside the configuration. It is never published. */
const STATE_FOLDER = '.pressrum';

/** The build state of a press room on disk. */
export interface DiskStore {
  folder: string;
  releases: ReleaseStore;
  readState(): Promise<State>;
  writeState(state: State): Promise<void>;
  /** The JSON value with this name; `undefined` when it is missing or unreadable. */
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
  readFile(name: string): Promise<Uint8Array | undefined>;
  writeFile(name: string, bytes: Uint8Array): Promise<void>;
  /** Runs while no other build of this press room does (see `withLock`). */
  withLock<T>(work: () => Promise<T>, options?: LockOptions): Promise<T>;
  /** Removes the texts and images of all other releases. */
  keepOnly(ids: ReadonlySet<string>, images: ReadonlySet<string>): Promise<void>;
}

export function diskStore(configFolder: string): DiskStore {
  const folder = join(configFolder, STATE_FOLDER);
  const path = (...names: string[]) => join(folder, ...names);
  const write = (file: string, content: string | Uint8Array) =>
    inFolder(folder, replaceCacheFile(path(file), content));
  return {
    folder,
    releases: {
      read: async (id) => (await readJsonOrNothing(path('releases', `${id}.json`))) as ReleaseRecord | undefined,
      write: (id, record) => write(join('releases', `${id}.json`), JSON.stringify(record)),
    },
    readState: () => readState(path('state.json')),
    writeState: (state) => write('state.json', JSON.stringify(state)),
    read: (name) => readJsonOrNothing(path(`${name}.json`)),
    write: (name, value) => write(`${name}.json`, JSON.stringify(value)),
    readFile: (name) => readFile(path('images', name)).catch(ignoreMissing),
    writeFile: (name, bytes) => write(join('images', name), bytes),
    withLock: (work, options = {}) => withLock(path('lock'), options, work),
    keepOnly: (ids, images) => inFolder(folder, removeExceptUsed(folder, ids, images)),
  };
}

async function readState(file: string): Promise<State> {
  const text = await readFile(file, 'utf8').catch(ignoreMissing);
  if (text === undefined) return emptyState();
  try {
    const state = JSON.parse(text) as State;
    if (state.version === 1 && Array.isArray(state.entries)) return state;
  } catch {
    // Reported below, like any other unexpected content.
  }
  throw new UnusableError(
    `${file}: was not written by a build; restore it from a backup, or remove the folder ${STATE_FOLDER} to rebuild from what the sources list now`,
  );
}

async function readJsonOrNothing(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(ignoreMissing);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw isFileSystemError(error) ? fileError(error.path ?? STATE_FOLDER, error) : error;
}

async function removeExceptUsed(
  folder: string,
  ids: ReadonlySet<string>,
  images: ReadonlySet<string>,
): Promise<void> {
  await removeExcept(join(folder, 'releases'), (name) => ids.has(name.slice(0, -'.json'.length)));
  await removeExcept(join(folder, 'images'), (name) => images.has(name));
  await removeImageDataExcept(folder, images);
}

async function removeExcept(folder: string, isUsed: (name: string) => boolean): Promise<void> {
  const names = (await readdir(folder).catch(ignoreMissing)) ?? [];
  for (const name of names) if (!isUsed(name)) await rm(join(folder, name), { force: true });
}

/** Removes what is known of unused images, including their URLs, which would reveal what was once shown. */
async function removeImageDataExcept(folder: string, images: ReadonlySet<string>): Promise<void> {
  const hashes = new Set([...images].map((name) => name.split('-', 1)[0]!));
  const names = (await readdir(folder).catch(ignoreMissing)) ?? [];
  const unused = names.filter(
    (name) => name.startsWith('picture-') && !hashes.has(name.slice(8, -'.json'.length)),
  );
  if (!unused.length) return;
  for (const name of names.filter((file) => file.startsWith('source-'))) {
    const source = (await readJsonOrNothing(join(folder, name))) as { picture?: string } | undefined;
    if (!source?.picture || !hashes.has(source.picture)) await rm(join(folder, name), { force: true });
  }
  for (const name of unused) await rm(join(folder, name), { force: true });
}
