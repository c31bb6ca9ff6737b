import { snapshotOf } from '@pressrum/embed/snapshot.js';
import { stalenessKey } from '@pressrum/model';
import { jsonLd, jsonLdText } from '@pressrum/model/json-ld.js';
import { countStale, entriesKey, pageKey } from '../cache-keys.js';
import { releaseDocument } from '../documents.js';
import { relatedFinder, type RelatedEntries } from '../related.js';
import type { Site, SiteEntry, SiteFile } from '../types.js';
import { documentPath, pagePath, siteUrl } from '../urls.js';
import { pageLanguage } from './page-language.js';
import { markup, raw, renderPage, titleWithName } from './page-layout.js';
import { pageUrl } from './page-url.js';
import { inPressRoom } from './press-room-frame.js';
import { relatedPart } from './related-part.js';

/** A page for each release. */
export function releasePages(site: Site): SiteFile[] {
  const common = pageKey(site);
  const roomAge = stalenessKey(site.room, site.now);
  const findRelated = relatedFinder(site.entries);
  return site.entries.map((entry, index) => {
    const related = findRelated(index);
    const linked = [...related.related, related.newer, related.older].filter((it) => it !== undefined);
    return {
      path: pagePath(entry),
      cacheKey: `${common} ${entry.hash} ${roomAge} ${countStale([entry], site)} ${entriesKey(linked)}`,
      writeOrder: 'page',
      content: () => releasePage(site, entry, related),
    };
  });
}

async function releasePage(site: Site, entry: SiteEntry, related: RelatedEntries): Promise<string> {
  const document = await releaseDocument(site, entry);
  const release = document.releases![0]!;
  const language = pageLanguage(site, release.inLanguage);
  const path = pagePath(entry);
  const title = titleWithName(release.headline, site.room.organization?.name);
  const options = { language, now: site.now, hasProvider: true };
  const fullRelease = snapshotOf('press-release', document, { ...options, headingLevel: 1, id: entry.id });
  const frame = {
    language,
    document,
    src: pageUrl(site, path, siteUrl({ base: '' }, documentPath(entry))),
    // A release without contacts of its own, or with old ones, shows the press service's.
    hasContacts: !fullRelease.includes(CONTACTS_IN_RELEASE),
  };
  return renderPage(site, {
    path,
    language,
    title,
    description: release.description ?? release.alternativeHeadline ?? title,
    type: 'article',
    image: release.image ?? site.room.organization?.logo,
    datePublished: release.datePublished,
    dateModified: release.dateModified,
    data: jsonLdText(jsonLd(document, release)),
    isLive: true,
    main: `${inPressRoom(
      site,
      frame,
      markup`<press-release release-id="${entry.id}" heading-level="1">${raw(fullRelease)}</press-release>`,
    )}
${relatedPart(related, language, site, path)}`,
  });
}

/** The beginning of the list of contacts. */
const CONTACTS_IN_RELEASE = '<div class="press-contacts ';
