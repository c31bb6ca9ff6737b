import { primaryLanguage } from '@pressrum/model';
import { mediaEntries } from '../media.js';
import type { Site } from '../types.js';
import { markup, raw } from './markup.js';
import { languagePath, pageTexts } from './page-language.js';
import type { PageContent } from './page-content.js';
import { pageUrl } from './page-url.js';

/** The ways to subscribe, the media, and the site's own links, such as its accessibility statement. */
export function pageFooter(site: Site, { path, language }: PageContent): string {
  const texts = pageTexts(language);
  const { subscribeUrl } = site.room.organization ?? {};
  const item = (url: string, text: string) => markup`<li><a href="${url}">${text}</a></li>\n`;
  const at = (target: string) => pageUrl(site, path, target);
  const ways = [
    ...(subscribeUrl ? [item(subscribeUrl, texts.byEmail)] : []),
    item(at('feed.xml'), 'RSS'),
    item(at('feed.json'), 'JSON Feed'),
  ];
  return markup`<footer class="page-footer">
<nav class="page-subscribe" aria-labelledby="page-subscribe">
<h2 class="page-subscribe-heading" id="page-subscribe">${texts.subscribe}</h2>
<ul class="page-links" role="list">
${raw(ways.join(''))}</ul>
</nav>
${raw(otherLinks(site, path, language))}</footer>`;
}

/** The media bank, and the links of the configuration, in the language that they are written in. */
function otherLinks(site: Site, path: string, language: string): string {
  const { footerLinks = [], room } = site;
  const texts = pageTexts(language);
  const own = room.inLanguage;
  const isForeign = own && primaryLanguage(own) !== primaryLanguage(language);
  const lang = isForeign ? raw(markup` lang="${own}"`) : '';
  const items = footerLinks.map(({ name, url }) => markup`<li${lang}><a href="${url}">${name}</a></li>\n`);
  const media = languagePath(site, 'media.html', language);
  const isCurrent = media === path ? raw(' aria-current="page"') : '';
  if (mediaEntries(site).length)
    items.unshift(markup`<li><a href="${pageUrl(site, path, media)}"${isCurrent}>${texts.media}</a></li>\n`);
  return items.length
    ? markup`<nav aria-label="${texts.footer}">
<ul class="page-links" role="list">
${raw(items.join(''))}</ul>
</nav>
`
    : '';
}
