import { DEFAULT_TIME_ZONE } from '@pressrum/model';
import { readContactText } from '../../assemble/body-blocks.js';
import { inferCountry } from '../../normalize/telephone.js';
import { cleanUrl } from '../../normalize/url.js';
import { LineLabels } from '../../text/labels/label-lines.js';
import { nameInHeading } from '../../text/labels/section.js';
import { CONTACT_PAGE, NO_DATE } from '../../text/assemble/no-release.js';
import { labelSender } from '../../text/labels/sender.js';
import type { Draft, DraftRelease } from '../../assemble/draft.js';
import { foldCase } from '../../provenance/text-range.js';
import type { ReadContext } from '../reading.js';
import { hasText } from '../shared-fields.js';
import type { Traced } from '../../provenance/traced.js';
import type { SourceRange } from '../../provenance/span.js';
import { isSameStart } from '../../syntax-tree/node.js';
import { isOrganisation } from '../../text/labels/words.js';
import { toJsonLdDraft } from '../json-ld/json-ld.js';
import { toVisibleLine } from './blocks.js';
import type { Page } from './elements.js';
import { splitTitle, type PageHead } from './head.js';
import { describeNoReleasePage, isContactPage } from './no-release.js';
import { readHeadline } from './headline.js';
import { findPageRegions, type PageRegions } from './page-regions.js';
import { buildRelease } from './release.js';
import { foldExcerpt } from './visible-article.js';

/** The draft of a page, or a phrase that explains why it has none. */
export function buildDraft(
  page: Page,
  head: PageHead,
  context: ReadContext,
): { draft: Draft } | { problem: string } {
  const { timeZone = DEFAULT_TIME_ZONE, date } = context;
  const labels = new LineLabels({ timeZone, country: inferCountry(timeZone) });
  const jsonLd = toJsonLdDraft(head.jsonLd, context);
  const siteName = jsonLd.organization?.name ?? readSiteName(head);
  const title = splitTitle(head.title, siteName?.value ?? '');
  const titles = [...head.all(['og:title', 'twitter:title']), title.headline].filter(hasText);
  const regions = findPageRegions(page, titles[0]?.value ?? '');
  const heading = regions.headline && readHeadline(page, regions.headline, titles[0]?.value);
  const jsonLdRelease = chooseRelease(jsonLd.releases, [heading, ...titles], head.link('canonical'));
  const problem = jsonLdRelease ? undefined : describeNoReleasePage(page, head, regions, labels);
  if (problem) return { problem };
  const headline = chooseHeadline(jsonLdRelease?.headline, heading) ?? titles[0];
  if (!headline) return { problem: NO_HEADLINE };

  const release = buildRelease(page, head, regions, jsonLdRelease ?? {}, headline, context);
  const site = title.site && isOrganisation(title.site.value) ? title.site : undefined;
  const name = chooseSender(siteName, site, regions, release.sender);
  const isUndated = release.draft.datePublished === undefined;
  const leftOut = [
    ...listRepeats(headline, [jsonLdRelease?.headline, heading, ...titles]),
    ...listRepeats(name, [head.meta('og:site_name'), head.meta('publisher'), title.site]),
    ...release.others,
  ].map((range) => ({ range, reason: 'other-form' as const }));
  const organization = { ...jsonLd.organization, name };
  if (!jsonLdRelease && isContactPage(headline.value, !isUndated)) {
    return { draft: { ...buildContactDraft(release.draft, context), organization, leftOut } };
  }
  const dateOption = isUndated && date !== undefined ? { value: date, from: [] } : undefined;
  return {
    draft: {
      ...jsonLd,
      organization,
      releases: [dateOption ? { ...release.draft, datePublished: dateOption } : release.draft],
      leftOut,
      warnings: [...(jsonLd.warnings ?? []), ...(isUndated && !dateOption ? [NO_DATE] : [])],
    },
  };
}

const NO_HEADLINE = 'has no headline; give it the page of one release, or put its headline in an <h1>';

/** The name of the site; `undefined` for a URL in place of a name. */
function readSiteName(head: PageHead): Traced | undefined {
  const name = head.meta('og:site_name', 'publisher', 'dc.publisher');
  return name && /^(?:www\.|https?:)|^\S+\.\p{L}{2,}$/u.test(name.value.trim()) ? undefined : name;
}

