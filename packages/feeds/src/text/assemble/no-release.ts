import { findDates } from '../labels/date.js';
import { genreLength } from '../labels/genre.js';
import { LineLabels } from '../labels/label-lines.js';
import { anyOf } from '../labels/words/vocabulary.js';
import { toLowerCase } from '../../utilities/lower-case.js';
import type { Line } from '../lines.js';

/** Explains in a phrase, with a remedy, why a text contains no release; `undefined` if it may contain one. */
export function describeNoRelease(lines: readonly Line[], labels: LineLabels): string | undefined {
  const texts = lines.filter(({ isBlank }) => !isBlank);
  const prose = texts.filter((line) => labels.score(line, 'prose') >= 0.8);
  const amount = prose.reduce((sum, { text }) => sum + text.length, 0);
  const opening = texts.slice(0, 12);
  for (const [pattern, message, most] of KINDS) {
    if (amount <= most && opening.some(({ text }) => text.length < 200 && pattern.test(toLowerCase(text))))
      return message;
  }
  const cookies = texts.filter(({ text }) => COOKIES.test(toLowerCase(text)));
  if (cookies.length >= 2 && prose.every(({ text }) => COOKIES.test(toLowerCase(text))) && amount < 1500)
    return COOKIE_WALL;
  const stamps = findStamps(texts, labels);
  const isPaged = texts.some(({ text }) => text.length < 60 && PAGED.test(toLowerCase(text)));
  return stamps.length >= 3 && isPaged ? LISTING : undefined;
}

const startsWithAny = (kind: Parameters<typeof anyOf>[0]) =>
  new RegExp(`^(?:[\\p{sc=Latin}\\d ]{0,20}[:–|-]\\s)?${anyOf(kind)}`, 'u');
const COOKIES = /(?<!\p{sc=Latin})(?:cookies?|kakor|informasjonskapsler|evästeet?|evästeitä)(?!\p{sc=Latin})/u;
const COOKIE_WALL =
  'is a question about cookies, and no release; answer it in the browser and save the page again';
export const CONTACT_PAGE = 'is a page of contacts, and no release; the contacts are read';
export const NO_DATE = 'has no date; give the date of publication (--date 2017-11-30)';
export const LISTING =
  'is a listing of several releases, and no release; read the page of each, or the feed of the newsroom';
/** A text with more characters of prose than the number has a release in spite of the phrase. */
const KINDS: [RegExp, string, number][] = [
  [startsWithAny('notFound'), 'is an error page ("not found"); check the address', 600],
  [startsWithAny('scriptNeeded'), 'is a page that a script fills in; save the page as the browser shows it', 300],
  [startsWithAny('searchResult'), 'is a list of search results, and no release; read the page of each', 1500],
];
/** Boilerplate found below lists on many pages. */
const PAGED =
  /^(?:visa (?:fler|alla|mer)(?: \p{sc=Latin}+)?|ladda fler|fler pressmeddelanden|sida \d+ (?:av|of) \d+|nästa(?: sida)?|next(?: page)?|page \d+ of \d+|load more|show more|vis flere|vis mer|näytä lisää|lataa lisää|mehr anzeigen|weitere anzeigen|(?:\d+\s){3,}\d+|(?:«\s?)?(?:1\s2\s3.*))(?:\s?[›»>])?$/u;

/** The lines with little more than a date and a genre. Each is the head of a release. */
function findStamps(texts: readonly Line[], labels: LineLabels): Line[] {
  return texts.filter((line) => {
    if (labels.score(line, 'date') < 0.7 || line.text.length > 80) return false;
    const [hit] = findDates(line.text, 'UTC');
    return hit !== undefined && hit.start < 25;
  });
}

/**
 * Splits a text into releases. It has several if it begins with a date and a genre, and at least three lines have the form
 * of the first.
 */
export function splitReleases(lines: readonly Line[], labels: LineLabels): Line[][] {
  const first = lines.find(({ isBlank }) => !isBlank);
  if (!first || !isStamp(first, labels)) return [[...lines]];
  const starts = lines.flatMap((line, index) => (line !== first && isStamp(line, labels) ? [index] : []));
  const isEach = starts.every((start) => isBetweenBlanks(lines, start));
  if (starts.length < 2 || !isEach) return [[...lines]];
  return [0, ...starts].map((start, index) => lines.slice(start, starts[index] ?? lines.length));
}

/** "2017-11-30 09:00Pressmeddelande". */
function isStamp(line: Line, labels: LineLabels): boolean {
  if (line.isBlank || line.text.length > 60 || labels.score(line, 'date') < 0.7) return false;
  const [hit] = findDates(line.text, 'UTC');
  return hit?.start === 0 && genreLength(line.text.slice(hit.end).replace(/^[\s|•,–-]+/, '')) > 0;
}

const isBetweenBlanks = (lines: readonly Line[], at: number) =>
  Boolean(lines[at - 1]?.isBlank && lines[at + 1]?.isBlank);
