import { snapshotOf } from '@pressrum/embed/snapshot.js';
import { formatDateTime, fill, translationFor } from '@pressrum/i18n';
import { stalenessKey } from '@pressrum/model';
import { countStale, entriesKey, frontPageKey, pageFrameKey, pageKey } from '../cache-keys.js';
import { CONTACTS, contactsDocument, frontDocument } from '../documents.js';
import { paginate, type Page } from '../pagination.js';
import { listedRelease } from '../published-release.js';
import type { Site, SiteEntry, SiteFile } from '../types.js';
import { describe, languagePath, pageTexts } from './page-language.js';
import { markup, raw, renderPage, titleWithName } from './page-layout.js';
import { pageUrl } from './page-url.js';
import { inPressRoom } from './press-room-frame.js';

/** The list attributes of the archive page. */
const LIST = { isSearchable: true, filters: ['genre', 'year', 'keyword'] as ('genre' | 'year' | 'keyword')[] };

/** The searchable archive. Without a script it shows the newest page, with links to the others. */
export function archivePage(site: Site, language: string): SiteFile {
  const path = languagePath(site, 'releases/index.html', language);
  const at = (target: string) => pageUrl(site, path, target);
  return {
    path,
    cacheKey: `${frontPageKey(site)} ${pageFrameKey(site)}`,
    writeOrder: 'list',
    async content() {
      const document = await frontDocument(site);
      const texts = pageTexts(language);
      const [older] = paginate(site.entries.length, site.pageSize);
      const list = snapshotOf('press-release-list', document, {
        language,
        headingLevel: 2,
        list: { ...LIST, limit: site.pageSize },
        now: site.now,
      });
      const content = markup`<h1>${texts.all}</h1>
<press-release-list heading-level="2" searchable filters="${LIST.filters.join(' ')}" limit="${site.pageSize}" url-state="">${raw(list)}</press-release-list>
${raw(neighbourLinks(at, undefined, older && { path: `releases/page-${older.number}.html`, text: texts.older }))}`;
      return renderPage(site, {
        path,
        language,
        title: titleWithName(texts.all, site.room.organization?.name),
        description: describe(texts.describeAll, site),
        translations: site.languages,
        isLive: true,
        main: inPressRoom(site, { language, document, src: at('pressroom.json'), hasContacts: true }, content),
      });
    },
  };
}

/** A page of older releases, for visitors without scripts and for search engines. */
export function listPage(site: Site, { number, start, end }: Page, all: readonly Page[]): SiteFile {
  const language = site.languages[0];
  const entries = site.entries.slice(start, end);
  const isNewest = number === all.length;
  const path = `releases/page-${number}.html`;
  const at = (target: string) => pageUrl(site, path, target);
  return {
    path,
    cacheKey: `${pageKey(site)} ${isNewest} ${entriesKey(entries)} ${countStale(entries, site)} ${stalenessKey(site.room, site.now)}`,
    writeOrder: 'list',
    async content() {
      const texts = pageTexts(language);
      const period = formatPeriod(entries, language);
      const { contactPointsAsOf: _, ...room } = site.room;
      const document = { ...room, releases: entries.map((entry) => listedRelease(site, entry)) };
      const list = snapshotOf('press-release-list', document, {
        language,
        headingLevel: 2,
        list: { limit: entries.length },
        now: site.now,
      });
      const title = [texts.releases, period].filter(Boolean).join(', ');
      const newer = isNewest ? 'releases/index.html' : `releases/page-${number + 1}.html`;
      const older = number > 1 ? { path: `releases/page-${number - 1}.html`, text: texts.older } : undefined;
      const content = markup`<h1>${texts.releases}</h1>
<p>${period}</p>
${raw(list)}
${raw(neighbourLinks(at, { path: newer, text: texts.newer }, older))}`;
      return renderPage(site, {
        path,
        language,
        title: titleWithName(title, site.room.organization?.name),
        description: [describe(texts.describePage, site), period].filter(Boolean).join(' '),
        isLive: true,
        main: inPressRoom(
          site,
          { language, document: await contactsDocument(site), src: at(CONTACTS), hasContacts: true },
          content,
        ),
      });
    },
  };
}

/** The period of the releases, "9 juli 2026–4 september 2026", which tells visitors more than the page's number. */
function formatPeriod(entries: readonly SiteEntry[], language: string): string {
  const texts = translationFor(language);
  const days = entries.flatMap(({ listed: { datePublished } }) => datePublished?.slice(0, 10) ?? []);
  const [to = '', from = to] = [days[0], days.at(-1)].map((day) => day && formatDateTime(day, texts));
  return from === to ? to : fill(texts.range, { from, to });
}

interface Link {
  path: string;
  text: string;
}

function neighbourLinks(at: (path: string) => string, newer: Link | undefined, older: Link | undefined): string {
  const link = (to: Link | undefined, rel: string) =>
    to ? markup`<li><a href="${at(to.path)}" rel="${rel}">${to.text}</a></li>\n` : '';
  return newer || older
    ? markup`<nav class="page-more" aria-label="${[newer, older].flatMap((to) => to?.text ?? []).join(', ')}">
<ul class="page-links" role="list">
${raw(link(newer, 'prev'))}${raw(link(older, 'next'))}</ul>
</nav>`
    : '';
}
