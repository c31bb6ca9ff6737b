import type { CountryCode } from 'libphonenumber-js/max';
import type { FoundTelephone } from '../text/details.js';
import { conditionOf, isCondition } from '../text/condition.js';
import { contactTypeOf } from '../text/press-service.js';
import type { FoundPerson } from '../text/release-contacts.js';
import { isRole } from '../text/words.js';
import type { Found } from '../trace.js';
import { readPlain, type BodyContext } from './body.js';
import type { DraftContact, DraftPerson } from './draft.js';
import { emailOf, imageOf, lineOf, saying, telephonesOf } from './fields.js';
import { folded } from '../piece.js';

/** "Karin Almlöf (V)": a party's letters after a name. */
const PARTY = /^(.{2,}?)\s?\(\s?(\p{L}{1,5})\s?\)$/u;

/** Somebody named in a release, from another system's fields. */
export function personOf(draft: DraftPerson, context: BodyContext): FoundPerson | undefined {
  const whole = lineOf(draft.name);
  const [, name, party] = (!draft.memberOf && whole && PARTY.exec(whole.value)) || [];
  const { telephone, remarks } = numbersOf(draft.telephone ?? [], context.country);
  const description = joined([...descriptionsOf(draft, context), ...remarks]);
  const person = {
    memberOf: party ? { ...whole!, value: party } : lineOf(draft.memberOf),
    worksFor: lineOf(draft.worksFor),
    jobTitle: lineOf(draft.jobTitle),
    ...(telephone.length && { telephone }),
    email: emailOf(draft.email),
    description,
  };
  const named = name ? { ...whole!, value: name } : (whole ?? person.jobTitle ?? person.worksFor);
  return named && { name: named, ...person };
}

/** One of the press service's contacts, from another system's fields. */
export function contactPointOf(draft: DraftContact, context: BodyContext) {
  const { telephone, remarks } = numbersOf(draft.telephone ?? [], context.country);
  const said = joined([...descriptionsOf(draft, context), ...remarks]);
  const { jobTitle, condition, description } = draft.condition
    ? { ...draft, description: said }
    : withCondition(lineOf(draft.jobTitle), said);
  const texts = [draft.name, jobTitle, condition].map((text) => text?.value);
  return {
    id: draft.id,
    name: lineOf(draft.name),
    jobTitle: lineOf(jobTitle),
    worksFor: lineOf(draft.worksFor),
    contactType: draft.contactType ?? contactTypeOf(texts),
    telephone,
    email: emailOf(draft.email),
    description,
    image: imageOf(draft.image, undefined),
    condition: lineOf(condition),
    hoursAvailable: draft.hoursAvailable,
  };
}

/** When a contact may be called: a title that says that instead ("Kvällar och helger"), or the description's first sentence. */
function withCondition(jobTitle: Found | undefined, said: Found | undefined) {
  if (jobTitle && !isRole(jobTitle.value) && isCondition(jobTitle.value))
    return { condition: jobTitle, description: said };
  const lines = said?.value.split('\n').map((text) => ({ start: 0, end: text.length, text })) ?? [];
  const { condition, rest } = conditionOf(lines);
  if (!condition) return { jobTitle, description: said };
  const value = rest
    .map(({ text }) => text)
    .join('\n')
    .trim();
  return {
    jobTitle,
    condition: { ...said!, value: condition.text },
    description: value ? { ...said!, value } : undefined,
  };
}

const descriptionsOf = ({ description }: DraftPerson, context: BodyContext) =>
  [description].flat().map((markup) => markup && readPlain(markup, context));

/** The numbers of some fields, each once, and what stands there instead of one ("Via växeln"). */
function numbersOf(fields: readonly Found[], country: CountryCode) {
  const telephone: FoundTelephone[] = [];
  const remarks: Found[] = [];
  const known = new Set<string>();
  for (const field of fields) {
    const numbers = telephonesOf(field, country);
    if (!numbers.length) remarks.push(field);
    for (const number of numbers) {
      const key = number.e164 ?? (typeof number.text === 'string' ? number.text : number.text.value);
      if (!known.has(key)) telephone.push(number);
      known.add(key);
    }
  }
  return { telephone, remarks };
}

function joined(texts: readonly (Found | undefined)[]): Found | undefined {
  const said = texts.flatMap((text) => saying(text) ?? []);
  if (!said.length) return undefined;
  return { value: said.map(({ value }) => value).join('\n'), from: said.flatMap(({ from }) => from) };
}

/** People each once: what one place lacks, another that names the same person completes. */
export function eachOnce(people: readonly FoundPerson[]): FoundPerson[] {
  const byName = new Map<string, FoundPerson[]>();
  for (const person of people) {
    const name = folded(person.name.value);
    const known = byName.get(name);
    if (known) known.push(person);
    else byName.set(name, [person]);
  }
  return [...byName.values()].map((same) => (same.length > 1 ? completed(same) : same[0]!));
}

const TEXTS = ['name', 'jobTitle', 'email', 'memberOf', 'worksFor'] as const;

/** One person of several: each value from the first that has it. A text that others say too was said in all their places. */
function completed(same: readonly FoundPerson[]): FoundPerson {
  const person = { ...same[0]! } as Record<string, unknown> & FoundPerson;
  for (const other of same) {
    for (const [name, value] of Object.entries(other)) person[name] ??= value;
  }
  for (const name of TEXTS) {
    const text = person[name];
    if (typeof text !== 'object') continue;
    const others = same.map((other) => other[name]).filter((other) => typeof other === 'object');
    const from = others.filter(({ value }) => folded(value) === folded(text.value)).flatMap((other) => other.from);
    Object.assign(person, { [name]: { ...text, from } });
  }
  return person;
}
