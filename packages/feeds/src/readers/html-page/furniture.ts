import { listTexts, foldAttribute, type Page, type PageElement } from './elements.js';
import { isWithin } from '../../provenance/text-range.js';
import { type TextLengths } from './ranges.js';
import type { SourceRange } from '../../provenance/span.js';

/** The parts of a page that belong to no article: navigation, sharing, cookies and the like. */
export function findFurniture(page: Page, headline: PageElement | undefined, lengths: TextLengths): SourceRange[] {
  const furniture: PageElement[] = [];
  const pageLength = lengths.text({ start: 0, end: page.source.length });
  for (const element of page.elements) {
    const last = furniture[furniture.length - 1];
    if (last && element.start < last.end) continue;
    if (!isFurniture(page, element, lengths) || (headline && isWithin(headline, element))) continue;
    // A form or class that covers most of the page says nothing about its content.
    if (lengths.text(element) <= pageLength / 2 || !lengths.text(element)) furniture.push(element);
  }
  return furniture;
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

function isFurniture(page: Page, element: PageElement, lengths: TextLengths): boolean {
  const { name } = element;
  if (NAMES.has(name) || ROLES.has(foldAttribute(element, 'role'))) return true;
  const isHidden = element.attributes.has('hidden') && foldAttribute(element, 'hidden') !== 'until-found';
  if (isHidden || foldAttribute(element, 'aria-hidden') === 'true') return true;
  if (!['header', 'footer', 'aside'].includes(name)) return hasFurnitureName(element);
  const isOfPage = name !== 'aside' && (!element.parent || ['body', 'html'].includes(element.parent.name));
  const isLinks = lengths.links(element) > lengths.text(element) / 2;
  return isOfPage || isLinks || hasFurnitureName(element) || !hasContent(page, element);
}

/** True if the element has a sentence, a number or an e-mail address, not only the page's author or date. */
const hasContent = (page: Page, { inner, innerEnd }: PageElement) =>
  listTexts(page, inner, innerEnd).some(({ text }) => isSentence(text.trim()) || /@|\d{2,4}[- ]\d{2}/.test(text));
const isSentence = (text: string) => text.length > 24 && /[.!?]$/.test(text);

const hasFurnitureName = (element: PageElement): boolean =>
  element.name !== 'body' &&
  [...foldAttribute(element, 'class').split(/\s+/), foldAttribute(element, 'id')].some((name) =>
    CLASSES.test(name),
  );
