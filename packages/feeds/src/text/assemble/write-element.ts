import type { SourceRange } from '../../provenance/span.js';
import { subrange, toSourceRange, type TextRange } from '../../provenance/text-range.js';
import type { Traced } from '../../provenance/traced.js';
import { dashLength } from '../labels/markers.js';
import { findSpeaker } from '../labels/quote.js';
import type { Element } from './elements.js';

/** What a piece of a body's text is in HTML. */
export type WritePiece = (piece: TextRange) => string;

/** An element of a body as HTML, and the parts of the text that it is made of. */
export function writeElement(element: Element, write: WritePiece): Traced {
  switch (element.kind) {
    case 'heading':
      return wrapInElement('h2', element.lines, write);
    case 'paragraph':
      return wrapInElement('p', element.lines, write);
    case 'quote':
      return writeQuote(element.lines, write);
    case 'list':
      return writeList(element, write);
  }
}

const joinLines = (lines: readonly TextRange[], write: WritePiece) =>
  lines
    .map((line, index) => (index ? (isWrapped(lines[index - 1]!, line) ? ' ' : '<br>') : '') + write(line))
    .join('');

/** True for a line that was wrapped: its sentence continues on the next line. */
export const isWrapped = (line: TextRange, next: TextRange): boolean =>
  line.text.length >= 40 && /[\p{L}\p{N},–-]$/u.test(line.text) && /^[\p{Ll}\d(]/u.test(next.text);
const toRanges = (lines: readonly TextRange[]): SourceRange[] => lines.map((line) => toSourceRange(line));
const wrapInElement = (name: string, lines: readonly TextRange[], write: WritePiece): Traced => ({
  value: `<${name}>${joinLines(lines, write)}</${name}>`,
  from: toRanges(lines),
});

/** "- Text, säger X." as a figure: its words in their order, a dash for the hyphen, the speaker in the caption. */
function writeQuote([first, ...others]: readonly TextRange[], write: WritePiece): Traced {
  const lines = [subrange(first!, dashLength(first!.text)), ...others];
  const [words, speaker] = splitLinesAt(lines, findSpeaker(lines.map(({ text }) => text).join('\n')));
  const caption = speaker.length ? ` <figcaption>${joinLines(speaker, write)}</figcaption>` : '';
  const note = first!.text.startsWith('–') ? undefined : 'shown-as-dash';
  return {
    value: `<figure><blockquote><p>– ${joinLines(words, write)}</p></blockquote>${caption}</figure>`,
    from: [toSourceRange(first!, note), ...toRanges(others)],
  };
}

/** Lines before and after an offset into their joined text. */
function splitLinesAt(
  lines: readonly TextRange[],
  at: number | undefined,
): [before: TextRange[], after: TextRange[]] {
  const before: TextRange[] = [];
  const after: TextRange[] = [];
  let start = 0;
  for (const line of lines) {
    const length = (at ?? Infinity) - start;
    if (length > 0) before.push(subrange(line, 0, Math.min(length, line.text.length)));
    if (length < line.text.length) after.push(subrange(line, Math.max(0, length)));
    start += line.text.length + 1;
  }
  return [before, after];
}

function writeList({ items, start }: Element & { kind: 'list' }, write: WritePiece): Traced {
  const name = start === undefined ? 'ul' : 'ol';
  const from = items.flatMap(({ mark, lines: [first, ...others] }) => [
    { start: mark.start, end: first!.end, note: 'shown-as-list' as const },
    ...toRanges(others),
  ]);
  const value = items.map(({ lines }) => `<li>${joinLines(lines, write)}</li>`).join('\n');
  return { value: `<${name}${start && start !== 1 ? ` start="${start}"` : ''}>\n${value}\n</${name}>`, from };
}
