import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { SourceError } from './source-error.js';

/** The codings that `readBody` decodes, for `Accept-Encoding`. */
export const ENCODINGS = 'gzip, deflate, br';

type Decoder = (firstByte: number) => NodeJS.ReadWriteStream;

const DECODERS: Record<string, Decoder> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  br: () => createBrotliDecompress(),
  // Some servers omit the required zlib header (RFC 9110, 8.4.1.2), whose first byte has 8 in its low bits.
  deflate: (firstByte) => ((firstByte & 15) === 8 ? createInflate() : createInflateRaw()),
};

/** Several codings are rare, and each multiplies the cost of a decompression bomb. */
const MAX_CODINGS = 2;

/**
 * Reads and decodes a body. A truncated stream is an error. Memory use is limited to `sizeLimit` and a few buffers.
 * @param contentEncoding the header; the coding applied last comes last (RFC 9110, section 8.4)
 * @param sizeLimit of the decoded body, in bytes
 * @throws {SourceError} for a body that is too large, truncated, or not encoded as the header says
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
  if (codings.length > MAX_CODINGS || decoders.includes(undefined)) {
    throw new SourceError(`unsupported Content-Encoding; configure the server to send ${ENCODINGS}`);
  }

  const parts = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const first = await parts.next();
  if (first.done) return new Uint8Array();
  const allParts = async function* () {
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
    await pipeline([Readable.from(allParts()), ...steps, collect], { signal });
  } catch (error) {
    throw decodingError(error) ?? error;
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** The error for a body that exceeds the limit, or declares that it will. */
export function tooLarge(sizeLimit: number): SourceError {
  const units = ['bytes', 'KiB', 'MiB', 'GiB'];
  let [size, unit] = [sizeLimit, 0];
  for (; size >= 1024 && size % 1024 === 0 && unit < 3; unit++) size /= 1024;
  return new SourceError(
    `is larger than the limit of ${size} ${units[unit]}; let a feed list fewer releases, or make an image smaller`,
  );
}

function decodingError(error: unknown): SourceError | undefined {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') {
    return new SourceError('the server closed the connection before the end of the response; try again later', {
      isTemporary: true,
    });
  }
  if (/^Z_|^ERR__ERROR_/.test(code)) {
    return new SourceError(
      "the response cannot be decoded as its Content-Encoding says; correct the server's settings",
    );
  }
  return undefined;
}
