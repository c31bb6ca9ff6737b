import type { PressRoom } from '@pressrum/model';
import { checkPartialPressRoom } from '@pressrum/model/check.js';
import { UnusableError, displayName, type Io } from '../io.js';
import { readJson } from './json-file.js';

/**
 * Reads the file of `--with`.
 * @throws {UnusableError} that names the first problem and its path
 */
export async function readOverlay(file: string, io: Io): Promise<PressRoom> {
  const value = await readJson(file, io);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnusableError(
      `${displayName(file)}: is not a press room document; begin it with { and the members to add`,
    );
  }
  const [problem] = checkPartialPressRoom(value);
  if (problem) {
    const { path, message } = problem;
    throw new UnusableError(
      `${displayName(file)}: ${path}: ${message.replace(/\s+/g, ' ')}; correct it or leave it out`,
    );
  }
  return value;
}
