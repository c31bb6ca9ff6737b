import { present } from '@pressrum/model';

/** How names, roles and organisations look on a Swedish newsroom page. Shapes only: no list of people or places. */

const WORD = "(?:\\p{Lu}[\\p{L}'’-]{0,30}|\\p{Lu}\\.)";
const PARTICLE = 'von|van|der|den|de|du|da|del|di|la|le|af|el|al|bin|ben|zu';
/** Two to five words, capitalised but for the small words of names ("Anna af Ek"). */
export const NAME = `${WORD}(?:\\s(?:(?:${PARTICLE})\\s){0,2}${WORD}){1,3}`;
const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');

const ROLE = new RegExp(
  '(?:chef|direktör|ansvarig|sekreterare|kommunikatör|informatör|råd|råden|rådet|strateg|handläggare|ordförande|' +
    'rådgivare|samordnare|koordinator|utredare|redaktör|producent|fotograf|läkare|talesperson|talesman|ledare|' +
    'assistent|specialist|controller|jurist|epidemiolog|borgmästare|utvecklare|inspektör|ingenjör|planerare|' +
    'arkitekt|intendent|antikvarie|professor|forskare|rektor|sjuksköterska|barnmorska|psykolog|föreståndare|' +
    'ledamot|ersättare|vd|pressjour|beredskap|' +
    // English, Norwegian, Danish, Finnish
    'manager|director|officer|advisor|adviser|spokesperson|editor|head|mayor|chair|coordinator|secretary|' +
    'sjef|direktør|rådgiver|ordfører|leder|talsperson|byråd|kommunikasjonsansvarlig|' +
    'konsulent|borgmester|medarbejder|formand|talskvinde|talsmand|' +
    'johtaja|päällikkö|asiantuntija|tiedottaja|koordinaattori|suunnittelija|puheenjohtaja|lääkäri|pormestari|rehtori)$',
  'iu',
);
const FUNCTION =
  /(?:press(?:jour|tjänst|service|avdelning|kontakt|funktion|rum|central|telefon|enhet)|medie(?:jour|tjänst|kontakt|service)|kommunikations?(?:avdelning|enhet|jour|tjänst)|kundtjänst|växel|(?:press|media) (?:office|desk|team|service)|presse(?:vakt|tjeneste|kontor|avdeling|afdeling))(?:en)?(?![\p{L}])/iu;
const ORGANISATION =
  /^(?:\p{L}*region(?:en|s|förbund(?:et)?)?|\p{L}*kommun(?:en|er|s|förbund(?:et)?)?|läns?|\p{L}*landsting(?:et)?|stads?|staden|\p{L}*universitet(?:et)?|\p{L}*högskolan?|\p{L}*sjukhus(?:et)?|\p{L}*myndighet(?:en)?|\p{L}*förbund(?:et)?|\p{L}*verket|\p{L}*styrelsen?|\p{L}*bolaget|\p{L}*trafik(?:en)?|\p{L}*tjänst(?:en)?|\p{L}*muse(?:um|et)|\p{L}*teater(?:n)?|\p{L}*tandvård(?:en)?|\p{L}*sjukvård(?:en)?|\p{L}*centrum|\p{L}*stiftelsen?|ab|kb|council|county|municipality|agency|university)$/iu;
const CONNECTIVE = /^(?:och|i|för|av|på|vid|till|the|of|and|for|&|-|–)$/i;

/** The words of a short text; an empty list for a long one, which is no name and no role. */
const wordsOf = (text: string) => (text.length > 100 ? [] : (text.match(/[\p{L}\p{N}'’.&:-]+/gu) ?? []));

/**
 * True for a text whose main word is one for a role, with or without an organisation after a point: "Kommunikatör i
 * beredskap", "regionråd", "Vårdchef. Region Almedal".
 */
export const isRole = (text: string): boolean => {
  const point = text.search(/[.!?]\s/);
  if (point >= 0 && !isOrganisation(text.slice(point + 1).trim())) return false;
  const words = wordsOf(point < 0 ? text : text.slice(0, point));
  return words.length <= 10 && words.some((word) => ROLE.test(word.replace(/[.:]+$/, '')));
};

/** True for a desk rather than a person: "Pressjouren", "Presskontakt vid allvarlig händelse". */
export function isDesk(text: string): boolean {
  if (text.length > 80 || /[.!?]$/.test(text) || wordsOf(text).length > 8) return false;
  const at = text.search(FUNCTION);
  // "Bilder och intervjuer ordnas av pressjouren" is a sentence.
  return at >= 0 && (text.slice(0, at).match(/(?<!\p{L})\p{Ll}+/gu) ?? []).length <= 2;
}

/** True for a text that names an organisation: "Region Almedal", "Almedals kommun", "Almedalens museum". */
export const isOrganisation = (text: string): boolean => {
  const words = wordsOf(text);
  return /^\p{Lu}/u.test(text) && words.length <= 8 && words.some((word) => ORGANISATION.test(word));
};

/** True for what looks like a person's name. */
export const isPerson = (text: string): boolean =>
  text.length <= 80 && WHOLE_NAME.test(text) && !isRole(text) && !isDesk(text) && !isOrganisation(text);

/** True for what can stand after "Om " in the heading over an organisation's own text: a proper name, not a topic. */
export function isOrganisationName(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    text.length <= 80 &&
    words.length <= 8 &&
    /^[\p{Lu}\d]/u.test(text) &&
    !/[.!?:;,]$/.test(text) &&
    present(text) !== undefined &&
    words.every((word) => /^[\p{Lu}\d]/u.test(word) || CONNECTIVE.test(word) || ORGANISATION.test(word))
  );
}
