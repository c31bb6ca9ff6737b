import { describe, expect, it } from 'vitest';
import { formatDateTime } from './format.js';
import { translationFor } from './translations/index.js';

const [sv, en] = [translationFor('sv'), translationFor('en')];

describe('formatDateTime', () => {
  it.each([
    ['2017-11-30T09:00:00+01:00', '30 november 2017 kl. 09.00', '30 November 2017 at 09:00'],
    ['2017-05-01T00:05:00Z', '1 maj 2017 kl. 00.05', '1 May 2017 at 00:05'],
    ['2024-02-29', '29 februari 2024', '29 February 2024'],
  ])('the date %s is formatted in Swedish and English', (value, swedish, english) => {
    expect([formatDateTime(value, sv), formatDateTime(value, en)]).toEqual([swedish, english]);
  });

  it('a time is shown on the sender’s wall clock, wherever the reader is', () => {
    expect(formatDateTime('2017-11-30T23:59:00+13:00', sv)).toBe('30 november 2017 kl. 23.59');
  });
});
