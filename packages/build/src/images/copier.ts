import { hashHex } from '../hash.js';
import { readFile as readFromDisk } from 'node:fs/promises';
import pLimit from 'p-limit';
import type { FetchOptions, Fetched } from '../fetch/fetch-source.js';
import { SourceError } from '../fetch/source-error.js';
import { fileError } from '../files/file-error.js';
import { displayName } from '../io.js';
import { ImageError } from './image-error.js';
import {
  copyUrl,
  hashInUrl,
  readImageSource,
  readVariants,
  writeImageSource,
  writeVariants,
  type ImageStore,
  type Variant,
} from './image-cache.js';
import { memoize } from './memoize.js';

/** A copy of an image, stored with the press room. */
export interface CopiedImage {
  /** Its largest file: `images/0a1b…-1600.jpg` after `base`. */
  url: string;
  /** Pixels of that file. */
  width: number;
  height: number;
  /** All sizes, narrowest first: `images/0a1b…-400.jpg 400w, …`. Absent for a single size. */
  srcset?: string;
  /** The names of all its files in the store. */
  files: string[];
}

export interface CopierOptions {
  store: ImageStore;
  /** Fetches an image. `previous` makes the request conditional. */
  fetch: (url: string, previous?: NonNullable<FetchOptions['previous']>) => Promise<Fetched>;
  /** Prefix of `images/…` in URLs, such as `https://www.bjorkvik.example/press/`. Default empty. */
  base?: string;
  /** Called with a one-line warning for each image that could not be refreshed. */
  warn: (message: string) => void;
  /** The current time. An image fetched less than a day ago is not fetched again. */
  now: Date;
  /** Fetches nothing; uses stored copies. */
  isOffline?: boolean;
  /** Reads the file of `copyFile`; default from disk. Rejects with Node's own errors. */
  readFile?: (file: string) => Promise<Uint8Array>;
}

export interface ImageCopier {
  /**
   * Copies the image at an http(s) URL, once per URL. On failure it warns and returns the previous copy, or `undefined`. The
   * URL of a copy returns that copy. Other URLs (`data:`, relative ones) are not copied, and no file is read for them.
   *
   * Rejects only when the store does.
   */
  copy(url: string): Promise<CopiedImage | undefined>;
  /** The same for a file path. Only for paths from the site's own configuration. */
  copyFile(file: string): Promise<CopiedImage | undefined>;
  /** The names of all files returned so far, sorted. Other files in the store are unused. */
  used(): string[];
}

/** Options for the caller's `fetchSource`: accepts images of at most 20 MiB. */
export const IMAGE_REQUEST = {
  // AVIF and WebP last: converting them to JPEG loses quality twice.
  headers: { accept: 'image/jpeg, image/png, image/svg+xml, image/*;q=0.8, */*;q=0.1' },
  sizeLimit: 20 * 2 ** 20,
} satisfies FetchOptions;

/** Raise it when drawing changes: then all images are drawn again, under new names. */
const VERSION = 1;
const CONCURRENT_IMAGES = 4;
const MAX_AGE_MS = 24 * 60 * 60 * 1000;

