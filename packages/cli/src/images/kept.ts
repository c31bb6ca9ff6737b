import * as v from 'valibot';

/** Where copied pictures and what is known of their sources are kept. */
export interface ImageStore {
  /** A value kept under a name, JSON; undefined where there is none or it cannot be read. */
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
  /** A picture's bytes by file name; undefined where there is none. */
  readFile(name: string): Promise<Uint8Array | undefined>;
  writeFile(name: string, bytes: Uint8Array): Promise<void>;
}

/** A file's name holds the hash of what it was drawn from, and its width. */
const FILE = /^([\da-f]{32})-\d{1,5}\.(?:jpg|png)$/;
const FOLDER = 'images/';

const variantSchema = v.object({
  name: v.pipe(v.string(), v.regex(FILE)),
  width: v.number(),
  height: v.number(),
});

const pictureSchema = v.pipe(v.array(variantSchema), v.nonEmpty());

const sourceSchema = v.object({
  /** The hash of what was there. */
  picture: v.pipe(v.string(), v.regex(/^[\da-f]{32}$/)),
  /** When it was last asked, ISO 8601. */
  asked: v.string(),
  /** The drawing's version then. */
  version: v.number(),
  etag: v.exactOptional(v.string()),
  lastModified: v.exactOptional(v.string()),
  url: v.exactOptional(v.string()),
});

/** One size of a picture, as a file. */
export type Variant = v.InferOutput<typeof variantSchema>;
/** What is known of an address. */
export type Source = v.InferOutput<typeof sourceSchema>;

/** A picture's sizes, the narrowest first; undefined unless all its files are there. */
export async function keptPicture(store: ImageStore, hash: string): Promise<Variant[] | undefined> {
  const value = await store.read(`picture-${hash}`);
  if (!v.is(pictureSchema, value)) return undefined;
  for (const { name } of value) if (!(await store.readFile(name))) return undefined;
  return value;
}

export const keepPicture = (store: ImageStore, hash: string, variants: Variant[]): Promise<void> =>
  store.write(`picture-${hash}`, variants);

/** What is known of an address, with the picture that it had; undefined unless that is there. */
export async function keptSource(
  store: ImageStore,
  addressHash: string,
): Promise<(Source & { variants: Variant[] }) | undefined> {
  const value = await store.read(`source-${addressHash}`);
  if (!v.is(sourceSchema, value)) return undefined;
  const variants = await keptPicture(store, value.picture);
  return variants && { ...value, variants };
}

export const keepSource = (store: ImageStore, addressHash: string, source: Source): Promise<void> =>
  store.write(`source-${addressHash}`, source);

/** The address of a copy, relative to the press room. */
export const copyUrl = (name: string): string => FOLDER + name;

/** The hash in the address of a copy; undefined for any other address. */
export const hashInUrl = (url: string): string | undefined =>
  url.startsWith(FOLDER) ? FILE.exec(url.slice(FOLDER.length))?.[1] : undefined;
