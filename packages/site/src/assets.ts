import { sha256, toHex } from '@pressrum/feeds/sha256.js';

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

/** The site's own style sheet, which comes last. */
export const OWN_STYLES = 'own.css';

export const THEMES = ['quiet', 'civic', 'bold'] as const;
export type Theme = (typeof THEMES)[number];
const DEFAULT_THEME: Theme = 'civic';

const FOLDER = 'assets/';

/** True for the path of a file that is named by its content. Pages that were pasted or cached earlier refer to such files. */
export const isAsset = (path: string): boolean =>
  path.startsWith(FOLDER) || /^pressrum\.[\da-f]{16}\.js$/.test(path);

/** True for a file that other sites name in code that they paste once: the script, its style sheet and the themes. */
const isPasted = (name: string) => name === LOADER || name === STYLES || name.startsWith('themes/');

/**
 * Names each file by its content, so that browsers may keep it for ever. Files that other sites name are also there under
 * their own names. The script's chunks have hashed names from the embed's build.
 */
export async function createAssets(files: Files): Promise<Asset[]> {
  const assets = await Promise.all([...files].map(([name, bytes]) => namedAssets(name, bytes)));
  return assets.flat();
}

async function namedAssets(name: string, bytes: Uint8Array): Promise<Asset[]> {
  const digest = await sha256(bytes);
  const asset = { name, bytes, integrity: `sha256-${btoa(String.fromCharCode(...digest))}` };
  if (name.startsWith(FOLDER)) return [{ ...asset, path: name, isHashed: true }];
  const path = name.replace(/(?=\.\w+$)/, `.${toHex(digest, 8)}`);
  const hashed = { ...asset, path: name === LOADER ? path : FOLDER + path, isHashed: true };
  return isPasted(name) ? [hashed, { ...asset, path: name, isHashed: false }] : [hashed];
}

/** The asset whose file name contains a hash of its content. */
export const hashedAsset = (assets: readonly Asset[], name: string): Asset =>
  assets.find((asset) => asset.name === name && asset.isHashed)!;

/** The style sheets of every page: those of the elements, the theme, the page around them, and the site's own. */
export const styleSheets = ({
  assets,
  theme = DEFAULT_THEME,
}: {
  assets: readonly Asset[];
  theme?: Theme;
}): Asset[] =>
  [STYLES, `themes/${theme}.css`, 'page.css', OWN_STYLES].flatMap(
    (name) => assets.find((asset) => asset.name === name && asset.isHashed) ?? [],
  );
