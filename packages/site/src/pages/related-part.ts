import { foreignLanguage, formatDateTime, viewOptions } from '@pressrum/i18n';
import { textsIn } from '@pressrum/i18n/translations/language.js';
import { RELATED_TEXTS } from '@pressrum/i18n/translations/related.js';
import type { RelatedEntries } from '../related.js';
import type { Site, SiteEntry } from '../types.js';
import { pagePath, siteUrl } from '../urls.js';
import { markup, raw } from './markup.js';
import { pageUrl } from './page-url.js';

/** Below a release: releases with the same keywords, and the ones before and after. */
export function relatedPart(
  { related, newer, older }: RelatedEntries,
  language: string,
  site: Site,
  path: string,
): string {
  const texts = textsIn(RELATED_TEXTS, language, 'en');
  const options = viewOptions(language, 2, site.room);
  const link = (entry: SiteEntry, rel?: string) => {
    const { headline, inLanguage } = entry.listed;
    const lang = foreignLanguage(inLanguage, options);
    return markup`<a href="${pageUrl(site, path, siteUrl({ base: '' }, pagePath(entry)))}"${rel ? raw(` rel="${rel}"`) : ''}${lang ? raw(markup` lang="${lang}"`) : ''}>${headline}</a>`;
  };
  const date = ({ listed: { datePublished } }: SiteEntry) =>
    datePublished ? `, ${formatDateTime(datePublished.slice(0, 10), options.texts)}` : '';
  const list = markup`<section class="page-related">
<h2>${texts.related}</h2>
<ul>
${raw(related.map((entry) => markup`<li>${raw(link(entry))}${date(entry)}</li>`).join('\n'))}
</ul>
</section>
`;
  const neighbors = [
    older && markup`<li>${texts.older}: ${raw(link(older, 'prev'))}</li>`,
    newer && markup`<li>${texts.newer}: ${raw(link(newer, 'next'))}</li>`,
  ].filter((item) => item !== undefined);
  const navigation = markup`<nav class="page-related" aria-label="${texts.neighbors}">
<ul>
${raw(neighbors.join('\n'))}
</ul>
</nav>
`;
  return (related.length ? list : '') + (neighbors.length ? navigation : '');
}
