// Builds the elements into ES modules with hashed names, and pressrum.css. `vite.loader.config.ts` then builds the loader.
import { basename } from 'node:path';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { init, parse } from 'es-module-lexer';
import { transform } from 'lightningcss';
import MagicString from 'magic-string';
import { defineConfig, type Plugin } from 'vite';
import { styles } from './dist/styles.js';

/** Inserts `preloadChunk(NAME)` before each dynamic `import()`, so that the loader has the chunk's integrity checked. */
const checkedImports = (): Plugin => ({
  name: 'checked-imports',
  transform: {
    filter: { id: /packages\/\w+\/(?:src|dist)\/.*\.[jt]s$/, code: /\bimport\(/ },
    async handler(code, id) {
      await init;
      const result = new MagicString(code);
      for (const { n: specifier, d: dynamic, ss: start, se: end } of parse(code)[0]) {
        if (dynamic < 0 || !specifier) continue;
        const chunk = basename((await this.resolve(specifier, id))!.id, '.js');
        result.appendLeft(start, `(preloadChunk('${chunk}'), `).appendRight(end, ')');
      }
      if (!result.hasChanged()) return null;
      result.prepend(`import { preloadChunk } from '${import.meta.dirname}/dist/script/preload-chunk.js';`);
      return { code: result.toString(), map: result.generateMap({ hires: true }) };
    },
  },
});

/** Emits the style sheet for pages that show a snapshot before the elements are loaded. */
const pressrumCss = (): Plugin => ({
  name: 'pressrum-css',
  generateBundle() {
    const { code } = transform({ filename: 'pressrum.css', code: Buffer.from(styles), minify: true });
    this.emitFile({ type: 'asset', fileName: 'pressrum.css', source: code });
  },
});

export default defineConfig({
  plugins: [
    checkedImports(),
    pressrumCss(),
    literalsHtmlCssMinifier({
      include: ['**/dist/**'],
      failOnError: true,
      // White space between fields is part of the text: it may be folded but not removed.
      options: { minifyOptions: { collapseWhitespace: true, conservativeCollapse: true } },
    }) as Plugin,
  ],
  build: {
    outDir: 'dist/script-tag',
    target: 'es2022',
    manifest: true,
    license: { fileName: 'licenses.txt' },
    lib: { entry: { elements: 'dist/script/elements.js' }, formats: ['es'] },
    rolldownOptions: {
      // What the elements share with lazy chunks stays in their chunk, so that the first view is one request.
      preserveEntrySignatures: 'allow-extension',
      output: {
        // Library mode keeps white space unless it is told otherwise.
        minify: true,
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
      },
    },
  },
});
