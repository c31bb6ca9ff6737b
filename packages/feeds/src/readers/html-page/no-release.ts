import type { LineLabels } from '../../text/labels/label-lines.js';
import { labelDate } from '../../text/labels/date.js';
import { labelGenre } from '../../text/labels/genre.js';
import { labelProse } from '../../text/labels/prose.js';
import { sectionKind } from '../../text/labels/section.js';
import { describeNoRelease, LISTING } from '../../text/assemble/no-release.js';
import { splitLines } from '../../text/lines.js';
import type { PageBlock } from './blocks.js';
import { readAttribute, foldAttribute, type Page } from './elements.js';
import type { PageHead } from './head.js';
import type { PageRegions } from './page-regions.js';

/** Explains in a phrase, with a remedy, why a page contains no release; `undefined` if it may contain one. */
export function describeNoReleasePage(
  page: Page,
  { title }: PageHead,
  { blocks, headline, isOutside }: PageRegions,
  labels: LineLabels,
): string | undefined {
  const articleBlocks = blocks.filter((block) => !isOutside(block) || isNotice(block));
  const length = articleBlocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length < MIN_TEXT_LENGTH && page.elements.some(({ name }) => name === 'script')) return FILLED_BY_SCRIPT;
  const lines = splitLines([title?.text ?? '', ...articleBlocks.map(({ text }) => text)].join('\n'));
  const problem = describeNoRelease(lines, labels);
  if (problem) return problem;
  const after = headline ? blocks.filter((block) => block.start >= headline.end) : blocks;
  const heading = headline ? blocks.find((block) => block.start >= headline.start)?.text : undefined;
  return isListing(after, heading) ? LISTING : undefined;
}

const MIN_TEXT_LENGTH = 60;
const FILLED_BY_SCRIPT = 'is a page that a script (JavaScript) fills in; save the page as the browser shows it';

/** A dialog belongs to no article, but may be the only content of a page. */
const isNotice = ({ element }: PageBlock): boolean =>
  element !== undefined && /dialog/.test(foldAttribute(element, 'role') + element.name);

/** A page with links to so many releases is a listing. */
const MIN_LISTED = 3;

/** True for a page with several linked headings and dates before any prose. */
function isListing(blocks: readonly PageBlock[], heading: string | undefined): boolean {
  const links = blocks.filter(({ element, isLink }) => isLink && /^h[2-6]$/.test(element?.name ?? ''));
  const dates = blocks.filter(({ text }) => (labelDate(text, 'UTC')?.score ?? 0) >= 0.75);
  const items = blocks.filter(({ isLink, text }) => isLink && text.length > 25);
  const hasGenreHeading = heading !== undefined && (labelGenre(heading)?.score ?? 0) >= 0.6;
  const count = links.length >= MIN_LISTED ? links.length : hasGenreHeading ? items.length : 0;
  if (count < MIN_LISTED || (dates.length < MIN_LISTED && !hasGenreHeading)) return false;
  const first = blocks.indexOf(links[0] ?? items[0]!);
  const prose = blocks.slice(0, first).filter(({ text }) => (labelProse(text)?.score ?? 0) >= 0.8);
  return hasGenreHeading ? prose.length < 2 : prose.length === 0;
}

/** True for a page with a heading for contacts and without a date. */
export const isContactPage = (heading: string, isDated: boolean): boolean => {
  const kind = sectionKind(heading);
  return !isDated && (kind === 'press' || kind === 'contacts' || CONTACT_HEADING.test(heading));
};

const CONTACT_HEADING =
  /^(?:press|media|presse|kontakta (?:oss|pressavdelningen)|kontakt(?:a)? .{0,30}(?:press|media)\p{L}*|(?:våra )?presskontakter|contact (?:us|the press office)|pressekontakt(?:er)?|kontakt oss|yhteystiedot)(?:$|\s(?:och|og|and)\s)/iu;

/** The URL of the feed that a page declares. */
export function findFeed(page: Page): string | undefined {
  const link = page.elements.find(
    (element) =>
      element.name === 'link' &&
      foldAttribute(element, 'rel').split(/\s+/).includes('alternate') &&
      /(?:rss|atom)\+xml|application\/feed\+json/.test(foldAttribute(element, 'type')),
  );
  return link && readAttribute(link, 'href')?.value;
}
