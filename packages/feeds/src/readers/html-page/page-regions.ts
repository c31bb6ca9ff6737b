import { findExtent, isWithin } from '../../provenance/text-range.js';
import type { SourceRange } from '../../provenance/span.js';
import { splitBlocks, type PageBlock } from './blocks.js';
import { foldAttribute, type Page, type PageElement } from './elements.js';
import { extractArticle } from './extract.js';
import { findFurniture } from './furniture.js';
import { findHeadline } from './headline.js';
import { findUnneededLines } from './unneeded-lines.js';
import { measureTexts, createCoverTest, type TextLengths } from './ranges.js';

/** The parts of a page that are the article, and those that are furniture: navigation, sharing, cookies and the like. */
export interface PageRegions {
  headline: PageElement | undefined;
  /** The content of the element around the body. */
  container: SourceRange;
  /** The range searched for the article: the body's container and its surroundings. */
  article: SourceRange;
  furniture: SourceRange[];
  isFurniture: (range: SourceRange) => boolean;
  /** True for furniture, but not for the lines in the body that the article does not need, such as dates and genres. */
  isOutside: (range: SourceRange) => boolean;
  /** The lines of the page. */
  blocks: PageBlock[];
}

/** Finds the article of a page. `likelyHeadline` is the headline in the metadata. */
export function findPageRegions(page: Page, likelyHeadline: string): PageRegions {
  const lengths = measureTexts(page);
  const headline = findHeadline(page, likelyHeadline);
  const pageFurniture = findFurniture(page, headline, lengths);
  const isOutside = createCoverTest(pageFurniture);
  const extracted = extractArticle(page);
  const candidates = page.elements.filter((element) => !isOutside(element));
  const blocks = splitBlocks(page);
  const articleBlocks = blocks.filter(
    (block) =>
      block.text.length >= MIN_BLOCK_LENGTH &&
      block.texts.some((text) => extracted?.has(text)) &&
      !isOutside(block),
  );
  const container = findContainer(page, candidates, headline, lengths, articleBlocks);
  const unneeded = findUnneededLines({ blocks, container, headline, extracted, isOutside });
  const furniture = [...pageFurniture, ...unneeded];
  const articles = candidates.filter(
    (element) => isWithin(container, element) && (isArticle(element) || (headline && isWithin(headline, element))),
  );
  return {
    headline,
    container,
    article: articles.pop() ?? container,
    furniture,
    isFurniture: createCoverTest(furniture),
    isOutside,
    blocks,
  };
}

/** Shorter lines do not show where the body is. */
const MIN_BLOCK_LENGTH = 60;

const isArticle = ({ name, attributes }: PageElement) =>
  name === 'article' || name === 'main' || attributes.get('role')?.text === 'main';

/**
 * Finds the body: the element marked as one, the article, or the main element, if it has most of the extracted lines. Else
 * the innermost element around these and the headline.
 */
function findContainer(
  page: Page,
  candidates: readonly PageElement[],
  headline: PageElement | undefined,
  lengths: TextLengths,
  articleBlocks: readonly PageBlock[],
): SourceRange {
  const findLongest = (elements: readonly PageElement[]) =>
    elements.reduce<PageElement | undefined>(
      (longest, element) => (longest && lengths.text(longest) >= lengths.text(element) ? longest : element),
      undefined,
    );
  const articles = candidates.filter(({ name }) => name === 'article');
  const headlineArticles = articles.filter((article) => headline && isWithin(headline, article));
  // Several articles without the headline are links to other releases.
  const article = headlineArticles.pop() ?? (articles.length === 1 ? articles[0] : undefined);
  const main = findLongest(
    candidates.filter((element) => element.name === 'main' || foldAttribute(element, 'role') === 'main'),
  );
  const body = findLongest(
    candidates.filter((element) => foldAttribute(element, 'itemprop').includes('articlebody')),
  );
  const hasArticleBlocks = (element: PageElement) =>
    articleBlocks.filter((block) => isWithin(block, element)).length >= 0.7 * articleBlocks.length;
  const chosen = [body, article, main].find(
    (element) =>
      element &&
      lengths.text(element) - lengths.links(element) >= MIN_BODY_LENGTH &&
      (element === body || hasArticleBlocks(element)),
  );
  const element =
    chosen ??
    findInnermost(candidates, [...articleBlocks, ...(headline ? [headline] : [])]) ??
    candidates.find(({ name }) => name === 'body');
  return element ? { start: element.inner, end: element.innerEnd } : { start: 0, end: page.source.length };
}

const MIN_BODY_LENGTH = 40;

/** The innermost element around all ranges. */
function findInnermost(
  candidates: readonly PageElement[],
  ranges: readonly SourceRange[],
): PageElement | undefined {
  if (!ranges.length) return undefined;
  const { start, end } = findExtent(ranges);
  let innermost: PageElement | undefined;
  for (const element of candidates) {
    if (element.inner <= start && element.innerEnd >= end && (!innermost || isWithin(element, innermost)))
      innermost = element;
  }
  return innermost;
}
