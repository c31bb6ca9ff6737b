import { parseLayoutOptions, type LayoutAttributes } from '../release-card/layout.js';
import { DEFAULT_LIMIT, FILTERS, PERIODS, type Filter, type ListOptions } from './list-options.js';

/** The attributes of `press-release-list`, as its properties. */
export interface ListAttributes extends LayoutAttributes {
  limit: number;
  searchable: boolean;
  filters: string;
  pageParam: string;
  urlState: string | null;
  groupBy: string;
}

/** Parses a list's attributes. Invalid values become the defaults. */
export const parseListOptions = (attributes: ListAttributes): ListOptions => ({
  ...parseLayoutOptions(attributes),
  limit: Math.max(0, Math.floor(attributes.limit)) || DEFAULT_LIMIT,
  isSearchable: attributes.searchable,
  filters: attributes.filters.split(/\s+/).filter((name) => FILTERS.includes(name as Filter)) as Filter[],
  pageParam: attributes.pageParam || undefined,
  groupBy: PERIODS.find((name) => name === attributes.groupBy),
});
