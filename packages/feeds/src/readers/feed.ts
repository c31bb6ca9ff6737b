import { nonEmptyText } from '@pressrum/model';
import type { DraftAttachment, DraftImage, Markup } from '../assemble/draft.js';
import {
  findAll,
  traceNode,
  findText,
  findTexts,
  findPlainText,
  hasMember,
  type Node,
} from '../syntax-tree/node.js';
import type { Traced } from '../provenance/traced.js';
import { isWebImage, splitKeywords, toImageAttachments } from './shared-fields.js';
import { GENRE } from '../write/extension.js';

/** Elements that RSS and Atom share. */

/** Shorter texts describe the feed ("Nyheter från …"), not the organisation. */
const MIN_ABOUT_CHARACTERS = 120;
export const readAboutText = (markup: Markup | undefined): Markup | undefined =>
  markup && (markup.node.text ?? markup.node.markup ?? '').length >= MIN_ABOUT_CHARACTERS ? markup : undefined;

/** The URL of an Atom link. A link without `rel` is the page itself (RFC 4287, 4.2.7.2). */
export const readLink = (node: Node | undefined, rel: string): Traced | undefined =>
  findAll(node, 'link').flatMap((link) =>
    (findPlainText(link, 'rel') || 'alternate') === rel ? (findText(link, 'href') ?? []) : [],
  )[0];

/**
 * The base of relative URLs inside nested elements (XML Base), given from the outermost to the innermost. `undefined` if
 * none of them declares one.
 */
export function readBase(feedUrl: string | undefined, ...nodes: (Node | undefined)[]): string | undefined {
  const declaredBases = nodes.map((node) => findPlainText(node, 'xml:base')).filter(Boolean);
  const resolve = (base: string | undefined, declared: string) =>
    URL.canParse(declared, base) ? new URL(declared, base).href : base;
  return declaredBases.length ? declaredBases.reduce(resolve, feedUrl) : undefined;
}

/** The base inside a further element, where `outer` is that of the elements around it. */
export const readInnerBase = (
  outer: string | undefined,
  feedUrl: string | undefined,
  node: Node | undefined,
): string | undefined => (hasMember(node, 'xml:base') ? readBase(outer ?? feedUrl, node) : undefined) ?? outer;

/** A URL made absolute by the `xml:base` of its element. All others are resolved with the release. */
export function resolveUrl(url: Traced | undefined, base: string | undefined): Traced | undefined {
  const text = url && nonEmptyText(url.value);
  const isRelative = text && base && !/^[a-z][a-z\d+.-]*:/i.test(text) && URL.canParse(text, base);
  return isRelative ? { ...url, value: new URL(text, base).href } : url;
}

/** The name of a category. Atom has it in an attribute, RSS in the text. */
const readCategory = (category: Node): Traced | undefined =>
  findText(category, 'label', 'term') ?? (category.text?.trim() ? traceNode(category) : undefined);
const isGenre = (category: Node) => findPlainText(category, 'domain', 'scheme') === GENRE;

export const readKeywords = (item: Node): Traced[] => [
  ...findAll(item, 'category').flatMap((category) => (isGenre(category) ? [] : (readCategory(category) ?? []))),
  ...findTexts(item, 'dc:subject'),
  ...findTexts(item, 'itunes:keywords').flatMap(splitKeywords),
];

/** Where Dublin Core has the time of publication. */
export const DUBLIN_CORE_DATES = ['dc:date', 'dcterms:issued', 'dcterms:created'];

/** The genre of a release, in a feed by Pressrum. */
export const readGenre = (item: Node): Traced | undefined =>
  findAll(item, 'category').filter(isGenre).map(readCategory)[0];

/** The picture of an item in a feed by Pressrum. */
export const readMedia = (item: Node): DraftImage | undefined => readPictures(item)[0];

/** The pictures of Media RSS, the largest first. A group contains one picture in several sizes. */
function readPictures(item: Node): DraftImage[] {
  const groups = findAll(item, 'media:group');
  const pictures = [
    ...findAll(item, 'media:content')
      .filter(isPicture)
      .map((content) => [content, item]),
    ...groups.flatMap((group) => {
      const largest = findLargest(findAll(group, 'media:content').filter(isPicture));
      return largest ? [[largest, group, item]] : [];
    }),
  ].filter(([picture]) => !AVATAR.test(findPlainText(picture, 'url')));
  const largest = findLargest(pictures.map(([picture]) => picture!));
  const sorted = [
    ...pictures.filter(([picture]) => picture === largest),
    ...pictures.filter(([picture]) => picture !== largest),
  ];
  if (sorted.length) return sorted.map((containers, index) => toImage(containers, index === 0));
  const thumbnail = [item, ...groups, ...listContents(item)].flatMap((container) =>
    findAll(container, 'media:thumbnail'),
  )[0];
  return thumbnail ? [toImage([thumbnail, item], true)] : [];
}

