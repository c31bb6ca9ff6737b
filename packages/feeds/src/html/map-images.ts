import { decodeHTMLAttribute } from 'entities';
import { escapeAttribute, escapeHtml } from '../normalize/sanitize.js';
import { tokenizeHtml } from './tokenize.js';

/** A replacement for a picture: another picture, a text, or a link if there is an `href`. */
export type ImageReplacement = { attributes: Record<string, string> } | { text: string; href?: string };

/**
 * Replaces the pictures of HTML and changes nothing else. `replace` gets the attributes of each `img` (names in lower
 * case, values decoded); if it returns `undefined`, the picture stays. Texts get blanks around them. Inside a link, a text
 * is part of that link. Linear; HTML without pictures is not parsed.
 */
export function mapImages(
  html: string,
  replace: (attributes: Record<string, string>) => ImageReplacement | undefined,
): string {
  if (!/<img/i.test(html)) return html;
  let result = '';
  let copied = 0;
  let isInLink = false;
  let tag = '';
  let start = 0;
  let attributes: Record<string, string> = {};
  let name = '';
  let value = '';
  const endTag = (last: number) => {
    if (tag === 'a') isInLink = true;
    const replacement = tag === 'img' && replace(attributes);
    if (!replacement) return;
    result += html.slice(copied, start) + serializeReplacement(replacement, isInLink);
    copied = last + 1;
  };
  tokenizeHtml(html, {
    onopentagname(from, to) {
      tag = html.slice(from, to).toLowerCase();
      start = from - 1;
      attributes = {};
    },
    onattribname(from, to) {
      name = html.slice(from, to).toLowerCase();
      value = '';
    },
    onattribdata(from, to) {
      value += html.slice(from, to);
    },
    onattribend() {
      // The first of two attributes with the same name counts.
      if (tag === 'img' && !Object.hasOwn(attributes, name)) attributes[name] = decodeHTMLAttribute(value);
    },
    onopentagend: endTag,
    onselfclosingtag: endTag,
    onclosetag(from, to) {
      if (html.slice(from, to).toLowerCase() === 'a') isInLink = false;
    },
  });
  return result + html.slice(copied);
}

function serializeReplacement(replacement: ImageReplacement, isInLink: boolean): string {
  if ('attributes' in replacement) {
    const attributes = Object.entries(replacement.attributes);
    return `<img${attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')} />`;
  }
  const { text, href } = replacement;
  const words = escapeHtml(text);
  return isInLink || href === undefined ? ` ${words} ` : ` <a href="${escapeAttribute(href)}">${words}</a> `;
}
