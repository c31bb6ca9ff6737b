import type { DraftAttachment, DraftImage } from '../../assemble/draft.js';
import { findAll, traceNode, hasMember, findText, findPlainText, type Node } from '../../syntax-tree/node.js';
import type { Traced } from '../../provenance/traced.js';
import { chooseTexts } from './texts.js';

/** Pictures and files of a ninjs item: its renditions and those of associated items. */

/** The entries of a list. In version 1 it is an object whose members have arbitrary names. */
const listEntries = (item: Node, name: string, ...marks: string[]): Node[] =>
  findAll(item, name).flatMap((entry) =>
    marks.some((mark) => hasMember(entry, mark)) || !entry.members ? [entry] : [...entry.members.values()].flat(),
  );

/** The items associated with an item, the picture above the text first. Those inside the text are left to the text. */
export function listAssociations(item: Node): Node[] {
  const [body] = findAll(item, 'body_html');
  const inBody = new Set(Array.from(body?.text?.matchAll(/"(editor_\d+)"/g) ?? [], ([, name]) => name));
  const entries = listEntries(item, 'associations', 'uri', 'guid');
  const byName = findAll(item, 'associations').flatMap(({ members }) => [...(members ?? [])]);
  const shown = new Set(byName.flatMap(([name, nodes]) => (inBody.has(name) ? nodes : [])));
  const first = new Set(byName.flatMap(([name, nodes]) => (name === 'featuremedia' ? nodes : [])));
  return entries.filter((entry) => !shown.has(entry)).sort((a, b) => Number(first.has(b)) - Number(first.has(a)));
}

/** The files that Superdesk lists apart. */
export const readFiles = (item: Node): DraftAttachment[] =>
  findAll(item, 'attachments')
    .filter((file) => hasMember(file, 'href'))
    .map((file) => ({
      url: findText(file, 'href'),
      name: findText(file, 'title', 'filename'),
      encodingFormat: findText(file, 'mimetype'),
      contentSize: findText(file, 'length'),
    }));

const listRenditions = (item: Node): Node[] => listEntries(item, 'renditions', 'href');
const readMediaType = (rendition: Node) =>
  findPlainText(rendition, 'contentType', 'contenttype', 'mimetype').toLowerCase();
const isPicture = (rendition: Node) =>
  readMediaType(rendition).startsWith('image/') ||
  (!readMediaType(rendition) && /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(findPlainText(rendition, 'href')));

/** The URL of the item's web page. */
export const readPageUrl = (item: Node): Traced | undefined =>
  listRenditions(item)
    .filter((rendition) => readMediaType(rendition) === 'text/html')
    .map((rendition) => findText(rendition, 'href'))[0];

/** Wider pictures are made for print. */
const MAX_WIDTH_PX = 2048;

/** The item as a picture: its widest rendition that is not made for print. */
export function toImage(item: Node): DraftImage | undefined {
  const pictures = listRenditions(item).filter(isPicture);
  const widths = new Map(pictures.map((picture) => [picture, Number(findPlainText(picture, 'width')) || 0]));
  const byWidth = [...pictures].sort((a, b) => widths.get(a)! - widths.get(b)!);
  const picture = byWidth.filter((candidate) => widths.get(candidate)! <= MAX_WIDTH_PX).pop() ?? byWidth[0];
  if (!picture) return undefined;
  const { lead, headline } = chooseTexts(item);
  return {
    url: findText(picture, 'href'),
    // Superdesk has no other place for it.
    alt: findText(item, 'altText', 'alttext', ...(hasMember(item, 'guid') ? ['body_text'] : [])),
    caption: lead ? traceNode(lead.node) : headline,
    credit: findText(item, 'by', 'byline', 'copyrightHolder', 'copyrightholder'),
    width: findText(picture, 'width'),
    height: findText(picture, 'height'),
  };
}

/** The item's files that are neither pictures nor pages. */
export const toAttachments = (item: Node): DraftAttachment[] =>
  listRenditions(item)
    .filter(
      (rendition) =>
        hasMember(rendition, 'href') && !isPicture(rendition) && readMediaType(rendition) !== 'text/html',
    )
    .map((rendition) => ({
      url: findText(rendition, 'href'),
      name: findText(rendition, 'title') ?? chooseTexts(item).headline,
      encodingFormat: findText(rendition, 'contentType', 'contenttype', 'mimetype'),
      contentSize: findText(rendition, 'sizeInBytes', 'sizeinbytes'),
    }));
