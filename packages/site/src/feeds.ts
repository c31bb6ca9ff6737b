import { writeJsonFeed, writeRss } from '@pressrum/feeds';
import type { PressRoom } from '@pressrum/model';
import { entriesKey, siteKey } from './cache-keys.js';
import { jsonText } from './documents.js';
import { newestEntries, publishedRelease } from './published-release.js';
import type { Site, SiteFile } from './types.js';

/** Feeds with the full text of the newest releases. */
export function feedFiles(site: Site): SiteFile[] {
  const cacheKey = `${siteKey(site)} ${entriesKey(newestEntries(site))}`;
  const { base } = site;
  const options = (name: string) => (base ? { feedUrl: base + name, homeUrl: base, baseUrl: base } : {});
  return [
    {
      path: 'feed.json',
      cacheKey,
      writeOrder: 'list',
      content: async () => jsonText(writeJsonFeed(await feedRoom(site), options('feed.json'))),
    },
    {
      path: 'feed.xml',
      cacheKey,
      writeOrder: 'list',
      content: async () => writeRss(await feedRoom(site), options('feed.xml')),
    },
  ];
}

async function feedRoom(site: Site): Promise<PressRoom> {
  const { digest: _, notice: _n, ...room } = site.room;
  const releases = await Promise.all(
    newestEntries(site).map(async (entry) => publishedRelease(site, entry, await site.loadRelease(entry))),
  );
  return { ...room, releases };
}
