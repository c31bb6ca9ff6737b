import type { LineLabels } from '../../text/labels/label-lines.js';
import { labelDate } from '../../text/labels/date.js';
import { labelGenre } from '../../text/labels/genre.js';
import { labelProse } from '../../text/labels/prose.js';
import { sectionKind } from '../../text/labels/section.js';
import { describeNoRelease, LISTING } from '../../text/assemble/no-release.js';
import { splitLines } from '../../text/lines.js';
import type { PageBlock } from './blocks.js';
import { attributeOf, wordsOf, type Page } from './elements.js';
import type { PageHead } from './head.js';
import type { PageParts } from './parts.js';

/** What a page is that holds no release, as a phrase with the remedy; `undefined` for any other. */
export function describeNoReleasePage(
  page: Page,
  { title }: PageHead,
  { blocks, headline, isOutside }: PageParts,
  labels: LineLabels,
): string | undefined {
  const own = blocks.filter((block) => !isOutside(block) || isNotice(block));
  const amount = own.reduce((sum, { text }) => sum + text.length, 0);
  if (amount < LEAST_TEXT && page.elements.some(({ name }) => name === 'script')) return SCRIPT;
  const lines = splitLines([title?.text ?? '', ...own.map(({ text }) => text)].join('\n'));
  const problem = describeNoRelease(lines, labels);
  if (problem) return problem;
  const after = headline ? blocks.filter((block) => block.start >= headline.end) : blocks;
  const heading = headline ? blocks.find((block) => block.start >= headline.start)?.text : undefined;
  return isListing(after, heading) ? LISTING : undefined;
}

const LEAST_TEXT = 60;
const SCRIPT = 'is a page that a script (JavaScript) fills in; save the page as the browser shows it';

/** Dialogs are no part of an article, but may be all that a page has. */
const isNotice = ({ element }: PageBlock): boolean =>
  element !== undefined && /dialog/.test(wordsOf(element, 'role') + element.name);

/** So many other releases make a listing. */
const MANY = 3;

/** Several headings that are links, with dates, before there is any text of the page's own. */
function isListing(blocks: readonly PageBlock[], heading: string | undefined): boolean {
  const links = blocks.filter(({ element, isLink }) => isLink && /^h[2-6]$/.test(element?.name ?? ''));
  const dates = blocks.filter(({ text }) => (labelDate(text, 'UTC')?.score ?? 0) >= 0.75);
  const items = blocks.filter(({ isLink, text }) => isLink && text.length > 25);
  const isNamedSo = heading !== undefined && (labelGenre(heading)?.score ?? 0) >= 0.6;
  const count = links.length >= MANY ? links.length : isNamedSo ? items.length : 0;
  if (count < MANY || (dates.length < MANY && !isNamedSo)) return false;
  const first = blocks.indexOf(links[0] ?? items[0]!);
  const prose = blocks.slice(0, first).filter(({ text }) => (labelProse(text)?.score ?? 0) >= 0.8);
  return isNamedSo ? prose.length < 2 : prose.length === 0;
}

/** True for a page of contacts: its heading says so, and no date makes a release of it. */
export const isContactPage = (heading: string, isDated: boolean): boolean => {
  const kind = sectionKind(heading);
  return !isDated && (kind === 'press' || kind === 'contacts' || CONTACTS.test(heading));
};

const CONTACTS =
  /^(?:press|media|presse|kontakta (?:oss|pressavdelningen)|kontakt(?:a)? .{0,30}(?:press|media)\p{L}*|(?:våra )?presskontakter|contact (?:us|the press office)|pressekontakt(?:er)?|kontakt oss|yhteystiedot)(?:$|\s(?:och|og|and)\s)/iu;

/** The feed that a page names for machines. */
export function feedOf(page: Page): string | undefined {
  const link = page.elements.find(
    (element) =>
      element.name === 'link' &&
      wordsOf(element, 'rel').split(/\s+/).includes('alternate') &&
      /(?:rss|atom)\+xml|application\/feed\+json/.test(wordsOf(element, 'type')),
  );
  return link && attributeOf(link, 'href')?.value;
}
