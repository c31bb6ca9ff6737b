import type { Language } from './language.js';

/** The kinds of press material that press-room systems distinguish. */
export type Genre = 'release' | 'news' | 'blog' | 'event' | 'invitation' | 'report' | 'newsletter';

/** The name of each genre, for readers. */
export const GENRES: Record<Language, Record<Genre, string>> = {
  sv: {
    release: 'Pressmeddelande',
    news: 'Nyhet',
    blog: 'Blogginlägg',
    event: 'Evenemang',
    invitation: 'Inbjudan',
    report: 'Rapport',
    newsletter: 'Nyhetsbrev',
  },
  en: {
    release: 'Press release',
    news: 'News',
    blog: 'Blog post',
    event: 'Event',
    invitation: 'Invitation',
    report: 'Report',
    newsletter: 'Newsletter',
  },
  nb: {
    release: 'Pressemelding',
    news: 'Nyhet',
    blog: 'Blogginnlegg',
    event: 'Arrangement',
    invitation: 'Invitasjon',
    report: 'Rapport',
    newsletter: 'Nyhetsbrev',
  },
  da: {
    release: 'Pressemeddelelse',
    news: 'Nyhed',
    blog: 'Blogindlæg',
    event: 'Arrangement',
    invitation: 'Invitation',
    report: 'Rapport',
    newsletter: 'Nyhedsbrev',
  },
  fi: {
    release: 'Lehdistötiedote',
    news: 'Uutinen',
    blog: 'Blogikirjoitus',
    event: 'Tapahtuma',
    invitation: 'Kutsu',
    report: 'Raportti',
    newsletter: 'Uutiskirje',
  },
};
