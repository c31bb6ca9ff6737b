import { fill } from './translations/index.js';

/** A date as written, with no conversion between time zones. */
export interface WrittenDate {
  /** Midnight UTC of the day. */
  day: Date;
  /** "09:00", absent where the source gives a date alone. */
  time?: string | undefined;
}

const DATE = /^(\d{4}-\d\d-\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/**
 * Reads `2017-11-30` or `2017-11-30T09:00:00+01:00` (RFC 3339; a time always carries its offset).
 * Gives the wall clock of that offset, which is what the sender wrote; `undefined` for anything that is no real date.
 */
export function writtenDate(value: string): WrittenDate | undefined {
  const [, date, time] = DATE.exec(value) ?? [];
  const day = new Date(`${date}T00:00Z`);
  // Engines disagree on 30 February: some roll it over to March.
  return isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date ? undefined : { day, time };
}

/** The words of a language for dates; the names only where neither we nor browsers know them. */
export interface DateWords {
  language: string;
  date?: string;
  months?: string[];
}

/**
 * The names of months, then of days, in the languages that most pages are in: to have the first name from `Intl` takes a
 * slow phone a tenth of a second, before anything is shown.
 */
export const calendarNames: Record<string, string[]> = {
  sv: 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag'.split(
    '|',
  ),
  'en-GB':
    'January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'.split(
      '|',
    ),
};

/**
 * "30 november 2017", in the words of the given language. In Latin digits; the time is not left to `Intl`, whose
 * engines disagree on it.
 */
export function formatDay(
  day: Date,
  { language, date = '{day} {month} {year}', months = calendarNames[language] }: DateWords,
): string {
  if (months)
    return fill(date, { day: day.getUTCDate(), month: months[day.getUTCMonth()], year: day.getUTCFullYear() });
  return (formats[language] ??= new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeZone: 'UTC',
    numberingSystem: 'latn',
    calendar: 'gregory',
  })).format(day);
}

/** Made once for each language: that takes longer than thousand dates. */
const formats: Record<string, Intl.DateTimeFormat> = {};

/**
 * True when `date` (RFC 3339) is further back from `now` than `duration` (ISO 8601, in years, months, weeks and days;
 * `P12M` where it is absent). False where there is no date: nothing is said about what is not known.
 */
export function isStale(date: string | undefined, now: Date, duration = 'P12M'): boolean {
  const day = date && writtenDate(date)?.day;
  if (!day) return false;
  const units: Record<string, number> = {};
  for (const [, count, unit] of duration.matchAll(/(\d+)([YMWD])/g)) units[unit!] = Number(count);
  const { Y = 0, M = 0, W = 0, D = 0 } = units;
  return +now > Date.UTC(day.getUTCFullYear() + Y, day.getUTCMonth() + M, day.getUTCDate() + W * 7 + D);
}
