import { toWallClock } from '@pressrum/feeds';
import { isRegular, type ContactPoint, type OpeningHours } from '@pressrum/model';
import { computeExceptions } from './exceptions.js';
import { halfDayClosings, holidayClosings, type Closing, type HalfDay, type Holidays } from './holidays.js';
import { describeLastKnownDay } from './last-known-day.js';

export { checkHolidays, type HalfDay, type Holidays } from './holidays.js';

export interface HoursOptions {
  /** Office hours of the press service, for its regular contacts without hours of their own. */
  hours?: OpeningHours[];
  holidays?: Holidays;
  /** The last day for which the hours are known. */
  hoursKnownThrough?: string;
  now: Date;
  /** IANA; that of the hours. */
  timeZone: string;
}

/** Contacts with hours that a page can go by. */
interface ContactsWithHours {
  contactPoints: ContactPoint[];
  hoursKnownThrough?: string;
  /** What will soon be wrong in the configuration: one line each, with its remedy. */
  warnings: string[];
}

/**
 * Adds office hours to contacts without hours, and holidays and half-days as dated entries (see `computeExceptions`).
 *
 * The entries start on the first day of this month, so that all builds of a month agree, and end with next year or with
 * `hoursKnownThrough`, if that is earlier. That day becomes `hoursKnownThrough`. Without `holidays`, no entry is added and
 * `hoursKnownThrough` is unchanged.
 */
export function withHours(contactPoints: ContactPoint[], options: HoursOptions): ContactsWithHours {
  const { hours, holidays, hoursKnownThrough: known, now, timeZone } = options;
  const today = toWallClock(+now, timeZone).slice(0, 10);
  const lastKnownDay = describeLastKnownDay(
    known,
    today,
    'find out the hours after it, and write the new last day',
  );
  const warnings = [
    ...(lastKnownDay ? [`hoursKnownThrough: ${lastKnownDay}`] : []),
    ...warnOfPastHalfDays(holidays?.halfDays ?? [], today),
  ];
  const open = contactPoints.map((contact) =>
    hours && isRegular(contact) && !contact.hoursAvailable?.length
      ? { ...contact, hoursAvailable: hours }
      : contact,
  );
  if (!holidays) return { contactPoints: open, ...(known && { hoursKnownThrough: known }), warnings };

  const end = `${Number(today.slice(0, 4)) + 1}-12-31`;
  const last = known && known < end ? known : end;
  const closings = closingsBetween(`${today.slice(0, 8)}01`, last, holidays);
  return {
    contactPoints: open.map((contact) => addExceptions(contact, closings)),
    hoursKnownThrough: last,
    warnings,
  };
}

function addExceptions(contact: ContactPoint, closings: Closing[]): ContactPoint {
  const exceptions = computeExceptions(contact, closings);
  return exceptions.length ? { ...contact, hoursAvailable: [...contact.hoursAvailable!, ...exceptions] } : contact;
}

/** The closings of a period, sorted by day. Of two on one day the earlier time wins. */
function closingsBetween(from: string, through: string, holidays: Holidays): Closing[] {
  const year = Number(from.slice(0, 4));
  const years = [year, year + 1];
  // The day before the first of January belongs to the holidays of the year after.
  const closings = holidayClosings(holidays, [...years, year + 2]);
  const days = new Map<string, Closing>();
  for (const closing of [...closings, ...halfDayClosings(holidays.halfDays ?? [], closings, years)]) {
    const { day, closes } = closing;
    const other = days.get(day);
    if (from <= day && day <= through && !(other && other.closes <= closes)) days.set(day, closing);
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

const warnOfPastHalfDays = (halfDays: HalfDay[], today: string): string[] =>
  halfDays.flatMap(({ date }, index) =>
    date && date.length > 5 && date < today
      ? [`holidays.halfDays[${index}].date: ${date} has passed; write the next such day, or take it out`]
      : [],
  );
