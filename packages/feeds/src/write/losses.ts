/** A member of the press room document that does not come back from what a writer writes. */
export interface Loss {
  /** Its path, `[]` standing for every item of a list: `releases[].image.srcset`. All that is below it goes with it. */
  path: string;
  reason: string;
  /** It is written, but may come back otherwise than it was; the reason says when. */
  isPartial?: true;
}

const lost = (reason: string, ...paths: string[]): Loss[] => paths.map((path) => ({ path, reason }));
const changed = (reason: string, ...paths: string[]): Loss[] =>
  paths.map((path) => ({ path, reason, isPartial: true }));

const FILE = lost(
  'belongs to the file; the document that is made of it gets its own',
  '$schema',
  'version',
  'digest',
);
const ITEM_ID = changed('an item must have an id: one without gets one, a repeated one a number', 'releases[].id');
const TELEPHONES = ['organization', 'contactPoints[]', 'releases[].contacts[]', 'notice'];
const PICTURES = ['organization.logo', 'contactPoints[].image', 'releases[].image'];

/**
 * For each writer, what a reader that knows all of our words cannot give back. Nothing else is lost, but for two things
 * that are no members: relative addresses become absolute with `baseUrl`, and RSS and Atom cannot hold the characters
 * that XML forbids (`xmlCharacters`).
 */
export const LOSSES = {
  jsonFeed: [...FILE, ...ITEM_ID],
  rss: [...FILE, ...ITEM_ID],
  atom: [...FILE, ...ITEM_ID],
  jsonLd: [
    ...FILE,
    ...lost(
      'schema.org has no word for it',
      ...['inLanguage', 'dateModified', 'contactPointsAsOf', 'contactsStaleAfter', 'hoursKnownThrough'],
      ...['next', 'numberOfItems', 'searchIndex', 'organization.timeZone'],
      ...PICTURES.map((path) => `${path}.srcset`),
    ),
    ...lost(
      'the number stands as the sender writes it; its E.164 form follows from the country',
      ...TELEPHONES.map((path) => `${path}.telephone[].e164`),
    ),
    ...changed(
      'one line of text, "Växel: 08-465 004 00 ankn 12", in which a colon in a label may divide elsewhere',
      ...TELEPHONES.map((path) => `${path}.telephone[]`),
    ),
  ],
  vcards: [
    ...FILE,
    ...lost(
      'a vCard is one contact’s',
      ...['inLanguage', 'dateModified', 'contactPointsAsOf', 'contactsStaleAfter', 'hoursKnownThrough'],
      ...['releases', 'notice', 'next', 'numberOfItems', 'searchIndex'],
    ),
    ...changed('the name comes back as the employer of contacts that have none', 'organization'),
    ...changed('the organisation’s name where the contact has none', 'contactPoints[].worksFor'),
    ...changed(
      'a vCard must have one: the role, or the kind of contact, where there is none',
      'contactPoints[].name',
    ),
    ...changed('one note: the condition, then the description', 'contactPoints[].description'),
    ...changed('stands in the note, before the description', 'contactPoints[].condition'),
    ...lost(
      'left out: the page saves the same card, and its bytes count',
      ...['contactPoints[].id', 'contactPoints[].contactType', 'contactPoints[].image'],
    ),
    ...lost('a vCard has no word for it', 'contactPoints[].hoursAvailable', 'contactPoints[].telephone[].label'),
    ...changed('the digits alone; a number without any is left out', 'contactPoints[].telephone[]'),
  ],
} satisfies Record<string, readonly Loss[]>;
