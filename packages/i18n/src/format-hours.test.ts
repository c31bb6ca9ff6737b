import { describe, expect, it } from 'vitest';
import { formatHours, formatOnCall } from './format-hours.js';
import type { OpeningHours } from '@pressrum/model';
import { translationFor } from './translations/index.js';

const [sv, en] = [translationFor('sv'), translationFor('en')];
const workdays: OpeningHours['dayOfWeek'] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const office: OpeningHours = { dayOfWeek: workdays, opens: '08:00', closes: '16:30' };
const text = (hours: OpeningHours[], now = '2026-11-24T09:00Z', texts = sv) =>
  formatHours(hours, texts, new Date(now));

describe('formatHours', () => {
  it('opening hours join days with the same times', () => {
    expect(text([office])).toEqual(['måndag–fredag 08.00–16.30']);
    expect(text([office], undefined, en)).toEqual(['Monday–Friday 08:00–16:30']);
  });

  it('opening hours separate days whose times differ, and sort the times of a day', () => {
    expect(
      text([
        { dayOfWeek: ['Monday', 'Wednesday'], opens: '13:00', closes: '16:00' },
        { dayOfWeek: ['Monday', 'Wednesday'], opens: '08:00', closes: '12:00' },
        { dayOfWeek: ['Saturday', 'Sunday'] },
      ]),
    ).toEqual(['måndag 08.00–12.00, 13.00–16.00', 'onsdag 08.00–12.00, 13.00–16.00', 'lördag–söndag stängt']);
  });

  it.each(['24:00', '23:59'])('opening hours until %s are shown as round the clock', (closes) => {
    expect(text([{ opens: '00:00', closes }])).toEqual(['måndag–söndag dygnet runt']);
  });

  it('opening hours list the exceptions of the next thirty days, with their dates', () => {
    const hours = [
      office,
      { validFrom: '2026-12-24', validThrough: '2026-12-26' },
      { opens: '08:00', closes: '12:00', validFrom: '2026-12-23', validThrough: '2026-12-23' },
      {
        opens: '09:00',
        closes: '15:00',
        dayOfWeek: workdays,
        validFrom: '2027-06-01',
        validThrough: '2027-08-31',
      },
    ];
    expect(text(hours)).toEqual([
      'måndag–fredag 08.00–16.30',
      '23 december 2026: 08.00–12.00',
      '24–26 december 2026: stängt',
    ]);
    expect(text(hours, '2026-11-01T09:00Z')).toEqual(['måndag–fredag 08.00–16.30']);
    expect(text(hours, '2026-12-27T09:00Z')).toEqual(['måndag–fredag 08.00–16.30']);
    expect(text(hours, '2027-07-01T09:00Z')).toEqual([
      'måndag–fredag 08.00–16.30',
      '1 juni–31 augusti 2027, måndag–fredag: 09.00–15.00',
    ]);
  });

  it('opening hours leave out public holidays without dates', () => {
    expect(text([office, { dayOfWeek: ['PublicHolidays'] }])).toEqual(['måndag–fredag 08.00–16.30']);
  });
});

describe('formatOnCall', () => {
  it.each([
    ['Vid kris.', 'Utanför kontorstid: Jour. Vid kris.'],
    ['vid kris', 'Utanför kontorstid: Jour, vid kris'],
    [undefined, 'Utanför kontorstid: Jour'],
  ])('on-call hours are shown with the condition as written: %s', (condition, expected) => {
    expect(formatOnCall({ name: 'Jour', ...(condition && { condition }) }, sv)).toBe(expected);
  });
});
