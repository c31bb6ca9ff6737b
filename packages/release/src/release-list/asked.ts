/** What a list can be filtered by. */
export const FILTERS = ['genre', 'year', 'keyword'] as const;
export type Filter = (typeof FILTERS)[number];

/** What the attributes of a list say; also for snapshots. */
export interface ListOptions {
  /** How many releases are shown at a time. Default 10. */
  limit?: number | undefined;
  /** True for a search field. */
  isSearchable?: boolean | undefined;
  /** The filters to show. */
  filters?: Filter[] | undefined;
  /** The name of the URL parameter for numbered pages; without it there is a button that shows more. */
  pageParam?: string | undefined;
}

export const LIMIT = 10;

/** What a reader has asked a list for. */
export interface Asked extends Record<Filter, string> {
  /** The search field's text. */
  q: string;
  /** How many releases to show; 0 for as many as at first. */
  shown: number;
  /** The page to show, from 1. */
  page: number;
}

/** The names of what can stand in the URL, beside the page's. */
export const ASKED = ['q', ...FILTERS, 'shown'] as const;

/** What decides what a list shows of its document, for the version of its box: the same for a snapshot and an element. */
export const listVersion = (
  limit: unknown,
  isSearchable: unknown,
  filters: unknown,
  pageParam: unknown,
  page: unknown,
  ...asked: unknown[]
): string =>
  [limit != LIMIT && limit, isSearchable && 'search', filters, pageParam, page != 1 && page, ...asked]
    .filter(Boolean)
    .join(' ');
