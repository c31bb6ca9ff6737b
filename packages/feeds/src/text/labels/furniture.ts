import { toLowerCase } from '../../utilities/lower-case.js';
import { label, type Label } from './label.js';
import { anyOf } from './words/vocabulary.js';

const WHOLE = new RegExp(`^(?:[>›»←→↑]\\s?)?(?:${anyOf('furniture')}|${anyOf('follow')})\\s?(?:[>›»←→↑])?$`, 'u');
const CRUMBS = /^(?:[\p{L}\d][^>›»/|]{0,40}\s[>›»/|]\s){1,}[\p{L}\d][^>›»/|]{0,80}$/u;
/** The head of a table of contacts. */
const COLUMNS =
  /^(?:(?:namn|roll|titel|befattning|telefon(?:nummer)?|mobil|e-?post|e-?mail|navn|stilling|rolle|nimi|tehtävä|puhelin|sähköposti|name|role|title|phone|telephone|funktion|organisation)[\s|,;/·]*){2,}$/u;
const FULL_DATE = /\d{4}-\d\d|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}\.? \p{L}{3,10} \d{4}|\d:\d\d/u;
const COOKIES = new RegExp(`^${anyOf('cookieWall')}`, 'u');

const FOOTER = new RegExp(`^${anyOf('footers')}(?!\\p{sc=Latin})`, 'u');

/** The first line of a page's footer, if only such lines follow. */
export const opensFooter = (text: string): boolean =>
  text.length <= 80 && FOOTER.test(toLowerCase(text)) && !/[.!]$/.test(text);

/** Labels a line of the page: skip links, share words, breadcrumbs, cookies. */
export function labelFurniture(text: string): Label | undefined {
  if (text.length > 300) return undefined;
  const lower = toLowerCase(text);
  if (text.length <= 100 && WHOLE.test(lower))
    return label('furniture', 0.9, 'words that pages have around their text');
  if (text.length <= 160 && CRUMBS.test(text) && !/[.!?]$/.test(text) && !FULL_DATE.test(text))
    return label('furniture', 0.8, 'names of pages with signs between them');
  if (COLUMNS.test(lower)) return label('furniture', 0.8, 'the head of a table of contacts');
  if (opensFooter(text))
    return label('furniture', 0.4, 'opens a page’s footer, if nothing of the release follows');
  return COOKIES.test(lower) ? label('furniture', 0.9, 'says that cookies are used') : undefined;
}

/** Labels a line without words that divides the text: "***", "-----". */
export const labelRule = (text: string): Label | undefined =>
  /^[\s*_=~#.•·–—-]{2,}$/.test(text) || /^[*#–—]$/.test(text)
    ? label('rule', 0.95, 'nothing but signs')
    : undefined;
