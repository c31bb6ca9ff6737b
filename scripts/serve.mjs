// A small static server for the demo pages and the tests.
import { createServer } from 'node:http';
import sirv from 'sirv';

/** The strictest policy that a site of ours may meet; the municipality's page is always served with it. */
export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html pressrum',
].join('; ');

/** What the builder needs beside it: a frame for its preview, and a name for the code that this makes a page of. */
export const BUILDER_CSP = `${STRICT_CSP} press-builder; frame-src 'self'`;

/** @typedef {Record<string, string>} Headers */

/** The headers of the municipality's site. @param {string} path @returns {Headers} */
export const municipalityHeaders = (path) => ({
  'Content-Security-Policy': path.startsWith('/builder/') ? BUILDER_CSP : STRICT_CSP,
});

/**
 * Serves a folder on loopback. Port 0 takes any free one; where `port` is taken, the next free one is used.
 * @param {string} folder
 * @param {{port?: number, headers?: Headers | ((path: string) => Headers)}} [options] headers of all files, or by path
 * @returns {Promise<{url: string, close: () => void}>}
 */
export async function serve(folder, { port = 0, headers = {} } = {}) {
  const files = sirv(folder, {
    dev: true,
    setHeaders: (response, path) => {
      const own = typeof headers === 'function' ? headers(path) : headers;
      for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) =>
    files(request, response, () => void response.writeHead(404).end('Not found')),
  );
  /** @param {number} wanted @returns {Promise<number>} */
  const listen = (wanted) =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, '127.0.0.1', () =>
        resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port),
      );
    });
  const actual = await listen(port).catch((error) => {
    if (error.code === 'EADDRINUSE') return listen(0);
    throw error;
  });
  return { url: `http://127.0.0.1:${actual}/`, close: () => server.close() };
}
