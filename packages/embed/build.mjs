// Builds the embed from the compiled packages: pressrum.js with its parts on demand, pressrum-start.js, pressrum.css, and the licences.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { transform } from 'lightningcss';
import { rolldown } from 'rolldown';
import * as shape from '@pressrum/model';
import { checkedImports, firstModules, ownLit, minifiedStyles, shownShape } from './build-plugins.mjs';
import { closedScript, integrityOf, scriptFiles } from './build-scripts.mjs';

const dist = new URL('dist/', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, dist));

const first = firstModules();
const bundle = await rolldown({
  input: { pressrum: path('script.js') },
  transform: { define: { 'process.env.NODE_ENV': '"production"' }, target: 'es2022' },
  plugins: [
    first.plugin,
    ownLit(path('lit-template.js')),
    checkedImports(path('import-part.js')),
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
const { output } = await bundle.generate({
  format: 'es',
  comments: false,
  // What the script needs at once is in one file, also what it shares with its parts.
  codeSplitting: { groups: [{ name: 'pressrum', test: first.has }] },
  chunkFileNames: ({ name }) => `pressrum-${name.replace(/\.part$/, '')}.js`,
});
const files = await scriptFiles(output);
files.set('pressrum-start.js', await startScript(integrityOf(files.get('pressrum.js'))));
for (const [name, code] of files) await writeFile(path(name), code);

/** What has `pressrum.js` fetched, and so names its integrity. */
async function startScript(integrity) {
  const start = await rolldown({
    input: path('start.js'),
    transform: { define: { INTEGRITY: JSON.stringify(integrity) }, target: 'es2022' },
  });
  const [{ code }] = (await start.generate({ format: 'es', comments: false })).output;
  return closedScript(code);
}

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
