import type { Release } from '@pressrum/model';
import { buildFacets, passesFilters, type Facet } from './filters.js';
import { DEFAULT_LIMIT, type ListOptions } from './list-options.js';
import { EMPTY_QUERY, hasCriteria, type ListQuery } from './list-query.js';
import { paginationRange } from './pagination.js';
import { matchesTerms, parseTerms, type FoldedText } from './search.js';

/** The loaded part of the archive. */
export interface ArchiveState {
  /** The newest releases, with all fields. */
  releases: Release[];
  /** The releases that can be searched. */
  indexed: Release[];
  /** True if `indexed` contains all releases. */
  isFullyIndexed: boolean;
  /** True if `releases` contains all releases. */
  hasAllPages: boolean;
  /** The number of releases, 0 if it is unknown. */
  total: number;
}

/** Loading state of the current query. It is `slow` when the reader should be told. */
export type Progress = 'done' | 'pending' | 'slow' | 'failed';

/** The texts of a list's two live regions: beside the tools, and below the cards. */
export interface ListMessages {
  results: string;
  shown: string;
}

/** Everything that the template of a list needs. */
export interface ListView {
  options: ListOptions;
  query: ListQuery;
  /** The releases to show as cards. */
  releases: Release[];
  /** The position of the first of them among all matches, from 1. */
  firstPosition: number;
  /** The number of matches, 0 if it is unknown. */
  total: number;
  /** True if there are more matches than `releases`. */
  hasMore: boolean;
  /** The page numbers to link, 0 for a gap. Empty if there is one page only, or a button for more. */
  pages: number[];
  /** The search terms, to highlight. */
  terms: FoldedText[];
  facets: Facet[];
  /** True if the counts in `facets` are those of all releases. */
  isFullyIndexed: boolean;
  progress: Progress;
  /** The number of cards added by the latest query. */
  addedCount: number;
  /** Overrides the messages about this view: while the reader types, those of the latest pause stay. */
  messages?: ListMessages;
}

/** The number of releases that a query without criteria needs. */
export const countNeeded = (
  { limit = DEFAULT_LIMIT, pageParam }: ListOptions,
  { shown, page }: ListQuery,
): number => (pageParam ? page * limit : Math.max(limit, shown));

/** Applies a query to the loaded part of the archive. */
export function createListView(
  options: ListOptions,
  query: ListQuery,
  archive: ArchiveState,
  language: string | undefined,
  { progress = 'done', addedCount = 0 }: { progress?: Progress; addedCount?: number } = {},
): ListView {
  const { limit = DEFAULT_LIMIT, filters = [], pageParam } = options;
  const { isFullyIndexed } = archive;
  const terms = parseTerms(query.q);
  const isNarrowed = hasCriteria(query);
  const found = terms.length ? archive.indexed.filter((release) => matchesTerms(release, terms)) : archive.indexed;
  const matches = isNarrowed
    ? found.filter((release) => passesFilters(release, query, filters))
    : archive.releases;
  const total = !isNarrowed ? archive.total : isFullyIndexed ? matches.length : 0;
  const pageCount = Math.ceil(Math.max(total, matches.length) / limit);
  const page = pageParam ? Math.max(1, Math.min(query.page, pageCount)) : 1;
  const start = (page - 1) * limit;
  const end = pageParam ? start + limit : countNeeded(options, query);
  const hasMore = matches.length > end || !(isNarrowed ? isFullyIndexed : archive.hasAllPages);
  return {
    options,
    query: { ...query, page },
    releases: matches.slice(start, end),
    firstPosition: start + 1,
    total,
    hasMore,
    pages: pageParam && (pageCount > 1 || hasMore) ? paginationRange(page, pageCount) : [],
    terms,
    facets: buildFacets(found, query, filters, language),
    isFullyIndexed,
    progress,
    addedCount,
  };
}

/** The view of a document's list before anybody uses it. */
export const initialListView = (
  { releases = [], next, numberOfItems = 0 }: { releases?: Release[]; next?: string; numberOfItems?: number },
  options: ListOptions,
  language: string,
  page = 1,
): ListView =>
  createListView(
    options,
    { ...EMPTY_QUERY, page },
    {
      releases,
      indexed: releases,
      isFullyIndexed: !next,
      hasAllPages: !next,
      total: next ? numberOfItems && Math.max(numberOfItems, releases.length) : releases.length,
    },
    language,
  );
