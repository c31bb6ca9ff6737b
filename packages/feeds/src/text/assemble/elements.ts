import { subrange, type TextRange } from '../../provenance/text-range.js';
import { bulletLength, dashLength, isQuote, itemNumber } from '../labels/markers.js';
import { announcesQuote, findSpeaker } from '../labels/quote.js';
import type { Line } from '../lines.js';

/** One item of a list: its bullet or number, and its text. */
export interface Item {
  mark: TextRange;
  lines: TextRange[];
}

/** One part of a body. `start` is a numbered list's first number. */
export type Element =
  | { kind: 'paragraph' | 'heading'; lines: TextRange[] }
  | { kind: 'quote'; lines: TextRange[] }
  | { kind: 'list'; items: Item[]; start: number | undefined };

/** Groups lines into paragraphs, quotes, lists and subheadings. Every line with text is in exactly one of them. */
export const parseElements = (lines: readonly Line[]): Element[] =>
  withHeadings(joinLists(joinDashedItems(splitBlocks(lines).flatMap(splitParagraphs).flatMap(parseBlock), false)));

/** The same without subheadings, for text that has its own: paragraphs, quotes and lists. */
export const parseRunningElements = (lines: readonly Line[]): Element[] =>
  joinLists(joinDashedItems(splitBlocks(lines).flatMap(parseBlock), false));

/** Runs of lines with no blank line between them. */
export function splitBlocks(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.isBlank || line.isAbsent) isOpen = false;
    else if (isOpen) blocks.at(-1)!.push(line);
    else {
      blocks.push([line]);
      isOpen = true;
    }
  }
  return blocks;
}

