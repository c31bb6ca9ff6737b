import { join } from 'node:path';
import type { SourceState } from '../archive/state.js';
import type { Config, Source } from '../config/config.js';
import { withNames, withVariables } from '../config/variables.js';
import type { FetchSource } from '../fetch/fetch-source.js';
import { describeFeeds, findFeeds } from '@pressrum/feeds';
import { hashHex } from '../hash.js';
import { isHttpUrl } from '../files/read-file-or-url.js';
import { fileError } from '../files/file-error.js';
import { UnusableError, displayName, type Io } from '../io.js';

/** One file of a source, or the response from its URL. */
export interface RawPart {
  name: string;
  bytes: Uint8Array;
  contentType?: string;
  url?: string;
}

/** The content of a source, before it is parsed. */
export interface RawSource {
  parts: RawPart[];
  hash: string;
  validators: Pick<SourceState, 'etag' | 'lastModified' | 'url'>;
  /** How many pages the list has, where the server says so. */
  totalPages?: number;
  /** What was done to find it. */
  notes: string[];
}

export interface LoadOptions {
  config: Pick<Config, 'allow'>;
  fetchSource: FetchSource;
  io: Pick<Io, 'readFile' | 'listFolder'>;
  signal?: AbortSignal;
}

/** Loads the content of a source; `undefined` when its server says that it is unchanged. */
export async function loadSource(
  source: Source,
  previous: SourceState | undefined,
  options: LoadOptions,
): Promise<RawSource | undefined> {
  return isHttpUrl(source.url) ? fetchParts(source, previous, options) : readParts(source, options.io);
}

async function fetchParts(
  source: Source,
  state: SourceState | undefined,
  { fetchSource, config, signal }: LoadOptions,
): Promise<RawSource | undefined> {
  const previous = state && !state.isHolding ? pickValidators(state, source) : undefined;
  const fetch = (url: string, headers: Source['headers']) =>
    fetchSource(url, {
      headers,
      allow: config.allow,
      ...(previous && { previous }),
      ...(signal && { signal }),
    });
  const notes: string[] = [];
  let fetched = await fetch(source.url, source.headers);
  const feeds = fetched.isNew && source.from === 'auto' ? findFeeds(fetched.bytes, fetched.url) : [];
  if (feeds[0]) {
    notes.push(describeFeeds(feeds, (url) => displayName(withNames(url, source.variables))));
    // A key is for the origin that it was configured for.
    const isSameOrigin = new URL(feeds[0].url).origin === new URL(source.url).origin;
    fetched = await fetch(feeds[0].url, isSameOrigin ? source.headers : {});
  }
  if (!fetched.isNew) return undefined;
  const { bytes, contentType, etag, lastModified, totalPages } = fetched;
  // The URL is stored, and may become part of the content: it must not contain a key.
  const url = withNames(fetched.url, source.variables);
  return {
    parts: [{ name: source.name, bytes, url, ...(contentType && { contentType }) }],
    hash: hashParts([bytes]),
    validators: { url, ...(etag && { etag }), ...(lastModified && { lastModified }) },
    ...(totalPages && { totalPages }),
    notes,
  };
}

function pickValidators({ etag, lastModified, url = '' }: SourceState, { variables }: Source) {
  const fetchedUrl = withVariables(url, variables);
  return {
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
    ...(URL.canParse(fetchedUrl) && { url: new URL(fetchedUrl).href }),
  };
}

async function readParts(source: Source, io: LoadOptions['io']): Promise<RawSource> {
  const files = await listSourceFiles(source, io);
  const parts = await Promise.all(files.map((file) => readPart(file, io)));
  return { parts, hash: hashParts(parts.map(({ bytes }) => bytes)), validators: {}, notes: [] };
}

interface SourceFile {
  path: string;
  /** For messages. */
  name: string;
}

/** Lists a file, or the files of a folder, by name. */
async function listSourceFiles({ url, name }: Source, io: LoadOptions['io']): Promise<SourceFile[]> {
  const names = await io.listFolder(url).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return undefined;
    throw error.code === 'ENOENT' ? new UnusableError(NOT_FOUND) : fileError(name, error);
  });
  const files = names?.filter((file) => !file.startsWith('.')).sort();
  if (files && !files.length) throw new UnusableError('is an empty folder; put the releases in it, a file each');
  return files ? files.map((file) => ({ path: join(url, file), name: join(name, file) })) : [{ path: url, name }];
}

async function readPart({ path, name }: SourceFile, io: LoadOptions['io']): Promise<RawPart> {
  const bytes = await io.readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EISDIR' ? new UnusableError(`${name}: ${NESTED_FOLDER}`) : fileError(name, error);
  });
  if (!bytes.length) throw new UnusableError(`${name}: is empty; check that it was saved`);
  return { name, bytes };
}

const NOT_FOUND = 'there is no such file or folder; check its name, and begin it with https:// if it is a URL';
const NESTED_FOLDER = 'is a folder within a folder; name it as a source of its own';

function hashParts(parts: readonly Uint8Array[]): string {
  const hex = parts.map(hashHex);
  return hex.length === 1 ? hex[0]! : hashParts([new TextEncoder().encode(hex.join())]);
}
