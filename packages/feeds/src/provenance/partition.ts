import type { RangeOutcome, SourceRange, Span } from './span.js';

/**
 * The spans of a plain text, which partition it. White space and punctuation between two ranges join the first; before
 * the first range, they join that. Words between two ranges become a span of their own, left out as `unplaced`: the
 * reader should have classified them.
 */
export function partitionText(source: string, outcomes: readonly RangeOutcome[]): Span[] {
  const gaps = findGaps(source, outcomes).map((gap): RangeOutcome => ({ ...gap, leftOut: 'unplaced' }));
  const ranges = removeOverlaps([...outcomes, ...gaps]);
  return ranges.map((range, index) =>
    toSpan({ ...range, start: index ? range.start : 0, end: ranges[index + 1]?.start ?? source.length }, source),
  );
}

/** The span of a range of a text or page. */
export function toSpan({ start, end, note, to, leftOut }: RangeOutcome, source: string): Span {
  const outcome = leftOut ? { leftOut } : { to: to };
  return { start, end, text: source.slice(start, end), ...outcome, ...(note && { note }) };
}

/** The ranges in order, each without what an earlier one covers. */
export function removeOverlaps(outcomes: readonly RangeOutcome[]): RangeOutcome[] {
  const ranges: RangeOutcome[] = [];
  let covered = 0;
  for (const range of sortRanges(outcomes)) {
    if (range.end <= covered) continue;
    ranges.push({ ...range, start: Math.max(range.start, covered) });
    covered = range.end;
  }
  return ranges;
}

/** The ranges with words that are not covered by `ranges`. */
export function findGaps(source: string, ranges: readonly SourceRange[]): SourceRange[] {
  const gaps: SourceRange[] = [];
  let covered = 0;
  const add = (end: number) => {
    if (end > covered && hasWord(source.slice(covered, end))) gaps.push({ start: covered, end });
  };
  for (const { start, end } of sortRanges(ranges)) {
    add(start);
    covered = Math.max(covered, end);
  }
  add(source.length);
  return gaps;
}

/** The ranges that are not empty, in the order of the source. */
export const sortRanges = <R extends SourceRange>(ranges: readonly R[]): R[] =>
  ranges.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || a.end - b.end);

const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text);
