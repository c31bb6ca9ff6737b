import { cleanUrl } from './clean/url.js';

/**
 * An address for comparing, and its host: without what leads to the same page all the same, such as the scheme, `www.`, a
 * slash at the end, parameters that track, a place in the page. A relative address has no host; one that may not be
 * followed has no key.
 */
export function addressKey(url: string | undefined): { key?: string; host?: string } {
  const clean = url && cleanUrl(url);
  if (!clean) return {};
  const parsed = /^https?:/i.test(clean) ? parsedUrl(clean) : undefined;
  if (!parsed) return { key: clean };
  const { pathname, search, hash } = parsed;
  const host = parsed.host.replace(/^www\./, '');
  const path = pathname.endsWith('/') ? pathname.slice(0, -1) : pathname;
  // "#/press/1" is a page of a site that is one document.
  return { key: host + path + search + (/^#!?\//.test(hash) ? hash : ''), host };
}

/** Parsed once; `URL.canParse` would do it another time. */
function parsedUrl(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
