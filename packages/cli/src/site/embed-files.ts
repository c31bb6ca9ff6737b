import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files } from './assets.js';
import { ICON, icon } from './icon.js';
import { pageStyles } from './page.css.js';

/** What a page needs of the embed, and what the pages around it need: a style sheet and an icon. */
export async function embedFiles(): Promise<Files> {
  const folder = new URL('.', import.meta.resolve('@pressrum/embed/pressrum.js'));
  const names = (await readdir(fileURLToPath(folder))).filter((name) =>
    /^pressrum.*\.(?:js|css)$|^licenses\.txt$/.test(name),
  );
  const files = await Promise.all(
    names.sort().map(async (name): Promise<[string, Uint8Array]> => [name, await readFile(new URL(name, folder))]),
  );
  const own = { 'page.css': pageStyles, [ICON]: icon };
  return new Map([
    ...files,
    ...Object.entries(own).map(([name, text]): [string, Uint8Array] => [name, new TextEncoder().encode(text)]),
  ]);
}
