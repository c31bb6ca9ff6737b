import type { SourceRange } from '../../provenance/span.js';
import { labelCaption } from '../../text/labels/caption.js';
import { labelDate } from '../../text/labels/date.js';
import { labelFurniture, labelRule } from '../../text/labels/furniture.js';
import { labelGenre } from '../../text/labels/genre.js';
import { opensContacts } from '../../text/labels/lead-in.js';
import { labelProse } from '../../text/labels/prose.js';
import { sectionKind } from '../../text/labels/section.js';
import type { PageBlock } from './blocks.js';
import { wordsOf, type PageElement, type PageText } from './elements.js';

interface Place {
  blocks: readonly PageBlock[];
  container: SourceRange;
  headline: PageElement | undefined;
  kept: ReadonlySet<PageText> | undefined;
  isFurniture: (place: SourceRange) => boolean;
}

/**
 * The lines of the body's container that are not the release's own: those that the extractor drops and that no label
 * finds again. Contacts and the "about" text are the release's, and so is prose, which extractors drop where it stands
 * in a second block.
 */
export function unneededIn({ blocks, container, headline, kept, isFurniture }: Place): SourceRange[] {
  const inside = blocks.filter(
    (block) => block.start >= container.start && block.end <= container.end && !isFurniture(block),
  );
  const after = headline ? inside.findIndex((block) => block.start >= headline.end) : 0;
  const first = inside.findIndex((block, index) => index >= after && isProse(block));
  const contacts = contactLines(inside);
  const needed = inside.map((block, index) => {
    if (headline && block.start >= headline.start && block.end <= headline.end) return true;
    if (labelFurniture(block.text) && sectionKind(block.text) === undefined) return false;
    if (labelRule(block.text)) return false;
    if (contacts.has(index)) return true;
    // Above the headline only prose is the release's.
    if (after > 0 && index < after) return isProse(block) && !block.isLink;
    // Between the headline and the lead stand topics and dates.
    if (index < first && isTag(block)) return false;
    return isOwn(block, kept);
  });
  // A heading belongs to the text below it.
  for (let index = inside.length - 1; index >= 0; index--) {
    if (!needed[index] && isHeading(inside[index]!) && needed[index + 1] && index >= after) needed[index] = true;
  }
  for (const index of endingOf(inside, needed)) needed[index] = false;
  return inside.filter((_, index) => !needed[index]).map(({ start, end }) => ({ start, end }));
}

const isProse = ({ text }: PageBlock) => (labelProse(text)?.score ?? 0) >= 0.8;
const isHeading = ({ element }: PageBlock) => /^h[2-6]$/.test(element?.name ?? '');

/** Elements that hold text for readers. */
const TEXT = new Set('p blockquote dd dt td th li figcaption pre h2 h3 h4 h5 h6 caption address'.split(' '));

function isOwn(block: PageBlock, kept: ReadonlySet<PageText> | undefined): boolean {
  if (block.texts.some((text) => kept?.has(text))) return true;
  if (isProse(block) && !block.isLink) return true;
  return TEXT.has(block.element?.name ?? '') && !block.isLink;
}

const TAG =
  /(?:^|[\s_-])(?:tags?|topics?|categor(?:y|ies)|label|kicker|overline|vignette|amne|amnen|emne|badge|chip)(?:$|\s)/;

/** A topic by its class. */
export const isTag = (block: PageBlock): boolean => {
  if (block.text.length > 60) return false;
  for (let element = block.element, depth = 0; element && depth < 3; element = element.parent, depth++) {
    if (TAG.test(wordsOf(element, 'class'))) return true;
  }
  return false;
};

/** So many lines can stand between the lines of contacts. */
const REACH = 5;

/** The lines with contacts and around them. */
function contactLines(blocks: readonly PageBlock[]): Set<number> {
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
    const from = before !== undefined && index - before <= REACH ? before : index - 3;
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

/** The blocks after the release's last line that repeat its topics, genre or date. */
function endingOf(blocks: readonly PageBlock[], needed: readonly (boolean | undefined)[]): number[] {
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

/** True for a line that says when a release was published. */
export const isDateLine = ({ text }: PageBlock, timeZone: string): boolean =>
  (labelDate(text, timeZone)?.score ?? 0) >= 0.8;

/** True for the words under a picture. */
export const isCaption = ({ text }: PageBlock): boolean => (labelCaption(text)?.score ?? 0) >= 0.7;
