import { nonEmptyText, safeUrl } from '@pressrum/model';

/** Tracking parameters. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|vero_id|oly_(?:anon|enc)_id|wt_mc|s_cid|_g[al]|ref_src)$/i;

/**
 * Cleans a URL for the document: removes tracking parameters, and makes it absolute if `base` is known. Everything else
 * stays as it is written. `undefined` for an unsafe URL and for a placeholder.
 */
export function cleanUrl(url: string, base?: string): string | undefined {
  const text = nonEmptyText(url);
  const safe = text && safeUrl(text);
  if (!safe) return undefined;
  const clean = removeTracking(safe);
  if (!base || /^[a-z][a-z\d+.-]*:/i.test(clean)) return clean;
  // "#note" leads to a part of the same text.
  return !clean.startsWith('#') && URL.canParse(clean, base) ? new URL(clean, base).href : clean;
}

function removeTracking(url: string): string {
  const start = url.indexOf('?');
  if (start < 0 || !/^(?:https?:|[^:]*$)/i.test(url.slice(0, start))) return url;
  const hash = url.indexOf('#', start);
  const end = hash < 0 ? url.length : hash;
  const all = url.slice(start + 1, end).split('&');
  const kept = all.filter((parameter) => !TRACKING.test(parameter.split('=', 1)[0]!));
  if (kept.length === all.length) return url;
  return url.slice(0, start) + (kept.length ? `?${kept.join('&')}` : '') + url.slice(end);
}
