import type { RangeOutcome } from '../../provenance/span.js';
import { foldCase, traceRanges } from '../../provenance/text-range.js';
import { omitted, type Traced } from '../../provenance/traced.js';
import { LineLabels } from '../labels/label-lines.js';
import { opensContacts } from '../labels/lead-in.js';
import { isListItem, isQuote } from '../labels/markers.js';
import type { Line } from '../lines.js';

interface Subtitle {
  subtitle: Traced | undefined;
  marks: RangeOutcome[];
  next: number;
  line?: Line | undefined;
}

/**
 * Reads the subtitle from the body's first lines. `next` is the index of the line at which the body continues.
 *
 * Notified's pages have a slot for it between headline and body. The slot can hold `null`, the headline again, or
 * nothing, which leaves three blank lines. Otherwise it holds the subtitle, unless the text is the lead of a page
 * without a slot: more than one line, more than one sentence, longer than 160 characters, a quote or a list item,
 * or nothing of a body after it. On other pages a sentence with a full stop is the lead.
 */
export function readSubtitle(
  body: readonly Line[],
  headline: Traced,
  labels: LineLabels,
  isSlot: boolean,
): Subtitle {
  const at = body.findIndex((line) => !line.isBlank);
  const line = body[at];
  const marks: RangeOutcome[] = [];
  if (!line) return { subtitle: undefined, marks, next: 0 };
  if (line.isAbsent) return { subtitle: undefined, marks, next: at + 1 };
  if (withoutMark(line.text) === withoutMark(headline.value)) {
    return { subtitle: undefined, marks: [omitted(line, 'repeated-headline')], next: at + 1 };
  }
  const isEnded = /[.!?]$/.test(line.text) && !isSlot;
  const isSubtitle =
    at < 3 &&
    !isEnded &&
    isSentence(line, labels) &&
    body[at + 1]?.isBlank === true &&
    hasBody(body, at + 2, labels, isSlot);
  return isSubtitle
    ? { subtitle: traceRanges([line]), marks, next: at + 1, line }
    : { subtitle: undefined, marks, next: at };
}

/** A text for comparing, without a mark at its end. */
const withoutMark = (text: string) => foldCase(text).replace(/[.!?]$/, '');

export const isSentence = (line: Line, labels: LineLabels) =>
  line.text.length <= 160 &&
  !/[.!?]\s+\p{Lu}/u.test(line.text) &&
  !isQuote(line.text) &&
  !isListItem(line.text) &&
  !opensContacts(line.text) &&
  !line.text.endsWith(':') &&
  !labels.is(line, 'place') &&
  !labels.is(line, 'rule') &&
  !labels.is(line, 'caption') &&
  !labels.is(line, 'genre') &&
  labels.score(line, 'date') < 0.8;

function hasBody(body: readonly Line[], from: number, labels: LineLabels, isSlot: boolean): boolean {
  const next = body.slice(from).find((line) => !line.isBlank && !line.isAbsent);
  if (next === undefined || opensContacts(next.text) || labels.is(next, 'rule')) return false;
  return isSlot || labels.is(next, 'prose') || labels.is(next, 'caption');
}
