/** What is asked of a list, in the URL of the page that it stands in. */
import { readAsked, writeAsked, type Names } from './address.js';
import { FILTERS, type Asked } from './asked.js';
import { listOptions, type ListAttributes } from './list-options.js';

type List = Element & ListAttributes;

const namesOf = ({ urlState, pageParam }: List): Names => ({
  prefix: urlState ?? undefined,
  page: pageParam || undefined,
});

/** What the URL asks for, of what there are controls for. */
export function askedOfUrl(list: List): Asked {
  const { isSearchable, filters = [] } = listOptions(list);
  const asked = readAsked(new URLSearchParams(location.search), namesOf(list));
  if (!isSearchable) asked.q = '';
  for (const filter of FILTERS) if (!filters.includes(filter)) asked[filter] = '';
  return asked;
}

/** Writes what is asked for into the URL, where the list keeps it there, and only while it stands in the page. */
export function writeUrl(list: List, asked: Asked, write: 'pushState' | 'replaceState'): void {
  if (!list.isConnected) return;
  const url = new URL(location.href);
  const params = writeAsked(url.searchParams, namesOf(list), asked);
  if (`${params}` === `${url.searchParams}`) return;
  url.search = params.toString();
  try {
    history[write](history.state, '', url);
  } catch {
    // A document without an address of its own, or too many steps in a short time: the list works without.
  }
}
