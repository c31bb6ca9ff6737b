import { displayName, UnusableError, type Io } from '../io.js';
import { fileError } from './file-error.js';

/** The content of a file or URL. */
export interface FileContent {
  bytes: Uint8Array;
  contentType?: string;
  /** The final URL, after redirects. */
  url?: string;
}

/** True for an http(s) URL, false for a file path. */
export const isHttpUrl = (name: string): boolean => /^https?:\/\//i.test(name);

/**
 * Reads a file, standard input (`-`), or a URL. `allow` lists hosts that may have a private IP address.
 * @throws {UnusableError} with the problem and its remedy in one line
 */
export async function readFileOrUrl(name: string, io: Io, allow: readonly string[]): Promise<FileContent> {
  if (!isHttpUrl(name)) {
    const bytes = await io.readFile(name).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'EISDIR') throw new UnusableError(`${name}: ${IS_FOLDER}`);
      throw fileError(name, error);
    });
    return { bytes };
  }
  // Load the network client only for URLs.
  const [{ fetchSource, SourceError }, { ALLOW_REMEDY }] = await Promise.all([
    import('../fetch/fetch-source.js'),
    import('../fetch/connect.js'),
  ]);
  try {
    const fetched = await fetchSource(name, { allow });
    if (!fetched.isNew) throw new UnusableError(`${displayName(name)}: the server sent no content; try again`);
    const { bytes, contentType, url } = fetched;
    return { bytes, url, ...(contentType && { contentType }) };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const message = error.message.replace(ALLOW_REMEDY, 'name the host with --allow');
    throw new UnusableError(`${displayName(name)}: ${message}`);
  }
}

const IS_FOLDER = 'is a folder, not a file; name the files in it, such as folder/*.txt';
