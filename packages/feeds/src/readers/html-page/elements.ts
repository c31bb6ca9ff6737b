import { VOID_ELEMENTS } from '../../html/html-node.js';
import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { Parser } from 'htmlparser2';
import { blankCdataMarks } from '../../html/cdata-marks.js';
import { findFirstIndex } from '../../utilities/binary-search.js';
import { traceNode, type Node } from '../../syntax-tree/node.js';
import type { Traced } from '../../provenance/traced.js';

/** An element of a page and where it stands; what is between `inner` and `innerEnd` is its content. */
export interface PageElement {
  name: string;
  attributes: ReadonlyMap<string, Node>;
  parent: PageElement | undefined;
  isInLink: boolean;
  start: number;
  inner: number;
  innerEnd: number;
  end: number;
}

/** A page as a list of elements and of the texts that are seen, both in its order; `source` is as long as the page. */
export interface Page {
  source: string;
  elements: PageElement[];
  texts: PageText[];
}

/** A run of characters, and the element that it stands in. */
export interface PageText extends Node {
  start: number;
  end: number;
  text: string;
  within: PageElement | undefined;
}

/** Deeper pages are hostile: the parser's own work for each tag grows with the depth. */
const DEEPEST = 250;
class TooDeep extends Error {}

/** What stands in them is no text of the page. */
const UNSEEN = new Set('script style template noscript svg math select textarea object title iframe'.split(' '));

const NO_ATTRIBUTES: ReadonlyMap<string, Node> = new Map();

/** The elements and texts of a page; `undefined` for one that is nested deeper than any that is made for readers. */
export function readPage(source: string): Page | undefined {
  try {
    return parse(blankCdataMarks(source));
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}

function parse(source: string): Page {
  const page: Page = { source, elements: [], texts: [] };
  const open: PageElement[] = [];
  let unseen = 0;
  let attributes: Map<string, Node> | undefined;
  const parser: Parser = new Parser(
    {
      onattribute(name, raw, quote) {
        const end = quote ? parser.endIndex - 1 : parser.endIndex;
        const text = decodeHTMLAttribute(raw);
        attributes ??= new Map();
        attributes.set(name, { start: end - raw.length, end, text });
      },
      ontext(raw) {
        const [start, end] = [parser.startIndex, parser.endIndex + 1];
        if (unseen || !/\S/.test(raw)) return;
        const text = raw.includes('&') ? decodeHTML(raw) : raw;
        const within = open[open.length - 1];
        page.texts.push({ start, end, text, within });
      },
      onopentag(name) {
        const inner = parser.endIndex + 1;
        const place = { start: parser.startIndex, inner, innerEnd: inner, end: inner };
        const parent = open[open.length - 1];
        const isInLink = name === 'a' || Boolean(parent?.isInLink);
        const element = { name, attributes: attributes ?? NO_ATTRIBUTES, parent, isInLink, ...place };
        attributes = undefined;
        page.elements.push(element);
        if (VOID_ELEMENTS.has(name)) return;
        if (open.length >= DEEPEST) throw new TooDeep();
        open.push(element);
        if (UNSEEN.has(name)) unseen++;
      },
      onclosetag(name, isImplied) {
        if (VOID_ELEMENTS.has(name)) return;
        const element = open.pop();
        if (!element) return;
        element.innerEnd = parser.startIndex;
        element.end = isImplied ? parser.startIndex : parser.endIndex + 1;
        if (UNSEEN.has(name)) unseen--;
      },
    },
    { decodeEntities: false },
  );
  parser.end(source);
  return page;
}

/** The texts that stand between two places. */
export function textsBetween({ texts }: Page, start: number, end: number): PageText[] {
  const from = indexAt(texts, start);
  let to = from;
  while (to < texts.length && texts[to]!.start < end) to++;
  return texts.slice(from, to);
}

/** Index of the first text that begins at a place or after it. */
export const indexAt = (texts: readonly { start: number }[], place: number): number =>
  findFirstIndex(texts.length, (index) => texts[index]!.start >= place);

/** Tags that divide words, also where no blank stands between them. */
const DIVIDES = /<\/?(?:br|p|div|h\d|li|ul|ol|td|th|tr|section|header|dt|dd)\b/i;

/** What an element says, on one line. */
export function saidIn(page: Page, { inner, innerEnd }: PageElement): Traced | undefined {
  const texts = textsBetween(page, inner, innerEnd);
  const [first] = texts;
  if (!first) return undefined;
  let value = first.text;
  texts.slice(1).forEach(({ text, start }, index) => {
    value += (DIVIDES.test(page.source.slice(texts[index]!.end, start)) ? ' ' : '') + text;
  });
  const said = value.replace(/\s+/g, ' ').trim();
  return said ? { value: said, from: [{ start: first.start, end: texts[texts.length - 1]!.end }] } : undefined;
}

/** The value of an attribute, if it has one. */
export const attributeOf = (element: PageElement, name: string): Traced | undefined => {
  const node = element.attributes.get(name);
  return node?.text?.trim() ? traceNode(node) : undefined;
};

/** The words of an attribute in small letters, for telling what an element is. */
export const wordsOf = (element: PageElement, name: string): string =>
  (element.attributes.get(name)?.text ?? '').trim().toLowerCase();
