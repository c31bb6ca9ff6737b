import { isOver, isStale, stalenessKey } from '@pressrum/model';
import { hashedAsset, LOADER, styleSheets } from './assets.js';
import { mediaEntries } from './media.js';
import { newestEntries } from './published-release.js';
import type { Site, SiteEntry } from './types.js';

/** Changes with what every file contains: the document, the site's URL, Pressrum's version. */
export const siteKey = ({ room, base, version, languages, pageSize }: Site): string =>
  [room.digest, base, version, languages.join(' '), pageSize].join(' ');

/** Changes with a list of releases. */
export const entriesKey = (entries: readonly SiteEntry[]): string =>
  entries.map(({ id, hash }) => `${id}:${hash}`).join(' ');

/** Changes with the front page's snapshot: with the newest releases, and with what time alone changes. */
export const frontPageKey = (site: Site): string =>
  `${siteKey(site)} ${entriesKey(newestEntries(site))} ${site.entries.length} ${stalenessKey(site.room, site.now)} ${countStale(newestEntries(site), site)}`;

/** Changes with the site and with what surrounds the content of every page. */
export const pageKey = (site: Site): string => `${siteKey(site)} ${pageFrameKey(site)}`;

/** Changes with what surrounds the content of every page. */
export const pageFrameKey = (site: Site): string =>
  [
    ...[...styleSheets(site), hashedAsset(site.assets, LOADER)].map(({ integrity }) => integrity.slice(7, 23)),
    site.logoDark?.url,
    JSON.stringify(site.footerLinks),
    mediaEntries(site).length > 0,
  ].join(' ');

/**
 * Counts what time alone has changed: releases so old that their contacts are marked as stale, and events that are over. It
 * checks all of them: they are sorted by instant but become stale by their local day, and the orders differ when UTC offsets do.
 */
export const countStale = (entries: readonly SiteEntry[], { room, now }: Site): number =>
  entries.filter(({ listed: { datePublished } }) => isStale(datePublished, now, room.contactsStaleAfter)).length +
  entries.filter(({ listed: { event } }) => event && isOver(event, now)).length;
