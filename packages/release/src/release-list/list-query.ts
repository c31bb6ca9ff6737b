import { parseListOptions, type ListAttributes } from './list-attributes.js';
import { FILTERS, QUERY_PARAMS, type Filter } from './list-options.js';

/** What a list should show: search, filters, number of cards and page. */
export interface ListQuery extends Record<Filter, string> {
  /** The text of the search field. */
  q: string;
  /** How many releases to show; 0 for the initial number. */
  shown: number;
  /** The page to show, from 1. */
  page: number;
}

export const EMPTY_QUERY: ListQuery = { q: '', genre: '', year: '', keyword: '', shown: 0, page: 1 };

/** True if the query searches or filters. */
export const hasCriteria = ({ q, genre, year, keyword }: ListQuery): boolean =>
  !!(q.trim() || genre || year || keyword);

/** The names of a list's URL parameters. */
export interface ParamNames {
  /** Prefix of all names but the page's; `undefined` if the query is not kept in the URL. */
  prefix: string | undefined;
  /** Name of the page's parameter; `undefined` without numbered pages. */
  page: string | undefined;
}

const parseCount = (text: string | null | undefined, minimum: number) =>
  /^\d{1,6}$/.test(text ?? '') ? Math.max(minimum, Number(text)) : minimum;

/** Reads a query from URL parameters. */
export function parseListQuery(params: URLSearchParams, { prefix, page }: ParamNames): ListQuery {
  const read = (name: string) => (prefix === undefined ? '' : (params.get(prefix + name) ?? ''));
  return {
    q: read('q'),
    genre: read('genre'),
    year: read('year'),
    keyword: read('keyword'),
    shown: parseCount(read('shown'), 0),
    page: parseCount(page && params.get(page), 1),
  };
}

/** Writes a query into a copy of the URL parameters. Other parameters stay. */
export function serializeListQuery(
  params: URLSearchParams,
  { prefix, page }: ParamNames,
  query: ListQuery,
): URLSearchParams {
  const result = new URLSearchParams(params);
  const set = (name: string, value: string) => (value ? result.set(name, value) : result.delete(name));
  if (prefix !== undefined) for (const name of QUERY_PARAMS) set(prefix + name, String(query[name] || ''));
  if (page) set(page, query.page > 1 ? String(query.page) : '');
  return result;
}

type List = Element & ListAttributes;

const paramNames = ({ urlState, pageParam }: List): ParamNames => ({
  prefix: urlState ?? undefined,
  page: pageParam || undefined,
});

/** Reads a list's query from the page's URL. Parameters without a control in the list are ignored. */
export function listQueryFromUrl(list: List): ListQuery {
  const { isSearchable, filters = [] } = parseListOptions(list);
  const query = parseListQuery(new URLSearchParams(location.search), paramNames(list));
  if (!isSearchable) query.q = '';
  for (const filter of FILTERS) if (!filters.includes(filter)) query[filter] = '';
  return query;
}

/** Writes a list's query into the page's URL, as far as its attributes say so. */
export function writeListQuery(list: List, query: ListQuery, method: 'pushState' | 'replaceState'): void {
  if (!list.isConnected) return;
  const url = new URL(location.href);
  const params = serializeListQuery(url.searchParams, paramNames(list), query);
  if (`${params}` === `${url.searchParams}`) return;
  url.search = params.toString();
  try {
    history[method](history.state, '', url);
  } catch {
    // A document without a URL, or too many entries in a short time. The list works without.
  }
}
