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
 */
export function zonedTime(local: string, timeZone: string): string {
  const asUtc = Date.parse(`${local}Z`);
  const offsetAt = offsets(timeZone);
  const [before, after] = [offsetAt(asUtc - DAY), offsetAt(asUtc + DAY)];
  const offset = [before, after].find((candidate) => offsetAt(asUtc - candidate) === candidate) ?? before;
  return local + offsetText(offset);
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The zone's offset from UTC at an instant, both in milliseconds; whole minutes. */
function offsets(timeZone: string): (instant: number) => number {
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

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
