import type { Release } from '@pressrum/model';
import { pageNumbers } from './address.js';
import { LIMIT, type Asked, type ListOptions } from './asked.js';
import { facets, passes, type Facet } from './filters.js';
import { isHit, wordsOf, type Folded } from './search.js';

/** What is at hand of the releases, to those who show some of it. */
export interface AtHand {
  /** The newest ones, whole. */
  releases: Release[];
  /** All that can be found. */
  known: Release[];
  /** True where `known` holds every release. */
  isKnown: boolean;
  /** True where `releases` holds every release. */
  isWhole: boolean;
  /** How many there are; 0 where that is not known. */
  total: number;
}

/** How it goes with what is asked for. */
export type Progress = 'done' | 'pending' | 'slow' | 'failed';

/** What a list shows. */
export interface ListView {
  options: ListOptions;
  asked: Asked;
  /** The releases whose cards stand there, and their places among all that match: from 1. */
  releases: Release[];
  from: number;
  /** How many match; 0 where that is not known. */
  total: number;
  /** True where there is more to show than this. */
  hasMore: boolean;
  /** The numbers of the pages, 0 for a gap; none without numbered pages, or where there is but one. */
  pages: number[];
  /** The words to mark. */
  words: Folded[];
  facets: Facet[];
  /** True where the counts of the filters are those of all releases. */
  isKnown: boolean;
  progress: Progress;
  /** How many more are shown than before. */
  added: number;
  /** What is said of it, where that is not what it shows: a reader who types is told when there is a pause. */
  said?: { found: string; shown: string };
}

/** True where the reader is looking for something. */
export const isNarrowed = ({ q, genre, year, keyword }: Asked): boolean =>
  !!(q.trim() || genre || year || keyword);

/** How many releases have to be at hand for what is asked for. */
export const reachOf = ({ limit = LIMIT, pageParam }: ListOptions, { shown, page }: Asked): number =>
  pageParam ? page * limit : Math.max(limit, shown);

/** What a list shows of what is at hand. */
export function listView(
  options: ListOptions,
  asked: Asked,
  atHand: AtHand,
  language: string | undefined,
  { progress = 'done', added = 0 }: { progress?: Progress; added?: number } = {},
): ListView {
  const { limit = LIMIT, filters = [], pageParam } = options;
  const words = wordsOf(asked.q);
  const narrowed = isNarrowed(asked);
  const found = words.length ? atHand.known.filter((release) => isHit(release, words)) : atHand.known;
  const matching = narrowed ? found.filter((release) => passes(release, asked, filters)) : atHand.releases;
  const total = !narrowed ? atHand.total : atHand.isKnown ? matching.length : 0;
  const pageCount = Math.ceil(Math.max(total, matching.length) / limit);
  const page = pageParam ? Math.max(1, Math.min(asked.page, pageCount)) : 1;
  const start = (page - 1) * limit;
  const end = pageParam ? start + limit : reachOf(options, asked);
  const isAll = narrowed ? atHand.isKnown : atHand.isWhole;
  const hasMore = matching.length > end || !isAll;
  return {
    options,
    asked: { ...asked, page },
    releases: matching.slice(start, end),
    from: start + 1,
    total,
    hasMore,
    pages: pageParam && (pageCount > 1 || hasMore) ? pageNumbers(page, pageCount) : [],
    words,
    facets: facets(found, asked, filters, language),
    isKnown: atHand.isKnown,
    progress,
    added,
  };
}

/** What a document's list shows before anybody has asked for anything. */
export const firstView = (
  { releases = [], next, numberOfItems = 0 }: { releases?: Release[]; next?: string; numberOfItems?: number },
  options: ListOptions,
  language: string,
  page = 1,
): ListView =>
  listView(
    options,
    { q: '', genre: '', year: '', keyword: '', shown: 0, page },
    {
      releases,
      known: releases,
      isKnown: !next,
      isWhole: !next,
      total: next ? numberOfItems && Math.max(numberOfItems, releases.length) : releases.length,
    },
    language,
  );
