/** The on-call resolver: who answers now. Not part of the first view, so it has an entry of its own in the package. */
import { formatDay } from './dates.js';
import { daysOfWeek, isOpening, isRegular, isoDay, namesDay, onCallText, weekdayText } from './hours.js';
import type { ContactPoint, OpeningHours, PressRoom } from './shape.js';
import { telUrl } from './telephone.js';
import { fill } from './translations/index.js';
import type { Translation } from './translations/translation.js';
import { timeText } from './words.js';

/** Who answers at a moment. */
export type Answer =
  /** The contact answers, until it closes; without `until` it does not close within a week. */
  | { state: 'open'; contact: ContactPoint; until?: Date }
  /** Nobody answers; `opens` is absent where no opening is known. */
  | { state: 'closed'; opens?: Date }
  /** Outside the hours of all others, this contact; its condition is to be shown with it. */
  | { state: 'on-call'; contact: ContactPoint }
  /** Nothing can be said: no hours, no time zone that is known, or a day after `hoursKnownThrough`. */
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
  const clock = clockOf(organization?.timeZone);
  const isKnown = (time: number) => !hoursKnownThrough || dateOf(dayOf(clock!.local(time))) <= hoursKnownThrough;
  if (!clock || !isKnown(+now)) return { state: 'unknown' };
  const today = dayOf(clock.local(+now));
  const reachable = contactPoints.filter(isReachable);
  const standing = (contact: ContactPoint) => ({ contact, ...stand(contact.hoursAvailable!, clock, +now) });

  const regular = reachable
    .filter((contact) => isRegular(contact) && knowsDay(contact.hoursAvailable, today))
    .map(standing);
  const open = regular.find(({ isOpen }) => isOpen);
  if (open) return { state: 'open', contact: open.contact, ...(open.change && { until: new Date(open.change) }) };

  const onCall = reachable.find(
    (contact) =>
      contact.contactType === 'on-call' &&
      (contact.hoursAvailable ? standing(contact).isOpen : regular.length > 0),
  );
  if (onCall) return { state: 'on-call', contact: onCall };

  if (!regular.length) return { state: 'unknown' };
  const opens = Math.min(...regular.map(({ change = Infinity }) => change));
  return isFinite(opens) && isKnown(opens) ? { state: 'closed', opens: new Date(opens) } : { state: 'closed' };
}

/** The status in words: "Öppet till 16.30", "Stängt, öppnar måndag 08.00"; empty where nothing can be said. */
export function statusText(answer: Answer, texts: Translation, now: Date, timeZone: string | undefined): string {
  const text = (time: Date, isEnd: boolean) => momentText(+time, +now, clockOf(timeZone)!, texts, isEnd);
  if (answer.state === 'open')
    return answer.until ? fill(texts.openUntil, { time: text(answer.until, true) }) : texts.openAlways;
  if (answer.state === 'closed')
    return answer.opens ? fill(texts.closedUntil, { time: text(answer.opens, false) }) : texts.closed;
  return answer.state === 'on-call' ? onCallText(answer.contact, texts) : '';
}

/** "16.30" today, "måndag 08.00" within six days, else with its date. The end of a day is 24.00 of it, not 0 of the next. */
function momentText(time: number, now: number, { local }: Clock, texts: Translation, isEnd: boolean): string {
  const minutes = local(time);
  const day = isEnd ? Math.ceil(minutes / DAY) - 1 : dayOf(minutes);
  const minute = minutes - day * DAY;
  const [hours, rest] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
  const clockTime = timeText(`${hours}:${rest}`, texts);
  const ahead = day - dayOf(local(now));
  const weekday = weekdayOf(day);
  if (!ahead) return fill(texts.clock, { time: clockTime });
  if (ahead < 7)
    return fill(texts.dayClock, { day: texts.onDays?.[weekday] ?? weekdayText(weekday, texts), time: clockTime });
  return fill(texts.dateTime, { date: formatDay(new Date(day * DAY * MINUTE), texts), time: clockTime });
}

const isReachable = ({ telephone, email }: ContactPoint): boolean => !!email || !!telephone?.some(telUrl);

/** Days since 1970, of which the first was a Thursday. */
const dayOf = (minutes: number) => Math.floor(minutes / DAY);
const weekdayOf = (day: number) => (day + 3) % 7;
const dateOf = (day: number) => isoDay(day * DAY * MINUTE);

const isDated = ({ validFrom, validThrough }: OpeningHours) => !!validFrom || !!validThrough;

