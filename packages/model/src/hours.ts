import { calendarNames, formatDay } from './dates.js';
import { pressRoom, type ContactPoint, type OpeningHours } from './shape.js';
import { fill } from './translations/index.js';
import type { Translation } from './translations/translation.js';
import { timeText } from './words.js';

/** Days from now of which the exceptions are told. */
const AHEAD = 30;

/** The names in `dayOfWeek`, Monday first; after the seven comes `PublicHolidays`. */
export const daysOfWeek = pressRoom.contactPoints[0].hoursAvailable[0].dayOfWeek[0].split('|');

/** True where the entry is about the day of the week with this index, 0 being Monday. Without names it is about all. */
export const namesDay = ({ dayOfWeek }: OpeningHours, index: number): boolean =>
  !dayOfWeek || (dayOfWeek as string[]).includes(daysOfWeek[index]!);

/** True while the entry opens at all: both times are there, and differ. */
export const isOpening = ({ opens, closes }: OpeningHours): boolean => !!opens && !!closes && opens !== closes;

/** The name of a day of the week, 0 being Monday, as it stands within a sentence. */
export const weekdayText = (index: number, { weekdays, language }: Translation): string =>
  weekdays?.[index] ??
  calendarNames[language]?.[12 + index] ??
  // The first of January 2024 was a Monday.
  (formats[language] ??= new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })).format(
    Date.UTC(2024, 0, 1 + index),
  );

const formats: Record<string, Intl.DateTimeFormat> = {};

/** The day (UTC) of a moment in milliseconds: `2026-12-24`. */
export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The last day whose exceptions are told. */
export const lastDayTold = (now: Date): string => isoDay(+now + AHEAD * 86_400_000);

/** "24 december 2026–26 december 2026", or one of them where they are the same. */
const rangeText = (from: string, to: string, { range }: Translation) =>
  from === to ? from : fill(range, { from, to });

/**
 * Opening hours in words, a line each: the weekly ones ("måndag–fredag 08.00–16.30"), then those of certain dates that
 * hold within the next 30 days ("24 december 2026: stängt").
 */
export function hoursText(hours: OpeningHours[], texts: Translation, now: Date): string[] {
  const [today, last] = [isoDay(+now), lastDayTold(now)];
  const ranges: Record<string, OpeningHours[]> = {};
  for (const entry of hours) {
    const { validFrom = '', validThrough = '' } = entry;
    if ((!validThrough || validThrough >= today) && validFrom <= last)
      (ranges[`${validFrom}/${validThrough}`] ??= []).push(entry);
  }
  return Object.keys(ranges)
    .sort()
    .flatMap((range) => {
      const [from, to] = range.split('/').map((day) => day && formatDay(new Date(day), texts)) as [string, string];
      return weekText(ranges[range]!, texts).map(([days, times, isWhole]) =>
        from || to ? `${rangeText(from, to, texts)}${isWhole ? '' : `, ${days}`}: ${times}` : `${days} ${times}`,
      );
    });
}

/** The days of a week with the same times: their names, the times, and whether they are the whole week. */
function weekText(entries: OpeningHours[], texts: Translation): [days: string, times: string, isWhole: boolean][] {
  const times = Array.from({ length: 7 }, (_, index) =>
    timesText(
      entries.filter((entry) => namesDay(entry, index)),
      texts,
    ),
  );
  return times.flatMap((time, first) => {
    if (!time || time === times[first - 1]) return [];
    const differs = times.findIndex((other, index) => index > first && other !== time);
    const last = (differs < 0 ? 7 : differs) - 1;
    const days = rangeText(weekdayText(first, texts), weekdayText(last, texts), texts);
    return [[days, time, last - first > 5]];
  });
}

/** "08.00–12.00, 13.00–16.30", "dygnet runt" or "stängt"; empty without entries. */
function timesText(entries: OpeningHours[], texts: Translation): string {
  const open = entries.filter(isOpening).map(({ opens, closes }) => `${opens}/${closes}`);
  if (!open.length) return entries.length ? texts.closed.toLocaleLowerCase(texts.language) : '';
  return open
    .sort()
    .map((span) => {
      if (/^00:00.(?:24:00|23:59)/.test(span)) return texts.allDay;
      const [from, to] = span.split('/').map((time) => timeText(time, texts));
      return fill(texts.range, { from, to });
    })
    .join(', ');
}

/**
 * Who answers outside office hours, with the condition as written, whose words and case stay: "Utanför kontorstid:
 * Kommunikatör i beredskap, vid pågående allvarlig händelse".
 */
export function onCallText(contact: ContactPoint, texts: Translation): string {
  const { jobTitle, name, contactType = 'on-call', condition } = contact;
  const text = fill(texts.onCall, { name: jobTitle ?? name ?? texts.contactType[contactType] });
  return condition ? `${text}${/^\p{Ll}/u.test(condition) ? ',' : '.'} ${condition}` : text;
}

/** True for a contact whose hours are those of the press service: not a spokesperson, nor on call, nor under a condition. */
export const isRegular = ({ contactType = 'press', condition }: ContactPoint): boolean =>
  contactType === 'press' && !condition;
