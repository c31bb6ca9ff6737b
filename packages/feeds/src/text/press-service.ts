import { present } from '@pressrum/model';
import type { CountryCode } from 'libphonenumber-js/max';
import { slug, unique } from '../clean/slug.js';
import { cut, folded, found, partOf, type Piece } from '../piece.js';
import { leftOut, type Found, type Mark } from '../trace.js';
import { conditionOf, isCondition } from './condition.js';
import { readDetails, type Details, type FoundTelephone } from './details.js';
import type { Line } from './lines.js';
import { readRole } from './name-line.js';
import { isDesk, isOrganisation, isPerson, isRole } from './words.js';

/** One of the press service's contacts, on its way into the document. */
export interface FoundContact {
  name?: Found | undefined;
  jobTitle?: Found | undefined;
  worksFor?: Found | undefined;
  contactType: 'press' | 'on-call' | 'spokesperson';
  telephone: FoundTelephone[];
  email?: Found | string | undefined;
  condition?: Found | undefined;
  description?: Found | undefined;
}

/** A contact while its lines are being read. */
interface Draft {
  name?: Piece | undefined;
  /** The same name again: the picture's alternative text, or a line that repeats it. */
  repeats: Piece[];
  title?: Piece | undefined;
  details: Details;
  description: Piece[];
}

/**
 * The contacts under "Presskontakt". Each is flattened as alternative text (the name), title, name and description,
 * and any of them can be missing. A line that stands twice, with one line or none between, is a name; where nothing
 * stands twice, the shape of a line tells what it is.
 */
export function readPressService(lines: readonly Line[], country: CountryCode) {
  const texts = lines.filter((line) => !line.isBlank && !line.isAbsent);
  const drafts: Draft[] = [];
  for (let at = 0; at < texts.length;) {
    const anchor = anchorAt(texts, at, country);
    if (anchor) {
      drafts.push({ ...draft(), ...anchor.contact });
      at += anchor.length;
    } else addLine(drafts, texts[at++]!, country);
  }
  const contacts = drafts.map(contactOf);
  return { contacts: contacts.map(({ contact }) => contact), marks: contacts.flatMap(({ marks }) => marks) };
}

const draft = (): Draft => ({ repeats: [], details: { telephone: [], rest: [], marks: [] }, description: [] });

/** A contact that begins at a line because its name stands twice: name, title, name; or name, name. */
function anchorAt(texts: readonly Line[], at: number, country: CountryCode) {
  const [first, second, third] = texts.slice(at, at + 3);
  if (!first || !second || !isNameOrTitle(first, country)) return undefined;
  if (same(first, second)) {
    let length = 2;
    while (texts[at + length] && same(first, texts[at + length]!)) length++;
    return { contact: { name: first, repeats: texts.slice(at + 1, at + length) as Piece[] }, length };
  }
  if (!third || !same(first, third) || !isNameOrTitle(second, country)) return undefined;
  // Two people of one title, without alternative texts: title, name, title, name.
  if (isPerson(second.text) && isRole(first.text) && !isDesk(first.text)) return undefined;
  return { contact: { name: first, title: second as Piece, repeats: [third] as Piece[] }, length: 3 };
}

const same = (a: Piece, b: Piece) => folded(a.text) === folded(b.text);

/** Short, no sentence, no number or address: what a name or a title can be. */
const isNameOrTitle = (line: Piece, country: CountryCode) =>
  line.text.length <= 100 &&
  !/[.!?:]$|[.!?]\s/.test(line.text) &&
  !/\d{1,2}[.:]\d\d/.test(line.text) &&
  readDetails(line, country).rest[0]?.text.length === line.text.length;

function addLine(drafts: Draft[], line: Line, country: CountryCode): void {
  const details = readDetails(line, country, drafts.at(-1)?.details.email !== undefined);
  const [first, ...others] = details.rest;
  const current = () => drafts.at(-1) ?? (drafts.push(draft()), drafts.at(-1)!);
  if (first) place(drafts, current, first, isNameOrTitle(first, country));
  const { details: known, description } = current();
  description.push(...others);
  known.telephone.push(...details.telephone);
  known.email ??= details.email;
  known.marks.push(...details.marks);
}

