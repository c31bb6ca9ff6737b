import type { Note, Part } from './reading.js';
import type { Found } from './trace.js';

/** A piece of the source without blanks at its ends, and where it stands. */
export interface Piece extends Part {
  text: string;
}

// White space, and characters that look like it or like nothing; the same that `present` of the model takes away.
const BLANK = /[\s\u200B-\u200D\u2060\uFEFF\u00AD]/;

/** The piece of `source` from `start` to `end`, without blanks at its ends. Loops: `\s+$` would be quadratic. */
export function piece(source: string, start: number, end: number): Piece {
  while (start < end && BLANK.test(source[start]!)) start++;
  while (end > start && BLANK.test(source[end - 1]!)) end--;
  return { start, end, text: source.slice(start, end) };
}

/** A piece of a piece, by offsets into its text. */
export function cut({ start, text }: Piece, from: number, to = text.length): Piece {
  const inner = piece(text, from, to);
  return { start: start + inner.start, end: start + inner.end, text: inner.text };
}

/** The text with each run of white space as one blank; a single no-break space stays. */
export const plain = (text: string) => (/\s\s/.test(text) ? text.replace(/\s{2,}/g, ' ') : text);

/** The text for comparing: white space of every kind is one blank, the case does not matter. */
export const folded = (text: string) =>
  (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).toLowerCase();

/** A value made of pieces, joined by `separator`; `undefined` where there is none. */
export function found(pieces: readonly Piece[], separator = '\n'): Found | undefined {
  if (!pieces.length) return undefined;
  return {
    value: pieces.map(({ text }) => plain(text)).join(separator),
    from: pieces.map((part) => partOf(part)),
  };
}

/** Where a piece stands, without its text. */
export const partOf = ({ start, end }: Part, note?: Note): Part => ({ start, end, ...(note && { note }) });
