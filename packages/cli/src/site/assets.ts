/** A file that pages need. */
export interface Asset {
  /** From the room's root: `assets/pressrum.0a1b2c3d4e5f6071.js`, or `pressrum.js`. */
  path: string;
  /** What it is called where it comes from: `pressrum.js`. */
  name: string;
  /** False for a name that stays while the content changes: for pages that are pasted once. */
  isHashed: boolean;
  /** For the attribute `integrity` (SRI). */
  integrity: string;
  bytes: Uint8Array;
}

/** Files as they come from the embed, by name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What pages load first that show something without a script: it has `pressrum.js` fetched when they are painted. */
export const START = 'pressrum-start.js';

/** Those that are there under a name that stays too. */
const STABLE = ['pressrum.js', START, 'pressrum.css'];

const FOLDER = 'assets/';

/**
 * Names each file by its content. Where a script fetches another, the hashed name is put in, so that a script that a browser
 * has kept fetches the parts that it was built with, also the one whose name stays.
 */
export async function assetsOf(files: Files): Promise<Asset[]> {
  const hashed = new Map<string, Asset>();
  const named = async (name: string): Promise<Asset> => {
    const known = hashed.get(name);
    if (known) return known;
    const asset = await assetOf(name, await withParts(name, ''), true);
    hashed.set(name, asset);
    return asset;
  };
  /** A file that names its parts as they are called; `folder` leads from it to them. */
  const withParts = async (name: string, folder: string): Promise<Uint8Array> => {
    const bytes = files.get(name)!;
    if (!name.endsWith('.js')) return bytes;
    let code = new TextDecoder().decode(bytes);
    for (const part of files.keys()) {
      if (!code.includes(`"${part}"`)) continue;
      const { path, integrity } = await named(part);
      const wanted = await integrityOf(files.get(part)!);
      if (!code.includes(`"${wanted}"`))
        throw new Error(`${name} does not fetch the ${part} that is here; build the embed anew`);
      code = code
        .replaceAll(`"${part}"`, `"${folder}${path.slice(FOLDER.length)}"`)
        .replaceAll(`"${wanted}"`, `"${integrity}"`);
    }
    return new TextEncoder().encode(code);
  };
  const assets: Asset[] = [];
  for (const name of files.keys()) {
    assets.push(await named(name));
    if (STABLE.includes(name)) assets.push(await assetOf(name, await withParts(name, FOLDER), false));
  }
  return assets;
}

async function assetOf(name: string, bytes: Uint8Array, isHashed: boolean): Promise<Asset> {
  const integrity = await integrityOf(bytes);
  const hash = [...atob(integrity.slice('sha256-'.length, -4))]
    .slice(0, 8)
    .map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('');
  const path = isHashed ? FOLDER + name.replace(/(?=\.\w+$)/, `.${hash}`) : name;
  return { path, name, isHashed, integrity, bytes };
}

async function integrityOf(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}

/** The file that pages load, whose name tells its content. */
export const hashedAsset = (assets: readonly Asset[], name: string): Asset =>
  assets.find((asset) => asset.name === name && asset.isHashed)!;
