import { escapeHtml } from '../clean/sanitise.js';
import { found, plain, type Piece } from '../piece.js';
import type { Found } from '../trace.js';
import { elementsOf } from './elements.js';
import type { Line } from './lines.js';
import { writeElement } from './write-element.js';

/** The lead and the rest of a body. */
export interface Body {
  description: Found | undefined;
  articleBody: Found | undefined;
}

/** The body's first paragraph as the lead, in plain text, and the rest as HTML. A quote, list or heading is no lead. */
export function readBody(lines: readonly Line[]): Body {
  const elements = elementsOf(lines);
  const [first] = elements;
  const lead = first?.kind === 'paragraph' ? first : undefined;
  const written = elements.slice(lead ? 1 : 0).map((element) => writeElement(element, writePlain));
  return { description: lead && found(lead.lines), articleBody: joinedHtml(written) };
}

/** A piece of plain text in HTML. */
export const writePlain = ({ text }: Piece): string => escapeHtml(plain(text));

/** The elements of a body, with a line break between any two, so that their texts never run together. */
export function joinedHtml(elements: readonly Found[]): Found | undefined {
  if (!elements.length) return undefined;
  return { value: elements.map(({ value }) => value).join('\n'), from: elements.flatMap(({ from }) => from) };
}
