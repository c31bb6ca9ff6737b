import type { CountryCode } from 'libphonenumber-js/max';
import type { Piece } from '../piece.js';
import { found } from '../piece.js';
import { leftOut, type Found, type Mark } from '../trace.js';
import { readDetails, type Details, type FoundTelephone } from './details.js';
import { leadInOf } from './lead-in.js';
import type { Line } from './lines.js';
import { isListItem, isQuote } from './markers.js';
import { readNameLine, readRole, type NameLine } from './name-line.js';
import { isDesk, isOrganisation, isRole } from './words.js';

/** A contact named in a release, on its way into the document. */
export interface FoundPerson extends NameLine {
  telephone?: FoundTelephone[];
  email?: Found | string | undefined;
  description?: Found | undefined;
}

/** Lines without the contacts that stood among them, and those contacts. */
export interface WithoutContacts {
  contacts: FoundPerson[];
  rest: Line[];
  marks: Mark[];
}

/** Takes the contacts that follow a lead-in out of a text; the text goes on where a line is plainly no contact. */
export function takeContacts(lines: readonly Line[], country: CountryCode): WithoutContacts {
  const result: WithoutContacts = { contacts: [], rest: [], marks: [] };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const leadIn = line.isBlank || line.isAbsent ? undefined : leadInOf(line);
    const run = leadIn && readRun(lines, at, leadIn.rest, country);
    if (!run?.contacts.length) {
      result.rest.push(line);
      continue;
    }
    result.contacts.push(...run.contacts);
    result.marks.push(leftOut(leadIn!.words, 'lead-in'), ...run.marks);
    // What stands before and after the contacts stays apart.
    result.rest.push({ ...line, start: line.end, text: '', isBlank: true, isAbsent: false });
    at = run.next - 1;
  }
  return result;
}

/** The contacts from the line `at` on, whose lead-in has left `rest`; `next` is the line where they end. */
function readRun(lines: readonly Line[], at: number, rest: Piece | undefined, country: CountryCode) {
  const run = { contacts: [] as FoundPerson[], marks: [] as Mark[], next: at + 1 };
  if (rest) {
    const details = readDetails(rest, country);
    // On the lead-in's own line, only a number or an address tells a contact from the rest of a sentence.
    const isContact = details.telephone.length > 0 || details.email !== undefined || isNamed(details.rest[0]);
    if (!isContact || !addLine(run, details, rest, { isFirst: true, isApart: false })) return run;
  }
  let isApart = true;
  for (let index = at + 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.isBlank || line.isAbsent) {
      isApart = true;
      continue;
    }
    if (isQuote(line.text) || isListItem(line.text) || leadInOf(line)) break;
    const details = readDetails(line, country, run.contacts.at(-1)?.email !== undefined);
    const isFirst = !run.contacts.length;
    const isBacked = hasValue(details) || backsName(lines[index + 1], country);
    if (!addLine(run, details, line, { isFirst: isFirst || isBacked, isApart })) break;
    isApart = false;
    run.next = index + 1;
  }
  return run;
}

const isNamed = (rest: Piece | undefined) => {
  const line = rest && readNameLine(rest);
  return Boolean(line && (line.memberOf || line.jobTitle));
};
const hasValue = ({ telephone, email }: Details) => telephone.length > 0 || email !== undefined;

/** True for a line that shows that the one before it was a contact's name. */
function backsName(line: Line | undefined, country: CountryCode): boolean {
  if (!line || line.isBlank || line.isAbsent || line.text.length > 120) return false;
  const details = readDetails(line, country);
  return details.telephone.length > 0 || details.email !== undefined || isRole(line.text);
}

interface Place {
  /** A name alone is enough here. */
  isFirst: boolean;
  /** A blank line stands before it. */
  isApart: boolean;
}

/** Adds one line to the run; `false` where it is no part of a contact. */
function addLine(run: { contacts: FoundPerson[]; marks: Mark[] }, details: Details, line: Piece, place: Place) {
  const [first, ...others] = details.rest;
  const named = first && readNameLine(first);
  const isNew = named && (place.isFirst || named.memberOf || isRoleOf(named) || !place.isApart);
  const current = run.contacts.at(-1);
  const desk = first ? undefined : deskOf(details, place.isApart || !current);
  if (isNew) run.contacts.push({ ...named });
  else if (desk) run.contacts.push({ name: desk });
  else if (!current) return false;
  else if (first && !addText(current, first, place)) return false;
  const contact = run.contacts.at(-1)!;
  for (const text of others) {
    if (!addText(contact, text, { ...place, isApart: false })) addDescription(contact, text);
  }
  if (details.telephone.length) (contact.telephone ??= []).push(...details.telephone);
  contact.email ??= details.email;
  run.marks.push(...details.marks);
  return true;
}

/** "Pressjour: 08-465 004 00" on its own: the label is the contact's name. */
function deskOf({ telephone: [number] }: Details, isAlone: boolean): Found | undefined {
  const label = number?.label;
  if (!isAlone || !label || typeof label === 'string' || !isDesk(label.value)) return undefined;
  delete number.label;
  return label;
}

const isRoleOf = ({ jobTitle }: NameLine) => jobTitle !== undefined && isRole(jobTitle.value);

/** Role, organisation or a short remark under a name. A longer text ends the contact; so does a blank line, but for a role. */
function addText(contact: FoundPerson, text: Piece, { isApart }: Place): boolean {
  const isBare = !contact.jobTitle && !contact.worksFor;
  const role =
    isBare && text.text.length <= 120 && !/[!?]$/.test(text.text)
      ? readRole(text, contact.memberOf !== undefined)
      : undefined;
  const isTitle = role && (isRole(text.text) || role.worksFor);
  const isWaiting = !contact.telephone && !contact.email && !contact.description && text.text.length <= 60;
  if (text.text.length > 120 || (isApart && !(isTitle && isWaiting))) return false;
  if (isTitle) Object.assign(contact, role, { memberOf: contact.memberOf ?? role.memberOf });
  else if (!contact.worksFor && isOrganisation(text.text) && !/[.!?]$/.test(text.text))
    contact.worksFor = found([text]);
  else if (text.text.split(/\s+/).length > 12 || isDesk(text.text)) return false;
  else addDescription(contact, text);
  return true;
}

function addDescription(contact: FoundPerson, text: Piece): void {
  const more = found([text])!;
  if (!contact.description) contact.description = more;
  else {
    contact.description.value += `\n${more.value}`;
    contact.description.from.push(...more.from);
  }
}
