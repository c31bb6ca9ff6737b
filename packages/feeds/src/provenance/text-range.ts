import type { Note, SourceRange } from './span.js';
import type { Traced } from './traced.js';

/** A range of the source without blanks at its ends, and its text. */
export interface TextRange extends SourceRange {
  text: string;
}

// White space, and characters that look like it or like nothing; the same that the model's `nonEmptyText` removes.
const BLANK = /[\s\u200B-\u200D\u2060\uFEFF\u00AD]/;

/** Most characters are in ASCII, where a comparison is enough. */
function isBlankAt(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : BLANK.test(source[at]!);
}

/** The range from `start` to `end` without blanks at its ends. Uses loops, because `\s+$` would be quadratic. */
export function trimRange(source: string, start: number, end: number): TextRange {
  while (start < end && isBlankAt(source, start)) start++;
  while (end > start && isBlankAt(source, end - 1)) end--;
  return { start, end, text: source.slice(start, end) };
}

/** A part of a range, by offsets into its text. */
export function subrange({ start, text }: TextRange, from: number, to = text.length): TextRange {
  const inner = trimRange(text, from, to);
  return { start: start + inner.start, end: start + inner.end, text: inner.text };
}

/** Replaces each run of white space with one blank. A single no-break space stays. */
export const collapseBlanks = (text: string) => (/\s\s/.test(text) ? text.replace(/\s{2,}/g, ' ') : text);

/** A text for comparing: in lower case, each run of white space as one blank. */
export const foldCase = (text: string) =>
  (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).toLowerCase();

/** The words of a text for comparing: in lower case, without punctuation. */
export const foldWords = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** A value joined from the texts of ranges; `undefined` without ranges. */
export function traceRanges(ranges: readonly TextRange[], separator = '\n'): Traced | undefined {
  if (!ranges.length) return undefined;
  return {
    value: ranges.map(({ text }) => collapseBlanks(text)).join(separator),
    from: ranges.map((range) => toSourceRange(range)),
  };
}

/** True if the outer range contains the inner one, or equals it. */
export const isWithin = (inner: SourceRange, outer: SourceRange): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** The range from the start of the first range to the end of the last one. */
export const findExtent = (ranges: readonly SourceRange[]): SourceRange => ({
  start: Math.min(...ranges.map(({ start }) => start)),
  end: Math.max(...ranges.map(({ end }) => end)),
});

/** The range without its text. */
export const toSourceRange = ({ start, end }: SourceRange, note?: Note): SourceRange => ({
  start,
  end,
  ...(note && { note }),
});
