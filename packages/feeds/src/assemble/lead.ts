import { nonEmptyText } from '@pressrum/model';
import type { RangeOutcome } from '../provenance/span.js';
import { foldCase, foldWords } from '../provenance/text-range.js';
import { omitted, type Traced } from '../provenance/traced.js';
import { hasNoVerb, isAboveLead } from '../text/assemble/body.js';
import { labelCaption } from '../text/labels/caption.js';
import type { Block } from './body-blocks.js';

/** The end of an excerpt: "…", "[…]" or "...", maybe with a link such as "Läs mer". */
const TRUNCATION =
  /\s*(?:\[(?:…|\.{3}|&hellip;)\]|…|\.{3})(?:\s*(?:läs mer|fortsätt läsa|read more|continue reading|les mer|læs mere|lue lisää|weiterlesen)[^.!?]{0,100})?[\s»›→>]*$/iu;
/** Where a sentence ends. */
const SENTENCE_END = /[.!?:”"»)]$/;
/** The text begins within so many blocks. Before it may be a topic, a picture or a location. */
const MAX_OPENING_BLOCKS = 5;

/**
 * Returns the lead, and the body without it. A lead that is only the truncated beginning of a paragraph is replaced by that
 * paragraph. Without a lead, the first paragraph becomes the lead.
 */
export function chooseLead(fieldLead: Traced | undefined, blocks: Block[]) {
  const [first] = blocks;
  const marks: RangeOutcome[] = [];
  let excerptIndex: number | undefined;
  if (fieldLead && nonEmptyText(fieldLead.value) !== undefined) {
    if (first && isSameText(first.text, fieldLead.value)) {
      for (const part of first.from) marks.push(omitted(part, 'repeated-lead'));
      return { lead: fieldLead, blocks: blocks.slice(1), marks, doubts: [] };
    }
    const index = findExcerpt(fieldLead.value, blocks);
    if (index === undefined) return { lead: fieldLead, blocks, marks, doubts: [] };
    for (const part of fieldLead.from) marks.push(omitted(part, 'repeated-lead'));
    excerptIndex = index;
  }
  // A body of one paragraph is its lead.
  const excerpted = excerptIndex === undefined ? undefined : blocks[excerptIndex];
  const lead = excerpted?.isPlain ? excerpted : findLead(blocks);
  return lead
    ? {
        lead: traceBlock(lead),
        blocks: blocks.filter((block) => block !== lead),
        marks,
        doubts: describeDoubtfulLead(lead, blocks),
      }
    : { lead: undefined, blocks, marks, doubts: [] };
}

/** Where another paragraph may be the lead, and which. */
function describeDoubtfulLead(lead: Block, blocks: readonly Block[]): string[] {
  const leadIndex = blocks.indexOf(lead);
  const above = blocks.slice(0, leadIndex).find(({ isPlain, text }) => isPlain && hasNoVerb(text));
  if (above) return [`took "${shorten(lead.text)}" for the lead; "${shorten(above.text)}" may be it`];
  const next = blocks[leadIndex + 1];
  const isCaption = next?.isPlain === true && (labelCaption(lead.text)?.score ?? 0) >= 0.4;
  return isCaption
    ? [`took "${shorten(lead.text)}" for the lead; it may be a caption, and "${shorten(next.text)}" the lead`]
    : [];
}

/** As many of a paragraph's words as are needed to find it. */
const shorten = (text: string): string =>
  text.length > 50 ? `${text.slice(0, 50).replace(/\s\S*$/, '')} …` : text;

/** At most so many captions and short lines are above the lead. */
const MAX_LINES_ABOVE = 4;

/** The first paragraph of prose within the first blocks, else the first paragraph. */
function findLead(blocks: readonly Block[]): Block | undefined {
  // A picture and its caption may be above it too.
  if (!blocks[0] || !(blocks[0].isPlain || /^<(?:figure|p|div)>?[^]{0,40}<img/.test(blocks[0].html)))
    return undefined;
  const leadIndex = blocks
    .slice(0, MAX_LINES_ABOVE + 1)
    .findIndex((block, index) => !(index === 0 && !block.isPlain) && (!block.isPlain || !isAboveLead([block])));
  if (leadIndex > 0 && blocks[leadIndex]!.isPlain) return blocks[leadIndex];
  return blocks[0].isPlain ? blocks[0] : undefined;
}

/** A paragraph as plain text. */
export const traceBlock = ({ text, from }: Block): Traced => ({ value: text, from });

const isSameText = (a: string, b: string) => foldCase(a).trim() === foldCase(b).trim();

/** The index of the block where a truncated text begins. */
function findExcerpt(text: string, blocks: readonly Block[]): number | undefined {
  const trimmed = text.trim();
  if (!TRUNCATION.test(trimmed) && SENTENCE_END.test(trimmed)) return undefined;
  const excerpt = foldCase(trimmed.replace(TRUNCATION, '')).trim();
  if (excerpt.length <= 20) return undefined;
  const openingTexts = blocks.slice(0, MAX_OPENING_BLOCKS).map((block) => block.text);
  const position = openingTexts.findIndex((_, index) =>
    foldCase(openingTexts.slice(index).join(' ')).startsWith(excerpt),
  );
  return position < 0 ? undefined : position;
}

/** Removes the headline, which some systems repeat above the text. */
export function removeHeadline(blocks: Block[], headline: string): { blocks: Block[]; marks: RangeOutcome[] } {
  if (!foldWords(headline)) return { blocks, marks: [] };
  for (const [index, block] of blocks.slice(0, MAX_OPENING_BLOCKS).entries()) {
    const isTextBlock = /^<(?:h\d|p)[\s>]/.test(block.html) && !block.html.includes('<img');
    if (isTextBlock && isSameHeadline(block.text, headline)) {
      return {
        blocks: blocks.filter((other) => other !== block),
        marks: block.from.map((part) => omitted(part, 'repeated-headline')),
      };
    }
    // Below a paragraph, the same words are a heading of the text.
    if (index && block.text.length > 80) break;
  }
  return { blocks, marks: [] };
}

/** True for a text with the same words. Longer texts are not compared. */
export const isSameHeadline = (text: string, headline: string): boolean =>
  text.length < 2 * headline.length + 20 && foldWords(text) === foldWords(headline);
