import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
});

/** Brotli at its best, as a server keeps files ready. @param {Uint8Array} bytes */
export const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });

/**
 * The files of a folder, by their paths with slashes.
 * @param {string} folder
 * @param {(path: string) => boolean} [isWanted] default: all
 * @returns {Promise<Map<string, Buffer>>}
 */
export async function filesOf(folder, isWanted = () => true) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter(isWanted);
  const files = new Map();
  for (const path of paths) files.set(path, await readFile(join(folder, path)));
  return files;
}

/**
 * Serves files on loopback, Brotli wherever that makes them smaller, made before anybody asks: a measured page does not wait
 * for the server's processor.
 * @param {ReadonlyMap<string, Uint8Array>} files
 */
export async function servePrecompressed(files) {
  const answers = new Map(
    [...files].map(([path, bytes]) => {
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      const headers = { 'Content-Type': type, 'Cache-Control': 'max-age=60' };
      const small = extname(path) === '.jpg' ? bytes : brotli(bytes);
      return small.length < bytes.length
        ? [`/${path}`, { body: small, headers: { ...headers, 'Content-Encoding': 'br' } }]
        : [`/${path}`, { body: bytes, headers }];
    }),
  );
  const server = createServer(({ url = '' }, response) => {
    const answer = answers.get(url.endsWith('/') ? `${url}index.html` : url);
    if (answer)
      response.writeHead(200, { ...answer.headers, 'Content-Length': answer.body.length }).end(answer.body);
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
