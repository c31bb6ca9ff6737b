import { join } from 'node:path';
import { UnusableError, type Io } from '../io.js';
import { fileError } from '../files/file-error.js';
import { readJson } from '../files/json-file.js';
import type { Entry, Withdrawn } from './state.js';

/** The list of withdrawn releases, in the folder of the configuration. Keep it under version control with that. */
export const WITHDRAWN_FILE = 'withdrawn.json';

/** Reads the list of withdrawn releases. */
export async function readWithdrawn(folder: string, io: Pick<Io, 'readFile'>): Promise<Withdrawn[]> {
  const file = join(folder, WITHDRAWN_FILE);
  const isThere = await io.readFile(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw fileError(file, error);
    },
  );
  if (!isThere) return [];
  const value = await readJson(file, io);
  const isList =
    Array.isArray(value) &&
    value.every((item: Partial<Withdrawn> | null) => typeof item?.id === 'string' && Array.isArray(item.versions));
  // A mistake in this file must not publish a withdrawn release.
  if (!isList)
    throw new UnusableError(
      `${file}: is not what "pressrum withdraw" writes: a list of releases; correct it there`,
    );
  return value as Withdrawn[];
}

/** Writes the list of withdrawn releases. */
export async function writeWithdrawn(
  folder: string,
  withdrawn: readonly Withdrawn[],
  io: Pick<Io, 'replaceFile'>,
): Promise<void> {
  const file = join(folder, WITHDRAWN_FILE);
  await io.replaceFile(file, `${JSON.stringify(withdrawn, null, 2)}\n`).catch((error: unknown) => {
    throw fileError(file, error, 'write');
  });
}

/** The record that keeps a release withdrawn. */
export const toWithdrawn = ({ id, versions, listed }: Entry, now: Date): Withdrawn => ({
  id,
  headline: listed.headline,
  dateWithdrawn: now.toISOString(),
  versions: versions.map(({ source, traits }) => ({ source, traits })),
});
