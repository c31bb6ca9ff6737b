import type { CleanUrl } from './html-node.js';

/** Finds the URLs of pictures and films. Lazy-loading plugins and consent tools move them out of `src`. */

type Attributes = Record<string, string>;

/** Elements that are replaced by a link, because another origin shows them. */
const EMBEDS = new Set(['iframe', 'video', 'audio', 'embed', 'object', 'amp-iframe', 'amp-video']);
/** The URLs of services whose elements have only the id of a film. */
const PLAYERS: Record<string, string> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
};
const PLAYER_ELEMENT = /^(?:lite|amp)-(youtube|vimeo)$/;

const readPlayer = (name: string, attributes: Attributes): string | undefined => {
  const service = PLAYER_ELEMENT.exec(name)?.[1] ?? attributes['data-service']?.toLowerCase() ?? '';
  const id = attributes.videoid ?? attributes['data-videoid'] ?? attributes['data-id'] ?? '';
  return Object.hasOwn(PLAYERS, service) && /^[\w-]{4,40}$/.test(id) ? PLAYERS[service]! + id : undefined;
};

export const isEmbedElement = (name: string, attributes: Attributes): boolean =>
  EMBEDS.has(name) || (name.includes('-') || name === 'div' ? readPlayer(name, attributes) !== undefined : false);

/** `data-src`, `data-cookieblock-src`, `data-src-cmplz`, `suppressedsrc` … */
const MOVED_URL = /^(?:data-(?:[\w-]*-)?\w{0,12}src(?:-[\w-]+)?|suppressedsrc|data-(?:[\w-]*-)?url)$/;
/** The same for pictures that load late; `src` has a placeholder until then. */
const LAZY_IMAGE_URL =
  /^data-(?:(?:lazy|ll|flickity-lazy|ezlazy|litespeed|rocket|pin|cmp|breeze)-)?(?:src|original|lazy|lazyload|echo)$/;
const SRCSET = /^(?:data-(?:[\w-]*-)?)?srcset$/;
/** Another size of a picture, such as the one that opens on a click. */
const OTHER_SIZE =
  /^data-(?:orig-file|large-file|full-url|medium-file|image|img|bg|hi-?res-src|[\w-]*-src|[\w-]*url)$/;
/** A URL, as opposed to an id or a word. */
const LIKE_URL = /^\s*(?:https?:)?\/|\.(?:jpe?g|png|gif|webp|avif|svg|mp4|webm|mp3)(?:[?#]|$)/i;

const findValues = (attributes: Attributes, name: RegExp): string[] =>
  Object.keys(attributes).flatMap((key) =>
    name.test(key) && LIKE_URL.test(attributes[key]!) ? [attributes[key]!.trim()] : [],
  );

/** The first URL that is safe and leads somewhere. */
const chooseUrl = (urls: readonly (string | undefined)[], cleanUrl: CleanUrl): string | undefined => {
  for (const url of urls) {
    const clean = url?.trim() && !/^\s*about:/i.test(url) ? cleanUrl(url.trim()) : undefined;
    if (clean && clean !== '#') return clean;
  }
  return undefined;
};

/** The URL of a film or another page inside a text. */
export const findEmbedUrl = (name: string, attributes: Attributes, cleanUrl: CleanUrl): string | undefined =>
  chooseUrl(
    [readPlayer(name, attributes), ...findValues(attributes, MOVED_URL), attributes.src, attributes.data],
    cleanUrl,
  );

/** Wider pictures are made for print, not for pages. */
const MAX_WIDTH_PX = 1600;

/** The URLs of a `srcset`, the best for a page first. */
function listSrcset(srcset: string): string[] {
  const candidates = srcset
    .slice(0, 20_000)
    .split(/,\s+/)
    .flatMap((candidate) => {
      const [url, size = '1x'] = candidate.trim().split(/\s+/);
      return url ? [{ url: url.replace(/,$/, ''), width: Number.parseFloat(size) || 1 }] : [];
    });
  const fits = candidates.filter(({ width }) => width <= MAX_WIDTH_PX).sort((a, b) => b.width - a.width);
  const larger = candidates.filter(({ width }) => width > MAX_WIDTH_PX).sort((a, b) => a.width - b.width);
  return [...fits, ...larger].map(({ url }) => url);
}

export const listSrcsets = (attributes: Attributes): string[] =>
  Object.keys(attributes).flatMap((key) => (SRCSET.test(key) ? listSrcset(attributes[key]!) : []));

/** The URL of a picture; `sources` are those of the `picture` around it. */
export const findImageUrl = (
  attributes: Attributes,
  sources: readonly string[],
  cleanUrl: CleanUrl,
): string | undefined =>
  chooseUrl(
    [
      ...findValues(attributes, LAZY_IMAGE_URL),
      attributes.src,
      ...listSrcsets(attributes),
      ...sources,
      ...findValues(attributes, OTHER_SIZE),
    ],
    cleanUrl,
  );
