import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { SourceError } from './source-error.js';

/** What `readBody` undoes, for `Accept-Encoding`. */
export const ENCODINGS = 'gzip, deflate, br';

type Decoder = (firstByte: number) => NodeJS.ReadWriteStream;

const DECODERS: Record<string, Decoder> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  br: () => createBrotliDecompress(),
  // It should have a zlib header (RFC 9110, 8.4.1.2), and some servers leave that out; its first byte ends with 8.
  deflate: (firstByte) => ((firstByte & 15) === 8 ? createInflate() : createInflateRaw()),
};

/** More codings than one are rare, and each multiplies what a bomb costs. */
const MOST_CODINGS = 2;

/**
 * Reads a body to its end and undoes its content codings, strictly: a stream that stops early is an error. What is
 * held in memory stays within `sizeLimit` and a few buffers, whatever is sent.
 * @param contentEncoding the header; the coding applied last stands last (RFC 9110, section 8.4)
 * @param sizeLimit of what is read, decoded, in bytes
 * @throws {SourceError} for a body that is too large, cut off, or not what the header says
 */
export async function readBody(
  body: Readable,
  contentEncoding: string,
  sizeLimit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const codings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding && coding !== 'identity');
  const decoders = codings.map((coding) => (Object.hasOwn(DECODERS, coding) ? DECODERS[coding]! : undefined));
  if (codings.length > MOST_CODINGS || decoders.includes(undefined)) {
    throw new SourceError(`the server packs its answer in a way that was not asked for; let it send ${ENCODINGS}`);
  }

  const parts = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const first = await parts.next();
  if (first.done) return new Uint8Array();
  const whole = async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => parts };
  };
  const steps = decoders.reverse().map((decoder, index) => decoder!(index ? 8 : first.value[0]!));
  const chunks: Uint8Array[] = [];
  let size = 0;
  const collect = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      if (size > sizeLimit) return done(tooLarge(sizeLimit));
      chunks.push(chunk);
      done();
    },
  });
  try {
    await pipeline([Readable.from(whole()), ...steps, collect], { signal });
  } catch (error) {
    throw unpackingError(error) ?? error;
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** A body that exceeds the limit, or says beforehand that it will. */
export function tooLarge(sizeLimit: number): SourceError {
  const units = ['bytes', 'KiB', 'MiB', 'GiB'];
  let [size, unit] = [sizeLimit, 0];
  for (; size >= 1024 && size % 1024 === 0 && unit < 3; unit++) size /= 1024;
  return new SourceError(
    `holds more than ${size} ${units[unit]}, the most that is read; let a feed list fewer releases, make a picture smaller`,
  );
}

function unpackingError(error: unknown): SourceError | undefined {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') {
    return new SourceError('the server broke off before everything was sent; try again later', {
      isTemporary: true,
    });
  }
  if (/^Z_|^ERR__ERROR_/.test(code)) {
    return new SourceError(
      "the answer cannot be unpacked as its Content-Encoding says; correct the server's settings",
    );
  }
  return undefined;
}
