import { subrange, traceRanges, type TextRange } from '../../provenance/text-range.js';
import { omitted } from '../../provenance/traced.js';
import { isCondition } from '../labels/condition.js';
import { readHours } from '../labels/hours.js';
import { readRole } from '../labels/name-line.js';
import { isDesk, isOrganisation, isRole } from '../labels/words.js';
import type { LinePosition, TracedPerson } from './traced-contact.js';

/**
 * Adds a role, an organisation or a short remark below a name. Returns false for a longer text, and after a blank line for
 * any text but a role: these end the contact.
 */
export function addText(
  contact: TracedPerson,
  text: TextRange,
  { isApart, isReachable = false }: LinePosition,
): boolean {
  if (PRESS_WORD.test(text.text)) return addPressWord(contact, text, isReachable);
  const isBare = !contact.jobTitle && !contact.worksFor;
  const role =
    isBare && text.text.length <= 120 && !/[!?]$/.test(text.text)
      ? readRole(text, contact.memberOf !== undefined)
      : undefined;
  const isTitle =
    role &&
    (isRole(text.text) || role.worksFor || ((!isApart || isReachable) && isWord(contact, text, isReachable)));
  const isWaiting = !contact.telephone && !contact.email && !contact.description && text.text.length <= 60;
  if (
    text.text.length > 120 ||
    ELSEWHERE.test(text.text) ||
    (isApart && !((isTitle || isOrganisation(text.text) || isHours(text.text)) && isWaiting))
  )
    return false;
  if (isTitle) Object.assign(contact, role, { memberOf: contact.memberOf ?? role.memberOf });
  else if (!contact.worksFor && isOrganisation(text.text) && !/[.!?]$/.test(text.text))
    contact.worksFor = traceRanges([text]);
  else if (text.text.split(/\s+/).length > 12 || isDesk(text.text)) return false;
  else addDescription(contact, text);
  return true;
}

export const isHours = (text: string) => readHours(text) !== undefined || isCondition(text);

/** "Presskontakt" alone or before a title. */
export const PRESS_WORD = /^(?:press|medie|presse)kontakt(?:person)?(?:$|[\s:]+(?=\p{L}))/iu;

function addPressWord(contact: TracedPerson, text: TextRange, isReachable: boolean): boolean {
  const { length } = PRESS_WORD.exec(text.text)![0];
  const title = subrange(text, length);
  contact.isPress = true;
  contact.marks = [...(contact.marks ?? []), omitted(subrange(text, 0, length), 'label')];
  return title.text === '' || addText(contact, title, { isFirst: false, isApart: false, isReachable });
}

/** True for a word right below a name, which is a role even if it is unknown ("Toxikolog"). Before a number, up to four words. */
const isWord = ({ telephone, email, description }: TracedPerson, { text }: TextRange, isReachable: boolean) =>
  !telephone &&
  !email &&
  !description &&
  (isReachable ? /^\p{L}[\p{L}-]{2,30}(?: [\p{L}-]{1,25}){0,3}$/u : /^\p{L}{4,40}$/u).test(text) &&
  !isOrganisation(text) &&
  !isDesk(text) &&
  !isHours(text);

/** A line that refers the reader elsewhere does not belong to the contact above it. */
export const ELSEWHERE =
  /^(?:läs mer|les mer|læs mere|lue lisää|read more|mehr informationen|mer information|ladda (?:ner|ned|hem)|länk(?:ar)?(?!\p{L})|bilag|bifogad|bildtext|foto:|www\.|https?:)/iu;

export function addDescription(contact: TracedPerson, text: TextRange): void {
  const more = traceRanges([text])!;
  if (!contact.description) contact.description = more;
  else {
    contact.description.value += `\n${more.value}`;
    contact.description.from.push(...more.from);
  }
}

export const isComplete = ({ telephone, email }: TracedPerson) => telephone !== undefined || email !== undefined;
