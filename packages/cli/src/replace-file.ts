import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Puts a text in a file's place at once, through a file beside it that takes its name. Mode and owner are kept, and a
 * symbolic link stays one. When anything fails, the old file is as it was and nothing is left beside it.
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  const target = await realpath(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return file;
    throw error;
  });
  const old = await stat(target).catch(() => undefined);
  if (old?.isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' });
  const fresh = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const handle = await open(fresh, 'wx');
    try {
      await handle.writeFile(text);
      if (old) await keepRights(handle, old);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => {});
    throw error;
  }
}

async function keepRights(
  handle: Awaited<ReturnType<typeof open>>,
  { uid, gid, mode }: { uid: number; gid: number; mode: number },
): Promise<void> {
  // Only the superuser may give a file away; for everybody else the mode must do.
  await handle.chown(uid, gid).catch(() => {});
  await handle.chmod(mode & 0o7777);
}
