import { escapeHtml } from '../clean/sanitise.js';
import { cut, found, partOf, plain, type Piece } from '../piece.js';
import type { Found } from '../trace.js';
import type { Part } from '../reading.js';
import { elementsOf, type Element } from './elements.js';
import type { Line } from './lines.js';
import { dashLength } from './markers.js';
import { speakerAt } from './quote.js';

/** The lead and the rest of a body. */
export interface Body {
  description: Found | undefined;
  articleBody: Found | undefined;
}

/** The body's first paragraph as the lead, in plain text, and the rest as HTML. A quote, list or heading is no lead. */
export function readBody(lines: readonly Line[]): Body {
  const elements = elementsOf(lines);
  const [first] = elements;
  if (first?.kind !== 'paragraph') return { description: undefined, articleBody: htmlOf(elements) };
  return { description: found(first.lines), articleBody: htmlOf(elements.slice(1)) };
}

function htmlOf(elements: readonly Element[]): Found | undefined {
  if (!elements.length) return undefined;
  const written = elements.map(writeElement);
  return {
    // A line break between any two elements, so that their texts never run together.
    value: written.map(({ value }) => value).join('\n'),
    from: written.flatMap(({ from }) => from),
  };
}

function writeElement(element: Element): Found {
  switch (element.kind) {
    case 'heading':
      return wrapped('h2', element.lines);
    case 'paragraph':
      return wrapped('p', element.lines);
    case 'quote':
      return writeQuote(element.lines);
    case 'list':
      return writeList(element);
  }
}

const html = (lines: readonly Piece[]) => lines.map(({ text }) => escapeHtml(plain(text))).join('<br>');
const parts = (lines: readonly Piece[]): Part[] => lines.map((line) => partOf(line));
const wrapped = (name: string, lines: readonly Piece[]): Found => ({
  value: `<${name}>${html(lines)}</${name}>`,
  from: parts(lines),
});

/** "- Text, säger X." as a figure: its words in their order, a dash for the hyphen, the speaker in the caption. */
function writeQuote([first, ...others]: readonly Piece[]): Found {
  const dash = dashLength(first!.text);
  const quote = html([cut(first!, dash), ...others]);
  const at = speakerAt(quote);
  const said = quote.slice(0, at).trimEnd();
  const caption = at === undefined ? '' : ` <figcaption>${quote.slice(at)}</figcaption>`;
  const note = first!.text.startsWith('–') ? undefined : 'shown-as-dash';
  return {
    value: `<figure><blockquote><p>– ${said}</p></blockquote>${caption}</figure>`,
    from: [partOf(first!, note), ...parts(others)],
  };
}

function writeList({ items, start }: Element & { kind: 'list' }): Found {
  const name = start === undefined ? 'ul' : 'ol';
  const from = items.flatMap(({ mark, lines: [first, ...others] }) => [
    { start: mark.start, end: first!.end, note: 'shown-as-list' as const },
    ...parts(others),
  ]);
  const value = items.map(({ lines }) => `<li>${html(lines)}</li>`).join('\n');
  return { value: `<${name}${start && start !== 1 ? ` start="${start}"` : ''}>\n${value}\n</${name}>`, from };
}
