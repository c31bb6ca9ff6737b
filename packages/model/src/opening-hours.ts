import { addDays, daysBetween, isoDay } from './days.js';
import { pressRoom } from './shape.js';
import type { ContactPoint, OpeningHours } from './types.js';

/** How long before an exception to the weekly hours it is shown. */
const EXCEPTION_NOTICE_DAYS = 30;

/** The last day whose exceptions are shown now. */
export const lastVisibleDay = (now: Date): string => addDays(isoDay(+now), EXCEPTION_NOTICE_DAYS);

/** The names in `dayOfWeek`, Monday first; after the seven comes `PublicHolidays`. */
export const daysOfWeek = pressRoom.contactPoints[0].hoursAvailable[0].dayOfWeek[0].split('|');

/** True if the entry applies to the day of the week with this index, 0 being Monday. Without names it applies to all. */
export const namesDay = ({ dayOfWeek }: OpeningHours, index: number): boolean =>
  !dayOfWeek || (dayOfWeek as string[]).includes(daysOfWeek[index]!);

/** True if the entry opens at all: both times are given, and they differ. */
export const isOpening = (entry: OpeningHours): entry is OpeningHours & { opens: string; closes: string } =>
  !!entry.opens && !!entry.closes && entry.opens !== entry.closes;

/** True if the entry is open for a whole day. 23:59, the last minute that a clock can show, is meant as midnight. */
export const isAllDay = ({ opens, closes = '' }: OpeningHours): boolean =>
  opens === '00:00' && ['24:00', '23:59'].includes(closes);

/** True for a contact whose hours are those of the press service: not a spokesperson, nor on call, nor under a condition. */
export const isRegular = ({ contactType = 'press', condition }: ContactPoint): boolean =>
  contactType === 'press' && !condition;

/** True if the entry applies to that date, apart from the days of the week that it names. */
export const coversDate = ({ validFrom = '', validThrough = '9' }: OpeningHours, date: string): boolean =>
  validFrom <= date && date <= validThrough;

/** How many days an entry covers; `Infinity` for one without both dates. */
export const countDays = ({ validFrom, validThrough }: OpeningHours): number =>
  validFrom && validThrough ? daysBetween(validFrom, validThrough) + 1 : Infinity;

/**
 * The entries that apply on a date. Entries with dates take precedence over those without, and of these the ones that
 * cover the fewest days. `day` is an index in `daysOfWeek`: that of the date, or of `PublicHolidays`.
 */
export function entriesOn(hours: OpeningHours[], date: string, day: number): OpeningHours[] {
  const covering = hours.filter((entry) => coversDate(entry, date) && namesDay(entry, day));
  const dated = covering.filter(({ validFrom, validThrough }) => validFrom || validThrough);
  const fewest = Math.min(...dated.map(countDays));
  return dated.length ? dated.filter((entry) => countDays(entry) === fewest) : covering;
}
