import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { diskStore, type DiskStore } from '../archive/disk-store.js';
import type { Entry, Withdrawn } from '../archive/state.js';
import { WITHDRAWN_FILE, readWithdrawn } from '../archive/withdrawn.js';
import { buildRoom } from '../build/build.js';
import { CONFIG_FILE, readConfig, type Config } from '../config/config.js';
import { DONE, UnusableError, UsageError, fileError, type Io } from '../io.js';
import { WITHDRAW_HELP } from './help.js';

/** A build that is running has read what is withdrawn: it is waited for, in milliseconds. */
const PATIENCE = 120_000;

/** `pressrum withdraw`: takes a release back, from everything that is built, at once and for good. */
export async function withdraw(argv: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      config: { type: 'string', default: CONFIG_FILE },
      out: { type: 'string' },
      undo: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    io.out(WITHDRAW_HELP);
    return DONE;
  }
  const [given, ...more] = positionals;
  if (!given && !values.list)
    throw new UsageError('withdraw: the id of a release is missing; it is the name of its page without .html');
  if (more.length) throw new UsageError(`withdraw: takes one release at a time, not ${more[0]} as well`);
  const read = await readConfig(values.config, io);
  const config: Config = { ...read, ...(values.out !== undefined && { out: values.out }) };
  const withdrawn = await readWithdrawn(config.folder, io);
  if (values.list) {
    io.out(listText(withdrawn));
    return DONE;
  }
  const id = idIn(given!);
  const store = diskStore(config.folder);
  return values.undo ? restore(id, config, withdrawn, store, io) : takeBack(id, config, withdrawn, store, io);
}

/** An address of its page, or a file's name, is as good as the id. */
const idIn = (given: string) => {
  const name = given
    .replace(/[?#].*$/, '')
    .split('/')
    .at(-1)!;
  try {
    return decodeURIComponent(name.replace(/\.(?:html|json)$/, ''));
  } catch {
    return name;
  }
};

async function takeBack(
  id: string,
  config: Config,
  withdrawn: Withdrawn[],
  store: DiskStore,
  io: Io,
): Promise<number> {
  const { entries } = await store.readState();
  const entry = entries.find((one) => one.id === id);
  const isBack = withdrawn.some((one) => one.id === id);
  if (!entry && !isBack) throw new UnusableError(unknown(id, entries));
  if (entry && !isBack) await write(config, [...withdrawn, recordOf(entry, io.now)], io);
  // Nothing is fetched: a source that does not answer must not hold this up.
  const options = { isOffline: true, isFresh: false, json: true };
  const { written, releases } = await buildRoom(config, options, io, PATIENCE);
  const headline = entry?.listed.headline ?? withdrawn.find((one) => one.id === id)!.headline;
  io.out(
    `Taken back: ${headline} (${id})\n${config.out}: ${written.removed.length} files removed, ${written.written.length} written anew, ${releases.total} releases left\nIt does not come back while ${join(config.folder, WITHDRAWN_FILE)} names it; to undo: pressrum withdraw --undo ${id}\nCopy the folder to where it is served, and empty caches in front of it: they may show it for some minutes more.\n`,
  );
  return DONE;
}

const recordOf = ({ id, versions, listed }: Entry, now: Date): Withdrawn => ({
  id,
  headline: listed.headline,
  dateWithdrawn: now.toISOString(),
  versions: versions.map(({ source, traits }) => ({ source, traits })),
});

async function restore(
  id: string,
  config: Config,
  withdrawn: Withdrawn[],
  store: DiskStore,
  io: Io,
): Promise<number> {
  const rest = withdrawn.filter((one) => one.id !== id);
  if (rest.length === withdrawn.length)
    throw new UnusableError(`${id}: has not been withdrawn; pressrum withdraw --list shows what has`);
  await write(config, rest, io);
  await store.alone(
    async () => {
      const state = await store.readState();
      // Its sources may not have changed since: they are read again all the same.
      const sources = Object.entries(state.sources).map(
        ([key, source]) => [key, { ...source, isHolding: true }] as const,
      );
      await store.writeState({ ...state, sources: Object.fromEntries(sources) });
    },
    { patience: PATIENCE },
  );
  io.out(`No longer withdrawn: ${id}\nThe next build has it again, if a source still lists it.\n`);
  return DONE;
}

async function write(config: Config, withdrawn: readonly Withdrawn[], io: Io): Promise<void> {
  const file = join(config.folder, WITHDRAWN_FILE);
  await io.replaceFile(file, `${JSON.stringify(withdrawn, null, 2)}\n`).catch((error: unknown) => {
    throw fileError(file, error);
  });
}

/** Names what it may have been. */
function unknown(id: string, entries: readonly Entry[]): string {
  const words = id
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
  const scored = entries
    .map((entry) => ({ id: entry.id, hits: words.filter((word) => entry.id.toLowerCase().includes(word)).length }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, 3);
  const hint = scored.length ? `; did you mean ${scored.map((one) => one.id).join(', or ')}?` : '';
  return `${id}: there is no release with that id${hint || '; it is the name of its page without .html'}`;
}

const listText = (withdrawn: readonly Withdrawn[]) =>
  withdrawn.length
    ? withdrawn
        .map(({ id, headline, dateWithdrawn }) => `${dateWithdrawn.slice(0, 10)}  ${id}  ${headline}\n`)
        .join('')
    : 'Nothing has been withdrawn.\n';
