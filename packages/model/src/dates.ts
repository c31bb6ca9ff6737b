/** The fields of a date as written, with no conversion between time zones. */
export interface DateFields {
  year: number;
  month: number;
  day: number;
  /** "09:00", absent where the source gives a date alone. */
  time?: string;
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/**
 * Reads `2017-11-30` or `2017-11-30T09:00:00+01:00` (RFC 3339; a time always carries its offset).
 * Gives the wall clock of that offset, which is what the sender wrote; `undefined` for anything that is no real date.
 */
export function dateFields(value: string): DateFields | undefined {
  const match = DATE.exec(value);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  if (!match[4]) return { year, month, day };
  return Number(match[4]) < 24 && Number(match[5]) < 60
    ? { year, month, day, time: `${match[4]}:${match[5]}` }
    : undefined;
}

/**
 * "30 november 2017", in the words of the given language. Built from parts with Latin digits, so that it is the same
 * in Node and in every browser engine.
 */
export function formatDate({ year, month, day }: DateFields, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeZone: 'UTC',
    numberingSystem: 'latn',
    calendar: 'gregory',
  });
  return format
    .formatToParts(Date.UTC(year, month - 1, day))
    .map((part) => part.value)
    .join('');
}

/**
 * True when `date` (RFC 3339) is further back from `now` than `duration` (ISO 8601, in years, months, weeks and days;
 * `P12M` where it is absent). False where there is no date: nothing is said about what is not known.
 */
export function isStale(date: string | undefined, now: Date, duration = 'P12M'): boolean {
  const fields = date && dateFields(date);
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration);
  if (!fields || !match) return false;
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(fields.year + years, fields.month - 1 + months, fields.day + weeks * 7 + days) < now.getTime();
}
