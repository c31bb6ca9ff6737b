import { nonEmptyText } from '@pressrum/model';
import { subrange, trimRange, type TextRange } from '../provenance/text-range.js';
import { bulletLength, markLength } from './labels/markers.js';
import { isOrganisationName } from './labels/words.js';

/** One line of the source, without the blanks at its ends. */
export interface Line extends TextRange {
  /** It contains only blanks, including no-break and zero-width ones. */
  isBlank: boolean;
  /** It contains only a placeholder such as `null`, also as an item of a list. */
  isAbsent: boolean;
  /** Blanks are before the text. An indented line below an item of a list belongs to the item. */
  isIndented: boolean;
  /** It was glued to the end of the line before: "… den 11 mars.Om Region X". */
  isGlued: boolean;
  /** Its number in the text, from 1, for messages. */
  number: number;
}

/** Splits the source into lines. A heading that is glued to the end of a line becomes a separate line. */
export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let number = 0;
  for (const { index, 0: end } of source.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]|$/g)) {
    const whole = trimRange(source, start, index);
    const at = findGluedHeading(whole.text);
    number++;
    if (at === undefined) lines.push(createLine(whole, whole.start > start, number));
    else {
      lines.push(createLine(trimRange(source, whole.start, whole.start + at), whole.start > start, number));
      lines.push({ ...createLine(trimRange(source, whole.start + at, whole.end), false, number), isGlued: true });
    }
    start = index + end.length;
  }
  return lines;
}

function createLine({ start, end, text }: TextRange, isIndented: boolean, number: number): Line {
  const isBlank = text === '';
  const isAbsent = !isBlank && text.length < 40 && nonEmptyText(text.slice(markLength(text))) === undefined;
  return { start, end, text, isBlank, isAbsent, isIndented, isGlued: false, number };
}

/**
 * The offset of a glued heading in a line: "Om Region X" right after other text or after the end of a sentence, and
 * "Presskontakt" or "För mer information kontakta:" after punctuation. It ends with the line.
 */
function findGluedHeading(line: string): number | undefined {
  const tail = Math.max(0, line.length - 90);
  const end = line.slice(tail);
  const match = GLUED_WORD.test(end) ? GLUED.exec(end) : null;
  if (!match || tail + match.index === 0) return findGluedLeadIn(line);
  return !match[1] || isOrganisationName(match[1]) ? tail + match.index : undefined;
}

/** The offset of a lead-in that is glued to the text before it: "… till mötetKontaktperson: Tor Ek, 08-…". */
function findGluedLeadIn(line: string): number | undefined {
  if (line.length > 2000 || !line.includes(':')) return undefined;
  const match = GLUED_LEAD_IN.exec(line);
  return match && match.index > 0 ? match.index : undefined;
}

const GLUED_LEAD_IN =
  /(?<=[\p{Ll}\d.!?:;)”"])(?:Kontaktperson(?:er)?|Presskontakt(?:er)?|Mediekontakt|Pressekontakt|Pressansvarig|Kontakt|För (?:mer|ytterligare) information[^.!?:]{0,60}|Yhteyshenkilöt?|Lisätietoja|Ansprechpartner(?:in)?)\s?:\s?(?=\p{Lu})/u;

/** A cheap test that spares most lines a full search. */
const GLUED_WORD = /Om\s|För |ontakt/;
const GLUED =
  /(?:(?<=[^\s("“'-])|(?<=[.!?”"]\s))Om\s(?=\p{Lu})([^.!?:;]{2,80})$|(?<=[.!?”"])För (?:mer|ytterligare) information[^.!?:]{0,60}:$|(?<=[.!?:;)”"]\s?|\.[a-z]{2,4})(?:Presskontakt(?:er)?|Kontaktperson(?:er)?)$/u;

/** A blank line in place of one that was removed. */
export const blankLine = (line: Line): Line => ({
  ...line,
  start: line.end,
  text: '',
  isBlank: true,
  isAbsent: false,
});

/** An item of a list, without its bullet. */
export const withoutBullet = (line: Line): Line => {
  const length = bulletLength(line.text);
  return length ? { ...line, ...subrange(line, length) } : line;
};

/** The index of the first line from `from` on that is not blank; the number of lines if all are. */
export function skipBlanks(lines: readonly Line[], from: number): number {
  let index = from;
  while (lines[index]?.isBlank) index++;
  return index;
}
