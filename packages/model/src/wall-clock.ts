const MINUTE_MS = 60_000;
/** Minutes of a day. */
const DAY = 1440;

/** The number of a day since 1970, from minutes of the wall clock. */
export const dayOf = (minutes: number): number => Math.floor(minutes / DAY);

/** The index of a day's name, 0 being Monday. Day 0 of 1970 was a Thursday. */
export const weekdayOf = (day: number): number => (day + 3) % 7;

/** A time zone's wall clock. `local` times are minutes since 1970 as the clock shows them; instants are milliseconds. */
export interface Clock {
  local(instant: number): number;
  /** The first moment at which the clock shows this time, or a later one where it skips this. */
  instant(local: number): number;
}

const clocks = new Map<string, Clock>();

export function findClock(timeZone: string | undefined): Clock | undefined {
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
  const offsetOf = zoneOffsets(timeZone);
  const offsetAt = (minutes: number) => offsetOf(minutes * MINUTE_MS) / MINUTE_MS;
  return {
    local(instant) {
      const minutes = Math.floor(instant / MINUTE_MS);
      return minutes + offsetAt(minutes);
    },
    instant(local) {
      const [before, after] = [offsetAt(local - DAY), offsetAt(local + DAY)];
      let minutes = local - before;
      // If the offset from before no longer holds, it is the one from after. If the clock skips the time, it is the
      // moment of the skip, the first of the minutes between.
      if (offsetAt(minutes) !== before)
        for (minutes = local - after; minutes + offsetAt(minutes) < local; minutes++);
      return minutes * MINUTE_MS;
    },
  };
}

/** The offset of a zone from UTC at an instant, both in milliseconds; whole minutes. */
export type Offsets = (instant: number) => number;

const MAX_CACHED_ZONES = 100;
const MAX_CACHED_DAYS = 10_000;
const zones = new Map<string, Offsets>();

/**
 * The offsets of a time zone, cached, because a format takes longer to make than a feed's dates take to read. Throws a
 * RangeError if the runtime does not know the zone.
 */
export function zoneOffsets(timeZone: string): Offsets {
  const cached = zones.get(timeZone);
  if (cached) return cached;
  const offsets = cacheByDay(measureOffsets(timeZone));
  if (zones.size >= MAX_CACHED_ZONES) zones.clear();
  zones.set(timeZone, offsets);
  return offsets;
}

/** Measures offsets only at midnight UTC, and in between on the days on which the clock changes. */
function cacheByDay(offsetAt: Offsets): Offsets {
  const days = new Map<number, number>();
  const atMidnight = (day: number) => {
    const cached = days.get(day);
    if (cached !== undefined) return cached;
    const offset = offsetAt(day * DAY * MINUTE_MS);
    if (days.size >= MAX_CACHED_DAYS) days.clear();
    days.set(day, offset);
    return offset;
  };
  return (instant) => {
    const day = dayOf(instant / MINUTE_MS);
    const offset = atMidnight(day);
    return offset === atMidnight(day + 1) ? offset : offsetAt(instant);
  };
}

function measureOffsets(timeZone: string): Offsets {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
    const local = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second);
    return Math.round((local - instant) / MINUTE_MS) * MINUTE_MS;
  };
}
