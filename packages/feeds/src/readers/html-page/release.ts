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
import type { PageRegions } from './page-regions.js';
import { foldExcerpt, readVisibleArticle, type VisibleArticle } from './visible-article.js';
import { SECTION_NAMES } from '../section-names.js';
import { PUBLISHING_MS, splitKeywords } from '../shared-fields.js';

/** A release, and the ranges in which the page has its values in another form. */
export interface PageRelease {
  draft: DraftRelease;
  others: SourceRange[];
  /** The sender beside the date. */
  sender: Traced | undefined;
}

const PUBLISHED = ['article:published_time', 'datepublished', 'dc.date', 'dcterms.created', 'date'];
const MODIFIED = ['article:modified_time', 'datemodified', 'dcterms.modified', 'last-modified'];
const DESCRIPTIONS = ['description', 'og:description', 'twitter:description', 'dc.description'];

/**
 * Builds the release of a page. Values of its JSON-LD (`jsonLd`) take precedence, then those of the visible text, then the
 * metadata. The body is the visible one, unless that of the JSON-LD is much longer.
 */
export function buildRelease(
  page: Page,
  head: PageHead,
  regions: PageRegions,
  jsonLd: DraftRelease,
  headline: Traced,
  context: ReadContext,
): PageRelease {
  const { timeZone = DEFAULT_TIME_ZONE, url: pageUrl } = context;
  const picture = choosePicture(head, jsonLd);
  const article = readVisibleArticle(page, regions, headline, picture.url, timeZone);
  const { stamps, image } = article;
  const jsonLdBody = jsonLd.body?.[0] as Markup | undefined;
  const isJsonLdBody = (jsonLdBody?.node.text?.length ?? 0) > 2 * article.text.length;
  const isJsonLdLead = jsonLd.lead !== undefined && !article.lead && !isExcerpt(jsonLd.lead.node.text, article);

  const published = chooseDate([jsonLd.datePublished, ...stamps.published, ...head.all(PUBLISHED)], timeZone);
  const modified = chooseDate([jsonLd.dateModified, ...stamps.modified, ...head.all(MODIFIED)], timeZone);
  const language = jsonLd.inLanguage ?? head.language ?? head.meta('og:locale');
  const keywords = [...(jsonLd.keywords ?? []), ...article.keywords];
  const genre = jsonLd.genre ?? stamps.genre ?? keywords.find(isSection);
  const draft: DraftRelease = {
    ...jsonLd,
    headline,
    url:
      jsonLd.url ??
      head.link('canonical') ??
      head.meta('og:url') ??
      (pageUrl ? { value: pageUrl, from: [] } : undefined),
    inLanguage: language,
    genre: toGenre(genre, SECTION_NAMES, language?.value ?? '', context) ?? genre,
    alternativeHeadline: jsonLd.alternativeHeadline ?? article.subtitle,
    lead: isJsonLdLead ? jsonLd.lead : article.lead?.markup,
    body: [isJsonLdBody ? jsonLdBody : article.body, ...article.sections],
    datePublished: published,
    dateModified: isLater(modified, published, timeZone) ? modified : undefined,
    keywords: [
      ...keywords.filter((keyword) => keyword !== genre),
      ...head.all(['article:tag']),
      ...[head.meta('keywords') ?? []].flat().flatMap(splitKeywords),
    ],
    image: { ...picture, alt: picture.alt ?? image.alt, caption: picture.caption ?? image.caption },
    attachments: [...(jsonLd.attachments ?? []), ...article.files],
  };
  const unusedValues = [
    ...head.all(DESCRIPTIONS).filter(({ value }) => isExcerpt(value, article)),
    ...[...stamps.published, ...stamps.modified].filter((date) => date !== published && date !== modified),
    ...(jsonLd.genre && stamps.genre ? [stamps.genre] : []),
  ];
  const unusedTexts = [isJsonLdBody ? undefined : jsonLdBody, isJsonLdLead ? undefined : jsonLd.lead];
  return {
    draft,
    sender: stamps.sender,
    others: [
      ...unusedValues.flatMap(({ from }) => from),
      ...unusedTexts.flatMap((text) => (text ? [toRange(text.node)] : [])),
    ],
  };
}

/** True for a description that repeats the lead or the beginning of the body. It may be truncated. */
function isExcerpt(description: string | undefined, { lead, text }: VisibleArticle): boolean {
  const plain = foldExcerpt(description ?? '');
  return (
    nonEmptyText(plain) !== undefined && (text.startsWith(plain) || foldCase(lead?.text ?? '').startsWith(plain))
  );
}

/** Chooses the first date. A date on the same day that has a time takes precedence. */
function chooseDate(dates: readonly (Traced | undefined)[], timeZone: string): Traced | undefined {
  const read = dates.flatMap((date) => {
    const value = date && readDate(date.value, timeZone);
    return value ? [{ date, value }] : [];
  });
  const [first] = read;
  const timed = read.find(({ value }) => value.includes('T') && value.slice(0, 10) === first!.value.slice(0, 10));
  return (timed ?? first)?.date;
}

/** True for a change after the publication. Publishing itself can take a minute. */
function isLater(modified: Traced | undefined, published: Traced | undefined, timeZone: string): boolean {
  const [later = '', earlier = ''] = [modified, published].map((date) => date && readDate(date.value, timeZone));
  return later !== '' && !(Date.parse(later) - Date.parse(earlier) < PUBLISHING_MS);
}

/** Chooses the picture of the JSON-LD, completed from the metadata if those have the same one. */
function choosePicture(head: PageHead, { image }: DraftRelease): DraftImage {
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

const isSection = ({ value }: Traced) => Object.hasOwn(SECTION_NAMES, value.trim().toLowerCase());
