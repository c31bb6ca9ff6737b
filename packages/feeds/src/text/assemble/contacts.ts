import type { CountryCode } from 'libphonenumber-js/max';
import type { RangeOutcome } from '../../provenance/span.js';
import type { TextRange } from '../../provenance/text-range.js';
import { omitted } from '../../provenance/traced.js';
import { readDetails } from '../labels/details.js';
import { findLeadIn } from '../labels/lead-in.js';
import { readNameLine } from '../labels/name-line.js';
import { isOrganisation, isRole } from '../labels/words.js';
import type { Line } from '../lines.js';
import { addLines } from './contact-block.js';
import { findDoubtfulNumbers, type DoubtfulNumber } from './contact-doubts.js';
import { addCaptioned, addLine } from './contact-line.js';
import { findContactStarts } from './find-contact-names.js';
import { hasValue, isReachable, opensContact, withoutColon } from './look-around.js';
import { splitGluedRole, splitPeople } from './split-people.js';
import type { ContactBlock, TracedPerson } from './traced-contact.js';

/** The contacts of a text, and its other lines. */
export interface WithoutContacts {
  contacts: TracedPerson[];
  rest: Line[];
  marks: RangeOutcome[];
  /** Numbers that may belong to another person. */
  doubts: DoubtfulNumber[];
}

/**
 * Extracts the contacts of a text. They begin after a lead-in or a role on its own line ("Pressansvarig:"), or with a name
 * above a number or an e-mail address. They end at the first line that belongs to no contact.
 */
export function takeContacts(source: readonly Line[], country: CountryCode): WithoutContacts {
  const lines = source.flatMap((line) => splitPeople(line, country)).flatMap(splitGluedRole);
  const starts = findContactStarts(lines, country);
  const result: WithoutContacts = { contacts: [], rest: [], marks: [], doubts: [] };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const block = line.isBlank || line.isAbsent ? undefined : readContactBlock(lines, index, country, starts);
    if (!block) {
      result.rest.push(line);
      continue;
    }
    for (const { marks = [], ...contact } of block.contacts) {
      result.contacts.push(contact);
      for (const mark of marks) result.marks.push(mark);
    }
    for (const mark of block.marks) result.marks.push(mark);
    result.doubts.push(...findDoubtfulNumbers(lines.slice(index, block.next), country));
    // Text before and after the contacts stays apart.
    result.rest.push({ ...line, start: line.end, text: '', isBlank: true, isAbsent: false });
    index = block.next - 1;
  }
  return result;
}

/**
 * Reads a text that contains contacts without a lead-in, such as a field for contacts. `rest` are the lines that belong to
 * no contact.
 */
export function readContacts(lines: readonly Line[], country: CountryCode): WithoutContacts {
  const { contacts, rest, marks, doubts } = takeContacts(lines, country);
  const result: WithoutContacts = { contacts, rest: [], marks, doubts };
  for (let index = 0; index < rest.length;) {
    const block: ContactBlock = { contacts: [], marks: [], next: index };
    if (!rest[index]!.isBlank) addLines(block, rest, country);
    if (block.contacts.length) {
      for (const { marks: own = [], ...contact } of block.contacts) {
        contacts.push(contact);
        for (const mark of own) marks.push(mark);
      }
      for (const mark of block.marks) marks.push(mark);
    } else result.rest.push(rest[block.next++]!);
    index = block.next;
  }
  return result;
}

/** Reads the contacts that begin at a line; `undefined` if none do. */
function readContactBlock(
  lines: readonly Line[],
  index: number,
  country: CountryCode,
  starts: ReadonlySet<number>,
): ContactBlock | undefined {
  const line = lines[index]!;
  const block: ContactBlock = { contacts: [], marks: [], next: index + 1 };
  const leadIn = findLeadIn(line);
  if (leadIn) {
    block.marks.push(omitted(leadIn.words, 'lead-in'));
    // The organisation of the contacts: "Kontakt Region Almedal".
    const isCaption = leadIn.rest && isOrganisation(leadIn.rest.text) && opensContact(lines, index + 1, country);
    if (isCaption) block.caption = withoutColon(leadIn.rest!);
    else if (leadIn.rest && !addOnLeadIn(block, leadIn.rest, country)) return undefined;
    addLines(block, lines, country);
    return block.contacts.length ? block : undefined;
  }
  if (starts.has(index)) {
    block.next = index;
    addLines(block, lines, country);
    return block.contacts.some(({ telephone, email }) => telephone ?? email) ? block : undefined;
  }
  // A role and a name are not enough: they may be a line of facts.
  const isContact =
    isRoleAlone(line) && opensContact(lines, index + 1, country) && isReachable(lines, index + 1, country);
  if (!isContact) return undefined;
  block.caption = withoutColon(line);
  addLines(block, lines, country);
  return block.contacts.length ? block : undefined;
}

/** On the line of the lead-in, a contact needs a number or an e-mail address; else it is the rest of a sentence. */
function addOnLeadIn(block: ContactBlock, rest: TextRange, country: CountryCode): boolean {
  const details = readDetails(rest, country);
  const isContact = hasValue(details) || hasRoleOrParty(details.rest[0]);
  if (!isContact) return false;
  return addCaptioned(block, rest, country) || addLine(block, details, rest, { isFirst: true, isApart: false });
}

const hasRoleOrParty = (rest: TextRange | undefined) => {
  const line = rest && readNameLine(rest);
  return Boolean(line && (line.memberOf || line.jobTitle));
};

const isRoleAlone = (line: Line) => line.text.endsWith(':') && line.text.length <= 60 && isRole(line.text);
