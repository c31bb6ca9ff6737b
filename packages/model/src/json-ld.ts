import { readPressRoom } from './read.js';
import type {
  Attachment,
  ContactPoint,
  Image,
  Notice,
  OpeningHours,
  Organization,
  Person,
  PressRoom,
  Release,
  Telephone,
} from './shape.js';

/** One thing in the graph: schema.org's words for it, none of them empty. */
export interface JsonLdThing {
  '@type': string | string[];
  [property: string]: unknown;
}

/** A document as schema.org sees it; it goes into `<script type="application/ld+json">` through `jsonLdText`. */
export interface JsonLd {
  '@context': 'https://schema.org';
  '@graph': JsonLdThing[];
}

/**
 * The press room in the words of schema.org: the organisation with its press contacts, each release as a
 * `NewsArticle`, and the notice as a `SpecialAnnouncement`. With a release, that one alone and no notice: search engines
 * want to be told of what stands on the page. Never throws; what the document does not hold validly is not there.
 */
export function jsonLd(room: PressRoom, release?: Release): JsonLd {
  const read = readPressRoom(release ? { ...room, releases: [release] } : room);
  const { organization, contactPoints, releases = [], notice, inLanguage } = read;
  const id = `${organization?.url?.split('#')[0] ?? ''}#organization`;
  const sender = organization ?? contactPoints;
  const publisher = sender && { '@id': id };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...(sender ? [organizationOf(read, id)] : []),
      ...(notice && !release ? [announcement(notice, publisher, inLanguage)] : []),
      ...releases.map((item) => article(item, publisher, item.inLanguage ?? inLanguage)),
    ],
  };
}

/** JSON that may stand inside a `<script>`: no `<` is left that could end it, or open a comment (HTML, 4.12.1.3). */
export const jsonLdText = (value: JsonLd): string => JSON.stringify(value).replace(/</g, '\\u003c');

/**
 * A number on one line, for formats that hold a text: "Växel: 08-465 004 00 ankn 12". `feeds` reads it back. The word
 * for the extension is Swedish or, in a text of another language, "ext.".
 */
export const telephoneLine = ({ label, text, extension }: Telephone, language = 'sv'): string =>
  (label ? `${label}: ` : '') +
  text +
  (extension ? ` ${/^sv\b/i.test(language) ? 'ankn' : 'ext.'} ${extension}` : '');

const telephoneLines = (telephone: Telephone[] | undefined, language: string | undefined) =>
  telephone?.map((number) => telephoneLine(number, language));

/** Contacts of an organisation that the document does not name are still somebody's. */
function organizationOf({ organization, contactPoints, inLanguage }: PressRoom, id: string): JsonLdThing {
  const { timeZone: _, logo, telephone, address, ...others } = organization ?? ({} as Partial<Organization>);
  return thing('GovernmentOrganization', {
    '@id': id,
    ...others,
    logo: logo && imageObject(logo),
    telephone: telephoneLines(telephone, inLanguage),
    address: address && thing('PostalAddress', address),
    contactPoint: contactPoints?.map((contact) => contactOf(contact, inLanguage)),
  });
}

function article(release: Release, publisher: object | undefined, language: string | undefined): JsonLdThing {
  const { url, event, image, attachments, contacts, id, ...others } = release;
  return thing('NewsArticle', {
    ...{ url, mainEntityOfPage: url, identifier: id, ...others, publisher },
    image: image && imageObject(image),
    associatedMedia: attachments?.map(mediaObject),
    // A search engine wants a name of an event; a press invitation's is its headline.
    about: event && thing('Event', { name: release.headline, ...event, organizer: publisher }),
    mentions: contacts?.map((contact) => personOf(contact, language)),
  });
}

/** schema.org has no word for what a picture says to those who do not see it; its `description` comes closest. */
const imageObject = ({ url, alt, caption, credit, width, height }: Image) =>
  thing('ImageObject', {
    url,
    caption,
    description: alt,
    creditText: credit,
    width: pixels(width),
    height: pixels(height),
  });

/** A `Distance`: a number, a blank and a unit (schema.org/Distance). */
const pixels = (value: number | undefined) => (value === undefined ? undefined : `${value} px`);

const mediaObject = ({ url, name, encodingFormat, contentSize }: Attachment) =>
  thing('MediaObject', { contentUrl: url, name, encodingFormat, contentSize });

function contactOf(contact: ContactPoint, language: string | undefined): JsonLdThing {
  const { id, worksFor, telephone, image, condition, hoursAvailable, ...others } = contact;
  // A ContactPoint has neither role nor employer: whoever has one is a Person as well.
  return thing(others.jobTitle || worksFor ? ['ContactPoint', 'Person'] : 'ContactPoint', {
    ...{ identifier: id, ...others, worksFor: named(worksFor), telephone: telephoneLines(telephone, language) },
    image: image && imageObject(image),
    disambiguatingDescription: condition,
    hoursAvailable: hoursAvailable?.map(hoursOf),
  });
}

/** Without `opens` it is closed, in schema.org as in the document (schema.org/OpeningHoursSpecification). */
const hoursOf = ({ dayOfWeek, ...times }: OpeningHours) =>
  thing('OpeningHoursSpecification', {
    dayOfWeek: dayOfWeek?.map((day) => `https://schema.org/${day}`),
    ...times,
  });

const personOf = ({ memberOf, worksFor, telephone, ...others }: Person, language: string | undefined) =>
  thing('Person', {
    ...others,
    memberOf: named(memberOf),
    worksFor: named(worksFor),
    telephone: telephoneLines(telephone, language),
  });

function announcement(notice: Notice, publisher: object | undefined, language: string | undefined) {
  const { headline, text, telephone, url, validFrom, validThrough } = notice;
  return thing('SpecialAnnouncement', {
    ...{ headline, text, url, datePosted: validFrom, expires: validThrough, publisher },
    // An announcement has no number of its own.
    mentions: telephone && [thing('ContactPoint', { telephone: telephoneLines(telephone, language) })],
  });
}

const named = (name: string | undefined) => name && thing('Organization', { name });

/** A thing without the properties that it lacks. */
const thing = (type: string | string[], properties: object): JsonLdThing => ({
  '@type': type,
  ...Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)),
});
