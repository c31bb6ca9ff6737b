import { isStale } from './dates.js';
import { isoDay } from './days.js';
import { readDocument } from './document-cache.js';
import { isOver } from './event.js';
import { lastVisibleDay } from './opening-hours.js';

/**
 * A key that changes when the same document would render differently because time has passed. Counts stale dates,
 * opening-hours exceptions now visible, exceptions past, and events past; empty if all are zero. It is part of a snapshot's version,
 * so that an older snapshot is rendered again.
 */
export function stalenessKey(source: unknown, now = new Date()): string {
  const {
    releases = [],
    contactPoints = [],
    contactPointsAsOf,
    contactsStaleAfter,
  } = readDocument(source, 'releases');
  const dates = [contactPointsAsOf, ...releases.map(({ datePublished }) => datePublished)];
  const hours = contactPoints.flatMap(({ hoursAvailable = [] }) => hoursAvailable);
  const counts = [
    dates.filter((date) => isStale(date, now, contactsStaleAfter)),
    hours.filter(({ validFrom = '9' }) => validFrom <= lastVisibleDay(now)),
    hours.filter(({ validThrough = '9' }) => validThrough < isoDay(+now)),
    releases.filter(({ event }) => event && isOver(event, now)),
  ].map(({ length }) => length);
  return counts.some(Boolean) ? counts.join('.') : '';
}
