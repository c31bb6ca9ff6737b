import { describe, expect, it } from 'vitest';
import { isStale, writtenDate } from './dates.js';
import { translationFor } from './translations/index.js';
import { dateText } from './words.js';

const [sv, en] = [translationFor('sv'), translationFor('en')];

describe('a date', () => {
  it.each([
    ['2017-11-30T09:00:00+01:00', '30 november 2017 kl. 09.00', '30 November 2017 at 09:00'],
    ['2017-05-01T00:05:00Z', '1 maj 2017 kl. 00.05', '1 May 2017 at 00:05'],
    ['2024-02-29', '29 februari 2024', '29 February 2024'],
  ])('reads as its readers expect: %s', (value, swedish, english) => {
    expect([dateText(value, sv), dateText(value, en)]).toEqual([swedish, english]);
  });

  it('shows the wall clock that the sender wrote, wherever the reader is', () => {
    expect(dateText('2017-11-30T23:59:00+13:00', sv)).toBe('30 november 2017 kl. 23.59');
  });

  it.each(['2017-02-30', '2023-02-29', '2017-11-31T09:00:00Z', '2017-13-01', '2017-11-30T09:00', '', 'igår'])(
    'that is none is not read as one: %s',
    (value) => expect(writtenDate(value)).toBeUndefined(),
  );
});

describe('contact details', () => {
  const now = new Date('2018-11-30T12:00:00Z');
  it.each([
    ['2017-11-30', undefined, true],
    ['2017-12-01', undefined, false],
    ['2018-10-01', 'P1M', true],
    ['2018-11-10', 'P2W', true],
    ['2018-11-29', 'P3D', false],
    ['2016-11-30', 'P1Y6M', true],
    [undefined, undefined, false],
  ])('of %s are old after %s: %s', (date, duration, expected) => {
    expect(isStale(date, now, duration)).toBe(expected);
  });
});