/** Names of newsrooms, as opposed to senders. */
const NEWSROOM =
  /nyhetsrum|pressrum|presserom|newsroom|pressroom|nyhetsportal|nyhedsrum|tiedotepalvelu|uutishuone|presseportal/i;

/** Chooses the sender: the site. On a portal: the name beside the date, else the line above the headline. */
function chooseSender(
  siteName: Traced | undefined,
  site: Traced | undefined,
  { blocks, headline }: PageRegions,
  dateLineSender: Traced | undefined,
): Traced | undefined {
  const name = siteName ?? site;
  if (name && !NEWSROOM.test(name.value)) return name;
  if (dateLineSender) return dateLineSender;
  const hasAbout = blocks.some(({ text }) => nameInHeading(text) !== undefined);
  if (hasAbout) return undefined;
  const senderText = blocks
    .filter((block) => headline && block.end <= headline.start)
    .flatMap(({ texts }) => texts)
    .find((run) => (labelSender(removeNewsroom(toVisibleLine(run.text)))?.score ?? 0) >= 0.7);
  return senderText
    ? {
        value: removeNewsroom(toVisibleLine(senderText.text)),
        from: [{ start: senderText.start, end: senderText.end }],
      }
    : name;
}

const removeNewsroom = (text: string): string =>
  text.replace(/\s[–|-]\s.*$/, (rest) => (NEWSROOM.test(rest) ? '' : rest));

/** The draft of a page of contacts, who are the press service's. */
function buildContactDraft({ body, contacts = [] }: DraftRelease, context: ReadContext): Draft {
  const { timeZone = DEFAULT_TIME_ZONE, url } = context;
  const bodyContext = { country: inferCountry(timeZone), cleanUrl: (href: string) => cleanUrl(href, url) };
  const people = (body ?? []).flatMap((part) =>
    part && 'kind' in part ? readContactText(part, bodyContext).contacts : [],
  );
  const traced = (value: Traced | string | undefined) => (typeof value === 'string' ? { value, from: [] } : value);
  return {
    releases: [],
    contactPoints: [
      ...contacts,
      ...people.map(({ name, jobTitle, worksFor, telephone = [], email }) => ({
        name,
        jobTitle,
        worksFor,
        telephone: telephone.flatMap(({ text }) => traced(text) ?? []),
        email: traced(email),
      })),
    ],
    warnings: [CONTACT_PAGE],
  };
}

/** The ranges in which the page repeats a value, or a part of it. */
function listRepeats(original: Traced | undefined, others: readonly (Traced | undefined)[]): SourceRange[] {
  if (!original) return [];
  const text = foldCase(original.value).trim();
  const isSame = (value: string) => value !== '' && (text.includes(value) || value.includes(text));
  return others.flatMap((other) =>
    other && !isSameStart(other.from[0], original.from[0]) && isSame(foldExcerpt(other.value)) ? other.from : [],
  );
}

/** Chooses the article of the page among those of its JSON-LD: by headline, else by URL, else the only one. */
function chooseRelease(
  releases: readonly DraftRelease[],
  headlines: readonly (Traced | undefined)[],
  canonical: Traced | undefined,
): DraftRelease | undefined {
  const pageHeadlines = headlines.flatMap((headline) => (headline ? foldCase(headline.value).trim() : []));
  const isOfPage = ({ headline, url }: DraftRelease) => {
    const start = foldExcerpt(headline?.value ?? '');
    return (
      (start !== '' && pageHeadlines.some((other) => other.startsWith(start))) ||
      (url && url.value === canonical?.value)
    );
  };
  return releases.find(isOfPage) ?? (releases.length === 1 ? releases[0] : undefined);
}

/** Chooses the headline of the JSON-LD, unless it is the truncated heading: search engines want short headlines. */
function chooseHeadline(jsonLd: Traced | undefined, heading: Traced | undefined): Traced | undefined {
  if (!hasText(jsonLd)) return heading;
  const start = foldExcerpt(jsonLd.value);
  return heading && heading.value.length > jsonLd.value.length && foldCase(heading.value).startsWith(start)
    ? heading
    : jsonLd;
}
