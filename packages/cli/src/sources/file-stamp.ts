import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';

/**
 * How long a file must have been as it is, in milliseconds: file systems count time in steps, the coarsest of two seconds,
 * and what is written within one step has the same time.
 */
const SETTLED = 2_000;

/**
 * Tells of files whether they have been written since another stamp of them, without reading them: by their size, their
 * inode and the times of their last changes, as git's index does. To be taken before they are read. Nothing where one of
 * them is too new to tell, or cannot be asked.
 */
export async function stampOf(files: readonly string[], now = Date.now()): Promise<string | undefined> {
  const all = await Promise.all(files.map((file) => stat(file, { bigint: true }).catch(() => undefined)));
  const hash = createHash('sha256');
  for (const [index, stats] of all.entries()) {
    if (!stats || now - Number(stats.ctimeMs) < SETTLED) return undefined;
    hash.update(`${[files[index], stats.size, stats.ino, stats.mtimeNs, stats.ctimeNs].join('\0')}\0`);
  }
  return hash.digest('base64url').slice(0, 22);
}
