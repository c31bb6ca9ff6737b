import { join } from 'node:path';
import {
  buildPressRoom,
  diskStore,
  LOCK_WAIT_MS,
  readConfig,
  readWithdrawn,
  toWithdrawn,
  WITHDRAWN_FILE,
  writeWithdrawn,
  type Config,
  type DiskStore,
  type Entry,
  type Withdrawn,
} from '@pressrum/build';
import { UnusableError } from '@pressrum/build/files.js';
import type { CommandIo } from '../io.js';

/** The options of the command line. */
export interface WithdrawOptions {
  config: string;
  out?: string;
  undo?: boolean;
  list?: boolean;
}

/** Withdraws a release, restores it, or lists the withdrawn ones. `name` is the release's id, its URL or its file. */
export async function withdraw(name: string, options: WithdrawOptions, io: CommandIo): Promise<void> {
  const { out } = options;
  const config: Config = { ...(await readConfig(options.config, io)), ...(out !== undefined && { out }) };
  const withdrawn = await readWithdrawn(config.folder, io);
  if (options.list) return io.stdout(listText(withdrawn));
  const store = diskStore(config.folder);
  const change = options.undo ? restore : withdrawRelease;
  await change(parseId(name), config, withdrawn, store, io);
}

/** The id in the URL of a release's page, or in the name of its file. */
const parseId = (text: string) => {
  const name = text
    .replace(/[?#].*$/, '')
    .split('/')
    .at(-1)!;
  try {
    return decodeURIComponent(name.replace(/\.(?:html|json)$/, ''));
  } catch {
    return name;
  }
};

async function withdrawRelease(
  id: string,
  config: Config,
  withdrawn: Withdrawn[],
  store: DiskStore,
  io: CommandIo,
): Promise<void> {
  const { entries } = await store.readState();
  const entry = entries.find((release) => release.id === id);
  const isWithdrawn = withdrawn.some((release) => release.id === id);
  if (!entry && !isWithdrawn) throw new UnusableError(unknownIdMessage(id, entries));
  if (entry && !isWithdrawn) await writeWithdrawn(config.folder, [...withdrawn, toWithdrawn(entry, io.now())], io);
  // Offline, so that a slow source does not delay the withdrawal.
  const { written, releases } = await buildPressRoom(config, io, {
    now: io.now(),
    isOffline: true,
    // A running build has already read the list of withdrawn releases.
    lockWaitMs: LOCK_WAIT_MS,
    onWarning: (warning) => io.stderr(`pressrum: warning: ${warning}\n`),
  });
  const headline = entry?.listed.headline ?? withdrawn.find((release) => release.id === id)!.headline;
  io.stdout(
    `Withdrawn: ${headline} (${id})\n${config.out}: ${written.removed.length} files removed, ${written.written.length} updated, ${releases.total} releases left\nIt stays withdrawn while ${join(config.folder, WITHDRAWN_FILE)} names it; to undo: pressrum withdraw --undo ${id}\nPublish the folder, and clear caches in front of it: they may show the release for some minutes more.\n`,
  );
}

async function restore(
  id: string,
  config: Config,
  withdrawn: Withdrawn[],
  store: DiskStore,
  io: CommandIo,
): Promise<void> {
  const rest = withdrawn.filter((release) => release.id !== id);
  if (rest.length === withdrawn.length)
    throw new UnusableError(`${id}: is not withdrawn; pressrum withdraw --list shows the withdrawn releases`);
  await writeWithdrawn(config.folder, rest, io);
  await store.withLock(
    async () => {
      const state = await store.readState();
      // Read the sources again even if they are unchanged.
      const sources = Object.entries(state.sources).map(
        ([key, source]) => [key, { ...source, isHolding: true }] as const,
      );
      await store.writeState({ ...state, sources: Object.fromEntries(sources) });
    },
    { waitMs: LOCK_WAIT_MS },
  );
  io.stdout(`No longer withdrawn: ${id}\nThe next build includes it again if a source still lists it.\n`);
}

/** Suggests similar ids. */
function unknownIdMessage(id: string, entries: readonly Entry[]): string {
  const words = id
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
  const scored = entries
    .map((entry) => ({ id: entry.id, hits: words.filter((word) => entry.id.toLowerCase().includes(word)).length }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, 3);
  const hint = scored.length ? `; did you mean ${scored.map(({ id: known }) => known).join(', or ')}?` : '';
  return `${id}: there is no release with that id${hint || '; it is the name of its page without .html'}`;
}

const listText = (withdrawn: readonly Withdrawn[]) =>
  withdrawn.length
    ? withdrawn
        .map(({ id, headline, dateWithdrawn }) => `${dateWithdrawn.slice(0, 10)}  ${id}  ${headline}\n`)
        .join('')
    : 'Nothing has been withdrawn.\n';
