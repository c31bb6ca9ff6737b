import { nonEmptyText, type OpeningHours } from '@pressrum/model';
import { makeUnique, toSlug } from '../../normalize/slug.js';
import type { Traced } from '../../provenance/traced.js';
import { readHours } from '../labels/hours.js';
import { isPerson } from '../labels/words.js';
import type { TracedContact, TracedPerson } from './traced-contact.js';

/**
 * Divides contacts into those of the release and those of the press service: contacts marked as press contacts, and desks
 * with opening hours. If the text has a section for the press service, desks stay with the release.
 */
export function divideContacts(people: readonly TracedPerson[], hasPressService: boolean) {
  const contacts: TracedPerson[] = [];
  const contactPoints: TracedContact[] = [];
  for (const { isPress, ...person } of people) {
    const hours = person.description && readHours(person.description.value);
    const isWhole = hours !== undefined && person.description!.value.slice(hours.length).trim() === '';
    const isDeskWithHours = !hasPressService && isWhole && !isPerson(person.name.value);
    if (isPress || isDeskWithHours) contactPoints.push(toContactPoint(person, isWhole ? hours.hours : undefined));
    else contacts.push(person);
  }
  return { contacts, contactPoints };
}

function toContactPoint(person: TracedPerson, hours: OpeningHours[] | undefined): TracedContact {
  const { memberOf: _party, telephone = [], description, ...others } = person;
  const from = description?.from ?? [];
  return {
    ...others,
    contactType: inferContactType([person.name.value, person.jobTitle?.value, description?.value]),
    telephone,
    description: hours ? undefined : description,
    ...(hours && {
      hoursAvailable: hours.map((entry, index) => ({
        ...entry,
        opens: index ? entry.opens! : { value: entry.opens!, from },
      })),
    }),
  };
}

const ON_CALL =
  /jour(?!nalist)|beredskap|allvarlig\p{L}* händelse|pågående (?:räddnings)?insats|pressevakt|on.call|päivystä|døgnet rundt|hele døgnet|rund um die uhr|(?:utanför|utom|efter|icke) kontorstid|dygnet runt/iu;

/** Infers the type of a contact from its name, title and condition. */
export function inferContactType(texts: readonly (string | undefined)[]): TracedContact['contactType'] {
  const text = texts.filter(Boolean).join('\n');
  return ON_CALL.test(text)
    ? 'on-call'
    : /talesperson|talesman|spokesperson/i.test(text)
      ? 'spokesperson'
      : 'press';
}

const readWord = (text: Traced | undefined) => (text ? nonEmptyText(text.value) : undefined);

interface Identified {
  id?: Traced | string | undefined;
  name?: Traced | undefined;
  jobTitle?: Traced | undefined;
  contactType: string;
}

/** Gives contacts unique ids. One without an id gets its name or title. */
export function assignContactIds<C extends Identified>(contacts: readonly C[]): (C & { id: string })[] {
  const ids = makeUnique(
    contacts.map(({ id, name, jobTitle, contactType }) =>
      typeof id === 'object' ? id.value : id || toSlug(readWord(name) ?? readWord(jobTitle) ?? '') || contactType,
    ),
  );
  return contacts.map((contact, index) => ({ ...contact, id: ids[index]! }));
}
