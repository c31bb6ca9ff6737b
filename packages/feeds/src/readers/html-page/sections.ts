import { opensContacts } from '../../text/labels/lead-in.js';
import { nameInHeading } from '../../text/labels/section.js';
import { indexAt, saidIn, wordsOf, type Page, type PageElement } from './elements.js';
import type { PageParts } from './parts.js';
import { amountsOf, isWithin } from './stretches.js';
import type { SourceRange } from '../../provenance/span.js';

const HEADINGS = new Set('h2 h3 h4 h5 h6 strong b dt p'.split(' '));

/** Parts of the page beside the body with a heading "Presskontakt", "Kontakt", "Om <organisation>". */
export function sectionsBeside(
  page: Page,
  parts: PageParts,
  inBody: (place: SourceRange) => boolean,
): SourceRange[] {
  const amounts = amountsOf(page);
  const found: SourceRange[] = [];
  for (const heading of page.elements) {
    const last = found[found.length - 1];
    if (!HEADINGS.has(heading.name) || inBody(heading) || (last && isWithin(heading, last))) continue;
    const said = heading.end - heading.start < 500 ? saidIn(page, heading)?.value : undefined;
    if (!said || !(opensContacts(said) || nameInHeading(said)) || isOfPage(heading, said)) continue;
    const section = sectionOf(page, heading, parts);
    if (section && amounts.links(section) <= amounts.text(section) / 2) found.push(section);
  }
  return found;
}

/** In the page's own footer stand its owner's contacts, and not the press service's unless it says so. */
function isOfPage(heading: PageElement, said: string): boolean {
  for (let around = heading.parent; around; around = around.parent) {
    if (around.name === 'nav') return true;
    if (['footer', 'header'].includes(around.name) || wordsOf(around, 'role') === 'contentinfo')
      return !/press|medi/i.test(said);
  }
  return false;
}

/** The element that the heading begins, with more in it than the heading. */
function sectionOf(page: Page, heading: PageElement, { container, headline }: PageParts): SourceRange | undefined {
  for (let around = heading.parent; around; around = around.parent) {
    const first = page.texts[indexAt(page.texts, around.inner)];
    if (!first || first.start < heading.start) return undefined;
    if (isWithin(container, around) || (headline && isWithin(headline, around))) return undefined;
    const next = page.texts[indexAt(page.texts, heading.end)];
    if (next && next.start < around.innerEnd) return { start: around.inner, end: around.innerEnd };
  }
  return undefined;
}
