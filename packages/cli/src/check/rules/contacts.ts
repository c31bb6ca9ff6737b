import { quote } from '@pressrum/build/files.js';
import { isStale, telUrl, type ContactPoint, type Person, type Telephone } from '@pressrum/model';
import { advice, type Finding } from '../finding.js';
import { joinPath, type Located } from '../located.js';
import type { Subject } from '../subject.js';

/** The page says of such a contact that it cannot be reached. Those of a release only have a name there. */
export const unreachableContacts = ({ contacts, people }: Subject): Finding[] => [
  ...contacts
    .filter(isUnreachable)
    .map(({ path, value }) =>
      advice(
        path,
        `has neither telephone nor e-mail, and the page says so; add the ${value.contactType === 'on-call' ? 'number that is answered then' : 'number or the address'}`,
      ),
    ),
  ...people.flatMap((list) =>
    list
      .filter(isUnreachable)
      // One that may own the number of the contact before it has a finding of its own.
      .filter((contact) => {
        const before = list[list.indexOf(contact) - 1];
        return !before || !mayOwnNumberOf(before.value, contact.value);
      })
      .map(({ path }) =>
        advice(path, 'has neither telephone nor e-mail, so nobody can reach them; add one, or remove the contact'),
      ),
  ),
];

const isUnreachable = ({ value: { telephone = [], email } }: Located<ContactPoint | Person>) =>
  !email && !telephone.some(telUrl);

/** A number that is at two contacts may belong to one of them only. That of a switchboard is everybody's. */
export const sharedNumbers = ({ contacts, people, organization }: Subject): Finding[] => {
  const common = new Set((organization?.value.telephone ?? []).map(toNumberKey));
  return [contacts, ...people].flatMap((list) => {
    const owners = new Map<string, Located<ContactPoint | Person>>();
    return list.flatMap((contact) =>
      (contact.value.telephone ?? []).flatMap((number, index) => {
        const key = toNumberKey(number);
        const owner = owners.get(key) ?? contact;
        owners.set(key, owner);
        if (owner === contact || owner.value.name === contact.value.name) return [];
        if (common.has(key) || SWITCHBOARD.test(number.label ?? '')) return [];
        return advice(
          joinPath(contact.path, `telephone[${index}]`),
          `${quote(number.text)} is the number of ${quote(owner.value.name ?? owner.path)} too; correct the one whose it is not`,
        );
      }),
    );
  });
};

const toNumberKey = ({ e164, text, extension = '' }: Telephone) =>
  `${e164 ?? text.replace(/[^\d+]/g, '')}/${extension}`;
const SWITCHBOARD = /växel|switchboard|vaihde|sentralbord|omstilling|reception/i;

/** A number between two names may be the second's: the text told nobody, and an import took it for the first's. */
export const numbersBetweenNames = ({ releases }: Subject): Finding[] =>
  releases.flatMap(({ path, value: { contacts = [] } }) =>
    contacts.flatMap((contact, index) => {
      const before = contacts[index - 1];
      return before && mayOwnNumberOf(before, contact)
        ? advice(
            joinPath(path, `contacts[${index}]`),
            `has neither telephone nor e-mail; see in the source whether the number of ${quote(before.name)} is this one's`,
          )
        : [];
    }),
  );

/** True for a contact with a name alone after one with a name and a number. */
const mayOwnNumberOf = (before: Person, contact: Person): boolean => {
  const isBare = !contact.email && !contact.telephone?.length && !contact.jobTitle;
  return isBare && !before.email && !before.jobTitle && Boolean(before.telephone?.length);
};

/** Contacts from an old page are shown with their date. */
export function staleContacts({ room, now }: Subject): Finding[] {
  const { contactPointsAsOf: date, contactsStaleAfter, contactPoints } = room;
  if (!contactPoints || !isStale(date, now, contactsStaleAfter)) return [];
  return [
    advice(
      'contactPointsAsOf',
      `the contacts are from ${date!.slice(0, 10)}, and the page warns that they may be out of date; review them and write today's date here`,
    ),
  ];
}

/** A press page without contacts leaves a journalist nowhere to call. */
export const noContacts = ({ kind, contacts }: Subject): Finding[] =>
  kind === 'room' && !contacts.length
    ? [advice('contactPoints', 'there is no press contact; add whom journalists should call')]
    : [];

/** Nor at night without a contact on call. */
export const noOnCallContact = ({ kind, contacts }: Subject): Finding[] =>
  kind === 'room' && contacts.length && !contacts.some(({ value }) => value.contactType === 'on-call')
    ? [
        advice(
          'contactPoints',
          'nobody is on call outside hours; add a contact with "contactType": "on-call", and in "condition" when it may be called',
        ),
      ]
    : [];
