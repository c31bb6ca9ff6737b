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
} from './types.js';

/** A node of the graph: a schema.org type and its properties, none of them empty. */
export interface JsonLdThing {
  '@type': string | string[];
  [property: string]: unknown;
}

/** A document in JSON-LD. Use `jsonLdText` to write it into `<script type="application/ld+json">`. */
export interface JsonLd {
  '@context': 'https://schema.org';
  '@graph': JsonLdThing[];
}

/**
 * The press room in schema.org's terms: the organisation with its press contacts, each release as a `NewsArticle`, and
 * the notice as a `SpecialAnnouncement`. With `release`, that release alone and no notice, because search engines expect
 * a page's data to describe that page. Never throws; invalid values are left out.
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
      ...(sender ? [toOrganization(read, id)] : []),
      ...(notice && !release ? [toAnnouncement(notice, publisher, inLanguage)] : []),
      ...releases.map((item) => toArticle(item, publisher, item.inLanguage ?? inLanguage)),
    ],
  };
}

/** JSON that is safe inside a `<script>`: it has no `<`, which could end the element or open a comment (HTML, 4.12.1.3). */
export const jsonLdText = (value: JsonLd): string => JSON.stringify(value).replace(/</g, '\\u003c');

/**
 * Formats a number on one line: "Växel: 08-465 004 00 ankn 12". `feeds` parses it, so the word for the extension is part
 * of the format: Swedish or, in a text in another language, "ext.".
 */
export const telephoneLine = ({ label, text, extension }: Telephone, language = 'sv'): string =>
  (label ? `${label}: ` : '') +
  text +
  (extension ? ` ${/^sv\b/i.test(language) ? 'ankn' : 'ext.'} ${extension}` : '');

const formatTelephoneLines = (telephone: Telephone[] | undefined, language: string | undefined) =>
  telephone?.map((number) => telephoneLine(number, language));

/** The document may have contacts but no organisation. They are then contacts of an organisation without a name. */
function toOrganization({ organization, contactPoints, inLanguage }: PressRoom, id: string): JsonLdThing {
  const {
    timeZone: _,
    logo,
    telephone,
    address,
    subscribeUrl,
    ...others
  } = organization ?? ({} as Partial<Organization>);
  return toThing('GovernmentOrganization', {
    '@id': id,
    ...others,
    logo: logo && toImageObject(logo),
    telephone: formatTelephoneLines(telephone, inLanguage),
    address: address && toThing('PostalAddress', address),
    contactPoint: contactPoints?.map((contact) => toContactPoint(contact, inLanguage)),
    potentialAction: subscribeUrl && toThing('SubscribeAction', { target: subscribeUrl }),
  });
}

function toArticle(release: Release, publisher: object | undefined, language: string | undefined): JsonLdThing {
  const {
    url,
    event: { calendarUrl: _, ...event } = {},
    image,
    images,
    attachments,
    contacts,
    id,
    ...others
  } = release;
  return toThing('NewsArticle', {
    ...{ url, mainEntityOfPage: url, identifier: id, ...others, publisher },
    image: image && toImageObject(image),
    hasPart: images?.map(toImageObject),
    associatedMedia: attachments?.map(toMediaObject),
    // A search engine wants a name of an event; a press invitation's is its headline.
    about: release.event && toThing('Event', { name: release.headline, ...event, organizer: publisher }),
    mentions: contacts?.map((contact) => toPerson(contact, language)),
  });
}

/** schema.org has no property for an alternative text; `description` comes closest. */
const toImageObject = ({ url, alt, caption, credit, width, height, contentUrl, contentSize, license }: Image) =>
  toThing('ImageObject', {
    url,
    caption,
    description: alt,
    creditText: credit,
    width: pixels(width),
    height: pixels(height),
    contentUrl,
    contentSize,
    license,
  });

/** A `Distance`: a number, a blank and a unit (schema.org/Distance). */
const pixels = (value: number | undefined) => (value === undefined ? undefined : `${value} px`);

const toMediaObject = ({ url, type, ...others }: Attachment) =>
  toThing(type ?? 'MediaObject', { contentUrl: url, ...others });

function toContactPoint(contact: ContactPoint, language: string | undefined): JsonLdThing {
  const { id, worksFor, telephone, image, condition, hoursAvailable, ...others } = contact;
  // A ContactPoint has neither role nor employer: whoever has one is a Person as well.
  return toThing(others.jobTitle || worksFor ? ['ContactPoint', 'Person'] : 'ContactPoint', {
    ...{
      identifier: id,
      ...others,
      worksFor: toNamedOrganization(worksFor),
      telephone: formatTelephoneLines(telephone, language),
    },
    image: image && toImageObject(image),
    disambiguatingDescription: condition,
    hoursAvailable: hoursAvailable?.map(toOpeningHours),
  });
}

/** Without `opens` it is closed, in schema.org as in the document (schema.org/OpeningHoursSpecification). */
const toOpeningHours = ({ dayOfWeek, ...times }: OpeningHours) =>
  toThing('OpeningHoursSpecification', {
    dayOfWeek: dayOfWeek?.map((day) => `https://schema.org/${day}`),
    ...times,
  });

const toPerson = ({ memberOf, worksFor, telephone, ...others }: Person, language: string | undefined) =>
  toThing('Person', {
    ...others,
    memberOf: toNamedOrganization(memberOf),
    worksFor: toNamedOrganization(worksFor),
    telephone: formatTelephoneLines(telephone, language),
  });

function toAnnouncement(notice: Notice, publisher: object | undefined, language: string | undefined) {
  const { headline, text, telephone, url, validFrom, validThrough } = notice;
  return toThing('SpecialAnnouncement', {
    ...{ headline, text, url, datePosted: validFrom, expires: validThrough, publisher },
    // An announcement has no number of its own.
    mentions: telephone && [toThing('ContactPoint', { telephone: formatTelephoneLines(telephone, language) })],
  });
}

const toNamedOrganization = (name: string | undefined) => name && toThing('Organization', { name });

/** A node without its undefined properties. */
const toThing = (type: string | string[], properties: object): JsonLdThing => ({
  '@type': type,
  ...Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)),
});
