import { stalenessKey } from '@pressrum/model';
import { pageKey } from '../cache-keys.js';
import { CONTACTS, contactsDocument } from '../documents.js';
import type { Site, SiteFile } from '../types.js';
import { pageTexts } from './page-language.js';
import { markup, renderPage, titleWithName } from './page-layout.js';
import { NOT_FOUND, pageUrl } from './page-url.js';
import { inPressRoom } from './press-room-frame.js';

/** The page for URLs without one: where the releases are, and whom to call. */
export function notFoundPage(site: Site): SiteFile {
  return {
    path: NOT_FOUND,
    cacheKey: `${pageKey(site)} ${stalenessKey(site.room, site.now)}`,
    writeOrder: 'page',
    async content() {
      const language = site.languages[0];
      const texts = pageTexts(language);
      const at = (target: string) => pageUrl(site, NOT_FOUND, target);
      return renderPage(site, {
        path: NOT_FOUND,
        language,
        title: titleWithName(texts.notFound, site.room.organization?.name),
        description: texts.notFoundHelp,
        isUnlisted: true,
        isLive: true,
        main: inPressRoom(
          site,
          { language, document: await contactsDocument(site), src: at(CONTACTS), hasContacts: true },
          markup`<h1>${texts.notFound}</h1>
<p>${texts.notFoundHelp}</p>
<p class="page-more"><a href="${at('releases/index.html')}">${texts.search}</a></p>`,
        ),
      });
    },
  };
}
