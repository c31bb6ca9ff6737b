import { layoutKey } from '../release-card/layout.js';
import { DEFAULT_LIMIT, type ListOptions } from './list-options.js';

/**
 * Identifies which part of the document a list shows; part of the snapshot version. The element calls it with the values of
 * its attributes and of the URL.
 */
export const listSelectionKey = (
  limit: unknown,
  isSearchable: unknown,
  filters: unknown,
  pageParam: unknown,
  page: unknown,
  layout: string,
  groupBy: unknown,
  ...query: unknown[]
): string =>
  [
    limit != DEFAULT_LIMIT && limit,
    isSearchable && 'search',
    filters,
    pageParam,
    page != 1 && page,
    layout,
    groupBy,
    ...query,
  ]
    .filter(Boolean)
    .join(' ');

/** The selection key of a snapshot: the list as it is before anybody uses it. */
export const snapshotSelectionKey = (
  { limit, isSearchable, filters = [], pageParam, groupBy, ...layout }: ListOptions,
  page: number,
): string => listSelectionKey(limit, isSearchable, filters.join(' '), pageParam, page, layoutKey(layout), groupBy);
