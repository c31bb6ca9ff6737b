import { describe, expect, it } from 'vitest';
import type { Asked } from './asked.js';
import { facets, passes } from './filters.js';

const none: Asked = { q: '', genre: '', year: '', keyword: '', shown: 0, page: 1 };
const releases = [
  { headline: 'A', genre: 'Nyhet', datePublished: '2026-01-01', keywords: ['Ån', 'Bro'] },
  { headline: 'B', genre: 'Nyhet', datePublished: '2025-12-31T23:30:00+01:00', keywords: ['Bro', 'Bro'] },
  { headline: 'C', genre: 'Pressinbjudan', datePublished: '2026-03-01', keywords: ['Zoo'] },
  { headline: 'D' },
];
const offered = (asked: Partial<Asked>, name: 'genre' | 'year' | 'keyword') =>
  facets(releases, { ...none, ...asked }, ['genre', 'year', 'keyword'], 'sv')
    .find(({ filter }) => filter === name)!
    .options.map(({ value, count }) => `${value} ${count}`);

describe('filters', () => {
  it('offer what there is, counted, the newest year first, in the order of the language', () => {
    expect(offered({}, 'genre')).toEqual(['Nyhet 2', 'Pressinbjudan 1']);
    expect(offered({}, 'year')).toEqual(['2026 2', '2025 1']);
    expect(offered({}, 'keyword')).toEqual(['Bro 2', 'Zoo 1', 'Ån 1']);
  });

  it('count what the other filters leave, and keep what is chosen', () => {
    expect(offered({ year: '2026' }, 'genre')).toEqual(['Nyhet 1', 'Pressinbjudan 1']);
    expect(offered({ year: '2026' }, 'year')).toEqual(['2026 2', '2025 1']);
    expect(offered({ genre: 'Nyhet', keyword: 'Zoo' }, 'genre')).toEqual(['Nyhet 0', 'Pressinbjudan 1']);
  });

  it('let through what passes all of them, by the sender’s own date', () => {
    const left = (asked: Partial<Asked>) =>
      releases
        .filter((release) => passes(release, { ...none, ...asked }, ['genre', 'year', 'keyword']))
        .map(({ headline }) => headline)
        .join('');
    expect(left({})).toBe('ABCD');
    expect(left({ year: '2025' })).toBe('B');
    expect(left({ genre: 'Nyhet', keyword: 'Bro' })).toBe('AB');
    expect(left({ genre: 'Nyhet', year: '2024' })).toBe('');
  });

  it('that are not shown hold nothing back', () => {
    expect(passes({ headline: 'A' }, { ...none, genre: 'Nyhet' }, ['year'])).toBe(true);
    expect(passes({ headline: 'A' }, { ...none, genre: 'Nyhet' }, ['genre'])).toBe(false);
  });
});
