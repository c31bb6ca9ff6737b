import { nonEmptyText } from '@pressrum/model';
import { OCCUPATIONS } from './occupations.js';
import { ORGANISATION_ENDINGS, ORGANISATION_WORDS } from './organisations.js';
import { memoize } from './memoize.js';
import { findEnding } from './word-endings.js';

/** The forms of names, roles and organisations on a newsroom page. There is no list of people or places. */

const WORD = "(?:\\p{Lu}[\\p{L}'’-]{0,30}|\\p{Lu}\\.|(?:Prof|Dr|Doc|Dipl|Ing|Mag)\\.)";
const PARTICLE = 'von|van|der|den|de|du|da|del|di|la|le|af|el|al|bin|ben|zu';
/** Two to five capitalised words, with particles between them ("Anna af Ek"). */
export const NAME = `${WORD}(?:\\s(?:(?:${PARTICLE})\\s){0,2}${WORD}){1,3}`;
const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');

const FUNCTION =
  /(?:press(?:jour|tjänst|service|avdelning|kontakt|funktion|rum|central|telefon|enhet)|medie(?:jour|tjänst|kontakt|service)|kommunikations?(?:avdelning|enhet|jour|tjänst)|kundtjänst|växel|(?:press|media) (?:office|desk|team|service|line)|presse(?:vakt|tjeneste|kontor|avdeling|afdeling|telefon|stelle|team)|mediapalvelu|viestintä(?:palvelut|päivystys)?|mediapäivystys|kontakt (?:för|for) (?:press|media|medier|pressen)|mediekontakt|vakthavande \p{L}+|newsroom)(?:en|et)?(?![\p{L}])/iu;
const CONNECTIVE =
  /^(?:och|i|för|av|på|vid|till|og|for|fra|under|ja|und|der|die|das|des|für|im|the|of|and|in|&|-|–)$/i;

/** True for a word with the ending of an occupation: "kommunikationschef". */
const isOccupation = (word: string): boolean =>
  findEnding(word.replace(/[.:]+$/, '').toLowerCase(), OCCUPATIONS) >= 0;

/** True for a word such as "Norrlandstrafiken", "kommun", "Bundesanstalt". */
function isOrganisationWord(word: string): boolean {
  const small = word.toLowerCase();
  if (ORGANISATION_WORDS.words.has(small) || /^bundes\p{L}+$/u.test(small)) return true;
  const at = findEnding(small, ORGANISATION_ENDINGS);
  return at >= 0 && /^\p{L}*$/u.test(small.slice(0, at));
}

/** The words of a short text. A long text is neither a name nor a role, so it gives none. */
const tokenize = (text: string) => (text.length > 100 ? [] : (text.match(/[\p{L}\p{N}'’.&:-]+/gu) ?? []));

/**
 * True for a text with a word for a role, with or without an organisation after a point: "Kommunikatör i
 * beredskap", "regionråd", "Vårdchef. Region Almedal".
 */
export const isRole = memoize((text: string): boolean => {
  const point = text.search(/[.!?]\s/);
  if (point >= 0 && !isOrganisation(text.slice(point + 1).trim())) return false;
  const words = tokenize(point < 0 ? text : text.slice(0, point));
  return words.length <= 10 && words.some(isOccupation);
});

/** True for a desk rather than a person: "Pressjouren", "Presskontakt vid allvarlig händelse". */
export const isDesk = memoize((text: string): boolean => {
  if (text.length > 80 || /[.!?]$/.test(text) || tokenize(text).length > 8) return false;
  const at = text.search(FUNCTION);
  // "Bilder och intervjuer ordnas av pressjouren" is a sentence.
  return at >= 0 && (text.slice(0, at).match(/(?<!\p{L})\p{Ll}+/gu) ?? []).length <= 2;
});

/** True for a text that names an organisation: "Region Almedal", "Almedals kommun", "Almedalens museum". */
export const isOrganisation = memoize((text: string): boolean => {
  const words = tokenize(text);
  return /^\p{Lu}/u.test(text) && words.length <= 8 && words.some(isOrganisationWord);
});

/** True for a text with the form of a person's name. */
export const isPerson = memoize(
  (text: string): boolean =>
    text.length <= 80 && WHOLE_NAME.test(text) && !isRole(text) && !isDesk(text) && !isOrganisation(text),
);

/** True for the words after "Om " in a heading if they are an organisation's name, not a topic. */
export function isOrganisationName(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    text.length <= 80 &&
    words.length <= 8 &&
    /^[\p{Lu}\d]/u.test(text) &&
    !/[.!?:;,]$/.test(text) &&
    nonEmptyText(text) !== undefined &&
    words.every((word) => /^[\p{Lu}\d]/u.test(word) || CONNECTIVE.test(word) || isOrganisationWord(word))
  );
}
