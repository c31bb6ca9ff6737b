import { escapeHtml } from '../clean/sanitise.js';
import { firstIndex } from '../search.js';
import { linesOf, type Line } from '../text/lines.js';
import { blocksOf, hasText, isBlock } from './blocks.js';
import type { Element, HtmlNode, Tree } from './tree.js';
import { widened, writeInline, writeWhole, type Stretch } from './write.js';

/**
 * The text of a body as its reader sees it, line by line, and what each place of it looks like in HTML. All that reads
 * text (contacts, quotes, "Om …") works on the lines alone and so serves plain text and HTML alike.
 */
export interface Prose {
  text: string;
  lines: Line[];
  parts: ProsePart[];
  /** From an offset into the text to where the character is written: in the HTML, or in the same place for plain text. */
  toSource: (offset: number) => number;
  /** The same for the end of a stretch: where the character before it ends. */
  toSourceEnd: (offset: number) => number;
}

/** A stretch of the text that is written in one way; `start` and `end` are offsets into the text. */
export type ProsePart = Stretch & (Flow | Whole);

/** Paragraphs that run on; `write` gives a piece of them with its emphasis, links and pictures. */
export interface Flow {
  kind: 'flow';
  isHtml: boolean;
  write: (piece: Stretch) => string;
}

/** One element with all that is in it; `write` gives it with only the lines that are kept. */
export interface Whole {
  kind: 'whole';
  name: string;
  write: (kept: readonly Stretch[]) => string;
}

/** Plain text as prose: one stretch of paragraphs. */
export function proseOfText(text: string): Prose {
  const write = ({ start, end }: Stretch) => escapeHtml(text.slice(start, end).replace(/\s{2,}/g, ' '));
  return {
    text,
    lines: linesOf(text),
    parts: [{ kind: 'flow', isHtml: false, start: 0, end: text.length, write }],
    toSource: (offset) => offset,
    toSourceEnd: (offset) => offset,
  };
}

/** A body's HTML as prose. */
export function proseOfHtml({ root }: Tree): Prose {
  const spoken: Spoken = { pieces: [], length: 0, breaks: 2, runs: [] };
  const parts: ((text: string) => ProsePart)[] = [];
  let flow: Element[] | undefined;
  for (const block of blocksOf(root.children)) {
    breakLine(spoken, 2);
    speak(block, spoken);
    // A paragraph with nothing but a picture in it has no line that it could be found by.
    if (block.name !== 'p' || !hasText(block)) {
      flow = undefined;
      parts.push((text) => wholePart(block, text));
    } else if (flow) flow.push(block);
    else {
      const blocks = (flow = [block]);
      parts.push((text) => flowPart(blocks, text));
    }
  }
  const text = spoken.pieces.join('');
  // How far a line is indented says something in plain text only.
  const lines = linesOf(text).map((line) => (line.isIndented ? { ...line, isIndented: false } : line));
  return {
    text,
    lines,
    parts: parts.map((part) => part(text)),
    toSource: (offset) => sourceOf(spoken.runs, offset, offset),
    toSourceEnd: (offset) => sourceOf(spoken.runs, offset - 1, offset),
  };
}

function flowPart(blocks: readonly Element[], text: string): ProsePart {
  const write = (piece: Stretch) => writeInline(blocks, widened(piece, text)).trim();
  return { kind: 'flow', isHtml: true, start: blocks[0]!.at, end: blocks[blocks.length - 1]!.until, write };
}

function wholePart(block: Element, text: string): ProsePart {
  const write = (kept: readonly Stretch[]) => writeWhole({ ...block, isImplied: false }, kept, text);
  return { kind: 'whole', name: block.name, start: block.at, end: block.until, write };
}

/** A text while it is being gathered from a tree. */
interface Spoken {
  pieces: string[];
  length: number;
  /** How many line breaks it ends with, as far as that matters. */
  breaks: number;
  /** Where the characters come from. */
  runs: { at: number; length: number; start: number; end: number }[];
}

function speak(node: HtmlNode, spoken: Spoken, isPreformatted = false): void {
  node.at = spoken.length;
  if (node.name === undefined) {
    const { text, start, end } = node;
    spoken.runs.push({ at: spoken.length, length: text.length, start, end });
    // One character for one: places must stay what they are. Only in `pre` is a line break one.
    say(spoken, isPreformatted ? text : text.replace(BREAKS, (run) => ' '.repeat(run.length)));
  } else if (node.name === 'br') say(spoken, '\n');
  else {
    for (const child of node.children) {
      if (isBlock(child)) breakLine(spoken, child.name === 'p' ? 2 : 1);
      speak(child, spoken, isPreformatted || node.name === 'pre');
    }
  }
  node.until = spoken.length;
}

/** A break in the source, with the blanks after it. */
const BREAKS = /[\t\n\r\f\v\u0085\u2028\u2029][ \t\n\r\f\v\u0085\u2028\u2029]*/g;

function say(spoken: Spoken, text: string): void {
  if (!text) return;
  spoken.pieces.push(text);
  spoken.length += text.length;
  spoken.breaks = text === '\n' ? spoken.breaks + 1 : 0;
}

function breakLine(spoken: Spoken, breaks: 1 | 2): void {
  while (spoken.breaks < breaks && spoken.length) say(spoken, '\n');
}

/** Where an offset is written, reckoned from the run that the character at `within` stands in. */
function sourceOf(runs: Spoken['runs'], within: number, offset: number): number {
  const run = runs[Math.max(0, firstIndex(runs.length, (index) => runs[index]!.at > within) - 1)];
  if (!run) return 0;
  const into = offset - run.at;
  // A reference is longer than what it says: inside it there is no place but its ends.
  return into >= run.length ? run.end : run.length === run.end - run.start ? run.start + into : run.start;
}
