import { build } from 'vite';

/**
 * A page's script as visitors get it: one minified file without what is for developers.
 * @param {string} entry a path
 * @returns {Promise<string>}
 */
export async function bundlePage(entry) {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, name: 'bench', formats: ['iife'] },
    },
  });
  const [{ output: [file] = [] } = {}] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ ([output].flat());
  if (file?.type !== 'chunk') throw new Error('the page has no script');
  return file.code;
}
