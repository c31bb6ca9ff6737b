import * as shapes from './shape.js';
import type { Shape } from './shape.js';

type Descriptions<S extends Shape> = { readonly [member in keyof S]?: string };
const about = <S extends Shape>(shape: S, members: Descriptions<S>): [Shape, Record<string, string>] => [
  shape,
  members as Record<string, string>,
];

/** Words on the members whose names do not say everything; they go into the JSON Schema, for editors' completion. */
export const descriptions: ReadonlyMap<Shape, Record<string, string>> = new Map([
  about(shapes.telephone, {
    text: 'The number as the sender writes it; this is what readers see.',
    e164: 'The number in E.164, for the tel: link only.',
    label: 'What the number leads to, such as "Växel" or "Mobil".',
  }),
  about(shapes.image, {
    alt: 'What the picture shows, for those who do not see it. Leave it out where the picture is decoration.',
    width: 'Pixels.',
    height: 'Pixels.',
  }),
  about(shapes.openingHours, {
    opens: 'Local time in organization.timeZone, such as 08:00.',
    closes: 'Local time in organization.timeZone, such as 16:30.',
    validFrom: 'First day, inclusive.',
    validThrough: 'Last day, inclusive.',
  }),
  about(shapes.organization, {
    description: 'The "about" text. Blank lines separate paragraphs.',
    identifier: 'The organisation number.',
    timeZone: 'An IANA time zone, such as Europe/Stockholm.',
  }),
  about(shapes.contactPoint, {
    contactType: 'What the contact is for.',
    condition: 'When this contact may be called, in the words of the press office. Shown as written.',
    worksFor: 'The organisation, where it is another than the sender.',
  }),
  about(shapes.person, {
    memberOf: 'A political party, as abbreviated in the release.',
    worksFor: 'The employer.',
  }),
  about(shapes.release, {
    alternativeHeadline: 'The subtitle.',
    description: 'The lead, as plain text.',
    articleBody: 'The text after the lead, as HTML.',
    correction: 'What was corrected, for a release with a later dateModified.',
    contacts: 'Contacts named in the release, as they were at publication.',
  }),
  about(shapes.pressRoom, {
    version: 'The version of this format: 1.',
    digest: 'A digest of the content; a page uses it to see whether anything has changed.',
    dateModified: 'When the document was made.',
    contactPointsAsOf: 'Set where the contacts come from an old page: the date of that page.',
    contactsStaleAfter: 'How old contacts may be before the page says so. Default P12M.',
    hoursKnownThrough: 'The last day for which public holidays are in hoursAvailable.',
    releases: 'Newest first.',
    inLanguage: 'The language (BCP 47) of what stands outside the releases.',
    next: 'The document with the next, older releases.',
    numberOfItems: 'How many releases there are in all, in this document and those after it.',
    searchIndex:
      'The first of the documents, linked by next, that hold all releases, as much of each as is searched.',
  }),
]);
