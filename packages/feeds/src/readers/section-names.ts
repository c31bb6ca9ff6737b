import type { Kind } from './genre.js';

/** Names of sections and categories that say what kind of text it is, and not what it is about, in small letters. */
export const SECTION_NAMES: Record<string, Kind> = {
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
