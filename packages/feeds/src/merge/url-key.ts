import { cleanUrl } from '../normalize/url.js';

/**
 * A key for comparing URLs, and the host. The key ignores what does not change the page: scheme, `www.`, a slash at the
 * end, tracking parameters, and a fragment unless it is a route. A relative URL has no host; an unsafe URL has no key.
 */
export function toUrlKey(url: string | undefined): { key?: string; host?: string } {
  const clean = url && cleanUrl(url);
  if (!clean) return {};
  const parsed = /^https?:/i.test(clean) ? parseUrl(clean) : undefined;
  if (!parsed) return { key: clean };
  const { pathname, search, hash } = parsed;
  const host = parsed.host.replace(/^www\./, '');
  const path = pathname.endsWith('/') ? pathname.slice(0, -1) : pathname;
  // "#/press/1" is a page of a site that is one document.
  return { key: host + path + search + (/^#!?\//.test(hash) ? hash : ''), host };
}

/** Parses a URL only once, unlike `URL.canParse` with `new URL`. */
function parseUrl(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
