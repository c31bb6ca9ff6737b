import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { UnusableError } from '../io.js';
import { OWNER_FILE } from './output-folder.js';
import { hashHex } from '../hash.js';
import { mapConcurrently } from '../concurrency.js';
import { isAsset, WRITE_ORDER, type SiteFile } from '@pressrum/site';

/** The digests of each written file: of its cache key and of its content. */
export type Manifest = Record<string, { key?: string; hash: string }>;

export interface WriteOptions {
  out: string;
  manifest: Manifest;
  /** Called with the number of finished files. */
  onProgress?: (done: number, total: number) => void;
}

export interface Written {
  manifest: Manifest;
  written: string[];
  removed: string[];
  unchanged: number;
}

/** Files that stay although they are no longer listed: assets of earlier builds, and the notice. */
const isPermanent = (path: string) => isAsset(path) || path === 'notice.json';

/** Prefix of the temporary folders in which files are created. */
const TEMPORARY_PREFIX = '.pressrum-';

/** How many files are created at a time. */
const CONCURRENT_FILES = 16;

/** Folders that contain nothing but written files. Anything else in them is removed. */
const OWN_FOLDERS = ['releases', 'search', 'images', 'media'];

/**
 * Updates the output folder. Creates the changed files in a temporary folder, then moves them into place, files before the
 * pages that refer to them, and removes obsolete files last. On failure while files are created, the folder is unchanged.
 * Assets of earlier builds stay, because pasted and cached pages refer to them.
 */
export async function writeSite(files: readonly SiteFile[], options: WriteOptions): Promise<Written> {
  const { out, manifest: before, onProgress } = options;
  const present = await listFiles(out);
  refuseForeignFolder(out, present, before);
  const temporary = join(out, `${TEMPORARY_PREFIX}${randomUUID().slice(0, 8)}`);
  const manifest: Manifest = {};
  const created: { path: string; file: string }[] = [];
  const sorted = WRITE_ORDER.flatMap((order) => files.filter((file) => file.writeOrder === order));
  const outdated = sorted.filter(({ path, cacheKey }) => {
    const key = cacheKey === undefined ? undefined : hashHex(cacheKey);
    const previous = present.has(path) ? before[path] : undefined;
    // The digest of a file that is created below is set there.
    manifest[path] = { hash: previous?.hash ?? '', ...(key !== undefined && { key }) };
    return !previous || key === undefined || previous.key !== key;
  });
  let done = sorted.length - outdated.length;
  try {
    await mkdir(temporary, { recursive: true });
    await mapConcurrently(outdated, CONCURRENT_FILES, async ({ path, content }, index) => {
      const bytes = await content();
      const hash = hashHex(bytes);
      if (manifest[path]!.hash !== hash) {
        const file = join(temporary, String(index));
        await writeFile(file, bytes);
        created.push({ path, file });
      }
      manifest[path] = { ...manifest[path], hash };
      onProgress?.(++done, sorted.length);
    });
    const order = new Map(sorted.map(({ path }, index) => [path, index]));
    created.sort((a, b) => order.get(a.path)! - order.get(b.path)!);
    await moveIntoPlace(created, out);
  } finally {
    await removeTemporaryFolders(out);
  }
  const removed = await removeObsolete(out, present, manifest, before);
  return { manifest, written: created.map(({ path }) => path), removed, unchanged: files.length - created.length };
}

async function moveIntoPlace(created: readonly { path: string; file: string }[], out: string): Promise<void> {
  const folders = new Set(created.map(({ path }) => dirname(join(out, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const { path, file } of created) await rename(file, join(out, path));
}

/** The paths of all files in a folder, with slashes; empty when there is no folder. */
export async function listFiles(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  // Computed once per folder, for speed.
  const prefixes = new Map<string, string>();
  const computePrefix = (parent: string) => {
    const below = relative(folder, parent);
    return below ? `${below.split(sep).join('/')}/` : '';
  };
  const paths = new Set<string>();
  for (const entry of entries) {
    const { parentPath, name } = entry;
    const prefix = prefixes.get(parentPath) ?? computePrefix(parentPath);
    prefixes.set(parentPath, prefix);
    if (!entry.isDirectory() && name !== OWNER_FILE) paths.add(prefix + name);
  }
  return paths;
}

/** Throws for a folder with files of another site, which a build would overwrite. */
function refuseForeignFolder(out: string, present: ReadonlySet<string>, before: Manifest): void {
  if (present.has('pressroom.json') || Object.keys(before).length) return;
  const foreign = [...present].find((path) => path === 'index.html' || isInOwnFolder(path));
  if (foreign)
    throw new UnusableError(
      `${out}: contains files that do not belong to a press room, such as ${foreign}; name an empty folder with "out"`,
    );
}

const isInOwnFolder = (path: string) => OWN_FOLDERS.includes(path.split('/', 1)[0]!);

async function removeObsolete(
  out: string,
  present: ReadonlySet<string>,
  manifest: Manifest,
  before: Manifest,
): Promise<string[]> {
  const isOwn = (path: string) => isInOwnFolder(path) || path in before;
  const removed = [...present].filter((path) => !(path in manifest) && isOwn(path) && !isPermanent(path));
  for (const path of removed) await rm(join(out, path), { force: true });
  for (const folder of OWN_FOLDERS) await rmdir(join(out, folder)).catch(() => {});
  return removed;
}

/** Also removes those of builds that were killed. */
async function removeTemporaryFolders(out: string): Promise<void> {
  const names = (await readdir(out).catch(() => [])).filter((name) => name.startsWith(TEMPORARY_PREFIX));
  for (const name of names) await rm(join(out, name), { recursive: true, force: true });
}
