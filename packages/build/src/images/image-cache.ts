import * as v from 'valibot';

/** Storage for copied images, and for what is known of the URLs they came from. */
export interface ImageStore {
  /** The JSON value with this name; `undefined` when it is missing or unreadable. */
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
  /** The bytes of an image file; `undefined` when it is missing. */
  readFile(name: string): Promise<Uint8Array | undefined>;
  writeFile(name: string, bytes: Uint8Array): Promise<void>;
}

/** A file name contains the hash of the original image, and the width. */
const FILE_NAME = /^([\da-f]{32})-\d{1,5}\.(?:jpg|png)$/;
const FOLDER = 'images/';

const variantSchema = v.object({
  name: v.pipe(v.string(), v.regex(FILE_NAME)),
  width: v.number(),
  height: v.number(),
});

const variantsSchema = v.pipe(v.array(variantSchema), v.nonEmpty());

const sourceSchema = v.object({
  /** The hash of the image. */
  picture: v.pipe(v.string(), v.regex(/^[\da-f]{32}$/)),
  /** When it was last fetched, ISO 8601. */
  fetchedAt: v.string(),
  /** The version of the drawing code at that time. */
  version: v.number(),
  etag: v.exactOptional(v.string()),
  lastModified: v.exactOptional(v.string()),
  url: v.exactOptional(v.string()),
});

/** One size of an image, as a file. */
export type Variant = v.InferOutput<typeof variantSchema>;
/** What is known of an image URL. */
type ImageSource = v.InferOutput<typeof sourceSchema>;

/** The sizes of an image, narrowest first; `undefined` unless all files are stored. */
export async function readVariants(store: ImageStore, hash: string): Promise<Variant[] | undefined> {
  const value = await store.read(`picture-${hash}`);
  if (!v.is(variantsSchema, value)) return undefined;
  for (const { name } of value) if (!(await store.readFile(name))) return undefined;
  return value;
}

export const writeVariants = (store: ImageStore, hash: string, variants: Variant[]): Promise<void> =>
  store.write(`picture-${hash}`, variants);

/** What is known of a URL, with its image; `undefined` unless the image is stored. */
export async function readImageSource(
  store: ImageStore,
  urlHash: string,
): Promise<(ImageSource & { variants: Variant[] }) | undefined> {
  const value = await store.read(`source-${urlHash}`);
  if (!v.is(sourceSchema, value)) return undefined;
  const variants = await readVariants(store, value.picture);
  return variants && { ...value, variants };
}

export const writeImageSource = (store: ImageStore, urlHash: string, source: ImageSource): Promise<void> =>
  store.write(`source-${urlHash}`, source);

/** The URL of a copy, relative to the press room. */
export const copyUrl = (name: string): string => FOLDER + name;

/** The hash in the URL of a copy; `undefined` for any other URL. */
export const hashInUrl = (url: string): string | undefined =>
  url.startsWith(FOLDER) ? FILE_NAME.exec(url.slice(FOLDER.length))?.[1] : undefined;
