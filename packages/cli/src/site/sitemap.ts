import type { Entry } from '../archive/state.js';
import { languagePath } from './language.js';
import { addressOf, pagePath, type Site, type SiteFile } from './site.js';

/** More addresses than this are no sitemap (sitemaps.org: 50,000); there are some that are not releases. */
const MOST = 45_000;

/** The pages, for search engines; of a press room whose address is not known there is none. */
export function sitemapFiles(site: Site): SiteFile[] {
  const { entries, base } = site;
  if (!base) return [];
  const lists = site.languages.flatMap((language) =>
    ['index.html', 'releases/index.html'].map((page) => url(addressOf(site, languagePath(site, page, language)))),
  );
  const parts = Math.ceil(entries.length / MOST) || 1;
  const pages = Array.from({ length: parts }, (_, index) => {
    // Counted from the oldest, so that only the last one changes.
    const part = entries.slice(Math.max(0, entries.length - (index + 1) * MOST), entries.length - index * MOST);
    return { path: parts > 1 ? `sitemap-${index + 1}.xml` : 'sitemap.xml', part };
  });
  const files = pages.map(({ path, part }, index): SiteFile => ({
    path,
    rank: 'list',
    content: () => urlset([...(index ? [] : lists), ...part.map((entry) => releaseUrl(site, entry))]),
  }));
  return parts === 1
    ? files
    : [
        ...files,
        {
          path: 'sitemap.xml',
          rank: 'list',
          content: () =>
            `${PROLOGUE}<sitemapindex xmlns="${NAMESPACE}">\n${pages.map(({ path }) => `<sitemap><loc>${xml(base + path)}</loc></sitemap>\n`).join('')}</sitemapindex>\n`,
        },
      ];
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n';
const urlset = (urls: string[]) => `${PROLOGUE}<urlset xmlns="${NAMESPACE}">\n${urls.join('')}</urlset>\n`;

const url = (address: string, date?: string) =>
  `<url><loc>${xml(address)}</loc>${date ? `<lastmod>${xml(date)}</lastmod>` : ''}</url>\n`;

const releaseUrl = (site: Site, entry: Entry) =>
  url(addressOf(site, pagePath(entry)), entry.listed.dateModified ?? entry.listed.datePublished);

const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
