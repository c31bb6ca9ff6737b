import type { Line } from './lines.js';
import { isListItem, isQuote } from './markers.js';
import { isOrganisation, isOrganisationName } from './words.js';

/** A part of the page under a heading of its own. */
export interface Section {
  heading: Line;
  lines: Line[];
}

/** The page below the headline: the release's body, the "about" text and the press service's contacts. */
export interface Sections {
  body: Line[];
  about: Section | undefined;
  press: Section | undefined;
}

const PRESS =
  /^(?:press|presse|medie)kontakt(?:er)?$|^kontaktperson(?:er)?$|^(?:press|media) contacts?$|^median yhteyshenkilö(?:t)?$/i;

/** The organisation's name in a heading "Om <name>" or "About <name>"; `undefined` for any other line. */
export function nameInHeading(text: string): string | undefined {
  const name = /^(?:Om|About)\s+(\S.*)$/.exec(text)?.[1] ?? '';
  return isOrganisationName(name) ? name : undefined;
}

/** Finds the two headings and divides the lines by them; they come in either order, and either can be missing. */
export function sectionsOf(lines: readonly Line[]): Sections {
  const about = aboutHeading(lines);
  const press = pressHeading(lines, about);
  const section = (at: number | undefined, other: number | undefined): Section | undefined => {
    if (at === undefined) return undefined;
    const end = other !== undefined && other > at ? other : lines.length;
    return { heading: lines[at]!, lines: lines.slice(at + 1, end) };
  };
  return {
    body: lines.slice(0, Math.min(about ?? lines.length, press ?? lines.length)),
    about: section(about, press),
    press: section(press, about),
  };
}

/**
 * The heading over the organisation's own text: the last "Om <Name>" that text follows, if it is a text that an
 * organisation writes of itself: no quote stands in it. A name with a word such as "Region" or "kommun" goes before
 * one without, and one that the press contacts or nothing follow is taken only where there is no other: it then gives
 * the name alone.
 */
function aboutHeading(lines: readonly Line[]): number | undefined {
  let next: Line | undefined;
  let hasQuote = false;
  const ranked: { at: number; rank: number }[] = [];
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]!;
    if (line.isBlank || line.isAbsent) continue;
    const name = nameInHeading(line.text);
    if (name) {
      const hasText = next !== undefined && !PRESS.test(next.text) && !isListItem(next.text) && !hasQuote;
      const isKnown = isOrganisation(name);
      if (hasText) ranked.push({ at, rank: isKnown ? 3 : 2 });
      else if (isKnown && !hasQuote) ranked.push({ at, rank: 1 });
    }
    hasQuote = PRESS.test(line.text) ? false : hasQuote || isQuote(line.text);
    next = line;
  }
  return best(ranked);
}

/**
 * The heading over the press service's contacts. After the "about" text it is the first such line. Before it, or
 * without it, the same words can open contacts inside the body; then only what no prose follows is the heading. A line
 * of its own between blank ones goes before others ("Presskontakt" can be a contact's name too), and the word "press"
 * before "Kontaktpersoner".
 */
function pressHeading(lines: readonly Line[], about: number | undefined): number | undefined {
  const ranked: { at: number; rank: number }[] = [];
  let hasProse = false;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]!;
    if (at === about) hasProse = false;
    const isBlock = at === 0 || lines[at - 1]!.isBlank || line.isGlued;
    if (PRESS.test(line.text) && !hasProse) {
      const isAlone = isBlock && (lines[at + 1]?.isBlank ?? true);
      const isAfter = about !== undefined && at > about;
      ranked.push({ at, rank: (isAfter ? 4 : 0) + (isAlone ? 2 : 0) + (/^k/i.test(line.text) ? 0 : 1) });
    }
    // Contacts after the "about" text may describe themselves at length: nothing but contacts follows there.
    const isAfterAbout = about !== undefined && at > about;
    if (!isAfterAbout && isBlock && (line.text.length > 120 || isQuote(line.text))) hasProse = true;
  }
  return best(ranked.reverse());
}

/** The first of the highest rank. */
const best = (ranked: readonly { at: number; rank: number }[]): number | undefined =>
  ranked.reduce<{ at: number; rank: number } | undefined>(
    (top, one) => (top && top.rank >= one.rank ? top : one),
    undefined,
  )?.at;
