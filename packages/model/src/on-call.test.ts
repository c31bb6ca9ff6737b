import './translations/node.js';
import { afterEach, describe, expect, it } from 'vitest';
import { moments } from '../fixtures/on-call-moments.js';
import { statusText, whoAnswers } from './on-call.js';
import type { PressRoom } from './shape.js';
import { translationFor } from './translations/index.js';

const [sv, en] = [translationFor('sv'), translationFor('en')];
const status = (room: PressRoom, moment: string | number, texts = sv): string => {
  const now = new Date(moment);
  return statusText(whoAnswers(room, now), texts, now, room.organization?.timeZone);
};

const rows = moments.map(({ name, room, lines }) => ({
  name,
  room,
  rows: lines
    .trim()
    .split('\n')
    .map((line) => /^(\S+) (.+)$/.exec(line.trim())!.slice(1) as [moment: string, expected: string]),
}));
const differing = () =>
  rows.flatMap(({ name, room, rows: table }) =>
    table
      .map(([moment, expected]) => [moment, expected, status(room, moment) || '(inget)'])
      .filter(([, expected, found]) => found !== expected)
      .map(([moment, expected, found]) => `${name}: ${moment} ${expected}, not ${found}`),
  );

describe('the table of moments', () => {
  it('has at least 200', () => {
    expect(rows.flatMap(({ rows: table }) => table).length).toBeGreaterThanOrEqual(200);
  });

  it.each(rows)('$name', ({ room, rows: table }) => {
    expect(table.map(([moment]) => [moment, status(room, moment) || '(inget)'])).toEqual(table);
  });

  describe('whatever the visitor’s clock shows', () => {
    const { TZ } = process.env;
    afterEach(() => {
      if (TZ === undefined) delete process.env['TZ'];
      else process.env['TZ'] = TZ;
    });

    it.each(['Pacific/Auckland', 'America/St_Johns', 'Asia/Tokyo', 'UTC', 'Europe/Stockholm'])('%s', (zone) => {
      process.env['TZ'] = zone;
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      expect(differing()).toEqual([]);
    });
  });
});

describe('the status', () => {
  const room = moments[0]!.room;

  it('is in the language of the interface', () => {
    expect(status(room, '2026-11-23T12:00+01:00', en)).toBe('Open until 16:30');
    expect(status(room, '2026-11-27T17:00+01:00', en)).toBe('Closed, opens Monday 08:00');
  });

  it('takes the names of the days from the language’s own words where it brings them', () => {
    const weekdays = ['mánnodat', 'disdat', 'gaskavahkku', 'duorastat', 'bearjadat', 'lávvordat', 'sotnabeaivi'];
    expect(status(room, '2026-11-27T17:00+01:00', { ...sv, weekdays })).toBe('Stängt, öppnar mánnodat 08.00');
  });
});

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

describe('every minute of 2024 to 2030', () => {
  const telephone = [{ text: '0980-319 210' }];
  const room: PressRoom = {
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

  /** The same told from the wall clock, a minute at a time. */
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

  it('has exactly one answer, that of the wall clock', { timeout: 120_000 }, () => {
    const [first, last] = [Date.UTC(2023, 11, 31, 23), Date.UTC(2030, 11, 31, 23)];
    const count: Record<string, number> = {};
    const wrong: string[] = [];
    for (let instant = first; instant < last; instant += 60_000) {
      const { state } = whoAnswers(room, new Date(instant));
      count[state] = (count[state] ?? 0) + 1;
      if (state !== expected(instant) && wrong.length < 5)
        wrong.push(`${new Date(instant).toISOString()} ${state}`);
    }
    expect(wrong).toEqual([]);
    expect(Object.keys(count).sort()).toEqual(['closed', 'on-call', 'open', 'unknown']);
    expect(Object.values(count).reduce((sum, one) => sum + one)).toBe((last - first) / 60_000);
  });

  it('changes at the very minute that was foretold', { timeout: 60_000 }, () => {
    const last = Date.UTC(2029, 11, 31, 22);
    let changes = 0;
    for (let instant = Date.UTC(2024, 0, 1); instant < last; changes++) {
      const answer = whoAnswers(room, new Date(instant));
      const next = answer.state === 'open' ? answer.until : answer.state === 'closed' ? answer.opens : undefined;
      if (!next) {
        instant += 60_000;
        continue;
      }
      // On call may come first; else nothing changes until then.
      const before = whoAnswers(room, new Date(+next - 60_000)).state;
      expect(answer.state === 'open' ? ['open'] : ['closed', 'on-call']).toContain(before);
      expect(whoAnswers(room, next).state === 'open').toBe(answer.state === 'closed');
      instant = Math.max(+next, instant + 60_000);
    }
    expect(changes).toBeGreaterThan(1000);
  });
});
