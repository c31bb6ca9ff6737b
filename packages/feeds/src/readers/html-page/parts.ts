import type { SourceRange } from '../../provenance/span.js';
import { labelDate } from '../../text/labels/date.js';
import { labelGenre } from '../../text/labels/genre.js';
import { labelSender } from '../../text/labels/sender.js';
import { sectionKind } from '../../text/labels/section.js';
import { splitBlocks, visible, type PageBlock } from './blocks.js';
import { saidIn, textsBetween, wordsOf, type Page, type PageElement, type PageText } from './elements.js';
import { extractArticle } from './extract.js';
import { furnitureIn } from './furniture.js';
import { unneededIn } from './own-text.js';
import { amountsOf, coverOf, isWithin, type Amounts } from './stretches.js';
import type { Traced } from '../../provenance/traced.js';

/** Which parts of a page are the article, and which are the page's own: navigation, sharing, cookies and the like. */
export interface PageParts {
  headline: PageElement | undefined;
  /** What the article's body stands in. */
  container: SourceRange;
  /** The range searched for the article: the body's container and its surroundings. */
  article: SourceRange;
  isFurniture: (place: SourceRange) => boolean;
  furniture: SourceRange[];
  /** The same without the lines that the article does not need: dates and genres are among those. */
  isOutside: (place: SourceRange) => boolean;
  /** The page line by line. */
  blocks: PageBlock[];
}

export function partsOf(page: Page, likelyHeadline: string): PageParts {
  const amounts = amountsOf(page);
  const headline = headlineIn(page, likelyHeadline);
  const own = furnitureIn(page, headline, amounts);
  const isOwn = coverOf(own);
  const kept = extractArticle(page);
  const candidates = page.elements.filter((element) => !isOwn(element));
  const blocks = splitBlocks(page);
  const container = containerIn(page, candidates, headline, amounts, keptBlocks(blocks, kept, isOwn));
  const unneeded = unneededIn({ blocks, container, headline, kept, isFurniture: isOwn });
  const furniture = [...own, ...unneeded];
  const around = candidates.filter(
    (element) => isWithin(container, element) && (isArticle(element) || (headline && isWithin(headline, element))),
  );
  return {
    headline,
    container,
    article: around.pop() ?? container,
    furniture,
    isFurniture: coverOf(furniture),
    isOutside: isOwn,
    blocks,
  };
}

const isArticle = ({ name, attributes }: PageElement) =>
  name === 'article' || name === 'main' || attributes.get('role')?.text === 'main';

/** The lines that the extractor keeps. */
const keptBlocks = (
  blocks: readonly PageBlock[],
  kept: ReadonlySet<PageText> | undefined,
  isFurniture: (place: SourceRange) => boolean,
): PageBlock[] =>
  blocks.filter(
    (block) => block.text.length >= 60 && block.texts.some((text) => kept?.has(text)) && !isFurniture(block),
  );

// The headline.

/** Classes of headings that are the site's, or that only screen readers are told. */
const HIDDEN =
  /(?:^|[\s_-])(?:aural|sr-only|visually-hidden|visuallyhidden|screen-reader(?:-text)?|hide|hidden|offscreen|site-?(?:title|name|heading)|logo|brand)(?:$|[\s_-])/;

/** The heading that is likeliest the article's: pages have others for the site's name and for other articles. */
function headlineIn(page: Page, likely: string): PageElement | undefined {
  const title = compare(likely);
  const headings = page.elements.filter(({ name }) => /^h[1-4]$/.test(name)).slice(0, MOST_HEADINGS);
  const tops = headings.filter(({ name }) => name === 'h1');
  const ranked = headings.flatMap((heading) => {
    const whole = headingText(page, heading, likely)?.value ?? '';
    const said = compare(whole);
    if (!said) return [];
    const around = namesAround(heading);
    if (around.has('nav') || around.has('footer') || around.has('aside')) return [];
    const isLikely = title !== '' && (title.includes(said) || said.includes(title));
    // Without a top heading, one of a lower level is the headline where the page's title says the same.
    if (heading.name !== 'h1' && (tops.length ? !isLikely || said.length < 20 : title !== '' && !isLikely))
      return [];
    const rank =
      (around.has('article') ? 3 : around.has('main') ? 2 : 0) +
      (isLikely ? 4 : 0) +
      (heading.name === 'h1' ? 2 : 0) -
      (HIDDEN.test(wordsOf(heading, 'class')) ? 6 : 0) -
      ((labelSender(whole)?.score ?? 0) >= 0.7 ? 4 : 0) -
      (around.has('header') && !around.has('article') ? 2 : 0) -
      (sectionKind(said) ? 1 : 0);
    return [{ heading, rank }];
  });
  const [first] = ranked.sort((a, b) => b.rank - a.rank);
  return first?.heading;
}

/** A page with more has its own among the first. */
const MOST_HEADINGS = 200;

const compare = (text: string) => visible(text).toLowerCase();

function namesAround(element: PageElement): Set<string> {
  const names = new Set<string>();
  for (let around = element.parent; around; around = around.parent) names.add(around.name);
  return names;
}

