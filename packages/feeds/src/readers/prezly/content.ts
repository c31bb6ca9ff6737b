import { saying } from '../../assemble/fields.js';
import type { DraftAttachment, DraftPerson, Markup } from '../../assemble/draft.js';
import { all, first, has, text, texts, word, type Node } from '../../source/node.js';
import { isQuote } from '../../text/markers.js';
import type { Found } from '../../trace.js';
import { MadeHtml, attribute } from './made-html.js';

/**
 * A story's content in Prezly's own format: a document of nodes, each with a `type` and `children`, texts with `bold` and
 * the like (github.com/prezly/content-format-js; the names of types grow, so those that are not known here are read by
 * what they hold). Contact cards and files are told apart from the text.
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
/** Their children are part of a text that runs on. */
const INLINE = new Set(['link', 'mention', 'variable', 'placeholder', 'list-item-text']);

export function contentOf(content: readonly Node[], personOf: (card: Node) => DraftPerson): PrezlyContent {
  const result: PrezlyContent = { body: [], contacts: [], attachments: [] };
  let made = new MadeHtml();
  const headers = new Set<Node>();
  const write = (node: Node): void => {
    const type = word(node, 'type');
    if (type === 'contact') result.contacts.push(personOf(node));
    else if (type === 'attachment') result.attachments.push(fileOf(node));
    else if (type === 'html') {
      // Its tags may not be in pairs: nothing that comes after it must stand inside them.
      const html = first(node, 'content');
      result.body.push(made.markup(), html?.text ? { node: html, kind: 'html' } : undefined);
      made = new MadeHtml();
    } else {
      if (type === 'table') for (const cell of headersOf(node)) headers.add(cell);
      writeNode(node, headers.has(node) ? 'table-header' : type, made, write);
    }
  };
  for (const node of content) {
    if (word(node, 'type') === 'document' || !has(node, 'type')) childrenOf(node).forEach(write);
    else write(node);
  }
  return { ...result, body: [...result.body, made.markup()] };
}

/** What stands in a node: its children, those of a document inside it, or the list that it is. */
const childrenOf = (node: Node): Node[] => [
  ...all(node, 'children'),
  ...all(node, 'document.children'),
  ...all(node, ''),
];

/** The cells of a table's first row or column, where it says that they are headings. */
function headersOf(table: Node): Node[] {
  const rows = childrenOf(table);
  return texts(table, 'header').flatMap(({ value }) => {
    if (value === 'first_row') return rows.slice(0, 1).flatMap(childrenOf);
    return value === 'first_column' ? rows.flatMap((row) => childrenOf(row).slice(0, 1)) : [];
  });
}

function writeNode(node: Node, type: string, made: MadeHtml, write: (node: Node) => void): void {
  const children = childrenOf(node);
  const writeAll = () => children.forEach(write);
  if (!type && first(node, 'text')) writeText(node, made);
  else if (type === 'link') wrapped(made, `a href="${attribute(word(node, 'href', 'url'))}"`, writeAll);
  else if (has(node, 'images')) all(node, 'images').forEach((image) => writePicture(image, made, write));
  else if (has(node, 'file')) writePicture(node, made, write);
  else if (INLINE.has(type)) writeAll();
  else if (children.length) wrapped(made, elementOf(type, children), writeAll);
  else writeLink(node, made);
}

function elementOf(type: string, children: readonly Node[]): string {
  const name = BLOCKS.get(type) ?? (children.every((child) => !has(child, 'type')) ? 'p' : 'div');
  // A quote that begins with a dash is one like any other: the cleaning pass finds its speaker.
  return name === 'blockquote' && isQuote(word(children[0], 'text')) ? 'p' : name;
}

function wrapped(made: MadeHtml, tag: string, content: () => void): void {
  made.add(`<${tag}>`);
  content();
  made.add(`</${tag.split(' ')[0]}>`);
}

function writeText(node: Node, made: MadeHtml): void {
  const leaf = first(node, 'text')!;
  const tags = Object.keys(MARKS).flatMap((mark) => (word(node, mark) === 'true' ? MARKS[mark]! : []));
  for (const tag of tags) made.add(`<${tag}>`);
  made.say(leaf);
  for (const tag of tags.reverse()) made.add(`</${tag}>`);
}

function writePicture(node: Node, made: MadeHtml, write: (node: Node) => void): void {
  const url = fileUrl(first(node, 'file'));
  const caption = first(node, 'caption');
  const alt = word(node, 'alt', 'file.alt');
  wrapped(made, 'figure', () => {
    if (url) made.add(`<img src="${attribute(url.value)}"${alt ? ` alt="${attribute(alt)}"` : ''}>`);
    wrapped(made, 'figcaption', () => {
      if (caption?.text) made.say(caption);
      childrenOf(node).forEach(write);
    });
  });
}

/** A film, another page, a button: its words as a link. */
function writeLink(node: Node, made: MadeHtml): void {
  const href = first(node, 'href', 'url', 'oembed.url');
  const label = first(node, 'label', 'title', 'oembed.title', 'text', 'name', 'caption') ?? href;
  if (!label?.text) return;
  wrapped(made, 'p', () => {
    if (href?.text) wrapped(made, `a href="${attribute(href.text)}"`, () => made.say(label));
    else made.say(label);
  });
}

const fileOf = (node: Node): DraftAttachment => ({
  url: fileUrl(first(node, 'file')),
  name: text(node, 'description', 'file.filename'),
  encodingFormat: text(node, 'file.mime_type'),
  contentSize: text(node, 'file.size'),
});

/** The address of an uploaded file, which is told by its id and name alone (as Prezly's own code makes it). */
export function fileUrl(file: Node | undefined): Found | undefined {
  const id = saying(text(file, 'uuid'));
  if (!id) return text(file, 'cdnUrl', 'url');
  // A name may hold half a character, which no address can.
  const name = (saying(text(file, 'filename'))?.value ?? '').trim().replace(/\p{Cs}/gu, '');
  return { value: `https://cdn.uc.assets.prezly.com/${id.value}/${encodeURIComponent(name)}`, from: id.from };
}
