import { escapeHtml } from '../normalize/sanitize.js';
import { findFirstIndex } from '../utilities/binary-search.js';
import { splitLines, type Line } from '../text/lines.js';
import { toBlocks, hasText, isBlock, isVisible } from './blocks.js';
import { findHiddenEmails } from './hidden-contacts.js';
import type { Element, HtmlNode, Tree } from './html-node.js';
import { includeBlanks, writeInline, writeBlock } from './write.js';
import type { SourceRange } from '../provenance/span.js';

/**
 * The visible text of a body, line by line, with the HTML of each part. Readers of contacts, quotes and "Om …" use only
 * the lines, so they work for plain text and HTML alike.
 */
export interface TextLayout {
  text: string;
  lines: Line[];
  parts: LayoutBlock[];
  /** Tables and lists of terms, with the range of each cell, by row. */
  tables: (SourceRange & { rows: SourceRange[][] })[];
  /** Maps an offset into the text to the offset at which the character is written in the source. */
  toSource: (offset: number) => number;
  /** The same for the end of a range: the offset at which the character before it ends. */
  toSourceEnd: (offset: number) => number;
}

/** A range of the text that is serialized back to HTML by one strategy; `start` and `end` are offsets into the text. */
export type LayoutBlock = SourceRange & (FlowBlock | AtomicBlock);

/** Consecutive paragraphs. `write` serializes any range of them, with emphasis, links and pictures. */
export interface FlowBlock {
  kind: 'flow';
  isHtml: boolean;
  write: (range: SourceRange) => string;
}

/** One element with its content, such as a table. `write` serializes it with only the lines in `keptRanges`. */
export interface AtomicBlock {
  kind: 'atomic';
  name: string;
  /** It has text, not only pictures. */
  hasText: boolean;
  write: (keptRanges: readonly SourceRange[]) => string;
}

/** The layout of plain text: one flow block. */
export function layOutText(source: string): TextLayout {
  const builder: TextBuilder = { texts: [], length: 0, trailingBreaks: 0, runs: [] };
  let position = 0;
  const append = (start: number, end: number, content = source.slice(start, end)) => {
    builder.runs.push({ at: builder.length, length: content.length, start, end });
    appendText(builder, content);
    position = end;
  };
  for (const { start, end, email } of findHiddenEmails(source)) {
    append(position, start);
    append(start, end, email);
  }
  append(position, source.length);
  const text = builder.texts.join('');
  const toSource = (offset: number) => findOffset(builder.runs, offset, offset);
  const toSourceEnd = (offset: number) => findOffset(builder.runs, offset - 1, offset);
  const write = ({ start, end }: SourceRange) =>
    escapeHtml(source.slice(toSource(start), toSourceEnd(end)).replace(/\s{2,}/g, ' '));
  return {
    text,
    lines: splitLines(text),
    parts: [{ kind: 'flow', isHtml: false, start: 0, end: text.length, write }],
    tables: [],
    toSource,
    toSourceEnd,
  };
}

/** The layout of a body's HTML. */
export function layOutHtml({ root }: Tree): TextLayout {
  const builder: TextBuilder = { texts: [], length: 0, trailingBreaks: 2, runs: [] };
  const parts: ((text: string) => LayoutBlock)[] = [];
  const tables: TextLayout['tables'] = [];
  let flow: Element[] | undefined;
  for (const block of toBlocks(root.children)) {
    appendLineBreaks(builder, 2);
    appendNode(block, builder);
    if (block.name === 'table') tables.push({ ...toRange(block), rows: listRows(block).map(listCells) });
    if (block.name === 'dl') tables.push({ ...toRange(block), rows: listTerms(block) });
    // A paragraph that contains only a picture has no line, so it is a block of its own.
    if (block.name !== 'p' || !hasText(block)) {
      flow = undefined;
      parts.push((text) => createAtomicBlock(block, text));
    } else if (flow) flow.push(block);
    else {
      const blocks = (flow = [block]);
      parts.push((text) => createFlowBlock(blocks, text));
    }
  }
  const text = builder.texts.join('');
  // Indentation has a meaning in plain text only.
  const lines = splitLines(text).map((line) => (line.isIndented ? { ...line, isIndented: false } : line));
  return {
    text,
    lines,
    parts: parts.map((part) => part(text)),
    tables,
    toSource: (offset) => findOffset(builder.runs, offset, offset),
    toSourceEnd: (offset) => findOffset(builder.runs, offset - 1, offset),
  };
}

