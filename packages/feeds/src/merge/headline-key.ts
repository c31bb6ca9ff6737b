import { toSlug } from '../normalize/slug.js';
import { SECTION_NAMES } from '../readers/section-names.js';

/**
 * A key for comparing headlines of different systems. It ignores typography (case, quotes, dashes, white space, a mark at
 * the end) and the name of the site or section at the end. `host` is that of the release's URL.
 */
export function toHeadlineKey(headline: string, host = ''): string {
  let key = normalizeSpelling(headline);
  for (let names = 0; names < MAX_SITE_NAMES; names++) {
    const [, before, name] = SUFFIX.exec(key) ?? [];
    if (!before || !isSiteName(name!, host)) break;
    key = before;
  }
  return key.replace(/[.!?]{1,3}$/, '') || headline;
}

/** "Bron öppnas | Press | Björkviks kommun" has two. */
const MAX_SITE_NAMES = 3;
/** The texts before and after the last separator between blanks. */
const SUFFIX = /^(.+) (?:[-|·•»]|::) ([^|]{2,60})$/;

const QUOTES_AND_INVISIBLE = /["'`´‘’‚‛“”„‟′″«»‹›\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const DASHES = /[‐‑‒–—―−]/g;
/** Most headlines have no character that is spelled in several ways, so they need no replacing. */
const PLAIN = /^[\p{L}\p{N},.:!?()-]+(?: [\p{L}\p{N},.:!?()-]+)*$/u;

function normalizeSpelling(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .replace(QUOTES_AND_INVISIBLE, '')
    .replace(DASHES, '-')
    .replaceAll('…', '...')
    .replace(/\s+/g, ' ')
    .trim();
}

const SITE =
  /^(?:press|pressrum|pressrummet|presserom|presserum|pressroom|newsroom|nyhetsrum|aktuellt|aktuelt|ajankohtaista)$|\p{L} (?:kommun|stad|kommune|kunta|kaupunki|municipality)$/u;

/** True for the name of a section or municipality, and for one that is part of the site's host name. */
const isSiteName = (name: string, host: string): boolean =>
  ['release', 'news'].includes(Object.hasOwn(SECTION_NAMES, name) ? SECTION_NAMES[name]! : '') ||
  SITE.test(name) ||
  host.split('.').includes(toSlug(name).replaceAll('-', ''));
