import { describe, expect, it } from 'vitest';
import { isNoticeUnset, isNoticeValid, parseNotice } from './notice.js';

describe('parseNotice', () => {
  const notice = { headline: 'Koka vattnet' };

  it.each([[notice], [{ notice }]])('a notice is read alone and under its name: %j', (content) => {
    expect(parseNotice(content)).toEqual(notice);
  });

  it('an empty file says nothing, and one with the notice null says that there is none', () => {
    expect([{}, { notice: null }, notice].map(isNoticeUnset)).toEqual([true, false, false]);
  });

  it.each([[{}], [{ notice: null }], [{ headline: '', text: null }], [null]])(
    'a notice without any value ends the notice: %j',
    (content) => expect(parseNotice(content)).toBeNull(),
  );

  it.each([[{ text: 'Utan rubrik' }], ['Koka vattnet'], [5], [undefined]])(
    'JSON that is no notice is ignored: %j',
    (content) => expect(parseNotice(content)).toBeUndefined(),
  );
});

describe('isNoticeValid', () => {
  it.each([
    ['2026-11-23T23:59Z', false],
    ['2026-11-24T00:00Z', true],
    ['2026-11-25T23:59Z', true],
    ['2026-11-26T00:00Z', false],
  ])('a notice is valid through its end date, so that at %s it is %s', (now, expected) => {
    const period = { headline: 'A', validFrom: '2026-11-24', validThrough: '2026-11-25' };
    expect(isNoticeValid(period, new Date(now))).toBe(expected);
  });

  it('a notice without dates is valid', () => {
    expect(isNoticeValid({ headline: 'A' }, new Date())).toBe(true);
  });
});
