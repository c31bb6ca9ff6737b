import type { Release } from '@pressrum/model';
import type { Asked, Filter } from './asked.js';

/** What a release has to be found by, for each filter. */
const values: Record<Filter, (release: Release) => string[]> = {
  genre: ({ genre }) => (genre ? [genre] : []),
  year: ({ datePublished }) => (datePublished ? [datePublished.slice(0, 4)] : []),
  keyword: ({ keywords = [] }) => [...new Set(keywords)],
};

/** True where a release is what the chosen filters want, `except` one of them. */
export const passes = (release: Release, asked: Asked, filters: Filter[], except?: Filter): boolean =>
  filters.every(
    (filter) => filter === except || !asked[filter] || values[filter](release).includes(asked[filter]),
  );

/** A filter with what can be chosen in it. */
export interface Facet {
  filter: Filter;
  chosen: string;
  options: { value: string; count: number }[];
}

/**
 * What each filter offers, and how many releases it would leave beside what the other filters have left. What would leave
 * none is not offered, unless it is chosen. The newest year comes first, everything else in the order of the alphabet.
 */
export function facets(releases: Release[], asked: Asked, filters: Filter[], language?: string): Facet[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return filters.map((filter) => {
    const counts = new Map<string, number>(asked[filter] ? [[asked[filter], 0]] : []);
    for (const release of releases)
      if (passes(release, asked, filters, filter))
        for (const value of values[filter](release)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const options = [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => (filter === 'year' ? compare(b.value, a.value) : compare(a.value, b.value)));
    return { filter, chosen: asked[filter], options };
  });
}
