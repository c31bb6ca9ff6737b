import { escapeValue, toContentLine } from './content-line.js';
import { parseDate } from './dates.js';
import type { Release } from './types.js';

const DAY_MS = 86_400_000;

/**
 * Formats a release's event as an iCalendar file (RFC 5545). `uid` identifies the event in the reader's calendar, so that a
 * later version replaces it. Returns `undefined` for a release without an event that has a start.
 */
export function calendarFile(release: Release, uid: string): string | undefined {
  const { headline, description, url, event, dateModified, datePublished } = release;
  const start = event?.startDate && toDateValue(event.startDate);
  if (!event || !start) return undefined;
  const text = (name: string, value: string | undefined) =>
    value ? [`${name}:${escapeValue(value, /[\\,;]/g)}`] : [];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pressrum//Pressrum//EN',
    'BEGIN:VEVENT',
    ...text('UID', uid),
    // When the event was last described, which makes the same file of the same release.
    `DTSTAMP:${toUtc(Date.parse(dateModified ?? datePublished ?? event.startDate!))}`,
    `DTSTART${start}`,
    ...formatEnd(event.startDate!, event.endDate),
    ...text('SUMMARY', headline),
    ...text('LOCATION', event.location),
    ...text('DESCRIPTION', description),
    ...((url ?? event.url) ? [`URL:${(event.url ?? url)!}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map(toContentLine)
    .join('');
}

/** An end is later than the start, and a date where that is a date. Without one, a date lasts its day. */
function formatEnd(startDate: string, endDate: string | undefined): string[] {
  if (!endDate || (endDate.length === 10) !== (startDate.length === 10)) return [];
  if (endDate.length > 10)
    return Date.parse(endDate) > Date.parse(startDate) ? [`DTEND${toDateValue(endDate)!}`] : [];
  // The last day is not part of the event (RFC 5545, 3.6.1).
  return endDate > startDate ? [`DTEND;VALUE=DATE:${toUtc(Date.parse(endDate) + DAY_MS).slice(0, 8)}`] : [];
}

/** A time in UTC, or a date: what follows the property's name. */
function toDateValue(value: string): string | undefined {
  const date = parseDate(value);
  if (!date) return undefined;
  return date.time ? `:${toUtc(Date.parse(value))}` : `;VALUE=DATE:${value.replaceAll('-', '')}`;
}

/** 20261203T120000Z */
const toUtc = (time: number): string => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
