import { decodeHTMLAttribute } from 'entities';
import { Tokenizer } from 'htmlparser2';
import { escapeHtml } from '../clean/sanitise.js';

/** What takes a picture's place: another one, or words, which are a link where there is an `href`. */
export type ImageReplacement = { attributes: Record<string, string> } | { text: string; href?: string };

/**
 * The HTML to the letter, but for its pictures: `replace` is given the attributes of each `img` (names in lower case,
 * values decoded) and says what takes its place; `undefined` leaves it as it is. Words get blanks around them, since a
 * picture needs none; inside a link they are a part of it. Linear, and HTML without pictures is not read at all.
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
  const end = (last: number) => {
    if (tag === 'a') isInLink = true;
    const replacement = tag === 'img' && replace(attributes);
    if (!replacement) return;
    result += html.slice(copied, start) + written(replacement, isInLink);
    copied = last + 1;
  };
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
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
        // Of two with one name the first counts.
        if (tag === 'img' && !Object.hasOwn(attributes, name)) attributes[name] = decodeHTMLAttribute(value);
      },
      onopentagend: end,
      onselfclosingtag: end,
      onclosetag(from, to) {
        if (html.slice(from, to).toLowerCase() === 'a') isInLink = false;
      },
      ...{ onattribentity: ignore, oncdata: ignore, oncomment: ignore, ondeclaration: ignore, onend: ignore },
      ...{ onprocessinginstruction: ignore, ontext: ignore, ontextentity: ignore },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return result + html.slice(copied);
}

function written(replacement: ImageReplacement, isInLink: boolean): string {
  if ('attributes' in replacement) {
    const attributes = Object.entries(replacement.attributes);
    return `<img${attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')} />`;
  }
  const { text, href } = replacement;
  const words = escapeHtml(text);
  return isInLink || href === undefined ? ` ${words} ` : ` <a href="${escapeAttribute(href)}">${words}</a> `;
}

const escapeAttribute = (value: string) => escapeHtml(value).replace(/"/g, '&quot;');
