import type { Release } from '@pressrum/model';
import { describe, expect, it } from 'vitest';
import { buildRelease } from './archive.testing.js';
import { highlightRuns, matchesTerms, parseTerms } from './search.js';

const finds = (query: string, headline: string) => matchesTerms({ headline }, parseTerms(query));
const highlight = (query: string, text: string) =>
  highlightRuns(text, parseTerms(query))
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');

describe('matchesTerms', () => {
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
  ])('finds by %j: %j', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['år', 'Arkiv och armar'],
    ['år', 'Ärende'],
    ['ö', 'Ost och o'],
    ['ä', 'På ån'],
    ['bron april', 'Mars: då öppnar bron'],
    ['한국', '하늘'],
  ])('does not find by %j: %j', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  it('searches headlines, lead, keywords, genre and names of contacts, each field by itself', () => {
    const release: Release = {
      headline: 'Rubriken',
      alternativeHeadline: 'Underrubrik',
      description: 'Ingressen',
      keywords: ['Trafik'],
      genre: 'Pressinbjudan',
      contacts: [{ name: 'Alma Berglund', email: 'alma@bjorkvik.example' }],
    };
    for (const word of ['rubriken', 'underr', 'ingress', 'trafik', 'inbjudan', 'berglund'])
      expect([word, matchesTerms(release, parseTerms(word))]).toEqual([word, true]);
    expect(matchesTerms(release, parseTerms('alma@'))).toBe(false);
    expect(matchesTerms(release, parseTerms('ingressentrafik'))).toBe(false);
  });

  it('finds the releases among 10,000 that contain all terms', () => {
    const releases = Array.from({ length: 10_000 }, (_, index) => buildRelease(index));
    const found = (query: string) => {
      const terms = parseTerms(query);
      return releases.filter((release) => matchesTerms(release, terms)).length;
    };
    expect(['a', 'åsa öberg', 'finns inte'].map(found)).toEqual([10_000, 1, 0]);
  });
});

describe('highlightRuns', () => {
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
  ])('highlights %j in %j: %j', (query, text, expected) => {
    expect(highlight(query, text)).toBe(expected);
  });
});
