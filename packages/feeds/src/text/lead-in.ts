import { cut, type Piece } from '../piece.js';

const ABOUT =
  '(?:\\s(?:om|kring|angående)\\s[^:.!?]{1,80}?(?=\\s{0,3}:|$|,?\\s(?:vänligen|kontakta|ring|ta kontakt|besvaras|kan ställas)))?';
const CONTACT = ',?\\s(?:(?:vänligen|gärna)\\s)?(?:kontakta|ring|ta kontakt med)(?:\\sgärna)?';
const MEDIA = '(?:\\s(?:från|för|till)\\s(?:media|medier|pressen|journalister))?';
/** The same in English, Norwegian, Danish and Finnish. */
const NEIGHBOURS = [
  'for\\s(?:more|further)\\sinformation(?:\\sor\\sinterviews)?(?:,?\\s(?:please\\s)?contact)?',
  'for\\s(?:press|media)\\s(?:enquiries|inquiries)(?:,?\\s(?:please\\s)?contact)?',
  '(?:(?:media|press)\\s)?contacts?(?:\\sfor\\s(?:the\\s)?(?:media|press))?',
  'for\\s(?:mere|mer|yderligere|ytterligere|flere)\\s(?:information|informasjon|oplysninger|opplysninger)(?:,?\\s(?:(?:venligst|vennligst|gerne|gjerne)\\s)?kontakt)?',
  '(?:yderligere|ytterligere|mere|mer)\\s(?:information|informasjon|oplysninger|opplysninger)',
  '(?:presse|medie)kontakt(?:er)?|kontakt(?:personer|person|oplysninger|informasjon|info)?(?:\\sfor\\s(?:pressen|presse|media|medier))?',
  'lisätietoja(?:\\santa(?:a|vat))?|lisätiedot|yhteystiedot|(?:median\\s)?yhteydenotot|haastattelupyynnöt',
];
const LEAD_IN = new RegExp(
  '^(?:' +
    [
      `(?:för|vid)\\s(?:mer(?:a)?\\s|ytterligare\\s|vidare\\s)?(?:info(?:rmation)?|upplysningar|frågor|intervjuer?|kommentarer)` +
        `(?:\\soch\\s(?:frågor|intervjuer?|information))?${MEDIA}${ABOUT}(?:${CONTACT})?`,
      '(?:mer|ytterligare|vidare)\\s(?:info(?:rmation)?|upplysningar)(?:\\s(?:lämnas|ges|får du)\\s(?:av|från))?',
      '(?:upplysningar|information)\\slämnas\\sav',
      `(?:eventuella\\s)?frågor${ABOUT}\\s(?:besvaras\\sav|kan\\sställas\\still)`,
      'kontakt(?:a|personer|person|uppgifter)?(?:\\s(?:för\\s(?:media|medier|pressen|mer information|frågor)|vid\\sfrågor))?',
      '(?:press|medie)kontakt(?:er)?',
      '(?:vill du veta mer|har du frågor)\\?(?:\\skontakta(?:\\sgärna)?)?',
      'talespersoner|talesperson',
      ...NEIGHBOURS,
    ].join('|') +
    ')(?=[\\s:]|$)\\s{0,3}(:?)',
  'i',
);

/** A line that says that contacts come: where its own words end, and what stands on the line after them. */
export interface LeadIn {
  words: Piece;
  rest: Piece | undefined;
}

/**
 * "För mer information kontakta:" and the like, with or without the first contact on the same line. Whether it is
 * one shows only when contacts follow: "Kontakt" alone can be a subheading.
 */
export function leadInOf(line: Piece): LeadIn | undefined {
  const match = LEAD_IN.exec(line.text.slice(0, 200));
  if (!match) return undefined;
  const rest = cut(line, match[0].length);
  return { words: cut(line, 0, match[0].length), rest: rest.text ? rest : undefined };
}

/** True for a line that opens contacts and holds nothing else. */
export const opensContacts = (text: string): boolean => {
  const match = LEAD_IN.exec(text.slice(0, 200));
  return match !== null && match[0].length === text.length;
};
