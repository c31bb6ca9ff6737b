import sharp, { type Metadata, type SharpOptions } from 'sharp';
import { ImageError } from './image-error.js';
import { rasterised } from './svg.js';

/** One size of a picture, ready to be shown. */
export interface Drawn {
  extension: 'jpg' | 'png';
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** In pixels: a phone, a phone with a dense screen or a column of text, and the same column on a dense screen. */
const WIDTHS = [400, 800, 1600] as const;
const LARGEST = WIDTHS[2];
/** A size that is less than a quarter wider than a smaller one does not make that one worth a file. */
const APART = 1.25;
/** The longer side of an SVG, which has no pixels of its own: as a logo it is sharp on dense screens too. */
const SVG_SIDE = { least: 800, most: LARGEST };

const MOST_BYTES = 20 * 2 ** 20;
const MOST_PIXELS = 50_000_000;
/** In seconds. */
const TIME_LIMIT = 30;

const options: SharpOptions = {
  limitInputPixels: MOST_PIXELS,
  // Half a picture is none, but much of what cameras write is merely odd.
  failOn: 'error',
  autoOrient: true,
};

/**
 * A picture in the sizes that pages show, the narrowest first. PNG and SVG become PNG, and so does what has transparent
 * parts; all else becomes a progressive JPEG: formats that every phone knows. Of a picture that moves, the first frame.
 * It stands upright, its colours are sRGB, and nothing else that it said of itself (place, camera, author) is left. The
 * same bytes give the same bytes.
 *
 * An SVG's scripts do not run, and no address in it is asked.
 * @throws {ImageError} for what is no picture, is damaged, or is too large
 */
export async function draw(bytes: Uint8Array): Promise<Drawn[]> {
  if (bytes.length > MOST_BYTES) throw new ImageError('holds more than 20 MiB; use a smaller picture');
  if (isPacked(bytes)) throw new ImageError(UNREADABLE);
  try {
    const header = await sharp(bytes, options).metadata();
    if (header.format === 'svg') {
      const { width, scale } = svgSize(header);
      return await variants(await rasterised(bytes, scale, width), width, true);
    }
    return await variants(bytes, header.autoOrient.width, await needsPng(header, bytes));
  } catch (error) {
    throw error instanceof ImageError ? error : imageErrorOf(error as Error);
  }
}

async function variants(bytes: Uint8Array, width: number, isPng: boolean): Promise<Drawn[]> {
  const drawn: Drawn[] = [];
  // One after the other: each may need all the memory that a picture may take.
  for (const wanted of widthsUpTo(width)) {
    const image = sharp(bytes, options).resize({ width: wanted }).timeout({ seconds: TIME_LIMIT });
    const encoded = isPng ? image.png({ compressionLevel: 9 }) : image.jpeg({ mozjpeg: true, quality: 80 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    drawn.push({ extension: isPng ? 'png' : 'jpg', width: info.width, height: info.height, bytes: data });
  }
  return drawn;
}

function widthsUpTo(width: number): number[] {
  const largest = Math.min(width, LARGEST);
  return [...WIDTHS.filter((smaller) => smaller * APART <= largest), largest];
}

function svgSize({ width, height }: Metadata): { width: number; scale: number } {
  const longer = Math.max(width, height);
  const scale = Math.min(Math.max(longer, SVG_SIDE.least), SVG_SIDE.most) / longer;
  return { width: Math.max(1, Math.round(width * scale)), scale };
}

async function needsPng({ format, hasAlpha }: Metadata, bytes: Uint8Array): Promise<boolean> {
  // Many have an alpha channel and do not use it.
  return format === 'png' || (hasAlpha && !(await sharp(bytes, options).stats()).isOpaque);
}

/** An SVG may be packed; unpacked it may be a thousand times as large, and no limit holds for it. */
const isPacked = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

const UNREADABLE = 'is no picture that can be read; check the address, or save it as JPEG or PNG';

/** What sharp and libvips throw, in words of ours: theirs go over many lines. */
function imageErrorOf({ message }: Error): ImageError {
  if (/pixel limit/i.test(message))
    return new ImageError('has more than 50 million pixels; use a smaller picture');
  if (/timeout/i.test(message))
    return new ImageError(`takes longer than ${TIME_LIMIT} s to draw; use a simpler picture`);
  // HTML is often taken for an SVG.
  return /unsupported image format|no decoding plugin|XML parse error|<svg> root/i.test(message)
    ? new ImageError(UNREADABLE)
    : new ImageError('is damaged; save it again as JPEG or PNG');
}
