// Written by `npm run docs` from the docstrings of types.ts.
import type * as types from './types.js';

type Descriptions<T> = { readonly [P in keyof T]-?: string };

export const descriptions = {
  Telephone: {
    text: 'The number as the sender writes it; this is what readers see.',
    e164: 'The number in E.164, for the tel: link only.',
    extension: 'The extension, in digits.',
    label: 'What the number leads to, such as "Växel" or "Mobil".',
  },
  Image: {
    url: 'The address of the image file.',
    alt: 'A text for those who cannot see the image. Leave it out if the image is decoration.',
    caption: 'The caption.',
    credit: 'The photographer\'s name alone, such as "Anna Ek"; pages write "Foto:" before it, in their language.',
    width: 'The width in pixels.',
    height: 'The height in pixels.',
    srcset: 'The same image in other sizes, as in HTML.',
    contentUrl: 'The address of the original file, for download.',
    contentSize: 'The size of the original file, for readers, such as "4,2 MB".',
    license: 'How the image may be used: a text, or the address of the licence.',
  },
  PostalAddress: {
    streetAddress: 'Street and number.',
    postalCode: 'The postal code.',
    addressLocality: 'The town.',
    addressCountry: 'The country.',
  },
  OpeningHours: {
    dayOfWeek: 'The days of the week; all days if it is left out.',
    opens: 'Local time in organization.timeZone, such as 08:00.',
    closes: 'Local time in organization.timeZone, such as 16:30.',
    validFrom: 'First day, inclusive, such as 2026-12-24.',
    validThrough: 'Last day, inclusive, such as 2026-12-26.',
  },
  Organization: {
    name: 'The name of the sender.',
    description: 'The "about" text. Blank lines separate paragraphs.',
    url: "The organisation's website.",
    logo: 'The logo.',
    telephone: 'Numbers for the public.',
    email: 'The e-mail address for the public.',
    address: 'The postal address.',
    identifier: 'The organisation number.',
    sameAs: 'Pages of the organisation elsewhere, such as in social media.',
    subscribeUrl: 'A page where readers subscribe to releases by e-mail.',
    timeZone: 'An IANA time zone, such as Europe/Stockholm.',
  },
  ContactPoint: {
    id: 'Identifies the contact in the document.',
    name: 'The name of the person or function.',
    jobTitle: 'The role.',
    worksFor: 'The organisation, if it is not the sender.',
    contactType: 'What the contact is for.',
    telephone: 'Telephone numbers.',
    email: 'The e-mail address.',
    description: 'A remark, such as when the contact can be reached.',
    image: 'A portrait.',
    condition: 'When this contact may be called, in the words of the press office. Shown as written.',
    hoursAvailable: 'When the contact answers.',
  },
  Person: {
    name: 'The name.',
    memberOf: 'A political party, as abbreviated in the release.',
    worksFor: 'The employer.',
    jobTitle: 'The role.',
    telephone: 'Telephone numbers.',
    email: 'The e-mail address.',
    description: 'A remark.',
  },
  Attachment: {
    url: 'The address of the file, or of the page with the film.',
    type: 'What the file is, if the media type does not say it: a picture, a film or sound.',
    name: 'The name of the file, for readers.',
    encodingFormat: 'The media type, such as application/pdf.',
    contentSize: 'The size, for readers, such as "1,2 MB".',
    thumbnailUrl: 'The address of a picture to show before a film is played.',
  },
  PressEvent: {
    startDate: 'When the event begins: a date, or a time with its offset (ISO 8601).',
    endDate: 'When the event ends, written like startDate.',
    location: 'Where the event takes place.',
    url: 'A page about the event.',
    calendarUrl: 'The address of a calendar file (iCalendar) with the event.',
  },
  Release: {
    id: 'Identifies the release in the document.',
    url: 'The page of the release.',
    inLanguage: 'The language of the release (BCP 47).',
    genre: 'The kind of release, for readers, such as "Pressmeddelande".',
    headline: 'The headline.',
    alternativeHeadline: 'The subtitle.',
    dateline: 'The place that the release is dated from, such as "Björkvik". Shown before the lead.',
    description: 'The lead, as plain text.',
    articleBody: 'The text after the lead, as HTML.',
    datePublished: 'When the release was published: a date, or a time with its offset (ISO 8601).',
    dateModified: 'When the release was last changed, written like datePublished.',
    correction: 'What was corrected, for a release with a later dateModified.',
    keywords: 'The topics.',
    image: 'The main image.',
    images: 'Further images, beside the main one.',
    attachments: 'Files that belong to the release.',
    event: 'Time and place, for a press invitation.',
    contacts: 'Contacts named in the release, as they were at publication.',
  },
  Notice: {
    headline: 'What has happened, in a few words.',
    text: 'What readers should know or do.',
    telephone: 'Numbers to call.',
    url: 'A page with more information.',
    validFrom: 'From when the notice is shown: a date, or a time with its offset (ISO 8601).',
    validThrough: 'Until when the notice is shown; a date includes its day.',
  },
  PressRoom: {
    $schema: 'The address of this schema.',
    version: 'The version of this format: 1.',
    digest: 'A digest of the content; a page uses it to see whether anything has changed.',
    inLanguage: 'The language (BCP 47) of everything outside the releases.',
    dateModified: 'When the document was made.',
    organization: 'The sender.',
    contactPoints: 'The contacts of the press service.',
    contactPointsAsOf: 'Set if the contacts come from an old page: the date of that page.',
    contactsStaleAfter: 'How old contacts may be before the page says so (an ISO 8601 duration). Default P12M.',
    hoursKnownThrough: 'The last day for which public holidays are in hoursAvailable.',
    releases: 'The releases, newest first.',
    notice: 'The crisis line.',
    noticeUrl: 'The file with the crisis line, such as notice.json. Open pages fetch it every minute.',
    next: 'The document with the next, older releases.',
    numberOfItems: 'How many releases there are in all, in this document and those after it.',
    searchIndex:
      'The first of the documents, linked by next, that hold all releases, as much of each as is searched.',
  },
} satisfies {
  Telephone: Descriptions<types.Telephone>;
  Image: Descriptions<types.Image>;
  PostalAddress: Descriptions<types.PostalAddress>;
  OpeningHours: Descriptions<types.OpeningHours>;
  Organization: Descriptions<types.Organization>;
  ContactPoint: Descriptions<types.ContactPoint>;
  Person: Descriptions<types.Person>;
  Attachment: Descriptions<types.Attachment>;
  PressEvent: Descriptions<types.PressEvent>;
  Release: Descriptions<types.Release>;
  Notice: Descriptions<types.Notice>;
  PressRoom: Descriptions<types.PressRoom>;
};
