import type { RangeOutcome } from '../../provenance/span.js';
import { subrange, toSourceRange, traceRanges, type TextRange } from '../../provenance/text-range.js';
import { omitted, type Traced } from '../../provenance/traced.js';
import { extractCondition, isCondition } from '../labels/condition.js';
import type { Details } from '../labels/details.js';
import { readHours } from '../labels/hours.js';
import { readRole } from '../labels/name-line.js';
import { isOrganisation, isRole } from '../labels/words.js';
import { inferContactType } from './contact-point.js';
import type { TracedContact, TracedHours } from './traced-contact.js';

/** A contact while its lines are read. */
export interface Draft {
  name?: TextRange | undefined;
  /** The same name again: the picture's alternative text, or a line that repeats it. */
  repeats: TextRange[];
  title?: TextRange | undefined;
  details: Details;
  description: TextRange[];
}

export const createDraft = (): Draft => ({
  repeats: [],
  details: { telephone: [], rest: [], marks: [] },
  description: [],
});

export function toTracedContact(draft: Draft): { contact: TracedContact; marks: RangeOutcome[] } {
  const { name, title, repeats, details, description: whole } = moveCondition(draft);
  const { hours, description } = takeHours(whole);
  const marks = [...details.marks, ...repeats.map((part) => omitted(part, 'repeated-name'))];
  const isEmployer = title && isOrganisation(title.text) && !isRole(title.text);
  const role = isEmployer ? { worksFor: traceRanges([title]) } : title ? readRole(title) : {};
  // A press contact has no field for a party, so the title keeps the words as they are written.
  const fields = role.memberOf ? { jobTitle: traceRanges([title!]) } : role;
  const { condition, rest, repeated } = extractCondition(description, title?.text);
  if (fields.jobTitle && repeated) fields.jobTitle.from.push(toSourceRange(repeated));
  const conditionHours = condition && !hours.length ? readHours(condition.text)?.hours : undefined;
  const contact: TracedContact = {
    name: name && traceRanges([name]),
    ...fields,
    contactType: inferContactType([name?.text, title?.text, condition?.text]),
    telephone: details.telephone,
    email: details.email,
    condition: condition && traceRanges([condition]),
    description: traceRanges(rest),
    ...((conditionHours ?? hours.length) && {
      hoursAvailable: conditionHours?.map((entry) => ({ ...entry, opens: entry.opens! })) ?? hours,
    }),
  };
  return { contact, marks };
}

/** Extracts opening hours from the description. A condition is not read as hours. */
function takeHours(texts: readonly TextRange[]): { hours: TracedHours[]; description: TextRange[] } {
  const hours: TracedHours[] = [];
  const description: TextRange[] = [];
  for (const text of texts) {
    const read = isCondition(text.text) ? undefined : readHours(text.text);
    if (!read) {
      description.push(text);
      continue;
    }
    const words = subrange(text, 0, read.length);
    hours.push(
      ...read.hours.map((entry, index) => ({ ...entry, opens: traceOpening(entry.opens!, index, words) })),
    );
    const rest = subrange(text, read.length);
    if (rest.text) description.push(rest);
  }
  return { hours, description };
}

/** Traces the words to the first of their opening hours, so that they are reported once. */
const traceOpening = (opens: string, index: number, words: TextRange): Traced | string =>
  index ? opens : { value: opens, from: [toSourceRange(words)] };

/** Moves a title that states when to call ("Kvällar och helger") to the beginning of the description. */
function moveCondition(draft: Draft): Draft {
  const { title, description } = draft;
  if (!title || isRole(title.text) || !(isCondition(title.text) || readHours(title.text))) return draft;
  return { ...draft, title: undefined, description: [title, ...description] };
}
