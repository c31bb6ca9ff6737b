/**
 * The press room document, described once, as data.
 *
 * Types (below), the strict check (`check.ts`), the JSON Schema and the page's lenient reader (`read.ts`) all come from
 * this description. Names are schema.org's wherever it has one. A member's kind is a word from `kinds.ts`, words
 * separated by `|` for a closed choice, `[kind]` for a list, or another shape; `!` marks a member without which the
 * object says nothing and is dropped.
 */

/** A telephone number: `text` is the sender's own spelling, `e164` serves only the `tel:` link. */
export const telephone = { text: 'text!', e164: 'e164', extension: 'text', label: 'text' } as const;

/** A picture. `width` and `height` are pixels; no `alt` means that the picture is decoration. */
export const image = {
  url: 'url!',
  alt: 'text',
  caption: 'text',
  credit: 'text',
  width: 'number',
  height: 'number',
  srcset: 'text',
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

/** A file that belongs to a release. `contentSize` is for reading: "1,2 MB". */
export const attachment = { url: 'url!', name: 'text', encodingFormat: 'text', contentSize: 'text' } as const;

/** The time and place of a press invitation. */
export const event = { startDate: 'dateTime', endDate: 'dateTime', location: 'text', url: 'url' } as const;

/** One release. `description` is the lead as plain text; `articleBody` is sanitised HTML without the lead. */
export const release = {
  id: 'text',
  url: 'url',
  inLanguage: 'language',
  genre: 'text',
  headline: 'text!',
  alternativeHeadline: 'text',
  description: 'text',
  articleBody: 'html',
  datePublished: 'dateTime',
  dateModified: 'dateTime',
  correction: 'text',
  keywords: ['text'],
  image,
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
 * The whole document: `version` of the format, `digest` of the content, `dateModified` when it was made. `inLanguage`
 * is the language of what stands outside the releases: contacts, notice, organisation. `next` is the
 * document with the next older releases, `numberOfItems` how many there are in all, `searchIndex` the first of a chain of
 * documents (through `next`) that hold all releases, each with as much of it as can be searched.
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
  next: 'url',
  numberOfItems: 'number',
  searchIndex: 'url',
} as const;

/** A description of one kind of object: member names to kinds. */
export type Shape = { readonly [member: string]: Kind };
/** What a member may hold: a kind's name, a list of a kind, or another shape. */
export type Kind = string | readonly [Kind] | Shape;

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
export interface Release extends Shaped<typeof release> {}
export interface Notice extends Shaped<typeof notice> {}
export interface PressRoom extends Shaped<typeof pressRoom> {}
