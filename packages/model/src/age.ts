import { isStale } from './dates.js';
import { isoDay, lastDayTold } from './hours.js';
import { roomOf } from './source.js';

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
