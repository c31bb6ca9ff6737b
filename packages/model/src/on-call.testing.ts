import { whoAnswers } from './on-call.js';
import type { PressRoom } from './types.js';

/** The clock of Stockholm from the rule of EU law alone: summer time between the last Sundays of March and October, 01:00 UTC. */
function stockholm(instant: number): Date {
  const year = new Date(instant).getUTCFullYear();
  const lastSunday = (month: number) => {
    const last = new Date(Date.UTC(year, month + 1, 0, 1));
    return last.getTime() - last.getUTCDay() * 86_400_000;
  };
  const isSummer = instant >= lastSunday(2) && instant < lastSunday(9);
  return new Date(instant + (isSummer ? 2 : 1) * 3_600_000);
}

const telephone = [{ text: '0980-319 210' }];

/** Office hours, closed days, a leap day of its own, and people on call over midnight. */
export const watchedRoom: PressRoom = {
  organization: { name: 'Björkviks kommun', timeZone: 'Europe/Stockholm' },
  hoursKnownThrough: '2029-12-31',
  contactPoints: [
    { name: 'Onåbar', hoursAvailable: [{ opens: '00:00', closes: '24:00' }] },
    {
      name: 'Presstjänsten',
      telephone,
      hoursAvailable: [
        { dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens: '08:00', closes: '16:30' },
        ...Array.from({ length: 7 }, (_, index) => `${2024 + index}-12-24`).map((day) => ({
          validFrom: day,
          validThrough: day,
        })),
        { opens: '10:00', closes: '12:00', validFrom: '2028-02-29', validThrough: '2028-02-29' },
      ],
    },
    {
      name: 'I beredskap',
      contactType: 'on-call',
      condition: 'vid kris',
      telephone,
      hoursAvailable: [{ dayOfWeek: ['Friday', 'Saturday'], opens: '16:30', closes: '04:00' }],
    },
  ],
};

/** The state of that room, told from the wall clock alone. */
function expected(instant: number): string {
  const clock = stockholm(instant);
  const [year, month, date] = [clock.getUTCFullYear(), clock.getUTCMonth() + 1, clock.getUTCDate()];
  const [weekday, minute] = [clock.getUTCDay(), clock.getUTCHours() * 60 + clock.getUTCMinutes()];
  if (year > 2029) return 'unknown';
  const isChristmasEve = month === 12 && date === 24;
  const isLeapDay = year === 2028 && month === 2 && date === 29;
  const isOffice = weekday > 0 && weekday < 6 && minute >= 480 && minute < 990;
  if (isLeapDay ? minute >= 600 && minute < 720 : isOffice && !isChristmasEve) return 'open';
  const isEvening = (weekday === 5 || weekday === 6) && minute >= 990;
  const isNight = (weekday === 6 || weekday === 0) && minute < 240;
  return isEvening || isNight ? 'on-call' : 'closed';
}

const MINUTE_MS = 60_000;

/** Asks for each minute from `first` to before `last`: how often each state was the answer, and the first wrong ones. */
export function askEveryMinute(first: number, last: number) {
  const count: Record<string, number> = {};
  const wrong: string[] = [];
  for (let instant = first; instant < last; instant += MINUTE_MS) {
    const { state } = whoAnswers(watchedRoom, new Date(instant));
    count[state] = (count[state] ?? 0) + 1;
    if (state !== expected(instant) && wrong.length < 5) wrong.push(`${new Date(instant).toISOString()} ${state}`);
  }
  return { count, wrong };
}
