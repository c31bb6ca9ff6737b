import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UnusableError } from '../io.js';
import { emptyState, type State, type Texts, type Whole } from './state.js';

/** Where a press room remembers what it knows: a folder beside the configuration, which is never published. */
export const STATE_FOLDER = '.pressrum';

/** Kept things on disk. */
export interface DiskStore {
  folder: string;
  texts: Texts;
  readState(): Promise<State>;
  writeState(state: State): Promise<void>;
  /** A value by name; nothing where there is none, or what is there cannot be read. */
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
  readFile(name: string): Promise<Uint8Array | undefined>;
  writeFile(name: string, bytes: Uint8Array): Promise<void>;
  /**
   * Runs alone: no other build of this press room at the same time. Another one that is running is waited for as long as
   * `patience` says, in milliseconds (default 0); then it is an error. `signal` ends the wait, not the work.
   */
  alone<T>(work: () => Promise<T>, options?: Patience): Promise<T>;
  /** Takes away the texts and pictures that are not of these. */
  keepOnly(ids: ReadonlySet<string>, images: ReadonlySet<string>): Promise<void>;
}

export interface Patience {
  patience?: number;
  signal?: AbortSignal;
}

export function diskStore(configFolder: string): DiskStore {
  const folder = join(configFolder, STATE_FOLDER);
  const at = (...names: string[]) => join(folder, ...names);
  const textFile = (id: string) => at('releases', `${id}.json`);
  const write = (file: string, content: string | Uint8Array) => replace(at(file), content);
  return {
    folder,
    texts: {
      read: async (id) => (await json(textFile(id))) as Whole | undefined,
      write: (id, whole) => replace(textFile(id), JSON.stringify(whole)),
    },
    readState: () => stateIn(at('state.json')),
    writeState: (state) => write('state.json', JSON.stringify(state)),
    read: (name) => json(at(`${name}.json`)),
    write: (name, value) => write(`${name}.json`, JSON.stringify(value)),
    readFile: (name) => readFile(at('images', name)).catch(absent),
    writeFile: (name, bytes) => replace(at('images', name), bytes),
    alone: (work, options = {}) => alone(at('lock'), options, work),
    async keepOnly(ids, images) {
      await removeBut(at('releases'), (name) => ids.has(name.slice(0, -'.json'.length)));
      await removeBut(at('images'), (name) => images.has(name));
      await removePicturesBut(folder, images);
    },
  };
}

async function stateIn(file: string): Promise<State> {
  const text = await readFile(file, 'utf8').catch(absent);
  if (text === undefined) return emptyState();
  try {
    const state = JSON.parse(text) as State;
    if (state.version === 1 && Array.isArray(state.entries)) return state;
  } catch {
    // Said below, as of any other content.
  }
  throw new UnusableError(
    `${file}: is not what a build has written; restore it from a backup, or remove the folder ${STATE_FOLDER} to begin anew with what the sources list today`,
  );
}

async function json(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(absent);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}

/** Puts a file in place at once. Not synced: what is lost in a power cut is fetched anew. */
async function replace(file: string, content: string | Uint8Array): Promise<void> {
  const fresh = `${file}.${randomUUID().slice(0, 8)}.tmp`;
  const put = () => writeFile(fresh, content);
  await put().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await mkdir(join(file, '..'), { recursive: true });
    await put();
  });
  await rename(fresh, file);
}

async function removeBut(folder: string, isKept: (name: string) => boolean): Promise<void> {
  const names = (await readdir(folder).catch(absent)) ?? [];
  for (const name of names) if (!isKept(name)) await rm(join(folder, name), { force: true });
}

/** What is known of a picture goes with its last file: also its address says what was shown. */
async function removePicturesBut(folder: string, images: ReadonlySet<string>): Promise<void> {
  const pictures = new Set([...images].map((name) => name.split('-', 1)[0]!));
  const names = (await readdir(folder).catch(absent)) ?? [];
  const gone = names.filter(
    (name) => name.startsWith('picture-') && !pictures.has(name.slice(8, -'.json'.length)),
  );
  if (!gone.length) return;
  for (const name of names.filter((one) => one.startsWith('source-'))) {
    const source = (await json(join(folder, name))) as { picture?: string } | undefined;
    if (!source?.picture || !pictures.has(source.picture)) await rm(join(folder, name), { force: true });
  }
  for (const name of gone) await rm(join(folder, name), { force: true });
}

/** What a lock of this process holds: its number alone an earlier process may have had too, as in a container. */
const OWNER = `${process.pid} ${randomUUID()}`;

async function alone<T>(lock: string, options: Patience, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(lock), { recursive: true });
  await take(lock, options);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** How often a lock is looked at that another has, in milliseconds. */
const PAUSE = 100;

/** The lock names the process that has it from its first moment; one whose process is no more has been left behind. */
async function take(lock: string, { patience = 0, signal }: Patience): Promise<void> {
  const fresh = `${lock}.${randomUUID().slice(0, 8)}`;
  const end = Date.now() + patience;
  await writeFile(fresh, OWNER);
  try {
    while (!(await isTaken(fresh, lock))) {
      const owner = await readFile(lock, 'utf8').catch(absent);
      if (owner === undefined) continue;
      if (!isRunning(owner)) await rm(lock, { force: true });
      else if (Date.now() >= end)
        throw new UnusableError(
          `${lock}: another build is running; wait for it, or remove that file if there is none`,
        );
      else await sleep(PAUSE, undefined, signal && { signal });
    }
  } finally {
    await rm(fresh, { force: true });
  }
}

async function isTaken(fresh: string, lock: string): Promise<boolean> {
  try {
    await link(fresh, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(owner: string): boolean {
  const pid = parseInt(owner);
  if (!pid || pid === process.pid) return owner === OWNER;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
