import type { RangeOutcome } from '../../provenance/span.js';
import { omitted } from '../../provenance/traced.js';
import { findDates } from '../labels/date.js';
import { LineLabels } from '../labels/label-lines.js';
import type { Line } from '../lines.js';
import type { Surroundings } from './around-headline.js';
import { readStamp, type Stamp } from './date-line.js';

/** Finds a date in the dateline of the lead: "NORRNÄS, 12 september 2024 – Kustverket släcker …". The words stay in the lead. */
export function findDateInLead(
  lines: readonly Line[],
  labels: LineLabels,
  timeZone: string,
): (Stamp & { line?: Line }) | undefined {
  const lead = lines.find((line) => labels.score(line, 'prose') >= 0.8);
  const [hit] = lead ? findDates(lead.text.slice(0, 120), timeZone) : [];
  if (!lead || !hit || hit.start > 60 || hit.kind === 'updated') return undefined;
  const isDateline =
    /^[\s)]*[–—:.-]/.test(lead.text.slice(hit.end)) && /^[^.!?]*$/.test(lead.text.slice(0, hit.start));
  return isDateline ? { rest: [], marks: [], datePublished: { value: hit.value, from: [] } } : undefined;
}

/** True for "Senast ändrad 6 mars 2026" below the text. A date in the head takes precedence. */
export function isChangeLine(
  line: Line,
  labels: LineLabels,
  own: Surroundings & { marks: RangeOutcome[] },
): boolean {
  if (line.isBlank || labels.score(line, 'date') < 0.95) return false;
  own.marks.push(omitted(line, 'page-furniture'));
  return true;
}

/** Finds a date below the text: with a label such as "Published", else on a line of its own near the end. */
export function findDateBelow(
  lines: readonly Line[],
  labels: LineLabels,
  timeZone: string,
): (Stamp & { line?: Line }) | undefined {
  const texts = lines.filter(({ isBlank }) => !isBlank);
  const labelled = texts.find((line) => labels.score(line, 'date') >= 0.95);
  const alone = [...texts.slice(-25)].reverse().find((line) => labels.score(line, 'date') >= 0.9);
  const line = labelled ?? alone;
  if (!line) return undefined;
  const stamp = readStamp(line, timeZone);
  return { ...stamp, line, marks: [...stamp.marks, ...stamp.rest.map((part) => omitted(part, 'page-furniture'))] };
}
