import type { SourceRange } from '../../provenance/span.js';
import type { Page, PageElement, PageText } from './elements.js';

/** A visible line of a page: the texts between two breaks. */
export interface PageBlock extends SourceRange {
  text: string;
  texts: PageText[];
  /** The block element around the line: a paragraph, a heading, a cell. */
  element: PageElement | undefined;
  /** Most of its text is a link. */
  isLink: boolean;
}

const INLINE = new Set(
  'a abbr b bdi big cite code em font i label mark q s small span strong sub sup time u'.split(' '),
);
const BREAK = /<br\b/i;

/** The innermost block element around a text. */
export function findBlockElement(element: PageElement | undefined): PageElement | undefined {
  let block = element;
  while (block && INLINE.has(block.name)) block = block.parent;
  return block;
}

/** The visible lines of a page, in order. */
export function splitBlocks(page: Page): PageBlock[] {
  const blocks: PageBlock[] = [];
  for (const text of page.texts) {
    const element = findBlockElement(text.parent);
    const last = blocks[blocks.length - 1];
    const isNext =
      last !== undefined &&
      last.element === element &&
      !BREAK.test(page.source.slice(last.end, text.start)) &&
      !hasBlockTag(page, last.end, text.start);
    if (last && isNext) {
      last.texts.push(text);
      last.end = text.end;
    } else blocks.push({ start: text.start, end: text.end, text: '', texts: [text], element, isLink: false });
  }
  for (const block of blocks) {
    block.text = toVisibleLine(
      block.texts
        .map(
          ({ text, start }, index) =>
            (index && hasBlank(page, block.texts[index - 1]!.end, start) ? ' ' : '') + text,
        )
        .join(''),
    );
    const linked = block.texts.filter(({ parent }) => parent?.isInLink);
    block.isLink = linked.reduce((sum, { text }) => sum + text.trim().length, 0) > block.text.length / 2;
  }
  return blocks.filter(({ text }) => text !== '');
}

const BLOCK_TAG =
  /<(?:p|div|h\d|li|ul|ol|table|tr|td|section|article|header|footer|figure|dl|dt|dd|blockquote)\b/i;
/** True if a block element begins or ends between two texts. */
const hasBlockTag = (page: Page, start: number, end: number) =>
  end - start > 5 && BLOCK_TAG.test(page.source.slice(start, end));

/** True if a blank between two elements separates their words. */
const hasBlank = (page: Page, start: number, end: number) =>
  /\s/.test(page.source.slice(start, end).replace(/<[^>]*>/g, ''));

/** A text on one line, without soft hyphens. */
export const toVisibleLine = (text: string): string =>
  text
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();
