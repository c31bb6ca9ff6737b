import { escapeHtml } from '../clean/sanitise.js';
import { firstIndex } from '../search.js';
import { isBlock } from './blocks.js';
import type { Element, HtmlNode } from './tree.js';

/** A stretch of a body's text. */
export interface Stretch {
  start: number;
  end: number;
}

const VOID = new Set(['br', 'hr', 'img']);
const LINED = new Set('ul ol dl table thead tbody tfoot tr'.split(' '));

/** What stands between two places of the text, with the elements around it. Line breaks are left to the caller. */
export function writeInline(nodes: readonly HtmlNode[], stretch: Stretch, isPreformatted = false): string {
  const { start, end } = stretch;
  let html = '';
  // They stand in the order of the text: the first that reaches to the place is looked up.
  for (let index = firstIndex(nodes.length, (at) => nodes[at]!.until >= start); index < nodes.length; index++) {
    const node = nodes[index]!;
    if (node.at > end) break;
    if (node.name === undefined) {
      const text = node.text.slice(Math.max(0, start - node.at), end - node.at);
      html += escapeHtml(isPreformatted ? text : text.replace(/[ \t\n\r\f]+/g, ' '));
    } else if (node.name === 'img') html += node.at >= start ? tagOf(node) : '';
    else if (node.name !== 'br') {
      const inner = writeInline(node.children, stretch, isPreformatted);
      html += inner && !isBlock(node) ? `${tagOf(node)}${inner}</${node.name}>` : inner;
    }
  }
  return html;
}

/** An element with the kept lines of what is in it; empty where none is left of one that had any. */
export function writeWhole(node: Element, kept: readonly Stretch[], text: string): string {
  if (VOID.has(node.name)) return tagOf(node);
  const inner = node.children.some(isBlock)
    ? node.children
        .map((child) => (child.name === undefined ? '' : writeWhole(child, kept, text)))
        .filter(Boolean)
        .join('\n')
    : writeLines(node, kept, text);
  if (node.isImplied) return inner;
  // A table without its empty cells would be another one.
  if (!inner && node.name !== 'td' && node.name !== 'th') return '';
  const lineBreak = LINED.has(node.name) ? '\n' : '';
  return `${tagOf(node)}${lineBreak}${inner}${lineBreak}</${node.name}>`;
}

function writeLines(node: Element, kept: readonly Stretch[], text: string): string {
  if (!text.slice(node.at, node.until).trim())
    return writeInline(node.children, { start: node.at, end: node.until });
  const isPreformatted = node.name === 'pre';
  const lines: string[] = [];
  const first = firstIndex(kept.length, (at) => kept[at]!.start >= node.at);
  for (let index = first; index < kept.length && kept[index]!.end <= node.until; index++) {
    lines.push(writeInline(node.children, widened(kept[index]!, text), isPreformatted));
  }
  return lines.join(isPreformatted ? '\n' : '<br />');
}

/** A stretch with the blanks around it: a picture may stand behind them. */
export function widened({ start, end }: Stretch, text: string): Stretch {
  while (start > 0 && text[start - 1] === ' ') start--;
  while (end < text.length && text[end] === ' ') end++;
  return { start, end };
}

function tagOf({ name, attributes }: Element): string {
  const written = Object.entries(attributes).map(
    ([attribute, value]) => ` ${attribute}="${escapeAttribute(value)}"`,
  );
  return `<${name}${written.join('')}${VOID.has(name) ? ' />' : '>'}`;
}

const escapeAttribute = (value: string) => escapeHtml(value).replace(/"/g, '&quot;');
