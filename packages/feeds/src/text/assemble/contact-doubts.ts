import type { CountryCode } from 'libphonenumber-js/max';
import { isPerson } from '../labels/words.js';
import type { Line } from '../lines.js';
import { REACH, hasValue, hasSeparateValue, peekDetails } from './look-around.js';

/** A number that stands between two names. */
export interface DoubtfulNumber {
  line: Line;
  /** Whose it was taken for, and whose it may be. */
  owner: string;
  other: string;
}

/** For a text, whose lines can be counted. */
export const describeByLine = ({ line, owner, other }: DoubtfulNumber): string =>
  `took line ${line.number} for ${owner}'s; it stands between two names and may be ${other}'s`;

/** For a page. */
export const describeByWords = ({ line, owner, other }: DoubtfulNumber): string =>
  `took ${line.text} for ${owner}'s; it stands between two names and may be ${other}'s`;

/** A number right between two names, of which the second has none: it may be the second's. */
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
    const hasOwn = below.slice(0, end < 0 ? REACH : end).some((one) => hasValue(peekDetails(one, country)));
    return hasOwn ? [] : [{ line, owner: before.text, other: next.text }];
  });
}
