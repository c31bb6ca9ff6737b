// What an element is, for tools: its manifest, and from it types for frameworks and editors. Each package with elements
// runs `cem analyze --config ../../custom-elements-manifest.config.mjs` in its folder.
import { readFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { documentedEvents, registrations, tiedAttributes } from './scripts/manifest/elements.mjs';
import { inherited } from './scripts/manifest/inherited.mjs';
import { publicMembers, publishedPaths } from './scripts/manifest/published.mjs';
import { frameworkTypes } from './scripts/manifest/framework-types.mjs';

/** @type {{ name: string }} */
const { name } = JSON.parse(readFileSync('package.json', 'utf8'));

const outdir = 'dist/types';

/** For editors. The lists of CSS properties are in the manifest and in `docs/elements.md`. */
const quietly = { outdir, hideCssPropertiesDocs: true, hideLogs: true };

/** Plugins of packages with elements of their own; `base` has only their class. */
const elements = [
  inherited('../base/dist/custom-elements.json'),
  tiedAttributes(),
  publishedPaths(),
  frameworkTypes(outdir, name),
  customElementVsCodePlugin({
    ...quietly,
    htmlFileName: 'vscode.html-custom-data.json',
    cssFileName: 'vscode.css-custom-data.json',
  }),
  customElementJetBrainsPlugin({ ...quietly, packageJson: false }),
];

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.{test,testing,stories}.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    registrations(),
    documentedEvents(),
    publicMembers(),
    ...(name === '@pressrum/base' ? [tiedAttributes(), publishedPaths()] : elements),
  ],
};
