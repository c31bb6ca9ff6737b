/** The status of a press service in words. Not needed for the first render, so it has an entry of its own. */
import type { Answer } from '@pressrum/model/on-call.js';
import { findClock, dayOf, weekdayOf, type Clock } from '@pressrum/model/wall-clock.js';
import { formatDay } from './calendar.js';
import { formatTime } from './format.js';
import { formatOnCall, formatWeekday } from './format-hours.js';
import { fill } from './translations/fill.js';
import type { Translation } from './translations/translation.js';

const MINUTE = 60_000;
/** Minutes of a day. */
const DAY = 1440;

/** Formats the status: "Öppet till 16.30", "Stängt, öppnar måndag 08.00"; empty if it is unknown. */
export function formatStatus(answer: Answer, texts: Translation, now: Date, timeZone: string | undefined): string {
  const text = (time: Date, isEnd: boolean) => formatMoment(+time, +now, findClock(timeZone)!, texts, isEnd);
  if (answer.state === 'open')
    return answer.until ? fill(texts.openUntil, { time: text(answer.until, true) }) : texts.openAlways;
  if (answer.state === 'closed')
    return answer.opens ? fill(texts.closedUntil, { time: text(answer.opens, false) }) : texts.closed;
  return answer.state === 'on-call' ? formatOnCall(answer.contact, texts) : '';
}

/** "16.30" today, "måndag 08.00" within six days, else with its date. The end of a day is 24.00 of it, not 0 of the next. */
function formatMoment(time: number, now: number, { local }: Clock, texts: Translation, isEnd: boolean): string {
  const minutes = local(time);
  const day = isEnd ? Math.ceil(minutes / DAY) - 1 : dayOf(minutes);
  const minute = minutes - day * DAY;
  const [hours, rest] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
  const clockTime = formatTime(`${hours}:${rest}`, texts);
  const ahead = day - dayOf(local(now));
  const weekday = weekdayOf(day);
  if (!ahead) return fill(texts.clock, { time: clockTime });
  if (ahead < 7)
    return fill(texts.dayClock, {
      day: texts.onDays?.[weekday] ?? formatWeekday(weekday, texts),
      time: clockTime,
    });
  return fill(texts.dateTime, { date: formatDay(new Date(day * DAY * MINUTE), texts), time: clockTime });
}
