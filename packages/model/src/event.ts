import { parseDate } from './dates.js';
import type { PressEvent } from './types.js';

/**
 * True if an event has ended. Without a time of its end, it lasts to the end of that day, in the UTC offset of its start; a
 * date alone has no offset and counts in UTC.
 */
export function isOver({ startDate, endDate = startDate }: PressEvent, now: Date): boolean {
  const end = endDate && parseDate(endDate);
  if (!end) return false;
  const hasEndTime = end.time && endDate !== startDate;
  const [offset = 'Z'] = /(?:Z|[+-]\d\d:\d\d)$/.exec(endDate.slice(10)) ?? [];
  return +now > Date.parse(hasEndTime ? endDate : `${endDate.slice(0, 10)}T24:00${offset}`);
}
