import { writeJsonFeed, writeRss } from '@pressrum/feeds';
import type { PressRoom } from '@pressrum/model';
import { jsonText, keyOf, newest } from './documents.js';
import { commonKey, published, type Site, type SiteFile } from './site.js';

/** The newest releases, whole, for feed readers and other systems. */
export function feedFiles(site: Site): SiteFile[] {
  const key = `${commonKey(site)} ${keyOf(newest(site))}`;
  const { base } = site;
  const options = (name: string) => (base ? { feedUrl: base + name, homeUrl: base, baseUrl: base } : {});
  return [
    {
      path: 'feed.json',
      key,
      rank: 'list',
      content: async () => jsonText(writeJsonFeed(await feedRoom(site), options('feed.json'))),
    },
    {
      path: 'feed.xml',
      key,
      rank: 'list',
      content: async () => writeRss(await feedRoom(site), options('feed.xml')),
    },
  ];
}

async function feedRoom(site: Site): Promise<PressRoom> {
  const { digest: _, notice: _n, ...room } = site.room;
  const releases = await Promise.all(
    newest(site).map(async (entry) => published(site, entry, await site.whole(entry))),
  );
  return { ...room, releases };
}
