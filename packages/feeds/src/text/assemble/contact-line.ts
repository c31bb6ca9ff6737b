import type { CountryCode } from 'libphonenumber-js/max';
import { subrange, traceRanges, type TextRange } from '../../provenance/text-range.js';
import type { Traced } from '../../provenance/traced.js';
import { readDetails, type Details } from '../labels/details.js';
import { readNameLine, type NameLine } from '../labels/name-line.js';
import { isDesk, isOrganisation, isPerson, isRole } from '../labels/words.js';
import { ELSEWHERE, addDescription, addText, isComplete, isHours } from './contact-text.js';
import { hasValue, withoutColon } from './look-around.js';
import { splitFields } from './split-fields.js';
import type { ContactBlock, TracedPerson, Place } from './traced-contact.js';

/** Adds one line to the block; `false` where it is no part of a contact. */
export function addLine(block: ContactBlock, details: Details, line: TextRange, place: Place) {
  const [first, ...others] = putNameFirst(details.rest.flatMap(splitFields));
  const nameLine = first && readNameLine(first);
  const isNew = nameLine && (place.isFirst || nameLine.memberOf || isRoleOf(nameLine) || !place.isApart);
  const current = block.contacts.at(-1);
  const desk = first ? undefined : takeDeskName(details, place.isApart || !current);
  if (isNew) block.contacts.push(createContact(nameLine, block));
  else if (desk) block.contacts.push({ name: desk });
  else if (
    first &&
    place.isReachable &&
    isDeskLike(first.text) &&
    (!current || (place.isApart && isComplete(current) && !hasValue(details)))
  ) {
    block.contacts.push({ name: traceRanges([withoutColon(first)])! });
  } else if (!current) return false;
  else if (first && !addText(current, first, place)) return false;
  const contact = block.contacts.at(-1)!;
  for (const text of others) {
    if (!addText(contact, text, { ...place, isApart: false })) addDescription(contact, text);
  }
  if (details.telephone.length) (contact.telephone ??= []).push(...details.telephone);
  contact.email ??= details.email;
  block.marks.push(...details.marks);
  return true;
}

/** "Ekonomi: Dan Ås, 08-…": a caption and its contact on one line. */
export function addCaptioned(block: ContactBlock, line: TextRange, country: CountryCode): boolean {
  const colon = line.text.slice(0, 60).search(/:\s/);
  const caption = colon > 0 && !block.caption ? subrange(line, 0, colon) : undefined;
  if (!caption || /\d/.test(caption.text) || ELSEWHERE.test(line.text) || isPerson(caption.text)) return false;
  const rest = subrange(line, colon + 1);
  const details = readDetails(rest, country);
  const nameLine = details.rest[0] && readNameLine(details.rest[0]);
  if (!nameLine || !isPerson(nameLine.name.value)) return false;
  block.caption = caption;
  return addLine(block, details, rest, { isFirst: true, isApart: false });
}

/** The fields of a row with the name first: "Pressansvarig | Anna Ek | 08-…". */
function putNameFirst(fields: TextRange[]): TextRange[] {
  const [first] = fields;
  if (!first || fields.length < 2 || readNameLine(first)) return fields;
  const at = fields.findIndex((field, index) => index > 0 && isPerson(field.text));
  return at < 0 || !isRole(first.text) ? fields : [fields[at]!, ...fields.filter((_, index) => index !== at)];
}

/** A new contact, with what the line above it says: a role, an organisation, or a remark. */
function createContact(nameLine: NameLine, block: ContactBlock): TracedPerson {
  const { caption } = block;
  block.caption = undefined;
  const contact: TracedPerson = { ...nameLine };
  if (!caption) return contact;
  if (isRole(caption.text) && !contact.jobTitle) return { ...contact, jobTitle: traceRanges([caption]) };
  if (isOrganisation(caption.text) && !contact.worksFor) return { ...contact, worksFor: traceRanges([caption]) };
  return { ...contact, description: traceRanges([caption]) };
}

/** "Pressjour: 08-465 004 00" on its own: the label is the contact's name. */
function takeDeskName({ telephone: [number] }: Details, isAlone: boolean): Traced | undefined {
  const label = number?.label;
  if (!isAlone || !label || typeof label === 'string' || !isDesk(label.value)) return undefined;
  delete number.label;
  return label;
}

/** What announced contacts begin with can be a desk by any name: "Hemtjänstens expedition". */
const isDeskLike = (text: string): boolean =>
  /^\p{Lu}/u.test(text) &&
  text.length <= 50 &&
  text.split(/\s+/).length <= 4 &&
  !/[.!?:\d]/.test(text) &&
  !isHours(text) &&
  !ELSEWHERE.test(text);

const isRoleOf = ({ jobTitle }: NameLine) => jobTitle !== undefined && isRole(jobTitle.value);
