/** A date as the sender wrote it, not converted between time zones. */
export interface WrittenDate {
  /** Midnight UTC of the day. */
  day: Date;
  /** "09:00"; absent if the source gives a date alone. */
  time?: string | undefined;
}

const DATE = /^(\d{4}-\d\d-\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/**
 * Parses `2017-11-30` or `2017-11-30T09:00:00+01:00` (RFC 3339; a time always has an offset). Returns the wall clock of
 * that offset, which is what the sender wrote, or `undefined` if the text is not a date of the calendar.
 */
export function parseDate(value: string): WrittenDate | undefined {
  const [, date, time] = DATE.exec(value) ?? [];
  const day = new Date(`${date}T00:00Z`);
  // Engines disagree on 30 February: some roll it over to March.
  return isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date ? undefined : { day, time };
}

/**
 * True if `date` (RFC 3339) is longer ago than `duration` (ISO 8601, in years, months, weeks and days). False without a
 * date.
 */
export function isStale(date: string | undefined, now: Date, duration = 'P12M'): boolean {
  const day = date && parseDate(date)?.day;
  if (!day) return false;
  const units: Record<string, number> = {};
  for (const [, count, unit] of duration.matchAll(/(\d+)([YMWD])/g)) units[unit!] = Number(count);
  const { Y = 0, M = 0, W = 0, D = 0 } = units;
  return +now > Date.UTC(day.getUTCFullYear() + Y, day.getUTCMonth() + M, day.getUTCDate() + W * 7 + D);
}
