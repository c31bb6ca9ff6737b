import { toLowerCase } from '../../utilities/lower-case.js';
import { label, type Label } from './label.js';
import { anyOf } from './words/vocabulary.js';

const WHOLE = new RegExp(
  `^(?:(?:typ|kategori|type|art)\\s?:\\s?)?(${anyOf('genres')})(?:\\s(?:nr\\.?\\s?)?\\d{1,4}(?:[/-]\\d{2,4})?)?\\s?:?$`,
  'u',
);
const START = new RegExp(`^${anyOf('genres')}(?![\\p{sc=Latin}-])`, 'u');

/** Names of the pages that list releases. */
const SECTIONS =
  /^(?:pressmeddelanden|nyheter|aktuellt|aktuelt|pressemeldinger|pressemeddelelser|nyheder|tiedotteet|uutiset|ajankohtaista|(?:press|news|media) releases|news|pressemitteilungen|presseinformationen|meldungen|nachrichten|aktuelles)$/;

/** The length of the genre at the start of a text; 0 if there is none. */
export function genreLength(text: string): number {
  const match = START.exec(toLowerCase(text.slice(0, 60)));
  if (!match) return 0;
  // "PressmeddelandeRubriken" is two words. "Nyhetsbrevet" is one word and not a genre.
  return match[0].length;
}

/** True for a text that contains only a genre. */
export const isGenre = (text: string): boolean => text.length <= 60 && WHOLE.test(toLowerCase(text));

/** "Pressmeddelande", "Nyhet", "Pressemelding nr. 12/2024". */
export const labelGenre = (text: string): Label | undefined =>
  isGenre(text)
    ? SECTIONS.test(toLowerCase(text))
      ? label('genre', 0.6, 'a word for many releases: where the page stands')
      : label('genre', 0.9, 'a word for a kind of release')
    : text.length <= 80 && genreLength(text) > 0 && !/[.!?]$/.test(text)
      ? label('genre', 0.3, 'begins with a word for a kind of release')
      : undefined;