/** Creates the image copier of one build: it fetches every URL once. */
export function imageCopier(options: CopierOptions): ImageCopier {
  const { store, fetch, base = '', warn, now, isOffline = false, readFile = readFromDisk } = options;
  const used = new Set<string>();
  const limit = pLimit(CONCURRENT_IMAGES);

  /** By hash: two URLs may have the same image. */
  const draw = memoize(async (hash, bytes: Uint8Array): Promise<Variant[]> => {
    const stored = await readVariants(store, hash);
    if (stored) return stored;
    // Load sharp only when there is something to draw: it is large.
    const drawing = await import('./draw.js');
    const variants: Variant[] = [];
    for (const { bytes: file, extension, width, height } of await drawing.draw(bytes)) {
      const name = `${hash}-${width}.${extension}`;
      await store.writeFile(name, file);
      variants.push({ name, width, height });
    }
    await writeVariants(store, hash, variants);
    return variants;
  });

  async function fetchVariants(url: string): Promise<Variant[] | undefined> {
    const key = hashHex(url);
    const known = await readImageSource(store, key);
    const isCurrentVersion = known?.version === VERSION;
    if (known && (isOffline || (isCurrentVersion && isFresh(known.fetchedAt, now)))) return known.variants;
    try {
      if (isOffline) throw new ImageError('has not been copied yet; build once with the network');
      const fetched = await fetch(url, isCurrentVersion ? pickValidators(known) : undefined);
      if (!fetched.isNew && !known) throw new ImageError('the server sent no content; try again');
      const picture = fetched.isNew ? hashImage(fetched.bytes) : known!.picture;
      const variants = fetched.isNew ? await draw(picture, fetched.bytes) : known!.variants;
      const validators = pickValidators(fetched.isNew ? fetched : known!);
      await writeImageSource(store, key, {
        picture,
        fetchedAt: now.toISOString(),
        version: VERSION,
        ...validators,
      });
      return variants;
    } catch (error) {
      if (!(error instanceof ImageError || error instanceof SourceError)) throw error;
      const outcome = known ? 'its last copy is shown' : 'it is left out';
      warn(`${formatUrl(url)}: ${error.message} (${outcome})`);
      return known?.variants;
    }
  }

  async function readFileVariants(file: string): Promise<Variant[] | undefined> {
    const bytes = await readFile(file).catch((error: unknown) => {
      warn(`${fileError(file, error).message} (it is left out)`);
      return undefined;
    });
    try {
      return bytes && (await draw(hashImage(bytes), bytes));
    } catch (error) {
      if (!(error instanceof ImageError)) throw error;
      warn(`${displayName(file)}: ${error.message} (it is left out)`);
      return undefined;
    }
  }

  async function resolveVariants(url: string): Promise<Variant[] | undefined> {
    const hash = hashInUrl(url.startsWith(base) ? url.slice(base.length) : url);
    const copy = hash && (await readVariants(store, hash));
    if (copy) return copy;
    if (isHttpUrl(url)) return fetchVariants(url);
    // No warning for a copy in another store.
    if (!hash) warn(`${quoteUrl(url)}: is not a URL; it must start with https:// (it is left out)`);
    return undefined;
  }

  function toCopiedImage(variants: Variant[] | undefined): CopiedImage | undefined {
    if (!variants) return undefined;
    for (const { name } of variants) used.add(name);
    const { name, width, height } = variants.at(-1)!;
    const srcset = variants.map((variant) => `${base}${copyUrl(variant.name)} ${variant.width}w`).join(', ');
    return {
      url: base + copyUrl(name),
      width,
      height,
      ...(variants.length > 1 && { srcset }),
      files: variants.map((variant) => variant.name),
    };
  }

  const copy = memoize((url) => limit(async () => toCopiedImage(await resolveVariants(url))));
  const copyFile = memoize((file) => limit(async () => toCopiedImage(await readFileVariants(file))));
  return { copy: (url) => copy(normalizeUrl(url)), copyFile, used: () => [...used].sort() };
}

/** Includes the version, since browsers cache a file by its name. */
const hashImage = (bytes: Uint8Array) => hashHex(Buffer.concat([Buffer.from(`${VERSION}\n`), bytes]));

const isFresh = (fetchedAt: string, now: Date): boolean => {
  const age = now.getTime() - Date.parse(fetchedAt);
  return age >= 0 && age < MAX_AGE_MS;
};

function pickValidators({ etag, lastModified, url }: { etag?: string; lastModified?: string; url?: string }) {
  return { ...(etag && { etag }), ...(lastModified && { lastModified }), ...(url && { url }) };
}

const isHttpUrl = (url: string) => /^https?:\/\//i.test(url) && URL.canParse(url);

/** Normalises an http(s) URL, without its fragment; returns anything else unchanged. */
function normalizeUrl(text: string): string {
  const trimmed = text.trim().replace(/^\/\//, 'https://');
  if (!isHttpUrl(trimmed)) return trimmed;
  const url = new URL(trimmed);
  url.hash = '';
  return url.href;
}

/** A URL for a message, without query and user name, which may be secrets. */
function formatUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  return (origin + pathname).slice(0, 200);
}

/** An invalid URL for a message. The quotes make white space visible. */
const quoteUrl = (text: string) => JSON.stringify(displayName(text.replace(/[?#].*$/s, '')).slice(0, 60));
