export { imageCopier, IMAGE_REQUEST, type CopiedImage, type CopierOptions, type ImageCopier } from './copier.js';
export type { ImageStore } from './image-cache.js';
export {
  configImageCopier,
  withCopiedImages,
  withCopiedLogo,
  withCopiedPortrait,
  type CopyImage,
} from './with-copies.js';
