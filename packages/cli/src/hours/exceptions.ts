import { isRegular, openingHours, type ContactPoint, type OpeningHours } from '@pressrum/model';
import { dayAfter, daysBetween } from './days.js';
import type { Closing } from './holidays.js';

/**
 * What a contact's hours become on the days of closings, as dated entries in the order of the days, where that is other
 * than what they are.
 *
 * - A contact with entries that name `PublicHolidays` has the hours of these on holidays, whoever it is.
 * - The hours of other regular contacts end when the day closes. Those of contacts on call, of spokespersons and of contacts
 *   with a condition stay, since a holiday is when they are needed; so do those of who answers round the clock every day.
 * - A day stays as it is where an entry for a week at most is about it: the contact's own exception. An entry for longer is
 *   a season, which has holidays like any other.
 */
export function exceptionsOf(contact: ContactPoint, closings: Closing[]): OpeningHours[] {
  const hours = contact.hoursAvailable ?? [];
  const exceptions: Exception[] = [];
  for (const closing of closings) {
    if (isExcepted(hours, closing.day)) continue;
    const times = timesOn(contact, hours, closing);
    if (times.join() !== timesOf(entriesOn(hours, closing.day)).join())
      exceptions.push({ day: closing.day, times });
  }
  return entriesOf(exceptions);
}

/** A day with other hours: "08:00/12:00" for each time that it is open. */
interface Exception {
  day: string;
  times: string[];
}

const isExcepted = (hours: OpeningHours[], day: string) =>
  entriesOn(hours, day).some((entry) => lengthOf(entry) <= WEEK);

function timesOn(contact: ContactPoint, hours: OpeningHours[], { day, closes, name }: Closing): string[] {
  if (name && closes === '00:00') {
    const onHolidays = hours.filter(({ dayOfWeek }) => dayOfWeek?.includes('PublicHolidays'));
    const entries = entriesOn(onHolidays, day, 'PublicHolidays');
    if (entries.length) return timesOf(entries);
  }
  const entries = entriesOn(hours, day);
  return timesOf(isRegular(contact) && !isAlwaysOpen(hours, day) ? endingAt(closes, entries) : entries);
}

const isAlwaysOpen = (hours: OpeningHours[], day: string) =>
  WEEKDAYS.every((weekday) =>
    entriesOn(hours, day, weekday).some(
      ({ opens, closes }) => opens === '00:00' && (closes === '24:00' || closes === '23:59'),
    ),
  );

const endingAt = (end: string, entries: OpeningHours[]): OpeningHours[] =>
  entries.filter(isOpening).flatMap((entry) => {
    const { opens, closes } = entry;
    if (opens >= end) return [];
    // One that closes before it opens closes on the next day.
    return { ...entry, closes: opens < closes && closes < end ? closes : end };
  });

const timesOf = (entries: OpeningHours[]): string[] =>
  entries
    .filter(isOpening)
    .map(({ opens, closes }) => `${opens}/${closes}`)
    .sort();

const isOpening = (entry: OpeningHours): entry is OpeningHours & { opens: string; closes: string } =>
  !!entry.opens && !!entry.closes && entry.opens !== entry.closes;

/** Entries for these days; consecutive days with the same times share theirs. */
function entriesOf(exceptions: Exception[]): OpeningHours[] {
  const runs: (Exception & { through: string })[] = [];
  for (const { day, times } of exceptions) {
    const last = runs.at(-1);
    const continues = last && dayAfter(last.through) === day && last.times.join() === times.join();
    // An entry for more than a week could be longer than a season, which would then go before it.
    if (continues && daysBetween(last.day, day) < WEEK) last.through = day;
    else runs.push({ day, through: day, times });
  }
  return runs.flatMap(({ day: validFrom, through: validThrough, times }): OpeningHours[] =>
    (times.length ? times : ['']).map((time) => {
      const [opens, closes] = time.split('/');
      return { ...(opens && closes && { opens, closes }), validFrom, validThrough };
    }),
  );
}

const WEEK = 7;

/** Monday first. */
const WEEKDAYS = openingHours.dayOfWeek[0].split('|').slice(0, 7);

const weekdayOf = (day: string) => WEEKDAYS[(new Date(day).getUTCDay() + 6) % 7]!;

/** The entries that hold on a day, by the rules of `openingHours`, as `whoAnswers` goes by them. */
function entriesOn(hours: OpeningHours[], day: string, weekday = weekdayOf(day)): OpeningHours[] {
  const about = hours.filter(
    ({ dayOfWeek, validFrom = '', validThrough = '9' }) =>
      validFrom <= day && day <= validThrough && (!dayOfWeek || (dayOfWeek as string[]).includes(weekday)),
  );
  const dated = about.filter(({ validFrom, validThrough }) => validFrom || validThrough);
  const shortest = Math.min(...dated.map(lengthOf));
  return dated.length ? dated.filter((entry) => lengthOf(entry) === shortest) : about;
}

/** How many days an entry is about. */
const lengthOf = ({ validFrom, validThrough }: OpeningHours) =>
  validFrom && validThrough ? daysBetween(validFrom, validThrough) + 1 : Infinity;
