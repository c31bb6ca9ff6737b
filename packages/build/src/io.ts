import type { FetchSource } from './fetch/fetch-source.js';

/** The environment of a build: files, network, environment variables. */
export interface Io {
  /** The bytes of a file, of standard input for `-`; rejects with Node's own errors. */
  readFile: (file: string) => Promise<Uint8Array>;
  writeFile: (file: string, text: string) => Promise<void>;
  /** Replaces a file atomically and preserves its mode. */
  replaceFile: (file: string, text: string) => Promise<void>;
  /** The names in a folder; rejects with ENOTDIR for a file. */
  listFolder: (folder: string) => Promise<string[]>;
  /** Fetches sources and images. Default: over the network. */
  fetchSource?: FetchSource;
  environment: Readonly<Record<string, string | undefined>>;
}

/** An input or output that cannot be used. The message is one line: *name: problem; remedy*. */
export class UnusableError extends Error {}

/** The name of a file or URL in messages; a URL without its query, which may contain a key. */
export const displayName = (file: string): string =>
  file === '-' ? 'standard input' : /^https?:/i.test(file) ? file.replace(/[?#].*$/s, '') : file;
