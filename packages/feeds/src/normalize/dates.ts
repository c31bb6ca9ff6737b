import { formatOffset, padTwo, toHour24, toWallClock, toZonedTime } from './zoned-time.js';

const MAX_DATE_CHARACTERS = 100;
const MINUTE_MS = 60_000;
const [FIRST, LAST] = [Date.UTC(1900, 0, 2), Date.UTC(2200, 11, 31)];

/**
 * Converts a date in any spelling of feeds, APIs and pages to RFC 3339: `2017-11-30` or `2017-11-30T09:00:00+01:00`.
 * `undefined` for anything else, for days and times that do not exist, and for years outside 1900–2200.
 *
 * Reads ISO 8601 and RFC 3339, extended and basic; RFC 822, 850, 2822 and asctime, with English and Nordic names; dates in
 * Swedish, Norwegian, Danish, Finnish and English texts ("30 november 2017 kl. 09.00", "30.11.2017 klo 9.00", "November
 * 30, 2017"); .NET's `/Date(1512028800000+0100)/`; seconds (10 digits) or milliseconds (13) since 1970. Ambiguous dates
 * are not guessed: in "11/12/2017" the month is unknown.
 *
 * A date without a time stays one. A time keeps its offset; without one it is on the wall clock of `timeZone`. A time in
 * UTC is converted to `timeZone`, because pages show its digits, and UTC is a machine's clock, not the sender's. Throws a
 * RangeError if a time needs a time zone that the runtime does not know.
 */
export function readDate(text: string, timeZone: string): string | undefined {
  const normalized = normalizeSpelling(text);
  const [, dotNet, offset, milliseconds, seconds] = STAMP.exec(normalized) ?? [];
  const instant = dotNet ?? milliseconds ?? (seconds && `${seconds}000`);
  if (instant) return formatInstant(Number(instant), parseZone(undefined, offset), timeZone);
  const parts = parseParts(removeWeekday(normalized));
  return parts && formatParts(parts, timeZone);
}

/** The text in lower case, with single blanks, without invisible characters and without a comment at the end. */
function normalizeSpelling(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length > MAX_DATE_CHARACTERS) return '';
  const visible = /^[ -~]*$/.test(trimmed)
    ? trimmed
    : trimmed
        .normalize('NFC')
        .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, '')
        .replace(/\u2212/g, '-');
  const lower = visible.toLowerCase().replace(/\s{2,}|[^\S ]/g, ' ');
  return lower.endsWith(')') ? lower.replace(/ ?\([^()]*\)$/, '') : lower;
}

/** .NET's JSON, or a number of milliseconds or seconds. */
const STAMP = /^(?:\\?\/date\((-?\d{1,14})([+-]\d{4})?\)\\?\/|(\d{13})|(\d{10}))$/;

function formatInstant(instantMs: number, zone: Zone | undefined, timeZone: string): string | undefined {
  if (instantMs < FIRST || instantMs > LAST) return undefined;
  if (zone === undefined || zone === 'UTC') return toWallClock(instantMs, timeZone);
  return new Date(instantMs + zone * MINUTE_MS).toISOString().slice(0, 19) + formatOffset(zone * MINUTE_MS);
}

/** Minutes east of UTC. UTC itself is separate, because such times are converted. */
type Zone = number | 'UTC';

/** The parts of a date. `zone` is `undefined` for a local time. */
interface Parts {
  year: number;
  month: number;
  day: number;
  time?: { hour: number; minute: number; second: number; zone: Zone | undefined };
}

function formatParts({ year, month, day, time }: Parts, timeZone: string): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return undefined;
  const date = `${year}-${padTwo(month)}-${padTwo(day)}`;
  if (!time) return date;
  const { hour, minute, second, zone } = time;
  const local =
    hour < 24
      ? `${date}T${padTwo(hour)}:${padTwo(minute)}:${padTwo(second)}`
      : new Date(Date.UTC(year, month - 1, day, hour)).toISOString().slice(0, 19);
  if (zone === 'UTC') return toWallClock(Date.parse(`${local}Z`), timeZone);
  return zone === undefined ? toZonedTime(local, timeZone) : local + formatOffset(zone * MINUTE_MS);
}

const WEEKDAYS = new Set(
  (
    'mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday ' +
    'må mån måndag ti tis tisdag tys tysdag on ons onsdag to tor tors torsdag fr fre fredag lö lör lördag sö sön ' +
    'söndag ma man mandag tir tirs tirsdag lø lør lørdag lau laurdag sø søn søndag sundag ' +
    'maanantai maanantaina tiistai tiistaina ke keskiviikko keskiviikkona torstai torstaina pe perjantai perjantaina ' +
    'la lauantai lauantaina su sunnuntai sunnuntaina'
  ).split(' '),
);

/** Removes the weekday of "Thu, 30 …" and "torsdagen den 30 …". */
function removeWeekday(text: string): string {
  const word = /^[a-zåäöø]+/.exec(text)?.[0] ?? '';
  const isWeekday = WEEKDAYS.has(word) || (word.endsWith('dagen') && WEEKDAYS.has(word.slice(0, -2)));
  return isWeekday ? text.slice(word.length).replace(/^\.?,? ?/, '') : text;
}

