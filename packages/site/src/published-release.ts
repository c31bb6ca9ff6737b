import { resolveUrls } from '@pressrum/feeds';
import type { Release } from '@pressrum/model';
import type { Site, SiteEntry } from './types.js';
import { calendarPath, pagePath, siteUrl } from './urls.js';

/**
 * Prepares a release for publication. Its URL becomes that of its page, and URLs become absolute when the site's URL is known.
 * Links to anchors in its text get the page's URL, so that they work in feeds and on pages with another `<base>`.
 */
export function publishedRelease(site: Site, entry: SiteEntry, release: Release): Release {
  const url = siteUrl(site, pagePath(entry));
  const articleBody = release.articleBody?.replace(/<a\b[^>]*?\shref="(?=#)/g, (start) => start + url);
  const { event } = release;
  const own = {
    ...release,
    ...{ id: entry.id, url, ...(articleBody && { articleBody }) },
    ...(event?.startDate && { event: { ...event, calendarUrl: siteUrl(site, calendarPath(entry)) } }),
  };
  return site.base ? resolveUrls({ releases: [own] }, site.base).releases![0]! : own;
}

/** The published release without its text, for lists. */
export const listedRelease = (site: Site, entry: SiteEntry): Release =>
  publishedRelease(site, entry, entry.listed);

/** The releases of the front page. */
export const newestEntries = ({ entries, pageSize }: Site): readonly SiteEntry[] => entries.slice(0, pageSize);