/** True where an entry is about that date, whatever days of the week it names. */
const covers = ({ validFrom = '', validThrough = '9' }: OpeningHours, date: string) =>
  validFrom <= date && date <= validThrough;

/** True where the hours say something about the day, if only that it is not among the open ones. */
function knowsDay(hours: OpeningHours[] | undefined, day: number): boolean {
  const date = dateOf(day);
  return !!hours?.some(
    (entry) => covers(entry, date) && daysOfWeek.some((_, index) => index < 7 && namesDay(entry, index)),
  );
}

/** How many days an entry is about. */
const length = ({ validFrom, validThrough }: OpeningHours) =>
  validFrom && validThrough ? Date.parse(validThrough) - Date.parse(validFrom) : Infinity;

type Interval = [opens: number, closes: number];

/** What the hours come to on days that were asked for, so that a page that stays open asks once. */
const known = new WeakMap<OpeningHours[], Map<number, Interval[]>>();

/** When it is open from that day on, in minutes of the wall clock, in order; an interval may end the day after. */
function intervalsOn(hours: OpeningHours[], day: number): Interval[] {
  const days = known.get(hours) ?? new Map<number, Interval[]>();
  known.set(hours, days);
  const intervals = days.get(day) ?? intervalsOf(entriesOn(hours, day), day);
  days.set(day, intervals);
  return intervals;
}

function entriesOn(hours: OpeningHours[], day: number): OpeningHours[] {
  const date = dateOf(day);
  const about = hours.filter((entry) => covers(entry, date) && namesDay(entry, weekdayOf(day)));
  const dated = about.filter(isDated);
  const shortest = Math.min(...dated.map(length));
  return dated.length ? dated.filter((entry) => length(entry) === shortest) : about;
}

const intervalsOf = (entries: OpeningHours[], day: number): Interval[] =>
  entries
    .filter(isOpening)
    .map(({ opens, closes }): Interval => {
      const from = minutesOf(opens!);
      // The last minute that a clock can show is meant as midnight.
      const to = minutesOf(closes === '23:59' ? '24:00' : closes!);
      return [day * DAY + from, (to < from ? day + 1 : day) * DAY + to];
    })
    .sort(([a], [b]) => a - b);

const minutesOf = (time: string): number => {
  const [hour, minute] = time.split(':').map(Number);
  return hour! * 60 + minute!;
};

/** Whether it is open, and when that changes; intervals that meet are one. */
function stand(hours: OpeningHours[], clock: Clock, now: number): { isOpen: boolean; change?: number } {
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

/** A time zone's wall clock. `local` times are minutes since 1970 as the clock shows them; instants are milliseconds. */
interface Clock {
  local(instant: number): number;
  /** The first moment at which the clock shows this time, or a later one where it skips this. */
  instant(local: number): number;
}

const clocks = new Map<string, Clock>();

function clockOf(timeZone: string | undefined): Clock | undefined {
  // Without a name `Intl` would take the visitor's zone.
  if (!timeZone) return undefined;
  try {
    const clock = clocks.get(timeZone) ?? makeClock(timeZone);
    clocks.set(timeZone, clock);
    return clock;
  } catch {
    return undefined;
  }
}

function makeClock(timeZone: string): Clock {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  /** Offsets in minutes by the quarter of an hour (UTC): no zone changes within one. */
  const offsets = new Map<number, number>();
  const offsetAt = (minutes: number) => {
    const quarter = Math.floor(minutes / 15);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
      for (const { type, value } of format.formatToParts(quarter * 15 * MINUTE)) part[type] = value;
      const [year, month, day, hour, minute] = [part.year, part.month, part.day, part.hour, part.minute].map(
        Number,
      );
      offset = Date.UTC(year!, month! - 1, day, hour, minute) / MINUTE - quarter * 15;
      offsets.set(quarter, offset);
    }
    return offset;
  };
  return {
    local(instant) {
      const minutes = Math.floor(instant / MINUTE);
      return minutes + offsetAt(minutes);
    },
    instant(local) {
      const [before, after] = [offsetAt(local - DAY), offsetAt(local + DAY)];
      let minutes = local - before;
      // Where the offset from before holds no longer, it is the one from after; where the clock skips the time, the
      // moment of that is the first of the minutes between.
      if (offsetAt(minutes) !== before)
        for (minutes = local - after; minutes + offsetAt(minutes) < local; minutes++);
      return minutes * MINUTE;
    },
  };
}