/** Puts a text where it belongs: a new contact's name or title, the current one's, or its description. */
function place(drafts: Draft[], current: () => Draft, text: Piece, isShort: boolean): void {
  const [name, role] = isShort ? nameAndRole(text) : [undefined, undefined];
  const last = drafts.at(-1);
  const isFull =
    !last || Boolean(last.title && last.name) || last.description.length > 0 || hasValue(last.details);
  if (name) {
    if (!last || last.name || isFull || (role && last.title)) drafts.push({ ...draft(), name, title: role });
    else Object.assign(last, { name, title: role ?? last.title });
  } else if (role) {
    if (isFull || last.title) drafts.push({ ...draft(), title: role });
    else last.title = role;
  } else current().description.push(text);
}

const hasValue = ({ telephone, email }: Details) => telephone.length > 0 || email !== undefined;

/** What a short line says: a name, a role, or both ("Anna Ek, presschef"). */
function nameAndRole(text: Piece): [Piece | undefined, Piece | undefined] {
  const bare = text.text.replace(/\s?\(\p{L}{1,5}\)$/u, '');
  if (isPerson(bare)) return [text, undefined];
  const comma = text.text.search(/,\s/);
  if (comma > 0) {
    const [name, role] = [cut(text, 0, comma), cut(text, comma + 1)];
    if (isPerson(name.text.replace(/\s?\(\p{L}{1,5}\)$/u, '')) && isRole(role.text)) return [name, role];
  }
  if (isRole(text.text) && !isDesk(text.text)) return [undefined, text];
  return isDesk(text.text) ? [text, undefined] : [undefined, undefined];
}

function contactOf(draft: Draft): { contact: FoundContact; marks: Mark[] } {
  const { name, title, repeats, details, description } = withCondition(draft);
  const marks = [...details.marks, ...repeats.map((part) => leftOut(part, 'repeated-name'))];
  const isEmployer = title && isOrganisation(title.text) && !isRole(title.text);
  const role = isEmployer ? { worksFor: found([title]) } : title ? readRole(title) : {};
  // A member's party has no place of its own at a press contact: the title stays as it is written.
  const said = role.memberOf ? { jobTitle: found([title!]) } : role;
  const { condition, rest, repeated } = conditionOf(description, title?.text);
  if (said.jobTitle && repeated) said.jobTitle.from.push(partOf(repeated));
  const contact: FoundContact = {
    name: name && found([name]),
    ...said,
    contactType: contactTypeOf([name?.text, title?.text, condition?.text]),
    telephone: details.telephone,
    email: details.email,
    condition: condition && found([condition]),
    description: found(rest),
  };
  return { contact, marks };
}

/** A title that is none, but says when to call ("Kvällar och helger"), as the description's first line. */
function withCondition(draft: Draft): Draft {
  const { title, description } = draft;
  if (!title || isRole(title.text) || !isCondition(title.text)) return draft;
  return { ...draft, title: undefined, description: [title, ...description] };
}

const ON_CALL =
  /jour(?!nalist)|beredskap|allvarlig\p{L}* händelse|(?:utanför|utom|efter|icke) kontorstid|dygnet runt/iu;

/** What a contact is for, by the words of its name, title and condition. */
export function contactTypeOf(texts: readonly (string | undefined)[]): FoundContact['contactType'] {
  const text = texts.filter(Boolean).join('\n');
  return ON_CALL.test(text)
    ? 'on-call'
    : /talesperson|talesman|spokesperson/i.test(text)
      ? 'spokesperson'
      : 'press';
}

const wordOf = (text: Found | undefined) => (text ? present(text.value) : undefined);

interface Identified {
  id?: Found | string | undefined;
  name?: Found | undefined;
  jobTitle?: Found | undefined;
  contactType: string;
}

/** The contacts, each with an id of its own: the one that it has, else its name or title. */
export function withIds<C extends Identified>(contacts: readonly C[]): (C & { id: string })[] {
  const ids = unique(
    contacts.map(({ id, name, jobTitle, contactType }) =>
      typeof id === 'object' ? id.value : id || slug(wordOf(name) ?? wordOf(jobTitle) ?? '') || contactType,
    ),
  );
  return contacts.map((contact, index) => ({ ...contact, id: ids[index]! }));
}
