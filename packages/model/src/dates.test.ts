import { describe, expect, it } from 'vitest';
import { isStale, parseDate } from './dates.js';

describe('parseDate', () => {
  it.each(['2017-02-30', '2023-02-29', '2017-11-31T09:00:00Z', '2017-13-01', '2017-11-30T09:00', '', 'igår'])(
    'a text that is no date is not parsed: %s',
    (value) => expect(parseDate(value)).toBeUndefined(),
  );
});

describe('isStale', () => {
  const now = new Date('2018-11-30T12:00:00Z');
  it.each([
    ['2017-11-30', undefined, true],
    ['2017-12-01', undefined, false],
    ['2018-10-01', 'P1M', true],
    ['2018-11-10', 'P2W', true],
    ['2018-11-29', 'P3D', false],
    ['2016-11-30', 'P1Y6M', true],
    [undefined, undefined, false],
  ])('a date of %s with the duration %s is stale: %s', (date, duration, expected) => {
    expect(isStale(date, now, duration)).toBe(expected);
  });
});
