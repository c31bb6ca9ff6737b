import { absolute } from '@pressrum/feeds';
import type { DiskStore } from '../archive/disk-store.js';
import type { Config } from '../config/config.js';
import { UnusableError } from '../io.js';
import type { Asset } from '../site/assets.js';
import type { Site } from '../site/site.js';
import type { Refreshed } from './refresh.js';

/** The site that a refreshed press room is, its texts and pictures read from the store as they are asked for. */
export function siteOf(
  { state, room, pictures }: Pick<Refreshed, 'state' | 'room' | 'pictures'>,
  config: Config,
  store: DiskStore,
  {
    assets,
    edition,
    now,
    base = config.site,
  }: { assets: readonly Asset[]; edition: string; now: Date; base?: string },
): Site {
  const lost = (what: string) =>
    new UnusableError(
      `${store.folder}: ${what} is missing there; restore the folder from a backup, or remove it to begin anew with what the sources list today`,
    );
  return {
    // Other sites show the logo and the portraits too.
    room: base ? absolute(room, base) : room,
    entries: state.entries,
    pictures,
    base,
    languages: config.languages,
    pageSize: config.pageSize,
    assets,
    edition,
    now,
    async whole({ id }) {
      const whole = await store.texts.read(id);
      if (!whole) throw lost(`the release ${id}`);
      return whole.published;
    },
    async picture(name) {
      const bytes = await store.readFile(name);
      if (!bytes) throw lost(`the picture ${name}`);
      return bytes;
    },
  };
}