function createFlowBlock(blocks: readonly Element[], text: string): LayoutBlock {
  const write = (range: SourceRange) => {
    const block = blocks[findFirstIndex(blocks.length, (index) => blocks[index]!.until >= range.end)];
    return writeInline(blocks, includeBlanks(range, text, block)).trim();
  };
  return { kind: 'flow', isHtml: true, start: blocks[0]!.at, end: blocks[blocks.length - 1]!.until, write };
}

function createAtomicBlock(block: Element, text: string): LayoutBlock {
  const write = (keptRanges: readonly SourceRange[]) =>
    writeBlock({ ...block, isImplied: false }, keptRanges, text);
  const { name, at: start, until: end } = block;
  return { kind: 'atomic', name, hasText: isVisible(text.slice(start, end)), start, end, write };
}

const toRange = ({ at: start, until: end }: Element): SourceRange => ({ start, end });
const isCell = ({ name }: HtmlNode) => name === 'td' || name === 'th';
const listCells = ({ children }: Element): SourceRange[] =>
  children.flatMap((child) => (child.name !== undefined && isCell(child) ? [toRange(child)] : []));

/** The rows of a table, in its head, body and foot. */
const listRows = ({ children }: Element): Element[] =>
  children.flatMap((child) =>
    child.name === 'tr' ? [child] : child.name !== undefined && !isCell(child) ? listRows(child) : [],
  );

/** The terms of a list, each with its descriptions. */
function listTerms({ children }: Element): SourceRange[][] {
  const rows: SourceRange[][] = [];
  for (const child of children) {
    if (child.name === undefined) continue;
    const row = rows[rows.length - 1];
    if (child.name === 'dd' && row) row.push(toRange(child));
    else rows.push([toRange(child)]);
  }
  return rows;
}

/** A text while it is built from a tree. */
interface TextBuilder {
  texts: string[];
  length: number;
  /** The number of line breaks at its end. */
  trailingBreaks: number;
  /** Runs of the text (`at`, `length`) and their ranges in the source. */
  runs: { at: number; length: number; start: number; end: number }[];
}

function appendNode(node: HtmlNode, builder: TextBuilder, isPreformatted = false): void {
  node.at = builder.length;
  if (node.spoken !== undefined) {
    // The text before it may end with a label such as "E-post: ".
    const isLabelled = /:\s*$/.test(builder.texts.slice(-3).join('').slice(-20));
    const content = isLabelled ? node.spoken.replace(/^[^:@\d]{1,20}: /, '') : node.spoken;
    builder.runs.push({ at: builder.length, length: content.length, start: node.start, end: node.end });
    appendText(builder, content);
  } else if (node.name === undefined) {
    const { text, start, end } = node;
    builder.runs.push({ at: builder.length, length: text.length, start, end });
    // Replaced one for one, so that offsets stay valid. Line breaks count only in `pre`.
    appendText(builder, isPreformatted ? text : text.replace(BREAKS, (run) => ' '.repeat(run.length)));
  } else if (node.name === 'br') appendText(builder, '\n');
  else {
    for (const child of node.children) {
      if (isBlock(child)) appendLineBreaks(builder, child.name === 'p' ? 2 : 1);
      appendNode(child, builder, isPreformatted || node.name === 'pre');
    }
  }
  node.until = builder.length;
}

/** A break in the source, with the blanks after it. */
const BREAKS = /[\t\n\r\f\v\u0085\u2028\u2029][ \t\n\r\f\v\u0085\u2028\u2029]*/g;

function appendText(builder: TextBuilder, text: string): void {
  if (!text) return;
  builder.texts.push(text);
  builder.length += text.length;
  builder.trailingBreaks = text === '\n' ? builder.trailingBreaks + 1 : 0;
}

function appendLineBreaks(builder: TextBuilder, breaks: 1 | 2): void {
  while (builder.trailingBreaks < breaks && builder.length) appendText(builder, '\n');
}

/** The source offset of a text offset, computed from the run that contains the character at `within`. */
function findOffset(runs: TextBuilder['runs'], within: number, offset: number): number {
  const run = runs[Math.max(0, findFirstIndex(runs.length, (index) => runs[index]!.at > within) - 1)];
  if (!run) return 0;
  const offsetInRun = offset - run.at;
  // A character reference is longer than its text, so only its two ends can be mapped.
  return offsetInRun >= run.length
    ? run.end
    : run.length === run.end - run.start
      ? run.start + offsetInRun
      : run.start;
}
