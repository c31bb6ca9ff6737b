import { hashedAsset, LOADER, styleSheets } from '../assets.js';
import type { Site } from '../types.js';
import { markup, raw } from './markup.js';
import type { PageContent } from './page-content.js';
import { pageFooter } from './page-footer.js';
import { pageHeader } from './page-header.js';
import { pageTexts } from './page-language.js';
import { iconLinks, pageMetadata } from './page-metadata.js';
import { PAGE_SCRIPT } from './page-script.js';
import { needsBase, pageUrl } from './page-url.js';

export { markup, raw };

/** Renders a complete page around its content. Works below any path, and from a disk. */
export function renderPage(site: Site, page: PageContent): string {
  const { path, language, title, description, isLive, main, data } = page;
  const { room, assets } = site;
  const texts = pageTexts(language);
  const at = (target: string) => pageUrl(site, path, target);
  const hasBase = needsBase(site, path);
  const scripts = [...(isLive ? [LOADER] : []), ...(hasBase ? [PAGE_SCRIPT] : [])]
    .map((name) => hashedAsset(assets, name))
    .map((script) => markup`<script src="${at(script.path)}" integrity="${script.integrity}" async></script>\n`);
  const sheets = styleSheets(site).map(
    (sheet) => markup`<link rel="stylesheet" href="${at(sheet.path)}" integrity="${sheet.integrity}">\n`,
  );
  const feedTitle = titleWithName(texts.releases, room.organization?.name);
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${hasBase ? raw('<base href="../">\n') : ''}<title>${title}</title>
<meta name="description" content="${description}">
${raw(pageMetadata(site, page))}${raw(sheets.join(''))}${raw(iconLinks(site, path))}<link rel="alternate" type="application/rss+xml" href="${at('feed.xml')}" title="${feedTitle}">
<link rel="alternate" type="application/feed+json" href="${at('feed.json')}" title="${feedTitle}">
${raw(scripts.join(''))}</head>
<body>
<a class="page-skip" href="${hasBase ? path : ''}#main">${texts.skip}</a>
${raw(pageHeader(site, page))}
<main id="main" tabindex="-1">
${raw(main)}
</main>
${raw(pageFooter(site, page))}
${data ? raw(`<script type="application/ld+json">${data}</script>\n`) : ''}</body>
</html>
`;
}

/** The title with the organisation's name, if there is one. */
export const titleWithName = (title: string, name: string | undefined) => (name ? `${title} – ${name}` : title);
