import type { Genre } from '@pressrum/i18n/translations/genre.js';

/** Names of sections and categories that are a genre, not a topic, in lower case. */
export const SECTION_NAMES: Record<string, Genre> = {
  ...{
    pressmeddelande: 'release',
    pressmeddelanden: 'release',
    pressemelding: 'release',
    pressemeldinger: 'release',
  },
  ...{ pressemeddelelse: 'release', pressemeddelelser: 'release', tiedote: 'release', tiedotteet: 'release' },
  ...{ 'press release': 'release', 'press releases': 'release' },
  ...{
    nyhet: 'news',
    nyheter: 'news',
    news: 'news',
    nyhed: 'news',
    nyheder: 'news',
    uutinen: 'news',
    uutiset: 'news',
  },
  ...{ blogg: 'blog', blog: 'blog', inbjudan: 'invitation', rapport: 'report', rapporter: 'report' },
};
