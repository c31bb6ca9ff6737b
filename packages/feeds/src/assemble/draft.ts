import type { Attachment, Release } from '@pressrum/model';
import type { SourceRange } from '../provenance/span.js';
import type { Withheld } from '../readers/reading.js';
import type { Node } from '../syntax-tree/node.js';
import type { Traced } from '../provenance/traced.js';

/**
 * What a reader has extracted from a source: its values as they are written, each under the member that it belongs to.
 * `assemble` builds the document from it, the same way for every format. A value is `Traced`; a member that the source
 * lacks is absent.
 */
export interface Draft {
  organization?: DraftOrganization;
  contactPoints?: DraftContact[];
  releases: DraftRelease[];
  /** Releases that were public and have been retracted. */
  retracted?: DraftRelease[];
  /** The URL of the document with older releases. */
  next?: Traced | undefined;
  /** The complete document, from a source that Pressrum wrote. It is not normalized again, and `releases` is empty. */
  room?: Record<string, unknown>;
  /** Values that are left out on purpose, and why. */
  leftOut?: { range: SourceRange; reason: 'not-public' | 'other-form'; withheld?: Withheld }[];
  /** The crisis notice, with its members named as in the document. */
  notice?: Record<string, unknown> | undefined;
  /** Warnings of the reader about the source, a phrase each. */
  warnings?: string[];
}

/** A text of the source, in HTML or plain. */
export interface Markup {
  node: Node;
  kind: 'html' | 'text';
}

/**
 * A quote, or a list of facts and links, that a source has outside the body. It is added to the body unless the body
 * already contains it.
 */
export type DraftSupplement = { quote: Markup | undefined; speaker: Traced | undefined } | { items: DraftItem[] };

/** A fact, or a link with or without a text. */
export interface DraftItem {
  text?: Markup | undefined;
  url?: Traced | undefined;
}

export interface DraftOrganization {
  name?: Traced | undefined;
  /** The "about" text. */
  description?: Markup | undefined;
  url?: Traced | undefined;
  logo?: DraftImage | undefined;
  telephone?: Traced[];
  email?: Traced | undefined;
  /** The postal address, in parts or as one text in `streetAddress`. */
  address?: DraftAddress | undefined;
  identifier?: Traced | undefined;
  sameAs?: Traced[];
  subscribeUrl?: Traced | undefined;
}

export interface DraftAddress {
  streetAddress?: Traced | undefined;
  postalCode?: Traced | undefined;
  addressLocality?: Traced | undefined;
  addressCountry?: Traced | undefined;
}

/** A person in a release, or one of the press service's contacts. */
export interface DraftPerson {
  name?: Traced | undefined;
  memberOf?: Traced | undefined;
  worksFor?: Traced | undefined;
  jobTitle?: Traced | undefined;
  telephone?: Traced[];
  email?: Traced | undefined;
  /** Other texts about the person, in one or more fields. */
  description?: Markup | (Markup | undefined)[] | undefined;
}

export interface DraftContact extends DraftPerson {
  id?: Traced | undefined;
  contactType?: 'press' | 'on-call' | 'spokesperson' | undefined;
  condition?: Traced | undefined;
  image?: DraftImage | undefined;
  hoursAvailable?: unknown;
}

export interface DraftImage {
  url?: Traced | undefined;
  alt?: Traced | undefined;
  /** May contain the photographer too: "Bron. Foto: Anna Ek". */
  caption?: Traced | undefined;
  /** May have a label: "Foto: Anna Ek/Bildbyrån". */
  credit?: Traced | undefined;
  /** A name alone. */
  photographer?: Traced | undefined;
  width?: Traced | undefined;
  height?: Traced | undefined;
  /** The original file, where `url` is a smaller one. */
  contentUrl?: Traced | undefined;
  contentSize?: Traced | undefined;
  license?: Traced | undefined;
}

export interface DraftAttachment {
  url?: Traced | undefined;
  /** The picture, if the file is one. It is added to the release's images. */
  picture?: DraftImage;
  type?: Attachment['type'] | undefined;
  name?: Traced | undefined;
  encodingFormat?: Traced | undefined;
  contentSize?: Traced | undefined;
  thumbnailUrl?: Traced | undefined;
}

/** The members of a release that are texts without markup. */
type TextMember = Exclude<
  { [M in keyof Release]-?: NonNullable<Release[M]> extends string ? M : never }[keyof Release],
  'description' | 'articleBody'
>;

export interface DraftRelease extends Partial<Record<TextMember, Traced | undefined>> {
  /** Only if the source has an id that is fit for a URL; else the id is made of date and headline. */
  id?: Traced | undefined;
  /** The id in the source's system, by which a later version is recognised. Not part of the document. */
  sourceId?: string | undefined;
  url?: Traced | undefined;
  /** The base of relative URLs in the release, if the source declares one. */
  base?: string | undefined;
  inLanguage?: Traced | undefined;
  /** The genre, in words for readers. */
  genre?: Traced | undefined;
  headline?: Traced | undefined;
  alternativeHeadline?: Traced | undefined;
  lead?: Markup | undefined;
  /** The body, in one or more parts that follow each other. */
  body?: (Markup | DraftSupplement | undefined)[];
  /** The sender, if the source names one for each release. */
  sender?: Traced | undefined;
  /** The sender's "about" text, if the source has one for each release. */
  boilerplate?: Markup | undefined;
  /** Contacts in running text. */
  contactText?: Markup | undefined;
  contacts?: DraftPerson[];
  datePublished?: Traced | undefined;
  dateModified?: Traced | undefined;
  correction?: Traced | undefined;
  keywords?: Traced[];
  image?: DraftImage | undefined;
  /** Further pictures. Those among the attachments join them. */
  images?: DraftImage[];
  attachments?: DraftAttachment[];
  event?: {
    startDate?: Traced | undefined;
    endDate?: Traced | undefined;
    location?: Traced | undefined;
    url?: Traced | undefined;
  };
}
