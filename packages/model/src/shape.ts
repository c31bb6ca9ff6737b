/**
 * The press room document, described once, as data.
 *
 * Types (below), the strict check (`check.ts`), the JSON Schema and the page's lenient reader (`read.ts`) all come from
 * this description. Names are schema.org's wherever it has one. The type of a member is a word (see `field-types.ts`),
 * words separated by `|` for a closed choice, `[type]` for a list, or another shape. `!` marks a required member: an
 * object without it is left out.
 */

/** A telephone number: `text` is the sender's own spelling, `e164` serves only the `tel:` link. */
export const telephone = { text: 'text!', e164: 'e164', extension: 'text', label: 'text' } as const;

/**
 * A picture. `width` and `height` are pixels; no `alt` means that the picture is decoration. `contentUrl` is the original
 * file, for download, and `contentSize` its size for reading. `license` is a text or a URL.
 */
export const image = {
  url: 'url!',
  alt: 'text',
  caption: 'text',
  credit: 'text',
  width: 'number',
  height: 'number',
  srcset: 'text',
  contentUrl: 'url',
  contentSize: 'text',
  license: 'text',
} as const;

/** schema.org `PostalAddress`. */
export const address = {
  streetAddress: 'text',
  postalCode: 'text',
  addressLocality: 'text',
  addressCountry: 'text',
} as const;

/**
 * schema.org `OpeningHoursSpecification`; times are local to `organization.timeZone`, dates are inclusive. No days are all
 * days. No times, or the same twice, are closed; an end before the beginning is on the next day; 24:00 and 23:59 are
 * midnight. On the days that an entry with dates covers and names it goes before those without, and the one for the
 * fewest days before all.
 */
export const openingHours = {
  dayOfWeek: ['Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|PublicHolidays'],
  opens: 'time',
  closes: 'time',
  validFrom: 'date',
  validThrough: 'date',
} as const;

/** The sender. `identifier` is the organisation number; `timeZone` an IANA name. */
export const organization = {
  name: 'text!',
  description: 'text',
  url: 'url',
  logo: image,
  telephone: [telephone],
  email: 'email',
  address,
  identifier: 'text',
  sameAs: ['url'],
  subscribeUrl: 'url',
  timeZone: 'text',
} as const;

/** One of the press service's contacts now. `condition` says when it may be called and is shown as written. */
export const contactPoint = {
  id: 'text',
  name: 'text',
  jobTitle: 'text',
  worksFor: 'text',
  contactType: 'press|on-call|spokesperson',
  telephone: [telephone],
  email: 'email',
  description: 'text',
  image,
  condition: 'text',
  hoursAvailable: [openingHours],
} as const;

/** Somebody named as a contact in a release, as at publication. `memberOf` is a party, `worksFor` an employer. */
export const person = {
  name: 'text!',
  memberOf: 'text',
  worksFor: 'text',
  jobTitle: 'text',
  telephone: [telephone],
  email: 'email',
  description: 'text',
} as const;

/**
 * A file that belongs to a release. `contentSize` is for reading: "1,2 MB". `type` says what the file is where its format
 * does not, such as a film with a page of its own; `thumbnailUrl` is a picture to show before a film.
 */
export const attachment = {
  url: 'url!',
  type: 'ImageObject|VideoObject|AudioObject',
  name: 'text',
  encodingFormat: 'text',
  contentSize: 'text',
  thumbnailUrl: 'url',
} as const;

/** The time and place of a press invitation. `calendarUrl` is its iCalendar file. */
export const event = {
  startDate: 'dateTime',
  endDate: 'dateTime',
  location: 'text',
  url: 'url',
  calendarUrl: 'url',
} as const;

/**
 * One release. `description` is the lead as plain text; `articleBody` is sanitised HTML without the lead. `image` is the
 * main picture, `images` are the others.
 */
export const release = {
  id: 'text',
  url: 'url',
  inLanguage: 'language',
  genre: 'text',
  headline: 'text!',
  alternativeHeadline: 'text',
  dateline: 'text',
  description: 'text',
  articleBody: 'html',
  datePublished: 'dateTime',
  dateModified: 'dateTime',
  correction: 'text',
  keywords: ['text'],
  image,
  images: [image],
  attachments: [attachment],
  event,
  contacts: [person],
} as const;

/** The crisis line. */
export const notice = {
  headline: 'text!',
  text: 'text',
  telephone: [telephone],
  url: 'url',
  validFrom: 'dateTime',
  validThrough: 'dateTime',
} as const;

/**
 * The whole document. `version` is that of the format, `digest` that of the content, `dateModified` the time of writing.
 * `inLanguage` is the language of contacts, notice and organisation; a release has its own. `noticeUrl` is the URL of the
 * notice's file, which open pages poll. `next` is the document with the next older releases, and `numberOfItems` the
 * number of releases in all documents. `searchIndex` is the first of a chain of documents (through `next`) with every
 * release, each with the text that can be searched.
 */
export const pressRoom = {
  $schema: 'text',
  version: 'number',
  digest: 'text',
  inLanguage: 'language',
  dateModified: 'dateTime',
  organization,
  contactPoints: [contactPoint],
  contactPointsAsOf: 'date',
  contactsStaleAfter: 'duration',
  hoursKnownThrough: 'date',
  releases: [release],
  notice,
  noticeUrl: 'url',
  next: 'url',
  numberOfItems: 'number',
  searchIndex: 'url',
} as const;

/** Describes an object: the type of each member. */
export type Shape = { readonly [member: string]: FieldType };
/** The type of a member: a word, a list of a type, or another shape. */
export type FieldType = string | readonly [FieldType] | Shape;

type Choice<K extends string> = K extends `${infer A}|${infer Rest}` ? A | Choice<Rest> : K;
type Scalar<K extends string> = K extends `${infer Base}!`
  ? Scalar<Base>
  : K extends 'number'
    ? number
    : K extends `${string}|${string}`
      ? Choice<K>
      : string;
type Member<K> = K extends string
  ? Scalar<K>
  : K extends readonly [infer Item]
    ? Member<Item>[]
    : K extends Shape
      ? Shaped<K>
      : never;
type RequiredKeys<S> = { [P in keyof S]: S[P] extends `${string}!` ? P : never }[keyof S];

/** The TypeScript type that a shape describes. */
export type Shaped<S extends Shape> = {
  [P in RequiredKeys<S>]: Member<S[P]>;
} & {
  [P in Exclude<keyof S, RequiredKeys<S>>]?: Member<S[P]>;
};

export interface Telephone extends Shaped<typeof telephone> {}
export interface Image extends Shaped<typeof image> {}
export interface PostalAddress extends Shaped<typeof address> {}
export interface OpeningHours extends Shaped<typeof openingHours> {}
export interface Organization extends Shaped<typeof organization> {}
export interface ContactPoint extends Shaped<typeof contactPoint> {}
export interface Person extends Shaped<typeof person> {}
export interface Attachment extends Shaped<typeof attachment> {}
export interface PressEvent extends Shaped<typeof event> {}
export interface Release extends Shaped<typeof release> {}
export interface Notice extends Shaped<typeof notice> {}
export interface PressRoom extends Shaped<typeof pressRoom> {}
