import { snapshotOf } from '@pressrum/embed/snapshot.js';
import { ageOf, dateText, fill, translationFor } from '@pressrum/model';
import { jsonLd, jsonLdText } from '@pressrum/model/json-ld.js';
import type { Entry } from '../archive/state.js';
import { hashedAsset, LOADER, STYLES } from './assets.js';
import { frontDocument, keyOf, releaseDocument } from './documents.js';
import { markup, pageHtml, raw } from './frame.js';
import { frontKey, frontSnapshot, staleIn } from './front.js';
import { languageFor, languagePath, wordsIn } from './language.js';
import { pagesOf, type Page } from './paging.js';
import { commonKey, documentPath, listed, pagePath, type Site, type SiteFile } from './site.js';

/** The pages, readable without any script. */
export const pageFiles = (site: Site): SiteFile[] => [
  ...site.languages.flatMap((language) => [frontPage(site, language), archivePage(site, language)]),
  ...pagesOf(site.entries.length, site.pageSize).map((page, index, all) => listPage(site, page, all)),
  ...releasePages(site),
];

/** How a list in the archive looks, as its attributes say. */
const LIST = { isSearchable: true, filters: ['genre', 'year', 'keyword'] as ('genre' | 'year' | 'keyword')[] };

/** The style sheets and the script that every page names. */
const pageAssets = ({ assets }: Site): string =>
  [STYLES, 'page.css', LOADER].map((name) => hashedAsset(assets, name).integrity.slice(7, 23)).join(' ');

const pageKey = (site: Site): string => `${commonKey(site)} ${pageAssets(site)}`;

function frontPage(site: Site, language: string): SiteFile {
  const path = languagePath(site, 'index.html', language);
  return {
    path,
    key: `${frontKey(site)} ${pageAssets(site)}`,
    rank: 'front',
    async content() {
      const document = await frontDocument(site);
      const words = wordsIn(language);
      const { organization } = site.room;
      const more = document.next
        ? markup`<p class="page-more"><a href="${languagePath(site, 'releases/index.html', language)}">${words.all} (${document.numberOfItems})</a></p>`
        : '';
      return pageHtml(site, {
        path,
        language,
        title: titled(words.press, organization?.name),
        description: firstParagraph(organization?.description),
        image: organization?.logo,
        translations: site.languages,
        data: jsonLdText(jsonLd(document)),
        isLive: true,
        main: markup`<h1>${words.press}</h1>
<press-room src="pressroom.json">${raw(frontSnapshot(site, document, language))}</press-room>
${raw(more)}`,
      });
    },
  };
}

/** Everything, to search in. Without a script it is the newest page, and links lead to the others. */
function archivePage(site: Site, language: string): SiteFile {
  const path = languagePath(site, 'releases/index.html', language);
  return {
    path,
    key: `${frontKey(site)} ${pageAssets(site)}`,
    rank: 'list',
    async content() {
      const document = await frontDocument(site);
      const words = wordsIn(language);
      const [older] = pagesOf(site.entries.length, site.pageSize);
      const list = snapshotOf('press-release-list', document, {
        language,
        headingLevel: 2,
        list: { ...LIST, limit: site.pageSize },
        now: site.now,
      });
      return pageHtml(site, {
        path,
        language,
        title: titled(words.all, site.room.organization?.name),
        translations: site.languages,
        isLive: true,
        main: markup`<h1>${words.all}</h1>
<press-release-list src="pressroom.json" heading-level="2" searchable filters="${LIST.filters.join(' ')}" limit="${site.pageSize}" url-state="">${raw(list)}</press-release-list>
${raw(between(undefined, older && { path: `releases/page-${older.number}.html`, text: words.older }))}`,
      });
    },
  };
}

