import { isAbsolute, join } from 'node:path';
import { mapImages, type ImageReplacement } from '@pressrum/feeds';
import { bodyAttributes, type Image, type Release } from '@pressrum/model';
import { isAddress } from '../source.js';
import type { CopiedImage, ImageCopier } from './copier.js';
import { hashInUrl } from './kept.js';

/** What is needed to show copies in the place of pictures. */
export type Copying = Pick<ImageCopier, 'copy'>;

/** The same for the configuration in `folder`, whose pictures may be files there. */
export const copierIn = (folder: string, copier: ImageCopier): Copying => ({
  copy: (url) => (isAddress(url) ? copier.copy(url) : copier.copyFile(isAbsolute(url) ? url : join(folder, url))),
});

/**
 * The release with copies of its pictures, so that a page with it asks no other origin: its image, and those of its body.
 * An image of which there is no copy is taken out; in the body a link to it, with its alt text as words, takes its place.
 * Copies stay as they are.
 */
export async function withCopiedImages(release: Release, copier: Copying): Promise<Release> {
  const { image, articleBody, ...others } = release;
  const [copiedImage, copiedBody] = await Promise.all([
    image && withCopy(image, copier),
    articleBody && bodyWithCopies(articleBody, release.inLanguage, copier),
  ]);
  return {
    ...others,
    ...(copiedImage && { image: copiedImage }),
    ...(copiedBody !== undefined && { articleBody: copiedBody }),
  };
}

/** The organisation with a copy of its logo, or without one. */
export async function withCopiedLogo<T extends { logo?: Image }>(organization: T, copier: Copying): Promise<T> {
  const { logo, ...others } = organization;
  const copied = logo && (await withCopy(logo, copier));
  return { ...others, ...(copied && { logo: copied }) } as T;
}

/** The contact with a copy of its portrait, or without one. */
export async function withCopiedPortrait<T extends { image?: Image }>(contact: T, copier: Copying): Promise<T> {
  const { image, ...others } = contact;
  const copied = image && (await withCopy(image, copier));
  return { ...others, ...(copied && { image: copied }) } as T;
}

async function withCopy(image: Image, { copy }: Copying): Promise<Image | undefined> {
  const copied = await copy(image.url);
  if (!copied) return isCopy(image.url) ? image : undefined;
  // The old sizes are another origin's.
  const { srcset: _, ...words } = image;
  const { url, width, height, srcset } = copied;
  return { ...words, url, width, height, ...(srcset && { srcset }) };
}

async function bodyWithCopies(body: string, language: string | undefined, { copy }: Copying): Promise<string> {
  const urls = new Set<string>();
  mapImages(body, ({ src }) => void (src && urls.add(src)));
  const copies = new Map<string, CopiedImage | undefined>();
  await Promise.all([...urls].map(async (url) => copies.set(url, await copy(url))));
  return mapImages(body, (attributes): ImageReplacement | undefined => {
    const { src, alt } = attributes;
    // Without an address nothing is asked.
    if (!src) return undefined;
    const copied = copies.get(src);
    if (copied) return { attributes: attributesOf(attributes, copied) };
    if (isCopy(src)) return undefined;
    const text = [wordFor(language), alt?.trim()].filter(Boolean).join(': ');
    return { text, ...(/^\s*(?:https?:)?\/\//i.test(src) && { href: src }) };
  });
}

const isCopy = (url: string) => hashInUrl(url) !== undefined;

/** The attributes of a copy in a body: what the body's author wrote, as far as bodies may hold it, and its size. */
function attributesOf(written: Record<string, string>, copied: CopiedImage): Record<string, string> {
  const kept = Object.entries(written).filter(([name]) => bodyAttributes.includes(name));
  return { ...Object.fromEntries(kept), src: copied.url, ...shownSize(written, copied) };
}

/** As wide or high as the author wanted it, but never larger than it is, and in its own proportions. */
function shownSize(written: Record<string, string>, { width, height }: CopiedImage) {
  const part = pixels(written.width) / width || pixels(written.height) / height || 1;
  const shown = (pixelCount: number) => String(Math.max(1, Math.round(pixelCount * Math.min(1, part))));
  return { width: shown(width), height: shown(height) };
}

const pixels = (value = '') => (/^\d{1,5}(?:px)?$/.test(value) ? parseInt(value, 10) : NaN);

/** What a picture is called where it is not shown. */
const wordFor = (language = 'sv') => WORDS[language.split('-')[0]!.toLowerCase()] ?? 'Bild';
const WORDS: Record<string, string> = {
  en: 'Image',
  fi: 'Kuva',
  da: 'Billede',
  nb: 'Bilde',
  nn: 'Bilete',
  no: 'Bilde',
};
