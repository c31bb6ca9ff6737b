import { labelDate } from '../../text/labels/date.js';
import { labelGenre } from '../../text/labels/genre.js';
import { labelSender } from '../../text/labels/sender.js';
import { sectionKind } from '../../text/labels/section.js';
import { getOrCreate } from '../../utilities/grouping.js';
import type { Traced } from '../../provenance/traced.js';
import { toVisibleLine } from './blocks.js';
import {
  readElementText,
  listTexts,
  foldAttribute,
  type Page,
  type PageElement,
  type PageText,
} from './elements.js';

/** Classes of headings that name the site, or that are only for screen readers. */
const SITE_OR_HIDDEN =
  /(?:^|[\s_-])(?:aural|sr-only|visually-hidden|visuallyhidden|screen-reader(?:-text)?|hide|hidden|offscreen|site-?(?:title|name|heading)|logo|brand)(?:$|[\s_-])/;

/**
 * Finds the heading of the article by rank: other headings name the site or other articles. `likely` is the headline in the
 * metadata, which may have more words.
 */
export function findHeadline(page: Page, likely: string): PageElement | undefined {
  const title = foldLine(likely);
  const headings = page.elements.filter(({ name }) => /^h[1-4]$/.test(name)).slice(0, MAX_HEADINGS);
  const tops = headings.filter(({ name }) => name === 'h1');
  const ranked = headings.flatMap((heading) => {
    const text = readHeadline(page, heading, likely)?.value ?? '';
    const folded = foldLine(text);
    if (!folded) return [];
    const ancestors = listAncestorNames(heading);
    if (ancestors.has('nav') || ancestors.has('footer') || ancestors.has('aside')) return [];
    const isLikely = title !== '' && (title.includes(folded) || folded.includes(title));
    // A heading of a lower level must agree with the page's title.
    if (heading.name !== 'h1' && (tops.length ? !isLikely || folded.length < 20 : title !== '' && !isLikely))
      return [];
    const rank =
      (ancestors.has('article') ? 3 : ancestors.has('main') ? 2 : 0) +
      (isLikely ? 4 : 0) +
      (heading.name === 'h1' ? 2 : 0) -
      (SITE_OR_HIDDEN.test(foldAttribute(heading, 'class')) ? 6 : 0) -
      ((labelSender(text)?.score ?? 0) >= 0.7 ? 4 : 0) -
      (ancestors.has('header') && !ancestors.has('article') ? 2 : 0) -
      (sectionKind(folded) ? 1 : 0);
    return [{ heading, rank }];
  });
  const [first] = ranked.sort((a, b) => b.rank - a.rank);
  return first?.heading;
}

/** Pages with more headings have that of the article among the first. */
const MAX_HEADINGS = 200;

const foldLine = (text: string) => toVisibleLine(text).toLowerCase();

function listAncestorNames(element: PageElement): Set<string> {
  const names = new Set<string>();
  for (let around = element.parent; around; around = around.parent) names.add(around.name);
  return names;
}

/** Classes of other text inside a heading: a date, a topic, the name of the site. */
const OTHER_TEXT =
  /(?:^|[\s_-])(?:top-?line|kicker|date|time|vignette|overline|category|label|pre-?heading|pre-?title|genre|type|sr-only|visually-hidden|aural|dachzeile|kopfzeile|subtitle|meta)(?:$|[\s_-])/;

/** True for a text of a heading whose class marks it as a date, a topic or the like. */
function hasOtherTextClass(parent: PageElement | undefined, heading: PageElement): boolean {
  for (let element = parent; element && element !== heading; element = element.parent) {
    if (OTHER_TEXT.test(foldAttribute(element, 'class'))) return true;
  }
  return false;
}

const joinTexts = (texts: readonly PageText[]) => texts.map(({ text }) => text).join('');

/** Groups the texts of a heading by its child elements. `isBeside` marks groups that are not the headline. */
function groupHeadingTexts(
  page: Page,
  heading: PageElement,
  likely = '',
): { texts: PageText[]; isBeside: boolean }[] {
  const title = foldLine(likely);
  const isInTitle = (texts: readonly PageText[]) => title.includes(foldLine(joinTexts(texts)));
  const groups = new Map<PageElement, PageText[]>();
  for (const text of listTexts(page, heading.inner, heading.innerEnd)) {
    let child = text.parent;
    while (child && child !== heading && child.parent !== heading) child = child.parent;
    getOrCreate(groups, child ?? heading, (): PageText[] => []).push(text);
  }
  const rest = groups.get(heading);
  return [...groups].map(([element, texts]) => {
    const line = toVisibleLine(joinTexts(texts));
    const hasClass = element !== heading && texts.some(({ parent }) => hasOtherTextClass(parent, heading));
    const isDateOrGenre = (labelDate(line, 'UTC')?.score ?? 0) >= 0.8 || (labelGenre(line)?.score ?? 0) >= 0.9;
    // The page's title has the headline without this text.
    const isAdded = title !== '' && rest !== undefined && isInTitle(rest) && !isInTitle(texts);
    return {
      texts,
      isBeside: element !== heading && (hasClass || isDateOrGenre || isAdded || element.name === 'time'),
    };
  });
}

/** Reads the headline of a heading, without dates, topics and genres in it. */
export function readHeadline(page: Page, heading: PageElement, likely?: string): Traced | undefined {
  const groups = groupHeadingTexts(page, heading, likely);
  const headlineGroups = groups.filter(({ isBeside }) => !isBeside);
  if (headlineGroups.length === 0 || headlineGroups.length === groups.length) {
    const text = readElementText(page, heading);
    return text && { ...text, value: toVisibleLine(text.value) };
  }
  const texts = headlineGroups.flatMap((group) => group.texts);
  const value = toVisibleLine(texts.map(({ text }) => text).join(' '));
  return value ? { value, from: texts.map(({ start, end }) => ({ start, end })) } : undefined;
}

/** The texts of a heading that are not the headline, by element. */
export const listBesideHeadline = (page: Page, heading: PageElement): PageText[][] => {
  const groups = groupHeadingTexts(page, heading);
  return groups.every(({ isBeside }) => isBeside)
    ? []
    : groups.filter(({ isBeside }) => isBeside).map(({ texts }) => texts);
};
