import { present } from '@pressrum/model';
import type { Draft, DraftRelease } from '../../assemble/draft.js';
import { folded } from '../../piece.js';
import type { ReadContext } from '../../reading.js';
import type { Node } from '../../source/node.js';
import { isOrganisation } from '../../text/words.js';
import type { Found } from '../../trace.js';
import { draftOf } from '../json-ld/json-ld.js';
import { saidIn, type Page } from './elements.js';
import { titleParts, type PageHead } from './head.js';
import { partsOf } from './parts.js';
import { pageRelease } from './release.js';
import { beginning } from './seen.js';

/** The release of a page, with its sender; `undefined` where it has no headline. */
export function pageDraft(page: Page, head: PageHead, context: ReadContext): Draft | undefined {
  const told = draftOf(head.jsonLd, context);
  const siteName = told.organization?.name ?? head.meta('og:site_name', 'publisher', 'dc.publisher');
  const title = titleParts(head.title, siteName?.value ?? '');
  const titles = [...head.all(['og:title', 'twitter:title']), title.headline].filter(says);
  const parts = partsOf(page, titles[0]?.value ?? '');
  const heading = parts.headline && saidIn(page, parts.headline);
  const own = releaseAmong(told.releases, [heading, ...titles], head.link('canonical'));
  const headline = headlineOf(own?.headline, heading) ?? titles[0];
  if (!headline) return undefined;

  const release = pageRelease(page, head, parts, own ?? {}, headline, context);
  const site = title.site && isOrganisation(title.site.value) ? title.site : undefined;
  const name = siteName ?? site;
  return {
    ...told,
    organization: { ...told.organization, name },
    releases: [release.draft],
    leftOut: [
      ...sameAs(headline, [own?.headline, heading, ...titles]),
      ...sameAs(name, [head.meta('og:site_name'), head.meta('publisher'), title.site]),
      ...release.others,
    ].map((node) => ({ node, reason: 'other-form' })),
  };
}

const says = (value: Found | undefined): value is Found =>
  value !== undefined && present(value.value) !== undefined;

/** The places where the page says a value again, or a part of it. */
function sameAs(shown: Found | undefined, others: readonly (Found | undefined)[]): Node[] {
  if (!shown) return [];
  const own = folded(shown.value).trim();
  const isSame = (value: string) => value !== '' && (own.includes(value) || value.includes(own));
  return others.flatMap((other) =>
    other && other.from[0]?.start !== shown.from[0]?.start && isSame(beginning(other.value)) ? other.from : [],
  );
}

/** Of the articles that a page's JSON-LD tells of, the one that the page is about. */
function releaseAmong(
  releases: readonly DraftRelease[],
  headlines: readonly (Found | undefined)[],
  canonical: Found | undefined,
): DraftRelease | undefined {
  const known = headlines.flatMap((headline) => (headline ? folded(headline.value).trim() : []));
  const isKnown = ({ headline, url }: DraftRelease) => {
    const start = beginning(headline?.value ?? '');
    return (
      (start !== '' && known.some((other) => other.startsWith(start))) || (url && url.value === canonical?.value)
    );
  };
  return releases.find(isKnown) ?? (releases.length === 1 ? releases[0] : undefined);
}

/** Search engines want short headlines: one that is cut off gives way to the page's own. */
function headlineOf(told: Found | undefined, heading: Found | undefined): Found | undefined {
  if (!says(told)) return heading;
  const start = beginning(told.value);
  return heading && heading.value.length > told.value.length && folded(heading.value).startsWith(start)
    ? heading
    : told;
}
