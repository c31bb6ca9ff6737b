import type { DraftAttachment, DraftImage } from '../../assemble/draft.js';
import { all, found, has, text, word, type Node } from '../../source/node.js';
import type { Found } from '../../trace.js';
import { textsOf } from './texts.js';

/** Pictures and files of a ninjs item: its renditions, and those of the items that it is associated with. */

/** A list, or in version 1 an object whose members have names of their own. */
const entriesOf = (item: Node, name: string, mark: string): Node[] =>
  all(item, name).flatMap((entry) =>
    has(entry, mark) || !entry.members ? [entry] : [...entry.members.values()].flat(),
  );

export const associationsOf = (item: Node): Node[] => entriesOf(item, 'associations', 'uri');

const renditionsOf = (item: Node): Node[] => entriesOf(item, 'renditions', 'href');
const typeOf = (rendition: Node) => word(rendition, 'contentType', 'contenttype', 'mimetype').toLowerCase();
const isPicture = (rendition: Node) =>
  typeOf(rendition).startsWith('image/') ||
  (!typeOf(rendition) && /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(word(rendition, 'href')));

/** The page that the item stands on. */
export const pageOf = (item: Node): Found | undefined =>
  renditionsOf(item)
    .filter((rendition) => typeOf(rendition) === 'text/html')
    .map((rendition) => text(rendition, 'href'))[0];

/** Wider pictures are made for print. */
const WIDEST = 2048;

/** The item as a picture: the widest of its renditions that is fit for a page. */
export function pictureOf(item: Node): DraftImage | undefined {
  const pictures = renditionsOf(item).filter(isPicture);
  const widths = new Map(pictures.map((picture) => [picture, Number(word(picture, 'width')) || 0]));
  const byWidth = [...pictures].sort((a, b) => widths.get(a)! - widths.get(b)!);
  const picture = byWidth.filter((one) => widths.get(one)! <= WIDEST).pop() ?? byWidth[0];
  if (!picture) return undefined;
  const { lead, headline } = textsOf(item);
  return {
    url: text(picture, 'href'),
    alt: text(item, 'altText', 'alttext'),
    caption: lead ? found(lead.node) : headline,
    credit: text(item, 'by', 'byline', 'copyrightHolder', 'copyrightholder'),
    width: text(picture, 'width'),
    height: text(picture, 'height'),
  };
}

/** The item's files that are neither pictures nor pages. */
export const filesOf = (item: Node): DraftAttachment[] =>
  renditionsOf(item)
    .filter((rendition) => has(rendition, 'href') && !isPicture(rendition) && typeOf(rendition) !== 'text/html')
    .map((rendition) => ({
      url: text(rendition, 'href'),
      name: text(rendition, 'title') ?? textsOf(item).headline,
      encodingFormat: text(rendition, 'contentType', 'contenttype', 'mimetype'),
      contentSize: text(rendition, 'sizeInBytes', 'sizeinbytes'),
    }));
