import { VOID_ELEMENTS } from '../../html/html-node.js';
import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { Parser } from 'htmlparser2';
import { blankCdataMarks } from '../../html/cdata-marks.js';
import { findFirstIndex } from '../../utilities/binary-search.js';
import { traceNode, type Node } from '../../syntax-tree/node.js';
import type { Traced } from '../../provenance/traced.js';

/** An element of a page with its offsets. Its content is between `inner` and `innerEnd`. */
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

/** The elements and the visible texts of a page, in order. `source` is as long as the page. */
export interface Page {
  source: string;
  elements: PageElement[];
  texts: PageText[];
}

/** A run of characters, and the element around it. */
export interface PageText extends Node {
  start: number;
  end: number;
  text: string;
  parent: PageElement | undefined;
}

/** Deeper pages are hostile: the parser's own work for each tag grows with the depth. */
const MAX_DEPTH = 250;
class TooDeep extends Error {}

/** Elements whose text is not visible. */
const INVISIBLE = new Set(
  'script style template noscript svg math select textarea object title iframe'.split(' '),
);

const NO_ATTRIBUTES: ReadonlyMap<string, Node> = new Map();

/** Parses a page into its elements and texts; `undefined` if it is nested too deeply. */
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
  let invisible = 0;
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
        if (invisible || !/\S/.test(raw)) return;
        const text = raw.includes('&') ? decodeHTML(raw) : raw;
        const parent = open[open.length - 1];
        page.texts.push({ start, end, text, parent });
      },
      onopentag(name) {
        const inner = parser.endIndex + 1;
        const offsets = { start: parser.startIndex, inner, innerEnd: inner, end: inner };
        const parent = open[open.length - 1];
        const isInLink = name === 'a' || Boolean(parent?.isInLink);
        const element = { name, attributes: attributes ?? NO_ATTRIBUTES, parent, isInLink, ...offsets };
        attributes = undefined;
        page.elements.push(element);
        if (VOID_ELEMENTS.has(name)) return;
        if (open.length >= MAX_DEPTH) throw new TooDeep();
        open.push(element);
        if (INVISIBLE.has(name)) invisible++;
      },
      onclosetag(name, isImplied) {
        if (VOID_ELEMENTS.has(name)) return;
        const element = open.pop();
        if (!element) return;
        element.innerEnd = parser.startIndex;
        element.end = isImplied ? parser.startIndex : parser.endIndex + 1;
        if (INVISIBLE.has(name)) invisible--;
      },
    },
    { decodeEntities: false },
  );
  parser.end(source);
  return page;
}

/** The texts between two offsets. */
export function listTexts({ texts }: Page, start: number, end: number): PageText[] {
  const from = findTextIndex(texts, start);
  let to = from;
  while (to < texts.length && texts[to]!.start < end) to++;
  return texts.slice(from, to);
}

/** The index of the first text that begins at an offset or after it. */
export const findTextIndex = (texts: readonly { start: number }[], offset: number): number =>
  findFirstIndex(texts.length, (index) => texts[index]!.start >= offset);

/** Tags that divide words, even without a blank between them. */
const DIVIDING_TAG = /<\/?(?:br|p|div|h\d|li|ul|ol|td|th|tr|section|header|dt|dd)\b/i;

/** The text of an element, on one line. */
export function readElementText(page: Page, { inner, innerEnd }: PageElement): Traced | undefined {
  const texts = listTexts(page, inner, innerEnd);
  const [first] = texts;
  if (!first) return undefined;
  let value = first.text;
  texts.slice(1).forEach(({ text, start }, index) => {
    value += (DIVIDING_TAG.test(page.source.slice(texts[index]!.end, start)) ? ' ' : '') + text;
  });
  const line = value.replace(/\s+/g, ' ').trim();
  return line ? { value: line, from: [{ start: first.start, end: texts[texts.length - 1]!.end }] } : undefined;
}

/** The value of an attribute; `undefined` if it is absent or blank. */
export const readAttribute = (element: PageElement, name: string): Traced | undefined => {
  const node = element.attributes.get(name);
  return node?.text?.trim() ? traceNode(node) : undefined;
};

/** The value of an attribute for comparing: in lower case, empty if it is absent. */
export const foldAttribute = (element: PageElement, name: string): string =>
  (element.attributes.get(name)?.text ?? '').trim().toLowerCase();
