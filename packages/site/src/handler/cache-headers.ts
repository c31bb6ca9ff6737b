import { isAsset } from '../assets.js';

const MINUTE_SECONDS = 60;
const YEAR_SECONDS = 31_536_000;

/** Fresh for a minute; stale for ten more during revalidation, and for a day when the server fails. */
const BRIEFLY = `public, max-age=${MINUTE_SECONDS}, s-maxage=${MINUTE_SECONDS}, stale-while-revalidate=600, stale-if-error=86400`;
const FOR_EVER = `public, max-age=${YEAR_SECONDS}, immutable`;

/** The `Cache-Control` of a file. `deploy/nginx/static.conf` has the same rules. */
export const cacheControl = (path: string): string => (hasHashedName(path) ? FOR_EVER : BRIEFLY);

/** A file whose name contains a hash of its content never changes. */
const hasHashedName = (path: string) => isAsset(path) || path.startsWith('images/');

/** The `Cache-Control` of responses that are not files of a press room. */
export const CACHE_CONTROL = {
  /** The notice must be visible at once; a cache in front may keep it for ten seconds. */
  notice: 'public, max-age=0, s-maxage=10, stale-if-error=86400',
  /** Redirects, and what does not exist. */
  absent: `public, max-age=${MINUTE_SECONDS}`,
  /** Health and failures. */
  never: 'no-store',
} as const;
