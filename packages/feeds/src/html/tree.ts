import { bodyAttributes, bodyElements, present } from '@pressrum/model';
import { Parser } from 'htmlparser2';

/** Where a node stands: offsets into the HTML and, once its text has been gathered (`prose.ts`), into that text. */
interface Place {
  start: number;
  end: number;
  at: number;
  until: number;
}

/** A run of characters. In the HTML, a reference is longer than what it says. */
export interface Text extends Place {
  name?: never;
  text: string;
}

/** An element that a body may hold, or a `div` for any other that divides blocks. */
export interface Element extends Place {
  name: string;
  attributes: Record<string, string>;
  children: HtmlNode[];
  /** Text between blocks, which no element of the source held. */
  isImplied?: boolean;
}

export type HtmlNode = Text | Element;

/** What was taken out of the HTML, by its offsets. */
export interface Removed {
  start: number;
  end: number;
  reason: 'tracking' | 'unsafe';
}

export interface Tree {
  root: Element;
  removed: Removed[];
  /** There was too much structure to be followed; the words are there, the structure is not. */
  isFlattened?: boolean;
}

/** Gives a URL as it may stand in the document, or nothing for one that may not. */
export type CleanUrl = (url: string) => string | undefined;

const ALLOWED = new Set(bodyElements);
const ATTRIBUTES = new Set(bodyAttributes);
const URLS = new Set(['href', 'src', 'cite']);
/** What they say is read aloud. */
const WORDS = new Set(['alt', 'title']);
/** No text at all is one too: a picture that is decoration. */
const named = (text: string) => (text.trim() ? present(text) : '');
/** Their content is no text for readers. */
const SKIPPED = new Set(
  'script style template head title svg math noscript select textarea object applet map colgroup'.split(' '),
);
/** Shown by another origin: what is left of them is a link. */
const EMBEDS = new Set(['iframe', 'video', 'audio', 'embed']);
const DIVISIONS = new Set(
  'article aside header footer main nav center address form fieldset details summary body html dialog legend hgroup menu dir search'.split(
    ' ',
  ),
);
const VOID = new Set('br hr img wbr input embed source track link meta area base col param'.split(' '));

/** Deeper is hostile: the parser's own work for each tag grows with the depth. */
const DEEPEST = 250;
/** More is no text for readers either: a book of a thousand pages has fewer. */
const MOST_ELEMENTS = 50_000;
class TooMuch extends Error {}

/**
 * HTML as a tree of what a release's body may hold: unknown elements give way to their content, those that are no text go
 * with it, attributes are those of the allow-list, addresses are clean, and pictures that only count readers are gone.
 * Linear: HTML that is nested deeper, or has more elements, than anything that is written for readers becomes its words
 * alone.
 */
export function parseHtml(html: string, cleanUrl: CleanUrl): Tree {
  try {
    return parse(html, cleanUrl);
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return { ...parse(withoutTags(html), cleanUrl), isFlattened: true };
  }
}

/** Blanks in the place of tags, so that offsets stay what they are. */
const withoutTags = (html: string) => html.replace(/<[^<>]*>?/g, (tag) => ' '.repeat(tag.length));

function parse(html: string, cleanUrl: CleanUrl): Tree {
  const root = elementNode('div', {}, 0, html.length);
  const removed: Removed[] = [];
  /** Every open element of the source; those that give way have the element around them as `into`. */
  const open: { name: string; into: Element; own?: Element; start: number; isSkipped: boolean }[] = [];
  let skipping = 0;
  let elements = 0;
  let into = root;
  const parser: Parser = new Parser(
    {
      ontext(text) {
        if (!skipping) into.children.push(textNode(text, parser.startIndex, parser.endIndex + 1));
      },
      onopentag(name, attributes) {
        if (++elements > MOST_ELEMENTS) throw new TooMuch();
        const { startIndex: start, endIndex } = parser;
        const isSkipped = SKIPPED.has(name) || (EMBEDS.has(name) && !VOID.has(name));
        if (!skipping && EMBEDS.has(name)) addLink(into, attributes, start, endIndex + 1, cleanUrl);
        if (isSkipped) skipping++;
        const own = skipping ? undefined : ownElement(name, attributes, start, endIndex + 1, cleanUrl, removed);
        if (own) into.children.push(own);
        if (!VOID.has(name)) {
          if (open.length >= DEEPEST) throw new TooMuch();
          open.push({ name, into, ...(own && { own }), start, isSkipped });
          if (own) into = own;
        }
      },
      onclosetag(name) {
        if (VOID.has(name)) return;
        const closed = open.pop();
        if (!closed) return;
        into = closed.into;
        if (closed.own) closed.own.end = parser.endIndex + 1;
        if (!closed.isSkipped) return;
        skipping--;
        if (!skipping && name !== 'noscript')
          removed.push({ start: closed.start, end: parser.endIndex + 1, reason: 'unsafe' });
      },
    },
    { decodeEntities: true, recognizeCDATA: true },
  );
  parser.end(html);
  return { root, removed };
}

const NONE: Record<string, string> = Object.freeze({});
const textNode = (text: string, start: number, end: number): Text => ({ text, start, end, at: 0, until: 0 });
const elementNode = (
  name: string,
  attributes: Record<string, string>,
  start: number,
  end: number,
  children: HtmlNode[] = [],
): Element => ({ name, attributes, children, start, end, at: 0, until: 0 });

function ownElement(
  tag: string,
  attributes: Record<string, string>,
  start: number,
  end: number,
  cleanUrl: CleanUrl,
  removed: Removed[],
): Element | undefined {
  const name = DIVISIONS.has(tag) || tag === 'section' ? 'div' : tag === 'h1' ? 'h2' : tag;
  if (name !== 'div' && !ALLOWED.has(name)) return undefined;
  let kept = NONE;
  for (const attribute in attributes) {
    if (!ATTRIBUTES.has(attribute)) continue;
    const value = attributes[attribute]!;
    const clean = URLS.has(attribute) ? cleanUrl(value) : WORDS.has(attribute) ? named(value) : present(value);
    if (clean === undefined) continue;
    if (kept === NONE) kept = {};
    kept[attribute] = clean;
  }
  // A link to nowhere is its words.
  if (name === 'a' && !kept.href) return undefined;
  if (name === 'img' && (!kept.src || isPixel(attributes))) {
    removed.push({ start, end, reason: isPixel(attributes) ? 'tracking' : 'unsafe' });
    return undefined;
  }
  return elementNode(name, kept, start, end);
}

/** A picture that nobody is meant to see. */
const isPixel = ({ width, height, style = '' }: Record<string, string>) =>
  /^[01](?:px)?$/.test(width ?? '') ||
  /^[01](?:px)?$/.test(height ?? '') ||
  /(?:^|[;\s])(?:width|height):\s{0,5}[01](?:px)?(?:;|$)|display:\s{0,5}none/i.test(style);

/** A film or another page inside the text, as a link to it. */
function addLink(
  into: Element,
  attributes: Record<string, string>,
  start: number,
  end: number,
  cleanUrl: CleanUrl,
) {
  const href = cleanUrl((attributes.src ?? '').trim());
  if (!href) return;
  const text = textNode(attributes.title?.trim() || href, start, end);
  into.children.push(elementNode('div', {}, start, end, [elementNode('a', { href }, start, end, [text])]));
}
