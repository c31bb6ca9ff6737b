import { zoneOffsets } from '@pressrum/model/wall-clock.js';

/** True if the runtime knows the IANA time zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

/**
 * Adds the offset of a time zone to a local time: `2017-11-30T09:00:00+01:00`. A time that occurs twice (clocks go back)
 * is the first one. A time that does not occur (clocks go forward) gets the offset from before the change, so that its
 * digits stay the source's; it is the instant of Temporal's `compatible`. Throws a RangeError for a time zone that the
 * runtime does not know.
 */
export function toZonedTime(local: string, timeZone: string): string {
  const asUtc = Date.parse(`${local}Z`);
  const readOffset = zoneOffsets(timeZone);
  const [before, after] = [readOffset(asUtc - DAY_MS), readOffset(asUtc + DAY_MS)];
  const offset = [before, after].find((candidate) => readOffset(asUtc - candidate) === candidate) ?? before;
  return local + formatOffset(offset);
}

/**
 * Converts an instant (milliseconds since 1970) to the wall clock of a time zone, in RFC 3339 with its offset, to the
 * second. Throws a RangeError for a time zone that the runtime does not know.
 */
export function toWallClock(instantMs: number, timeZone: string): string {
  const offsetMs = zoneOffsets(timeZone)(instantMs);
  return new Date(instantMs + offsetMs).toISOString().slice(0, 19) + formatOffset(offsetMs);
}

/** An offset from UTC in milliseconds as RFC 3339 writes it: `+01:00`. */
export function formatOffset(offsetMs: number): string {
  const minutes = Math.abs(offsetMs) / MINUTE_MS;
  return `${offsetMs < 0 ? '-' : '+'}${padTwo(Math.floor(minutes / 60))}:${padTwo(minutes % 60)}`;
}

/** The hour from 0 to 23 of an hour with "am" or "pm". Without them, the hour itself. */
export const toHour24 = (hour: number, meridiem = ''): number =>
  meridiem ? (hour % 12) + (/^p/i.test(meridiem) ? 12 : 0) : hour;

/** A number in two digits. */
export const padTwo = (value: number | string) => String(value).padStart(2, '0');
const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
