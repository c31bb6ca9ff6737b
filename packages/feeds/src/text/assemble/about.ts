import type { CountryCode } from 'libphonenumber-js/max';
import { MIN_PARAGRAPH_LENGTH } from '../../merge/repeated-boilerplate.js';
import type { RangeOutcome, Reason } from '../../provenance/span.js';
import { foldCase, traceRanges } from '../../provenance/text-range.js';
import { omitted, type Traced } from '../../provenance/traced.js';
import { labelProse } from '../labels/prose.js';
import { nameInHeading } from '../labels/section.js';
import { skipBlanks, type Line } from '../lines.js';
import { takeContacts } from './contacts.js';
import { splitBlocks } from './elements.js';
import type { Section } from './sections.js';
import type { TracedPerson } from './traced-contact.js';

/** The "about" text, and the body without it. */
export interface About {
  description: Traced | undefined;
  /** Contacts of the release below the text. */
  contacts: TracedPerson[];
  body: Line[];
  marks: RangeOutcome[];
}

/**
 * Reads the text under "Om <organisation>", with paragraphs divided by blank lines. Paragraphs that the body repeats are
 * removed from it. The text is traced to its first occurrence; the others are left out.
 */
export function readAbout(section: Section | undefined, body: Line[], country: CountryCode): About {
  if (!section) return { description: undefined, contacts: [], body, marks: [] };
  const { contacts, rest, marks } = takeContacts(section.lines, country);
  const leaveOut = (lines: readonly Line[], reason: Reason) => {
    for (const line of lines) marks.push(omitted(line, reason));
  };
  const paragraphs = new Map<string, Line[]>();
  const { own, others } = withoutAddress(rest);
  leaveOut(others, 'page-furniture');
  for (const block of splitBlocks(own)) {
    const previous = paragraphs.get(toKey(block));
    if (previous) leaveOut(block, 'repeated-boilerplate');
    else paragraphs.set(toKey(block), block);
  }

  const repeated = new Set<Line>();
  for (const block of splitBlocks(body)) {
    // The body has the text under a heading "Om …" of its own.
    const headed = block.length > 1 && nameInHeading(block[0]!.text) ? block.slice(1) : block;
    const key = toKey(headed);
    const previous = paragraphs.get(key);
    const lines = previous && key.length >= MIN_PARAGRAPH_LENGTH ? headed : [];
    for (const line of lines) repeated.add(line);
    if (!lines.length) continue;
    const isFirst = previous![0]!.start > headed[0]!.start;
    if (isFirst) paragraphs.set(key, headed);
    leaveOut(isFirst ? previous! : headed, 'repeated-boilerplate');
  }
  const left = body.filter((line, index) => {
    if (repeated.has(line)) return false;
    const isHeading =
      foldCase(line.text) === foldCase(section.heading.text) ||
      (nameInHeading(line.text) !== undefined && isAboveRepeated(body, index, repeated));
    if (isHeading) leaveOut([line], 'heading');
    return !isHeading;
  });
  return { description: joinParagraphs([...paragraphs.values()]), contacts, body: left, marks };
}

/**
 * Removes the sender's name and address above the text, and short lines below it at the end of the page, unless nothing
 * else would remain.
 */
function withoutAddress(lines: readonly Line[]): { own: Line[]; others: Line[] } {
  const isText = ({ text }: Line) => labelProse(text) !== undefined;
  const first = lines.findIndex(isText);
  const last = lines.findLastIndex(isText);
  if (first < 0) return { own: [...lines], others: [] };
  const isShort = ({ text, isBlank }: Line) => isBlank || (text.length <= 60 && !/[.!?]$/.test(text));
  const isAddress = lines.slice(0, first).every(isShort);
  const isFooter = (line: Line) => isShort(line) && !/[:@]|www\./.test(line.text);
  const end = lines.slice(last + 1).every(isFooter) ? last + 1 : lines.length;
  const own = lines.slice(isAddress ? first : 0, end);
  return { own, others: lines.filter((line) => !line.isBlank && !line.isAbsent && !own.includes(line)) };
}

/** True for a heading above text that was removed. */
function isAboveRepeated(body: readonly Line[], heading: number, repeated: ReadonlySet<Line>): boolean {
  const next = body[skipBlanks(body, heading + 1)];
  return next !== undefined && repeated.has(next);
}

const toKey = (block: readonly Line[]) => foldCase(block.map(({ text }) => text).join('\n'));

function joinParagraphs(paragraphs: readonly Line[][]): Traced | undefined {
  const texts = paragraphs.map((block) => traceRanges(block)!);
  if (!texts.length) return undefined;
  return { value: texts.map(({ value }) => value).join('\n\n'), from: texts.flatMap(({ from }) => from) };
}