/** Classes of other text inside a heading: a date, a topic, the name of the site. */
const BESIDE =
  /(?:^|[\s_-])(?:top-?line|kicker|date|time|vignette|overline|category|label|pre-?heading|pre-?title|genre|type|sr-only|visually-hidden|aural|dachzeile|kopfzeile|subtitle|meta)(?:$|[\s_-])/;

/** True for a text in an element of a heading that is called a date or a topic. */
function isNamedBeside(within: PageElement | undefined, heading: PageElement): boolean {
  for (let element = within; element && element !== heading; element = element.parent) {
    if (BESIDE.test(wordsOf(element, 'class'))) return true;
  }
  return false;
}

/** The parts of a heading: its texts, by the elements in it. */
function headingGroups(page: Page, heading: PageElement, likely = ''): { texts: PageText[]; isBeside: boolean }[] {
  const title = compare(likely);
  const isTold = (texts: readonly PageText[]) => title.includes(compare(texts.map(({ text }) => text).join('')));
  const groups = new Map<PageElement, PageText[]>();
  for (const text of textsBetween(page, heading.inner, heading.innerEnd)) {
    let child = text.within;
    while (child && child !== heading && child.parent !== heading) child = child.parent;
    const key = child ?? heading;
    groups.set(key, [...(groups.get(key) ?? []), text]);
  }
  const rest = groups.get(heading);
  return [...groups].map(([element, texts]) => {
    const said = visible(texts.map(({ text }) => text).join(''));
    const named = element !== heading && texts.some(({ within }) => isNamedBeside(within, heading));
    const isStamp = (labelDate(said, 'UTC')?.score ?? 0) >= 0.8 || (labelGenre(said)?.score ?? 0) >= 0.9;
    // The page's title has the headline without it.
    const isUntold = title !== '' && rest !== undefined && rest.length > 0 && isTold(rest) && !isTold(texts);
    return { texts, isBeside: element !== heading && (named || isStamp || isUntold || element.name === 'time') };
  });
}

/** The headline in a heading, without dates, topics and genres that stand in it too. */
export function headingText(page: Page, heading: PageElement, likely?: string): Traced | undefined {
  const groups = headingGroups(page, heading, likely);
  const own = groups.filter(({ isBeside }) => !isBeside);
  if (own.length === 0 || own.length === groups.length) {
    const whole = saidIn(page, heading);
    return whole && { ...whole, value: visible(whole.value) };
  }
  const texts = own.flatMap((group) => group.texts);
  const value = visible(texts.map(({ text }) => text).join(' '));
  return value ? { value, from: texts.map(({ start, end }) => ({ start, end })) } : undefined;
}

/** The lines of a heading that are not the headline. */
export const besideHeadline = (page: Page, heading: PageElement): PageText[][] => {
  const groups = headingGroups(page, heading);
  return groups.every(({ isBeside }) => isBeside)
    ? []
    : groups.filter(({ isBeside }) => isBeside).map(({ texts }) => texts);
};

// The body.

function containerIn(
  page: Page,
  candidates: readonly PageElement[],
  headline: PageElement | undefined,
  amounts: Amounts,
  kept: readonly PageBlock[],
): SourceRange {
  const whole = { start: 0, end: page.source.length };
  const most = (elements: readonly PageElement[]) =>
    elements.reduce<PageElement | undefined>(
      (best, one) => (best && amounts.text(best) >= amounts.text(one) ? best : one),
      undefined,
    );
  const articles = candidates.filter(({ name }) => name === 'article');
  const own = articles.filter((article) => headline && isWithin(headline, article));
  const mains = candidates.filter((element) => element.name === 'main' || wordsOf(element, 'role') === 'main');
  // Several articles, none of them with the headline, are links to others.
  const article = own.pop() ?? (articles.length === 1 ? articles[0] : undefined);
  const body = most(candidates.filter((element) => wordsOf(element, 'itemprop').includes('articlebody')));
  // What the extractor keeps, with the headline: the innermost element around both.
  const extracted = around(candidates, [...kept, ...(headline ? [headline] : [])]);
  const holds = (element: PageElement) =>
    kept.filter((block) => isWithin(block, element)).length >= 0.7 * kept.length;
  const chosen = [body, article, most(mains)].find(
    (element) =>
      element &&
      amounts.text(element) - amounts.links(element) >= SHORTEST_BODY &&
      (element === body || holds(element)),
  );
  const element = chosen ?? extracted ?? candidates.find(({ name }) => name === 'body');
  return element ? { start: element.inner, end: element.innerEnd } : whole;
}

const SHORTEST_BODY = 40;

/** The innermost element around all places. */
function around(candidates: readonly PageElement[], places: readonly SourceRange[]): PageElement | undefined {
  if (!places.length) return undefined;
  const all = {
    start: Math.min(...places.map(({ start }) => start)),
    end: Math.max(...places.map(({ end }) => end)),
  };
  let inner: PageElement | undefined;
  for (const element of candidates) {
    if (element.inner <= all.start && element.innerEnd >= all.end && (!inner || isWithin(element, inner)))
      inner = element;
  }
  return inner;
}
