import { FILTERS, LIMIT, listVersion, type Filter, type ListOptions } from './asked.js';

/** What a list's attributes say. */
export const listOptions = (list: Element): ListOptions => ({
  limit: Math.max(0, Math.floor(Number(list.getAttribute('limit')))) || LIMIT,
  isSearchable: list.hasAttribute('searchable'),
  filters: (list.getAttribute('filters') ?? '')
    .split(/\s+/)
    .filter((name) => FILTERS.includes(name as Filter)) as Filter[],
  pageParam: list.getAttribute('page-param') || undefined,
});

/** The version of what a list with these options shows before anybody has asked for anything. */
export const optionsVersion = (
  { limit, isSearchable, filters = [], pageParam }: ListOptions,
  page: number,
): string => listVersion(limit, isSearchable, filters.join(' '), pageParam, page);
