import type { CountryCode } from 'libphonenumber-js/max';
import { foldCase, subrange, type TextRange } from '../../provenance/text-range.js';
import { omitted } from '../../provenance/traced.js';
import { isCondition } from '../labels/condition.js';
import { readDetails } from '../labels/details.js';
import { readHours } from '../labels/hours.js';
import { isDesk, isPerson, isRole } from '../labels/words.js';
import { withoutBullet, type Line } from '../lines.js';
import { hasValue } from './look-around.js';
import { createDraft, toTracedContact, type Draft } from './press-contact.js';
import { splitFields } from './split-fields.js';

/**
 * Reads the contacts under "Presskontakt". Each has lines for the alternative text (the name), the title, the name and the
 * description, any of which may be missing. A line that is repeated after at most one other line is a name. Without
 * repetition, the form of a line shows what it is.
 */
export function readPressService(lines: readonly Line[], country: CountryCode) {
  const texts = lines.filter((line) => !line.isBlank && !line.isAbsent).map(withoutBullet);
  const drafts: Draft[] = [];
  for (let at = 0; at < texts.length;) {
    const anchor = readRepeatedName(texts, at, country);
    if (anchor) {
      drafts.push({ ...createDraft(), ...anchor.contact });
      at += anchor.length;
    } else addLine(drafts, texts[at++]!, country);
  }
  const contacts = drafts.map(toTracedContact);
  return { contacts: contacts.map(({ contact }) => contact), marks: contacts.flatMap(({ marks }) => marks) };
}

function addLine(drafts: Draft[], line: Line, country: CountryCode): void {
  const current = () => drafts.at(-1) ?? (drafts.push(createDraft()), drafts.at(-1)!);
  const whole = readDetails(line, country);
  // A contact has one e-mail address, but this line may begin the next contact.
  const opensNext = whole.rest[0] && nameAndRole(whole.rest[0])[0];
  const details = opensNext ? whole : readDetails(line, country, drafts.at(-1)?.details.email !== undefined);
  const [first, ...others] = details.rest.flatMap(splitFields);
  if (first) placeText(drafts, current, first, country);
  const { details: known, description } = current();
  description.push(...others);
  known.telephone.push(...details.telephone);
  known.email ??= details.email;
  known.marks.push(...details.marks);
}

/** "Presskontakt" before a title: "Presskontakt Kommunikationschef". */
const PRESS_WORD = /^(?:press|medie|presse)kontakt(?:person)?[\s:]+(?=\p{L})/iu;

function placeText(drafts: Draft[], current: () => Draft, text: TextRange, country: CountryCode): void {
  const length = PRESS_WORD.exec(text.text)?.[0].length ?? 0;
  const title = length ? subrange(text, length) : undefined;
  if (title && drafts.at(-1)?.name && isRole(title.text) && !isPerson(title.text)) {
    drafts.at(-1)!.details.marks.push(omitted(subrange(text, 0, length), 'label'));
    place(drafts, current, title, isNameOrTitle(title, country));
  } else place(drafts, current, text, isNameOrTitle(text, country));
}

/** A short line at the beginning of a contact is its name, even an unusual one: "Kommunikasjonsavdelingen". */
const isDeskLike = (text: string): boolean =>
  /^\p{Lu}[^.!?:\d]{4,40}$/u.test(text) && text.split(/\s+/).length <= 3 && !isCondition(text) && !readHours(text);

/** Adds a text as the name, title or description of the current contact, or begins a new one. */
export function place(drafts: Draft[], current: () => Draft, text: TextRange, isShort: boolean): void {
  const [name, role] = isShort ? nameAndRole(text) : [undefined, undefined];
  const last = drafts.at(-1);
  const isFull =
    !last || Boolean(last.title && last.name) || last.description.length > 0 || hasValue(last.details);
  if (name) {
    if (!last || last.name || isFull || (role && last.title)) drafts.push({ ...createDraft(), name, title: role });
    else Object.assign(last, { name, title: role ?? last.title });
  } else if (role) {
    if (isFull || last.title) drafts.push({ ...createDraft(), title: role });
    else last.title = role;
  } else if (isDeskLike(text.text) && (!last || (last.name && hasValue(last.details)))) {
    drafts.push({ ...createDraft(), name: text });
  } else current().description.push(text);
}

/** Reads a name, a role, or both from a short line ("Anna Ek, presschef"). */
function nameAndRole(text: TextRange): [TextRange | undefined, TextRange | undefined] {
  const bare = text.text.replace(/\s?\(\p{L}{1,5}\)$/u, '');
  if (isPerson(bare)) return [text, undefined];
  const comma = text.text.search(/,\s/);
  if (comma > 0) {
    const [name, role] = [subrange(text, 0, comma), subrange(text, comma + 1)];
    const isTitle = isRole(role.text) || /^\p{Ll}[^.!?]{2,60}$/u.test(role.text);
    if (isPerson(name.text.replace(/\s?\(\p{L}{1,5}\)$/u, '')) && isTitle) return [name, role];
  }
  if (isRole(text.text) && !isDesk(text.text)) return [undefined, text];
  return isDesk(text.text) ? [text, undefined] : [undefined, undefined];
}

/** Reads a contact whose name is repeated: name, title, name; or name, name. */
function readRepeatedName(texts: readonly Line[], at: number, country: CountryCode) {
  const [first, second, third] = texts.slice(at, at + 3);
  if (!first || !second || !isNameOrTitle(first, country)) return undefined;
  if (same(first, second)) {
    let length = 2;
    while (texts[at + length] && same(first, texts[at + length]!)) length++;
    return { contact: { name: first, repeats: texts.slice(at + 1, at + length) as TextRange[] }, length };
  }
  if (!third || !same(first, third) || !isNameOrTitle(second, country)) return undefined;
  // Two people of one title, without alternative texts: title, name, title, name.
  if (isPerson(second.text) && isRole(first.text) && !isDesk(first.text)) return undefined;
  return { contact: { name: first, title: second as TextRange, repeats: [third] as TextRange[] }, length: 3 };
}

const same = (a: TextRange, b: TextRange) => foldCase(a.text) === foldCase(b.text);

/** True for a line that can be a name or a title: short, no sentence, no number and no e-mail address. */
const isNameOrTitle = (line: TextRange, country: CountryCode) =>
  line.text.length <= 100 &&
  !/[.!?:]$|[.!?]\s/.test(line.text) &&
  !/\d{1,2}[.:]\d\d/.test(line.text) &&
  readDetails(line, country).rest[0]?.text.length === line.text.length;
