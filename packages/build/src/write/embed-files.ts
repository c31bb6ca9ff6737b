import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ICON, icon, OWN_STYLES, PAGE_SCRIPT, pageScript, pageStyles, type Files } from '@pressrum/site';
import type { Config } from '../config/config.js';
import { fileError } from '../files/file-error.js';
import type { Io } from '../io.js';

/** All files of the script tag except Vite's manifest. */
const PUBLISHED = /^(?!\.).*\.(?:js|css|txt)$/;

/**
 * The files that pages load: those of the script tag, the pages' style sheet, script and icon, and the style sheet of the
 * configuration.
 * @throws {UnusableError} if that cannot be read
 */
export async function embedFiles({ css }: Pick<Config, 'css'>, io: Pick<Io, 'readFile'>): Promise<Files> {
  const folder = new URL('.', import.meta.resolve('@pressrum/embed/script-tag/pressrum.js'));
  const entries = await readdir(fileURLToPath(folder), { recursive: true });
  const names = entries.map((name) => name.replaceAll('\\', '/')).filter((name) => PUBLISHED.test(name));
  const files = await Promise.all(
    names.sort().map(async (name): Promise<[string, Uint8Array]> => [name, await readFile(new URL(name, folder))]),
  );
  const own = { 'page.css': pageStyles, [PAGE_SCRIPT]: pageScript, [ICON]: icon };
  return new Map([
    ...files,
    ...Object.entries(own).map(([name, text]): [string, Uint8Array] => [name, new TextEncoder().encode(text)]),
    ...(css ? [[OWN_STYLES, await readStyleSheet(css, io)] as const] : []),
  ]);
}

const readStyleSheet = (file: string, io: Pick<Io, 'readFile'>): Promise<Uint8Array> =>
  io.readFile(file).catch((error: unknown) => {
    throw fileError(file, error);
  });
