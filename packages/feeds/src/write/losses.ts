/** A member of the press room document that does not come back from what a writer writes. */
export interface Loss {
  /** Its path, with `[]` for every item of a list: `releases[].image.srcset`. Members below it are included. */
  path: string;
  reason: string;
  /** It is written, but may come back changed, as the reason explains. */
  lossy?: true;
}

const dropMembers = (reason: string, ...paths: string[]): Loss[] => paths.map((path) => ({ path, reason }));
const changeMembers = (reason: string, ...paths: string[]): Loss[] =>
  paths.map((path) => ({ path, reason, lossy: true }));

const FILE = dropMembers(
  'belongs to the file; the document that is made of it gets its own',
  '$schema',
  'version',
  'digest',
);
const ITEM_ID = changeMembers(
  'an item must have an id: one without gets one, a repeated one a number',
  'releases[].id',
);
const TELEPHONES = ['organization', 'contactPoints[]', 'releases[].contacts[]', 'notice'];
const PICTURES = ['organization.logo', 'contactPoints[].image', 'releases[].image', 'releases[].images[]'];

/**
 * For each writer, the members that a reader of the result cannot restore. Two further changes are not of members:
 * relative URLs become absolute with `baseUrl`, and characters that XML forbids are removed from RSS and Atom.
 */
export const LOSSES = {
  jsonFeed: [...FILE, ...ITEM_ID],
  rss: [...FILE, ...ITEM_ID],
  atom: [...FILE, ...ITEM_ID],
  jsonLd: [
    ...FILE,
    ...dropMembers(
      'schema.org has no word for it',
      ...['inLanguage', 'dateModified', 'contactPointsAsOf', 'contactsStaleAfter', 'hoursKnownThrough'],
      ...['noticeUrl', 'next', 'numberOfItems', 'searchIndex', 'organization.timeZone'],
      'releases[].event.calendarUrl',
      ...PICTURES.map((path) => `${path}.srcset`),
    ),
    ...dropMembers(
      'the number stands as the sender writes it; its E.164 form follows from the country',
      ...TELEPHONES.map((path) => `${path}.telephone[].e164`),
    ),
    ...changeMembers(
      'one line of text, "Växel: 08-465 004 00 ankn 12", in which a colon in a label may divide elsewhere',
      ...TELEPHONES.map((path) => `${path}.telephone[]`),
    ),
  ],
  vcards: [
    ...FILE,
    ...dropMembers(
      'a vCard is one contact’s',
      ...['inLanguage', 'dateModified', 'contactPointsAsOf', 'contactsStaleAfter', 'hoursKnownThrough'],
      ...['releases', 'notice', 'noticeUrl', 'next', 'numberOfItems', 'searchIndex'],
    ),
    ...changeMembers('the name comes back as the employer of contacts that have none', 'organization'),
    ...changeMembers('the organisation’s name where the contact has none', 'contactPoints[].worksFor'),
    ...changeMembers(
      'a vCard must have one: the role, or the kind of contact, where there is none',
      'contactPoints[].name',
    ),
    ...changeMembers('one note: the condition, then the description', 'contactPoints[].description'),
    ...changeMembers('stands in the note, before the description', 'contactPoints[].condition'),
    ...dropMembers(
      'left out: the page saves the same card, and its bytes count',
      ...['contactPoints[].id', 'contactPoints[].contactType', 'contactPoints[].image'],
    ),
    ...dropMembers(
      'a vCard has no word for it',
      'contactPoints[].hoursAvailable',
      'contactPoints[].telephone[].label',
    ),
    ...changeMembers('the digits alone; a number without any is left out', 'contactPoints[].telephone[]'),
  ],
} satisfies Record<string, readonly Loss[]>;
