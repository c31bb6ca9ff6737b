import { nonEmptyText } from '@pressrum/model';
import { escapeHtml } from '../../normalize/sanitize.js';
import type { Markup } from '../../assemble/draft.js';
import type { Node } from '../../syntax-tree/node.js';

/** Composes HTML from leaves of the source. */
export class HtmlBuilder {
  private html = '';
  private readonly parts: { start: number; leaf: Node }[] = [];

  /** Adds tags, or the blank between two texts. */
  addMarkup(markup: string): void {
    this.html += markup;
  }

  /** Adds the text of a leaf, unless it is a placeholder. Line breaks become `<br>`. */
  addText(leaf: Node): void {
    const { text = '' } = leaf;
    if (/\S/.test(text) && text.length < 100 && nonEmptyText(text) === undefined) return;
    this.parts.push({ start: this.html.length, leaf });
    this.html += escapeHtml(text).replaceAll('\n', '<br>');
  }

  /** The HTML, unless it contains no text. */
  toMarkup(): Markup | undefined {
    const { html, parts } = this;
    return parts.length ? { node: { text: html, parts }, kind: 'html' } : undefined;
  }
}
