import { present } from '@pressrum/model';
import { escapeHtml } from '../../clean/sanitise.js';
import type { Markup } from '../../assemble/draft.js';
import type { Node, Piece } from '../../source/node.js';

/** HTML that a reader puts together from texts of the source, each of which keeps its place. */
export class MadeHtml {
  private html = '';
  private readonly pieces: Piece[] = [];

  /** What is no text of the source: tags, and the blank between two texts. */
  add(markup: string): void {
    this.html += markup;
  }

  /** A text of the source, unless it is a word for nothing; no markup is in it but its line breaks. */
  say(leaf: Node): void {
    const { text = '' } = leaf;
    if (/\S/.test(text) && text.length < 100 && present(text) === undefined) return;
    let from = 0;
    for (const { index, 0: sign } of text.matchAll(/[&<>\n]/g)) {
      this.run(leaf, from, index);
      this.piece(leaf, index);
      this.html += sign === '\n' ? '<br>' : escapeHtml(sign);
      from = index + 1;
    }
    this.run(leaf, from, text.length);
    this.piece(leaf, text.length);
  }

  /** The whole, if it says or shows anything. */
  markup(): Markup | undefined {
    const { html, pieces } = this;
    const [first] = pieces;
    if (!first) return undefined;
    const last = pieces[pieces.length - 1]!;
    return { node: { start: first.leaf.start, end: last.leaf.end, text: html, pieces }, kind: 'html' };
  }

  private run(leaf: Node, from: number, to: number): void {
    if (to <= from) return;
    this.piece(leaf, from);
    this.html += leaf.text!.slice(from, to);
  }

  private piece(leaf: Node, from: number): void {
    this.pieces.push({ at: this.html.length, leaf, from });
  }
}

/** An address as an attribute's value. */
export const attribute = (value: string): string => escapeHtml(value).replace(/"/g, '&quot;');
