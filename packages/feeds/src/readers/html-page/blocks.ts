import type { SourceRange } from '../../provenance/span.js';
import type { Page, PageElement, PageText } from './elements.js';

/** A line of a page as its reader sees it: the texts between two breaks. */
export interface PageBlock extends SourceRange {
  text: string;
  texts: PageText[];
  /** The element that stands apart from what is around it: a paragraph, a heading, a cell. */
  element: PageElement | undefined;
  /** True where most of it is a link. */
  isLink: boolean;
}

const INLINE = new Set(
  'a abbr b bdi big cite code em font i label mark q s small span strong sub sup time u'.split(' '),
);
const BREAK = /<br\b/i;

/** The element that a text stands in, without the inline ones around it. */
export function blockAround(element: PageElement | undefined): PageElement | undefined {
  let block = element;
  while (block && INLINE.has(block.name)) block = block.parent;
  return block;
}

/** The lines of a page, in its order. */
export function splitBlocks(page: Page): PageBlock[] {
  const blocks: PageBlock[] = [];
  for (const text of page.texts) {
    const element = blockAround(text.within);
    const last = blocks[blocks.length - 1];
    const isNext =
      last !== undefined &&
      last.element === element &&
      !BREAK.test(page.source.slice(last.end, text.start)) &&
      !holdsBlock(page, last.end, text.start);
    if (last && isNext) {
      last.texts.push(text);
      last.end = text.end;
    } else blocks.push({ start: text.start, end: text.end, text: '', texts: [text], element, isLink: false });
  }
  for (const block of blocks) {
    block.text = visible(
      block.texts
        .map(
          ({ text, start }, index) =>
            (index && hasBlank(page, block.texts[index - 1]!.end, start) ? ' ' : '') + text,
        )
        .join(''),
    );
    const linked = block.texts.filter(({ within }) => within?.isInLink);
    block.isLink = linked.reduce((sum, { text }) => sum + text.trim().length, 0) > block.text.length / 2;
  }
  return blocks.filter(({ text }) => text !== '');
}

const BLOCK_TAG =
  /<(?:p|div|h\d|li|ul|ol|table|tr|td|section|article|header|footer|figure|dl|dt|dd|blockquote)\b/i;
/** True where an element that stands apart begins and ends between two texts. */
const holdsBlock = (page: Page, start: number, end: number) =>
  end - start > 5 && BLOCK_TAG.test(page.source.slice(start, end));

/** True where words are apart though no text says so: between two elements. */
const hasBlank = (page: Page, start: number, end: number) =>
  /\s/.test(page.source.slice(start, end).replace(/<[^>]*>/g, ''));

/** A text on one line, without hyphens that show only where a line breaks. */
export const visible = (text: string): string =>
  text
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();
