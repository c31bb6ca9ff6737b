import type { Node } from '../source/node.js';
import type { Found } from '../trace.js';

/**
 * What a reader of a format gives: which value of the source is what, each as it is written there. The cleaning pass
 * (`assemble.ts`) makes the document of it, the same for every format. A value is a `Found`; a member that the source
 * does not have stays absent.
 */
export interface Draft {
  organization?: DraftOrganization;
  contactPoints?: DraftContact[];
  releases: DraftRelease[];
  /** The URL of the document with older releases. */
  next?: Found | undefined;
  /** The whole document in its own words, from a source that has it: nothing is cleaned again. `releases` is empty then. */
  room?: Record<string, unknown>;
  /** Values that are left out on purpose, and why. */
  leftOut?: { node: Node; reason: 'not-public' | 'other-form' }[];
  /** The crisis line, in the document's own words. */
  notice?: Record<string, unknown> | undefined;
  /** What the reader has to tell of the source, a phrase each. */
  warnings?: string[];
}

/** A text with its markup, or without any; absent members of a source are `undefined`. */
export interface Markup {
  node: Node;
  kind: 'html' | 'text';
}

/**
 * What a source keeps apart from the body: a quote, or a list of facts and links. It is shown in the body where the body
 * does not say it already.
 */
export type DraftAside = { quote: Markup | undefined; speaker: Found | undefined } | { items: DraftItem[] };

/** A fact, or a link with or without words of its own. */
export interface DraftItem {
  text?: Markup | undefined;
  url?: Found | undefined;
}

export interface DraftOrganization {
  name?: Found | undefined;
  /** The "about" text. */
  description?: Markup | undefined;
  url?: Found | undefined;
  logo?: DraftImage | undefined;
  telephone?: Found[];
  email?: Found | undefined;
  /** An address in one text, or taken apart. */
  address?: DraftAddress | undefined;
  identifier?: Found | undefined;
  sameAs?: Found[];
}

export interface DraftAddress {
  streetAddress?: Found | undefined;
  postalCode?: Found | undefined;
  addressLocality?: Found | undefined;
  addressCountry?: Found | undefined;
}

/** Somebody to call: a person named in a release, or one of the press service's contacts. */
export interface DraftPerson {
  name?: Found | undefined;
  memberOf?: Found | undefined;
  worksFor?: Found | undefined;
  jobTitle?: Found | undefined;
  telephone?: Found[];
  email?: Found | undefined;
  /** What else is said of them, in one or more fields. */
  description?: Markup | (Markup | undefined)[] | undefined;
}

export interface DraftContact extends DraftPerson {
  id?: Found | undefined;
  contactType?: 'press' | 'on-call' | 'spokesperson' | undefined;
  condition?: Found | undefined;
  image?: DraftImage | undefined;
  hoursAvailable?: unknown;
}

export interface DraftImage {
  url?: Found | undefined;
  alt?: Found | undefined;
  /** May hold the photographer too: "Bron. Foto: Anna Ek". */
  caption?: Found | undefined;
  /** As it is to be read: "Foto: Anna Ek/Bildbyrån". */
  credit?: Found | undefined;
  /** A name alone. */
  photographer?: Found | undefined;
  width?: Found | undefined;
  height?: Found | undefined;
}

export interface DraftAttachment {
  url?: Found | undefined;
  name?: Found | undefined;
  encodingFormat?: Found | undefined;
  contentSize?: Found | undefined;
}

export interface DraftRelease {
  /** Only where the source has an id that is fit for an address; else it is made of date and headline. */
  id?: Found | undefined;
  url?: Found | undefined;
  inLanguage?: Found | undefined;
  /** What kind of release it is, in words for readers. */
  genre?: Found | undefined;
  headline?: Found | undefined;
  alternativeHeadline?: Found | undefined;
  lead?: Markup | undefined;
  /** The body, in one or more parts that follow each other. */
  body?: (Markup | DraftAside | undefined)[];
  /** Who sent it, where the source says so for each release. */
  sender?: Found | undefined;
  /** The sender's "about" text, where the source gives it for each release. */
  boilerplate?: Markup | undefined;
  /** Contacts in running text. */
  contactText?: Markup | undefined;
  contacts?: DraftPerson[];
  datePublished?: Found | undefined;
  dateModified?: Found | undefined;
  correction?: Found | undefined;
  keywords?: Found[];
  image?: DraftImage | undefined;
  attachments?: DraftAttachment[];
  event?: {
    startDate?: Found | undefined;
    endDate?: Found | undefined;
    location?: Found | undefined;
    url?: Found | undefined;
  };
}
