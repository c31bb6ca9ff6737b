import type { PressRoom } from '@pressrum/model';
import { checkPartialPressRoom } from '@pressrum/model/check.js';
import { UnusableError, nameOf, type Io } from './io.js';
import { readJson } from './json-file.js';

/** Reads the file of `--with` and checks it; anything wrong in it is an error that says where and what. */
export async function readOverlay(file: string, io: Io): Promise<PressRoom> {
  const value = await readJson(file, io);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnusableError(`${nameOf(file)}: is no press room document; begin it with { and the members to add`);
  }
  const [problem] = checkPartialPressRoom(value);
  if (problem) {
    const { path, message } = problem;
    throw new UnusableError(
      `${nameOf(file)}: ${path}: ${message.replace(/\s+/g, ' ')}; correct it or leave it out`,
    );
  }
  return value;
}
