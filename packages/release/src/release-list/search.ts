import type { Release } from '@pressrum/model';

/**
 * A text prepared for search. Both forms have the length of the text in NFC, so that an offset in one is an offset in the
 * other. In `strict`, å, ä and ö are letters of their own, as in Swedish (æ becomes ä, ø becomes ö); all other letters lose
 * their diacritics: é becomes e, ü becomes u. In `loose`, these three lose theirs too.
 */
export interface FoldedText {
  strict: string;
  loose: string;
}

const EQUIVALENT_LETTERS: Record<string, string> = { æ: 'ä', ø: 'ö', đ: 'd', ð: 'd', ł: 'l', ß: 's', ı: 'i' };
const foldedLetters = new Map<string, string>();

function computeFoldedLetter(letter: string): string {
  const lower = letter.toLowerCase()[0]!;
  const equivalent = EQUIVALENT_LETTERS[lower] ?? lower;
  const decomposed = equivalent.normalize('NFD');
  return !'åäö'.includes(equivalent) && /^.\p{M}+$/u.test(decomposed) ? decomposed[0]! : equivalent;
}

function foldLetter(letter: string): string {
  const folded = foldedLetters.get(letter) ?? computeFoldedLetter(letter);
  foldedLetters.set(letter, folded);
  return folded;
}

/** Folds case and diacritics. */
export function fold(text: string): FoldedText {
  const strict = text
    .normalize('NFC')
    .replace(/[\u0080-\uffff]/g, foldLetter)
    .toLowerCase();
  return { strict, loose: strict.replace(/[åä]/g, 'a').replace(/ö/g, 'o') };
}

/** Splits a search into terms. A release must contain all of them. */
export const parseTerms = (query: string): FoldedText[] => query.split(/\s+/).filter(Boolean).map(fold);

/** The next offset of a term in a text, or -1. "a" finds å and ä too; å, ä and ö find only themselves. */
function indexOfTerm(text: FoldedText, term: FoldedText, from = 0): number {
  let start = text.loose.indexOf(term.loose, from);
  if (term.strict === term.loose) return start;
  while (start >= 0 && !matchesStrictly(text, term, start)) start = text.loose.indexOf(term.loose, start + 1);
  return start;
}

/** True if each å, ä and ö of the term is at its place in the text. A loop, because it runs at every keystroke. */
function matchesStrictly(text: FoldedText, { strict, loose }: FoldedText, start: number): boolean {
  for (let index = 0; index < strict.length; index++)
    if (strict[index] !== loose[index] && strict[index] !== text.strict[start + index]) return false;
  return true;
}

const foldedReleases = new WeakMap<Release, FoldedText>();

/** Folds the searchable fields of a release, once. */
export function foldRelease(release: Release): FoldedText {
  const cached = foldedReleases.get(release);
  if (cached) return cached;
  const { headline, alternativeHeadline, description, genre, keywords = [], contacts = [] } = release;
  const fields = [headline, alternativeHeadline, description, genre, ...keywords];
  const folded = fold([...fields, ...contacts.map(({ name }) => name)].filter(Boolean).join('\n'));
  foldedReleases.set(release, folded);
  return folded;
}

/** True if a release contains all terms. */
export const matchesTerms = (release: Release, terms: FoldedText[]): boolean =>
  terms.every((term) => indexOfTerm(foldRelease(release), term) >= 0);

/** A run of a text that is highlighted as a whole or not at all. */
export interface HighlightRun {
  text: string;
  isMatch: boolean;
}

/** Splits a text into runs. Matches that touch form one run, and a letter stays with its combining marks. */
export function highlightRuns(text: string, terms: FoldedText[]): HighlightRun[] {
  const composed = text.normalize('NFC');
  const folded = fold(composed);
  const isMatched = new Uint8Array(composed.length);
  for (const term of terms)
    for (let start = indexOfTerm(folded, term); start >= 0; start = indexOfTerm(folded, term, start + 1))
      isMatched.fill(1, start, start + term.loose.length);
  const runs: HighlightRun[] = [];
  for (let index = 0; index < composed.length; index++) {
    if (index && isMatched[index - 1] && /\p{M}/u.test(composed[index]!)) isMatched[index] = 1;
    const last = runs.at(-1);
    if (last && last.isMatch === !!isMatched[index]) last.text += composed[index]!;
    else runs.push({ text: composed[index]!, isMatch: !!isMatched[index] });
  }
  return runs;
}
