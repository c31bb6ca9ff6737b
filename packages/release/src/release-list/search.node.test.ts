import type { Release } from '@pressrum/model';
import { describe, expect, it } from 'vitest';
import { releaseOf } from './archive.testing.js';
import { isHit, pieces, wordsOf } from './search.js';

const finds = (query: string, headline: string) => isHit({ headline }, wordsOf(query));
const marked = (query: string, text: string) =>
  pieces(text, wordsOf(query))
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join('');

describe('a search', () => {
  it.each([
    ['ar', 'Året runt'],
    ['an', 'Ny bro över ån'],
    ['oberg', 'Öberg'],
    ['aland', 'Ålänningar på Åland'],
    ['sorensen', 'Sørensen'],
    ['sörensen', 'Sørensen'],
    ['ide', 'Idé'],
    ['idé', 'Ide'],
    ['muller', 'Müller'],
    ['BRO', 'Ny bro'],
    ['rkvi', 'Björkvik'],
    ['ån', 'Ny bro o\u0308ver a\u030an'],
    ['A\u030an', 'över ån'],
    ['bjork', 'BJÖRKVIK'],
    ['bron  mars', 'Mars: då öppnar bron'],
    ['', 'Vad som helst'],
    ['sämi', 'Sámi äro sämi'],
    ['مدرسة', 'افتتاح مدرسة جديدة'],
  ])('for %j finds %j', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['år', 'Arkiv och armar'],
    ['år', 'Ärende'],
    ['ö', 'Ost och o'],
    ['ä', 'På ån'],
    ['bron april', 'Mars: då öppnar bron'],
    ['한국', '하늘'],
  ])('for %j does not find %j', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  it('looks in the headlines, the lead, keywords, the type and the names of contacts, not across two of them', () => {
    const release: Release = {
      headline: 'Rubriken',
      alternativeHeadline: 'Underrubrik',
      description: 'Ingressen',
      keywords: ['Trafik'],
      genre: 'Pressinbjudan',
      contacts: [{ name: 'Alma Berglund', email: 'alma@bjorkvik.example' }],
    };
    for (const word of ['rubriken', 'underr', 'ingress', 'trafik', 'inbjudan', 'berglund'])
      expect([word, isHit(release, wordsOf(word))]).toEqual([word, true]);
    expect(isHit(release, wordsOf('alma@'))).toBe(false);
    expect(isHit(release, wordsOf('ingressentrafik'))).toBe(false);
  });

  it('of 10,000 releases finds those that have all words', () => {
    const releases = Array.from({ length: 10_000 }, (_, index) => releaseOf(index));
    const found = (query: string) => {
      const words = wordsOf(query);
      return releases.filter((release) => isHit(release, words)).length;
    };
    expect(['a', 'åsa öberg', 'finns inte'].map(found)).toEqual([10_000, 1, 0]);
  });
});

describe('marks', () => {
  it.each([
    ['bron', 'Bron öppnar', '[Bron] öppnar'],
    ['an', 'Banan över ån', 'B[anan] över [ån]'],
    ['ån', 'Banan över ån', 'Banan över [ån]'],
    ['bro öppn', 'Bron öppnar', '[Bro]n [öppn]ar'],
    ['bron ron', 'Bron', '[Bron]'],
    ['oppnar', 'Bron o\u0308ppnar', 'Bron [öppnar]'],
    ['x', 'Ax\u0327a', 'A[x\u0327]a'],
    ['saknas', 'Bron öppnar', 'Bron öppnar'],
    ['🚲', 'Cykel 🚲 nu', 'Cykel [🚲] nu'],
    ['i', 'İstanbul', '[İ]stanbul'],
  ])('%j in %j', (query, text, expected) => {
    expect(marked(query, text)).toBe(expected);
  });
});
