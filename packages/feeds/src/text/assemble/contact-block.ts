import type { CountryCode } from 'libphonenumber-js/max';
import { foldCase, subrange, type TextRange } from '../../provenance/text-range.js';
import { omitted } from '../../provenance/traced.js';
import { labelCaption } from '../labels/caption.js';
import { isCondition } from '../labels/condition.js';
import { readDetails, type Details } from '../labels/details.js';
import { readHours } from '../labels/hours.js';
import { findLeadIn } from '../labels/lead-in.js';
import { bulletLength, isListItem, isQuote } from '../labels/markers.js';
import { readNameLine } from '../labels/name-line.js';
import { labelProse } from '../labels/prose.js';
import { isDesk, isOrganisation, isPerson, isRole } from '../labels/words.js';
import { skipBlanks, withoutBullet, type Line } from '../lines.js';
import { addCaptioned, addLine } from './contact-line.js';
import { PRESS_WORD, isComplete } from './contact-text.js';
import {
  confirmsName,
  hasValue,
  isReachable,
  hasSeparateValue,
  opensContact,
  peekDetails,
  takeDetails,
  withoutColon,
} from './look-around.js';
import { splitFields } from './split-fields.js';
import type { ContactBlock, TracedPerson } from './traced-contact.js';

/** Reads lines from `block.next` on into contacts. Stops at the first line that belongs to no contact. */
export function addLines(block: ContactBlock, lines: readonly Line[], country: CountryCode): void {
  let isApart = true;
  for (let index = block.next; index < lines.length; index++) {
    const source = lines[index]!;
    if (source.isBlank || source.isAbsent) {
      isApart = true;
      continue;
    }
    const line = withoutBullet(source);
    const isItem = line !== source;
    const current = block.contacts.at(-1);
    if (isOtherElement(line, isItem, isApart, current)) break;
    const reason = explainOmitted(line, current, () => isReachable(lines, index + 1, country), country);
    if (reason === 'stop') break;
    if (reason) {
      block.marks.push(omitted(line, reason));
      block.next = index + 1;
      continue;
    }
    if (isHeadingOver(lines, index, country)) break;
    let details = takeDetails(line, country);
    const isNew = details.rest[0] !== undefined && opensWithName(details.rest[0]);
    // A contact has one e-mail address. A second one stays in the text.
    if (!isNew && current?.email !== undefined) details = readDetails(line, country, true);
    if (isItem && !hasValue(details) && !(isNew && isReachable(lines, index + 1, country))) break;
    if (!block.caption && isCaptionLine(line, details, current, lines, index, country)) {
      block.caption = withoutColon(line);
      isApart = true;
      continue;
    }
    if (!addContactLine(block, details, line, { lines, index, isApart: isApart || isItem }, country)) break;
    if (isItem) block.marks.push(omitted(subrange(source, 0, bulletLength(source.text)), 'label'));
    isApart = false;
    block.next = index + 1;
  }
}

/** True for a quote, another list's item or a lead-in. Right under a name, "Presskontakt" is no lead-in but a role. */
function isOtherElement(
  line: Line,
  isItem: boolean,
  isApart: boolean,
  current: TracedPerson | undefined,
): boolean {
  if (isQuote(line.text) || (isListItem(line.text) && !isItem)) return true;
  const isRoleBelow = current !== undefined && !isApart && !isComplete(current) && PRESS_WORD.test(line.text);
  return !isRoleBelow && findLeadIn(line) !== undefined;
}

/**
 * Why a line among contacts is left out: it repeats the name, or is the photographer of a portrait above the contact's
 * details. Any other photographer ends the contacts.
 */
function explainOmitted(
  line: Line,
  current: TracedPerson | undefined,
  hasDetailsBelow: () => boolean,
  country: CountryCode,
): 'repeated-name' | 'page-furniture' | 'stop' | undefined {
  if (current && foldCase(line.text) === foldCase(current.name.value)) return 'repeated-name';
  if (!isPhotoCredit(line, country)) return undefined;
  return !(current && isComplete(current)) && hasDetailsBelow() ? 'page-furniture' : 'stop';
}

/** Adds a line to a contact, or begins one. Returns false if it belongs to no contact. */
function addContactLine(
  block: ContactBlock,
  details: Details,
  line: Line,
  { lines, index, isApart }: { lines: readonly Line[]; index: number; isApart: boolean },
  country: CountryCode,
): boolean {
  const isBacked = hasValue(details) || confirmsName(lines, index + 1, country);
  if (isBacked && addCaptioned(block, line, country)) return true;
  return addLine(block, details, line, {
    isFirst: isBacked || !block.contacts.length || block.caption !== undefined,
    isApart,
    isReachable: hasValue(details) || isReachable(lines, index + 1, country),
  });
}

const isPhotoCredit = (line: Line, country: CountryCode): boolean =>
  line.text.length <= 60 && (labelCaption(line.text)?.score ?? 0) >= 0.7 && !hasValue(peekDetails(line, country));

const opensWithName = (text: TextRange): boolean => {
  const [first] = splitFields(text);
  const nameLine = first && readNameLine(first);
  return nameLine !== undefined && (isPerson(nameLine.name.value) || isDesk(nameLine.name.value));
};

/** True for a heading of the text that continues below contacts: a short line above prose. */
function isHeadingOver(lines: readonly Line[], index: number, country: CountryCode): boolean {
  const { text } = lines[index]!;
  if (text.length > 80 || /[.!?:,;\d]$/.test(text) || isRole(text) || isOrganisation(text) || isDesk(text))
    return false;
  if (isCondition(text) || readHours(text)) return false;
  const next = skipBlanks(lines, index + 1);
  const below = lines[next];
  if (!below || (labelProse(below.text)?.score ?? 0) < 0.8 || readNameLine({ start: 0, end: text.length, text }))
    return false;
  const details = peekDetails(lines[index]!, country);
  return !hasValue(details) && !hasSeparateValue(peekDetails(below, country));
}

/** True for a line about the contact below it: it ends with a colon, or is a role after a complete contact. */
function isCaptionLine(
  line: Line,
  details: Details,
  current: TracedPerson | undefined,
  lines: readonly Line[],
  index: number,
  country: CountryCode,
): boolean {
  if (isCaption(line, details)) return opensContact(lines, index + 1, country);
  const isWhole = !current || current.telephone !== undefined || current.email !== undefined;
  if (!isWhole || hasValue(details) || !isRole(line.text) || isDesk(line.text) || opensWithName(line))
    return false;
  const next = skipBlanks(lines, index + 1);
  const below = lines[next];
  const [first] = below ? peekDetails(withoutBullet(below), country).rest : [];
  // "Pressekreterare / Cia Öst / 08-…". The name below must have no other role.
  return (
    first !== undefined &&
    isPerson(first.text.replace(/\s?\(\p{L}{1,5}\)$/u, '')) &&
    isReachable(lines, next, country) &&
    !nextIsRole(lines, next + 1)
  );
}

function nextIsRole(lines: readonly Line[], from: number): boolean {
  const line = lines[skipBlanks(lines, from)];
  return line !== undefined && isRole(line.text) && !readNameLine(line);
}

/** "Kulturnämnden:", "Ansvarig för badet:": a short line that a contact's line follows. */
export const isCaption = (line: Line, details: Details) =>
  line.text.endsWith(':') && line.text.length <= 60 && !hasValue(details) && details.rest.length > 0;
