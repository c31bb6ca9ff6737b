import { subrange, type TextRange } from '../../provenance/text-range.js';
import { toLowerCase } from '../../utilities/lower-case.js';

const ABOUT =
  '(?:\\s(?:om|kring|angående)\\s[^:.!?]{1,80}?(?=\\s{0,3}:|$|,?\\s(?:vänligen|kontakta|ring|ta kontakt|besvaras|kan ställas)))?';
const CONTACT = ',?\\s(?:(?:vänligen|gärna)\\s)?(?:kontakta|ring|ta kontakt med)(?:\\sgärna)?';
const MEDIA = '(?:\\s(?:från|för|till)\\s(?:media|medier|pressen|journalister))?';
/** The same in English, Norwegian, Danish and Finnish. */
const NEIGHBOURS = [
  'for\\s(?:more|further)\\sinformation(?:\\sor\\sinterviews)?(?:,?\\s(?:please\\s)?contact)?',
  'for\\s(?:press|media)\\s(?:enquiries|inquiries)(?:,?\\s(?:please\\s)?contact)?',
  '(?:media|press)\\s(?:enquiries|inquiries)',
  '(?:(?:media|press)\\s)?contacts?(?:\\sfor\\s(?:the\\s)?(?:media|press))?',
  'for\\s(?:mere|mer|yderligere|ytterligere|flere)\\s(?:information|informasjon|oplysninger|opplysninger)(?:,?\\s(?:(?:venligst|vennligst|gerne|gjerne)\\s)?kontakt)?',
  '(?:yderligere|ytterligere|mere|mer)\\s(?:information|informasjon|oplysninger|opplysninger)',
  'presse\\s?/\\s?media(?:kontakt)?|(?:presse|medie|medien)kontakte?(?:r)?|kontakt(?:e|personer|person|oplysninger|informasjon|info)?(?:\\sfor\\s(?:pressen|presse|media|medier))?',
  'yhteyshenkilöt?|lisätietoja(?:\\santa(?:a|vat))?|lisätiedot|yhteystiedot|(?:median\\s)?yhteydenotot|haastattelupyynnöt',
  '(?:ihre\\s)?ansprech(?:partner(?:in(?:nen)?)?|person(?:en)?)(?:\\sfür\\s(?:die\\s)?(?:presse|medien))?|(?:presse|medien)?rückfragen(?:\\san)?|für\\s(?:weitere\\s)?(?:rückfragen|informationen)|weitere\\sinformationen|pressestelle',
];
const LEAD_IN = new RegExp(
  '^(?:' +
    [
      `(?:för|vid)\\s(?:mer(?:a)?\\s|ytterligare\\s|vidare\\s)?(?:info(?:rmation)?|upplysningar|frågor|intervjuer?|kommentarer)` +
        `(?:\\soch\\s(?:frågor|intervjuer?|information))?${MEDIA}${ABOUT}(?:${CONTACT})?`,
      '(?:mer|ytterligare|vidare)\\s(?:info(?:rmation)?|upplysningar)(?:\\s(?:lämnas|ges|får du)\\s(?:av|från))?',
      '(?:upplysningar|information)\\slämnas\\sav',
      `(?:eventuella\\s)?frågor${ABOUT}\\s(?:besvaras\\sav|kan\\sställas\\still)`,
      '(?:din\\s|dina\\s|våra?\\s)?kontakt(?:a|er|personer|person|uppgifter)?(?:\\s(?:för\\s(?:media|medier|pressen|mer information|frågor)|vid\\sfrågor))?',
      '(?:press|medie)kontakt(?:er)?',
      '(?:vill du veta mer|har du frågor)\\?(?:\\skontakta(?:\\sgärna)?)?',
      'talespersoner|talesperson',
      ...NEIGHBOURS,
    ].join('|') +
    ')(?=[\\s:]|$)\\s{0,3}(:?)',
  'u',
);

/** A line that announces contacts: its words, and the rest of the line. */
export interface LeadIn {
  words: TextRange;
  rest: TextRange | undefined;
}

/**
 * Finds a lead-in such as "För mer information kontakta:", with or without the first contact on the same line. It is one
 * only if contacts follow: "Kontakt" alone can be a subheading.
 */
export function findLeadIn(line: TextRange): LeadIn | undefined {
  const match = LEAD_IN.exec(toLowerCase(line.text.slice(0, 200)));
  if (!match) return undefined;
  const rest = subrange(line, match[0].length);
  return { words: subrange(line, 0, match[0].length), rest: rest.text ? rest : undefined };
}

/** True for a line that contains only a lead-in. */
export const opensContacts = (text: string): boolean => {
  const match = LEAD_IN.exec(toLowerCase(text.slice(0, 200)));
  return match !== null && match[0].length === text.length;
};
