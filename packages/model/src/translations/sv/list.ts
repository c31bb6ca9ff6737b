import type { ListTexts } from '../translation.js';

export const svList: ListTexts = {
  search: 'Sök bland pressmeddelanden',
  genre: 'Typ',
  year: 'År',
  keyword: 'Ämne',
  all: 'Alla',
  reset: 'Rensa',
  showMore: 'Visa fler',
  shownMore: { one: '{count} till visas.', other: '{count} till visas.' },
  shown: 'Visar {shown} av {total}.',
  hits: { one: '{count} träff.', other: '{count} träffar.' },
  noReleases: 'Det finns inga pressmeddelanden.',
  noHits: 'Inga pressmeddelanden passar in på sökningen.',
  loading: 'Hämtar pressmeddelanden …',
  partlyFailed: 'Alla pressmeddelanden kunde inte hämtas.',
  retry: 'Försök igen',
  pages: 'Sidor',
  previous: 'Föregående',
  next: 'Nästa',
  page: 'Sida {page}',
};
