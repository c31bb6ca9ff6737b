import { slug } from './clean/slug.js';
import { SECTION_NAMES } from './readers/section-names.js';

/**
 * A headline for comparing with one of another system: without what only a system's typography makes of it (case, quotes,
 * dashes, white space, a mark at the end), and without the name of the site or section that many put after it. `host` is
 * that of the release's address, where it has one.
 */
export function headlineKey(headline: string, host = ''): string {
  let key = spelled(headline);
  for (let names = 0; names < MOST_NAMES; names++) {
    const [, before, name] = SUFFIX.exec(key) ?? [];
    if (!before || !isSiteName(name!, host)) break;
    key = before;
  }
  return key.replace(/[.!?]{1,3}$/, '') || headline;
}

/** "Bron öppnas | Press | Björkviks kommun". */
const MOST_NAMES = 3;
/** The last separator between blanks, what stands before and after it. */
const SUFFIX = /^(.+) (?:[-|·•»]|::) ([^|]{2,60})$/;

const QUOTES_AND_UNSEEN = /["'`´‘’‚‛“”„‟′″«»‹›\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const DASHES = /[‐‑‒–—―−]/g;
/** Most headlines have none of what is spelled in several ways. */
const PLAIN = /^[\p{L}\p{N},.:!?()-]+(?: [\p{L}\p{N},.:!?()-]+)*$/u;

function spelled(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .replace(QUOTES_AND_UNSEEN, '')
    .replace(DASHES, '-')
    .replaceAll('…', '...')
    .replace(/\s+/g, ' ')
    .trim();
}

const SITE =
  /^(?:press|pressrum|pressrummet|presserom|presserum|pressroom|newsroom|nyhetsrum|aktuellt|aktuelt|ajankohtaista)$|\p{L} (?:kommun|stad|kommune|kunta|kaupunki|municipality)$/u;

/** True for a section's name, a municipality's, and the name that the site has its address of. */
const isSiteName = (name: string, host: string): boolean =>
  ['release', 'news'].includes(Object.hasOwn(SECTION_NAMES, name) ? SECTION_NAMES[name]! : '') ||
  SITE.test(name) ||
  host.split('.').includes(slug(name).replaceAll('-', ''));
