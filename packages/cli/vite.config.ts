// Builds the command: each subcommand is a chunk of its own, and the packages that it uses are inside.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import packageJson from './package.json' with { type: 'json' };

const SCRIPT_TAG = '@pressrum/embed/script-tag/pressrum.js';
const CONFIG_SCHEMA = 'pressrum.config.schema.json';

const pathOf = (module: string) => fileURLToPath(import.meta.resolve(module));

/** The sources of `@pressrum/site`: its build has libraries inside, which would be here twice and missing in the licences. */
const SITE = {
  '@pressrum/site/handler.js': `${import.meta.dirname}/../site/src/handler/index.ts`,
  '@pressrum/site': `${import.meta.dirname}/../site/src/index.ts`,
};

/** Emits the files of the script tag, and makes `@pressrum/build` find them beside the chunks. */
const scriptTag = (): Plugin => ({
  name: 'script-tag',
  transform: {
    filter: { id: /\/packages\/build\/dist\// },
    handler: (code) =>
      code.replace(`import.meta.resolve('${SCRIPT_TAG}')`, `new URL('script-tag/pressrum.js', import.meta.url)`),
  },
  generateBundle() {
    const folder = pathOf(SCRIPT_TAG).replace(/pressrum\.js$/, '');
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /^[^.].*\.(?:js|css|txt)$/.test(path));
    for (const path of paths.sort())
      this.emitFile({ type: 'asset', fileName: `script-tag/${path}`, source: readFileSync(folder + path) });
  },
});

/** Emits the JSON Schema of the configuration, for editors. */
const configSchema = (): Plugin => ({
  name: 'config-schema',
  generateBundle() {
    const source = readFileSync(pathOf(`@pressrum/build/${CONFIG_SCHEMA}`));
    this.emitFile({ type: 'asset', fileName: CONFIG_SCHEMA, source });
  },
});

export default defineConfig({
  plugins: [scriptTag(), configSchema()],
  resolve: { alias: SITE },
  // What users install beside the command: native code, and the calendars of all countries.
  ssr: { noExternal: true, external: Object.keys(packageJson.dependencies) },
  // write-file-atomic is CommonJS.
  define: { __filename: 'import.meta.filename' },
  build: {
    ssr: 'src/run.ts',
    outDir: 'dist',
    target: 'node20',
    license: { fileName: 'licenses.txt' },
    rolldownOptions: {
      // One folder: code finds `package.json` and the script tag from its own URL, whichever chunk it is in.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      // Node needs the texts of all languages.
      checks: { ineffectiveDynamicImport: false },
    },
  },
});
