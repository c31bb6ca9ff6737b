import type { RangeOutcome } from '../../provenance/span.js';
import { subrange, traceRanges } from '../../provenance/text-range.js';
import { omitted, type Traced } from '../../provenance/traced.js';
import { LineLabels } from '../labels/label-lines.js';
import { opensContacts } from '../labels/lead-in.js';
import { senderIn } from '../labels/sender.js';
import { blankLine, type Line } from '../lines.js';
import { isTopic, placeHeadLine } from './around-headline.js';
import { findDateBelow, findDateInLead, isChangeLine } from './date-below.js';
import { EMPTY, readStamp } from './date-line.js';
import { findHeadline, isCandidate } from './headline.js';
import { readSubtitle } from './subtitle.js';

/** The parts above a release's body, and its date, wherever it is. */
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
  /** What another reader of the text may see otherwise, a phrase each. */
  doubts: string[];
  /** The lines below the head, without those that belong to it. */
  body: Line[];
}

/** So many lines with words can stand before the lead. */
const MOST_LINES = 40;

/** Reads the head of a text, or says in a phrase what is missing. */
export function readHead(
  lines: readonly Line[],
  labels: LineLabels,
  timeZone: string,
): Head | { problem: string } {
  const region = findHeadRegion(lines, labels);
  const dateAt = findDateLine(region, labels);
  if (dateAt === undefined && region[0] && IMPOSSIBLE.test(region[0].text)) return { problem: NO_SUCH_DATE };
  const dateLine = dateAt === undefined ? undefined : region[dateAt];
  const stamp = dateLine ? readStamp(dateLine, timeZone) : EMPTY;
  const isAlone = !region.slice(0, dateAt ?? 0).some((line) => isCandidate(line, labels));
  const used = new Set<Line>(dateLine ? [dateLine] : []);
  const own = { ...stamp, marks: [...stamp.marks], doubts: [] as string[], keywords: [] as Traced[] };

  // The headline.
  const headline = findHeadline(region, dateAt, stamp, isAlone, labels);
  if (!headline) return { problem: 'has no headline; put it on a line of its own above the text' };
  for (const line of headline.lines) used.add(line);
  if (headline.rival) {
    own.doubts.push(
      `took line ${headline.lines[0]!.number} for the headline; line ${headline.rival.number} may be it`,
    );
  }

  // The text around it.
  for (const part of stamp.rest) {
    const isName = !own.sender && /^\p{Lu}/u.test(part.text) && region.some(({ text }) => text === part.text);
    if (isName) own.sender = traceRanges([part]);
    else own.marks.push(omitted(part, 'page-furniture'));
  }
  const end = Math.max(dateAt ?? -1, region.indexOf(headline.lines.at(-1)!));
  const isSlot = isAlone && dateAt !== undefined && !headline.isGuess;
  const headlineAt = region.indexOf(headline.lines[0]!);
  const isMenu = region.slice(0, headlineAt).filter((line) => isTopic(line, labels)).length > 1;
  region.slice(0, end).forEach((line, index) => {
    if (used.has(line)) return;
    used.add(line);
    const isAbove = index < headlineAt;
    placeHeadLine(line, { own, labels, headline: headline.found, isAbove, isMenu });
  });
  // Lines of the same kind right below.
  let next = end + 1;
  for (; next < region.length; next++) {
    const line = region[next]!;
    const isHeads =
      labels.score(line, 'genre') >= 0.9 ||
      (senderIn(line.text) && line.text.length < 60) ||
      labels.is(line, 'furniture');
    if (!isHeads) break;
    used.add(line);
    placeHeadLine(line, { own, labels, headline: headline.found, isAbove: true, isMenu });
  }

  const last = Math.max(...[...used].map((line) => lines.indexOf(line)));
  const rest = lines.slice(last + 1);
  const below = own.datePublished
    ? undefined
    : (findDateInLead(rest, labels, timeZone) ?? findDateBelow(rest, labels, timeZone));
  const subtitle = own.alternativeHeadline
    ? { subtitle: undefined, marks: [], next: 0, line: undefined }
    : readSubtitle(rest, headline.found, labels, isSlot);
  const senderLine = own.sender
    ? undefined
    : rest
        .filter(({ isBlank }) => !isBlank)
        .slice(0, 6)
        .find(({ text }) => /^\p{L}+:/u.test(text) && senderIn(text));
  if (senderLine) {
    const { start } = senderIn(senderLine.text)!;
    own.marks.push(omitted(subrange(senderLine, 0, start), 'label'));
    own.sender = traceRanges([subrange(senderLine, start)]);
  }
  if (!dateLine && subtitle.line) {
    const { number } = headline.lines[0]!;
    own.doubts.push(
      `took line ${number} for the headline and line ${subtitle.line.number} for the subtitle; no date tells them apart`,
    );
  }
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

/** What begins like a date but is none. */
const IMPOSSIBLE = /^\d{4}-\d\d-\d\d/;

const NO_SUCH_DATE = 'has no readable date in its first line; begin it with one such as 2017-11-30 09:00';

/** The first lines with words, up to the lead: its first line is the last of them. */
function findHeadRegion(lines: readonly Line[], labels: LineLabels): Line[] {
  const region: Line[] = [];
  let candidates = 0;
  // In a text of a few short sentences, a short sentence is prose too.
  const minScore = lines.some((line) => !line.isBlank && isProse(line, labels)) ? SURE_PROSE : SHORT_PROSE;
  for (const line of lines) {
    if (line.isBlank) continue;
    region.push(line);
    if (region.length >= MOST_LINES) break;
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

/** The line of the head that the date stands on. */
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
