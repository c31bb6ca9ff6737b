import { nonEmptyText } from '@pressrum/model';
import type { RangeOutcome } from '../../provenance/span.js';
import { subrange, toSourceRange, traceRanges, type TextRange } from '../../provenance/text-range.js';
import { omitted, type Traced } from '../../provenance/traced.js';
import { findDates, type DateHit } from '../labels/date.js';
import { genreLength, isGenre } from '../labels/genre.js';
import { labelSender, findSenderName } from '../labels/sender.js';
import { isOrganisation } from '../labels/words.js';
import type { Line } from '../lines.js';

export interface Stamp {
  datePublished?: Traced | undefined;
  dateModified?: Traced | undefined;
  genre?: Traced | undefined;
  sender?: Traced | undefined;
  alternativeHeadline?: Traced | undefined;
  /** Other words of the line. */
  rest: TextRange[];
  marks: RangeOutcome[];
}

export const EMPTY: Stamp = { rest: [], marks: [] };

/** Reads a line with a date: "3.9.2025 09:00 CEST | Region Almedal | Pressmeddelande", "2017-11-30 09:00Pressmeddelande". */
export function readStamp(line: Line, timeZone: string): Stamp {
  const hits = findDates(line.text, timeZone);
  const stamp: Stamp = { rest: [], marks: [] };
  const [published, updated] = [
    hits.find(({ kind }) => kind !== 'updated'),
    hits.find(({ kind }) => kind === 'updated'),
  ];
  for (const hit of hits) {
    if (hit === published) stamp.datePublished = traceDate(line, hit);
    else if (hit === updated) stamp.dateModified = traceDate(line, hit);
    else stamp.rest.push(subrange(line, hit.start, hit.end));
    if (hit.whole.start < hit.start)
      stamp.marks.push(omitted(subrange(line, hit.whole.start, hit.start), 'label'));
  }
  let at = 0;
  for (const { whole } of hits) {
    readRest(stamp, subrange(line, at, whole.start));
    at = whole.end;
  }
  readRest(stamp, subrange(line, at));
  return stamp;
}

const traceDate = (line: TextRange, { start, end, value }: DateHit): Traced => ({
  value,
  from: [toSourceRange(subrange(line, start, end))],
});

const DIVIDER = /\s*(?:[|•·]|\s[–—-]|\t|\s{3,})\s*/g;

/** Reads the text beside a date, part by part: a genre, the sender, or unknown words. */
function readRest(stamp: Stamp, whole: TextRange): void {
  let at = 0;
  const parts: TextRange[] = [];
  for (const match of whole.text.matchAll(DIVIDER)) {
    parts.push(subrange(whole, at, match.index));
    at = match.index + match[0].length;
  }
  parts.push(subrange(whole, at));
  for (const part of parts) {
    const bare = /^[\s,.:;–—-]*/.exec(part.text)![0].length;
    const tail = part.text.slice(-40);
    const filler = /(?:\s(?:vom|von|från|fra|av|from|of|den|am))?[\s,:;–—-]*$/i.exec(tail)![0];
    const end = part.text.length - filler.length;
    if (end > bare && /\p{L}/u.test(filler)) stamp.marks.push(omitted(subrange(part, end), 'label'));
    const text = subrange(part, bare, end);
    if (!/[\p{L}\p{N}]/u.test(text.text)) continue;
    if (nonEmptyText(text.text) === undefined) {
      stamp.marks.push(omitted(text, 'absent-value'));
      continue;
    }
    const length = genreLength(text.text);
    const sender = findSenderName(text.text);
    if (isGenre(text.text) && !stamp.genre) stamp.genre = traceRanges([text]);
    else if (length && !stamp.genre) {
      stamp.genre = traceRanges([subrange(text, 0, length)]);
      readRest(stamp, subrange(text, length));
    } else if (sender && !stamp.sender) {
      stamp.marks.push(omitted(subrange(text, 0, sender.start), 'label'));
      stamp.sender = traceRanges([subrange(text, sender.start)]);
    } else if (!stamp.sender && isSender(text.text, parts.length > 1)) {
      stamp.sender = traceRanges([text]);
    } else stamp.rest.push(text);
  }
}

/** True for a sender. Between dividers, it is any name of an organisation. */
const isSender = (text: string, isDivided: boolean): boolean =>
  (labelSender(text)?.score ?? 0) >= 0.7 ||
  (isDivided && isOrganisation(text) && text.split(/\s+/).length <= 5 && !/\s[–-]\s/.test(text));
