import { textsBetween, wordsOf, type Page, type PageElement } from './elements.js';
import { isWithin, type Amounts } from './stretches.js';
import type { SourceRange } from '../../provenance/span.js';

/** What of a page is its own and no part of an article: navigation, sharing, cookies and the like. */
export function furnitureIn(page: Page, headline: PageElement | undefined, amounts: Amounts): SourceRange[] {
  const found: PageElement[] = [];
  const whole = amounts.text({ start: 0, end: page.source.length });
  for (const element of page.elements) {
    const last = found[found.length - 1];
    if (last && element.start < last.end) continue;
    if (!isOwnOfPage(page, element, amounts) || (headline && isWithin(headline, element))) continue;
    // A form around the whole page, or a class on its body, says nothing of what stands in it.
    if (amounts.text(element) <= whole / 2 || !amounts.text(element)) found.push(element);
  }
  return found;
}

const NAMES = new Set('nav form button dialog'.split(' '));
const ROLES = new Set(
  'navigation banner contentinfo search dialog alertdialog menu menubar toolbar tablist'.split(' '),
);
const CLASSES = new RegExp(
  '^(?:' +
    'nav|navbar|navigation|menu|meny|breadcrumbs?|brodsmul\\p{L}*|share|sharing|sharedaddy|social|some|dela|cookies?|consent|' +
    'gdpr|skip|skiplink|sr-only|visually-hidden|screen-reader-text|related|jp-relatedposts|relaterat|newsletter|subscribe|' +
    'comments?|respond|pagination|pager|tag-list|tags-links|tags|print|sidebar|readspeaker|rs_skip|login|search|sok|' +
    'post-navigation|entry-footer|feedback|page-info|pagefooter|site-footer|site-header' +
    ')(?:$|[-_](?=box|bar|list|links|buttons?|widget|banner|container|wrapper|block|section|area|nav|knapp\\p{L}*))',
  'u',
);

function isOwnOfPage(page: Page, element: PageElement, amounts: Amounts): boolean {
  const { name } = element;
  if (NAMES.has(name) || ROLES.has(wordsOf(element, 'role'))) return true;
  const isHidden = element.attributes.has('hidden') && wordsOf(element, 'hidden') !== 'until-found';
  if (isHidden || wordsOf(element, 'aria-hidden') === 'true') return true;
  if (!['header', 'footer', 'aside'].includes(name)) return isNamedSo(element);
  const isOfPage = name !== 'aside' && (!element.parent || ['body', 'html'].includes(element.parent.name));
  const isLinks = amounts.links(element) > amounts.text(element) / 2;
  return isOfPage || isLinks || isNamedSo(element) || !saysSomething(page, element);
}

/** True where a sentence, a number or an address stands: the rest says who wrote the page, or when it was reviewed. */
const saysSomething = (page: Page, { inner, innerEnd }: PageElement) =>
  textsBetween(page, inner, innerEnd).some(
    ({ text }) => isSentence(text.trim()) || /@|\d{2,4}[- ]\d{2}/.test(text),
  );
const isSentence = (text: string) => text.length > 24 && /[.!?]$/.test(text);

const isNamedSo = (element: PageElement): boolean =>
  element.name !== 'body' &&
  [...wordsOf(element, 'class').split(/\s+/), wordsOf(element, 'id')].some((name) => CLASSES.test(name));
