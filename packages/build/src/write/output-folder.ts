import { randomUUID } from 'node:crypto';
import { lstat, readFile, readlink, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskStore } from '../archive/disk-store.js';
import type { Config } from '../config/config.js';
import { replaceCacheFile } from '../files/replace-file.js';
import { UnusableError } from '../io.js';

/** Says in an output folder whose it is. */
export const OWNER_FILE = '.pressrum.owner';

/** Folders that a build writes into and removes files from. */
const WRITTEN_FOLDERS = ['releases', 'search', 'images', 'assets'];

/**
 * Makes the output folder this configuration's own. Two configurations with one folder would remove each other's files, and
 * a link would lead a build into a folder of somebody else.
 * @param isKnown true for a folder that this configuration has written before
 * @param isFresh takes the folder over
 * @throws {UnusableError} for a folder of another configuration, or a link into a folder that no build has written
 */
export async function claimOutputFolder(
  { out, file }: Pick<Config, 'out' | 'file'>,
  store: Pick<DiskStore, 'read' | 'write'>,
  { isKnown, isFresh }: { isKnown: boolean; isFresh: boolean },
): Promise<void> {
  const claim = `${await readId(store)} ${file}\n`;
  const path = join(out, OWNER_FILE);
  const owner = (await readFile(path, 'utf8').catch(() => '')) || undefined;
  if (owner !== undefined && owner !== claim && !isFresh)
    throw new UnusableError(
      `${out}: belongs to another configuration (${owner.trim().replace(/^\S+ /, '')}); name another folder with "out", or use --fresh to take it over`,
    );
  await refuseLinks(out, owner !== undefined || isKnown);
  if (owner === claim) return;
  await replaceCacheFile(path, claim);
}

/** The id of a build state: it moves with the state, and so with the configuration. */
async function readId(store: Pick<DiskStore, 'read' | 'write'>): Promise<string> {
  const known = (await store.read('owner')) as { id?: unknown } | undefined;
  if (typeof known?.id === 'string') return known.id;
  const id = randomUUID();
  await store.write('owner', { id });
  return id;
}

async function refuseLinks(out: string, isOwn: boolean): Promise<void> {
  if (!isOwn && (await isLink(out)) && (await readdir(out).catch(() => [])).length)
    throw new UnusableError(
      `${out}: is a link to ${await readlink(out)}, a folder with files that do not belong to a press room; name an empty folder with "out"`,
    );
  for (const name of WRITTEN_FOLDERS) {
    const folder = join(out, name);
    if (await isLink(folder))
      throw new UnusableError(
        `${folder}: is a link to ${await readlink(folder)}, and a build would write there; remove the link, or name another folder with "out"`,
      );
  }
}

const isLink = (path: string): Promise<boolean> =>
  lstat(path).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
