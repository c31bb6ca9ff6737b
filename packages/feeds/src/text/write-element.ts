import { cut, partOf, type Piece } from '../piece.js';
import type { Part } from '../reading.js';
import type { Found } from '../trace.js';
import type { Element } from './elements.js';
import { dashLength } from './markers.js';
import { speakerAt } from './quote.js';

/** What a piece of a body's text is in HTML. */
export type WritePiece = (piece: Piece) => string;

/** An element of a body as HTML, and the parts of the text that it is made of. */
export function writeElement(element: Element, write: WritePiece): Found {
  switch (element.kind) {
    case 'heading':
      return wrapped('h2', element.lines, write);
    case 'paragraph':
      return wrapped('p', element.lines, write);
    case 'quote':
      return writeQuote(element.lines, write);
    case 'list':
      return writeList(element, write);
  }
}

const html = (lines: readonly Piece[], write: WritePiece) => lines.map(write).join('<br>');
const parts = (lines: readonly Piece[]): Part[] => lines.map((line) => partOf(line));
const wrapped = (name: string, lines: readonly Piece[], write: WritePiece): Found => ({
  value: `<${name}>${html(lines, write)}</${name}>`,
  from: parts(lines),
});

/** "- Text, säger X." as a figure: its words in their order, a dash for the hyphen, the speaker in the caption. */
function writeQuote([first, ...others]: readonly Piece[], write: WritePiece): Found {
  const lines = [cut(first!, dashLength(first!.text)), ...others];
  const [said, speaker] = dividedAt(lines, speakerAt(lines.map(({ text }) => text).join('\n')));
  const caption = speaker.length ? ` <figcaption>${html(speaker, write)}</figcaption>` : '';
  const note = first!.text.startsWith('–') ? undefined : 'shown-as-dash';
  return {
    value: `<figure><blockquote><p>– ${html(said, write)}</p></blockquote>${caption}</figure>`,
    from: [partOf(first!, note), ...parts(others)],
  };
}

/** Lines before and after an offset into their joined text. */
function dividedAt(lines: readonly Piece[], at: number | undefined): [before: Piece[], after: Piece[]] {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let start = 0;
  for (const line of lines) {
    const into = (at ?? Infinity) - start;
    if (into > 0) before.push(cut(line, 0, Math.min(into, line.text.length)));
    if (into < line.text.length) after.push(cut(line, Math.max(0, into)));
    start += line.text.length + 1;
  }
  return [before, after];
}

function writeList({ items, start }: Element & { kind: 'list' }, write: WritePiece): Found {
  const name = start === undefined ? 'ul' : 'ol';
  const from = items.flatMap(({ mark, lines: [first, ...others] }) => [
    { start: mark.start, end: first!.end, note: 'shown-as-list' as const },
    ...parts(others),
  ]);
  const value = items.map(({ lines }) => `<li>${html(lines, write)}</li>`).join('\n');
  return { value: `<${name}${start && start !== 1 ? ` start="${start}"` : ''}>\n${value}\n</${name}>`, from };
}
