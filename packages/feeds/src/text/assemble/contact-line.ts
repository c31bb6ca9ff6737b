import type { CountryCode } from 'libphonenumber-js/max';
import { subrange, traceRanges, type TextRange } from '../../provenance/text-range.js';
import type { Traced } from '../../provenance/traced.js';
import { readDetails, type Details } from '../labels/details.js';
import { readNameLine, type NameLine } from '../labels/name-line.js';
import { isDesk, isOrganisation, isPerson, isRole } from '../labels/words.js';
import { ELSEWHERE, addDescription, addText, isComplete, isHours } from './contact-text.js';
import { hasValue, withoutColon } from './look-around.js';
import { splitFields } from './split-fields.js';
import type { ContactBlock, TracedPerson, LinePosition } from './traced-contact.js';

/** Adds a line to the block. Returns false if it belongs to no contact. */
export function addLine(block: ContactBlock, details: Details, line: TextRange, position: LinePosition) {
  const [first, ...others] = putNameFirst(details.rest.flatMap(splitFields));
  const nameLine = first && readNameLine(first);
  const isNew = nameLine && (position.isFirst || nameLine.memberOf || isRoleOf(nameLine) || !position.isApart);
  const current = block.contacts.at(-1);
  const desk = first ? undefined : takeDeskName(details, position.isApart || !current);
  if (isNew) block.contacts.push(createContact(nameLine, block));
  else if (desk) block.contacts.push({ name: desk });
  else if (
    first &&
    position.isReachable &&
    isDeskLike(first.text) &&
    (!current || (position.isApart && isComplete(current) && !hasValue(details)))
  ) {
    block.contacts.push({ name: traceRanges([withoutColon(first)])! });
  } else if (!current) return false;
  else if (first && !addText(current, first, position)) return false;
  const contact = block.contacts.at(-1)!;
  for (const text of others) {
    if (!addText(contact, text, { ...position, isApart: false })) addDescription(contact, text);
  }
  if (details.telephone.length) (contact.telephone ??= []).push(...details.telephone);
  contact.email ??= details.email;
  block.marks.push(...details.marks);
  return true;
}

/** Adds a line with a caption and its contact: "Ekonomi: Dan Ås, 08-…". */
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

/** Moves the name to the front of a row's fields: "Pressansvarig | Anna Ek | 08-…". */
function putNameFirst(fields: TextRange[]): TextRange[] {
  const [first] = fields;
  if (!first || fields.length < 2 || readNameLine(first)) return fields;
  const at = fields.findIndex((field, index) => index > 0 && isPerson(field.text));
  return at < 0 || !isRole(first.text) ? fields : [fields[at]!, ...fields.filter((_, index) => index !== at)];
}

/** Creates a contact, with the caption above it as role, employer or remark. */
function createContact(nameLine: NameLine, block: ContactBlock): TracedPerson {
  const { caption } = block;
  block.caption = undefined;
  const contact: TracedPerson = { ...nameLine };
  if (!caption) return contact;
  if (isRole(caption.text) && !contact.jobTitle) return { ...contact, jobTitle: traceRanges([caption]) };
  if (isOrganisation(caption.text) && !contact.worksFor) return { ...contact, worksFor: traceRanges([caption]) };
  return { ...contact, description: traceRanges([caption]) };
}

/** Takes the label of a number as the contact's name: "Pressjour: 08-465 004 00". */
function takeDeskName({ telephone: [number] }: Details, isAlone: boolean): Traced | undefined {
  const label = number?.label;
  if (!isAlone || !label || typeof label === 'string' || !isDesk(label.value)) return undefined;
  delete number.label;
  return label;
}

/** True for a text that may be the name of a desk: "Hemtjänstens expedition". */
const isDeskLike = (text: string): boolean =>
  /^\p{Lu}/u.test(text) &&
  text.length <= 50 &&
  text.split(/\s+/).length <= 4 &&
  !/[.!?:\d]/.test(text) &&
  !isHours(text) &&
  !ELSEWHERE.test(text);

const isRoleOf = ({ jobTitle }: NameLine) => jobTitle !== undefined && isRole(jobTitle.value);
