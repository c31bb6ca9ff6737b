import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { ImageError } from './image-error.js';

const TIME_LIMIT = 30_000;
/** Enough for an SVG with a photograph of fifty million pixels inside. */
const MEMORY_LIMIT = 768 * 2 ** 20;
const MOST_BYTES = 64 * 2 ** 20;

/**
 * Reads an SVG and writes a PNG. The work is done in other threads, so that this one can watch over the memory; an exit
 * would wait for them.
 */
const PROGRAM = `
  const [sharp, density, width] = process.argv.slice(1);
  const watch = () => process.memoryUsage.rss() > ${MEMORY_LIMIT} && process.kill(process.pid, 'SIGKILL');
  setInterval(watch, 10).unref();
  const image = require(sharp)({ density: Number(density) }).resize(Number(width)).png({ compressionLevel: 1 });
  require('node:stream').pipeline(process.stdin, image, process.stdout, (error) => {
    process.exitCode = error ? 1 : 0;
  });
`;

/**
 * An SVG as a PNG, in a process of its own: sixty kilobytes may hold a picture that takes gigabytes, or keep the library
 * busy for hours, and that can neither be told from them nor be stopped from within.
 * @param scale how much larger than it says it is
 * @param width pixels of the result
 * @throws {ImageError} for one that is damaged or takes too much
 */
export function rasterised(svg: Uint8Array, scale: number, width: number): Promise<Uint8Array> {
  const sharp = createRequire(import.meta.url).resolve('sharp');
  const density = 72 * scale;
  return new Promise((resolve, reject) => {
    const drawing = execFile(
      process.execPath,
      ['--eval', PROGRAM, sharp, String(density), String(width)],
      {
        encoding: 'buffer',
        maxBuffer: MOST_BYTES,
        timeout: TIME_LIMIT,
        killSignal: 'SIGKILL',
        env: { ...process.env, NODE_OPTIONS: '' },
      },
      (error, png) => {
        if (!error) resolve(png);
        else if (error.signal === 'SIGKILL')
          reject(new ImageError('takes too much time or memory to draw; use a simpler picture'));
        else reject(new ImageError('is damaged; save it again as JPEG or PNG'));
      },
    );
    // One that gives up does not read to the end.
    drawing.stdin!.on('error', () => undefined).end(svg);
  });
}
