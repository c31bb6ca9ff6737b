// Builds the package: the libraries and packages that it uses little of are inside, without what it does not use.
import { defineConfig } from 'vite';
import packageJson from './package.json' with { type: 'json' };

const installed = Object.keys(packageJson.dependencies);

export default defineConfig({
  // The build of lit-html for Node uses nothing of Node; the one for browsers needs a document.
  resolve: { conditions: ['node', 'module'] },
  // PostCSS asks for it, and not every platform has `process`.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // Bundlers and people read this code, browsers do not.
    minify: false,
    license: { fileName: 'licenses.txt' },
    lib: {
      entry: { index: 'src/index.ts', 'handler/index': 'src/handler/index.ts' },
      formats: ['es'],
    },
    rolldownOptions: {
      external: (id) => installed.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { chunkFileNames: '[name]-[hash].js' },
    },
  },
});
