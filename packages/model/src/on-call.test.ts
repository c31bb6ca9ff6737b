import './translations/node.js';
import { afterEach, describe, expect, it } from 'vitest';
import { moments } from '../fixtures/on-call-moments.js';
import { statusText, whoAnswers } from './on-call.js';
import { askEveryMinute, watchedRoom } from './on-call.testing.js';
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

// `on-call.full.test.ts` asks for every minute of seven years.
describe('every minute of', () => {
  const DAY_MS = 86_400_000;

  it.each([
    ['an ordinary week', '2026-11-23', 7, ['closed', 'on-call', 'open']],
    ['the days around the beginning of summer time', '2026-03-27', 4, ['closed', 'on-call', 'open']],
    ['the days around the end of summer time', '2026-10-23', 4, ['closed', 'on-call', 'open']],
    ['a leap day', '2028-02-28', 3, ['closed', 'open']],
    ['Christmas', '2026-12-22', 5, ['closed', 'on-call', 'open']],
    ['the last days with known hours', '2029-12-28', 6, ['closed', 'on-call', 'open', 'unknown']],
  ])('%s has the answer of the wall clock', (_, from, days, states) => {
    const first = Date.parse(from);
    const { count, wrong } = askEveryMinute(first, first + days * DAY_MS);
    expect(wrong).toEqual([]);
    expect(Object.keys(count).sort()).toEqual(states);
  });
});

it('the state changes at the very minute that was foretold', () => {
  const last = Date.UTC(2029, 11, 31, 22);
  let changes = 0;
  for (let instant = Date.UTC(2024, 0, 1); instant < last; changes++) {
    const answer = whoAnswers(watchedRoom, new Date(instant));
    const next = answer.state === 'open' ? answer.until : answer.state === 'closed' ? answer.opens : undefined;
    if (!next) {
      instant += 60_000;
      continue;
    }
    // On call may come first; else nothing changes until then.
    const before = whoAnswers(watchedRoom, new Date(+next - 60_000)).state;
    expect(answer.state === 'open' ? ['open'] : ['closed', 'on-call']).toContain(before);
    expect(whoAnswers(watchedRoom, next).state === 'open').toBe(answer.state === 'closed');
    instant = Math.max(+next, instant + 60_000);
  }
  expect(changes).toBeGreaterThan(1000);
});
