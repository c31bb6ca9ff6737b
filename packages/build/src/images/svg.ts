import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { ImageError } from './image-error.js';

const TIME_LIMIT_MS = 30_000;
/** Enough for an SVG that contains a photograph of 50 million pixels. */
const MEMORY_LIMIT_BYTES = 768 * 2 ** 20;
const MAX_OUTPUT_BYTES = 64 * 2 ** 20;

/**
 * Reads an SVG and writes a PNG. sharp works in other threads, so the main thread can watch the memory. It kills the process,
 * because an exit would wait for those threads.
 */
const PROGRAM = `
  const [sharp, density, width] = process.argv.slice(1);
  const watch = () => process.memoryUsage.rss() > ${MEMORY_LIMIT_BYTES} && process.kill(process.pid, 'SIGKILL');
  setInterval(watch, 10).unref();
  const image = require(sharp)({ density: Number(density) }).resize(Number(width)).png({ compressionLevel: 1 });
  require('node:stream').pipeline(process.stdin, image, process.stdout, (error) => {
    process.exitCode = error ? 1 : 0;
  });
`;

/**
 * Renders an SVG to PNG in a process of its own. A small SVG may need gigabytes of memory or hours of time; this cannot be
 * predicted, nor stopped from within the process.
 * @param scale factor on the size that the SVG declares
 * @param width of the result, in pixels
 * @throws {ImageError} for an SVG that is damaged or exceeds the limits
 */
export function rasterizeSvg(svg: Uint8Array, scale: number, width: number): Promise<Uint8Array> {
  const sharp = createRequire(import.meta.url).resolve('sharp');
  const density = 72 * scale;
  return new Promise((resolve, reject) => {
    const drawing = execFile(
      process.execPath,
      ['--eval', PROGRAM, sharp, String(density), String(width)],
      {
        encoding: 'buffer',
        maxBuffer: MAX_OUTPUT_BYTES,
        timeout: TIME_LIMIT_MS,
        killSignal: 'SIGKILL',
        env: { ...process.env, NODE_OPTIONS: '' },
      },
      (error, png) => {
        if (!error) resolve(png);
        else if (error.signal === 'SIGKILL')
          reject(new ImageError('takes too much time or memory to draw; use a simpler image'));
        else reject(new ImageError('is damaged; save it again as JPEG or PNG'));
      },
    );
    // A process that fails early closes its input.
    drawing.stdin!.on('error', () => undefined).end(svg);
  });
}
