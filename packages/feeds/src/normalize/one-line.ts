import { decodeHTMLStrict } from 'entities';

const INLINE =
  'a|abbr|acronym|b|bdi|bdo|big|cite|code|del|em|font|i|img|ins|kbd|mark|nobr|q|s|small|span|strike|strong|sub|sup|time|tt|u|var|wbr';
const BLOCK = 'blockquote|br|center|div|h[1-6]|header|hgroup|hr|li|ol|p|pre|section|table|tbody|td|th|tr|ul';
const INLINE_TAG = new RegExp(`</?(?:${INLINE})(?:\\s[^<>]*)?/?>`, 'gi');
const BLOCK_TAG = new RegExp(`</?(?:${BLOCK})(?:\\s[^<>]*)?/?>`, 'gi');
/** A character reference with its semicolon: "&copy=2" is part of a URL. */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;
/** Systems that pass on a text escape it up to so many times. */
const MAX_ROUNDS = 4;

/**
 * Removes tags and character references from a text of one line, also if they are escaped several times. Text that only
 * resembles a tag stays: "Färre än <10 fall", "x <y> z".
 */
export function cleanMarkup(text: string): string {
  let clean = text;
  for (let round = 0; round < MAX_ROUNDS && /[<&]/.test(clean); round++) {
    const before = clean;
    clean = clean.replace(INLINE_TAG, '').replace(BLOCK_TAG, ' ');
    if (REFERENCE.test(clean)) clean = decodeHTMLStrict(clean);
    if (clean === before) break;
  }
  return clean;
}
