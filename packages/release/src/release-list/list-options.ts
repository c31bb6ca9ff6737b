import { FILTERS, LIMIT, listVersion, type Filter, type ListOptions } from './asked.js';

/** A list's attributes, as its properties have them. */
export interface ListAttributes {
  limit: number;
  searchable: boolean;
  filters: string;
  pageParam: string;
  urlState: string | null;
}

/** What a list's attributes say. */
export const listOptions = ({ limit, searchable, filters, pageParam }: ListAttributes): ListOptions => ({
  limit: Math.max(0, Math.floor(limit)) || LIMIT,
  isSearchable: searchable,
  filters: filters.split(/\s+/).filter((name) => FILTERS.includes(name as Filter)) as Filter[],
  pageParam: pageParam || undefined,
});

/** The version of what a list with these options shows before anybody has asked for anything. */
export const optionsVersion = (
  { limit, isSearchable, filters = [], pageParam }: ListOptions,
  page: number,
): string => listVersion(limit, isSearchable, filters.join(' '), pageParam, page);
