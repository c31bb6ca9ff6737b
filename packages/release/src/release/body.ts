/** A stretch of a body: HTML as it is, a quote, a table, or a block that holds some of these. */
export type BodyPiece =
  | { kind: 'html' | 'quote'; html: string }
  | { kind: 'table'; html: string; caption: string }
  | { kind: 'block'; lang: string | undefined; dir: string | undefined; pieces: BodyPiece[] };

/**
 * A comment, or a tag with its attributes; what is in quotes may hold a `>`. What is not ended lasts to the end, as in a
 * browser, so that no text is looked through more than once.
 */
const TOKEN = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][a-z\d]*)((?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^'">])*)(?:>|$)/gi;
const VOID = /^(?:br|hr|img)$/;

/** How many blocks deep quotes and tables are looked for. */
const DEPTH = 5;

/**
 * Takes a body apart at its quotes and tables, which are shown with something beside them. Only whole elements are
 * taken out; what is not closed properly stays in one piece with what follows it.
 */
export function bodyPieces(body: string, depth = DEPTH): BodyPiece[] {
  const pieces: BodyPiece[] = [];
  const add = (html: string, piece?: BodyPiece) => {
    const last = pieces.at(-1);
    if (piece) pieces.push(piece);
    else if (last?.kind === 'html') last.html += html;
    else if (html.trim()) pieces.push({ kind: 'html', html });
  };
  let end = 0;
  for (const { start, inner, close, next, name, attributes } of topElements(body)) {
    add(body.slice(end, start));
    const html = body.slice(start, next);
    add(html, special(name, attributes, html, body.slice(inner, close), depth));
    end = next;
  }
  add(body.slice(end));
  return pieces;
}

function special(
  name: string,
  attributes: string,
  html: string,
  content: string,
  depth: number,
): BodyPiece | undefined {
  const holds = (tag: string) => new RegExp(`<${tag}\\b`, 'i').test(content);
  if (name === 'table' || (name === 'figure' && holds('table')))
    return { kind: 'table', html, caption: captionOf(html) };
  if (name === 'blockquote' || (name === 'figure' && holds('blockquote'))) return { kind: 'quote', html };
  if (depth && /^(?:div|section)$/.test(name) && (holds('table') || holds('blockquote')))
    return {
      kind: 'block',
      lang: attribute(attributes, 'lang'),
      dir: attribute(attributes, 'dir'),
      pieces: bodyPieces(content, depth - 1),
    };
  return undefined;
}

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']?([a-z\\d-]+)`, 'i').exec(attributes)?.[1];

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** What a table says of itself, as plain text. */
function captionOf(html: string): string {
  const [, caption = ''] = /<(?:fig)?caption\b[^>]*>([^]*?)(?:<\/(?:fig)?caption>|$)/i.exec(html) ?? [];
  return caption
    .replace(/<[^>]*(?:>|$)/g, ' ')
    .replace(/&(\w+);/g, (entity, name: string) => entities[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

interface TopElement {
  name: string;
  attributes: string;
  /** Where the element starts, where its content starts and ends, and where the next thing starts. */
  start: number;
  inner: number;
  close: number;
  next: number;
}

/** The elements of some HTML that stand in no other, from first to last. */
function topElements(html: string): TopElement[] {
  const found: TopElement[] = [];
  let open: Omit<TopElement, 'close' | 'next'> | undefined;
  let depth = 0;
  for (const { 0: token, 1: slash, 2: tag, 3: attributes = '', index } of html.matchAll(TOKEN)) {
    const name = tag?.toLowerCase();
    if (!name || VOID.test(name)) continue;
    const next = index + token.length;
    if (!slash) {
      if (!depth++) open = { name, attributes, start: index, inner: next };
    } else if (depth && !--depth) found.push({ ...open!, close: index, next });
  }
  return found;
}
