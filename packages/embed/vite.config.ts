// Builds the elements into ES modules with hashed names, and pressrum.css. `vite.loader.config.ts` then builds the loader.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { init, parse } from 'es-module-lexer';
import { transform } from 'lightningcss';
import MagicString from 'magic-string';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
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

/**
 * True for a module that the entry imports, directly or over others, without an `import()`. With more than three lazy chunks
 * Rolldown would give what all of them share a chunk of its own (rolldown/rolldown#10731), a further request for the first view.
 */
function isInFirstView(
  id: string,
  graph: Pick<Rolldown.PluginContext, 'getModuleInfo'>,
  seen = new Set<string>(),
): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = graph.getModuleInfo(id);
  return !!info && (info.isEntry || info.importers.some((importer) => isInFirstView(importer, graph, seen)));
}

/** Emits the style sheet for pages that show a snapshot before the elements are loaded, and the themes. */
const styleSheets = (): Plugin => ({
  name: 'style-sheets',
  generateBundle() {
    const themes = readdirSync('themes').map((name): [string, string] => [
      `themes/${name}`,
      readFileSync(`themes/${name}`, 'utf8'),
    ]);
    for (const [fileName, css] of [['pressrum.css', styles] as const, ...themes]) {
      const { code } = transform({ filename: fileName, code: Buffer.from(css), minify: true });
      this.emitFile({ type: 'asset', fileName, source: code });
    }
  },
});

export default defineConfig({
  plugins: [
    checkedImports(),
    styleSheets(),
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
        codeSplitting: {
          groups: [{ name: (id, graph) => (isInFirstView(id, graph) ? 'elements' : null) }],
        },
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
      },
    },
  },
});
