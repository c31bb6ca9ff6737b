import type { Release } from '@pressrum/model';
import type { Filter } from './list-options.js';
import type { ListQuery } from './list-query.js';

/** The values of a release, by filter. */
const filterValues: Record<Filter, (release: Release) => string[]> = {
  genre: ({ genre }) => (genre ? [genre] : []),
  year: ({ datePublished }) => (datePublished ? [datePublished.slice(0, 4)] : []),
  keyword: ({ keywords = [] }) => [...new Set(keywords)],
};

/** True if a release passes all filters of a query, except possibly one of them. */
export const passesFilters = (release: Release, query: ListQuery, filters: Filter[], except?: Filter): boolean =>
  filters.every(
    (filter) => filter === except || !query[filter] || filterValues[filter](release).includes(query[filter]),
  );

/** A filter with its options and how many releases each would leave. */
export interface Facet {
  filter: Filter;
  selected: string;
  options: { value: string; count: number }[];
}

/**
 * Builds the facets of some releases. Counts respect the other filters. Options that would leave no release are omitted,
 * unless selected. Years are newest first, other options in alphabetical order.
 */
export function buildFacets(releases: Release[], query: ListQuery, filters: Filter[], language?: string): Facet[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return filters.map((filter) => {
    const selected = query[filter];
    const counts = new Map<string, number>(selected ? [[selected, 0]] : []);
    for (const release of releases)
      if (passesFilters(release, query, filters, filter))
        for (const value of filterValues[filter](release)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const options = [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => (filter === 'year' ? compare(b.value, a.value) : compare(a.value, b.value)));
    return { filter, selected, options };
  });
}
