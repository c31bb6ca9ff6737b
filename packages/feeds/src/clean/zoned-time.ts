/** True where the runtime knows the IANA time zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

/**
 * A wall clock reading (`2017-11-30T09:00:00`) of a time zone in RFC 3339 with its offset: `2017-11-30T09:00:00+01:00`.
 * A time that comes twice (clocks go back) is the first one. One that never comes (clocks go forward) keeps the offset
 * from before the change: its digits stay the source's, and it is the instant that Temporal's `compatible` gives.
 * Throws a RangeError for a time zone that the runtime does not know.
 */
export function zonedTime(local: string, timeZone: string): string {
  const asUtc = Date.parse(`${local}Z`);
  const offsetAt = offsetsOf(timeZone);
  const [before, after] = [offsetAt(asUtc - DAY), offsetAt(asUtc + DAY)];
  const offset = [before, after].find((candidate) => offsetAt(asUtc - candidate) === candidate) ?? before;
  return local + offsetText(offset);
}

/**
 * An instant (milliseconds since 1970) as the wall clock of a time zone shows it, in RFC 3339 with its offset, to the
 * second. Throws a RangeError for a time zone that the runtime does not know.
 */
export function wallClock(instant: number, timeZone: string): string {
  const offset = offsetsOf(timeZone)(instant);
  return new Date(instant + offset).toISOString().slice(0, 19) + offsetText(offset);
}

/** An offset from UTC in milliseconds as RFC 3339 writes it: `+01:00`. */
export function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE;
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const two = (value: number) => String(value).padStart(2, '0');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A zone's offset from UTC at an instant, both in milliseconds; whole minutes. */
type Offsets = (instant: number) => number;

const REMEMBERED = 100;
const zones = new Map<string, Offsets>();

/** The zone's offsets, remembered: to make a format takes longer than to read a feed's dates. */
function offsetsOf(timeZone: string): Offsets {
  const known = zones.get(timeZone);
  if (known) return known;
  const offsets = byDay(measured(timeZone));
  if (zones.size >= REMEMBERED) zones.clear();
  zones.set(timeZone, offsets);
  return offsets;
}

/** The same offsets, asked for only at midnight UTC, and in between on the days on which the clocks change. */
function byDay(offsetAt: Offsets): Offsets {
  const days = new Map<number, number>();
  const atMidnight = (day: number) => {
    const known = days.get(day);
    if (known !== undefined) return known;
    const offset = offsetAt(day * DAY);
    if (days.size >= 100 * REMEMBERED) days.clear();
    days.set(day, offset);
    return offset;
  };
  return (instant) => {
    const day = Math.floor(instant / DAY);
    const offset = atMidnight(day);
    return offset === atMidnight(day + 1) ? offset : offsetAt(instant);
  };
}

function measured(timeZone: string): Offsets {
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
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const local = Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second);
    return Math.round((local - instant) / MINUTE) * MINUTE;
  };
}
