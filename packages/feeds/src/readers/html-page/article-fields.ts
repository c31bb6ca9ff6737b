import type { DraftImage, Markup } from '../../assemble/draft.js';
import { labelDate } from '../../text/labels/date.js';
import type { Traced } from '../../provenance/traced.js';
import { isWithin } from '../../provenance/text-range.js';
import { blankRanges } from './ranges.js';
import type { SourceRange } from '../../provenance/span.js';
import {
  readAttribute,
  readElementText,
  listTexts,
  foldAttribute,
  type Page,
  type PageElement,
} from './elements.js';
import type { PageRegions } from './page-regions.js';

/** Fields in and around an article's body: subtitle, lead, picture, keywords. */

/** True if a part of one of the element's classes matches: `sv-font-ingress`. */
const hasClass = (element: PageElement, className: RegExp): boolean =>
  foldAttribute(element, 'class')
    .split(/[\s_]+/)
    .some((name) => className.test(name));
const SUBTITLE = /^(?:[\w-]+-)?(?:sub-?(?:title|heading|headline|header)|underrubrik|deck)$/;
const LEAD = /^(?:[\w-]+-)?(?:lead|ingress|preamble|standfirst|intro|introduction|excerpt|entry-summary)$/;
const MAX_LEAD_LENGTH = 2000;
/** Dates and genres are shorter lines, leads are longer ones. */
const MAX_LINE_LENGTH = 60;

/** The first element of the article with a class or a property. */
function findByClass(
  page: Page,
  { headline, container, article, isFurniture }: PageRegions,
  className: RegExp,
  property: string,
) {
  return page.elements.find(
    (element) =>
      (hasClass(element, className) || foldAttribute(element, 'itemprop') === property) &&
      element.name !== 'meta' &&
      isWithin(element, article) &&
      !isFurniture(element) &&
      !(headline && isWithin(headline, element)) &&
      !(element.start <= container.start && element.end >= container.end) &&
      (readElementText(page, element)?.value.length ?? Infinity) <= MAX_LEAD_LENGTH,
  );
}

/** The subtitle. Only short lines are between it and the headline; further down it is a heading of the text. */
export function findSubtitle(page: Page, regions: PageRegions): PageElement | undefined {
  const subtitle = findByClass(page, regions, SUBTITLE, 'alternativeheadline') ?? findHeadingBelow(regions);
  const between = subtitle && listTexts(page, regions.headline?.end ?? subtitle.start, subtitle.start);
  return between?.every(({ text }) => text.trim().length <= MAX_LINE_LENGTH) ? subtitle : undefined;
}

/** A second heading between the headline and the date. A heading of the text has text below it instead. */
function findHeadingBelow({ headline, blocks }: PageRegions): PageElement | undefined {
  const at = headline ? blocks.findIndex((block) => block.start >= headline.end) : -1;
  const [heading, next] = [blocks[at], blocks[at + 1]];
  const isDated = next !== undefined && (labelDate(next.text, 'UTC')?.score ?? 0) >= 0.8;
  return isDated && /^h[2-3]$/.test(heading?.element?.name ?? '') ? heading!.element : undefined;
}

export function findLead(page: Page, regions: PageRegions): { element: PageElement; markup: Markup } | undefined {
  const element = findByClass(page, regions, LEAD, 'description');
  if (!element || (regions.headline && element.start < regions.headline.start)) return undefined;
  return { element, markup: toMarkup(page, { start: element.inner, end: element.innerEnd }) };
}

/** The HTML of a range without the excluded parts. */
export const toMarkup = (page: Page, range: SourceRange, excluded: readonly SourceRange[] = []): Markup => ({
  node: { start: range.start, end: range.end, text: blankRanges(page.source, range, excluded) },
  kind: 'html',
});

/** The figure of a picture, with the caption and the alternative text. */
export function findFigure(
  page: Page,
  { article, isFurniture }: PageRegions,
  url: string,
): { figure: SourceRange; image: DraftImage } | undefined {
  const path = toUrlPath(url);
  const picture = page.elements.find(
    (element) =>
      element.name === 'img' &&
      isWithin(element, article) &&
      !isFurniture(element) &&
      toUrlPath(readAttribute(element, 'src')?.value ?? '') === path,
  );
  let figure = picture?.parent;
  while (figure && figure.name !== 'figure' && isWithin(figure, article)) figure = figure.parent;
  if (!picture || figure?.name !== 'figure') return undefined;
  const caption = page.elements.find((element) => element.name === 'figcaption' && isWithin(element, figure));
  return {
    figure,
    image: { alt: readAttribute(picture, 'alt'), caption: caption && readElementText(page, caption) },
  };
}

/** The path of a URL. The URLs of a picture's sizes differ in host and query. */
const toUrlPath = (url: string) =>
  url
    .trim()
    .replace(/^(?:https?:)?\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '') || undefined;

/** The keywords of an article: `<a rel="tag">`. */
export const readKeywords = (page: Page, { article }: PageRegions): Traced[] =>
  page.elements
    .filter(
      (element) =>
        element.name === 'a' &&
        isWithin(element, article) &&
        foldAttribute(element, 'rel').split(/\s+/).includes('tag'),
    )
    .flatMap((element) => readElementText(page, element) ?? []);
