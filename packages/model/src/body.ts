import { safeUrl } from './field-types.js';
import type { Image } from './types.js';

/**
 * The elements allowed in a release's `articleBody`, for the sanitisers in Node and in the browser. Structure and text
 * only: classes, ids and styles belong to the page.
 */
export const bodyElements = [
  ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...[
    'blockquote',
    'figure',
    'figcaption',
    'q',
    'cite',
    'a',
    'em',
    'strong',
    'b',
    'i',
    'sub',
    'sup',
    'abbr',
    'time',
  ],
  ...['div', 'section', 'span', 'u', 's', 'small', 'mark', 'del', 'ins', 'code', 'pre', 'h1'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'img'],
];

/** The attributes allowed in an `articleBody`. */
export const bodyAttributes = [
  ...['href', 'src', 'alt', 'width', 'height', 'title', 'datetime', 'lang', 'dir'],
  ...['start', 'colspan', 'rowspan', 'scope'],
];

/** The same HTML with its highest headings (`h1` and `h2`) at the given level, so that it continues the page's outline. */
export const bodyFromLevel = (html: string, level: number): string =>
  html.replace(
    /(<\/?h)([1-6])(?=[\s>])/gi,
    (_, tag: string, old: string) => tag + Math.min(6, Math.max(Number(old) - 2, 0) + level),
  );

/** The first image in a body, for a card of a release without an image of its own. */
export function firstBodyImage(html = ''): Image | undefined {
  const [tag] = /<img\b[^>]*>/i.exec(html) ?? [];
  const attribute = (name: string) => {
    const value = tag && new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1];
    return value?.replace(/&(amp|quot|lt|gt|#39);/g, (_, entity: string) => ENTITIES[entity]!);
  };
  const url = safeUrl(attribute('src') ?? '');
  const [width, height] = [Number(attribute('width')), Number(attribute('height'))];
  const alt = attribute('alt');
  return url ? { url, ...(alt && { alt }), ...(width && height && { width, height }) } : undefined;
}

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" };
