import { daysBetween } from '@pressrum/model';

/** How many days before the last known one the warning begins. */
const WARN_DAYS = 90;

/** Says that the last day with known opening hours is near or has passed; `undefined` while it is far away. */
export function describeLastKnownDay(last: string | undefined, today: string, remedy: string): string | undefined {
  if (!last) return undefined;
  const days = daysBetween(today, last);
  if (days < 0) return `passed on ${last}, so the page no longer says who answers now; ${remedy}`;
  if (days > WARN_DAYS) return undefined;
  const when = days ? `in ${days} ${days === 1 ? 'day' : 'days'}` : 'today';
  return `after ${last} (${when}) the page no longer says who answers now; ${remedy}`;
}
