import { isAbsolute, join } from 'node:path';
import { mapImages, type ImageReplacement } from '@pressrum/feeds';
import { IMAGE } from '@pressrum/i18n/translations/image.js';
import { textsIn } from '@pressrum/i18n/translations/language.js';
import { bodyAttributes, type Attachment, type Image, type Release } from '@pressrum/model';
import { isHttpUrl } from '../files/read-file-or-url.js';
import type { CopiedImage, ImageCopier } from './copier.js';
import { hashInUrl } from './image-cache.js';

/** Copies an image by its URL. */
export type CopyImage = Pick<ImageCopier, 'copy'>;

/** Copies the images of a configuration, which may also be files, relative to its folder. */
export const configImageCopier = (folder: string, copier: ImageCopier): CopyImage => ({
  copy: (url) => (isHttpUrl(url) ? copier.copy(url) : copier.copyFile(isAbsolute(url) ? url : join(folder, url))),
});

/**
 * Replaces a release's images, also those of its body, with copies, so that its page requests no other origin. An image
 * without a copy is removed; in the body it is replaced with a link that has the alt text. Existing copies are unchanged.
 */
export async function withCopiedImages(release: Release, copier: CopyImage): Promise<Release> {
  const { image, images = [], attachments, articleBody, ...others } = release;
  const [copiedImage, copiedImages, copiedFiles, copiedBody] = await Promise.all([
    image && withOriginal(image, copier),
    Promise.all(images.map((picture) => withOriginal(picture, copier))),
    attachments && Promise.all(attachments.map((file) => withCopiedThumbnail(file, copier))),
    articleBody && bodyWithCopies(articleBody, release.inLanguage, copier),
  ]);
  return {
    ...others,
    ...(copiedImage && { image: copiedImage }),
    ...(copiedImages.some(Boolean) && { images: copiedImages.filter((picture) => picture !== undefined) }),
    ...(copiedFiles && { attachments: copiedFiles }),
    ...(copiedBody !== undefined && { articleBody: copiedBody }),
  };
}

/** Replaces the organisation's logo with a copy, or removes it. */
export async function withCopiedLogo<T extends { logo?: Image }>(organization: T, copier: CopyImage): Promise<T> {
  const { logo, ...others } = organization;
  const copied = logo && (await withCopy(logo, copier));
  return { ...others, ...(copied && { logo: copied }) } as T;
}

/** Replaces the contact's portrait with a copy, or removes it. */
export async function withCopiedPortrait<T extends { image?: Image }>(contact: T, copier: CopyImage): Promise<T> {
  const { image, ...others } = contact;
  const copied = image && (await withCopy(image, copier));
  return { ...others, ...(copied && { image: copied }) } as T;
}

/** A release's picture as a copy that says where the original is, for download. */
async function withOriginal(image: Image, copier: CopyImage): Promise<Image | undefined> {
  const copied = await withCopy(image, copier);
  const contentUrl = image.contentUrl ?? (isPublicUrl(image.url) ? image.url : undefined);
  return copied && { ...copied, ...(contentUrl && { contentUrl }) };
}

/** True for a URL that may be published. A query or a user name may be a secret, or a key that expires. */
const isPublicUrl = (url: string) => isHttpUrl(url) && !/[?@]/.test(url) && !isCopy(url);

/** A film's picture is copied or removed; the file stays where it is. */
async function withCopiedThumbnail(file: Attachment, { copy }: CopyImage): Promise<Attachment> {
  const { thumbnailUrl, ...others } = file;
  if (!thumbnailUrl) return file;
  const copied = isCopy(thumbnailUrl) ? thumbnailUrl : (await copy(thumbnailUrl))?.url;
  return { ...others, ...(copied && { thumbnailUrl: copied }) };
}

async function withCopy(image: Image, { copy }: CopyImage): Promise<Image | undefined> {
  const copied = await copy(image.url);
  if (!copied) return isCopy(image.url) ? image : undefined;
  // The original sizes are on another origin.
  const { srcset: _, ...texts } = image;
  const { url, width, height, srcset } = copied;
  return { ...texts, url, width, height, ...(srcset && { srcset }) };
}

async function bodyWithCopies(body: string, language: string | undefined, { copy }: CopyImage): Promise<string> {
  const urls = new Set<string>();
  mapImages(body, ({ src }) => void (src && urls.add(src)));
  const copies = new Map<string, CopiedImage | undefined>();
  await Promise.all([...urls].map(async (url) => copies.set(url, await copy(url))));
  return mapImages(body, (attributes): ImageReplacement | undefined => {
    const { src, alt } = attributes;
    // Without a URL there is nothing to fetch.
    if (!src) return undefined;
    const copied = copies.get(src);
    if (copied) return { attributes: copyAttributes(attributes, copied) };
    if (isCopy(src)) return undefined;
    const text = [textsIn(IMAGE, language ?? 'sv'), alt?.trim()].filter(Boolean).join(': ');
    return { text, ...(/^\s*(?:https?:)?\/\//i.test(src) && { href: src }) };
  });
}

const isCopy = (url: string) => hashInUrl(url) !== undefined;

/** The attributes of a copy in a body: the author's, as far as bodies may have them, with the copy's URL and size. */
function copyAttributes(original: Record<string, string>, copied: CopiedImage): Record<string, string> {
  const allowed = Object.entries(original).filter(([name]) => bodyAttributes.includes(name));
  return { ...Object.fromEntries(allowed), src: copied.url, ...displaySize(original, copied) };
}

/** The author's width or height, limited to the size of the copy, in the copy's proportions. */
function displaySize(original: Record<string, string>, { width, height }: CopiedImage) {
  const scale = parsePixels(original.width) / width || parsePixels(original.height) / height || 1;
  const scaled = (pixels: number) => String(Math.max(1, Math.round(pixels * Math.min(1, scale))));
  return { width: scaled(width), height: scaled(height) };
}

const parsePixels = (value = '') => (/^\d{1,5}(?:px)?$/.test(value) ? parseInt(value, 10) : NaN);
