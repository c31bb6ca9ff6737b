import { calendarNames, type DateWords } from './calendar.js';

/** Formats a month for a heading: "November 2017". Only lists with headings load it. */
export function formatMonth(day: Date, { language, months = calendarNames[language] }: DateWords): string {
  const name = months?.[day.getUTCMonth()] ?? monthName(day, language);
  return `${name[0]!.toLocaleUpperCase(language)}${name.slice(1)} ${day.getUTCFullYear()}`;
}

const monthName = (day: Date, language: string) =>
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC', calendar: 'gregory' }).format(day);
