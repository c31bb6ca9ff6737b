import type { RangeOutcome } from '../../provenance/span.js';
import { subrange, traceRanges, type TextRange } from '../../provenance/text-range.js';
import { omitted, type Traced } from '../../provenance/traced.js';
import { findLeadIn } from '../labels/lead-in.js';
import { bulletLength } from '../labels/markers.js';
import { labelProse } from '../labels/prose.js';
import { sectionKind, topicsOnLine } from '../labels/section.js';
import { lazy } from '../../utilities/lazy.js';
import { blankLine, type Line } from '../lines.js';

/** A text without furniture of the newsroom, and the keywords in it. */
interface WithoutNewsroom {
  rest: Line[];
  keywords: Traced[];
  marks: RangeOutcome[];
}

/** Removes topics, file lists and other releases from a text. Topics become keywords; the rest is left out. */
export function takeNewsroom(lines: readonly Line[]): WithoutNewsroom {
  const result: WithoutNewsroom = { rest: [], keywords: [], marks: [] };
  const getParagraphsBelow = lazy(() => countParagraphsBelow(lines));
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const kind = line.isBlank || line.isAbsent || line.text.length > 120 ? undefined : sectionKind(line.text);
    let next = at;
    if (kind === 'topics') next = takeTopics(result, lines, at);
    else if (kind === 'files') next = takeFiles(result, lines, at);
    else if (kind === 'other-releases' || kind === 'follow')
      next = takeOthers(result, lines, at, getParagraphsBelow());
    else {
      const labelLength = line.isBlank ? undefined : topicsOnLine(line.text);
      if (labelLength !== undefined) {
        result.marks.push(omitted(subrange(line, 0, labelLength), 'label'));
        addTopics(result, subrange(line, labelLength));
        next = at + 1;
      }
    }
    if (next === at) result.rest.push(line);
    else {
      result.rest.push(blankLine(line));
      at = next - 1;
    }
  }
  return result;
}

/** Removes "Bifogade filer" and the names of files below it, which have no URL. */
function takeFiles(result: WithoutNewsroom, lines: readonly Line[], heading: number): number {
  let next = heading + 1;
  let blanks = 0;
  for (; next < lines.length; next++) {
    const { text, isBlank } = lines[next]!;
    if (isBlank) blanks++;
    else if (text.length > 80 || sectionKind(text) || blanks > 1 || labelProse(text) || findLeadIn(lines[next]!))
      break;
    else if (blanks && !FILE.test(text)) break;
  }
  for (const line of lines.slice(heading, next)) {
    if (!line.isBlank && !line.isAbsent) result.marks.push(omitted(line, 'page-furniture'));
  }
  return next;
}

const FILE =
  /\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip)\b|\((?:pdf|word|excel|jpg)\b|^(?:ladda|last|download|lataa|hent)/i;

const MAX_TOPIC_LENGTH = 45;

/** "Ämnen" and the words under it: bullets, a line of words with commas, or short lines. Returns the line after them. */
function takeTopics(result: WithoutNewsroom, lines: readonly Line[], heading: number): number {
  const items: Line[] = [];
  let next = heading + 1;
  let isList: boolean | undefined;
  for (let at = heading + 1; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.isBlank) {
      // Words without bullets end with their block.
      if (items.length && !isList) break;
      continue;
    }
    const isItem = bulletLength(line.text) > 0;
    const text = line.text.slice(bulletLength(line.text));
    const isTopic = text.split(/[,;]\s/).every((word) => word.length <= MAX_TOPIC_LENGTH) && !/[.!?:]$/.test(text);
    if (
      !isTopic ||
      line.isAbsent ||
      /[@\d]{4}/.test(text) ||
      sectionKind(line.text) ||
      (isList ?? isItem) !== isItem
    )
      break;
    isList = isItem;
    items.push(line);
    next = at + 1;
  }
  if (!items.length) return heading;
  result.marks.push(omitted(lines[heading]!, 'heading'));
  for (const item of items) {
    const length = bulletLength(item.text);
    if (length) result.marks.push(omitted(subrange(item, 0, length), 'label'));
    addTopics(result, subrange(item, length));
  }
  return next;
}

function addTopics(result: WithoutNewsroom, line: TextRange): void {
  let at = 0;
  for (const match of `${line.text};`.matchAll(/\s*[,;|•·]\s*/g)) {
    const word = subrange(line, at, match.index);
    at = match.index + match[0].length;
    if (!word.text) continue;
    // Words that have run together are not readable.
    if (/^\p{Ll}{25,}$/u.test(word.text)) result.marks.push(omitted(word, 'page-furniture'));
    else result.keywords.push(traceRanges([word])!);
  }
}

/** The number of long paragraphs from each line to the end. */
function countParagraphsBelow(lines: readonly Line[]): number[] {
  const below = new Array<number>(lines.length + 1).fill(0);
  for (let at = lines.length - 1; at >= 0; at--) {
    const { text } = lines[at]!;
    below[at] = below[at + 1]! + (text.length >= 120 && labelProse(text) ? 1 : 0);
  }
  return below;
}

/** With more long paragraphs below a heading, the release continues there. */
const MAX_PARAGRAPHS_BELOW = 4;

/** Removes other releases, up to the next heading of this release. */
function takeOthers(
  result: WithoutNewsroom,
  lines: readonly Line[],
  heading: number,
  paragraphsBelow: readonly number[],
): number {
  const isInside = paragraphsBelow[heading]! > MAX_PARAGRAPHS_BELOW;
  let next = heading + 1;
  let blanks = 0;
  for (; next < lines.length; next++) {
    const line = lines[next]!;
    if (line.isBlank) {
      blanks++;
      continue;
    }
    const kind = line.text.length > 120 ? undefined : sectionKind(line.text);
    if (kind === 'about' || kind === 'press' || kind === 'contacts' || kind === 'topics') break;
    // In the middle of a release only the block under the heading belongs to it.
    if (isInside && (blanks > 1 || labelProse(line.text))) break;
    blanks = isInside ? 1 : 0;
  }
  for (const line of lines.slice(heading, next)) {
    if (!line.isBlank && !line.isAbsent) result.marks.push(omitted(line, 'page-furniture'));
  }
  return next;
}
