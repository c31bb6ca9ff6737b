import { foldCase, traceRanges, type TextRange } from '../../provenance/text-range.js';
import type { Traced } from '../../provenance/traced.js';
import { LineLabels } from '../labels/label-lines.js';
import { opensContacts } from '../labels/lead-in.js';
import { isListItem } from '../labels/markers.js';
import type { Line } from '../lines.js';
import type { Stamp } from './date-line.js';

export interface FoundHeadline {
  found: Traced;
  lines: Line[];
  /** Another line that may be the headline. */
  rival?: Line | undefined;
  /** It is beside the date, or there is no date. */
  isGuess: boolean;
}

export function findHeadline(
  region: readonly Line[],
  dateAt: number | undefined,
  stamp: Stamp,
  isAlone: boolean,
  labels: LineLabels,
): FoundHeadline | undefined {
  const below = region.slice((dateAt ?? -1) + 1);
  // "2017-11-30 09:00PressmeddelandeNy bro öppnar": glued to the date.
  const beside = stamp.rest.filter(({ text }) => /\p{L}/u.test(text));
  if (dateAt !== undefined && isAlone && beside.length === 1 && isBeside(beside[0]!, below[0], labels)) {
    stamp.rest = stamp.rest.filter((part) => part !== beside[0]);
    return { found: traceRanges(beside)!, lines: [region[dateAt]!], isGuess: true };
  }
  if (isAlone && dateAt !== undefined) {
    // If the date is first, the first line below it is the headline, in any form.
    const first = below.findIndex((line) => isCandidate(line, labels));
    const at = first >= 0 ? first : below.findIndex((line) => !line.isAbsent && !isHeadLine(line, labels));
    const line = below[at];
    if (!line || below.slice(0, at).some(({ isAbsent }) => isAbsent)) return undefined;
    const [one, two] = [line, below.slice(at + 1).find((other) => !isHeadLine(other, labels))];
    const isKicker =
      two &&
      rankLine(one, below, labels) < 1 &&
      rankLine(two, below, labels) >= 2 &&
      labels.score(two, 'prose') < 0.6;
    if (isKicker && one.text.split(/\s+/).length === 1 && !isSlotLine(one)) {
      return { ...joinHeadline(two, region), rival: one, isGuess: false };
    }
    return { ...joinHeadline(line, region), isGuess: false };
  }
  return pickLikeliest(region, dateAt, labels);
}

/** True for a line without letters, which may fill the slot of the headline. */
const isSlotLine = ({ text }: Line) => !/\p{L}/u.test(text);

/** True for words beside a date that are the headline, because no better line is below. */
function isBeside(part: TextRange, next: Line | undefined, labels: LineLabels): boolean {
  const words = part.text.split(/\s+/).length;
  if (words < 2 && part.text.length <= 40) return false;
  const isNextHeadline = next && isCandidate(next, labels) && labels.score(next, 'prose') < 0.6;
  return part.text.length > 40 || !isNextHeadline;
}

/** Picks the line with the highest rank. */
function pickLikeliest(
  region: readonly Line[],
  dateAt: number | undefined,
  labels: LineLabels,
): FoundHeadline | undefined {
  const limit = dateAt === undefined ? region.length : dateAt + 3;
  const candidates = region.slice(0, limit).flatMap((line, index) => {
    if (!isCandidate(line, labels)) return [];
    const words = line.text.split(/\s+/).length;
    const isAbove = dateAt !== undefined && index < dateAt;
    return [{ line, index, rank: rankLine(line, region, labels) + (isAbove ? (words > 1 ? 2 : 1) : 0) }];
  });
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (top, one) => (top && top.rank >= one.rank ? top : one),
    undefined,
  );
  if (!best) return undefined;
  const own = joinHeadline(best.line, region);
  const rival = candidates.find(
    ({ line, rank, index }) =>
      line !== best.line &&
      !own.lines.includes(line) &&
      foldCase(line.text) !== foldCase(best.line.text) &&
      best.rank - rank <= (index < best.index ? 1 : 0) &&
      labels.score(line, 'prose') < 0.6 &&
      !(dateAt !== undefined && index > dateAt) &&
      rank >= 2,
  );
  return { ...own, rival: rival?.line, isGuess: dateAt === undefined };
}

/** Ranks a line by its words: several words are more likely a headline than sentences and names. */
function rankLine(line: Line, region: readonly Line[], labels: LineLabels): number {
  const words = line.text.split(/\s+/).length;
  const prose = labels.score(line, 'prose');
  const at = region.indexOf(line);
  const isShort = (other: Line | undefined, distance: number) =>
    other !== undefined &&
    Math.abs(other.number - line.number) === distance &&
    other.text.split(/\s+/).length <= 3;
  const isInMenu = words <= 3 && (isShort(region[at - 1], 1) || isShort(region[at + 1], 1));
  return (
    (words >= 5 ? 3 : words >= 3 ? 2 : words - 1) -
    (labels.score(line, 'sender') >= 0.7 ? 3 : 0) -
    (labels.is(line, 'place') ? 2 : 0) -
    (prose >= 0.8 ? 3 : prose >= 0.6 ? 1.5 : 0) -
    (labels.is(line, 'caption') ? 3 : 0) -
    (isInMenu ? 2 : 0)
  );
}

/** Joins a headline of several lines. Further lines begin with a small letter. */
function joinHeadline(line: Line, region: readonly Line[]): { found: Traced; lines: Line[] } {
  const lines = [line];
  for (let at = region.indexOf(line) + 1; at < region.length; at++) {
    const next = region[at]!;
    const isNext = next.number === lines.at(-1)!.number + 1;
    if (!isNext || !/^\p{Ll}/u.test(next.text) || /[.!?:]$/.test(lines.at(-1)!.text) || next.text.length > 120)
      break;
    lines.push(next);
  }
  return { found: traceRanges(lines, ' ')!, lines };
}

/** True for a line that can be a headline. */
export function isCandidate(line: Line, labels: LineLabels): boolean {
  return !line.isAbsent && !isHeadLine(line, labels) && !isListItem(line.text) && line.text.length <= 400;
}

/** True for a line of the head that is clearly not the headline. */
function isHeadLine(line: Line, labels: LineLabels): boolean {
  return (
    labels.is(line, 'genre') ||
    labels.score(line, 'sender') >= 0.8 ||
    labels.score(line, 'date') >= 0.8 ||
    labels.is(line, 'furniture') ||
    (labels.is(line, 'rule') && line.text.length > 1 && !/!/.test(line.text)) ||
    labels.score(line, 'caption') >= 0.8 ||
    (labels.is(line, 'section') && !labels.is(line, 'prose')) ||
    opensContacts(line.text)
  );
}
