/** An image that cannot be copied. The message is one line without the image's name: the problem and its remedy. */
export class ImageError extends Error {
  override name = 'ImageError';
}
