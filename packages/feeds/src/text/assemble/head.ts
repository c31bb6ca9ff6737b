import type { RangeOutcome } from '../../provenance/span.js';
import { subrange, traceRanges, type TextRange } from '../../provenance/text-range.js';
import { omitted, type Traced } from '../../provenance/traced.js';
import { LineLabels } from '../labels/label-lines.js';
import { opensContacts } from '../labels/lead-in.js';
import { findSenderName } from '../labels/sender.js';
import { blankLine, type Line } from '../lines.js';
import { isTopic, placeHeadLine, type Surroundings } from './around-headline.js';
import { findDateBelow, findDateInLead, isChangeLine } from './date-below.js';
import { EMPTY, readStamp } from './date-line.js';
import { findHeadline, isCandidate, type FoundHeadline } from './headline.js';
import { readSubtitle } from './subtitle.js';

/** The parts above a release's body, and its date, which may be below it. */
export interface Head {
  datePublished: Traced | undefined;
  dateModified: Traced | undefined;
  genre: Traced | undefined;
  sender: Traced | undefined;
  headline: Traced;
  alternativeHeadline: Traced | undefined;
  /** A topic above the headline: "Trafik". */
  keywords: Traced[];
  marks: RangeOutcome[];
  /** A phrase for each decision that may be wrong. */
  doubts: string[];
  /** The lines below the head, without those that belong to it. */
  body: Line[];
}

/** A head has at most so many lines. */
const MAX_HEAD_LINES = 40;

/** Reads the head of a text, or explains in a phrase what is missing. */
export function readHead(
  lines: readonly Line[],
  labels: LineLabels,
  timeZone: string,
): Head | { problem: string } {
  const region = findHeadRegion(lines, labels);
  const dateAt = findDateLine(region, labels);
  if (dateAt === undefined && region[0] && IMPOSSIBLE_DATE.test(region[0].text)) return { problem: NO_SUCH_DATE };
  const dateLine = dateAt === undefined ? undefined : region[dateAt];
  const stamp = dateLine ? readStamp(dateLine, timeZone) : EMPTY;
  const isDateFirst = !region.slice(0, dateAt ?? 0).some((line) => isCandidate(line, labels));
  const headline = findHeadline(region, dateAt, stamp, isDateFirst, labels);
  if (!headline) return { problem: 'has no headline; put it on a line of its own above the text' };
  const [headlineLine] = headline.lines;
  const own: OwnValues = { ...stamp, marks: [...stamp.marks], doubts: [], keywords: [] };
  if (headline.rival)
    own.doubts.push(`took line ${headlineLine!.number} for the headline; line ${headline.rival.number} may be it`);
  placeStampWords(own, stamp.rest, region);
  const last = placeHeadLines(own, region, dateLine, headline, labels);

  const rest = lines.slice(lines.indexOf(last) + 1);
  const below = own.datePublished
    ? undefined
    : (findDateInLead(rest, labels, timeZone) ?? findDateBelow(rest, labels, timeZone));
  const isSlot = isDateFirst && dateLine !== undefined && !headline.isGuess;
  const subtitle = own.alternativeHeadline
    ? { subtitle: undefined, marks: [], next: 0, line: undefined }
    : readSubtitle(rest, headline.found, labels, isSlot);
  if (!dateLine && subtitle.line) {
    own.doubts.push(
      `took line ${headlineLine!.number} for the headline and line ${subtitle.line.number} for the subtitle; no date tells them apart`,
    );
  }
  const senderLine = own.sender ? undefined : placeSenderBelow(own, rest);
  const body = rest
    .slice(subtitle.next)
    .map((line) =>
      below?.line === line || senderLine === line || isChangeLine(line, labels, own) ? blankLine(line) : line,
    );
  return {
    datePublished: own.datePublished ?? below?.datePublished,
    dateModified: own.dateModified ?? below?.dateModified,
    genre: own.genre ?? below?.genre,
    sender: own.sender ?? below?.sender,
    headline: headline.found,
    alternativeHeadline: own.alternativeHeadline ?? subtitle.subtitle,
    keywords: own.keywords,
    marks: [...own.marks, ...subtitle.marks, ...(below?.marks ?? [])],
    doubts: own.doubts,
    body,
  };
}

/** The values of a head while its lines are read. */
type OwnValues = Surroundings & { doubts: string[] };

