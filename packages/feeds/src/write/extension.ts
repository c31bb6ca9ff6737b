import type { PressRoom, Release } from '@pressrum/model';
import { element, type XmlElement } from './xml.js';

/**
 * The namespace of members that feed formats lack. They keep the names and shapes of the press room document. In JSON Feed
 * they are in the object `_pressrum`, in RSS and Atom they are elements with the prefix `press`. The URL is also that of
 * their description (JSON Feed's `about`).
 */
export const NAMESPACE = 'https://pressrum.example/ns/1';

/** Marks the category that is the genre. The other categories are keywords. */
export const GENRE = `${NAMESPACE}#genre`;

/** The generator that feeds name. */
export const GENERATOR = 'Pressrum';

/** The document without its releases and without the members that belong to the file. */
export function toDocumentExtension(room: PressRoom): object {
  const { $schema: _schema, version: _version, digest: _digest, releases: _releases, ...others } = room;
  return others;
}

/** The members of a release that no feed format has. The compiler reports a missing member. */
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
 * The members of a release that no feed format has, and `others`, which this format has only in part. When a feed is read,
 * they take precedence over the format's own elements.
 */
export function toReleaseExtension(release: Release, others: readonly (keyof Release | false)[]): object {
  const entries = Object.entries(release) as [keyof Release, unknown][];
  return Object.fromEntries(entries.filter(([name]) => IS_EXTENSION[name] || others.includes(name)));
}

/**
 * Members as elements. A text or number is the element's text, the members of an object are child elements, and each item
 * of a list is an element.
 */
export const toExtensionElements = (members: object): XmlElement[] =>
  Object.entries(members).flatMap(([name, value]) =>
    [value as unknown].flat().flatMap((item) => {
      const content = typeof item === 'object' && item ? toExtensionElements(item) : String(item);
      return element(`press:${name}`, content) ?? [];
    }),
  );
