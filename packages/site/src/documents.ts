import { addDigest } from '@pressrum/feeds';
import type { PressRoom, Release } from '@pressrum/model';
import { SCHEMA_URL } from '@pressrum/model/check.js';
import { entriesKey, siteKey } from './cache-keys.js';
import { mediaPages, mediaRelease, type MediaPage } from './media.js';
import { paginate } from './pagination.js';
import { listedRelease, newestEntries, publishedRelease } from './published-release.js';
import type { Site, SiteEntry, SiteFile } from './types.js';
import { documentPath } from './urls.js';

/** How many releases a page of the search index has: about 100 kB compressed. */
const RELEASES_PER_INDEX_PAGE = 500;

/** The document of the pages that have no releases of their own. A new release does not change it. */
export const CONTACTS = 'contacts.json';

/** The crisis notice, beside the main document. */
const NOTICE_FILE = 'notice.json';

/** The documents that elements fetch. */
export const documentFiles = (site: Site): SiteFile[] => [
  {
    path: 'pressroom.json',
    cacheKey: `${siteKey(site)} ${entriesKey(newestEntries(site))} ${site.entries.length}`,
    writeOrder: 'front',
    content: async () => jsonText(await frontDocument(site)),
  },
  {
    path: CONTACTS,
    cacheKey: siteKey(site),
    writeOrder: 'document',
    content: async () => jsonText(await contactsDocument(site)),
  },
  ...pageDocuments(site),
  ...mediaPages(site).map((page): SiteFile => ({
    path: `${page.name}.json`,
    cacheKey: `${siteKey(site)} ${page.older} ${entriesKey(page.entries)}`,
    writeOrder: 'document',
    content: async () => jsonText(await mediaDocument(site, page)),
  })),
  ...searchIndex(site),
  ...site.entries.map((entry): SiteFile => ({
    path: documentPath(entry),
    cacheKey: `${siteKey(site)} ${entry.hash}`,
    writeOrder: 'document',
    content: async () => jsonText(await releaseDocument(site, entry)),
  })),
];

/** The main document: the room, its newest releases, and links to the others. */
export async function frontDocument(site: Site): Promise<PressRoom> {
  const { room, entries, pageSize } = site;
  const [next] = paginate(entries.length, pageSize);
  const { inLanguage, organization, contactPoints, ...others } = room;
  return completeDocument({
    inLanguage,
    organization,
    contactPoints,
    ...others,
    noticeUrl: NOTICE_FILE,
    releases: newestEntries(site).map((entry) => listedRelease(site, entry)),
    ...(next && {
      next: `releases/page-${next.number}.json`,
      numberOfItems: entries.length,
      searchIndex: 'search/index.json',
    }),
  });
}

/** The organisation, its contacts and the notice. */
export const contactsDocument = ({ room }: Site): Promise<PressRoom> =>
  completeDocument({ ...room, noticeUrl: NOTICE_FILE });

/** The media of some releases, with the contacts and notice for their page. Its URLs are relative to its own folder. */
export const mediaDocument = (site: Site, { name, entries, older }: MediaPage): Promise<PressRoom> => {
  const isInFolder = name.includes('/');
  return completeDocument({
    ...site.room,
    noticeUrl: isInFolder ? `../${NOTICE_FILE}` : NOTICE_FILE,
    releases: entries.map((entry) => mediaRelease(site, entry)),
    ...(older && { next: `${isInFolder ? older.split('/').pop() : older}.json` }),
  });
};

/** One full release, with the organisation, contacts and notice for its page. */
export async function releaseDocument(site: Site, entry: SiteEntry): Promise<PressRoom> {
  const release = publishedRelease(site, entry, await site.loadRelease(entry));
  return completeDocument({ ...site.room, noticeUrl: `../${NOTICE_FILE}`, releases: [release] });
}

/**
 * Completes a document with the digest of its content. `dateModified` comes from the newest release, so that the same content
 * always gives the same document.
 */
async function completeDocument(content: {
  [member in keyof PressRoom]: PressRoom[member] | undefined;
}): Promise<PressRoom> {
  const present = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
  delete present['dateModified'];
  const { digest, ...rest } = await addDigest(present);
  const dates = (rest.releases ?? []).flatMap(({ datePublished = '', dateModified = '' }) => [
    datePublished,
    dateModified,
  ]);
  const dateModified = dates.filter(Boolean).sort((a, b) => Date.parse(b) - Date.parse(a))[0];
  return {
    $schema: SCHEMA_URL,
    version: 1,
    ...(digest && { digest }),
    ...(dateModified && { dateModified }),
    ...rest,
  };
}

const pageDocuments = (site: Site): SiteFile[] =>
  paginate(site.entries.length, site.pageSize).map(({ number, start, end }) => {
    const entries = site.entries.slice(start, end);
    return {
      path: `releases/page-${number}.json`,
      cacheKey: `${site.base} ${site.version} ${entriesKey(entries)}`,
      writeOrder: 'document',
      content: () =>
        jsonText({
          releases: entries.map((entry) => listedRelease(site, entry)),
          ...(number > 1 && { next: `page-${number - 1}.json` }),
        }),
    };
  });

/** Pages of all releases with the fields for searching and for cards. Only the newest page grows. */
function searchIndex(site: Site): SiteFile[] {
  const { entries, pageSize, base, version } = site;
  if (entries.length <= pageSize) return [];
  const fullPages = Math.ceil(entries.length / RELEASES_PER_INDEX_PAGE) - 1;
  return Array.from({ length: fullPages + 1 }, (_, number) => {
    const end = entries.length - (number - 1) * RELEASES_PER_INDEX_PAGE;
    const page = number
      ? entries.slice(end - RELEASES_PER_INDEX_PAGE, end)
      : entries.slice(0, entries.length - fullPages * RELEASES_PER_INDEX_PAGE);
    const next = number ? number - 1 : fullPages;
    return {
      path: number ? `search/page-${number}.json` : 'search/index.json',
      cacheKey: `${base} ${version} ${next} ${entriesKey(page)}`,
      writeOrder: 'document',
      content: () =>
        jsonText({
          releases: page.map((entry) => pickSearchFields(listedRelease(site, entry))),
          ...(next && { next: `page-${next}.json` }),
        }),
    };
  });
}

function pickSearchFields({
  image: _,
  attachments: _a,
  event: _e,
  correction: _c,
  dateModified: _d,
  ...rest
}: Release): Release {
  return rest;
}

/** Compact JSON, for mobile networks. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value)}\n`;
