import type { Release } from '@pressrum/model';

/**
 * A text as it is searched, as long as the text itself (in NFC), so that a place in one is the same place in the other.
 * In `strict` å, ä and ö are letters of their own, as Swedish readers have them (æ is ä, ø is ö), and every other letter is without
 * its marks: é is e, ü is u. In `loose` these three have lost theirs too.
 */
export interface Folded {
  strict: string;
  loose: string;
}

const ALIKE: Record<string, string> = { æ: 'ä', ø: 'ö', đ: 'd', ð: 'd', ł: 'l', ß: 's', ı: 'i' };
const letters = new Map<string, string>();

function foldLetter(letter: string): string {
  const lower = letter.toLowerCase()[0]!;
  const alike = ALIKE[lower] ?? lower;
  const parts = alike.normalize('NFD');
  return !'åäö'.includes(alike) && /^.\p{M}+$/u.test(parts) ? parts[0]! : alike;
}

function knownLetter(letter: string): string {
  const known = letters.get(letter) ?? foldLetter(letter);
  letters.set(letter, known);
  return known;
}

/** Folds a text for searching. */
export function fold(text: string): Folded {
  const strict = text
    .normalize('NFC')
    .replace(/[\u0080-\uffff]/g, knownLetter)
    .toLowerCase();
  return { strict, loose: strict.replace(/[åä]/g, 'a').replace(/ö/g, 'o') };
}

/** The words of a query; a text must hold all of them. */
export const wordsOf = (query: string): Folded[] => query.split(/\s+/).filter(Boolean).map(fold);

/**
 * Where a word next stands in a text, or -1. What the reader typed without marks finds letters with them ("a" finds å);
 * an å, ä or ö finds only itself.
 */
function place(text: Folded, word: Folded, from = 0): number {
  let start = text.loose.indexOf(word.loose, from);
  if (word.strict === word.loose) return start;
  while (start >= 0 && !isAt(text, word, start)) start = text.loose.indexOf(word.loose, start + 1);
  return start;
}

/** True where each å, ä and ö of the word stands in the text too. A loop, since it runs for every letter that is typed. */
function isAt(text: Folded, { strict, loose }: Folded, start: number): boolean {
  for (let index = 0; index < strict.length; index++)
    if (strict[index] !== loose[index] && strict[index] !== text.strict[start + index]) return false;
  return true;
}

const foldedReleases = new WeakMap<Release, Folded>();

/** What is searched of a release, folded once. */
export function foldedRelease(release: Release): Folded {
  const known = foldedReleases.get(release);
  if (known) return known;
  const { headline, alternativeHeadline, description, genre, keywords = [], contacts = [] } = release;
  const fields = [headline, alternativeHeadline, description, genre, ...keywords];
  const folded = fold([...fields, ...contacts.map(({ name }) => name)].filter(Boolean).join('\n'));
  foldedReleases.set(release, folded);
  return folded;
}

/** True where a release holds every word; for each if there are none. */
export const isHit = (release: Release, words: Folded[]): boolean =>
  words.every((word) => place(foldedRelease(release), word) >= 0);

/** A piece of a text, and whether a word of the query stands there. */
export interface Piece {
  text: string;
  isHit: boolean;
}

/** A text in pieces, with each hit as one; hits that touch are one hit, and a letter keeps its combining marks. */
export function pieces(text: string, words: Folded[]): Piece[] {
  const composed = text.normalize('NFC');
  const folded = fold(composed);
  const hit = new Uint8Array(composed.length);
  for (const word of words)
    for (let start = place(folded, word); start >= 0; start = place(folded, word, start + 1))
      hit.fill(1, start, start + word.loose.length);
  const result: Piece[] = [];
  for (let index = 0; index < composed.length; index++) {
    if (index && hit[index - 1] && /\p{M}/u.test(composed[index]!)) hit[index] = 1;
    const last = result.at(-1);
    if (last && last.isHit === !!hit[index]) last.text += composed[index]!;
    else result.push({ text: composed[index]!, isHit: !!hit[index] });
  }
  return result;
}
