import { UnusableError, displayName } from '../io.js';

/** How a file was accessed. `folder`: files in it were to be written. */
type FileAccess = 'read' | 'write' | 'folder';

/**
 * Converts a failed file access into an error with a remedy.
 * @param error an error of Node's file system
 */
export function fileError(file: string, error: unknown, access: FileAccess = 'read'): UnusableError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const messages = { ...COMMON, ...MESSAGES[access] };
  const verb = access === 'read' ? 'opened' : 'written';
  const message = messages[code] ?? `cannot be ${verb} (${code || String(error)}); check it and try again`;
  return new UnusableError(`${displayName(file)}: ${message}`);
}

const NO_FILE = 'there is no such file; check its name and folder';
const IS_FOLDER = 'is a folder, not a file; name a file in it';
const NO_FOLDER = 'its folder does not exist; create it, or name another';
const IN_A_FILE = 'is in a file, not in a folder; name another';
const IS_FILE = 'is a file, or is in one; name a folder';

const COMMON: Record<string, string> = {
  ENOSPC: 'cannot be written, the disk is full; free some space and try again',
  EDQUOT: 'cannot be written, the quota of the disk is used up; free some space and try again',
  EROFS: 'cannot be written, the disk is read-only; choose another folder, or mount it for writing',
  EMFILE: 'cannot be opened, too many files are open; raise the limit (ulimit -n) and try again',
  ENFILE: 'cannot be opened, too many files are open on this computer; close other programs and try again',
  ENAMETOOLONG: 'the name is too long; choose a shorter one',
  ELOOP: 'is a link that leads back to itself; remove it',
};

const FORBIDDEN_TO_WRITE = 'may not be written; change its permissions, or those of its folder';
const FORBIDDEN_FOLDER = 'may not be read and written; change the permissions of the folder and of what is in it';

const MESSAGES: Record<FileAccess, Record<string, string>> = {
  read: {
    ENOENT: NO_FILE,
    ENOTDIR: NO_FILE,
    EISDIR: IS_FOLDER,
    EACCES: 'may not be opened; change its permissions',
    EPERM: 'may not be opened; change its permissions',
  },
  write: {
    ENOENT: NO_FOLDER,
    ENOTDIR: IN_A_FILE,
    EISDIR: IS_FOLDER,
    EACCES: FORBIDDEN_TO_WRITE,
    EPERM: FORBIDDEN_TO_WRITE,
  },
  folder: {
    ENOENT: NO_FOLDER,
    ENOTDIR: IS_FILE,
    EEXIST: IS_FILE,
    EISDIR: 'contains a folder where a file is to be written; remove it, or name another folder',
    ENOTEMPTY: 'contains a folder where a file is to be written; remove it, or name another folder',
    EACCES: FORBIDDEN_FOLDER,
    EPERM: FORBIDDEN_FOLDER,
  },
};

const CODES = new Set([COMMON, ...Object.values(MESSAGES)].flatMap((messages) => Object.keys(messages)));

/** Says which folder is meant when work in it fails: files there are temporary, and their names say nothing. */
export const inFolder = <T>(folder: string, work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw isFileSystemError(error) ? fileError(folder, error, 'folder') : error;
  });

/** True for an error of Node's file system that has a message here. Some of these errors lack a path. */
export const isFileSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && CODES.has((error as NodeJS.ErrnoException).code ?? '');
