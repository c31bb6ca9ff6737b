import type { PressRoom, Release } from '@pressrum/model';
import { element, type XmlElement } from './xml.js';

/**
 * Our own words in feeds, for what they have none for: the members of the press room document, under their own names and
 * with their own shapes. In JSON Feed they stand in the object `_pressrum`, in RSS and Atom they are elements of this
 * namespace, with the prefix `press`. The address is also where they are described (JSON Feed's `about`).
 */
export const NAMESPACE = 'https://pressrum.example/ns/1';

/** Marks a category as the release's genre, where others are its keywords. */
export const GENRE = `${NAMESPACE}#genre`;

/** What feeds by Pressrum say that they were made by. */
export const GENERATOR = 'Pressrum';

/** All of the document but its releases and what belongs to the file itself. */
export function toDocumentExtension(room: PressRoom): object {
  const { $schema: _schema, version: _version, digest: _digest, releases: _releases, ...others } = room;
  return others;
}

/** The members of a release that no feed format has a place for. A member that is not listed does not compile. */
const IS_EXTENSION = {
  id: false,
  url: false,
  inLanguage: false,
  genre: false,
  headline: false,
  alternativeHeadline: true,
  dateline: true,
  description: false,
  articleBody: false,
  datePublished: false,
  dateModified: false,
  correction: true,
  keywords: false,
  image: false,
  images: true,
  attachments: false,
  event: true,
  contacts: true,
} satisfies Record<keyof Release, boolean>;

/**
 * What no feed says of a release, and the members that the format at hand says only in part. Whoever reads a feed of ours
 * takes a member from here, where it is here, before the format's own words.
 */
export function toReleaseExtension(release: Release, others: readonly (keyof Release | false)[]): object {
  const entries = Object.entries(release) as [keyof Release, unknown][];
  return Object.fromEntries(entries.filter(([name]) => IS_EXTENSION[name] || others.includes(name)));
}

/**
 * Members as elements, by one rule: a text or number is the element's text, an object its child elements, a list the same
 * element once for each item.
 */
export const toExtensionElements = (members: object): XmlElement[] =>
  Object.entries(members).flatMap(([name, value]) =>
    [value as unknown].flat().flatMap((item) => {
      const content = typeof item === 'object' && item ? toExtensionElements(item) : String(item);
      return element(`press:${name}`, content) ?? [];
    }),
  );
