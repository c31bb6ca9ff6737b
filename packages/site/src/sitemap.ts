import { element, xmlDocument, type XmlElement } from '@pressrum/feeds';
import { mediaPages } from './media.js';
import { languagePath } from './pages/page-language.js';
import type { Site, SiteEntry, SiteFile } from './types.js';
import { pagePath, siteUrl } from './urls.js';

/** A sitemap has at most 50,000 URLs (sitemaps.org), some of which are not releases. */
const MAX_RELEASES = 45_000;

/** Sitemaps, for search engines. They need absolute URLs, so there are none without the site's URL. */
export function sitemapFiles(site: Site): SiteFile[] {
  const { entries, base } = site;
  if (!base) return [];
  const lists = site.languages.flatMap((language) =>
    ['index.html', 'releases/index.html', ...(mediaPages(site).length ? ['media.html'] : [])].map((page) =>
      url(siteUrl(site, languagePath(site, page, language))),
    ),
  );
  const parts = Math.ceil(entries.length / MAX_RELEASES) || 1;
  const pages = Array.from({ length: parts }, (_, index) => {
    // Counted from the oldest, so that only the last one changes.
    const part = entries.slice(
      Math.max(0, entries.length - (index + 1) * MAX_RELEASES),
      entries.length - index * MAX_RELEASES,
    );
    return { path: parts > 1 ? `sitemap-${index + 1}.xml` : 'sitemap.xml', part };
  });
  const files = pages.map(({ path, part }, index): SiteFile => ({
    path,
    writeOrder: 'list',
    content: () => urlset([...(index ? [] : lists), ...part.map((entry) => releaseUrl(site, entry))]),
  }));
  return parts === 1
    ? files
    : [
        ...files,
        {
          path: 'sitemap.xml',
          writeOrder: 'list',
          content: () =>
            xmlDocument(
              element(
                'sitemapindex',
                pages.map(({ path }) => element('sitemap', [element('loc', base + path)])),
                { xmlns: NAMESPACE },
              ),
            ),
        },
      ];
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const urlset = (urls: readonly (XmlElement | undefined)[]) =>
  xmlDocument(element('urlset', urls, { xmlns: NAMESPACE }));

const url = (address: string, date?: string) =>
  element('url', [element('loc', address), element('lastmod', date)]);

const releaseUrl = (site: Site, entry: SiteEntry) =>
  url(siteUrl(site, pagePath(entry)), entry.listed.dateModified ?? entry.listed.datePublished);
