import { DEFAULT_TIME_ZONE, nonEmptyText } from '@pressrum/model';
import type { DraftImage, DraftRelease, Markup } from '../../assemble/draft.js';
import { readDate } from '../../normalize/dates.js';
import { foldCase } from '../../provenance/text-range.js';
import type { ReadContext } from '../reading.js';
import type { Traced } from '../../provenance/traced.js';
import type { SourceRange } from '../../provenance/span.js';
import { toRange } from '../../syntax-tree/node.js';
import { toGenre } from '../genre.js';
import type { Page } from './elements.js';
import type { PageHead } from './head.js';
import type { PageParts } from './parts.js';
import { beginning, seenIn, type Seen } from './seen.js';
import { SECTION_NAMES } from '../section-names.js';

/** A release, and where the page says the same in another form. */
export interface PageRelease {
  draft: DraftRelease;
  others: SourceRange[];
  /** The sender, where the page names it by the date. */
  sender: Traced | undefined;
}

const PUBLISHED = ['article:published_time', 'datepublished', 'dc.date', 'dcterms.created', 'date'];
const MODIFIED = ['article:modified_time', 'datemodified', 'dcterms.modified', 'last-modified'];
const DESCRIPTIONS = ['description', 'og:description', 'twitter:description', 'dc.description'];

/** The release of a page: what its JSON-LD tells (`own`), completed from its head and from what readers see. */
export function pageRelease(
  page: Page,
  head: PageHead,
  parts: PageParts,
  own: DraftRelease,
  headline: Traced,
  context: ReadContext,
): PageRelease {
  const { timeZone = DEFAULT_TIME_ZONE, url: address } = context;
  const picture = pictureOf(head, own);
  const seen = seenIn(page, parts, headline, picture.url, timeZone);
  const told = own.body?.[0] as Markup | undefined;
  const isBodyTold = told !== undefined && (told.node.text?.length ?? 0) > 2 * seen.text.length;
  const isLeadTold = own.lead !== undefined && !seen.lead && !repeats(own.lead.node.text, seen);

  const published = dated([own.datePublished, ...seen.stamps.published, ...head.all(PUBLISHED)], timeZone);
  const modified = dated([own.dateModified, ...seen.stamps.modified, ...head.all(MODIFIED)], timeZone);
  const language = own.inLanguage ?? head.language ?? head.meta('og:locale');
  const words = [...(own.keywords ?? []), ...seen.keywords];
  const kind = own.genre ?? seen.stamps.genre ?? words.find(isSection);
  const { caption, alt } = seen.image;
  const draft: DraftRelease = {
    ...own,
    headline,
    url:
      own.url ??
      head.link('canonical') ??
      head.meta('og:url') ??
      (address ? { value: address, from: [] } : undefined),
    inLanguage: language,
    genre: toGenre(kind, SECTION_NAMES, language?.value ?? '', context) ?? kind,
    alternativeHeadline: own.alternativeHeadline ?? seen.subtitle,
    lead: isLeadTold ? own.lead : seen.lead?.markup,
    body: [isBodyTold ? told : seen.body, ...seen.sections],
    datePublished: published,
    dateModified: isLater(modified, published, timeZone) ? modified : undefined,
    keywords: [
      ...words.filter((word) => word !== kind),
      ...head.all(['article:tag']),
      ...eachWord(head.meta('keywords')),
    ],
    image: { ...picture, alt: picture.alt ?? alt, caption: picture.caption ?? caption },
    attachments: [...(own.attachments ?? []), ...seen.files],
  };
  const descriptions = head.all(DESCRIPTIONS).filter(({ value }) => repeats(value, seen));
  const dates = [...seen.stamps.published, ...seen.stamps.modified].filter(
    (date) => date !== published && date !== modified,
  );
  const places = [...descriptions, ...dates, ...(own.genre && seen.stamps.genre ? [seen.stamps.genre] : [])];
  const unused = [isBodyTold ? undefined : told?.node, isLeadTold ? undefined : own.lead?.node];
  return {
    draft,
    sender: seen.stamps.sender,
    others: [...places.flatMap(({ from }) => from), ...unused.flatMap((node) => (node ? [toRange(node)] : []))],
  };
}

/** True for a text that is the lead again or the beginning of the body, whole or cut off: what search engines are told. */
function repeats(description: string | undefined, { lead, text }: Seen): boolean {
  const plain = beginning(description ?? '');
  return (
    nonEmptyText(plain) !== undefined && (text.startsWith(plain) || foldCase(lead?.text ?? '').startsWith(plain))
  );
}

/** The first date that has a time, or the first. */
function dated(dates: readonly (Traced | undefined)[], timeZone: string): Traced | undefined {
  const read = dates.flatMap((date) => {
    const moment = date && readDate(date.value, timeZone);
    return moment ? [{ date, moment }] : [];
  });
  const [first] = read;
  // A time belongs to the day that is told first.
  const timed = read.find(
    ({ moment }) => moment.includes('T') && moment.slice(0, 10) === first!.moment.slice(0, 10),
  );
  return (timed ?? first)?.date;
}

/** Publishing itself can take a minute. */
function isLater(modified: Traced | undefined, published: Traced | undefined, timeZone: string): boolean {
  const [later = '', earlier = ''] = [modified, published].map((date) => date && readDate(date.value, timeZone));
  return later !== '' && !(Date.parse(later) - Date.parse(earlier) < 60_000);
}

/** The picture that the page names, in its JSON-LD or for those who share it. */
function pictureOf(head: PageHead, { image }: DraftRelease): DraftImage {
  const url = head.meta('og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image');
  if (image?.url && image.url.value !== url?.value) return image;
  return {
    ...image,
    url: image?.url ?? url,
    alt: image?.alt ?? head.meta('og:image:alt', 'twitter:image:alt'),
    width: image?.width ?? head.meta('og:image:width'),
    height: image?.height ?? head.meta('og:image:height'),
  };
}

/** Keywords in one text. */
const eachWord = (words: Traced | undefined): Traced[] =>
  words?.value.split(/[,;]/).map((word) => ({ value: word.trim(), from: words.from })) ?? [];

const isSection = ({ value }: Traced) => Object.hasOwn(SECTION_NAMES, value.trim().toLowerCase());
