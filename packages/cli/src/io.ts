import type { FetchSource } from './fetch/fetch-source.js';

/** What a command needs of the world around it. */
export interface Io {
  /** The bytes of a file, of standard input for `-`; rejects with Node's own errors. */
  readFile: (file: string) => Promise<Uint8Array>;
  writeFile: (file: string, text: string) => Promise<void>;
  /** Puts a text in a file's place at once: whoever reads it meets the old content or the new. Its mode is kept. */
  replaceFile: (file: string, text: string) => Promise<void>;
  /** The names in a folder; rejects with ENOTDIR for a file. */
  namesIn: (folder: string) => Promise<string[]>;
  /** How sources and pictures are fetched; absent for over the network. */
  fetchSource?: FetchSource;
  out: (text: string) => void;
  err: (text: string) => void;
  /** True where messages are read as they come, by a person. */
  isTerminal: boolean;
  environment: Readonly<Record<string, string | undefined>>;
  /** When a document is made. */
  now: Date;
  /** The time, for a command that goes on. */
  clock: () => Date;
  /** Resolves when a command that goes on is to end. */
  untilStopped: () => Promise<void>;
}

/** Exit status: done; the input could not be used; wrong usage; done, but a source failed and its last content was kept. */
export const DONE = 0;
export const UNUSABLE = 1;
export const USAGE = 2;
export const SOURCE_FAILED = 3;

/** The command was called in a way that it does not know. */
export class UsageError extends Error {}

/** An input or output that cannot be used; the message is one line that names it, what is wrong, and the mend. */
export class UnusableError extends Error {}

/** A failed file access as an error that says what to do. */
export function fileError(file: string, error: unknown): UnusableError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const said = FILE_ERRORS[code] ?? `cannot be opened (${code || String(error)}); check it and try again`;
  return new UnusableError(`${nameOf(file)}: ${said}`);
}

const FILE_ERRORS: Record<string, string> = {
  ENOENT: 'there is no such file; check its name and folder',
  ENOTDIR: 'there is no such file; check its name and folder',
  EISDIR: 'is a directory, not a file; name the files in it, such as folder/*.txt',
  EACCES: 'may not be opened; change its permissions',
  EPERM: 'may not be opened; change its permissions',
};

/** How messages call a file; an address without its query, where keys may stand. */
export const nameOf = (file: string): string =>
  file === '-' ? 'standard input' : /^https?:/i.test(file) ? file.replace(/[?#].*$/s, '') : file;
