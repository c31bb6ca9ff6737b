import type { SourceRange } from '../provenance/span.js';
import { escapeAttribute, escapeHtml } from '../normalize/sanitize.js';
import { findFirstIndex } from '../utilities/binary-search.js';
import { STRUCTURE, isBlock, isVisible } from './blocks.js';
import { VOID_ELEMENTS, type Element, type HtmlNode } from './html-node.js';

/** Serializes a range of the text with the elements around it. The caller adds line breaks. */
export function writeInline(nodes: readonly HtmlNode[], range: SourceRange, isPreformatted = false): string {
  const { start, end } = range;
  let html = '';
  // Nodes are in the order of the text, so the first one in the range is found by binary search.
  for (
    let index = findFirstIndex(nodes.length, (at) => nodes[at]!.until >= start);
    index < nodes.length;
    index++
  ) {
    const node = nodes[index]!;
    if (node.at > end) break;
    if (node.spoken !== undefined) {
      // A node with a `spoken` text cannot be divided: it is written completely, and only once.
      if (node.at < end && node.at >= start) html += writeWhole(node);
    } else if (node.name === undefined) {
      const text = node.text.slice(Math.max(0, start - node.at), end - node.at);
      html += escapeHtml(isPreformatted ? text : collapseSpaces(text));
    } else if (node.name === 'img') html += node.at >= start ? writeStartTag(node) : '';
    else if (node.name !== 'br') {
      const inner = writeInline(node.children, range, isPreformatted);
      html += inner && !isBlock(node) ? `${writeStartTag(node)}${inner}</${node.name}>` : inner;
    }
  }
  return html;
}

/** Replaces each run of white space with one blank. No-break spaces stay. */
const collapseSpaces = (text: string) =>
  /[\t\n\r\f]| {2}/.test(text) ? text.replace(/[ \t\n\r\f]+/g, ' ') : text;

const EVERYTHING: SourceRange = { start: -Infinity, end: Infinity };

/** A complete node with its own words, not its `spoken` text. */
function writeWhole(node: HtmlNode): string {
  if (node.name === undefined) return escapeHtml(node.text);
  return `${writeStartTag(node)}${writeInline(node.children, EVERYTHING)}</${node.name}>`;
}

/** Serializes an element with only the kept lines. Empty if it had lines and none is kept. */
export function writeBlock(node: Element, kept: readonly SourceRange[], text: string): string {
  if (VOID_ELEMENTS.has(node.name)) return writeStartTag(node);
  const inner = node.children.some(isBlock)
    ? node.children
        .map((child) => (child.name === undefined ? '' : writeBlock(child, kept, text)))
        .filter(Boolean)
        .join('\n')
    : writeLines(node, kept, text);
  if (node.isImplied) return inner;
  // Empty cells are kept, because they are part of the table's structure.
  if (!inner && node.name !== 'td' && node.name !== 'th') return '';
  const lineBreak = STRUCTURE.has(node.name) ? '\n' : '';
  return `${writeStartTag(node)}${lineBreak}${inner}${lineBreak}</${node.name}>`;
}

function writeLines(node: Element, kept: readonly SourceRange[], text: string): string {
  if (!isVisible(text.slice(node.at, node.until)))
    return writeInline(node.children, { start: node.at, end: node.until });
  const isPreformatted = node.name === 'pre';
  const lines: string[] = [];
  const first = findFirstIndex(kept.length, (at) => kept[at]!.start >= node.at);
  for (let index = first; index < kept.length && kept[index]!.end <= node.until; index++) {
    lines.push(writeInline(node.children, includeBlanks(kept[index]!, text, node), isPreformatted));
  }
  return lines.join(isPreformatted ? '\n' : '<br />');
}

/**
 * Extends a range by the blanks around it in its block, so that pictures among them are included. Line breaks belong to
 * the line before them; those at the beginning of the block belong to its first line.
 */
export function includeBlanks(
  { start, end }: SourceRange,
  text: string,
  block?: { at: number; until: number },
): SourceRange {
  while (start > 0 && text[start - 1] === ' ') start--;
  while (end < text.length && text[end] === ' ') end++;
  if (!block) return { start, end };
  let first = start;
  while (first > block.at && isBlank(text[first - 1]!)) first--;
  if (first === block.at) start = first;
  let last = end;
  while (last < block.until && isBlank(text[last]!)) last++;
  if (last === block.until) return { start, end: last };
  // Blanks after the last line break belong to the next line.
  while (last > end && text[last - 1] !== '\n') last--;
  return { start, end: last > end ? last - 1 : end };
}

const isBlank = (character: string) => !isVisible(character);

function writeStartTag({ name, attributes }: Element): string {
  const pairs = Object.entries(attributes).map(
    ([attribute, value]) => ` ${attribute}="${escapeAttribute(value)}"`,
  );
  return `<${name}${pairs.join('')}${VOID_ELEMENTS.has(name) ? ' />' : '>'}`;
}
