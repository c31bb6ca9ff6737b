import type { ReadContext } from '../reading.js';
import type { Found } from '../trace.js';

/** What press-room systems have codes for. */
export type Kind = 'release' | 'news' | 'blog' | 'event' | 'invitation' | 'report' | 'newsletter';

/** A genre in words for readers, by the language of the release. */
const WORDS: Record<string, Record<Kind, string>> = {
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

/** The language of a place, for releases in one that has no words here, or in none that is told. */
const PLACES: Record<string, string> = {
  'Europe/Oslo': 'nb',
  'Europe/Copenhagen': 'da',
  'Europe/Helsinki': 'fi',
};

/** A code as the genre that it stands for; a code that is not known gives none. */
export function genre(
  code: Found | undefined,
  kinds: Readonly<Record<string, Kind>>,
  language: string,
  { timeZone = '' }: ReadContext,
): Found | undefined {
  const key = code?.value.trim().toLowerCase() ?? '';
  if (!Object.hasOwn(kinds, key)) return undefined;
  const tag = language.slice(0, 2).toLowerCase();
  const words = WORDS[tag === 'no' || tag === 'nn' ? 'nb' : tag] ?? WORDS[PLACES[timeZone] ?? 'sv']!;
  return { ...code!, value: words[kinds[key]!] };
}
