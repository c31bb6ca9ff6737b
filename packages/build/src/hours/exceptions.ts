import {
  addDays,
  countDays,
  daysBetween,
  daysOfWeek,
  entriesOn,
  isAllDay,
  isOpening,
  isRegular,
  type ContactPoint,
  type OpeningHours,
} from '@pressrum/model';
import { weekdayOf } from '@pressrum/model/wall-clock.js';
import type { Closing } from './holidays.js';

/**
 * Dated entries, sorted by day, for the closing days on which a contact's hours differ from its regular ones.
 *
 * - A contact with entries for `PublicHolidays` has those hours on holidays.
 * - The hours of other regular contacts end when the day closes. Contacts on call, spokespersons, contacts with a condition
 *   and those that answer round the clock keep their hours: a holiday is when they are needed.
 * - An entry for a week at most is the contact's own exception and takes precedence. A longer one is a season, with holidays
 *   like any other.
 */
export function computeExceptions(contact: ContactPoint, closings: Closing[]): OpeningHours[] {
  const hours = contact.hoursAvailable ?? [];
  const exceptions: Exception[] = [];
  for (const closing of closings) {
    if (isExcepted(hours, closing.day)) continue;
    const times = computeTimes(contact, hours, closing);
    if (times.join() !== formatTimes(entriesFor(hours, closing.day)).join())
      exceptions.push({ day: closing.day, times });
  }
  return toEntries(exceptions);
}

/** A day with different hours: "08:00/12:00" for each period. Without periods it is closed. */
interface Exception {
  day: string;
  times: string[];
}

const isExcepted = (hours: OpeningHours[], day: string) =>
  entriesFor(hours, day).some((entry) => countDays(entry) <= WEEK_DAYS);

function computeTimes(contact: ContactPoint, hours: OpeningHours[], { day, closes, name }: Closing): string[] {
  if (name && closes === '00:00') {
    const onHolidays = hours.filter(({ dayOfWeek }) => dayOfWeek?.includes('PublicHolidays'));
    const entries = entriesOn(onHolidays, day, PUBLIC_HOLIDAYS);
    if (entries.length) return formatTimes(entries);
  }
  const entries = entriesFor(hours, day);
  return formatTimes(isRegular(contact) && !isAlwaysOpen(hours, day) ? endBy(closes, entries) : entries);
}

const isAlwaysOpen = (hours: OpeningHours[], day: string) =>
  daysOfWeek.slice(0, 7).every((_, weekday) => entriesOn(hours, day, weekday).some(isAllDay));

const endBy = (end: string, entries: OpeningHours[]): OpeningHours[] =>
  entries.filter(isOpening).flatMap((entry) => {
    const { opens, closes } = entry;
    if (opens >= end) return [];
    // One that closes before it opens closes on the next day.
    return { ...entry, closes: opens < closes && closes < end ? closes : end };
  });

const formatTimes = (entries: OpeningHours[]): string[] =>
  entries
    .filter(isOpening)
    .map(({ opens, closes }) => `${opens}/${closes}`)
    .sort();

/** Entries for these days; consecutive days with the same times share theirs. */
function toEntries(exceptions: Exception[]): OpeningHours[] {
  const runs: (Exception & { through: string })[] = [];
  for (const { day, times } of exceptions) {
    const last = runs.at(-1);
    const continues = last && addDays(last.through, 1) === day && last.times.join() === times.join();
    // An entry longer than a week would count as a season.
    if (continues && daysBetween(last.day, day) < WEEK_DAYS) last.through = day;
    else runs.push({ day, through: day, times });
  }
  return runs.flatMap(({ day: validFrom, through: validThrough, times }): OpeningHours[] =>
    (times.length ? times : ['']).map((time) => {
      const [opens, closes] = time.split('/');
      return { ...(opens && closes && { opens, closes }), validFrom, validThrough };
    }),
  );
}

const WEEK_DAYS = 7;

const PUBLIC_HOLIDAYS = daysOfWeek.indexOf('PublicHolidays');

const entriesFor = (hours: OpeningHours[], date: string) =>
  entriesOn(hours, date, weekdayOf(daysBetween('1970-01-01', date)));
