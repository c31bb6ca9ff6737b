import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** An image, red on the left half and blue on the right. */
export function redAndBlue(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++)
    pixels[pixel * 3 + (pixel % width < width / 2 ? 0 : 2)] = 255;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

export const jpegOf = (width: number, height: number): Promise<Buffer> =>
  redAndBlue(width, height).jpeg().toBuffer();

/** A black PNG with one bit per pixel: millions of pixels in a few kilobytes. */
export function blackPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const content = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(content));
    return Buffer.concat([length, content, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

/** The colour at a point, given as fractions of width and height: red, green, blue, and alpha if there is one. */
export async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const pixel = Math.floor(y * info.height) * info.width + Math.floor(x * info.width);
  return [...data.subarray(pixel * info.channels, (pixel + 1) * info.channels)];
}

/** The image store of a build, in memory. */
interface MemoryStore {
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
  readFile(name: string): Promise<Uint8Array | undefined>;
  writeFile(name: string, bytes: Uint8Array): Promise<void>;
  values: Map<string, string>;
  files: Map<string, Uint8Array>;
}

export function memoryStore(): MemoryStore {
  const values = new Map<string, string>();
  const files = new Map<string, Uint8Array>();
  return {
    values,
    files,
    read: (name) => Promise.resolve(values.has(name) ? JSON.parse(values.get(name)!) : undefined),
    write: (name, value) => Promise.resolve(void values.set(name, JSON.stringify(value))),
    readFile: (name) => Promise.resolve(files.get(name)),
    writeFile: (name, bytes) => Promise.resolve(void files.set(name, bytes)),
  };
}
