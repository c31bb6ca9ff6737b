// Builds two pages: the builder, and the preview that it shows in frames. Beside them are the script tag’s files and a sample
// document, as on a site that uses them.
import { cpSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { varied } from '@pressrum/testing/varied-room.js';
import { defineConfig, type Plugin } from 'vite';

const folder = import.meta.dirname;
const scriptTag = dirname(fileURLToPath(import.meta.resolve('@pressrum/embed/script-tag/pressrum.js')));

/** Puts a sample site’s press folder beside the pages. */
const samplePress = (): Plugin => ({
  name: 'sample-press',
  apply: 'build',
  writeBundle({ dir }) {
    const press = join(dir!, 'press');
    cpSync(scriptTag, press, { recursive: true });
    // URLs in the document are relative to the page.
    for (const name of ['photos', 'logo.svg'])
      cpSync(join(folder, '../storybook/static', name), join(dir!, name), { recursive: true });
    writeFileSync(join(press, 'pressroom.json'), JSON.stringify(varied));
  },
});

export default defineConfig({
  base: './',
  plugins: [samplePress()],
  build: {
    target: 'es2022',
    // `light-dark()` stays as it is.
    cssTarget: 'esnext',
    rolldownOptions: { input: { index: join(folder, 'index.html'), preview: join(folder, 'preview.html') } },
  },
});
