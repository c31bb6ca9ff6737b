import { sha256, toHex } from '@pressrum/feeds/sha256.js';
import { LRUCache } from 'lru-cache';
import type { SiteFile } from '../types.js';
import type { Compress, Encoding } from './compression.js';

/** A file of the press room, as it is served. */
export type ServedFile = Pick<SiteFile, 'path' | 'cacheKey' | 'content'>;

/** The content of a file, ready for a response. */
export interface CachedResponse {
  bytes: Uint8Array;
  /** Weak: the same content is also sent compressed. */
  etag: string;
  /** How the bytes are compressed; absent if they are not. */
  encoding?: Encoding;
}

/** The size of all cached content, in bytes. */
const MAX_SIZE = 64 * 2 ** 20;

/** Shorter content fits into one packet as it is. */
const MIN_COMPRESSED_SIZE = 1024;

/** The contents of files, generated and compressed on the first request, once for concurrent requests. */
export interface ResponseCache {
  /** Replaces the files. Content with an unchanged cache key stays cached. */
  show(files: readonly ServedFile[]): void;
  has(path: string): boolean;
  /** Rejects when the content cannot be generated. Short content is never compressed. */
  get(path: string, encoding?: Encoding): Promise<CachedResponse | undefined>;
}

/** A file in one encoding, or as it is. */
interface Variant {
  file: ServedFile;
  encoding: Encoding | undefined;
}

const keyOf = (path: string, encoding: Encoding | undefined) => `${encoding ?? ''} ${path}`;

export function responseCache(compress: Readonly<Partial<Record<Encoding, Compress>>>): ResponseCache {
  const encodings = Object.keys(compress) as Encoding[];
  let files: ReadonlyMap<string, ServedFile> = new Map();
  const cache = new LRUCache<string, CachedResponse, Variant>({
    maxSize: MAX_SIZE,
    sizeCalculation: ({ bytes }) => bytes.length || 1,
    // Requests that wait for content get it even if the file changes meanwhile.
    ignoreFetchAbort: true,
    fetchMethod: (_key, _stale, { context }) => makeResponse(context),
  });
  const fetch = (variant: Variant) =>
    cache.fetch(keyOf(variant.file.path, variant.encoding), { context: variant }) as Promise<CachedResponse>;
  const makeResponse = async ({ file, encoding }: Variant): Promise<CachedResponse> => {
    if (!encoding) return makeContent(file);
    const content = await fetch({ file, encoding: undefined });
    if (content.bytes.length < MIN_COMPRESSED_SIZE) return content;
    return { ...content, bytes: await compress[encoding]!(content.bytes), encoding };
  };
  const forget = (path: string) => {
    for (const encoding of [undefined, ...encodings]) cache.delete(keyOf(path, encoding));
  };
  return {
    show(next) {
      const before = files;
      files = new Map(next.map((file) => [file.path, file]));
      for (const [path, { cacheKey }] of before)
        if (cacheKey === undefined || cacheKey !== files.get(path)?.cacheKey) forget(path);
    },
    has: (path) => files.has(path),
    async get(path, encoding) {
      const file = files.get(path);
      return file && fetch({ file, encoding });
    },
  };
}

async function makeContent({ content }: ServedFile): Promise<CachedResponse> {
  const made = await content();
  const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
  return { bytes, etag: `W/"${toHex(await sha256(bytes), 12)}"` };
}
