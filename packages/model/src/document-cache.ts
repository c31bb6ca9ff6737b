import { readPressRoom, type OnInvalid } from './read.js';
import type { PressRoom } from './types.js';

const documents = new WeakMap<object, PressRoom>();

/**
 * Reads the data of an element: a press room document, or a part of one (a release, a contact, a list of either, the
 * organisation), which becomes a document with that member alone. Each source is read once, however many elements show
 * parts of it.
 */
export function readDocument(
  source: unknown,
  member: 'releases' | 'contactPoints' | 'organization',
  onInvalid?: OnInvalid,
): PressRoom {
  if (typeof source !== 'object' || source === null) return {};
  const cached = documents.get(source);
  if (cached) return cached;
  const isComplete = ['releases', 'contactPoints', 'organization'].some((name) => name in source);
  const document = readPressRoom(
    isComplete ? source : { [member]: member === 'organization' ? source : [source].flat() },
    onInvalid,
  );
  documents.set(source, document);
  return document;
}

/** The item with the given id, or the first item if there is no id. */
export const findById = <T extends { id?: string }>(items: T[] | undefined, id = ''): T | undefined =>
  items?.find((item) => !id || item.id === id);
