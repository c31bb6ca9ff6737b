import type { SourceRange } from '../../provenance/span.js';
import { isWithin } from '../../provenance/text-range.js';
import { findTextIndex, type Page } from './elements.js';

/** Tests in logarithmic time whether one of the ranges contains another range. */
export function createCoverTest(ranges: readonly SourceRange[]): (range: SourceRange) => boolean {
  const outer: SourceRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = outer[outer.length - 1];
    if (!last || !isWithin(range, last)) outer.push(range);
  }
  return (range) => {
    const index = findTextIndex(outer, range.start + 1) - 1;
    return index >= 0 && isWithin(range, outer[index]!);
  };
}

/** The number of characters in a range: of all texts, and of texts in links. */
export interface TextLengths {
  text: (range: SourceRange) => number;
  links: (range: SourceRange) => number;
}

export function measureTexts({ texts }: Page): TextLengths {
  const all = [0];
  const linked = [0];
  for (const { text, parent } of texts) {
    const { length } = text.trim();
    all.push(all[all.length - 1]! + length);
    linked.push(linked[linked.length - 1]! + (parent?.isInLink ? length : 0));
  }
  const countBetween =
    (sums: readonly number[]) =>
    ({ start, end }: SourceRange) =>
      sums[findTextIndex(texts, end)]! - sums[findTextIndex(texts, start)]!;
  return { text: countBetween(all), links: countBetween(linked) };
}

const BLOCK = /^<(?!(?:a|b|strong|em|i|span|time|small|font|abbr|button|label)[\s>])[a-z]/i;
const SEPARATOR = '<p></p>';

/** Blanks for a range. In place of a block they contain a paragraph, so that the texts around it stay apart. */
const createBlanks = (source: string, from: number, to: number): string =>
  (to - from > SEPARATOR.length && BLOCK.test(source.slice(from, from + 20)) ? SEPARATOR : '').padEnd(to - from);

/** The source of a range with blanks in place of the excluded parts, so that offsets stay valid. */
export function blankRanges(
  source: string,
  { start, end }: SourceRange,
  excluded: readonly SourceRange[],
): string {
  let text = '';
  let at = start;
  for (const part of [...excluded].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(part.start, at), Math.min(part.end, end)];
    if (to <= from) continue;
    text += source.slice(at, from) + createBlanks(source, from, to);
    at = to;
  }
  return text + source.slice(at, end);
}
