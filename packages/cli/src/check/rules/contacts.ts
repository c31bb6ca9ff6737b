import { isStale, telUrl } from '@pressrum/model';
import { advice, type Finding } from '../finding.js';
import type { Subject } from '../subject.js';

/** A contact that nobody can reach says so on the page. */
export const unreachableContacts = ({ contacts }: Subject): Finding[] =>
  contacts
    .filter(({ value: { telephone = [], email } }) => !email && !telephone.some(telUrl))
    .map(({ path, value }) =>
      advice(
        path,
        `has neither telephone nor e-mail, and the page says so; add the ${value.contactType === 'on-call' ? 'number that is answered then' : 'number or the address'}`,
      ),
    );

/** Contacts from an old page are shown with their date. */
export function staleContacts({ room, now }: Subject): Finding[] {
  const { contactPointsAsOf: date, contactsStaleAfter, contactPoints } = room;
  if (!contactPoints || !isStale(date, now, contactsStaleAfter)) return [];
  return [
    advice(
      'contactPointsAsOf',
      `the contacts are from ${date!.slice(0, 10)}, and the page warns that they may be out of date; look them through and write today's date here`,
    ),
  ];
}

/** A press page without contacts leaves a journalist nowhere to call. */
export const noContacts = ({ kind, contacts }: Subject): Finding[] =>
  kind === 'room' && !contacts.length
    ? [advice('contactPoints', 'there is no press contact; add whom journalists should call')]
    : [];

/** Nor does one without somebody for the night. */
export const noOnCallContact = ({ kind, contacts }: Subject): Finding[] =>
  kind === 'room' && contacts.length && !contacts.some(({ value }) => value.contactType === 'on-call')
    ? [
        advice(
          'contactPoints',
          'nobody is on call outside hours; add a contact with "contactType": "on-call", and in "condition" when it may be called',
        ),
      ]
    : [];
