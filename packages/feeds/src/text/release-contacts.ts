import type { CountryCode } from 'libphonenumber-js/max';
import type { Piece } from '../piece.js';
import { cut, found } from '../piece.js';
import { leftOut, type Found, type Mark } from '../trace.js';
import { readDetails, type Details, type FoundTelephone } from './details.js';
import { leadInOf } from './lead-in.js';
import type { Line } from './lines.js';
import { isListItem, isQuote } from './markers.js';
import { readNameLine, readRole, type NameLine } from './name-line.js';
import { isDesk, isOrganisation, isPerson, isRole } from './words.js';

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

/**
 * Takes the contacts out of a text that follow a lead-in, or a role on a line of its own ("Pressansvarig:"). The text
 * goes on where a line is plainly no contact.
 */
export function takeContacts(lines: readonly Line[], country: CountryCode): WithoutContacts {
  const result: WithoutContacts = { contacts: [], rest: [], marks: [] };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const run = line.isBlank || line.isAbsent ? undefined : runAt(lines, at, country);
    if (!run) {
      result.rest.push(line);
      continue;
    }
    for (const contact of run.contacts) result.contacts.push(contact);
    for (const mark of run.marks) result.marks.push(mark);
    // What stands before and after the contacts stays apart.
    result.rest.push({ ...line, start: line.end, text: '', isBlank: true, isAbsent: false });
    at = run.next - 1;
  }
  return result;
}

/**
 * Reads a text that holds contacts and needs no lead-in to say so, such as another system's field for them. Lines that
 * are no contact's are the rest.
 */
export function readContacts(lines: readonly Line[], country: CountryCode): WithoutContacts {
  const { contacts, rest, marks } = takeContacts(lines, country);
  const result: WithoutContacts = { contacts, rest: [], marks };
  for (let at = 0; at < rest.length;) {
    const run: Run = { contacts: [], marks: [], next: at };
    if (!rest[at]!.isBlank) addLines(run, rest, country);
    if (run.contacts.length) {
      for (const contact of run.contacts) contacts.push(contact);
      for (const mark of run.marks) marks.push(mark);
    } else result.rest.push(rest[run.next++]!);
    at = run.next;
  }
  return result;
}

/** Contacts while their lines are being read; `next` is the line where they end. */
interface Run {
  contacts: FoundPerson[];
  marks: Mark[];
  next: number;
  /** What a line said of the contact on the next one: a role, an organisation, or another word. */
  caption?: Piece | undefined;
}

/** The contacts that a line opens. */
function runAt(lines: readonly Line[], at: number, country: CountryCode): Run | undefined {
  const line = lines[at]!;
  const run: Run = { contacts: [], marks: [], next: at + 1 };
  const leadIn = leadInOf(line);
  if (leadIn) {
    run.marks.push(leftOut(leadIn.words, 'lead-in'));
    // "Kontakt Region Almedal": whose contacts they are.
    const isCaption = leadIn.rest && isOrganisation(leadIn.rest.text) && opensContact(lines, at + 1, country);
    if (isCaption) run.caption = withoutColon(leadIn.rest!);
    else if (leadIn.rest && !addOnLeadIn(run, leadIn.rest, country)) return undefined;
    addLines(run, lines, country);
    return run.contacts.length ? run : undefined;
  }
  // A role and a name make no contact yet: they can be a line of facts.
  const isContact =
    isRoleAlone(line) && opensContact(lines, at + 1, country) && isReachable(lines, at + 1, country);
  if (!isContact) return undefined;
  run.caption = withoutColon(line);
  addLines(run, lines, country);
  return run.contacts.length ? run : undefined;
}

/** On the lead-in's own line, only a number or an address tells a contact from the rest of a sentence. */
function addOnLeadIn(run: Run, rest: Piece, country: CountryCode): boolean {
  const details = readDetails(rest, country);
  const isContact = hasValue(details) || isNamed(details.rest[0]);
  if (!isContact) return false;
  return addCaptioned(run, rest, country) || addLine(run, details, rest, { isFirst: true, isApart: false });
}

/** True for a number or an address that is no part of a sentence: that would be a plain copy. */
const isValueApart = ({ telephone, email }: Details) =>
  typeof email === 'object' || telephone.some(({ text }) => typeof text === 'object');

/** True where one of the next few lines has a number or an address. */
function isReachable(lines: readonly Line[], from: number, country: CountryCode): boolean {
  const start = lines[from]?.isBlank ? from + 1 : from;
  const block = lines.slice(start, start + 5);
  const blank = block.findIndex((line) => line.isBlank);
  return (blank < 0 ? block : block.slice(0, blank)).some((line) => isValueApart(readDetails(line, country)));
}

