import { describe, expect, it } from 'vitest';
import { isOver } from './event.js';

describe('isOver', () => {
  it.each([
    ['2026-12-03T13:00:00+01:00', '2026-12-03T14:30:00+01:00', '2026-12-03T13:29:00Z', false],
    ['2026-12-03T13:00:00+01:00', '2026-12-03T14:30:00+01:00', '2026-12-03T13:31:00Z', true],
    ['2026-12-03T13:00:00+01:00', undefined, '2026-12-03T22:59:00Z', false],
    ['2026-12-03T13:00:00+01:00', undefined, '2026-12-03T23:01:00Z', true],
    ['2026-12-03', '2026-12-04', '2026-12-04T23:59:00Z', false],
    ['2026-12-03', '2026-12-04', '2026-12-05T00:01:00Z', true],
    [undefined, '2026-12-03T14:30:00+01:00', '2026-12-04T00:00:00Z', true],
    [undefined, undefined, '2026-12-04T00:00:00Z', false],
  ])('an event from %s to %s at %s: %s', (startDate, endDate, now, expected) => {
    const event = { ...(startDate && { startDate }), ...(endDate && { endDate }) };
    expect(isOver(event, new Date(now))).toBe(expected);
  });
});
