import { wallClock } from '@pressrum/feeds';
import { isRegular, type ContactPoint, type OpeningHours } from '@pressrum/model';
import { daysBetween } from './days.js';
import { exceptionsOf } from './exceptions.js';
import {
  halfDayClosings,
  holidayClosings,
  type Closing,
  type ClosingYears,
  type HalfDay,
  type Holidays,
} from './holidays.js';

export { checkHolidays, type HalfDay, type Holidays } from './holidays.js';

export interface HoursOptions {
  /** Office hours of the press service, for its regular contacts without hours of their own. */
  hours?: OpeningHours[];
  holidays?: Holidays;
  /** The holidays' closings as far as they have been worked out. */
  closingYears?: ClosingYears;
  /** The last day for which the hours are known. */
  hoursKnownThrough?: string;
  now: Date;
  /** IANA; that of the hours. */
  timeZone: string;
}

/** Contacts with hours that a page can go by. */
export interface Dated {
  contactPoints: ContactPoint[];
  hoursKnownThrough?: string;
  /** What will soon be wrong with the configuration, a line each with its mend. */
  warnings: string[];
}

/**
 * The contacts with office hours, and with holidays and half-days as dated entries of these (see `exceptionsOf`), from the
 * first day of this month to the last day of next year, or to `hoursKnownThrough` where that is earlier: two builds of a
 * month come to the same. That last day is also what is known then. Without `holidays` no entry is added, and
 * `hoursKnownThrough` stays.
 */
export function withHours(contactPoints: ContactPoint[], options: HoursOptions): Dated {
  const { hours, holidays, hoursKnownThrough: known, now, timeZone } = options;
  const today = wallClock(+now, timeZone).slice(0, 10);
  const warnings = [...knownWarning(known, today), ...passedWarnings(holidays?.halfDays ?? [], today)];
  const open = contactPoints.map((contact) =>
    hours && isRegular(contact) && !contact.hoursAvailable?.length
      ? { ...contact, hoursAvailable: hours }
      : contact,
  );
  if (!holidays) return { contactPoints: open, ...(known && { hoursKnownThrough: known }), warnings };

  const end = `${Number(today.slice(0, 4)) + 1}-12-31`;
  const last = known && known < end ? known : end;
  const closings = closingsBetween(`${today.slice(0, 8)}01`, last, holidays, options.closingYears);
  return { contactPoints: open.map((contact) => excepted(contact, closings)), hoursKnownThrough: last, warnings };
}

function excepted(contact: ContactPoint, closings: Closing[]): ContactPoint {
  const exceptions = exceptionsOf(contact, closings);
  return exceptions.length ? { ...contact, hoursAvailable: [...contact.hoursAvailable!, ...exceptions] } : contact;
}

/** The years of which the closings are needed: the day before the first of January belongs to the holidays of the year after. */
export const yearsFrom = (year: number): number[] => [year, year + 1, year + 2];

/** The days from one to another on which offices close, in order, each once: by its earliest time. */
function closingsBetween(from: string, through: string, holidays: Holidays, known?: ClosingYears): Closing[] {
  const year = Number(from.slice(0, 4));
  const years = [year, year + 1];
  const closings = holidayClosings(holidays, yearsFrom(year), known);
  const days = new Map<string, Closing>();
  for (const closing of [...closings, ...halfDayClosings(holidays.halfDays ?? [], closings, years)]) {
    const { day, closes } = closing;
    const other = days.get(day);
    if (from <= day && day <= through && !(other && other.closes <= closes)) days.set(day, closing);
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Days before the last known one from which on it is told. */
const AHEAD = 90;

function knownWarning(last: string | undefined, today: string): string[] {
  if (!last) return [];
  const mend = 'find out the hours after it, and write the new last day';
  const days = daysBetween(today, last);
  if (days < 0)
    return [`hoursKnownThrough: passed on ${last}, so the page no longer says who answers now; ${mend}`];
  if (days > AHEAD) return [];
  const when = days ? `in ${days} ${days === 1 ? 'day' : 'days'}` : 'today';
  return [`hoursKnownThrough: after ${last} (${when}) the page no longer says who answers now; ${mend}`];
}

const passedWarnings = (halfDays: HalfDay[], today: string): string[] =>
  halfDays.flatMap(({ date }, index) =>
    date && date.length > 5 && date < today
      ? [`holidays.halfDays[${index}].date: ${date} has passed; write the next such day, or take it out`]
      : [],
  );
