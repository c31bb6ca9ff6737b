import { snapshotOf } from '@pressrum/embed/snapshot.js';
import { stalenessKey } from '@pressrum/model';
import { entriesKey, pageKey } from '../cache-keys.js';
import { mediaDocument } from '../documents.js';
import { mediaPages, type MediaPage } from '../media.js';
import type { Site, SiteFile } from '../types.js';
import { describe, languagePath, pageTexts } from './page-language.js';
import { markup, raw, renderPage, titleWithName } from './page-layout.js';
import { pageUrl } from './page-url.js';
import { inPressRoom } from './press-room-frame.js';

/** The media bank: the newest media in every language, older ones in the main language. */
export const mediaPageFiles = (site: Site): SiteFile[] =>
  mediaPages(site).flatMap((page, index) =>
    (index ? [site.languages[0]] : site.languages).map((language) => mediaPage(site, page, language)),
  );

/** Pictures, film and sound of some releases. Without a script, a link leads on to older ones; with it, a button. */
function mediaPage(site: Site, page: MediaPage, language: string): SiteFile {
  const path = languagePath(site, `${page.name}.html`, language);
  return {
    path,
    cacheKey: `${pageKey(site)} ${page.older} ${entriesKey(page.entries)} ${stalenessKey(site.room, site.now)}`,
    writeOrder: 'list',
    async content() {
      const texts = pageTexts(language);
      const at = (target: string) => pageUrl(site, path, target);
      const isNewest = page.name === 'media';
      const document = await mediaDocument(site, page);
      const media = snapshotOf('press-media', document, { language, headingLevel: 1, now: site.now });
      const older = page.older
        ? markup`
<p class="page-more"><a href="${at(`${page.older}.html`)}" rel="next">${texts.olderMedia}</a></p>`
        : '';
      return renderPage(site, {
        path,
        language,
        title: titleWithName(isNewest ? texts.media : texts.olderMedia, site.room.organization?.name),
        description: describe(texts.describeMedia, site),
        ...(isNewest && { translations: site.languages }),
        isLive: true,
        main: inPressRoom(
          site,
          { language, document, src: at(`${page.name}.json`), hasContacts: true },
          markup`<press-media heading-level="1">${raw(media)}</press-media>${raw(older)}`,
        ),
      });
    },
  };
}
