import type { Release } from '@pressrum/model';
import { mediaKind } from '@pressrum/model/media.js';
import { paginate, type Page } from './pagination.js';
import { listedRelease } from './published-release.js';
import type { Site, SiteEntry } from './types.js';

/** Releases with media on each page of the media bank. */
const MEDIA_PAGE_SIZE = 24;

const hasMedia = ({ image, images, attachments = [] }: Release): boolean =>
  !!image || !!images?.length || attachments.some((file) => mediaKind(file));

/** The releases that have pictures, film or sound, newest first. */
export const mediaEntries = ({ entries }: Pick<Site, 'entries'>): SiteEntry[] =>
  entries.filter(({ listed }) => hasMedia(listed));

/** Releases of the media bank whose page and document have the same name: `media` for the newest, else `media/page-1`. */
export interface MediaPage {
  name: string;
  entries: SiteEntry[];
  /** The name of the page with older ones. */
  older: string | undefined;
}

/** The pages of the media bank, newest first; none for a press room without media. */
export function mediaPages(site: Pick<Site, 'entries'>): MediaPage[] {
  const entries = mediaEntries(site);
  if (!entries.length) return [];
  const older = paginate(entries.length, MEDIA_PAGE_SIZE);
  const name = ({ number }: Page) => `media/page-${number}`;
  return [
    { start: 0, end: MEDIA_PAGE_SIZE, name: 'media' },
    ...older.map((page) => ({ ...page, name: name(page) })),
  ].map((page, index) => ({
    name: page.name,
    entries: entries.slice(page.start, page.end),
    older: older[index] && name(older[index]),
  }));
}

/** What the media bank shows of a release: its media, and the way to its page. */
export function mediaRelease(site: Site, entry: SiteEntry): Release {
  const { id, url, headline, inLanguage, datePublished, image, images, attachments } = listedRelease(site, entry);
  const present = { id, url, inLanguage, datePublished, image, images, attachments };
  return { headline, ...Object.fromEntries(Object.entries(present).filter(([, value]) => value !== undefined)) };
}
