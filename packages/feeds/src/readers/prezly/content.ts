import { nonEmpty } from '../../assemble/fields.js';
import type { DraftAttachment, DraftPerson, Markup } from '../../assemble/draft.js';
import {
  findAll,
  findFirst,
  hasMember,
  findText,
  findTexts,
  findPlainText,
  type Node,
} from '../../syntax-tree/node.js';
import { isQuote } from '../../text/labels/markers.js';
import type { Traced } from '../../provenance/traced.js';
import { HtmlBuilder } from './content-to-html.js';
import { escapeAttribute } from '../../normalize/sanitize.js';

/**
 * A story's content in Prezly's format (github.com/prezly/content-format-js): a document of nodes, each with a `type` and
 * `children`; texts have `bold` and the like. New types appear, so unknown ones are read by their members. Contact cards
 * and files are kept apart from the text.
 */
export interface PrezlyContent {
  body: (Markup | undefined)[];
  contacts: DraftPerson[];
  attachments: DraftAttachment[];
}

const BLOCKS = new Map(
  Object.entries({
    paragraph: 'p',
    'heading-one': 'h2',
    'heading-two': 'h3',
    'heading-three': 'h4',
    'bulleted-list': 'ul',
    'numbered-list': 'ol',
    'list-item': 'li',
    'block-quote': 'blockquote',
    quote: 'blockquote',
    table: 'table',
    'table-row': 'tr',
    'table-cell': 'td',
    'table-header': 'th',
  }),
);
const MARKS: Record<string, string> = {
  bold: 'strong',
  italic: 'em',
  underlined: 'u',
  subscript: 'sub',
  superscript: 'sup',
};
/** Types whose children are part of the surrounding text. */
const INLINE = new Set(['link', 'mention', 'variable', 'placeholder', 'list-item-text']);

export function readContent(content: readonly Node[], toPerson: (card: Node) => DraftPerson): PrezlyContent {
  const result: PrezlyContent = { body: [], contacts: [], attachments: [] };
  let builder = new HtmlBuilder();
  const headers = new Set<Node>();
  const write = (node: Node): void => {
    const type = findPlainText(node, 'type');
    if (type === 'contact') result.contacts.push(toPerson(node));
    else if (type === 'attachment') result.attachments.push(toAttachment(node));
    else if (type === 'html') {
      // Its tags may be unbalanced, so the content after it starts a new body part.
      const html = findFirst(node, 'content');
      result.body.push(builder.toMarkup(), html?.text ? { node: html, kind: 'html' } : undefined);
      builder = new HtmlBuilder();
    } else {
      if (type === 'table') for (const cell of findHeaderCells(node)) headers.add(cell);
      writeNode(node, headers.has(node) ? 'table-header' : type, builder, write);
    }
  };
  for (const node of content) {
    if (findPlainText(node, 'type') === 'document' || !hasMember(node, 'type')) listContent(node).forEach(write);
    else write(node);
  }
  return { ...result, body: [...result.body, builder.toMarkup()] };
}

/** The content of a node: its children, those of a document in it, or the items if it is a list. */
const listContent = (node: Node): Node[] => [
  ...findAll(node, 'children'),
  ...findAll(node, 'document.children'),
  ...findAll(node, ''),
];

/** The cells of a table's first row or column, if the table declares it a header. */
function findHeaderCells(table: Node): Node[] {
  const rows = listContent(table);
  return findTexts(table, 'header').flatMap(({ value }) => {
    if (value === 'first_row') return rows.slice(0, 1).flatMap(listContent);
    return value === 'first_column' ? rows.flatMap((row) => listContent(row).slice(0, 1)) : [];
  });
}

function writeNode(node: Node, type: string, builder: HtmlBuilder, write: (node: Node) => void): void {
  const children = listContent(node);
  const writeAll = () => children.forEach(write);
  if (!type && findFirst(node, 'text')) writeText(node, builder);
  else if (type === 'link')
    writeElement(builder, `a href="${escapeAttribute(findPlainText(node, 'href', 'url'))}"`, writeAll);
  else if (hasMember(node, 'images'))
    findAll(node, 'images').forEach((image) => writePicture(image, builder, write));
  else if (hasMember(node, 'file')) writePicture(node, builder, write);
  else if (INLINE.has(type)) writeAll();
  else if (children.length) writeElement(builder, chooseElement(type, children), writeAll);
  else writeLink(node, builder);
}

function chooseElement(type: string, children: readonly Node[]): string {
  const name = BLOCKS.get(type) ?? (children.every((child) => !hasMember(child, 'type')) ? 'p' : 'div');
  // A quote that begins with a dash is written as a paragraph: `assemble` finds its speaker.
  return name === 'blockquote' && isQuote(findPlainText(children[0], 'text')) ? 'p' : name;
}

function writeElement(builder: HtmlBuilder, tag: string, content: () => void): void {
  builder.addMarkup(`<${tag}>`);
  content();
  builder.addMarkup(`</${tag.split(' ')[0]}>`);
}

function writeText(node: Node, builder: HtmlBuilder): void {
  const leaf = findFirst(node, 'text')!;
  const tags = Object.keys(MARKS).flatMap((mark) => (findPlainText(node, mark) === 'true' ? MARKS[mark]! : []));
  for (const tag of tags) builder.addMarkup(`<${tag}>`);
  builder.addText(leaf);
  for (const tag of tags.reverse()) builder.addMarkup(`</${tag}>`);
}

function writePicture(node: Node, builder: HtmlBuilder, write: (node: Node) => void): void {
  const url = toFileUrl(findFirst(node, 'file'));
  const caption = findFirst(node, 'caption');
  const alt = findPlainText(node, 'alt', 'file.alt');
  writeElement(builder, 'figure', () => {
    if (url)
      builder.addMarkup(`<img src="${escapeAttribute(url.value)}"${alt ? ` alt="${escapeAttribute(alt)}"` : ''}>`);
    writeElement(builder, 'figcaption', () => {
      if (caption?.text) builder.addText(caption);
      listContent(node).forEach(write);
    });
  });
}

/** A film, another page or a button, as a link with its label. */
function writeLink(node: Node, builder: HtmlBuilder): void {
  const href = findFirst(node, 'href', 'url', 'oembed.url');
  const label = findFirst(node, 'label', 'title', 'oembed.title', 'text', 'name', 'caption') ?? href;
  if (!label?.text) return;
  writeElement(builder, 'p', () => {
    if (href?.text) writeElement(builder, `a href="${escapeAttribute(href.text)}"`, () => builder.addText(label));
    else builder.addText(label);
  });
}

const toAttachment = (node: Node): DraftAttachment => ({
  url: toFileUrl(findFirst(node, 'file')),
  name: findText(node, 'description', 'file.filename'),
  encodingFormat: findText(node, 'file.mime_type'),
  contentSize: findText(node, 'file.size'),
});

/** The URL of an uploaded file, built from its id and name as Prezly's own code does. */
export function toFileUrl(file: Node | undefined): Traced | undefined {
  const id = nonEmpty(findText(file, 'uuid'));
  if (!id) return findText(file, 'cdnUrl', 'url');
  // A name may contain half a surrogate pair, which a URL cannot.
  const name = (nonEmpty(findText(file, 'filename'))?.value ?? '').trim().replace(/\p{Cs}/gu, '');
  return { value: `https://cdn.uc.assets.prezly.com/${id.value}/${encodeURIComponent(name)}`, from: id.from };
}