/** Places the words beside the date: the sender, if another line has the same name, else furniture. */
function placeStampWords(own: OwnValues, words: readonly TextRange[], region: readonly Line[]): void {
  for (const part of words) {
    const isName = !own.sender && /^\p{Lu}/u.test(part.text) && region.some(({ text }) => text === part.text);
    if (isName) own.sender = traceRanges([part]);
    else own.marks.push(omitted(part, 'page-furniture'));
  }
}

/** Places the lines around date and headline, and those of the same kind below. Returns the last line of the head. */
function placeHeadLines(
  own: OwnValues,
  region: readonly Line[],
  dateLine: Line | undefined,
  headline: FoundHeadline,
  labels: LineLabels,
): Line {
  const headlineAt = region.indexOf(headline.lines[0]!);
  const end = Math.max(dateLine ? region.indexOf(dateLine) : -1, region.indexOf(headline.lines.at(-1)!));
  const isMenu = region.slice(0, headlineAt).filter((line) => isTopic(line, labels)).length > 1;
  const place = (line: Line, isAbove: boolean) =>
    placeHeadLine(line, { own, labels, headline: headline.found, isAbove, isMenu });
  region.slice(0, end).forEach((line, index) => {
    if (line !== dateLine && !headline.lines.includes(line)) place(line, index < headlineAt);
  });
  let last = end;
  for (let next = region[last + 1]; next && isOfHead(next, labels); next = region[last + 1]) {
    place(next, true);
    last++;
  }
  return region[last]!;
}

/** True for a genre, a sender or furniture below the headline. */
const isOfHead = (line: Line, labels: LineLabels) =>
  labels.score(line, 'genre') >= 0.9 ||
  (findSenderName(line.text) && line.text.length < 60) ||
  labels.is(line, 'furniture');

/** A sender below the head is within so many lines. */
const MAX_LINES_TO_SENDER = 6;

/** Reads a sender with a label, such as "Från: Regionkansliet", below the head. Returns its line. */
function placeSenderBelow(own: OwnValues, rest: readonly Line[]): Line | undefined {
  const line = rest
    .filter(({ isBlank }) => !isBlank)
    .slice(0, MAX_LINES_TO_SENDER)
    .find(({ text }) => /^\p{L}+:/u.test(text) && findSenderName(text));
  if (!line) return undefined;
  const { start } = findSenderName(line.text)!;
  own.marks.push(omitted(subrange(line, 0, start), 'label'));
  own.sender = traceRanges([subrange(line, start)]);
  return line;
}

/** The form of a date, but not of one that exists. */
const IMPOSSIBLE_DATE = /^\d{4}-\d\d-\d\d/;

const NO_SUCH_DATE = 'has no readable date in its first line; begin it with one such as 2017-11-30 09:00';

/** The lines with words up to and including the first line of the lead. */
function findHeadRegion(lines: readonly Line[], labels: LineLabels): Line[] {
  const region: Line[] = [];
  let candidates = 0;
  // Without long sentences in the text, a short one is prose too.
  const minScore = lines.some((line) => !line.isBlank && isProse(line, labels)) ? SURE_PROSE : SHORT_PROSE;
  for (const line of lines) {
    if (line.isBlank) continue;
    region.push(line);
    if (region.length >= MAX_HEAD_LINES) break;
    if (isProse(line, labels, minScore) && candidates > 0) break;
    if (candidates > 0 && labels.is(line, 'lead-in') && opensContacts(line.text)) break;
    if (isCandidate(line, labels)) candidates++;
  }
  return region;
}

/** Scores of the label `prose`: more than one sentence or a long one, and a short sentence. */
const SURE_PROSE = 0.8;

const SHORT_PROSE = 0.6;

const isProse = (line: Line, labels: LineLabels, minScore = SURE_PROSE) =>
  labels.score(line, 'prose') >= minScore && labels.score(line, 'date') < 0.8 && !labels.is(line, 'caption');

/** The index of the head's line with the date. */
function findDateLine(region: readonly Line[], labels: LineLabels): number | undefined {
  let best: number | undefined;
  region.forEach((line, index) => {
    const score = labels.score(line, 'date');
    // The last line of the head may be the lead.
    if (score >= 0.7 && (best === undefined || score > labels.score(region[best]!, 'date'))) best = index;
  });
  if (best !== undefined) return best;
  // A date and a headline on one line.
  const first = region.findIndex((line) => !line.isAbsent && !labels.is(line, 'furniture'));
  return first >= 0 && STARTS_WITH_DATE.test(region[first]!.text) && labels.score(region[first]!, 'date') > 0
    ? first
    : undefined;
}

const STARTS_WITH_DATE = /^(?:\p{L}{2,20}:?\s)?\d{4}-\d\d-\d\d/u;
