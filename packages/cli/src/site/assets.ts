/** A file that pages load. */
export interface Asset {
  /** From the press room's root: `assets/page.0a1b2c3d4e5f6071.css`, or `pressrum.js`. */
  path: string;
  /** Its name in the embed: `pressrum.js`. */
  name: string;
  /** False for a name that stays while the content changes, for pages that are pasted once. */
  isHashed: boolean;
  /** For the attribute `integrity` (SRI). */
  integrity: string;
  bytes: Uint8Array;
}

/** The files of the embed and of the pages, by name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The script that every page loads. It finds its chunks, in `assets/`, from its own URL. */
export const LOADER = 'pressrum.js';
export const STYLES = 'pressrum.css';

const FOLDER = 'assets/';

/**
 * Names each file by its content, so that browsers may keep it for ever. The script and its style sheet are also there under
 * their own names. The script's chunks have hashed names from the embed's build.
 */
export async function assetsOf(files: Files): Promise<Asset[]> {
  const assets = await Promise.all([...files].map(([name, bytes]) => namedAssets(name, bytes)));
  return assets.flat();
}

async function namedAssets(name: string, bytes: Uint8Array): Promise<Asset[]> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  const asset = { name, bytes, integrity: `sha256-${btoa(String.fromCharCode(...digest))}` };
  if (name.startsWith(FOLDER)) return [{ ...asset, path: name, isHashed: true }];
  const hash = [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const path = name.replace(/(?=\.\w+$)/, `.${hash}`);
  const hashed = { ...asset, path: name === LOADER ? path : FOLDER + path, isHashed: true };
  return [LOADER, STYLES].includes(name) ? [hashed, { ...asset, path: name, isHashed: false }] : [hashed];
}

/** The file that pages load, whose name tells its content. */
export const hashedAsset = (assets: readonly Asset[], name: string): Asset =>
  assets.find((asset) => asset.name === name && asset.isHashed)!;
