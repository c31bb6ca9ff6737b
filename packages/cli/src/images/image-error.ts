/** A picture that cannot be copied. The message is one line without the picture's name: what is wrong, and the mend. */
export class ImageError extends Error {
  override name = 'ImageError';
}
