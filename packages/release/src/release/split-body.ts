/** A part of a body: HTML to leave as it is, a quote, a table, or a block that contains some of these. */
export type BodyPart =
  | { kind: 'html' | 'quote'; html: string }
  | { kind: 'table'; html: string; caption: string }
  | { kind: 'block'; lang: string | undefined; dir: string | undefined; parts: BodyPart[] };

/**
 * A comment, or a tag with its attributes. A quoted attribute may contain `>`. An unclosed comment or tag lasts to the end of
 * the text, as in a browser; this also keeps matching linear.
 */
const TOKEN = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][a-z\d]*)((?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^'">])*)(?:>|$)/gi;
const VOID = /^(?:br|hr|img)$/;

/** How many levels of blocks are searched for quotes and tables. */
const MAX_DEPTH = 5;

/**
 * Splits a body at its quotes and tables, which are rendered with additions. Only complete elements are split off; an
 * unclosed element stays in one part with what follows it.
 */
export function splitBody(body: string, depth = MAX_DEPTH): BodyPart[] {
  const parts: BodyPart[] = [];
  const add = (html: string, part?: BodyPart) => {
    const last = parts.at(-1);
    if (part) parts.push(part);
    else if (last?.kind === 'html') last.html += html;
    else if (html.trim()) parts.push({ kind: 'html', html });
  };
  let end = 0;
  for (const element of findTopElements(body)) {
    add(body.slice(end, element.start));
    add(body.slice(element.start, element.end), parseElement(body, element, depth));
    end = element.end;
  }
  add(body.slice(end));
  return parts;
}

/** Returns an element as a part, or `undefined` if it needs no addition. */
function parseElement(
  body: string,
  { name, attributes, start, end, contentStart, contentEnd }: TopElement,
  depth: number,
): BodyPart | undefined {
  const html = body.slice(start, end);
  const content = body.slice(contentStart, contentEnd);
  const contains = (tag: string) => new RegExp(`<${tag}\\b`, 'i').test(content);
  if (name === 'table' || (name === 'figure' && contains('table')))
    return { kind: 'table', html, caption: readCaption(html) };
  if (name === 'blockquote' || (name === 'figure' && contains('blockquote'))) return { kind: 'quote', html };
  if (depth && /^(?:div|section)$/.test(name) && (contains('table') || contains('blockquote')))
    return {
      kind: 'block',
      lang: readAttribute(attributes, 'lang'),
      dir: readAttribute(attributes, 'dir'),
      parts: splitBody(content, depth - 1),
    };
  return undefined;
}

const readAttribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']?([a-z\\d-]+)`, 'i').exec(attributes)?.[1];

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** Reads a table's caption as plain text. */
function readCaption(html: string): string {
  const [, caption = ''] = /<(?:fig)?caption\b[^>]*>([^]*?)(?:<\/(?:fig)?caption>|$)/i.exec(html) ?? [];
  return caption
    .replace(/<[^>]*(?:>|$)/g, ' ')
    .replace(/&(\w+);/g, (entity, name: string) => entities[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

/** An element that no other element contains, with its offsets in the HTML. */
interface TopElement {
  name: string;
  attributes: string;
  start: number;
  end: number;
  contentStart: number;
  contentEnd: number;
}

function findTopElements(html: string): TopElement[] {
  const elements: TopElement[] = [];
  let open: Omit<TopElement, 'end' | 'contentEnd'> | undefined;
  let depth = 0;
  for (const { 0: token, 1: slash, 2: tag, 3: attributes = '', index } of html.matchAll(TOKEN)) {
    const name = tag?.toLowerCase();
    if (!name || VOID.test(name)) continue;
    const end = index + token.length;
    if (!slash) {
      if (!depth++) open = { name, attributes, start: index, contentStart: end };
    } else if (depth && !--depth) elements.push({ ...open!, end, contentEnd: index });
  }
  return elements;
}
