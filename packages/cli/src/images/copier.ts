import { createHash } from 'node:crypto';
import { readFile as readFromDisk } from 'node:fs/promises';
import type { FetchOptions, Fetched } from '../fetch/fetch-source.js';
import { SourceError } from '../fetch/source-error.js';
import { fileError, nameOf } from '../io.js';
import { ImageError } from './image-error.js';
import {
  copyUrl,
  hashInUrl,
  keepPicture,
  keepSource,
  keptPicture,
  keptSource,
  type ImageStore,
  type Variant,
} from './kept.js';
import { gate, once } from './sharing.js';

/** A picture of the press room's own. */
export interface CopiedImage {
  /** Its largest file: `images/0a1b…-1600.jpg` after `base`. */
  url: string;
  /** Pixels of that file. */
  width: number;
  height: number;
  /** All sizes, the narrowest first, where there are several: `images/0a1b…-400.jpg 400w, …`. */
  srcset?: string;
  /** The names of all its files in the store. */
  files: string[];
}

export interface CopierOptions {
  store: ImageStore;
  /** Fetches a picture. `previous` is what is known of it: then an unchanged one is not sent again. */
  fetch: (url: string, previous?: NonNullable<FetchOptions['previous']>) => Promise<Fetched>;
  /** What stands before `images/…` in addresses, such as `https://www.bjorkvik.example/press/`; default nothing. */
  base?: string;
  /** Told a line for each picture that could not be had anew: its name, what is wrong, the mend, and what is shown. */
  warn: (message: string) => void;
  /** A copy that was asked for less than a day before is not asked for again. */
  now: Date;
  /** Nothing is fetched; the copies that are there are used. */
  isOffline?: boolean;
  /** Reads the file of `copyFile`; default from disk. Rejects with Node's own errors. */
  readFile?: (file: string) => Promise<Uint8Array>;
}

export interface ImageCopier {
  /**
   * Copies the picture at a web address, once however often it is asked for. Where that fails, what was copied from there
   * before; where there is nothing, `undefined`. Either is told to `warn`. A copy's own address gives that copy. Addresses
   * that are not of the web (`data:`, relative ones) are not copied, nor are files read for them.
   *
   * Rejects only where the store does.
   */
  copy(url: string): Promise<CopiedImage | undefined>;
  /** The same for a file, by its path. Only for paths that the site's own configuration names. */
  copyFile(file: string): Promise<CopiedImage | undefined>;
  /** The names of all files that were given out, sorted; the others in the store are of no use to this press room. */
  used(): string[];
}

/** For the caller's `fetchSource`: pictures are asked for as such, and none is larger than 20 MiB. */
export const IMAGE_REQUEST = {
  // AVIF and WebP last: they become JPEG, and are compressed with losses twice.
  headers: { accept: 'image/jpeg, image/png, image/svg+xml, image/*;q=0.8, */*;q=0.1' },
  sizeLimit: 20 * 2 ** 20,
} satisfies FetchOptions;

/** Goes up when the same picture is drawn differently: then all are drawn again, under new names. */
const VERSION = 1;
const AT_ONCE = 4;
const DAY = 24 * 60 * 60 * 1000;

