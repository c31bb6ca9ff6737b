import { label, type Label } from './label.js';

const SENTENCES = /[.!?…][”"»)]?\s+[\p{Lu}\d”"–-]/u;
const ENDS = /[.!?…:][”"»)]?$/;
const SMALL_WORD = /(?<![\p{L}])\p{Ll}{2,}/gu;
const MIN_SMALL_WORDS = 3;

/** Labels running text: several sentences, or a long one. */
export function labelProse(text: string): Label | undefined {
  if (text.length < 25) return undefined;
  if (!hasSmallWords(text.slice(0, 400))) return undefined;
  if (SENTENCES.test(text.slice(0, 2000)) && text.length > 50)
    return label('prose', 0.95, 'more than one sentence');
  if (text.length > 160) return label('prose', 0.9, 'long');
  if (ENDS.test(text)) return label('prose', text.length > 60 ? 0.8 : 0.6, 'a sentence');
  return text.length > 110 ? label('prose', 0.5, 'as long as a paragraph, without a full stop') : undefined;
}

/** True for a text with several words in lower case. */
function hasSmallWords(text: string): boolean {
  let count = 0;
  SMALL_WORD.lastIndex = 0;
  while (count < MIN_SMALL_WORDS && SMALL_WORD.test(text)) count++;
  return count === MIN_SMALL_WORDS;
}

/** Labels a short line without a mark at its end as a heading. */
export const labelHeading = (text: string): Label | undefined =>
  text.length <= 90 && /\p{L}/u.test(text) && !/[.!:;,…]$/.test(text) && !FACT.test(text)
    ? label('heading', 0.5, 'short, without a mark at its end')
    : undefined;

/** "Byggstart: hösten 2024", a telephone number, an address: a line of facts is no heading. */
const FACT = /:\s|\d[\d\s-]{6}|@|www\.|https?:/;
