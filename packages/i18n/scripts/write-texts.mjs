// Writes the interface texts of every built-in language as JSON: what a site starts from when it adds its own.
import { mkdir, writeFile } from 'node:fs/promises';
import '../dist/translations/node.js';
import { translationFor } from '../dist/translations/index.js';

const folder = new URL('../dist/texts/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const language of ['sv', 'en', 'fi', 'nb', 'da'])
  await writeFile(new URL(`${language}.json`, folder), JSON.stringify(translationFor(language), null, 2) + '\n');
