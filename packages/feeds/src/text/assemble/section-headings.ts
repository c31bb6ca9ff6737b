import { isListItem, isQuote } from '../labels/markers.js';
import { aboutName, isAboutSender, nameInHeading, sectionKind } from '../labels/section.js';
import { isDesk, isOrganisation, isOrganisationName, isPerson } from '../labels/words.js';
import type { Line } from '../lines.js';

/**
 * The heading over the organisation's own text: the last "Om <Name>" with text below it that has no quote. A name with
 * a word such as "Region" or "kommun" is preferred. A heading followed by the press contacts or by nothing is used only
 * if there is no other; it then gives the name alone. A name without "Om" counts if the text below begins with it.
 */
export function findAboutHeading(lines: readonly Line[]): number | undefined {
  let next: Line | undefined;
  let hasQuote = false;
  const ranked: { index: number; rank: number }[] = [];
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]!;
    if (line.isBlank || line.isAbsent) continue;
    const name = nameInHeading(line.text);
    if (name) {
      const hasText = next !== undefined && !isPress(next.text) && !isListItem(next.text) && !hasQuote;
      const isKnown = isOrganisation(name);
      if (hasText) ranked.push({ index, rank: isKnown ? 3 : 2 });
      else if (isKnown && !hasQuote) ranked.push({ index, rank: 1 });
    } else if (next && !hasQuote && repeatsName(line.text, next.text)) ranked.push({ index, rank: 2.2 });
    else if (isAboutSender(line.text) && next && !hasQuote) ranked.push({ index, rank: 1.7 });
    else if (next && !hasQuote && index > 0 && isOwnHeading(line, next, lines[index - 1]))
      ranked.push({ index, rank: 1.5 });
    hasQuote = isPress(line.text) ? false : hasQuote || isQuote(line.text);
    next = line;
  }
  return pickBest(ranked);
}

/** "Om Myndigheten för vattenvägar" over "Myndigheten för vattenvägar sköter …". */
const repeatsName = (heading: string, text: string): boolean => {
  const name = aboutName(heading);
  return name !== undefined && name.length >= 4 && text.length > name.length + 15 && text.startsWith(name);
};

/** "Räddningstjänsten Västmark" over "Räddningstjänsten Västmark är ett kommunalförbund". */
const isOwnHeading = (line: Line, next: Line, before: Line | undefined): boolean =>
  (before?.isBlank ?? false) &&
  line.text.length >= 4 &&
  line.text.length <= 60 &&
  next.text.length > line.text.length + 20 &&
  next.text.startsWith(line.text) &&
  /^[\s,(]/.test(next.text.slice(line.text.length)) &&
  (isOrganisation(line.text) || isOrganisationName(line.text));

const isPress = (text: string): boolean => {
  // With a colon it opens contacts inside the body.
  const kind = text.endsWith(':') ? undefined : sectionKind(text);
  return kind === 'press' || (kind === 'contacts' && /^kontaktperson/i.test(text));
};

/**
 * The heading over the press service's contacts. After the "about" text it is the first such line. Before it, or
 * without it, the same words can open contacts inside the body; then a heading is one that no prose follows. A line
 * between blank lines is preferred, because "Presskontakt" can be a contact's name too. A line with the word "press" is
 * preferred to "Kontaktpersoner".
 */
export function findPressHeading(lines: readonly Line[], about: number | undefined): number | undefined {
  const ranked: { index: number; rank: number }[] = [];
  let hasProse = false;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]!;
    if (index === about) hasProse = false;
    const isBlock = index === 0 || lines[index - 1]!.isBlank || line.isGlued;
    const isHeading =
      (isPress(line.text) && !isUnderName(lines, index)) ||
      (sectionKind(line.text) === 'contacts' && opensCards(lines, index));
    if (isHeading && !hasProse) {
      const isAlone = isBlock && (lines[index + 1]?.isBlank ?? true);
      const isAfter = about !== undefined && index > about;
      const rank = (isAfter ? 4 : 0) + (isAlone ? 2 : 0) + (/^(?:k|y)/i.test(line.text) ? 0 : 1);
      ranked.push({ index, rank });
    }
    // Contacts after the "about" text may describe themselves at length: nothing but contacts follows there.
    const isAfterAbout = about !== undefined && index > about;
    if (!isAfterAbout && isBlock && (line.text.length > 120 || isQuote(line.text))) hasProse = true;
  }
  return pickBest(ranked.reverse());
}

/** True for a line right below a name, where "Presskontakt" is a role and not a heading. */
function isUnderName(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1];
  return (
    before !== undefined &&
    !before.isBlank &&
    (isPerson(before.text) || (isDesk(before.text) && !isPress(before.text)))
  );
}

/** True if a name is repeated below a heading and marked "Presskontakt", as in Mynewsdesk's cards. */
function opensCards(lines: readonly Line[], heading: number): boolean {
  const texts: string[] = [];
  for (let index = heading + 1; index < lines.length && texts.length < 6; index++)
    if (!lines[index]!.isBlank) texts.push(lines[index]!.text);
  return (
    texts[0] !== undefined &&
    texts[0].length <= 80 &&
    texts.slice(1, 3).includes(texts[0]) &&
    texts.some((text) => /^presskontakt/i.test(text))
  );
}

/** The first of the highest rank. */
const pickBest = (ranked: readonly { index: number; rank: number }[]): number | undefined =>
  ranked.reduce<{ index: number; rank: number } | undefined>(
    (top, one) => (top && top.rank >= one.rank ? top : one),
    undefined,
  )?.index;
