import type { SourceRange } from '../../provenance/span.js';
import { isWithin } from '../../provenance/text-range.js';
import { labelFurniture, labelRule } from '../../text/labels/furniture.js';
import { labelGenre } from '../../text/labels/genre.js';
import { opensContacts } from '../../text/labels/lead-in.js';
import { labelProse } from '../../text/labels/prose.js';
import { sectionKind } from '../../text/labels/section.js';
import type { PageBlock } from './blocks.js';
import { foldAttribute, type PageElement, type PageText } from './elements.js';

interface Article {
  blocks: readonly PageBlock[];
  container: SourceRange;
  headline: PageElement | undefined;
  /** The texts that the extractor regards as the article. */
  extracted: ReadonlySet<PageText> | undefined;
  isOutside: (range: SourceRange) => boolean;
}

/**
 * Finds the lines in the body's container that do not belong to the release. Contacts, the "about" text and prose do, even
 * if the extractor omits them, as it does in a second column.
 */
export function findUnneededLines({ blocks, container, headline, extracted, isOutside }: Article): SourceRange[] {
  const inside = blocks.filter((block) => isWithin(block, container) && !isOutside(block));
  const bodyStart = headline ? inside.findIndex((block) => block.start >= headline.end) : 0;
  const leadIndex = inside.findIndex((block, index) => index >= bodyStart && isProse(block));
  const contacts = findContactLines(inside);
  const needed = inside.map((block, index) => {
    if (headline && isWithin(block, headline)) return true;
    if (labelFurniture(block.text) && sectionKind(block.text) === undefined) return false;
    if (labelRule(block.text)) return false;
    if (contacts.has(index)) return true;
    // Above the headline, only prose belongs to the release.
    if (index < bodyStart) return isProse(block) && !block.isLink;
    // Topics and dates are between the headline and the lead.
    if (index < leadIndex && isTag(block)) return false;
    return isArticleBlock(block, extracted);
  });
  // A heading belongs to the text below it.
  for (let index = inside.length - 1; index >= 0; index--) {
    if (!needed[index] && isHeading(inside[index]!) && needed[index + 1] && index >= bodyStart)
      needed[index] = true;
  }
  for (const index of findEnding(inside, needed)) needed[index] = false;
  return inside.filter((_, index) => !needed[index]).map(({ start, end }) => ({ start, end }));
}

const isProse = ({ text }: PageBlock) => (labelProse(text)?.score ?? 0) >= 0.8;
const isHeading = ({ element }: PageBlock) => /^h[2-6]$/.test(element?.name ?? '');

/** Elements with text for readers. */
const TEXT_ELEMENTS = new Set(
  'p blockquote dd dt td th li figcaption pre h2 h3 h4 h5 h6 caption address'.split(' '),
);

function isArticleBlock(block: PageBlock, extracted: ReadonlySet<PageText> | undefined): boolean {
  if (block.texts.some((text) => extracted?.has(text))) return true;
  if (isProse(block) && !block.isLink) return true;
  return TEXT_ELEMENTS.has(block.element?.name ?? '') && !block.isLink;
}

const TAG =
  /(?:^|[\s_-])(?:tags?|topics?|categor(?:y|ies)|label|kicker|overline|vignette|amne|amnen|emne|badge|chip)(?:$|\s)/;

/** True for a topic, which is recognised by its class. */
export const isTag = (block: PageBlock): boolean => {
  if (block.text.length > 60) return false;
  for (let element = block.element, depth = 0; element && depth < 3; element = element.parent, depth++) {
    if (TAG.test(foldAttribute(element, 'class'))) return true;
  }
  return false;
};

/** Lines of contacts are at most so far apart. */
const MAX_LINES_BETWEEN = 5;

/** The indices of lines with contacts, and of the lines around them. */
function findContactLines(blocks: readonly PageBlock[]): Set<number> {
  const marked = blocks.flatMap((block, index) => {
    const kind = sectionKind(block.text);
    const isContact =
      opensContacts(block.text) ||
      kind === 'press' ||
      kind === 'contacts' ||
      /^[^@\s]+@[^@\s]+\.\p{L}{2,}$/u.test(block.text) ||
      (block.text.length <= 120 && /\d{2,4}[\s-]\d{2,3}\s?\d{2}|@\p{L}/u.test(block.text));
    return isContact || kind === 'about' ? [index] : [];
  });
  const lines = new Set<number>();
  marked.forEach((index, at) => {
    const before = marked[at - 1];
    const from = before !== undefined && index - before <= MAX_LINES_BETWEEN ? before : index - 3;
    for (let line = Math.max(from, 0); line <= index; line++) {
      const block = blocks[line]!;
      if (line === index || (block.text.length <= 100 && !isTag(block))) lines.add(line);
    }
  });
  // Cards under the press service's heading can be names alone.
  let isCard = false;
  blocks.forEach((block, index) => {
    const isPress = sectionKind(block.text) === 'press';
    isCard = isPress || (isCard && !isHeading(block) && block.text.length <= 120 && !block.isLink);
    if (isCard) lines.add(index);
  });
  return lines;
}

/** The indices of the last lines that repeat the release's topics or genre. */
function findEnding(blocks: readonly PageBlock[], needed: readonly (boolean | undefined)[]): number[] {
  const tags = new Set(blocks.filter(isTag).map(({ text }) => text.toLowerCase()));
  const ending: number[] = [];
  for (let index = blocks.length - 1; index >= 0; index--) {
    if (!needed[index]) continue;
    const block = blocks[index]!;
    const isEnd =
      (labelGenre(block.text)?.score ?? 0) >= 0.9 || tags.has(block.text.toLowerCase()) || isTag(block);
    if (!isEnd || isHeading(block)) break;
    ending.push(index);
  }
  return ending;
}