/** Makes what copies a press room's pictures; one for each build, since it asks every address once. */
export function imageCopier(options: CopierOptions): ImageCopier {
  const { store, fetch, base = '', warn, now, isOffline = false, readFile = readFromDisk } = options;
  const used = new Set<string>();
  const inTurn = gate(AT_ONCE);

  /** Two addresses may have the same picture. */
  const draw = once(async (hash: string, bytes: Uint8Array): Promise<Variant[]> => {
    const kept = await keptPicture(store, hash);
    if (kept) return kept;
    // The library is large, and mostly there is nothing new to draw.
    const drawing = await import('./draw.js');
    const variants: Variant[] = [];
    for (const { bytes: file, extension, width, height } of await drawing.draw(bytes)) {
      const name = `${hash}-${width}.${extension}`;
      await store.writeFile(name, file);
      variants.push({ name, width, height });
    }
    await keepPicture(store, hash, variants);
    return variants;
  });

  async function variantsAt(address: string): Promise<Variant[] | undefined> {
    const key = hashOf(address);
    const known = await keptSource(store, key);
    const isDrawnSo = known?.version === VERSION;
    if (known && (isOffline || (isDrawnSo && isWithinDay(known.asked, now)))) return known.variants;
    try {
      if (isOffline) throw new ImageError('has not been copied yet; build once with the network');
      const fetched = await fetch(address, isDrawnSo ? validatorsOf(known) : undefined);
      if (!fetched.isNew && !known) throw new ImageError('the server answered nothing new; try again');
      const picture = fetched.isNew ? pictureHash(fetched.bytes) : known!.picture;
      const variants = fetched.isNew ? await draw(picture, fetched.bytes) : known!.variants;
      const validators = validatorsOf(fetched.isNew ? fetched : known!);
      await keepSource(store, key, { picture, asked: now.toISOString(), version: VERSION, ...validators });
      return variants;
    } catch (error) {
      if (!(error instanceof ImageError || error instanceof SourceError)) throw error;
      const outcome = known ? 'its last copy is shown' : 'it is left out';
      warn(`${named(address)}: ${error.message} (${outcome})`);
      return known?.variants;
    }
  }

  async function variantsOfFile(file: string): Promise<Variant[] | undefined> {
    const bytes = await readFile(file).catch((error: unknown) => {
      warn(`${fileError(file, error).message} (it is left out)`);
      return undefined;
    });
    try {
      return bytes && (await draw(pictureHash(bytes), bytes));
    } catch (error) {
      if (!(error instanceof ImageError)) throw error;
      warn(`${nameOf(file)}: ${error.message} (it is left out)`);
      return undefined;
    }
  }

  async function variantsOf(url: string): Promise<Variant[] | undefined> {
    const hash = hashInUrl(url.startsWith(base) ? url.slice(base.length) : url);
    const own = hash && (await keptPicture(store, hash));
    if (own) return own;
    if (isOnWeb(url)) return variantsAt(url);
    // Another store's copy is nothing to mend.
    if (!hash) warn(`${quoted(url)}: is no web address; begin it with https:// (it is left out)`);
    return undefined;
  }

  function given(variants: Variant[] | undefined): CopiedImage | undefined {
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

  const copy = once((url) => inTurn(async () => given(await variantsOf(url))));
  const copyFile = once((file) => inTurn(async () => given(await variantsOfFile(file))));
  return { copy: (url) => copy(plainAddress(url)), copyFile, used: () => [...used].sort() };
}

const hashOf = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex').slice(0, 32);

/** Also tells drawings of different versions apart, since browsers keep a file under its name. */
const pictureHash = (bytes: Uint8Array) => hashOf(Buffer.concat([Buffer.from(`${VERSION}\n`), bytes]));

const isWithinDay = (asked: string, now: Date): boolean => {
  const age = now.getTime() - Date.parse(asked);
  return age >= 0 && age < DAY;
};

function validatorsOf({ etag, lastModified, url }: { etag?: string; lastModified?: string; url?: string }) {
  return { ...(etag && { etag }), ...(lastModified && { lastModified }), ...(url && { url }) };
}

const isOnWeb = (url: string) => /^https?:\/\//i.test(url) && URL.canParse(url);

/** One spelling for each address of the web, without a fragment; anything else as it is. */
function plainAddress(text: string): string {
  const address = text.trim().replace(/^\/\//, 'https://');
  if (!isOnWeb(address)) return address;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/** An address in a message: no query or user name, where secrets stand. */
function named(address: string): string {
  const { origin, pathname } = new URL(address);
  return (origin + pathname).slice(0, 200);
}

/** The same for what is no address. The quotes show what cannot be seen. */
const quoted = (text: string) => JSON.stringify(nameOf(text.replace(/[?#].*$/s, '')).slice(0, 60));
