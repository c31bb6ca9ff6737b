import { present } from '@pressrum/model';
import { piece, type Piece } from '../piece.js';
import { markLength } from './markers.js';
import { isOrganisationName } from './words.js';

/** One line of the source, without the blanks at its ends. */
export interface Line extends Piece {
  /** Nothing but blanks, no-break and zero-width ones too. */
  isBlank: boolean;
  /** Nothing but a word for nothing, such as `null`, also as a list's item. */
  isAbsent: boolean;
  /** The blanks before the text: a line under a list item that is indented belongs to the item. */
  isIndented: boolean;
  /** It was glued to the end of the line before: "… den 11 mars.Om Region X". */
  isGlued: boolean;
}

/** The source's lines, with headings that are glued to the end of a line as lines of their own. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: end } of source.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]|$/g)) {
    const whole = piece(source, start, index);
    const at = gluedHeading(whole.text);
    if (at === undefined) lines.push(lineOf(whole, whole.start > start));
    else {
      lines.push(lineOf(piece(source, whole.start, whole.start + at), whole.start > start));
      lines.push({ ...lineOf(piece(source, whole.start + at, whole.end), false), isGlued: true });
    }
    start = index + end.length;
  }
  return lines;
}

function lineOf({ start, end, text }: Piece, isIndented: boolean): Line {
  const isBlank = text === '';
  const isAbsent = !isBlank && text.length < 40 && present(text.slice(markLength(text))) === undefined;
  return { start, end, text, isBlank, isAbsent, isIndented, isGlued: false };
}

/**
 * Where a glued heading begins in a line: "Om Region X" right after other text or after the end of a sentence, and
 * "Presskontakt" or "För mer information kontakta:" after punctuation. It ends with the line.
 */
function gluedHeading(line: string): number | undefined {
  const tail = Math.max(0, line.length - 90);
  const end = line.slice(tail);
  const match = GLUED_WORD.test(end) ? GLUED.exec(end) : null;
  if (!match || tail + match.index === 0) return undefined;
  return !match[1] || isOrganisationName(match[1]) ? tail + match.index : undefined;
}

/** What a glued heading has in it: most lines are not worth more than this look. */
const GLUED_WORD = /Om\s|För |ontakt/;
const GLUED =
  /(?:(?<=[^\s("“'-])|(?<=[.!?”"]\s))Om\s(?=\p{Lu})([^.!?:;]{2,80})$|(?<=[.!?”"])För (?:mer|ytterligare) information[^.!?:]{0,60}:$|(?<=[.!?:;)”"]\s?|\.[a-z]{2,4})(?:Presskontakt(?:er)?|Kontaktperson(?:er)?)$/u;
