import { withDigest } from '@pressrum/feeds';
import type { PressRoom, Release } from '@pressrum/model';
import { SCHEMA_URL } from '@pressrum/model/check.js';
import type { Entry } from '../archive/state.js';
import { pagesOf } from './paging.js';
import { commonKey, documentPath, listed, published, type Site, type SiteFile } from './site.js';

/** How many releases a piece of the search index has: about 100 kB on the wire. */
const PIECE = 500;

/** The documents that elements fetch. */
export const documentFiles = (site: Site): SiteFile[] => [
  {
    path: 'pressroom.json',
    key: `${commonKey(site)} ${keyOf(newest(site))} ${site.entries.length}`,
    rank: 'front',
    content: async () => jsonText(await frontDocument(site)),
  },
  ...pageDocuments(site),
  ...searchIndex(site),
  ...site.entries.map((entry): SiteFile => ({
    path: documentPath(entry),
    key: `${commonKey(site)} ${entry.hash}`,
    rank: 'document',
    content: async () => jsonText(await releaseDocument(site, entry)),
  })),
];

/** The releases of the front page. */
export const newest = ({ entries, pageSize }: Site): readonly Entry[] => entries.slice(0, pageSize);

/** What a list of releases is made of. */
export const keyOf = (entries: readonly Entry[]): string =>
  entries.map(({ id, hash }) => `${id}:${hash}`).join(' ');

/** The first document: the room, its newest releases, and where the others are. */
export async function frontDocument(site: Site): Promise<PressRoom> {
  const { room, entries, pageSize } = site;
  const [next] = pagesOf(entries.length, pageSize);
  const { inLanguage, organization, contactPoints, ...others } = room;
  return document({
    inLanguage,
    organization,
    contactPoints,
    ...others,
    releases: newest(site).map((entry) => listed(site, entry)),
    ...(next && {
      next: `releases/page-${next.number}.json`,
      numberOfItems: entries.length,
      searchIndex: 'search/index.json',
    }),
  });
}

/** One release, with what stands beside it on its page. */
export async function releaseDocument(site: Site, entry: Entry): Promise<PressRoom> {
  const { notice: _, ...room } = site.room;
  const release = published(site, entry, await site.whole(entry));
  return document({ ...room, releases: [release] });
}

/**
 * A document with the digest of its content. When it was made is told by its newest release: the same content at another
 * time is the same document.
 */
async function document(content: {
  [member in keyof PressRoom]: PressRoom[member] | undefined;
}): Promise<PressRoom> {
  const present = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
  delete present['dateModified'];
  const { digest, ...rest } = await withDigest(present);
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
  pagesOf(site.entries.length, site.pageSize).map(({ number, start, end }) => {
    const entries = site.entries.slice(start, end);
    return {
      path: `releases/page-${number}.json`,
      key: `${site.base} ${site.edition} ${keyOf(entries)}`,
      rank: 'document',
      content: () =>
        jsonText({
          releases: entries.map((entry) => listed(site, entry)),
          ...(number > 1 && { next: `page-${number - 1}.json` }),
        }),
    };
  });

/** All releases, as much of each as can be searched and shown as a card, in pieces; the newest piece is the only one that grows. */
function searchIndex(site: Site): SiteFile[] {
  const { entries, pageSize, base, edition } = site;
  if (entries.length <= pageSize) return [];
  const whole = Math.ceil(entries.length / PIECE) - 1;
  return Array.from({ length: whole + 1 }, (_, number) => {
    const end = entries.length - (number - 1) * PIECE;
    const piece = number ? entries.slice(end - PIECE, end) : entries.slice(0, entries.length - whole * PIECE);
    const next = number ? number - 1 : whole;
    return {
      path: number ? `search/page-${number}.json` : 'search/index.json',
      key: `${base} ${edition} ${next} ${keyOf(piece)}`,
      rank: 'document',
      content: () =>
        jsonText({
          releases: piece.map((entry) => searchable(listed(site, entry))),
          ...(next && { next: `page-${next}.json` }),
        }),
    };
  });
}

function searchable({
  image: _,
  attachments: _a,
  event: _e,
  correction: _c,
  dateModified: _d,
  ...rest
}: Release): Release {
  return rest;
}

/** Without blanks: it is read by machines, over telephone networks. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value)}\n`;
