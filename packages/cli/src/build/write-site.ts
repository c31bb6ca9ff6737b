import { hash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { UnusableError } from '../io.js';
import { inParallel } from '../parallel.js';
import { RANKS, type SiteFile } from '../site/site.js';

/** What was written: of each file the digests of what it was made of, and of its content. */
export type Manifest = Record<string, { key?: string; hash: string }>;

export interface WriteOptions {
  out: string;
  manifest: Manifest;
  /** Told how far the work is. */
  onProgress?: (done: number, total: number) => void;
}

export interface Written {
  manifest: Manifest;
  written: string[];
  removed: string[];
  unchanged: number;
}

/** What stays although it is made no more: assets of earlier builds, and the crisis line that somebody has set. */
const KEPT = /^(?:assets\/|pressrum\.[\da-f]{16}\.js$|notice\.json$)/;

/** How the names of folders begin in which files are made. */
const ASIDE = '.pressrum-';

/** How many files are made at a time: a disk is slower than we are. */
const AT_A_TIME = 16;

/** Folders that hold nothing but what is written here: what else is found in them goes. */
const OWN_FOLDERS = ['releases', 'search', 'images'];

/**
 * Brings a folder up to date: makes the files that have changed, all of them aside, then puts each in its place at once,
 * what pages name before the pages; what is no more goes last. When anything fails while they are made, the folder is as
 * it was. Assets of earlier builds stay: a page that was pasted or cached names them.
 */
export async function writeSite(files: readonly SiteFile[], options: WriteOptions): Promise<Written> {
  const { out, manifest: before, onProgress } = options;
  const present = await filesIn(out);
  refuseForeign(out, present, before);
  const aside = join(out, `${ASIDE}${randomUUID().slice(0, 8)}`);
  const manifest: Manifest = {};
  const made: { path: string; file: string }[] = [];
  const sorted = RANKS.flatMap((rank) => files.filter((file) => file.rank === rank));
  const others = sorted.filter(({ path, key: madeOf }) => {
    const key = madeOf === undefined ? undefined : digestOf(madeOf);
    const known = present.has(path) ? before[path] : undefined;
    // Its content is made and looked at below, and gives the digest.
    manifest[path] = { hash: known?.hash ?? '', ...(key !== undefined && { key }) };
    return !known || key === undefined || known.key !== key;
  });
  let done = sorted.length - others.length;
  try {
    await mkdir(aside, { recursive: true });
    await inParallel(others, AT_A_TIME, async ({ path, content }, index) => {
      const bytes = await content();
      const hash = digestOf(bytes);
      if (manifest[path]!.hash !== hash) {
        const file = join(aside, String(index));
        await writeFile(file, bytes);
        made.push({ path, file });
      }
      manifest[path] = { ...manifest[path], hash };
      onProgress?.(++done, sorted.length);
    });
    const order = new Map(sorted.map(({ path }, index) => [path, index]));
    made.sort((a, b) => order.get(a.path)! - order.get(b.path)!);
    await putInPlace(made, out);
  } finally {
    await removeAside(out);
  }
  const removed = await removeOthers(out, present, manifest, before);
  return { manifest, written: made.map(({ path }) => path), removed, unchanged: files.length - made.length };
}

const digestOf = (content: string | Uint8Array) => hash('sha256', content, 'base64url').slice(0, 16);

async function putInPlace(made: readonly { path: string; file: string }[], out: string): Promise<void> {
  const folders = new Set(made.map(({ path }) => dirname(join(out, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const { path, file } of made) await rename(file, join(out, path));
}

/** All files in a folder, their paths with slashes; none where there is no folder. */
export async function filesIn(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  // The same few folders again and again.
  const prefixes = new Map<string, string>();
  const prefixOf = (parent: string) => {
    const below = relative(folder, parent);
    return below ? `${below.split(sep).join('/')}/` : '';
  };
  const paths = new Set<string>();
  for (const entry of entries) {
    const { parentPath, name } = entry;
    const prefix = prefixes.get(parentPath) ?? prefixOf(parentPath);
    prefixes.set(parentPath, prefix);
    if (!entry.isDirectory()) paths.add(prefix + name);
  }
  return paths;
}

/** A folder with somebody else's page or pictures in it is not ours to write over. */
function refuseForeign(out: string, present: ReadonlySet<string>, before: Manifest): void {
  if (present.has('pressroom.json') || Object.keys(before).length) return;
  const foreign = [...present].find((path) => path === 'index.html' || isInOwnFolder(path));
  if (foreign)
    throw new UnusableError(
      `${out}: has files that are not a press room's, such as ${foreign}; name an empty folder with "out"`,
    );
}

const isInOwnFolder = (path: string) => OWN_FOLDERS.includes(path.split('/', 1)[0]!);

async function removeOthers(
  out: string,
  present: ReadonlySet<string>,
  manifest: Manifest,
  before: Manifest,
): Promise<string[]> {
  const isOwn = (path: string) => isInOwnFolder(path) || path in before;
  const removed = [...present].filter((path) => !(path in manifest) && isOwn(path) && !KEPT.test(path));
  for (const path of removed) await rm(join(out, path), { force: true });
  for (const folder of OWN_FOLDERS) await rmdir(join(out, folder)).catch(() => {});
  return removed;
}

/** Those of builds that were killed, too. */
async function removeAside(out: string): Promise<void> {
  const names = (await readdir(out)).filter((name) => name.startsWith(ASIDE));
  for (const name of names) await rm(join(out, name), { recursive: true, force: true });
}
