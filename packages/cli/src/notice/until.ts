import { toWallClock, toZonedTime } from '@pressrum/feeds';
import { addDays, parseDate } from '@pressrum/model';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const UNITS: Record<string, number> = { d: DAY, h: 60 * MINUTE, m: MINUTE };

const DURATION = /^\+(?=\d)(?:(\d{1,3})d)?(?:(\d{1,4})h)?(?:(\d{1,5})m(?:in)?)?$/i;
const CLOCK = /^(?:kl\.? ?)?(\d{1,2})[:.](\d\d)$/i;
const LOCAL = /^(\d{4}-\d\d-\d\d)(?:[T ](\d{1,2})[:.](\d\d)(?::\d\d)?)?$/;

/**
 * Parses an end time into RFC 3339 in the time zone: a duration from now ("+90m"), a time ("18:00", today or else tomorrow), a
 * day with or without a time ("2026-11-24 18:00"; a day ends with its last minute), or RFC 3339 itself. `undefined` for
 * anything else.
 */
export function readUntil(text: string, now: Date, timeZone: string): string | undefined {
  const spelled = text.trim();
  return (
    afterDuration(spelled, now, timeZone) ??
    atClock(spelled, now, timeZone) ??
    atLocal(spelled, timeZone) ??
    atInstant(spelled)
  );
}

function afterDuration(text: string, now: Date, timeZone: string): string | undefined {
  const [, days = 0, hours = 0, minutes = 0] = DURATION.exec(text) ?? [];
  const length = Number(days) * UNITS['d']! + Number(hours) * UNITS['h']! + Number(minutes) * UNITS['m']!;
  // Rounded up to whole minutes.
  return length ? toWallClock(Math.ceil((+now + length) / MINUTE) * MINUTE, timeZone) : undefined;
}

function atClock(text: string, now: Date, timeZone: string): string | undefined {
  const [, hour, minute] = CLOCK.exec(text) ?? [];
  if (hour === undefined) return undefined;
  const today = toWallClock(+now, timeZone).slice(0, 10);
  const moment = onDay(today, hour, minute!, timeZone);
  return moment && Date.parse(moment) <= +now ? onDay(addDays(today, 1), hour, minute!, timeZone) : moment;
}

function atLocal(text: string, timeZone: string): string | undefined {
  const [, day, hour = '24', minute = '00'] = LOCAL.exec(text) ?? [];
  return day && parseDate(day) ? onDay(day, hour, minute, timeZone) : undefined;
}

function atInstant(text: string): string | undefined {
  const spelled = text.replace(' ', 'T').replace(/z$/, 'Z');
  return spelled.length > 10 && parseDate(spelled) && !isNaN(Date.parse(spelled)) ? spelled : undefined;
}

function onDay(day: string, hour: string, minute: string, timeZone: string): string | undefined {
  if (Number(minute) > 59 || Number(hour) > 24 || (Number(hour) === 24 && Number(minute))) return undefined;
  if (Number(hour) === 24) return onDay(addDays(day, 1), '0', '00', timeZone);
  return toZonedTime(`${day}T${hour.padStart(2, '0')}:${minute}:00`, timeZone);
}
