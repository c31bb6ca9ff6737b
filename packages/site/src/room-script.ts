import { roomScript } from '@pressrum/embed/snapshot.js';
import { hashedAsset, LOADER, STYLES, type Asset } from './assets.js';
import { frontPageKey } from './cache-keys.js';
import { frontDocument } from './documents.js';
import { frontSnapshot } from './pages/front-page.js';
import type { Site, SiteFile } from './types.js';

export const ROOM_SCRIPT = 'pressroom.js';

/** The script for pages with only the tags: the loader with the room's snapshot and style sheet. */
export function roomScriptFile(site: Site): SiteFile {
  const [loader, styles] = [LOADER, STYLES].map((name) => hashedAsset(site.assets, name)) as [Asset, Asset];
  return {
    path: ROOM_SCRIPT,
    cacheKey: `${frontPageKey(site)} ${loader.integrity} ${styles.integrity}`,
    writeOrder: 'front',
    async content() {
      const [language] = site.languages;
      const html = frontSnapshot(site, await frontDocument(site), language);
      const [script, css] = [loader, styles].map(({ bytes }) => new TextDecoder().decode(bytes)) as [
        string,
        string,
      ];
      return roomScript(script, { language, html, css });
    },
  };
}
