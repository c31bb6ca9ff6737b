import { bodyAttributes, nonEmptyText } from '@pressrum/model';

/** Offsets of a node into the HTML (`start`, `end`), and into the text that `html-to-lines.ts` builds (`at`, `until`). */
interface NodeOffsets {
  start: number;
  end: number;
  at: number;
  until: number;
  /** Text to read instead of the node's words: the number behind "Ring Eva", an e-mail address whose "@" is hidden. */
  spoken?: string;
}

/** A run of characters. A character reference is longer in the HTML than in the text. */
export interface Text extends NodeOffsets {
  name?: never;
  text: string;
}

/** An element that a body may contain, or a `div` for any other block element. */
export interface Element extends NodeOffsets {
  name: string;
  attributes: Record<string, string>;
  children: HtmlNode[];
  /** A paragraph made for text between blocks, without an element in the source. */
  isImplied?: boolean;
}

export type HtmlNode = Text | Element;

/** A range of the HTML that was removed. */
export interface Removed {
  start: number;
  end: number;
  reason: 'tracking' | 'unsafe' | 'other-form';
}

export interface Tree {
  root: Element;
  removed: Removed[];
  /** A phrase for each thing that should be shown but cannot be. */
  warnings: string[];
  /** The HTML has too much structure, so only its words are in the tree. */
  isFlattened?: boolean;
}

/** Cleans a URL for the document; `undefined` for one that is not allowed. */
export type CleanUrl = (url: string) => string | undefined;

export const createText = (text: string, start: number, end: number): Text => ({
  text,
  start,
  end,
  at: 0,
  until: 0,
});

export const createElement = (
  name: string,
  attributes: Record<string, string>,
  start: number,
  end: number,
  children: HtmlNode[] = [],
): Element => ({ name, attributes, children, start, end, at: 0, until: 0 });

/** Elements without content and end tag (HTML Standard, 13.1.2), and the obsolete `param`. */
export const VOID_ELEMENTS = new Set(
  'br hr img wbr input embed source track link meta area base col param'.split(' '),
);

const ATTRIBUTES = new Set(bodyAttributes);
const URLS = new Set(['href', 'src', 'cite']);
/** Attributes whose values are read aloud. */
const WORDS = new Set(['alt', 'title']);
/** An empty alternative text stays, because it marks a decorative picture. */
const cleanAltText = (text: string) => (text.trim() ? nonEmptyText(text) : '');

const NO_ATTRIBUTES: Record<string, string> = Object.freeze({});

/** The attributes that a body may have, with clean values. */
export function cleanAttributes(attributes: Record<string, string>, cleanUrl: CleanUrl): Record<string, string> {
  let kept = NO_ATTRIBUTES;
  for (const attribute in attributes) {
    if (!ATTRIBUTES.has(attribute)) continue;
    const value = attributes[attribute]!;
    const clean = URLS.has(attribute)
      ? cleanUrl(value)
      : WORDS.has(attribute)
        ? cleanAltText(value)
        : nonEmptyText(value);
    if (clean === undefined) continue;
    if (kept === NO_ATTRIBUTES) kept = {};
    kept[attribute] = clean;
  }
  return kept;
}
