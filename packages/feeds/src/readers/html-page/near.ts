import type { DraftImage, Markup } from '../../assemble/draft.js';
import { labelDate } from '../../text/labels/date.js';
import type { Traced } from '../../provenance/traced.js';
import { isWithin, withoutParts } from './stretches.js';
import type { SourceRange } from '../../provenance/span.js';
import { attributeOf, saidIn, textsBetween, wordsOf, type Page, type PageElement } from './elements.js';
import type { PageParts } from './parts.js';

/** What stands in and around an article's body and has a place of its own in the document. */

/** True for an element one of whose classes has the word as a part: `sv-font-ingress`. */
const isCalled = (element: PageElement, words: RegExp): boolean =>
  wordsOf(element, 'class')
    .split(/[\s_]+/)
    .some((name) => words.test(name));
const SUBTITLE = /^(?:[\w-]+-)?(?:sub-?(?:title|heading|headline|header)|underrubrik|deck)$/;
const LEAD = /^(?:[\w-]+-)?(?:lead|ingress|preamble|standfirst|intro|introduction|excerpt|entry-summary)$/;
const LONGEST_LEAD = 2000;
/** A date or a genre is, a lead is not. */
const SHORT = 60;

/** The element after the headline that is called a subtitle, or a lead. */
function calledNear(
  page: Page,
  { headline, container, article, isFurniture }: PageParts,
  words: RegExp,
  property: string,
) {
  return page.elements.find(
    (element) =>
      (isCalled(element, words) || wordsOf(element, 'itemprop') === property) &&
      element.name !== 'meta' &&
      isWithin(element, article) &&
      !isFurniture(element) &&
      !(headline && isWithin(headline, element)) &&
      !(element.start <= container.start && element.end >= container.end) &&
      (saidIn(page, element)?.value.length ?? Infinity) <= LONGEST_LEAD,
  );
}

/** The subtitle: only what is short stands between it and the headline. Later ones are headings of the text. */
export function subtitleIn(page: Page, parts: PageParts): PageElement | undefined {
  const subtitle = calledNear(page, parts, SUBTITLE, 'alternativeheadline') ?? headingBelow(parts);
  const between = subtitle && textsBetween(page, parts.headline?.end ?? subtitle.start, subtitle.start);
  return between?.every(({ text }) => text.trim().length <= SHORT) ? subtitle : undefined;
}

/** A second heading right below the headline, with the date under it: a heading of the text has text under it. */
function headingBelow({ headline, blocks }: PageParts): PageElement | undefined {
  const at = headline ? blocks.findIndex((block) => block.start >= headline.end) : -1;
  const [heading, next] = [blocks[at], blocks[at + 1]];
  const isDated = next !== undefined && (labelDate(next.text, 'UTC')?.score ?? 0) >= 0.8;
  return isDated && /^h[2-3]$/.test(heading?.element?.name ?? '') ? heading!.element : undefined;
}

export function leadIn(page: Page, parts: PageParts): { element: PageElement; markup: Markup } | undefined {
  const element = calledNear(page, parts, LEAD, 'description');
  if (!element || (parts.headline && element.start < parts.headline.start)) return undefined;
  return { element, markup: markupAt(page, element.inner, element.innerEnd, []) };
}

export const markupAt = (page: Page, start: number, end: number, taken: readonly SourceRange[]): Markup => ({
  node: { start, end, text: withoutParts(page.source, { start, end }, taken) },
  kind: 'html',
});

/** The figure with a picture, for its caption and what it shows. */
export function figureOf(
  page: Page,
  { article, isFurniture }: PageParts,
  url: string,
): { figure: SourceRange; image: DraftImage } | undefined {
  const path = pathOf(url);
  const picture = page.elements.find(
    (element) =>
      element.name === 'img' &&
      isWithin(element, article) &&
      !isFurniture(element) &&
      pathOf(attributeOf(element, 'src')?.value ?? '') === path,
  );
  let figure = picture?.parent;
  while (figure && figure.name !== 'figure' && isWithin(figure, article)) figure = figure.parent;
  if (!picture || figure?.name !== 'figure') return undefined;
  const caption = page.elements.find((element) => element.name === 'figcaption' && isWithin(element, figure));
  return { figure, image: { alt: attributeOf(picture, 'alt'), caption: caption && saidIn(page, caption) } };
}

/** One picture has several addresses: for each size, and with and without a host. */
const pathOf = (url: string) =>
  url
    .trim()
    .replace(/^(?:https?:)?\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '') || undefined;

/** Words that an article is filed under: `<a rel="tag">`. */
export const keywordsIn = (page: Page, { article }: PageParts): Traced[] =>
  page.elements
    .filter(
      (element) =>
        element.name === 'a' && isWithin(element, article) && wordsOf(element, 'rel').split(/\s+/).includes('tag'),
    )
    .flatMap((element) => saidIn(page, element) ?? []);
