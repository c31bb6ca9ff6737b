import { calendarFile } from '@pressrum/model/calendar.js';
import { siteKey } from './cache-keys.js';
import { listedRelease } from './published-release.js';
import type { Site, SiteFile } from './types.js';
import { calendarPath } from './urls.js';

/** A calendar file for each release with an event that has a start. */
export const calendarFiles = (site: Site): SiteFile[] =>
  site.entries
    .filter(({ listed }) => listed.event?.startDate)
    .map((entry) => ({
      path: calendarPath(entry),
      cacheKey: `${siteKey(site)} ${entry.hash}`,
      writeOrder: 'document',
      content: () => calendarFile(listedRelease(site, entry), `${entry.id}@${readHost(site)}`) ?? '',
    }));

/** The host that makes ids unique (RFC 7986, 5.3). */
function readHost({ base, room }: Site): string {
  const url = [base, room.organization?.url ?? ''].find((it) => URL.canParse(it));
  return url ? new URL(url).hostname : 'pressrum.example';
}
