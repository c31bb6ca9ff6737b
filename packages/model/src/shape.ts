/**
 * How each member of the press room document is checked, as data. The strict check (`check.ts`), the JSON Schema and the
 * page's lenient reader (`read.ts`) come from it. `types.ts` says what the members mean: one that is missing here does not
 * compile.
 *
 * The type of a member is a word (see `field-types.ts`), words separated by `|` for a closed choice, `[type]` for a list,
 * or another shape. `!` marks a required member: an object without it is left out.
 */
import type {
  Attachment,
  ContactPoint,
  Image,
  Notice,
  OpeningHours,
  Organization,
  Person,
  PostalAddress,
  PressEvent,
  PressRoom,
  Release,
  Telephone,
} from './types.js';

/** Describes an object: the type of each member. */
export type Shape = { readonly [member: string]: FieldType };
/** The type of a member: a word, a list of a type, or another shape. */
export type FieldType = string | readonly [FieldType] | Shape;

/** The shape of an interface: all of its members and no others; `!` where a member is required. */
type ShapeOf<T> = {
  readonly [P in keyof T]-?: object extends Pick<T, P> ? TypeOf<NonNullable<T[P]>> : `${string}!`;
};
type TypeOf<T> = T extends string
  ? string
  : T extends number
    ? 'number'
    : T extends readonly (infer Item)[]
      ? readonly [TypeOf<Item>]
      : ShapeOf<T>;

export const telephone = {
  text: 'text!',
  e164: 'e164',
  extension: 'text',
  label: 'text',
} as const satisfies ShapeOf<Telephone>;

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
} as const satisfies ShapeOf<Image>;

export const address = {
  streetAddress: 'text',
  postalCode: 'text',
  addressLocality: 'text',
  addressCountry: 'text',
} as const satisfies ShapeOf<PostalAddress>;

export const openingHours = {
  dayOfWeek: ['Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|PublicHolidays'],
  opens: 'time',
  closes: 'time',
  validFrom: 'date',
  validThrough: 'date',
} as const satisfies ShapeOf<OpeningHours>;

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
} as const satisfies ShapeOf<Organization>;

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
} as const satisfies ShapeOf<ContactPoint>;

export const person = {
  name: 'text!',
  memberOf: 'text',
  worksFor: 'text',
  jobTitle: 'text',
  telephone: [telephone],
  email: 'email',
  description: 'text',
} as const satisfies ShapeOf<Person>;

export const attachment = {
  url: 'url!',
  type: 'ImageObject|VideoObject|AudioObject',
  name: 'text',
  encodingFormat: 'text',
  contentSize: 'text',
  thumbnailUrl: 'url',
} as const satisfies ShapeOf<Attachment>;

export const event = {
  startDate: 'dateTime',
  endDate: 'dateTime',
  location: 'text',
  url: 'url',
  calendarUrl: 'url',
} as const satisfies ShapeOf<PressEvent>;

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
} as const satisfies ShapeOf<Release>;

export const notice = {
  headline: 'text!',
  text: 'text',
  telephone: [telephone],
  url: 'url',
  validFrom: 'dateTime',
  validThrough: 'dateTime',
} as const satisfies ShapeOf<Notice>;

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
} as const satisfies ShapeOf<PressRoom>;

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
