import type { ListTexts } from '../translation.js';

export const enList: ListTexts = {
  search: 'Search press releases',
  genre: 'Type',
  year: 'Year',
  keyword: 'Topic',
  all: 'All',
  reset: 'Clear',
  showMore: 'Show more',
  shownMore: { one: '{count} more shown.', other: '{count} more shown.' },
  shown: 'Showing {shown} of {total}.',
  hits: { one: '{count} match.', other: '{count} matches.' },
  noReleases: 'There are no press releases.',
  noHits: 'No press releases match the search.',
  loading: 'Loading press releases …',
  partlyFailed: 'Not all press releases could be loaded.',
  retry: 'Try again',
  pages: 'Pages',
  previous: 'Previous',
  next: 'Next',
  page: 'Page {page}',
};
