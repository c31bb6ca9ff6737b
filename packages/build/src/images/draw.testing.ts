import { expect } from 'vitest';
import { draw } from './draw.js';
import { ImageError } from './image-error.js';

/** The message for an image that is refused. */
export async function failureOf(bytes: Uint8Array): Promise<string> {
  const error = await draw(bytes).then(
    () => expect.unreachable('the image was accepted'),
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(ImageError);
  return (error as ImageError).message;
}

export const svg = (content: string, size = 'width="200" height="100"', before = '') =>
  Buffer.from(`${before}<svg xmlns="http://www.w3.org/2000/svg" ${size}>${content}</svg>`);
/** A PNG as a data URL, for use in an SVG. */
export const pngDataUrl = (png: Uint8Array) => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
