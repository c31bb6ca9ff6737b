// Builds the loader, pressrum.js, which names every chunk that `vite.config.ts` has built.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig, type Manifest } from 'vite';

const outDir = 'dist/script-tag';
const manifest = JSON.parse(readFileSync(`${outDir}/.vite/manifest.json`, 'utf8')) as Manifest;

const integrityOf = (file: string) =>
  `sha256-${createHash('sha256')
    .update(readFileSync(`${outDir}/${file}`))
    .digest('base64')}`;

/** The files to load for a chunk: its own first, then those that it imports, but not the entry's, which are loaded. */
function filesOf(key: string, files = new Set<string>()): Set<string> {
  const chunk = manifest[key]!;
  if (files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(imported, files);
  return files;
}

const entry = Object.keys(manifest).find((key) => manifest[key]!.isEntry)!;
const loaded = filesOf(entry);
const chunks = Object.entries(manifest)
  .filter(([, chunk]) => chunk.isEntry || chunk.isDynamicEntry)
  .map(([key, chunk]) => {
    const files = [...filesOf(key)].filter((file) => key === entry || !loaded.has(file));
    return [chunk.name, files.map((file) => [file, integrityOf(file)])];
  });

export default defineConfig({
  define: { CHUNKS: JSON.stringify(Object.fromEntries(chunks)) },
  build: {
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    rolldownOptions: {
      input: 'dist/script/loader.js',
      output: { format: 'iife', entryFileNames: 'pressrum.js' },
    },
  },
});
