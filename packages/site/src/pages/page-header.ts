import type { Site } from '../types.js';
import { markup, raw } from './markup.js';
import { smallestUrl } from './page-image.js';
import { languagePath, pageTexts } from './page-language.js';
import type { PageContent } from './page-content.js';
import { pageUrl } from './page-url.js';

/** The sender, and the way to the other pages and languages. */
export const pageHeader = (site: Site, page: PageContent): string => markup`<header class="page-header">
${raw(brand(site, page))}
<nav class="page-menu" aria-label="${pageTexts(page.language).menu}">
<ul class="page-links" role="list">
${raw(menu(site, page))}</ul>
</nav>
</header>`;

/** The logo and name. The logo says nothing that the name does not. */
function brand(site: Site, { path }: PageContent): string {
  const { organization } = site.room;
  if (!organization) return '';
  const { name, url } = organization;
  const content = markup`${raw(logo(site, path))}<span class="page-name">${name}</span>`;
  return url
    ? markup`<a class="page-brand" href="${url}">${raw(content)}</a>`
    : markup`<p class="page-brand">${raw(content)}</p>`;
}

function logo(site: Site, path: string): string {
  const image = site.room.organization?.logo;
  if (!image) return '';
  const { width, height } = image;
  const at = (target: string) => pageUrl(site, path, target);
  const size = width && height ? markup` width="${width}" height="${height}"` : '';
  const element = (className: string) =>
    markup`<img class="${className}" src="${at(smallestUrl(image))}" alt=""${raw(size)}>`;
  return site.logoDark
    ? markup`<picture><source media="(prefers-color-scheme: dark)" srcset="${at(smallestUrl(site.logoDark))}">${raw(element('page-logo'))}</picture>`
    : element('page-logo page-plate');
}

function menu(site: Site, { path, language, translations = [] }: PageContent): string {
  const texts = pageTexts(language);
  const at = (target: string) => pageUrl(site, path, target);
  const item = (target: string, text: string) =>
    markup`<li><a href="${at(target)}"${target === path ? raw(' aria-current="page"') : ''}>${text}</a></li>\n`;
  const others = translations
    .filter((other) => other !== language)
    .map((other) => {
      const target = at(translationPath(site, path, language, other));
      return markup`<li><a href="${target}" lang="${other}" hreflang="${other}">${pageTexts(other).name}</a></li>\n`;
    });
  return [
    item(languagePath(site, 'index.html', language), texts.press),
    item(languagePath(site, 'releases/index.html', language), texts.all),
    ...others,
  ].join('');
}

/** The path of a page in another language. */
export const translationPath = (site: Site, path: string, from: string, to: string): string =>
  languagePath(site, path.replace(`.${from}.html`, '.html'), to);
