import { nonEmptyText, type OpeningHours } from '@pressrum/model';
import { makeUnique, toSlug } from '../../normalize/slug.js';
import type { Traced } from '../../provenance/traced.js';
import { readHours } from '../labels/hours.js';
import { isPerson } from '../labels/words.js';
import type { TracedContact, TracedPerson } from './traced-contact.js';

/**
 * Divides the contacts that a release names: what says that it is the press service's, or is a desk with opening hours,
 * is one of the newsroom's contacts. Desks stay with the release where the text has contacts of the newsroom.
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

/** What a contact is for, by the words of its name, title and condition. */
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

/** The contacts, each with an id of its own: the one that it has, else its name or title. */
export function assignContactIds<C extends Identified>(contacts: readonly C[]): (C & { id: string })[] {
  const ids = makeUnique(
    contacts.map(({ id, name, jobTitle, contactType }) =>
      typeof id === 'object' ? id.value : id || toSlug(readWord(name) ?? readWord(jobTitle) ?? '') || contactType,
    ),
  );
  return contacts.map((contact, index) => ({ ...contact, id: ids[index]! }));
}
