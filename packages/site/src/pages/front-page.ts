import { snapshotOf } from '@pressrum/embed/snapshot.js';
import type { PressRoom } from '@pressrum/model';
import { jsonLd, jsonLdText } from '@pressrum/model/json-ld.js';
import { frontPageKey, pageFrameKey } from '../cache-keys.js';
import { frontDocument } from '../documents.js';
import { mediaEntries } from '../media.js';
import type { Site, SiteFile } from '../types.js';
import { describe, languagePath, pageTexts } from './page-language.js';
import { markup, raw, renderPage, titleWithName } from './page-layout.js';

/** The press room: the newest releases, the contacts, the organisation. */
export function frontPage(site: Site, language: string): SiteFile {
  const path = languagePath(site, 'index.html', language);
  return {
    path,
    cacheKey: `${frontPageKey(site)} ${pageFrameKey(site)}`,
    writeOrder: 'front',
    async content() {
      const document = await frontDocument(site);
      const texts = pageTexts(language);
      const { organization } = site.room;
      const link = (path: string, text: string) =>
        markup`<a href="${languagePath(site, path, language)}">${text}</a>`;
      const links = [
        document.next && link('releases/index.html', `${texts.all} (${document.numberOfItems})`),
        mediaEntries(site).length && link('media.html', texts.media),
      ].filter(Boolean);
      const more = links.length ? markup`<p class="page-more">${raw(links.join('\n'))}</p>` : '';
      return renderPage(site, {
        path,
        language,
        title: titleWithName(texts.press, organization?.name),
        description: describe(texts.describePress, site),
        image: organization?.logo,
        translations: site.languages,
        data: jsonLdText(jsonLd(document)),
        isLive: true,
        main: markup`<h1>${texts.press}</h1>
<press-room src="pressroom.json">${raw(frontSnapshot(site, document, language))}</press-room>
${raw(more)}`,
      });
    },
  };
}

/** The snapshot for the inside of a `press-room`. */
export const frontSnapshot = ({ now }: Site, document: PressRoom, language: string): string =>
  snapshotOf('press-room', document, { language, now });
