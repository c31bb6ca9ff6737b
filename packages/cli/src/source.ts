import { fileError, nameOf, UnusableError, type Io } from './io.js';

/** What stands in a file or behind an address, and what is known of it. */
export interface RawSource {
  bytes: Uint8Array;
  contentType?: string;
  /** Where it stands in the end, after redirects. */
  url?: string;
}

/** True for a name that is an address rather than a file. */
export const isAddress = (name: string): boolean => /^https?:\/\//i.test(name);

/**
 * Reads a file, standard input (`-`), or an address. `allow` lists hosts that may have a private address. What cannot be
 * read is an error of one line that says the mend.
 */
export async function readSource(name: string, io: Io, allow: readonly string[]): Promise<RawSource> {
  if (!isAddress(name)) {
    const bytes = await io.readFile(name).catch((error: unknown) => {
      throw fileError(name, error);
    });
    return { bytes };
  }
  // Most calls read files, and need no network client.
  const { fetchSource, SourceError } = await import('./fetch/fetch-source.js');
  try {
    const fetched = await fetchSource(name, { allow });
    if (!fetched.isNew) throw new UnusableError(`${nameOf(name)}: the server answered nothing new; try again`);
    const { bytes, contentType, url } = fetched;
    return { bytes, url, ...(contentType && { contentType }) };
  } catch (error) {
    throw error instanceof SourceError ? new UnusableError(`${nameOf(name)}: ${error.message}`) : error;
  }
}