/** Adds the lines of contacts from `run.next` on. */
function addLines(run: Run, lines: readonly Line[], country: CountryCode): void {
  let isApart = true;
  for (let index = run.next; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.isBlank || line.isAbsent) {
      isApart = true;
      continue;
    }
    if (isQuote(line.text) || isListItem(line.text) || leadInOf(line)) break;
    const details = readDetails(line, country, run.contacts.at(-1)?.email !== undefined);
    if (!run.caption && isCaption(line, details) && opensContact(lines, index + 1, country)) {
      run.caption = withoutColon(line);
      isApart = true;
      continue;
    }
    const isFirst = !run.contacts.length || run.caption !== undefined;
    const isBacked = hasValue(details) || backsName(lines[index + 1], country);
    const place = { isFirst: isFirst || isBacked, isApart };
    if (!(isBacked && addCaptioned(run, line, country)) && !addLine(run, details, line, place)) break;
    isApart = false;
    run.next = index + 1;
  }
}

/** "Ekonomi: Dan Ås, 08-…": a caption and its contact on one line. */
function addCaptioned(run: Run, line: Piece, country: CountryCode): boolean {
  const colon = line.text.slice(0, 60).search(/:\s/);
  const caption = colon > 0 && !run.caption ? cut(line, 0, colon) : undefined;
  if (!caption || /\d/.test(caption.text) || ELSEWHERE.test(line.text) || isPerson(caption.text)) return false;
  const rest = cut(line, colon + 1);
  const details = readDetails(rest, country);
  const named = details.rest[0] && readNameLine(details.rest[0]);
  if (!named || !isPerson(named.name.value)) return false;
  run.caption = caption;
  return addLine(run, details, rest, { isFirst: true, isApart: false });
}

/** "Kulturnämnden:", "Ansvarig för badet:": a short line that a contact's line follows. */
const isCaption = (line: Line, details: Details) =>
  line.text.endsWith(':') && line.text.length <= 60 && !hasValue(details) && details.rest.length > 0;
const isRoleAlone = (line: Line) => line.text.endsWith(':') && line.text.length <= 60 && isRole(line.text);
const withoutColon = (line: Piece) => (line.text.endsWith(':') ? cut(line, 0, line.text.length - 1) : line);

/** True where the next line begins with a name. */
function opensContact(lines: readonly Line[], at: number, country: CountryCode): boolean {
  const line = lines[at]?.isBlank ? lines[at + 1] : lines[at];
  if (!line || line.isBlank || line.isAbsent || isQuote(line.text) || isListItem(line.text) || leadInOf(line))
    return false;
  const [first] = readDetails(line, country).rest;
  return first !== undefined && readNameLine(first) !== undefined;
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
function addLine(run: Run, details: Details, line: Piece, place: Place) {
  const [first, ...others] = details.rest;
  const named = first && readNameLine(first);
  const isNew = named && (place.isFirst || named.memberOf || isRoleOf(named) || !place.isApart);
  const current = run.contacts.at(-1);
  const desk = first ? undefined : deskOf(details, place.isApart || !current);
  if (isNew) run.contacts.push(captioned(named, run));
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

/** A new contact, with what the line above it says: a role, an organisation, or a remark. */
function captioned(named: NameLine, run: Run): FoundPerson {
  const { caption } = run;
  run.caption = undefined;
  const contact: FoundPerson = { ...named };
  if (!caption) return contact;
  if (isRole(caption.text) && !contact.jobTitle) return { ...contact, jobTitle: found([caption]) };
  if (isOrganisation(caption.text) && !contact.worksFor) return { ...contact, worksFor: found([caption]) };
  return { ...contact, description: found([caption]) };
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
  const isTitle = role && (isRole(text.text) || role.worksFor || (!isApart && isWord(contact, text)));
  const isWaiting = !contact.telephone && !contact.email && !contact.description && text.text.length <= 60;
  if (text.text.length > 120 || ELSEWHERE.test(text.text) || (isApart && !(isTitle && isWaiting))) return false;
  if (isTitle) Object.assign(contact, role, { memberOf: contact.memberOf ?? role.memberOf });
  else if (!contact.worksFor && isOrganisation(text.text) && !/[.!?]$/.test(text.text))
    contact.worksFor = found([text]);
  else if (text.text.split(/\s+/).length > 12 || isDesk(text.text)) return false;
  else addDescription(contact, text);
  return true;
}

/** One word right under a bare name is a role, also one that is not known ("Toxikolog"). */
const isWord = ({ telephone, email, description }: FoundPerson, { text }: Piece) =>
  !telephone && !email && !description && /^\p{L}{4,40}$/u.test(text) && !isOrganisation(text) && !isDesk(text);

/** A line that sends the reader elsewhere says nothing of the contact above it. */
const ELSEWHERE =
  /^(?:läs mer|mer information|ladda (?:ner|ned|hem)|länk(?:ar)?(?!\p{L})|bilag|bifogad|bildtext|foto:|www\.|https?:)/iu;

function addDescription(contact: FoundPerson, text: Piece): void {
  const more = found([text])!;
  if (!contact.description) contact.description = more;
  else {
    contact.description.value += `\n${more.value}`;
    contact.description.from.push(...more.from);
  }
}
