import {
  isAllDay,
  isOpening,
  isoDay,
  lastVisibleDay,
  namesDay,
  type ContactPoint,
  type OpeningHours,
} from '@pressrum/model';
import { calendarNames, formatDay } from './calendar.js';
import { formatTime } from './format.js';
import { fill } from './translations/fill.js';
import type { Translation } from './translations/translation.js';

/** Formats the name of a day of the week, 0 being Monday, for use within a sentence. */
export const formatWeekday = (index: number, { weekdays, language }: Translation): string =>
  weekdays?.[index] ??
  calendarNames[language]?.[12 + index] ??
  // The first of January 2024 was a Monday.
  (formats[language] ??= new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })).format(
    Date.UTC(2024, 0, 1 + index),
  );

const formats: Record<string, Intl.DateTimeFormat> = {};

/** "24 december 2026–26 december 2026", or one of the two if they are the same. */
const formatRange = (from: string, to: string, { range }: Translation) =>
  from === to ? from : fill(range, { from, to });

/** "24–26 december 2026": what both dates end with is said once. */
function formatDates(from: string, to: string, texts: Translation): string {
  const words = from.split(' ');
  const first = words.findIndex((_, index) => index && to.endsWith(` ${words.slice(index).join(' ')}`));
  return formatRange(from === to || first < 0 ? from : words.slice(0, first).join(' '), to, texts);
}

/**
 * Formats opening hours, a line each: the weekly ones ("måndag–fredag 08.00–16.30"), then the exceptions of the next 30
 * days ("24 december 2026: stängt").
 */
export function formatHours(hours: OpeningHours[], texts: Translation, now: Date): string[] {
  const [today, last] = [isoDay(+now), lastVisibleDay(now)];
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
      return formatWeek(ranges[range]!, texts).map(([days, times, isCompleteWeek]) =>
        from || to
          ? `${formatDates(from, to, texts)}${isCompleteWeek ? '' : `, ${days}`}: ${times}`
          : `${days} ${times}`,
      );
    });
}

/** The runs of days with the same times: their names, the times, and whether they are the complete week. */
function formatWeek(
  entries: OpeningHours[],
  texts: Translation,
): [days: string, times: string, isCompleteWeek: boolean][] {
  // Not `Array.from`: on pages with MooTools, that is another function.
  const times = [...Array(7).keys()].map((index) =>
    formatTimes(
      entries.filter((entry) => namesDay(entry, index)),
      texts,
    ),
  );
  return times.flatMap((time, first) => {
    if (!time || time === times[first - 1]) return [];
    const differs = times.findIndex((other, index) => index > first && other !== time);
    const last = (differs < 0 ? 7 : differs) - 1;
    const days = formatRange(formatWeekday(first, texts), formatWeekday(last, texts), texts);
    return [[days, time, last - first > 5]];
  });
}

/** "08.00–12.00, 13.00–16.30", "dygnet runt" or "stängt"; empty without entries. */
function formatTimes(entries: OpeningHours[], texts: Translation): string {
  const open = entries.filter(isOpening);
  if (!open.length) return entries.length ? texts.closed.toLocaleLowerCase(texts.language) : '';
  return open
    .sort((a, b) => (a.opens < b.opens ? -1 : 1))
    .map((entry) =>
      isAllDay(entry)
        ? texts.allDay
        : fill(texts.range, { from: formatTime(entry.opens, texts), to: formatTime(entry.closes, texts) }),
    )
    .join(', ');
}

/**
 * Formats who answers outside office hours, with the condition as written: "Utanför kontorstid: Kommunikatör i beredskap,
 * vid pågående allvarlig händelse".
 */
export function formatOnCall(contact: ContactPoint, texts: Translation): string {
  const { jobTitle, name, contactType = 'on-call', condition } = contact;
  const text = fill(texts.onCall, { name: jobTitle ?? name ?? texts.contactType[contactType] });
  return condition ? `${text}${/^\p{Ll}/u.test(condition) ? ',' : '.'} ${condition}` : text;
}
