import { calendarFiles } from './calendar-files.js';
import { documentFiles } from './documents.js';
import { feedFiles } from './feeds.js';
import { pageFiles } from './pages/pages.js';
import { roomScriptFile } from './room-script.js';
import { sitemapFiles } from './sitemap.js';
import { snippetFile } from './snippet/snippet-page.js';
import type { Site, SiteFile } from './types.js';

/** Lists all files of a press room, without generating their content. */
export const siteFiles = (site: Site): SiteFile[] => [
  ...assetFiles(site),
  ...imageFiles(site),
  ...documentFiles(site),
  ...calendarFiles(site),
  ...pageFiles(site),
  ...feedFiles(site),
  ...sitemapFiles(site),
  roomScriptFile(site),
  snippetFile(site),
];

const assetFiles = ({ assets }: Site): SiteFile[] =>
  assets.map(({ path, bytes, integrity }) => ({
    path,
    cacheKey: integrity,
    writeOrder: 'asset',
    content: () => bytes,
  }));

/** An image's name is derived from its content. */
function imageFiles({ entries, images, loadImage }: Site): SiteFile[] {
  const names = new Set([...images, ...entries.flatMap(({ images: own = [] }) => own)]);
  return [...names].map((name) => ({
    path: `images/${name}`,
    cacheKey: name,
    writeOrder: 'asset',
    content: () => loadImage(name),
  }));
}
