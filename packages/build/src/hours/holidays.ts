import { createRequire } from 'node:module';
import { addDays, daysBetween, isoDay, parseDate } from '@pressrum/model';
import type Calendar from 'date-holidays';
import type { HolidaysTypes } from 'date-holidays';

/** The member `holidays` of the configuration. */
export interface Holidays {
  /** ISO 3166-1: `SE`. */
  country: string;
  /** A part of the country with holidays of its own, as date-holidays names it: `BY` in DE, `BY-A` for Augsburg in it. */
  region?: string;
  /** Days that end early. */
  halfDays?: HalfDay[];
}

/** A shortened day, by its date or by the holiday after it. Ignored on holidays. */
export interface HalfDay {
  /** A day of every year (`12-23`), or one day (`2026-12-23`). */
  date?: string;
  /** A holiday's name in the language of the country, such as `långfredagen`: the day before it, every year. */
  before?: string;
  /** `12:00`. What opens at that time or later stays closed, so `00:00` is a day off. */
  closes: string;
}

/** A day on which offices close at a time: `00:00` for the whole day. */
export interface Closing {
  day: string;
  closes: string;
  /** The holiday's name in the language of the country; absent for a half-day. */
  name?: string;
}

/** A country, or a part of it. */
export type Region = Pick<Holidays, 'country' | 'region'>;

/**
 * The closings of these years: the public holidays of date-holidays, and the eves below. A holiday that begins during the
 * day, such as Iceland's Christmas Eve at 13:00, closes at that time. Other bank holidays, optional ones and observances are
 * ignored.
 */
export function holidayClosings({ country, region }: Region, years: readonly number[]): Closing[] {
  // UTC has no daylight saving time, so each instant reads as the country's local time.
  const calendar = new (library())([country, region].filter(Boolean).join('-'), { timezone: 'UTC' });
  return years
    .flatMap((year) => calendar.getHolidays(year))
    .flatMap((holiday) => {
      if (holiday.type === 'public') return toClosings(holiday, holiday.start.toISOString().slice(11, 16));
      return EVES[country]?.includes(holiday.rule) ? toClosings(holiday, '00:00') : [];
    });
}

const MIDSUMMER_EVE = 'friday after 06-19';

/**
 * Eves that the law treats like public holidays: offices are closed all day. date-holidays lists them as bank holidays, by
 * these rules. Sweden: lag (1930:173) om beräkning av lagstadgad tid 2 §. Finland
 * and Åland: lag (150/1930) om beräknande av laga tid 5 §.
 */
const EVES: Record<string, string[]> = {
  SE: [MIDSUMMER_EVE, '12-24', '12-31'],
  FI: [MIDSUMMER_EVE, '12-24'],
  AX: [MIDSUMMER_EVE, '12-24 12:00'],
};

/** One closing per day. The first day of a holiday that begins at sunset (18:00 in the data) is dropped. */
const toClosings = ({ name, start, end }: HolidaysTypes.Holiday, closes: string): Closing[] => {
  const first = isoDay(+start);
  return Array.from({ length: daysBetween(first, isoDay(+end - 1)) + 1 }, (_, index) => ({
    name,
    day: addDays(first, index),
    closes: index ? '00:00' : closes,
  })).filter((closing) => closing.closes < '18:00');
};

/** The half-days of these years. `closings` must include the holidays of the year after. */
export const halfDayClosings = (halfDays: HalfDay[], closings: Closing[], years: number[]): Closing[] =>
  halfDays.flatMap(({ date, before, closes }) => {
    const days = before
      ? closings.filter((closing) => isNamed(closing, before)).map(({ day }) => addDays(day, -1))
      : listDates(date!, years).filter((day) => parseDate(day));
    return days.map((day) => ({ day, closes }));
  });

const isNamed = ({ name = '' }: Closing, before: string) => normalizeName(name) === normalizeName(before);

/** Some names are written with and without spaces: Kristi himmelsfärdsdag, Kristi himmelsfärds dag. */
const normalizeName = (name: string) => name.toLowerCase().replace(/\s/g, '');

const listDates = (date: string, years: number[]) =>
  date.length > 5 ? [date] : years.map((year) => `${year}-${date}`);

/** Checks the configuration's holidays; each problem has the path within them, and a message with its remedy. */
export function checkHolidays(holidays: Holidays): { path: string; message: string }[] {
  const { country, halfDays = [] } = holidays;
  const problem = findRegionProblem(holidays);
  if (problem) return [problem];
  const year = new Date().getUTCFullYear();
  const closings = halfDays.some(({ before }) => before !== undefined)
    ? holidayClosings(holidays, [year, year + 1])
    : [];
  return halfDays.flatMap((halfDay, index) => {
    const [member, message] = halfDayProblem(halfDay, country, closings) ?? [];
    return message ? [{ path: `halfDays[${index}]${member}`, message }] : [];
  });
}

function findRegionProblem({ country, region }: Region): { path: string; message: string } | undefined {
  const calendar = new (library())();
  if (!Object.hasOwn(calendar.getCountries(), country)) {
    const message = `no holidays are known of ${JSON.stringify(country)}; write a country's ISO 3166-1 code, such as SE, or take holidays out and write the days into hours`;
    return { path: 'country', message };
  }
  const parts = listRegions(calendar, country);
  if (region === undefined || parts.includes(region)) return undefined;
  const known = parts.filter((part) => !part.includes('-')).join(', ');
  const message = known
    ? `${JSON.stringify(region)} is no part of ${country} that is known; write one of ${known}, or take it out`
    : `no part of ${country} has holidays of its own; take it out`;
  return { path: 'region', message };
}

function halfDayProblem(
  { date, before }: HalfDay,
  country: string,
  closings: Closing[],
): [member: string, message: string] | undefined {
  if ((date === undefined) === (before === undefined))
    return ['', 'must have either date or before, the name of the holiday after it; write one of them'];
  // The 29 of February is a day of some years.
  if (date !== undefined && !parseDate(listDates(date, [2024])[0]!))
    return ['.date', `there is no day ${date}; write a day such as 12-23, every year, or 2026-12-23`];
  if (before === undefined || closings.some((closing) => isNamed(closing, before))) return undefined;
  const names = [...new Set(closings.map(({ name }) => name))].join(', ');
  return ['.before', `${JSON.stringify(before)} is no holiday of ${country}; write one of ${names}`];
}

/** The regions of a country and their parts: `BY`, `BY-A`. */
const listRegions = (calendar: Calendar, country: string): string[] =>
  listNames(calendar.getStates(country)).flatMap((state) => [
    state,
    ...listNames(calendar.getRegions(country, state)).map((region) => `${state}-${region}`),
  ]);

// Contrary to its types, date-holidays gives nothing where there are none.
const listNames = (parts: Record<string, string> | undefined): string[] => Object.keys(parts ?? {});

/** Loads date-holidays on demand, since that takes a tenth of a second. */
const library = () => createRequire(import.meta.url)('date-holidays') as typeof Calendar;
