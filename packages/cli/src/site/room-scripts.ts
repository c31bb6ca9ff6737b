import { firstPictures, roomScript } from '@pressrum/embed/snapshot.js';
import { START } from './assets.js';
import { frontDocument } from './documents.js';
import { frontKey, frontSnapshot } from './front.js';
import type { Site, SiteFile } from './site.js';

export const ROOM_SCRIPT = 'pressroom.js';
export const PICTURES_SCRIPT = 'pressroom-pictures.js';

/**
 * Scripts for pages that hold nothing but the tags: what the room shows first, and before it what has its first pictures
 * fetched. Those are another file because a small one is there, and has run, before a page is painted the first time.
 */
export const roomScripts = (site: Site): SiteFile[] => [frontScript(site), picturesScript(site)];

const frontScript = (site: Site): SiteFile => ({
  path: ROOM_SCRIPT,
  key: `${frontKey(site)} ${startOf(site).integrity}`,
  rank: 'front',
  async content() {
    const [language] = site.languages;
    const html = frontSnapshot(site, await frontDocument(site), language);
    const start = new TextDecoder().decode(startOf(site).bytes);
    return roomScript(start, { src: 'pressroom.json', language, html });
  },
});

/** The script whose name stays: it knows where the others are from the room's root. */
const startOf = ({ assets }: Site) => assets.find(({ name, isHashed }) => name === START && !isHashed)!;

const picturesScript = (site: Site): SiteFile => ({
  path: PICTURES_SCRIPT,
  key: frontKey(site),
  rank: 'front',
  async content() {
    const links = firstPictures(await frontDocument(site)).map(({ image: { url, srcset }, sizes }) => ({
      rel: 'preload',
      as: 'image',
      href: url,
      ...(srcset && { imageSrcset: srcset, imageSizes: sizes }),
    }));
    return `for(const link of ${JSON.stringify(links)})document.head.append(Object.assign(document.createElement('link'),link))\n`;
  },
});