const MONTHS = new Map(
  [
    'jan january januari januar tammi',
    'feb febr february februari februar helmi',
    'mar march mars marts maalis märz maerz mrz',
    'apr april huhti',
    'may maj mai touko',
    'jun june juni kesä',
    'jul july juli heinä',
    'aug august augusti elo',
    'sep sept september syys',
    'oct october okt oktober loka',
    'nov november marras',
    'dec december des desember dezember dez joulu',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);
const parseMonth = (word: string) => MONTHS.get(word) ?? MONTHS.get(word.replace(/(?:kuuta|kuun|kuu|k)$/, ''));

const AT = '(?:,? (?:- )?|,)(?<at>(?:kl\\.?|klo|kello|klokken|klokka|klockan|at) ?)?';
const CLOCK =
  '(?<hour>\\d{1,2})(?:[:.](?<minute>\\d\\d)(?:[:.](?<second>\\d\\d)(?:[.,]\\d{1,9})?)?)?(?: ?(?<half>[ap])\\.?m\\b\\.?)?';
const ZONE = ' ?(?<zone>[a-z]{1,4})? ?(?<offset>[+-](?:\\d\\d:?\\d\\d|\\d\\d?))?';
const WORD = '(?<word>[a-zåäöø]+)';
const TIME = `(?:${AT}${CLOCK}${ZONE})?$`;

const PATTERNS = [
  // 30 Nov 2017, 30-Nov-17, 30. november 2017, den 30:e november 2017, 30th of November, 2017
  `^(?:den |d\\. ?)?(?<day>\\d{1,2})(?:\\.|st|nd|rd|th|:[ea])?[ -]?(?:of )?${WORD}\\.?,?[ -](?<year>\\d{4}|\\d\\d)${TIME}`,
  // 2017-11-30T09:00:00Z, 2017/11/30, and the days of XML Schema, which can have an offset
  `^(?<year>\\d{4})(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})(?:t${CLOCK}${ZONE}|z|[+-]\\d\\d:\\d\\d)?$`,
  `^(?<year>\\d{4})(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})${TIME}`,
  // 20171130T090000Z
  `^(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)(?:t?(?<hour>\\d\\d)(?<minute>\\d\\d)(?:(?<second>\\d\\d)(?:[.,]\\d{1,9})?)?${ZONE})?$`,
  // 30.11.2017, 30/11 2017
  `^(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\. ?(?<year>\\d{4})${TIME}`,
  `^(?<day>\\d{1,2})/(?<month>\\d{1,2})[ -](?<year>\\d{4})${TIME}`,
  // 30/11/2017, 11/30/2017
  `^(?<one>\\d{1,2})(?<sign>[-/])(?<other>\\d{1,2})\\k<sign>(?<year>\\d{4})${TIME}`,
  // November 30, 2017
  `^${WORD}\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})${TIME}`,
  // Nov 30 09:00:00 2017, and with a zone before the year
  `^${WORD} (?<day>\\d{1,2}) ${CLOCK}${ZONE} (?<year>\\d{4})$`,
].map((pattern) => new RegExp(pattern));

function parseParts(text: string): Parts | undefined {
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    const parts = groups && toParts(groups);
    if (parts) return parts;
  }
  return undefined;
}

type Groups = Record<string, string | undefined>;

function toParts(groups: Groups): Parts | undefined {
  const [day, month] = parseDayAndMonth(groups);
  const year = parseYear(groups.year!);
  if (day === undefined || month === undefined || year < 1900 || year > 2200) return undefined;
  if (groups.hour === undefined) return { year, month, day };
  const time = parseTime(groups);
  return time && { year, month, day, time };
}

function parseDayAndMonth({ day, month, word, one, other }: Groups): (number | undefined)[] {
  if (one === undefined) return [Number(day), word ? parseMonth(word) : Number(month)];
  const [first, second] = [Number(one), Number(other)];
  if (first > 12 || first === second) return [first, second];
  return second > 12 ? [second, first] : [];
}

/** The century of two digits is that of RFC 2822, 4.3. */
const parseYear = (digits: string) =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);

function parseTime({
  hour: hours,
  minute: minutes,
  second: seconds,
  half,
  at,
  zone: word,
  offset,
}: Groups): Parts['time'] {
  const [minute, second, zone] = [Number(minutes ?? 0), Number(seconds ?? 0), parseZone(word, offset)];
  const hour = toHour24(Number(hours), half);
  const hasClock = minutes !== undefined || half !== undefined || at !== undefined;
  const isTime = half
    ? Number(hours) >= 1 && Number(hours) <= 12
    : hour < 24 || (hour === 24 && minute + second === 0);
  if (!hasClock || !isTime || minute > 59 || second > 60 || Number.isNaN(zone)) return undefined;
  // `Date` cannot represent leap seconds.
  return { hour, minute, second: Math.min(second, 59), zone };
}

/** Hours east of UTC of the names in RFC 2822, 4.3, and of Europe's. */
const ZONES: Record<string, number> = {
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
  ...{ wet: 0, west: 1, bst: 1, cet: 1, cest: 2, eet: 2, eest: 3 },
};

/** `undefined` without a name and offset; NaN for unknown ones. */
function parseZone(name: string | undefined, offset: string | undefined): Zone | undefined {
  if (!name && !offset) return undefined;
  const isUtc = name !== undefined && /^(?:z|utc|gmt|ut)$/.test(name);
  if (!offset) return isUtc ? 'UTC' : (ZONES[name!] ?? NaN) * 60;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d?):?(\d\d)?$/.exec(offset)!;
  const isValid = (!name || (isUtc && name !== 'z')) && Number(hours) < 15 && Number(minutes) < 60;
  const east = isValid ? Number(hours) * 60 + Number(minutes) : NaN;
  return east === 0 ? 'UTC' : sign === '-' ? -east : east;
}
