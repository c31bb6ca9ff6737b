import type { LayoutOptions } from '../release-card/layout.js';

/** The properties that a list can be filtered by. */
export const FILTERS = ['genre', 'year', 'keyword'] as const;
export type Filter = (typeof FILTERS)[number];

/** The periods whose releases may stand below a heading. */
export const PERIODS = ['year', 'month'] as const;
export type Period = (typeof PERIODS)[number];

/** The URL parameters of a list's query, except the page's, whose name the page's author chooses. */
export const QUERY_PARAMS = ['q', ...FILTERS, 'shown'] as const;

/** A list's attributes, parsed. Also the options of its snapshots. */
export interface ListOptions extends LayoutOptions {
  /** How many releases are shown at a time. Default 10. */
  limit?: number | undefined;
  /** True for a search field. */
  isSearchable?: boolean | undefined;
  /** The filters to show. */
  filters?: Filter[] | undefined;
  /** The URL parameter of numbered pages. Without it, a button shows more. */
  pageParam?: string | undefined;
  /** The period whose releases stand below a heading. Default: no headings. */
  groupBy?: Period | undefined;
}

export const DEFAULT_LIMIT = 10;

/** The "loading" message appears after this delay. */
export const LOADING_MESSAGE_DELAY_MS = 300;
