export { imageCopier, IMAGE_REQUEST, type CopiedImage, type CopierOptions, type ImageCopier } from './copier.js';
export type { ImageStore } from './kept.js';
export { copierIn, withCopiedImages, withCopiedLogo, withCopiedPortrait, type Copying } from './with-copies.js';
