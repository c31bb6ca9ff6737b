import { readPressRoom, type OnDrop } from './read.js';
import type { PressRoom } from './shape.js';

const rooms = new WeakMap<object, PressRoom>();

/**
 * Reads what an element was given: a press room document, or one piece of it (a release, a contact, a list of
 * either, the organisation), which becomes a document with just that member. Each source is read once, however many
 * elements show parts of it.
 */
export function roomOf(
  source: unknown,
  member: 'releases' | 'contactPoints' | 'organization',
  onDrop?: OnDrop,
): PressRoom {
  if (typeof source !== 'object' || source === null) return {};
  const known = rooms.get(source);
  if (known) return known;
  const isRoom = ['releases', 'contactPoints', 'organization'].some((name) => name in source);
  const room = readPressRoom(
    isRoom ? source : { [member]: member === 'organization' ? source : [source].flat() },
    onDrop,
  );
  rooms.set(source, room);
  return room;
}

/** The piece with the given id, or the first where none is asked for. */
export const pieceOf = <T extends { id?: string }>(pieces: T[] | undefined, id = ''): T | undefined =>
  pieces?.find((piece) => !id || piece.id === id);
