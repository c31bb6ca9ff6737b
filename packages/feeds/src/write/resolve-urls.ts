import { pressRoom, type PressRoom } from '@pressrum/model';
import type { FieldType, Shape } from '@pressrum/model';
import { decodeHTMLAttribute } from 'entities';
import { tokenizeHtml } from '../html/tokenize.js';

/**
 * Makes the relative URLs of a document absolute: those of its members, of pictures' `srcset`, and of links and pictures in
 * its bodies. A feed is not read at the document's own URL.
 */
export const resolveUrls = (room: PressRoom, baseUrl: string): PressRoom =>
  resolveMember(pressRoom, room, '', (url) => resolveUrl(url, baseUrl)) as PressRoom;

type Resolve = (url: string) => string;

function resolveMember(kind: FieldType, value: unknown, name: string, resolve: Resolve): unknown {
  if (Array.isArray(value))
    return value.map((item) => resolveMember((kind as readonly [FieldType])[0], item, name, resolve));
  if (typeof value === 'string') {
    if (kind === 'html') return resolveHtml(value, resolve);
    if (name === 'srcset') return resolveSrcset(value, resolve);
    return kind === 'url' || kind === 'url!' ? resolve(value) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      resolveMember((kind as Shape)[key]!, member, key, resolve),
    ]),
  );
}

/** Absolute and invalid URLs stay unchanged, and so do a fragment alone and an empty one, which mean the text itself. */
const resolveUrl = (url: string, baseUrl: string): string =>
  /^(?:[a-z][a-z\d+.-]*:|#|$)/i.test(url) || !URL.canParse(url, baseUrl) ? url : new URL(url, baseUrl).href;

/** A candidate's URL ends with a comma only before a blank, its descriptor with any comma (HTML Standard, 4.8.4.2.1). */
function resolveSrcset(srcset: string, resolve: Resolve): string {
  let isUrl = true;
  return srcset
    .split(/\s+/)
    .map((word) => {
      const url = word.replace(/,+$/, '');
      const result = isUrl && url ? resolve(url) + word.slice(url.length) : word;
      isUrl = word.endsWith(',');
      return result;
    })
    .join(' ');
}

/** Resolves the URLs of links and pictures in HTML, and changes nothing else. */
function resolveHtml(html: string, resolve: Resolve): string {
  let result = '';
  let copied = 0;
  let name = '';
  let value: [start: number, end: number] | undefined;
  tokenizeHtml(html, {
    onattribname(from, to) {
      name = html.slice(from, to).toLowerCase();
      value = undefined;
    },
    onattribdata(from, to) {
      value = [value?.[0] ?? from, to];
    },
    onattribend() {
      if (!value || (name !== 'href' && name !== 'src')) return;
      const url = decodeHTMLAttribute(html.slice(...value)).trim();
      const absoluteUrl = resolve(url);
      if (absoluteUrl === url) return;
      result += html.slice(copied, value[0]) + escapeAttribute(absoluteUrl);
      copied = value[1];
    },
  });
  return result + html.slice(copied);
}

const escapeAttribute = (url: string) =>
  url
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
