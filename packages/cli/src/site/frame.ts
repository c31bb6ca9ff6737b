import { html, raw } from 'hono/html';
import { hashedAsset, LOADER, STYLES } from './assets.js';
import { ICON } from './icon.js';
import { languagePath, wordsIn } from './language.js';
import { addressOf, type Site } from './site.js';

/** What a page is, beside its content. */
export interface Frame {
  /** From the room's root; `index.html` is the room itself. */
  path: string;
  language: string;
  title: string;
  description?: string | undefined;
  /** `article` for a release (ogp.me). */
  type?: 'article';
  image?: { url: string; alt?: string; width?: number; height?: number } | undefined;
  datePublished?: string | undefined;
  dateModified?: string | undefined;
  /** JSON-LD, safe inside a script. */
  data?: string;
  /** The same page in other languages. */
  translations?: readonly string[];
  /** False for a page that needs no script. */
  isLive: boolean;
  /** HTML. */
  main: string;
}

/** HTML whose values are escaped, as a string: nothing in our pages is waited for. */
export const markup = (strings: TemplateStringsArray, ...values: unknown[]): string =>
  `${html(strings, ...values) as unknown as string}`;

export { raw };

/**
 * A whole page around its content. All addresses in it are relative to the room's root, also in pages of a folder: so one
 * page works at any address and from a disk, and what a document names is the same wherever it is shown.
 */
export function pageHtml(site: Site, frame: Frame): string {
  const { path, language, title, description, isLive, main, data } = frame;
  const { room, assets } = site;
  const words = wordsIn(language);
  const [styles, page, script] = [STYLES, 'page.css', LOADER].map((name) => hashedAsset(assets, name));
  const name = room.organization?.name;
  const own = isIndex(path) ? '' : addressOf({ base: '' }, path);
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${path.includes('/') ? raw('<base href="../">\n') : ''}<title>${title}</title>
${description ? raw(markup`<meta name="description" content="${description}">\n`) : ''}${raw(openGraph(site, frame))}<link rel="stylesheet" href="${styles!.path}" integrity="${styles!.integrity}">
<link rel="stylesheet" href="${page!.path}" integrity="${page!.integrity}">
<link rel="icon" href="${iconOf(site)}">
<link rel="alternate" type="application/rss+xml" href="feed.xml" title="${words.releases}${name ? ` – ${name}` : ''}">
<link rel="alternate" type="application/feed+json" href="feed.json" title="${words.releases}${name ? ` – ${name}` : ''}">
${isLive ? raw(markup`<script src="${script!.path}" integrity="${script!.integrity}" async></script>\n`) : ''}</head>
<body>
<a class="page-skip" href="${own}#main">${words.skip}</a>
<header class="page-header">
${raw(senderLink(site))}
<nav aria-label="${words.menu}">
<ul class="page-links" role="list">
${raw(menu(site, frame))}</ul>
</nav>
</header>
<main id="main" tabindex="-1">
${raw(main)}
</main>
${data ? raw(`<script type="application/ld+json">${data}</script>\n`) : ''}</body>
</html>
`;
}

/** The logo in its smallest size, else a picture of our own: a browser that is told of none asks for `/favicon.ico`. */
function iconOf({ room, assets }: Site): string {
  const { srcset, url } = room.organization?.logo ?? {};
  return srcset?.split(' ')[0] ?? url ?? hashedAsset(assets, ICON).path;
}

/** The index has the room's own address, so that a link within it does not lead to another spelling of that. */
const isIndex = (path: string) => path === 'index.html';

function senderLink({ room: { organization } }: Site): string {
  if (!organization) return '';
  const { name, url } = organization;
  return url
    ? markup`<a class="page-name" href="${url}">${name}</a>`
    : markup`<span class="page-name">${name}</span>`;
}

function menu(site: Site, { path, language, translations = [] }: Frame): string {
  const words = wordsIn(language);
  const item = (target: string, text: string) =>
    markup`<li><a href="${target}"${target === path ? raw(' aria-current="page"') : ''}>${text}</a></li>\n`;
  const others = translations
    .filter((other) => other !== language)
    .map((other) => {
      const target = translationPath(site, path, language, other);
      return markup`<li><a href="${target}" lang="${other}" hreflang="${other}">${wordsIn(other).name}</a></li>\n`;
    });
  return [
    item(languagePath(site, 'index.html', language), words.press),
    item(languagePath(site, 'releases/index.html', language), words.all),
    item('feed.xml', words.feed),
    ...others,
  ].join('');
}

const translationPath = (site: Site, path: string, from: string, to: string) =>
  languagePath(site, path.replace(`.${from}.html`, '.html'), to);

/** Canonical address, translations, and what is shown where a page is shared (ogp.me). Without an address there is none. */
function openGraph(site: Site, frame: Frame): string {
  const {
    path,
    language,
    title,
    description,
    type,
    image,
    datePublished,
    dateModified,
    translations = [],
  } = frame;
  const { base, room } = site;
  const addressAt = (target: string) => (isIndex(target) ? base : addressOf(site, target));
  const property = (name: string, content: string | number | undefined) =>
    content === undefined || content === '' ? '' : markup`<meta property="${name}" content="${content}">\n`;
  const alternates = translations.length > 1 ? translations : [];
  return [
    base && markup`<link rel="canonical" href="${addressAt(path)}">\n`,
    ...alternates.map((other) =>
      base
        ? markup`<link rel="alternate" hreflang="${other}" href="${addressAt(translationPath(site, path, language, other))}">\n`
        : '',
    ),
    property('og:type', type ?? 'website'),
    property('og:title', title),
    property('og:description', description),
    property('og:site_name', room.organization?.name),
    property('og:locale', LOCALES[language.slice(0, 2)]),
    base && property('og:url', addressAt(path)),
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

/** Open Graph wants a country with the language. */
const LOCALES: Record<string, string> = {
  sv: 'sv_SE',
  en: 'en_GB',
  fi: 'fi_FI',
  nb: 'nb_NO',
  no: 'nb_NO',
  da: 'da_DK',
};
