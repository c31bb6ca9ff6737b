import sharp, { type Metadata, type SharpOptions } from 'sharp';
import { ImageError } from './image-error.js';
import { rasterizeSvg } from './svg.js';

/** One size of an image, ready to be shown. */
interface DrawnImage {
  extension: 'jpg' | 'png';
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** For a phone, for a dense phone screen or a text column, and for that column on a dense screen. */
const WIDTHS_PX = [400, 800, 1600] as const;
const MAX_WIDTH_PX = WIDTHS_PX[2];
/** A smaller size is left out unless the largest is at least this many times as wide. */
const MIN_WIDTH_RATIO = 1.25;
/** Limits of an SVG's longer side. A small logo is enlarged, so that it is sharp on dense screens. */
const SVG_SIDE_PX = { min: 800, max: MAX_WIDTH_PX };

const MAX_BYTES = 20 * 2 ** 20;
const MAX_PIXELS = 50_000_000;
const TIME_LIMIT_SECONDS = 30;

const options: SharpOptions = {
  limitInputPixels: MAX_PIXELS,
  // Refuse truncated images, but accept the warnings that many cameras cause.
  failOn: 'error',
  autoOrient: true,
};

/**
 * Draws an image in the sizes that pages show, narrowest first. PNG, SVG and transparent images become PNG; all others
 * become progressive JPEG. Of an animation, only the first frame is drawn. The result is upright and in sRGB, without
 * metadata (location, camera, author). The same input always gives the same output.
 *
 * Scripts in an SVG do not run, and its references are not fetched.
 * @throws {ImageError} for input that is not an image, is damaged, or is too large
 */
export async function draw(bytes: Uint8Array): Promise<DrawnImage[]> {
  if (bytes.length > MAX_BYTES) throw new ImageError('is larger than 20 MiB; use a smaller image');
  if (isGzipped(bytes)) throw new ImageError(UNREADABLE);
  try {
    const header = await sharp(bytes, options).metadata();
    if (header.format === 'svg') {
      const { width, scale } = svgSize(header);
      return await drawSizes(await rasterizeSvg(bytes, scale, width), width, true);
    }
    return await drawSizes(bytes, header.autoOrient.width, await needsPng(header, bytes));
  } catch (error) {
    throw error instanceof ImageError ? error : toImageError(error as Error);
  }
}

async function drawSizes(bytes: Uint8Array, width: number, isPng: boolean): Promise<DrawnImage[]> {
  const drawn: DrawnImage[] = [];
  // Sequentially: each size may need all the memory that one image may take.
  for (const target of widthsUpTo(width)) {
    const image = sharp(bytes, options).resize({ width: target }).timeout({ seconds: TIME_LIMIT_SECONDS });
    const encoded = isPng ? image.png({ compressionLevel: 9 }) : image.jpeg({ mozjpeg: true, quality: 80 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    drawn.push({ extension: isPng ? 'png' : 'jpg', width: info.width, height: info.height, bytes: data });
  }
  return drawn;
}

function widthsUpTo(width: number): number[] {
  const largest = Math.min(width, MAX_WIDTH_PX);
  return [...WIDTHS_PX.filter((smaller) => smaller * MIN_WIDTH_RATIO <= largest), largest];
}

function svgSize({ width, height }: Metadata): { width: number; scale: number } {
  const longer = Math.max(width, height);
  const scale = Math.min(Math.max(longer, SVG_SIDE_PX.min), SVG_SIDE_PX.max) / longer;
  return { width: Math.max(1, Math.round(width * scale)), scale };
}

async function needsPng({ format, hasAlpha }: Metadata, bytes: Uint8Array): Promise<boolean> {
  // Many images have an alpha channel without using it.
  return format === 'png' || (hasAlpha && !(await sharp(bytes, options).stats()).isOpaque);
}

/** A gzipped SVG may be a thousand times as large when unpacked, and sharp does not limit it. */
const isGzipped = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

const UNREADABLE = 'is not an image that can be read; check the URL, or save it as JPEG or PNG';

/** Converts an error of sharp or libvips; their messages take several lines. */
function toImageError({ message }: Error): ImageError {
  if (/pixel limit/i.test(message)) return new ImageError('has more than 50 million pixels; use a smaller image');
  if (/timeout/i.test(message))
    return new ImageError(`takes longer than ${TIME_LIMIT_SECONDS} s to draw; use a simpler image`);
  // sharp often takes HTML for SVG.
  return /unsupported image format|no decoding plugin|XML parse error|<svg> root/i.test(message)
    ? new ImageError(UNREADABLE)
    : new ImageError('is damaged; save it again as JPEG or PNG');
}
