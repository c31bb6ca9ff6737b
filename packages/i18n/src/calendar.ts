import { fill } from './translations/fill.js';

/** The texts of a language for dates; with names only for languages that neither we nor browsers know. */
export interface DateWords {
  language: string;
  date?: string;
  months?: string[];
}

/**
 * The names of months, then of days, in the languages of most pages. The first name from `Intl` takes a slow phone a tenth
 * of a second, before anything is shown.
 */
export const calendarNames: Record<string, string[]> = {
  sv: 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag'.split(
    '|',
  ),
  'en-GB':
    'January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'.split(
      '|',
    ),
};

/**
 * Formats a day, in Latin digits: "30 november 2017". Times are not formatted by `Intl`, on which engines disagree.
 */
export function formatDay(
  day: Date,
  { language, date = '{day} {month} {year}', months = calendarNames[language] }: DateWords,
): string {
  if (months)
    return fill(date, { day: day.getUTCDate(), month: months[day.getUTCMonth()], year: day.getUTCFullYear() });
  return (formats[language] ??= new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeZone: 'UTC',
    numberingSystem: 'latn',
    calendar: 'gregory',
  })).format(day);
}

/** Cached by language: making a format takes longer than formatting a thousand dates. */
const formats: Record<string, Intl.DateTimeFormat> = {};