/** The older releases, page by page: plain, for whoever has no script, and for search engines. */
function listPage(site: Site, { number, start, end }: Page, all: readonly Page[]): SiteFile {
  const language = site.languages[0];
  const entries = site.entries.slice(start, end);
  const isNewest = number === all.length;
  const path = `releases/page-${number}.html`;
  return {
    path,
    key: `${pageKey(site)} ${isNewest} ${keyOf(entries)} ${staleIn(entries, site)}`,
    rank: 'list',
    content() {
      const words = wordsIn(language);
      const period = periodOf(entries, language);
      const { contactPointsAsOf: _, ...room } = site.room;
      const document = { ...room, releases: entries.map((entry) => listed(site, entry)) };
      const list = snapshotOf('press-release-list', document, {
        language,
        headingLevel: 2,
        list: { limit: entries.length },
        now: site.now,
      });
      const newer = isNewest ? 'releases/index.html' : `releases/page-${number + 1}.html`;
      return pageHtml(site, {
        path,
        language,
        title: titled([words.releases, period].filter(Boolean).join(', '), site.room.organization?.name),
        isLive: false,
        main: markup`<h1>${words.releases}</h1>
<p>${period}</p>
${raw(list)}
${raw(between({ path: newer, text: words.newer }, number > 1 ? { path: `releases/page-${number - 1}.html`, text: words.older } : undefined))}`,
      });
    },
  };
}

/** "9 juli 2026–4 september 2026": of what time the releases are, since a page's number, counted from the oldest, says nothing. */
function periodOf(entries: readonly Entry[], language: string): string {
  const texts = translationFor(language);
  const days = entries.flatMap(({ listed: { datePublished } }) => datePublished?.slice(0, 10) ?? []);
  const [to = '', from = to] = [days[0], days.at(-1)].map((day) => day && dateText(day, texts));
  return from === to ? to : fill(texts.range, { from, to });
}

interface Link {
  path: string;
  text: string;
}

function between(newer: Link | undefined, older: Link | undefined): string {
  const link = (to: Link | undefined, rel: string) =>
    to ? markup`<li><a href="${to.path}" rel="${rel}">${to.text}</a></li>\n` : '';
  return newer || older
    ? markup`<nav class="page-more" aria-label="${[newer, older].flatMap((to) => to?.text ?? []).join(', ')}">
<ul class="page-links" role="list">
${raw(link(newer, 'prev'))}${raw(link(older, 'next'))}</ul>
</nav>`
    : '';
}

function releasePages(site: Site): SiteFile[] {
  const common = pageKey(site);
  const roomAge = ageOf(site.room, site.now);
  return site.entries.map((entry) => ({
    path: pagePath(entry),
    key: `${common} ${entry.hash} ${roomAge} ${staleIn([entry], site)}`,
    rank: 'page',
    content: () => releasePage(site, entry),
  }));
}

async function releasePage(site: Site, entry: Entry): Promise<string> {
  const document = await releaseDocument(site, entry);
  const release = document.releases![0]!;
  const language = languageFor(site, release.inLanguage);
  const path = pagePath(entry);
  const options = { language, now: site.now, isSupplied: true };
  const notice = snapshotOf('press-room', document, { language, now: site.now, isArranged: true });
  const whole = snapshotOf('press-release', document, { ...options, headingLevel: 1, id: entry.id });
  const contacts = snapshotOf('press-contact-list', document, options);
  return pageHtml(site, {
    path,
    language,
    title: titled(release.headline, site.room.organization?.name),
    description: release.description ?? release.alternativeHeadline,
    type: 'article',
    image: release.image ?? site.room.organization?.logo,
    datePublished: release.datePublished,
    dateModified: release.dateModified,
    data: jsonLdText(jsonLd(document, release)),
    isLive: true,
    main: markup`<press-room src="${pathAddress(documentPath(entry))}">${raw(notice)}
<press-release release-id="${entry.id}" heading-level="1">${raw(whole)}</press-release>
${contacts ? raw(contactPart(contacts, language)) : ''}</press-room>`,
  });
}

/** Whom to ask today, beside those that the release named. */
const contactPart = (contacts: string, language: string) => markup`<section class="page-contacts">
<h2>${translationFor(language).pressContact}</h2>
<press-contact-list>${raw(contacts)}</press-contact-list>
</section>
`;

const pathAddress = (path: string) => path.split('/').map(encodeURIComponent).join('/');

const titled = (title: string, name: string | undefined) => (name ? `${title} – ${name}` : title);

const firstParagraph = (text: string | undefined) => text?.split(/\n\s*\n/)[0]?.slice(0, 300);
