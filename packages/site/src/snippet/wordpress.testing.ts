/**
 * What becomes of HTML in a CMS: a filter by a list of elements and attributes, and paragraphs made of line breaks, both
 * as in WordPress. Held to what WordPress itself gave, in `fixtures/wordpress.json`.
 */
import facts from './fixtures/wordpress.json';

/** What a filter keeps. The text of all other elements stays. */
export interface Filter {
  /** Elements, each with the attributes of its own. */
  elements: Record<string, string[]>;
  /** Attributes of every element; `data-*` stands for all that begin so. */
  attributes: string[];
  /** Schemes of addresses. */
  protocols: string[];
}

/** What WordPress keeps of a post by an editor. */
export const wordpress: Filter = facts.filter;

/** The least that a CMS keeps: text, its structure, and links. */
export const least: Filter = {
  elements: { p: [], a: ['href'], strong: [], em: [], h2: [], h3: [], h4: [], ul: [], li: [], blockquote: [] },
  attributes: [],
  protocols: ['http', 'https', 'mailto', 'tel'],
};

/** HTML with what the filter keeps. Knows attributes in double quotes, and no comments, scripts or styles. */
export const filtered = (html: string, { elements, attributes, protocols }: Filter): string =>
  html
    .replace(/&(?!(?:[a-z]+\d*|#\d+|#x[\da-f]+);)/gi, '&amp;')
    .replace(
      /<(\/?)([a-z][a-z\d-]*)([^>]*?)(\/?)>/gi,
      (_, slash: string, name: string, rest: string, end: string) => {
        const own = elements[name];
        const kept = [...rest.matchAll(/ ([a-z-]+)="([^"]*)"/g)]
          .filter(([, one = '']) => [...(own ?? []), ...attributes].includes(one.replace(/^data-.+/, 'data-*')))
          .map(([, one = '', value = '']) => ` ${one}="${isAddress(one) ? withScheme(value, protocols) : value}"`);
        return own ? `<${slash}${name}${kept.join('')}${end && ' /'}>` : '';
      },
    );

const isAddress = (attribute: string) => attribute === 'href' || attribute === 'src';
const withScheme = (url: string, known: string[]) =>
  url.replace(/^([a-z][a-z\d+.-]*):/i, (scheme, name: string) => (known.includes(name) ? scheme : ''));

const BLOCK = `(?:${facts.blocks.join('|')})`;
const ENDS = new RegExp(`(?=<${BLOCK}[\\s/>])|(?<=</${BLOCK}>|<hr ?/?>)`, 'g');
const FIRST_TAG = new RegExp(`^\\s*</?${BLOCK}\\b[^>]*>`);
const ONLY_TAG = new RegExp(`^\\s*</?${BLOCK}\\b[^>]*>\\s*$`);
const LAST_TAG = new RegExp(`</?${BLOCK}\\b[^>]*>\\s*$`);

/**
 * Paragraphs made of line breaks. Before the beginning of a block, after its end and at a blank line one piece ends and
 * another begins. A piece gets the beginning of a paragraph unless it begins with a tag of a block, and its end unless it
 * ends with one. A line break within a piece is a `br`, but for one beside a block.
 */
export function autop(html: string): string {
  const pieces = html
    .replace(/<br ?\/?>\s*<br ?\/?>/g, '\n\n')
    .replace(ENDS, '\n\n')
    // A caption is no piece of its own.
    .replace(/\s*(<figcaption[^>]*>)|(<\/figcaption>)\s*/g, '$1$2')
    .split(/\n\s*\n/)
    .map((piece) => piece.replace(/^\n+|\n+$/g, ''))
    .filter((piece) => piece.trim());
  const text = `${pieces.map(paragraph).join('\n')}\n`.replace(AFTER_TAG, '$1').replace(/<br\/?>/g, '<br />');
  return text
    .replace(BREAK, (_, next: string | undefined, at: number) => {
      const before = text.slice(0, at);
      return next || LAST_TAG.test(before) || before.endsWith('<br />') ? `\n${next ?? ''}` : '<br />\n';
    })
    .replace(/\n<\/p>\n$/, '</p>\n');
}

/** A line break, with the tag after it that it may stand before. */
const BREAK = /\s*\n(\s*<\/?(?:p|li|div|d[ldt]|t[hd]|pre|[uo]l)\b)?/g;

/** The end of a paragraph that none began, after a line with only a tag. */
const AFTER_TAG = new RegExp(`^(</?${BLOCK}\\b[^>]*>)\\n</p>(?=</)`, 'gm');

function paragraph(piece: string): string {
  // White space before the end of a box is taken for a paragraph, of which only the end is left.
  if (/^ +<\/(?:div|address|form)>/.test(piece)) return `</p>${piece.trim()}`;
  if (ONLY_TAG.test(piece)) return piece.trim();
  const isLine = piece.startsWith('<li') && !piece.includes('\n');
  return (FIRST_TAG.test(piece) ? piece.trimStart() : `<p>${piece}`)
    .replace(/^<blockquote[^>]*>/, '$&<p>')
    .replace(/^(<p>[^<]+)(?=<\/(?:div|address|form)>)/, '$1</p>')
    .replace(/<\/blockquote>$/, '</p>$&')
    .replace(/$/, LAST_TAG.test(piece) || isLine ? '' : '</p>');
}
