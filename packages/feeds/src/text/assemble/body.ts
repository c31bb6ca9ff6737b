import { escapeHtml } from '../../normalize/sanitize.js';
import { collapseBlanks, subrange, traceRanges, type TextRange } from '../../provenance/text-range.js';
import type { Traced } from '../../provenance/traced.js';
import { labelCaption, findRepetition } from '../labels/caption.js';
import { labelPlace } from '../labels/place.js';
import { labelProse } from '../labels/prose.js';
import type { Line } from '../lines.js';
import { parseElements, type Element } from './elements.js';
import { isWrapped, writeElement } from './write-element.js';

/** The lead and the rest of a body. */
export interface Body {
  description: Traced | undefined;
  articleBody: Traced | undefined;
  doubts: string[];
}

/**
 * Reads the lead as plain text and the rest of a body as HTML. The lead is the first paragraph of prose, below captions,
 * places and short lines. Quotes and lists are never leads, and no lead comes after one.
 */
export function readBody(lines: readonly Line[]): Body {
  const elements = parseElements(lines);
  const at = findLead(elements);
  const lead = at === undefined ? undefined : elements[at]!;
  const written = elements
    .filter((element) => element !== lead)
    .map((element) => writeElement(element, writePlain));
  return {
    description: lead?.kind === 'paragraph' ? traceLines(lead.lines) : undefined,
    articleBody: joinHtml(written),
    doubts: at === undefined ? [] : findDoubtfulLeads(elements, at),
  };
}

/** A paragraph as plain text. Line breaks are kept, except those of wrapped lines. */
function traceLines(lines: readonly TextRange[]): Traced | undefined {
  const whole = traceRanges(lines);
  if (!whole || lines.length === 1) return whole;
  const value = lines.map(
    (line, index) => (index ? (isWrapped(lines[index - 1]!, line) ? ' ' : '\n') : '') + collapseBlanks(line.text),
  );
  return { ...whole, value: value.join('') };
}

/** At most so many short lines are above the lead. */
const MAX_LINES_ABOVE_LEAD = 4;

/** The index of the lead. */
export function findLead(elements: readonly Element[]): number | undefined {
  let first: number | undefined;
  for (const [index, element] of elements.slice(0, MAX_LINES_ABOVE_LEAD + 1).entries()) {
    if (element.kind === 'quote' || element.kind === 'list') break;
    const next = elements[index + 1];
    const isCaption =
      next?.kind === 'paragraph' && hasNoVerb(element.lines[0]!.text) && element.lines.length === 1;
    if (element.kind === 'heading' || isAboveLead(element.lines) || isCaption) {
      if (element.kind === 'paragraph' && !isNoLead(element.lines)) first ??= index;
      continue;
    }
    return index;
  }
  return first;
}

/** True for a caption or a place, which is never a lead. */
const isNoLead = (lines: readonly { text: string }[]) =>
  lines.every(({ text }) => (labelCaption(text)?.score ?? 0) >= 0.7 || labelPlace(text));

/** True for lines that may be above a lead: a caption, a place, a title with dates, a line of facts. */
export const isAboveLead = (lines: readonly { text: string }[]) =>
  isNoLead(lines) ||
  lines.every(({ text }) => !labelProse(text) && text.length < 90 && !/[.!?…”"»]$/.test(text)) ||
  lines.every(({ text }) => text.length < 60 && /:$|^\p{L}[\p{L} ]{1,20}:\s/u.test(text));

function findDoubtfulLeads(elements: readonly Element[], at: number): string[] {
  const [lead, next] = [elements[at]!, elements[at + 1]];
  const before = elements
    .slice(0, at)
    .map(firstLine)
    .find((line) => line && hasNoVerb(line.text));
  const [line, below] = [firstLine(lead), next?.kind === 'paragraph' ? firstLine(next) : undefined];
  if (line && before) return [`took line ${line.number} for the lead; line ${before.number} may be it`];
  const isCaption = line && below && (labelCaption(line.text)?.score ?? 0) >= 0.4;
  return isCaption
    ? [`took line ${line.number} for the lead; it may be a caption, and line ${below.number} the lead`]
    : [];
}

/**
 * True for a sentence without a verb, as captions are: "Takläggarna Ingmar Föhn och Alice Brodd vid arbetet." Scandinavian
 * verbs end in a few ways.
 */
export function hasNoVerb(text: string): boolean {
  if (text.length > 140 || !/(?<!\p{L})(?:vid|ved|på|framför|foran|utanför)(?!\p{L})/u.test(text)) return false;
  if (/[.!?]\s/.test(text) || !/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(text)) return false;
  const words = text.match(/(?<![\p{L}])\p{Ll}{2,}/gu) ?? [];
  return words.length >= 3 && !words.some((word) => VERB.test(word));
}

const VERB = /(?:r|de|te|it|ed|dd|tt)$|^(?:ska|vill|kan|blev|fick|gick|tog|vil|kom|sa|säger)$/u;

const firstLine = (element: Element): Line | undefined =>
  element.kind === 'list' ? undefined : (element.lines[0] as Line | undefined);

/** Removes the repetition of a line's text, such as a picture's alternative text and caption. */
export function withoutRepeat(line: Line): { line: Line; repeat?: TextRange } {
  const at = line.text.length > 40 ? findRepetition(line.text) : undefined;
  if (at === undefined) return { line };
  return { line: { ...line, ...subrange(line, 0, at) }, repeat: subrange(line, at) };
}

/** A piece of plain text in HTML. */
export const writePlain = ({ text }: TextRange): string => escapeHtml(collapseBlanks(text));

/** The elements of a body, with a line break between any two, so that their texts never run together. */
export function joinHtml(elements: readonly Traced[]): Traced | undefined {
  if (!elements.length) return undefined;
  return { value: elements.map(({ value }) => value).join('\n'), from: elements.flatMap(({ from }) => from) };
}
