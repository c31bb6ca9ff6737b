import { describe, expect, it } from 'vitest';
import { buildFacets, passesFilters } from './filters.js';
import { EMPTY_QUERY, type ListQuery } from './list-query.js';

const releases = [
  { headline: 'A', genre: 'Nyhet', datePublished: '2026-01-01', keywords: ['Ån', 'Bro'] },
  { headline: 'B', genre: 'Nyhet', datePublished: '2025-12-31T23:30:00+01:00', keywords: ['Bro', 'Bro'] },
  { headline: 'C', genre: 'Pressinbjudan', datePublished: '2026-03-01', keywords: ['Zoo'] },
  { headline: 'D' },
];
const offers = (query: Partial<ListQuery>, name: 'genre' | 'year' | 'keyword') =>
  buildFacets(releases, { ...EMPTY_QUERY, ...query }, ['genre', 'year', 'keyword'], 'sv')
    .find(({ filter }) => filter === name)!
    .options.map(({ value, count }) => `${value} ${count}`);

describe('buildFacets', () => {
  it('lists the options with counts, the newest year first, others in alphabetical order', () => {
    expect(offers({}, 'genre')).toEqual(['Nyhet 2', 'Pressinbjudan 1']);
    expect(offers({}, 'year')).toEqual(['2026 2', '2025 1']);
    expect(offers({}, 'keyword')).toEqual(['Bro 2', 'Zoo 1', 'Ån 1']);
  });

  it('counts what the other filters leave, and keeps the selected option', () => {
    expect(offers({ year: '2026' }, 'genre')).toEqual(['Nyhet 1', 'Pressinbjudan 1']);
    expect(offers({ year: '2026' }, 'year')).toEqual(['2026 2', '2025 1']);
    expect(offers({ genre: 'Nyhet', keyword: 'Zoo' }, 'genre')).toEqual(['Nyhet 0', 'Pressinbjudan 1']);
  });
});

describe('passesFilters', () => {
  it('is true for releases that pass all filters, by the local date of the sender', () => {
    const left = (query: Partial<ListQuery>) =>
      releases
        .filter((release) => passesFilters(release, { ...EMPTY_QUERY, ...query }, ['genre', 'year', 'keyword']))
        .map(({ headline }) => headline)
        .join('');
    expect(left({})).toBe('ABCD');
    expect(left({ year: '2025' })).toBe('B');
    expect(left({ genre: 'Nyhet', keyword: 'Bro' })).toBe('AB');
    expect(left({ genre: 'Nyhet', year: '2024' })).toBe('');
  });

  it('ignores filters that are not shown', () => {
    expect(passesFilters({ headline: 'A' }, { ...EMPTY_QUERY, genre: 'Nyhet' }, ['year'])).toBe(true);
    expect(passesFilters({ headline: 'A' }, { ...EMPTY_QUERY, genre: 'Nyhet' }, ['genre'])).toBe(false);
  });
});