/** Shorter lines are facts and names, not sentences. */
const MIN_SENTENCE_LENGTH = 40;
/** Two lines are separate paragraphs only if both are this long. */
const LONG_SENTENCE_LENGTH = 80;
const isSentence = ({ text }: Line) => text.length >= MIN_SENTENCE_LENGTH && /[.!?][”"»)]?$/.test(text);

/**
 * Splits a block whose lines are sentences into paragraphs: such a text was copied without blank lines. A line that does
 * not end a sentence continues on the next; a short line without a mark is a heading. Blocks of a few lines stay as they
 * are.
 */
function splitParagraphs(block: Line[]): Line[][] {
  const least = block.length < 3 ? LONG_SENTENCE_LENGTH : MIN_SENTENCE_LENGTH;
  if (block.filter((line) => isSentence(line) && line.text.length >= least).length < 2) return [block];
  const paragraphs: Line[][] = [];
  let isOpen = false;
  block.forEach((line, index) => {
    const next = block[index + 1];
    const isHeading = !isOpen && next !== undefined && isHeadingText([line]) && /^[\p{Lu}\d”"–-]/u.test(next.text);
    if (isOpen) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
    const isItem = openElement(line) !== undefined || (next !== undefined && openElement(next) !== undefined);
    // Items and facts stay in one block.
    isOpen = isItem || (!isSentence(line) && !isHeading);
  });
  return paragraphs;
}

function parseBlock(block: Line[]): Element[] {
  const elements: Element[] = [];
  for (const line of block) {
    const last = elements.at(-1);
    const opened = openElement(line);
    if (opened) elements.push(opened);
    else if (!last) elements.push({ kind: 'paragraph', lines: [line] });
    else if (last.kind === 'list') {
      // An indented line below an item continues it. Any other line is a paragraph after the list.
      if (line.isIndented) last.items.at(-1)!.lines.push(line);
      else elements.push({ kind: 'paragraph', lines: [line] });
    } else if (last.kind === 'quote' && findSpeaker(last.lines.at(-1)!.text) !== undefined) {
      elements.push({ kind: 'paragraph', lines: [line] });
    } else last.lines.push(line);
  }
  return joinDashedItems(elements, true);
}

/** The element that a line begins, by the sign at its start. */
function openElement(line: Line): Element | undefined {
  if (isQuote(line.text)) return { kind: 'quote', lines: [line] };
  const numbered = itemNumber(line.text);
  const length = numbered?.length ?? bulletLength(line.text);
  return length ? { kind: 'list', items: [createItem(line, length)], start: numbered?.number } : undefined;
}

const createItem = (line: TextRange, length: number): Item => ({
  mark: subrange(line, 0, length),
  lines: [subrange(line, length)],
});

/**
 * Recognises lists written with dashes among quotes. A quote begins with a capital letter, so items in small letters are a
 * list. Others are a list if the line before them ends with a colon, and either no blank line follows it or no item is a
 * sentence.
 */
function joinDashedItems(elements: Element[], isBlock: boolean): Element[] {
  if (!elements.some(({ kind }) => kind === 'quote')) return elements;
  return groupQuotes(elements).flatMap((run, index, runs): Element[] => {
    const quotes = run.filter((element) => element.kind === 'quote');
    const isList = quotes.length > 1 && isDashedList(quotes, runs[index - 1]?.at(-1), isBlock);
    return isList ? [{ kind: 'list', items: quotes.map(toDashedItem), start: undefined }] : run;
  });
}

type Quote = Element & { kind: 'quote' };

/** Groups adjacent quotes. Every other element is a group of its own. */
function groupQuotes(elements: readonly Element[]): Element[][] {
  const runs: Element[][] = [];
  for (const element of elements) {
    const last = runs.at(-1);
    if (element.kind === 'quote' && last?.[0]!.kind === 'quote') last.push(element);
    else runs.push([element]);
  }
  return runs;
}

function isDashedList(run: readonly Quote[], before: Element | undefined, isBlock: boolean): boolean {
  if (run.some(({ lines }) => lines.some(({ text }) => findSpeaker(text) !== undefined))) return false;
  const texts = run.map(({ lines: [first] }) => first!.text.slice(dashLength(first!.text)));
  if (texts.every((text) => /^\p{Ll}/u.test(text))) return true;
  const opening = before?.kind === 'paragraph' ? before.lines.at(-1)!.text : '';
  const isOpened = opening.endsWith(':') && !announcesQuote(opening);
  return isOpened && (isBlock || !texts.some((text) => /[!…”"»]$/.test(text)));
}

function toDashedItem({ lines: [first, ...others] }: Quote): Item {
  const { mark, lines } = createItem(first!, dashLength(first!.text));
  return { mark, lines: [...lines, ...others] };
}

/** Joins adjacent items to a list, even across blank lines. A number out of sequence begins a new list. */
function joinLists(elements: Element[]): Element[] {
  if (!elements.some(({ kind }) => kind === 'list')) return elements;
  const joined: Element[] = [];
  for (const element of elements) {
    const last = joined.at(-1);
    if (element.kind === 'list' && last?.kind === 'list' && continuesList(last, element)) {
      for (const item of element.items) last.items.push(item);
    } else joined.push(element);
  }
  return joined;
}

type List = Element & { kind: 'list' };
const continuesList = (last: List, next: List) =>
  last.start === undefined ? next.start === undefined : next.start === last.start + last.items.length;

/**
 * A single short line without a mark at its end is a subheading if text follows. Several in a row, or one after a colon,
 * are rows of a list or table.
 */
function withHeadings(elements: readonly Element[]): Element[] {
  const isShort = (element: Element | undefined) => element?.kind === 'paragraph' && isHeadingText(element.lines);
  const result: Element[] = [];
  let rows = 0;
  for (let at = elements.length - 1; at >= 0; at--) {
    const element = elements[at]!;
    rows = isShort(element) ? rows + 1 : 0;
    const next = result.at(-1);
    const isHeading = rows === 1 && next && !isRow(elements, at, isShort);
    result.push(isHeading ? { kind: 'heading', lines: (element as { lines: TextRange[] }).lines } : element);
  }
  return result.reverse();
}

/** So many short lines in a row are rows of a table. */
const MANY_ROWS = 3;

function isRow(elements: readonly Element[], last: number, isShort: (element: Element) => boolean): boolean {
  let first = last;
  while (first > 0 && isShort(elements[first - 1]!)) first--;
  const before = elements[first - 1];
  const isOpened = before?.kind === 'paragraph' && before.lines.at(-1)!.text.endsWith(':');
  return last - first + 1 >= MANY_ROWS || (isOpened && last > first);
}

const isHeadingText = ([line, ...others]: readonly TextRange[]) =>
  !others.length &&
  line!.text.length <= 80 &&
  /\p{L}/u.test(line!.text) &&
  !/[.!?:;,…”"»)]$/.test(line!.text) &&
  !FACT.test(line!.text);

/** "Byggstart: hösten 2024", a telephone number, an address: a line of facts is no heading. */
const FACT = /:\s|\d[\d\s-]{6}|@|www\.|https?:/;
