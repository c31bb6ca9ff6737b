import { isStale } from './dates.js';
import { isoDay, lastDayTold } from './hours.js';
import { readPressRoom, type OnDrop } from './read.js';
import type { PressRoom } from './shape.js';
import { translationFor, translationLoader } from './translations/index.js';

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

/**
 * How far time has gone in what a document shows: how many of its dates are old by now, how many exceptions to opening
 * hours have come into sight, and how many have passed. Part of a snapshot's version, so that one that was made before is
 * replaced once. Empty where nothing has happened.
 */
export function ageOf(source: unknown, now = new Date()): string {
  const room = roomOf(source, 'releases');
  const { releases = [], contactPoints = [], contactPointsAsOf, contactsStaleAfter } = room;
  const dates = [contactPointsAsOf, ...releases.map(({ datePublished }) => datePublished)];
  const hours = contactPoints.flatMap(({ hoursAvailable = [] }) => hoursAvailable);
  const counts = [
    dates.filter((date) => isStale(date, now, contactsStaleAfter)),
    hours.filter(({ validFrom = '9' }) => validFrom <= lastDayTold(now)),
    hours.filter(({ validThrough = '9' }) => validThrough < isoDay(+now)),
  ].map(({ length }) => length);
  return counts.some(Boolean) ? counts.join('.') : '';
}

/** What the base of all elements, which knows no press material, asks of it. */
export const translations = { translationFor, translationLoader, ageOf };
