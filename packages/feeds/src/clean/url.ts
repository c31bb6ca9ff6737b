import { present, safeUrl } from '@pressrum/model';

/** Parameters that tell a sender who followed a link, and nothing else. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|vero_id|oly_(?:anon|enc)_id|wt_mc|s_cid|_g[al]|ref_src)$/i;

/**
 * A URL as it may stand in a document: safe, whole where `base` is known, without tracking parameters; everything else of
 * it as it is written. `undefined` for one that may not be followed, and for a word for nothing.
 */
export function cleanUrl(url: string, base?: string): string | undefined {
  const text = present(url);
  const safe = text && safeUrl(text);
  if (!safe) return undefined;
  const own = withoutTracking(safe);
  if (!base || /^[a-z][a-z\d+.-]*:/i.test(own)) return own;
  // "#note" leads to a place in the same text.
  return !own.startsWith('#') && URL.canParse(own, base) ? new URL(own, base).href : own;
}

function withoutTracking(url: string): string {
  const start = url.indexOf('?');
  if (start < 0 || !/^(?:https?:|[^:]*$)/i.test(url.slice(0, start))) return url;
  const hash = url.indexOf('#', start);
  const end = hash < 0 ? url.length : hash;
  const all = url.slice(start + 1, end).split('&');
  const kept = all.filter((parameter) => !TRACKING.test(parameter.split('=', 1)[0]!));
  if (kept.length === all.length) return url;
  return url.slice(0, start) + (kept.length ? `?${kept.join('&')}` : '') + url.slice(end);
}
