import { resolveUrls } from '@pressrum/feeds';
import type { DiskStore } from '../archive/disk-store.js';
import type { Config } from '../config/config.js';
import { UnusableError } from '../io.js';
import type { Asset, Site } from '@pressrum/site';
import type { Refreshed } from './refresh.js';

/** The site of a refreshed press room. Its texts and images are read from the store on demand. */
export function toSite(
  { state, room, images, logoDark }: Pick<Refreshed, 'state' | 'room' | 'images' | 'logoDark'>,
  config: Config,
  store: DiskStore,
  {
    assets,
    version,
    now,
    base = config.site,
  }: { assets: readonly Asset[]; version: string; now: Date; base?: string },
): Site {
  const missing = (what: string) =>
    new UnusableError(
      `${store.folder}: ${what} is missing there; restore the folder from a backup, or remove it to rebuild from what the sources list now`,
    );
  return {
    // Other sites also show the logo and the portraits.
    room: base ? resolveUrls(room, base) : room,
    entries: state.entries,
    images,
    base,
    languages: config.languages,
    ...(config.theme && { theme: config.theme }),
    ...(logoDark && { logoDark }),
    ...(config.footerLinks && { footerLinks: config.footerLinks }),
    pageSize: config.pageSize,
    assets,
    version,
    now,
    async loadRelease({ id }) {
      const record = await store.releases.read(id);
      if (!record) throw missing(`the release ${id}`);
      return record.published;
    },
    async loadImage(name) {
      const bytes = await store.readFile(name);
      if (!bytes) throw missing(`the image ${name}`);
      return bytes;
    },
  };
}
