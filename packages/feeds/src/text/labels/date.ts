import { readDate } from '../../normalize/dates.js';
import { toLowerCase } from '../../utilities/lower-case.js';
import { label, type Label } from './label.js';
import { anyOf } from './words/vocabulary.js';

/** A date in a line, by offsets into the line. */
export interface DateHit {
  start: number;
  end: number;
  /** RFC 3339. */
  value: string;
  /** The meaning of the label before it. */
  kind: 'published' | 'updated' | 'plain';
  /** The date with its label. */
  whole: { start: number; end: number };
}

const MONTH = '\\p{sc=Latin}{3,14}\\.?';
const DAY = [
  '\\d{4}-\\d\\d-\\d\\d',
  '\\d{4}/\\d\\d/\\d\\d',
  `(?:den |d\\. ?)?\\d{1,2}(?:\\.|st|nd|rd|th|:[ea])?[ -]?(?:of )?${MONTH},?[ -]\\d{4}`,
  `${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
  '\\d{1,2}\\. ?\\d{1,2}\\. ?\\d{4}',
  '\\d{1,2}[/-]\\d{1,2}[/ -]\\d{4}',
].join('|');
const AT = '(?:kl\\.?|klo|kello|klokken|klokka|klockan|at|um)';
const ZONE = '(?:\\s?(?:[cew]e?s?t|[ce]est|gmt|utc|bst|z|[+-]\\d\\d:?\\d\\d)(?![\\p{sc=Latin}\\d]))?';
const CLOCK = `(?:[t\\s,|•·–-]{1,5}(?:${AT}\\s{0,3})?(?<hour>\\d{1,2})[.:](?<minute>\\d\\d)(?:[.:](?<second>\\d\\d))?(?<half>\\s?[ap]\\.?m\\b\\.?)?(?:\\s?uhr)?(?<zone>${ZONE})|[\\s,]{1,3}${AT}\\s{0,3}(?<whole>\\d{1,2})(?:\\s?uhr)?(?![\\d:.]\\d))?`;
const WEEKDAY = '(?:\\p{sc=Latin}{2,12}\\.?,? )?';
const DATE = new RegExp(`(?<![\\d.:/-])(?:${WEEKDAY})(?<day>${DAY})(?!\\d)${CLOCK}`, 'gu');
const BEFORE = new RegExp(
  `(?<!\\p{sc=Latin})(?:(?<published>${anyOf('published')})|(?<updated>${anyOf('updated')}))\\s?:?\\s*$`,
  'u',
);
/** Only the beginning of a longer line is searched. */
const MAX_DATE_LINE_LENGTH = 400;
const YEAR = /\d{4}/;

/** Finds the dates in a line, in every spelling that `readDate` reads. */
export function findDates(text: string, timeZone: string): DateHit[] {
  const start = toLowerCase(text.slice(0, MAX_DATE_LINE_LENGTH));
  if (!YEAR.test(start)) return [];
  return [...start.matchAll(DATE)].flatMap((match) => toHit(match, start, timeZone) ?? []);
}

function toHit(match: RegExpMatchArray, text: string, timeZone: string): DateHit | undefined {
  const groups = match.groups!;
  const day = groups.day!;
  const from = match.index! + match[0].indexOf(day);
  const clock = groups.hour
    ? ` ${groups.hour}:${groups.minute}${groups.second ? `:${groups.second}` : ''}${groups.half ?? ''}${(groups.zone ?? '').toUpperCase()}`
    : groups.whole
      ? ` ${groups.whole}:00`
      : '';
  const value = readDate(day + clock, timeZone);
  if (!value) return undefined;
  // A word before the day belongs to the date if it is a weekday, with which the date is still readable.
  const hasWeekday =
    from > match.index! && readDate(match[0].slice(0, from - match.index! + day.length), timeZone);
  const start = hasWeekday ? match.index! : from;
  const end = match.index! + match[0].length;
  const before = BEFORE.exec(text.slice(Math.max(0, start - 60), start));
  const kind = before?.groups?.published ? 'published' : before?.groups?.updated ? 'updated' : 'plain';
  return { start, end, value, kind, whole: { start: before ? start - before[0].length : start, end } };
}

/** The words of a line without its dates and their labels. */
function removeDates(text: string, hits: readonly DateHit[]): string {
  let rest = '';
  let at = 0;
  for (const { whole } of hits) {
    rest += `${text.slice(at, whole.start)} `;
    at = whole.end;
  }
  return (rest + text.slice(at)).replace(/[\s|•·,:–-]+/g, ' ').trim();
}

/** Labels a line with a date. The fewer other words it has, the higher the score. */
export function labelDate(text: string, timeZone: string): Label | undefined {
  const hits = findDates(text, timeZone);
  const [first] = hits;
  if (!first) return undefined;
  const rest = removeDates(text, hits);
  if (first.kind !== 'plain' && rest.length <= 60)
    return label('date', 0.95, 'a date with a word such as "Published"');
  if (!rest) return label('date', 0.9, 'nothing but a date');
  const isAtEdge = first.whole.start < 40;
  if (isAtEdge && rest.length <= 60 && !/[.!?]$/.test(rest)) return label('date', 0.8, 'a date and few words');
  const isLast = first.whole.end >= text.length - 2 && /[–|,•(·-]\s*$/.test(text.slice(0, first.whole.start));
  if (isLast && rest.length <= 160 && !/[.!?]$/.test(rest)) return label('date', 0.75, 'ends with a date');
  return label('date', isAtEdge ? 0.3 : 0.1, 'a date among other words');
}
