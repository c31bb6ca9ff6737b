// Builds the embed from the compiled packages: pressrum.js, pressrum.css, and DOMPurify for engines without setHTML.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { transform } from 'lightningcss';
import { build } from 'vite';
import * as shape from '@pressrum/model';
import { litWithoutPolicy, minifiedStyles, ownPurifier, shownShape } from './build-plugins.mjs';

const dist = new URL('dist/', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, dist));

/** One file from one entry, minified. */
const bundle = (entry, fileName, format, options = {}) =>
  build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', ...options.define },
    plugins: options.plugins ?? [],
    build: {
      outDir: path('.'),
      emptyOutDir: false,
      target: 'es2022',
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
        format: { comments: false },
      },
      lib: { entry: path(entry), name: 'pressrum', formats: [format], fileName: () => fileName },
      rolldownOptions: { output: { comments: false } },
    },
  });

await bundle('../../base/dist/purify.js', 'pressrum-purify.js', 'es');
const integrity =
  'sha256-' +
  createHash('sha256')
    .update(await readFile(path('pressrum-purify.js')))
    .digest('base64');

await bundle('script.js', 'pressrum.js', 'iife', {
  define: { PURIFIER_INTEGRITY: JSON.stringify(integrity) },
  plugins: [
    litWithoutPolicy(path('lit-template.js')),
    ownPurifier(path('purifier.js')),
    minifiedStyles(),
    shownShape(shape),
    literalsHtmlCssMinifier({
      include: ['**/dist/**/*.template.js', '**/dist/templates.js', '**/dist/press-element.js'],
      failOnError: true,
      // White space between fields is part of the text: fold it, never remove it.
      options: { minifyOptions: { collapseWhitespace: true, conservativeCollapse: true } },
    }),
  ],
});

const { styles } = await import(new URL('styles.js', dist));
const css = transform({ filename: 'pressrum.css', code: Buffer.from(styles), minify: true }).code;
await writeFile(path('pressrum.css'), css);

// What the scripts hold of others' work, with the terms that go with it.
const notices = await Promise.all(
  ['lit-html', 'dompurify'].map(async (name) => {
    const file = new URL(`../../../node_modules/${name}/LICENSE`, dist);
    return `${name}\n\n${await readFile(file, 'utf8')}`;
  }),
);
await writeFile(path('licenses.txt'), notices.join('\n\n'));
