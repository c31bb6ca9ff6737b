import type { CountryCode } from 'libphonenumber-js/max';
import { isPerson } from '../labels/words.js';
import type { Line } from '../lines.js';
import { MAX_LINES_TO_VALUE, hasValue, hasSeparateValue, peekDetails } from './look-around.js';

/** A number between two names. */
export interface DoubtfulNumber {
  line: Line;
  /** The person to whom it was given, and the one to whom it may belong. */
  owner: string;
  other: string;
}

/** A warning for a text, whose lines have numbers. */
export const describeByLine = ({ line, owner, other }: DoubtfulNumber): string =>
  `took line ${line.number} for ${owner}'s; it stands between two names and may be ${other}'s`;

/** A warning for a page. */
export const describeByWords = ({ line, owner, other }: DoubtfulNumber): string =>
  `took ${line.text} for ${owner}'s; it stands between two names and may be ${other}'s`;

/** Finds numbers between two names of which the second has no number: they may be the second person's. */
export function findDoubtfulNumbers(lines: readonly Line[], country: CountryCode): DoubtfulNumber[] {
  const texts = lines.filter(({ isBlank }) => !isBlank);
  const isName = ({ text }: Line) => isPerson(text.replace(/\s?\(\p{L}{1,5}\)$/u, ''));
  return texts.flatMap((line, index) => {
    const [before, next] = [texts[index - 1], texts[index + 1]];
    if (!before || !next || !isName(before) || !isName(next)) return [];
    const details = peekDetails(line, country);
    if (!hasSeparateValue(details) || details.rest.length) return [];
    const below = texts.slice(index + 2);
    const end = below.findIndex(isName);
    const hasOwn = below
      .slice(0, end < 0 ? MAX_LINES_TO_VALUE : end)
      .some((one) => hasValue(peekDetails(one, country)));
    return hasOwn ? [] : [{ line, owner: before.text, other: next.text }];
  });
}
