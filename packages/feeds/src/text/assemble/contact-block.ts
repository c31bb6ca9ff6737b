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
import { withoutBullet, type Line } from '../lines.js';
import { addCaptioned, addLine } from './contact-line.js';
import { PRESS_WORD, isComplete } from './contact-text.js';
import {
  confirmsName,
  hasValue,
  isReachable,
  isValueApart,
  opensContact,
  peekDetails,
  takeDetails,
  withoutColon,
} from './look-around.js';
import { splitFields } from './split-fields.js';
import type { ContactBlock, TracedPerson } from './traced-contact.js';

/** Adds the lines of contacts from `block.next` on. */
export function addLines(block: ContactBlock, lines: readonly Line[], country: CountryCode): void {
  let isApart = true;
  for (let index = block.next; index < lines.length; index++) {
    const whole = lines[index]!;
    if (whole.isBlank || whole.isAbsent) {
      isApart = true;
      continue;
    }
    const line = withoutBullet(whole);
    const isItem = line !== whole;
    const current = block.contacts.at(-1);
    // Right under a name, "Presskontakt" says what the contact is for.
    const isKind = current !== undefined && !isApart && !isComplete(current) && PRESS_WORD.test(line.text);
    if (isQuote(line.text) || (isListItem(line.text) && !isItem) || (findLeadIn(line) && !isKind)) break;
    if (current && foldCase(line.text) === foldCase(current.name.value)) {
      block.marks.push(omitted(line, 'repeated-name'));
      block.next = index + 1;
      continue;
    }
    // The photographer of a portrait stands among the contacts.
    if (
      line.text.length <= 60 &&
      (labelCaption(line.text)?.score ?? 0) >= 0.7 &&
      !hasValue(peekDetails(line, country))
    ) {
      if (current?.telephone ?? current?.email ?? !isReachable(lines, index + 1, country)) break;
      block.marks.push(omitted(line, 'page-furniture'));
      block.next = index + 1;
      continue;
    }
    if (isHeadingOver(lines, index, country)) break;
    let details = takeDetails(line, country);
    const isNew = details.rest[0] !== undefined && opensWithName(details.rest[0]);
    // A contact has one address: another one is said of it in words.
    if (!isNew && current?.email !== undefined) details = readDetails(line, country, true);
    if (isItem && !hasValue(details) && !(isNew && isReachable(lines, index + 1, country))) break;
    if (!block.caption && isCaptionLine(line, details, current, lines, index, country)) {
      block.caption = withoutColon(line);
      isApart = true;
      continue;
    }
    const isFirst = !block.contacts.length || block.caption !== undefined;
    const isBacked = hasValue(details) || confirmsName(lines, index + 1, country);
    const place = {
      isFirst: isFirst || isBacked,
      isApart: isApart || isItem,
      isReachable: hasValue(details) || isReachable(lines, index + 1, country),
    };
    const count = block.contacts.length;
    if (!(isBacked && addCaptioned(block, line, country)) && !addLine(block, details, line, place)) break;
    if (isItem) block.marks.push(omitted(subrange(whole, 0, bulletLength(whole.text)), 'label'));
    // What stood between two of them is told.
    isApart = false;
    block.next = index + 1;
    if (block.contacts.length > count) continue;
  }
}

const opensWithName = (text: TextRange): boolean => {
  const [first] = splitFields(text);
  const named = first && readNameLine(first);
  return named !== undefined && (isPerson(named.name.value) || isDesk(named.name.value));
};

/** A heading of the text that goes on below contacts: a short line, with prose under it. */
function isHeadingOver(lines: readonly Line[], index: number, country: CountryCode): boolean {
  const { text } = lines[index]!;
  if (text.length > 80 || /[.!?:,;\d]$/.test(text) || isRole(text) || isOrganisation(text) || isDesk(text))
    return false;
  if (isCondition(text) || readHours(text)) return false;
  let next = index + 1;
  while (lines[next]?.isBlank) next++;
  const below = lines[next];
  if (!below || (labelProse(below.text)?.score ?? 0) < 0.8 || readNameLine({ start: 0, end: text.length, text }))
    return false;
  const details = peekDetails(lines[index]!, country);
  return !hasValue(details) && !isValueApart(peekDetails(below, country));
}

/** A line that says something of the contact below it: it ends with a colon, or is a role after a whole contact. */
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
  let next = index + 1;
  while (lines[next]?.isBlank) next++;
  const below = lines[next] && withoutBullet(lines[next]!);
  const [first] = below ? peekDetails(below, country).rest : [];
  // "Pressekreterare / Cia Öst / 08-…": the name below has no role of its own.
  return (
    first !== undefined &&
    isPerson(first.text.replace(/\s?\(\p{L}{1,5}\)$/u, '')) &&
    isReachable(lines, next, country) &&
    !nextIsRole(lines, next + 1)
  );
}

function nextIsRole(lines: readonly Line[], from: number): boolean {
  let next = from;
  while (lines[next]?.isBlank) next++;
  const line = lines[next];
  if (!line || !isRole(line.text) || readNameLine(line)) return false;
  return true;
}

/** "Kulturnämnden:", "Ansvarig för badet:": a short line that a contact's line follows. */
export const isCaption = (line: Line, details: Details) =>
  line.text.endsWith(':') && line.text.length <= 60 && !hasValue(details) && details.rest.length > 0;
