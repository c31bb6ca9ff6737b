/** The on-call resolver: who answers now. Not part of the first view, so it has an entry of its own in the package. */
import { isoDay } from './days.js';
import { coversDate, daysOfWeek, entriesOn, isOpening, isRegular, namesDay } from './opening-hours.js';
import type { ContactPoint, OpeningHours, PressRoom } from './types.js';
import { telUrl } from './telephone.js';
import { findClock, dayOf, weekdayOf, type Clock } from './wall-clock.js';

/** Who answers at a moment. */
export type Answer =
  /** The contact answers, until it closes; without `until` it does not close within a week. */
  | { state: 'open'; contact: ContactPoint; until?: Date }
  /** Nobody answers; `opens` is absent if no opening is known. */
  | { state: 'closed'; opens?: Date }
  /** Outside the hours of all others, this contact; its condition is to be shown with it. */
  | { state: 'on-call'; contact: ContactPoint }
  /** Not known: no hours, no known time zone, or a day after `hoursKnownThrough`. */
  | { state: 'unknown' };

const MINUTE = 60_000;
/** Minutes of a day. */
const DAY = 1440;
/** Milliseconds of a week. */
const WEEK = 7 * DAY * MINUTE;
/** How many days ahead the next opening is looked for. */
const HORIZON = 400;

/**
 * Who answers now, by the wall clock of `organization.timeZone`.
 *
 * - Only a contact with a telephone number or an e-mail address is ever named.
 * - **open**: the first in the document's order whose hours hold; never one that is on call or has a condition.
 * - **on-call**: else the first contact on call whose own hours hold; one without hours where those of the others are
 *   known.
 * - **closed**: else, where the hours of a contact are known for today.
 * - **unknown**: else.
 *
 * Of the entries that cover a day, dated ones go before undated ones, and the one for the fewest days before all;
 * `PublicHolidays` is expanded into dates when the document is made, and says nothing here. A time that the clock skips
 * is the moment of the skip; one that comes twice is the first of the two.
 */
export function whoAnswers({ organization, contactPoints = [], hoursKnownThrough }: PressRoom, now: Date): Answer {
  const clock = findClock(organization?.timeZone);
  const isKnown = (time: number) => !hoursKnownThrough || dateAt(dayOf(clock!.local(time))) <= hoursKnownThrough;
  if (!clock || !isKnown(+now)) return { state: 'unknown' };
  const today = dayOf(clock.local(+now));
  const reachable = contactPoints.filter(isReachable);
  const withOpening = (contact: ContactPoint) => ({
    contact,
    ...readOpening(contact.hoursAvailable!, clock, +now),
  });

  const regular = reachable
    .filter((contact) => isRegular(contact) && knowsDay(contact.hoursAvailable, today))
    .map(withOpening);
  const open = regular.find(({ isOpen }) => isOpen);
  if (open) return { state: 'open', contact: open.contact, ...(open.change && { until: new Date(open.change) }) };

  const onCall = reachable.find(
    (contact) =>
      contact.contactType === 'on-call' &&
      (contact.hoursAvailable ? withOpening(contact).isOpen : regular.length > 0),
  );
  if (onCall) return { state: 'on-call', contact: onCall };

  if (!regular.length) return { state: 'unknown' };
  const opens = Math.min(...regular.map(({ change = Infinity }) => change));
  return isFinite(opens) && isKnown(opens) ? { state: 'closed', opens: new Date(opens) } : { state: 'closed' };
}

const isReachable = ({ telephone, email }: ContactPoint): boolean => !!email || !!telephone?.some(telUrl);

const dateAt = (day: number) => isoDay(day * DAY * MINUTE);

/** True if the hours cover the day, also if they are closed on it. */
function knowsDay(hours: OpeningHours[] | undefined, day: number): boolean {
  const date = dateAt(day);
  return !!hours?.some(
    (entry) => coversDate(entry, date) && daysOfWeek.some((_, index) => index < 7 && namesDay(entry, index)),
  );
}

type Interval = [opens: number, closes: number];

/** The intervals of days that were computed before, for pages that stay open. */
const intervalCache = new WeakMap<OpeningHours[], Map<number, Interval[]>>();

/** When it is open from that day on, in minutes of the wall clock, in order; an interval may end the day after. */
function intervalsOn(hours: OpeningHours[], day: number): Interval[] {
  const days = intervalCache.get(hours) ?? new Map<number, Interval[]>();
  intervalCache.set(hours, days);
  const intervals = days.get(day) ?? toIntervals(entriesOn(hours, dateAt(day), weekdayOf(day)), day);
  days.set(day, intervals);
  return intervals;
}

const toIntervals = (entries: OpeningHours[], day: number): Interval[] =>
  entries
    .filter(isOpening)
    .map(({ opens, closes }): Interval => {
      const from = parseMinutes(opens);
      // The last minute that a clock can show is meant as midnight.
      const to = parseMinutes(closes === '23:59' ? '24:00' : closes);
      return [day * DAY + from, (to < from ? day + 1 : day) * DAY + to];
    })
    .sort(([a], [b]) => a - b);

const parseMinutes = (time: string): number => {
  const [hour, minute] = time.split(':').map(Number);
  return hour! * 60 + minute!;
};

/** Whether it is open, and when that changes; intervals that meet are one. */
function readOpening(hours: OpeningHours[], clock: Clock, now: number): { isOpen: boolean; change?: number } {
  const today = dayOf(clock.local(now));
  let end: number | undefined;
  for (let day = today - 1; day < today + HORIZON; day++) {
    for (const [from, to] of intervalsOn(hours, day)) {
      const [opens, closes] = [clock.instant(from), clock.instant(to)];
      if (closes <= Math.max(opens, end ?? now)) continue;
      if (opens > (end ?? now)) return { isOpen: !!end, change: end ?? opens };
      end = closes;
    }
    if (end && end > now + WEEK) return { isOpen: true };
  }
  return end ? { isOpen: true, change: end } : { isOpen: false };
}
