import { toLowerCase } from '../../utilities/lower-case.js';
import { label, type Label } from './label.js';
import { anyOf } from './words/vocabulary.js';

const CREDIT = new RegExp(`(?<!\\p{sc=Latin})${anyOf('captions')}\\s?:\\s?\\p{sc=Latin}`, 'u');
const OPENS = new RegExp(`^(?:${anyOf('captions')}\\s?\\d{0,2}\\s?:\\s|©|\\(${anyOf('captions')}\\s?:)`, 'u');
const LONGEST = 600;

/** Labels a caption, which begins with a word such as "Photo:" or ends with the photographer's name. */
export function labelCaption(text: string): Label | undefined {
  if (text.length > LONGEST) return undefined;
  const lower = toLowerCase(text);
  if (OPENS.test(lower)) return label('caption', 0.9, 'begins with a word such as "Photo:"');
  const credit = CREDIT.exec(lower);
  if (!credit) return /©\s?\p{L}/u.test(text) ? label('caption', 0.7, 'has a photographer’s sign') : undefined;
  const isLast = text.length - credit.index <= 90;
  return isLast
    ? label('caption', 0.8, 'ends with a photographer’s name')
    : label('caption', 0.4, 'names a photographer');
}

/** The offset at which a text is repeated immediately; `undefined` if it is not. */
export function findRepetition(text: string): number | undefined {
  const half = text.length / 2;
  for (const at of [Math.floor(half), Math.ceil(half)]) {
    const [first, second] = [text.slice(0, at).trim(), text.slice(at).trim()];
    if (first.length >= 20 && first === second) return at;
  }
  return undefined;
}
