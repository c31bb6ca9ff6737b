import { join } from 'node:path';
import { UnusableError, fileError, type Io } from '../io.js';
import { readJson } from '../json-file.js';
import type { Withdrawn } from './state.js';

/** Beside the configuration, and to be kept with it: what is in it does not come back, wherever the press room is built. */
export const WITHDRAWN_FILE = 'withdrawn.json';

/** What has been taken back. */
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
    value.every((one: Partial<Withdrawn> | null) => typeof one?.id === 'string' && Array.isArray(one.versions));
  // What was taken back must not come out because of a slip in this file.
  if (!isList)
    throw new UnusableError(
      `${file}: is not what "pressrum withdraw" writes: a list of releases; correct it there`,
    );
  return value as Withdrawn[];
}
