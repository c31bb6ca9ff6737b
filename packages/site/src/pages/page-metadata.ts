import { hashedAsset } from '../assets.js';
import type { Site } from '../types.js';
import { siteUrl } from '../urls.js';
import { ICON } from './icon.js';
import { markup, raw } from './markup.js';
import { translationPath } from './page-header.js';
import { smallestUrl } from './page-image.js';
import type { PageContent } from './page-content.js';
import { pageUrl } from './page-url.js';

/** The front page has the URL of the folder, so that links within it do not lead to a second URL. */
const isIndex = (path: string) => path === 'index.html';

/** Canonical URL, translations and Open Graph (ogp.me). Those that need the site's URL are left out without it. */
export function pageMetadata(site: Site, page: PageContent): string {
  if (page.isUnlisted) return '<meta name="robots" content="noindex">\n';
  const { path, language, title, description, type, image, datePublished, dateModified, translations = [] } = page;
  const { base, room } = site;
  const absoluteUrl = (target: string) => (isIndex(target) ? base : siteUrl(site, target));
  const property = (name: string, content: string | number | undefined) =>
    content === undefined || content === '' ? '' : markup`<meta property="${name}" content="${content}">\n`;
  const alternates = translations.length > 1 ? translations : [];
  return [
    base && markup`<link rel="canonical" href="${absoluteUrl(path)}">\n`,
    ...alternates.map((other) =>
      base
        ? markup`<link rel="alternate" hreflang="${other}" href="${absoluteUrl(translationPath(site, path, language, other))}">\n`
        : '',
    ),
    property('og:type', type ?? 'website'),
    property('og:title', title),
    property('og:description', description),
    property('og:site_name', room.organization?.name),
    property('og:locale', LOCALES[language.slice(0, 2)]),
    base && property('og:url', absoluteUrl(path)),
    ...(image && /^https?:/.test(image.url)
      ? [
          property('og:image', image.url),
          property('og:image:alt', image.alt),
          property('og:image:width', image.width),
          property('og:image:height', image.height),
        ]
      : []),
    type && property('article:published_time', datePublished),
    type && property('article:modified_time', dateModified),
  ]
    .filter(Boolean)
    .join('');
}

/** The icons: the logo, else our own. Without one, browsers request `/favicon.ico`. */
export function iconLinks(site: Site, path: string): string {
  const { logo } = site.room.organization ?? {};
  const link = (rel: string, target: string, media = '') =>
    markup`<link rel="${rel}" href="${pageUrl(site, path, target)}"${media ? raw(markup` media="${media}"`) : ''}>\n`;
  if (!logo) return link('icon', hashedAsset(site.assets, ICON).path);
  const icon = smallestUrl(logo);
  const dark = site.logoDark && smallestUrl(site.logoDark);
  return [
    dark ? link('icon', icon, LIGHT) + link('icon', dark, DARK) : link('icon', icon),
    // Phones show no SVG on their home screens.
    icon.endsWith('.svg') ? '' : link('apple-touch-icon', icon),
  ].join('');
}

const LIGHT = '(prefers-color-scheme: light)';
const DARK = '(prefers-color-scheme: dark)';

/** Open Graph requires a country with the language. */
const LOCALES: Record<string, string> = {
  sv: 'sv_SE',
  en: 'en_GB',
  fi: 'fi_FI',
  nb: 'nb_NO',
  no: 'nb_NO',
  da: 'da_DK',
};
