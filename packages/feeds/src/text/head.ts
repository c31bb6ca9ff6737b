import { writtenDate } from '@pressrum/model';
import { zonedTime } from '../clean/zoned-time.js';
import { cut, folded, found, partOf, type Piece } from '../piece.js';
import { leftOut, type Found, type Mark } from '../trace.js';
import { opensContacts } from './lead-in.js';
import type { Line } from './lines.js';
import { isListItem, isQuote } from './markers.js';

/** What stands above a release's body. */
export interface Head {
  datePublished: Found;
  genre: Found | undefined;
  headline: Found;
  marks: Mark[];
  /** Index of the line after the headline. */
  next: number;
}

const DATE =
  /(?<!\d)((?:19[7-9]|2\d\d)\d-\d\d-\d\d)(?!\d)(?:[T\s,]{1,3}(kl\.?\s{0,2})?(\d{1,2})[:.](\d\d)(?::([0-5]\d))?(Z|[+-]\d\d:\d\d)?)?(?!\d)/dg;
const GENRE = /^(?:Pressmeddelande|Pressinbjudan|Pressinformation|Nyhet|Inbjudan|Debattartikel|Kallelse)/;
const LONGEST_GENRE = 40;

/** Reads date line and headline, or says in a phrase what is missing. */
export function readHead(lines: readonly Line[], timeZone: string): Head | { problem: string } {
  const first = lines.findIndex((line) => !line.isBlank);
  const dated = readDateLine(lines[first]!, timeZone);
  if (!dated) {
    return { problem: 'has no readable date in its first line; begin it with one such as 2017-11-30 09:00' };
  }
  if (dated.headline) return { ...dated, headline: dated.headline, next: first + 1 };
  const at = lines.findIndex((line, index) => index > first && !line.isBlank);
  if (at < 0 || lines[at]!.isAbsent) {
    return { problem: 'has no headline; put it on a line of its own after the date' };
  }
  return { ...dated, headline: found([lines[at]!])!, next: at + 1 };
}

/** "2017-11-30 09:00Pressmeddelande": the date, the genre before or after it, and a headline glued to both. */
function readDateLine(line: Piece, timeZone: string) {
  const [match] = line.text.slice(0, 2000).matchAll(DATE);
  if (!match || match.index > LONGEST_GENRE) return undefined;
  const value = dateValue(match, timeZone);
  if (!value) return undefined;
  const [, , kl, hour] = match.indices!;
  const end = match.index + match[0].length;
  const dates = kl ? [cut(line, match.index, kl[0]), cut(line, hour![0], end)] : [cut(line, match.index, end)];
  const after = cut(line, end);
  const known = after.text.length > LONGEST_GENRE ? (GENRE.exec(after.text)?.[0].length ?? 0) : after.text.length;
  return {
    datePublished: { value, from: dates.map((part) => partOf(part)) },
    genre: found([cut(line, 0, match.index), cut(after, 0, known)].filter(hasWord), ' '),
    headline: found([cut(after, known)].filter(hasWord)),
    marks: kl ? [leftOut(cut(line, ...kl), 'label')] : [],
  };
}

const hasWord = ({ text }: Piece) => /[\p{L}\p{N}]/u.test(text);

/** RFC 3339 in the sender's time zone; a date without a time stays one: nothing is invented. */
function dateValue(match: RegExpMatchArray, timeZone: string): string | undefined {
  const [, date, , hour, minute, second = '00', offset] = match;
  const value = hour ? `${date}T${hour.padStart(2, '0')}:${minute}:${second}` : date!;
  // Only a real date of the calendar and a real time pass; the offset here is any.
  if (!writtenDate(hour ? `${value}${offset ?? 'Z'}` : value)) return undefined;
  return !hour ? value : offset ? value + offset : zonedTime(value, timeZone);
}

/**
 * The subtitle, from the body's first lines: `next` is the index of the line where the body goes on.
 *
 * These pages have a slot for it between headline and body. The slot can hold `null`, the headline again, or nothing,
 * which leaves three blank lines. Otherwise it holds the subtitle, unless what stands there is the lead of a page
 * without a slot: more than one line, more than one sentence, longer than 160 characters, a quote or a list item, or
 * nothing of a body after it.
 */
export function readSubtitle(body: readonly Line[], headline: Found) {
  const at = body.findIndex((line) => !line.isBlank);
  const line = body[at];
  const marks: Mark[] = [];
  if (!line) return { subtitle: undefined, marks, next: 0 };
  if (line.isAbsent) return { subtitle: undefined, marks, next: at + 1 };
  if (withoutMark(line.text) === withoutMark(headline.value)) {
    return { subtitle: undefined, marks: [leftOut(line, 'repeated-headline')], next: at + 1 };
  }
  const isSubtitle = at < 3 && isSentence(line) && body[at + 1]?.isBlank && hasBody(body, at + 2);
  return isSubtitle ? { subtitle: found([line]), marks, next: at + 1 } : { subtitle: undefined, marks, next: at };
}

/** For comparing: a mark at the end makes no other headline. */
const withoutMark = (text: string) => folded(text).replace(/[.!?]$/, '');

const isSentence = ({ text }: Line) =>
  text.length <= 160 &&
  !/[.!?]\s+\p{Lu}/u.test(text) &&
  !isQuote(text) &&
  !isListItem(text) &&
  !opensContacts(text);

function hasBody(body: readonly Line[], from: number): boolean {
  const next = body.slice(from).find((line) => !line.isBlank && !line.isAbsent);
  return next !== undefined && !opensContacts(next.text);
}
