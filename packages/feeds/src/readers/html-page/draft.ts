import { DEFAULT_TIME_ZONE } from '@pressrum/model';
import { readContactText } from '../../assemble/body-blocks.js';
import { inferCountry } from '../../normalize/telephone.js';
import { cleanUrl } from '../../normalize/url.js';
import { LineLabels } from '../../text/labels/label-lines.js';
import { nameInHeading } from '../../text/labels/section.js';
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
import { visible } from './blocks.js';
import type { Page } from './elements.js';
import { titleParts, type PageHead } from './head.js';
import { describeNoReleasePage, isContactPage } from './no-release.js';
import { headingText, partsOf, type PageParts } from './parts.js';
import { pageRelease } from './release.js';
import { beginning } from './seen.js';

/** What a page holds, or in a phrase why that is nothing. */
export function pageDraft(
  page: Page,
  head: PageHead,
  context: ReadContext,
): { draft: Draft } | { problem: string } {
  const { timeZone = DEFAULT_TIME_ZONE, date } = context;
  const labels = new LineLabels({ timeZone, country: inferCountry(timeZone) });
  const told = toJsonLdDraft(head.jsonLd, context);
  const siteName = told.organization?.name ?? siteNameOf(head);
  const title = titleParts(head.title, siteName?.value ?? '');
  const titles = [...head.all(['og:title', 'twitter:title']), title.headline].filter(hasText);
  const parts = partsOf(page, titles[0]?.value ?? '');
  const heading = parts.headline && headingText(page, parts.headline, titles[0]?.value);
  const own = releaseAmong(told.releases, [heading, ...titles], head.link('canonical'));
  const problem = own ? undefined : describeNoReleasePage(page, head, parts, labels);
  if (problem) return { problem };
  const headline = headlineOf(own?.headline, heading) ?? titles[0];
  if (!headline) return { problem: NO_HEADLINE };

  const release = pageRelease(page, head, parts, own ?? {}, headline, context);
  const site = title.site && isOrganisation(title.site.value) ? title.site : undefined;
  const name = senderOf(siteName, site, parts, release.sender);
  const isUndated = release.draft.datePublished === undefined;
  const leftOut = [
    ...sameAs(headline, [own?.headline, heading, ...titles]),
    ...sameAs(name, [head.meta('og:site_name'), head.meta('publisher'), title.site]),
    ...release.others,
  ].map((range) => ({ range, reason: 'other-form' as const }));
  const organization = { ...told.organization, name };
  if (!own && isContactPage(headline.value, !isUndated)) {
    return { draft: { ...contactPageDraft(release.draft, context), organization, leftOut } };
  }
  const given = isUndated && date !== undefined ? { value: date, from: [] } : undefined;
  return {
    draft: {
      ...told,
      organization,
      releases: [given ? { ...release.draft, datePublished: given } : release.draft],
      leftOut,
      warnings: [...(told.warnings ?? []), ...(isUndated && !given ? [NO_DATE] : [])],
    },
  };
}

const NO_HEADLINE = 'has no headline; give it the page of one release, or put its headline in an <h1>';
const NO_DATE = 'has no date; give the date of publication (--date 2017-11-30)';

/** An address is no name. */
function siteNameOf(head: PageHead): Traced | undefined {
  const name = head.meta('og:site_name', 'publisher', 'dc.publisher');
  return name && /^(?:www\.|https?:)|^\S+\.\p{L}{2,}$/u.test(name.value.trim()) ? undefined : name;
}

/** Names of newsrooms, which are no senders. */
const NEWSROOM =
  /nyhetsrum|pressrum|presserom|newsroom|pressroom|nyhetsportal|nyhedsrum|tiedotepalvelu|uutishuone|presseportal/i;

/** The sender: the site, or on a portal the name beside the date, or the line above the headline. */
function senderOf(
  siteName: Traced | undefined,
  site: Traced | undefined,
  { blocks, headline }: PageParts,
  stamped: Traced | undefined,
): Traced | undefined {
  const named = siteName ?? site;
  if (named && !NEWSROOM.test(named.value)) return named;
  if (stamped) return stamped;
  const hasAbout = blocks.some(({ text }) => nameInHeading(text) !== undefined);
  if (hasAbout) return undefined;
  const above = blocks
    .filter((block) => headline && block.end <= headline.start)
    .flatMap(({ texts }) => texts)
    .find((run) => (labelSender(withoutNewsroom(visible(run.text)))?.score ?? 0) >= 0.7);
  return above
    ? { value: withoutNewsroom(visible(above.text)), from: [{ start: above.start, end: above.end }] }
    : named;
}

const withoutNewsroom = (text: string): string =>
  text.replace(/\s[–|-]\s.*$/, (rest) => (NEWSROOM.test(rest) ? '' : rest));

/** A page of contacts: they are the press service's. */
function contactPageDraft({ body, contacts = [] }: DraftRelease, context: ReadContext): Draft {
  const { timeZone = DEFAULT_TIME_ZONE, url } = context;
  const bodyContext = { country: inferCountry(timeZone), cleanUrl: (address: string) => cleanUrl(address, url) };
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
    warnings: ['is a page of contacts, and no release; the contacts are read'],
  };
}

/** The places where the page says a value again, or a part of it. */
function sameAs(shown: Traced | undefined, others: readonly (Traced | undefined)[]): SourceRange[] {
  if (!shown) return [];
  const own = foldCase(shown.value).trim();
  const isSame = (value: string) => value !== '' && (own.includes(value) || value.includes(own));
  return others.flatMap((other) =>
    other && !isSameStart(other.from[0], shown.from[0]) && isSame(beginning(other.value)) ? other.from : [],
  );
}

/** Of the articles that a page's JSON-LD tells of, the one that the page is about. */
function releaseAmong(
  releases: readonly DraftRelease[],
  headlines: readonly (Traced | undefined)[],
  canonical: Traced | undefined,
): DraftRelease | undefined {
  const known = headlines.flatMap((headline) => (headline ? foldCase(headline.value).trim() : []));
  const isKnown = ({ headline, url }: DraftRelease) => {
    const start = beginning(headline?.value ?? '');
    return (
      (start !== '' && known.some((other) => other.startsWith(start))) || (url && url.value === canonical?.value)
    );
  };
  return releases.find(isKnown) ?? (releases.length === 1 ? releases[0] : undefined);
}

/** Search engines want short headlines: one that is cut off gives way to the page's own. */
function headlineOf(told: Traced | undefined, heading: Traced | undefined): Traced | undefined {
  if (!hasText(told)) return heading;
  const start = beginning(told.value);
  return heading && heading.value.length > told.value.length && foldCase(heading.value).startsWith(start)
    ? heading
    : told;
}
