import type { SourceRange } from '../../provenance/span.js';
import { indexAt, type Page } from './elements.js';

/** True where one stands in the other, or is it. */
export const isWithin = (inner: SourceRange, outer: SourceRange): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** True for a place inside one of the stretches. */
export function coverOf(stretches: readonly SourceRange[]): (place: SourceRange) => boolean {
  const outer: SourceRange[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = outer[outer.length - 1];
    if (!last || !isWithin(stretch, last)) outer.push(stretch);
  }
  return (place) => {
    const index = indexAt(outer, place.start + 1) - 1;
    return index >= 0 && isWithin(place, outer[index]!);
  };
}

/** How many characters of text stand in a stretch, links' own left out or counted alone. */
export interface Amounts {
  text: (place: SourceRange) => number;
  links: (place: SourceRange) => number;
}

export function amountsOf({ texts }: Page): Amounts {
  const all = [0];
  const linked = [0];
  for (const { text, within } of texts) {
    const { length } = text.trim();
    all.push(all[all.length - 1]! + length);
    linked.push(linked[linked.length - 1]! + (within?.isInLink ? length : 0));
  }
  const between =
    (sums: readonly number[]) =>
    ({ start, end }: SourceRange) =>
      sums[indexAt(texts, end)]! - sums[indexAt(texts, start)]!;
  return { text: between(all), links: between(linked) };
}

const BLOCK = /^<(?!(?:a|b|strong|em|i|span|time|small|font|abbr|button|label)[\s>])[a-z]/i;
const BETWEEN = '<p></p>';

/** Blanks; what stood on both sides of a block stays apart. */
const gap = (source: string, from: number, to: number): string =>
  (to - from > BETWEEN.length && BLOCK.test(source.slice(from, from + 20)) ? BETWEEN : '').padEnd(to - from);

/** The stretch of the page with blanks in the place of what is taken out of it. */
export function withoutParts(source: string, { start, end }: SourceRange, taken: readonly SourceRange[]): string {
  let text = '';
  let at = start;
  for (const part of [...taken].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(part.start, at), Math.min(part.end, end)];
    if (to <= from) continue;
    text += source.slice(at, from) + gap(source, from, to);
    at = to;
  }
  return text + source.slice(at, end);
}
