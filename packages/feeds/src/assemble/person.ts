import type { CountryCode } from 'libphonenumber-js/max';
import type { TracedTelephone } from '../text/labels/details.js';
import { extractCondition, isCondition } from '../text/labels/condition.js';
import { inferContactType } from '../text/assemble/contact-point.js';
import type { TracedPerson } from '../text/assemble/traced-contact.js';
import { isRole } from '../text/labels/words.js';
import type { Traced } from '../provenance/traced.js';
import { readPlainText, type BodyContext } from './body-blocks.js';
import type { DraftContact, DraftPerson } from './draft.js';
import { toEmail, toImage, toLine, nonEmpty, toTelephones } from './fields.js';
import { foldCase } from '../provenance/text-range.js';
import { groupBy } from '../utilities/grouping.js';

/** A name with the abbreviation of a party: "Karin Almlöf (V)". */
const PARTY = /^(.{2,}?)\s?\(\s?(\p{L}{1,5})\s?\)$/u;

/** Builds a person of a release from a reader's draft. */
export function buildPerson(draft: DraftPerson, context: BodyContext): TracedPerson | undefined {
  const nameLine = toLine(draft.name);
  const [, name, party] = (!draft.memberOf && nameLine && PARTY.exec(nameLine.value)) || [];
  const { telephone, remarks } = readNumbers(draft.telephone ?? [], context.country);
  const description = joinLines([...readDescriptions(draft, context), ...remarks]);
  const person = {
    memberOf: party ? { ...nameLine!, value: party } : toLine(draft.memberOf),
    worksFor: toLine(draft.worksFor),
    jobTitle: toLine(draft.jobTitle),
    ...(telephone.length && { telephone }),
    email: toEmail(draft.email),
    description,
  };
  const displayName = name ? { ...nameLine!, value: name } : (nameLine ?? person.jobTitle ?? person.worksFor);
  return displayName && { name: displayName, ...person };
}

/** Builds a contact of the press service from a reader's draft. */
export function buildContactPoint(draft: DraftContact, context: BodyContext) {
  const { telephone, remarks } = readNumbers(draft.telephone ?? [], context.country);
  const notes = joinLines([...readDescriptions(draft, context), ...remarks]);
  const { jobTitle, condition, description } = draft.condition
    ? { ...draft, description: notes }
    : splitCondition(toLine(draft.jobTitle), notes);
  const texts = [draft.name, jobTitle, condition].map((text) => text?.value);
  return {
    id: draft.id,
    name: toLine(draft.name),
    jobTitle: toLine(jobTitle),
    worksFor: toLine(draft.worksFor),
    contactType: draft.contactType ?? inferContactType(texts),
    telephone,
    email: toEmail(draft.email),
    description,
    image: toImage(draft.image, undefined),
    condition: toLine(condition),
    hoursAvailable: draft.hoursAvailable,
  };
}

/** Finds when a contact may be called: a title such as "Kvällar och helger", or the first sentence of the description. */
function splitCondition(jobTitle: Traced | undefined, notes: Traced | undefined) {
  if (jobTitle && !isRole(jobTitle.value) && isCondition(jobTitle.value))
    return { condition: jobTitle, description: notes };
  const lines = notes?.value.split('\n').map((text) => ({ start: 0, end: text.length, text })) ?? [];
  const { condition, rest } = extractCondition(lines);
  if (!condition) return { jobTitle, description: notes };
  const value = rest
    .map(({ text }) => text)
    .join('\n')
    .trim();
  return {
    jobTitle,
    condition: { ...notes!, value: condition.text },
    description: value ? { ...notes!, value } : undefined,
  };
}

const readDescriptions = ({ description }: DraftPerson, context: BodyContext) =>
  [description].flat().map((markup) => markup && readPlainText(markup, context));

/** The numbers of several fields, each once. Texts without a number, such as "Via växeln", are remarks. */
function readNumbers(fields: readonly Traced[], country: CountryCode) {
  const telephone: TracedTelephone[] = [];
  const remarks: Traced[] = [];
  const usedKeys = new Set<string>();
  for (const field of fields) {
    const numbers = toTelephones(field, country);
    if (!numbers.length) remarks.push(field);
    for (const number of numbers) {
      const key = number.e164 ?? (typeof number.text === 'string' ? number.text : number.text.value);
      if (!usedKeys.has(key)) telephone.push(number);
      usedKeys.add(key);
    }
  }
  return { telephone, remarks };
}

function joinLines(texts: readonly (Traced | undefined)[]): Traced | undefined {
  const nonEmptyTexts = texts.flatMap((text) => nonEmpty(text) ?? []);
  if (!nonEmptyTexts.length) return undefined;
  return {
    value: nonEmptyTexts.map(({ value }) => value).join('\n'),
    from: nonEmptyTexts.flatMap(({ from }) => from),
  };
}

/** Merges people with the same name. Values that one lacks come from the others. */
export function mergePeople(people: readonly TracedPerson[]): TracedPerson[] {
  const byName = groupBy(people, ({ name }) => foldCase(name.value));
  return [...byName.values()].map((versions) => (versions.length > 1 ? mergePerson(versions) : versions[0]));
}

const TEXT_MEMBERS = ['name', 'jobTitle', 'email', 'memberOf', 'worksFor'] as const;

/** Merges versions of one person. Each value is from the first that has it, traced to all that have the same text. */
function mergePerson(versions: readonly TracedPerson[]): TracedPerson {
  const person = { ...versions[0]! } as Record<string, unknown> & TracedPerson;
  for (const other of versions) {
    for (const [name, value] of Object.entries(other)) person[name] ??= value;
  }
  for (const name of TEXT_MEMBERS) {
    const text = person[name];
    if (typeof text !== 'object') continue;
    const variants = versions.map((other) => other[name]).filter((other) => typeof other === 'object');
    const from = variants
      .filter(({ value }) => foldCase(value) === foldCase(text.value))
      .flatMap((other) => other.from);
    Object.assign(person, { [name]: { ...text, from } });
  }
  return person;
}
