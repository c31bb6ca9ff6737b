import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files } from './assets.js';
import { ICON, icon } from './icon.js';
import { pageStyles } from './page.css.js';

/** All files of the script tag but the build's own manifest. */
const PUBLISHED = /^(?!\.).*\.(?:js|css|txt)$/;

/** What a page needs of the embed, and what the pages around it need: a style sheet and an icon. */
export async function embedFiles(): Promise<Files> {
  const folder = new URL('.', import.meta.resolve('@pressrum/embed/script-tag/pressrum.js'));
  const entries = await readdir(fileURLToPath(folder), { recursive: true });
  const names = entries.map((name) => name.replaceAll('\\', '/')).filter((name) => PUBLISHED.test(name));
  const files = await Promise.all(
    names.sort().map(async (name): Promise<[string, Uint8Array]> => [name, await readFile(new URL(name, folder))]),
  );
  const own = { 'page.css': pageStyles, [ICON]: icon };
  return new Map([
    ...files,
    ...Object.entries(own).map(([name, text]): [string, Uint8Array] => [name, new TextEncoder().encode(text)]),
  ]);
}
