import { opensContacts } from '../../text/labels/lead-in.js';
import { nameInHeading } from '../../text/labels/section.js';
import { findTextIndex, readElementText, foldAttribute, type Page, type PageElement } from './elements.js';
import type { PageRegions } from './page-regions.js';
import { isWithin } from '../../provenance/text-range.js';
import { measureTexts } from './ranges.js';
import type { SourceRange } from '../../provenance/span.js';

const HEADINGS = new Set('h2 h3 h4 h5 h6 strong b dt p'.split(' '));

/** The sections outside the body with a heading such as "Presskontakt", "Kontakt" or "Om <organisation>". */
export function findSections(
  page: Page,
  regions: PageRegions,
  isInBody: (range: SourceRange) => boolean,
): SourceRange[] {
  const lengths = measureTexts(page);
  const sections: SourceRange[] = [];
  for (const heading of page.elements) {
    const last = sections[sections.length - 1];
    if (!HEADINGS.has(heading.name) || isInBody(heading) || (last && isWithin(heading, last))) continue;
    const text = heading.end - heading.start < 500 ? readElementText(page, heading)?.value : undefined;
    if (!text || !(opensContacts(text) || nameInHeading(text)) || isSiteContact(heading, text)) continue;
    const section = findSection(page, heading, regions);
    if (section && lengths.links(section) <= lengths.text(section) / 2) sections.push(section);
  }
  return sections;
}

/** A page's footer has the contacts of its owner. They are the press service's only if the heading names the press. */
function isSiteContact(heading: PageElement, text: string): boolean {
  for (let around = heading.parent; around; around = around.parent) {
    if (around.name === 'nav') return true;
    if (['footer', 'header'].includes(around.name) || foldAttribute(around, 'role') === 'contentinfo')
      return !/press|medi/i.test(text);
  }
  return false;
}

/** The innermost element that begins with the heading and contains more than it. */
function findSection(
  page: Page,
  heading: PageElement,
  { container, headline }: PageRegions,
): SourceRange | undefined {
  for (let around = heading.parent; around; around = around.parent) {
    const first = page.texts[findTextIndex(page.texts, around.inner)];
    if (!first || first.start < heading.start) return undefined;
    if (isWithin(container, around) || (headline && isWithin(headline, around))) return undefined;
    const next = page.texts[findTextIndex(page.texts, heading.end)];
    if (next && next.start < around.innerEnd) return { start: around.inner, end: around.innerEnd };
  }
  return undefined;
}
