import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/**
 * Replaces a file atomically: readers see either the old content or the new. Mode, owner and symbolic links are preserved.
 * On failure the old file is unchanged and no temporary file is left.
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  if (
    await stat(file).then(
      (stats) => stats.isDirectory(),
      () => false,
    )
  )
    throw Object.assign(new Error('is a directory'), { code: 'EISDIR' });
  await writeFileAtomic(file, text);
}

/** Replaces a file of a cache: creates its folder, and skips fsync, since the content can be created again. */
export async function replaceCacheFile(file: string, content: string | Uint8Array): Promise<void> {
  const write = () => writeFileAtomic(file, content as string | Buffer, { fsync: false });
  await write().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await mkdir(dirname(file), { recursive: true });
    await write();
  });
}
