import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The page's script, as visitors get it: one minified file without what is for developers. @returns {Promise<string>} */
export async function bundlePage() {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('page.mjs', import.meta.url)), name: 'bench', formats: ['iife'] },
    },
  });
  const [{ output: [file] = [] } = {}] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ ([output].flat());
  if (file?.type !== 'chunk') throw new Error('the page has no script');
  return file.code;
}
