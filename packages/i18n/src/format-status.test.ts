import './translations/node.js';
import type { PressRoom } from '@pressrum/model';
import { whoAnswers } from '@pressrum/model/on-call.js';
import { afterEach, describe, expect, it } from 'vitest';
import { moments } from '../fixtures/on-call-moments.js';
import { formatStatus } from './format-status.js';
import { translationFor } from './translations/index.js';

const [sv, en] = [translationFor('sv'), translationFor('en')];
const status = (room: PressRoom, moment: string | number, texts = sv): string => {
  const now = new Date(moment);
  return formatStatus(whoAnswers(room, now), texts, now, room.organization?.timeZone);
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

describe('formatStatus, for the table of moments', () => {
  it('the table of statuses has at least 200 moments', () => {
    expect(rows.flatMap(({ rows: table }) => table).length).toBeGreaterThanOrEqual(200);
  });

  it.each(rows)('the status is as expected for $name', ({ room, rows: table }) => {
    expect(table.map(([moment]) => [moment, status(room, moment) || '(inget)'])).toEqual(table);
  });

  describe('in any time zone of the visitor', () => {
    const { TZ } = process.env;
    afterEach(() => {
      if (TZ === undefined) delete process.env['TZ'];
      else process.env['TZ'] = TZ;
    });

    it.each(['Pacific/Auckland', 'America/St_Johns', 'Asia/Tokyo', 'UTC', 'Europe/Stockholm'])(
      'statuses are the same for a visitor in %s',
      (zone) => {
        process.env['TZ'] = zone;
        expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
        expect(differing()).toEqual([]);
      },
    );
  });
});

describe('formatStatus', () => {
  const room = moments[0]!.room;

  it('a status is in the language of the interface', () => {
    expect(status(room, '2026-11-23T12:00+01:00', en)).toBe('Open until 16:30');
    expect(status(room, '2026-11-27T17:00+01:00', en)).toBe('Closed, opens Monday 08:00');
  });

  it('a status uses the names of days that a language brings itself', () => {
    const weekdays = ['mánnodat', 'disdat', 'gaskavahkku', 'duorastat', 'bearjadat', 'lávvordat', 'sotnabeaivi'];
    expect(status(room, '2026-11-27T17:00+01:00', { ...sv, weekdays })).toBe('Stängt, öppnar mánnodat 08.00');
  });
});