/** WordPress lists the author's portrait among the pictures. */
const AVATAR = /gravatar\.com\/avatar/i;

const listContents = (item: Node) => [
  ...findAll(item, 'media:content'),
  ...findAll(item, 'media:group.media:content'),
];

const findLargest = (pictures: readonly Node[]) =>
  pictures.reduce<Node | undefined>(
    (best, picture) => (best && readWidth(best) >= readWidth(picture) ? best : picture),
    undefined,
  );

/** A picture with its alternative text, caption and credit. For the first picture they can be members of the item too. */
function toImage(containers: readonly Node[], isFirst: boolean): DraftImage {
  const [picture] = containers;
  const sources = isFirst ? containers : containers.slice(0, -1);
  const read = (...paths: string[]) =>
    sources.map((source) => findText(source, ...paths)).find((text) => text !== undefined);
  return {
    url: findText(picture, 'url'),
    alt: read('media:description'),
    caption: read('media:title'),
    credit: read('media:credit', 'media:copyright'),
    width: findText(picture, 'width'),
    height: findText(picture, 'height'),
  };
}

const readWidth = (picture: Node) => Number(findPlainText(picture, 'width')) || 0;
const IMAGE_URL = /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i;
const isPicture = (media: Node) =>
  findPlainText(media, 'medium') === 'image' ||
  findPlainText(media, 'type').startsWith('image/') ||
  (!findPlainText(media, 'medium') && IMAGE_URL.test(findPlainText(media, 'url')));

/** Films, sound and documents of Media RSS. Of a group, the default one is used. */
function readFiles(item: Node): DraftAttachment[] {
  const isFile = (media: Node) => !isPicture(media);
  const groups = findAll(item, 'media:group').flatMap((group) => {
    const files = findAll(group, 'media:content').filter(isFile);
    const [best] = [...files.filter((file) => findPlainText(file, 'isDefault') === 'true'), ...files];
    return best ? [[best, group]] : [];
  });
  const single = findAll(item, 'media:content')
    .filter(isFile)
    .map((file) => [file, item]);
  return [...single, ...groups].map(([file, container]) => ({
    url: findText(file, 'url') ?? findText(file, 'media:player.url') ?? findText(container, 'media:player.url'),
    name: findText(file, 'media:title') ?? findText(container, 'media:title'),
    encodingFormat: findText(file, 'type'),
    contentSize: findText(file, 'fileSize'),
  }));
}

/** True for a file that a page can show as a picture, by its media type or else by its name. */
const isImageFile = ({ url, encodingFormat }: DraftAttachment) => {
  const type = encodingFormat?.value.trim().toLowerCase() ?? '';
  return type && type !== 'application/octet-stream'
    ? type.startsWith('image/') && isWebImage({ url })
    : IMAGE_URL.test(url?.value ?? '');
};

/**
 * The picture of an item and its files. Pictures come from Media RSS, then from enclosures, then from other elements
 * (`others`). The first becomes the release's picture, the rest become attachments.
 */
export function readMediaAndFiles(
  item: Node,
  enclosures: readonly DraftAttachment[],
  others: readonly DraftImage[] = [],
): { image: DraftImage | undefined; attachments: DraftAttachment[] } {
  const pictures = omitOtherSizes([
    ...readPictures(item),
    ...enclosures.filter(isImageFile).map(({ url }) => ({ url })),
    ...others.filter(({ url }) => url !== undefined),
  ]);
  const files = [...enclosures.filter((file) => !isImageFile(file)), ...readFiles(item)];
  const usedUrls = new Set<string>();
  const isNew = ({ url }: DraftAttachment) => {
    const fileUrl = url?.value ?? '';
    const isUsed = usedUrls.has(fileUrl);
    usedUrls.add(fileUrl);
    return !isUsed || !fileUrl;
  };
  return {
    image: pictures[0],
    attachments: [...files.filter(isNew), ...toImageAttachments(pictures[0], pictures)],
  };
}

/** Each picture once, in the size that comes first. */
function omitOtherSizes(pictures: readonly DraftImage[]): DraftImage[] {
  const usedStems = new Set<string>();
  return pictures.filter((picture) => {
    const stem = toImageStem(picture);
    if (usedStems.has(stem)) return false;
    usedStems.add(stem);
    return true;
  });
}

/** The URL without its size: `bro.jpg` of `bro-800x600.jpg`, of `bro.jpg?w=400`, and of `bro-400.jpg` if it is 400 wide. */
function toImageStem({ url, width }: DraftImage): string {
  const value = url?.value.trim() ?? '';
  if (!IMAGE_URL.test(value)) return value;
  const file = value.replace(/\?.*$/, '').replace(/-(?:\d{2,5}x\d{2,5}|scaled)(?=\.\w{3,4}$)/, '');
  const size = width?.value.trim();
  return size && /^\d{2,5}$/.test(size) ? file.replace(new RegExp(`-${size}(?=\\.\\w{3,4}$)`), '') : file;
}
