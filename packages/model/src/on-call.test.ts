import { describe, expect, it } from 'vitest';
import { whoAnswers } from './on-call.js';
import { askEveryMinute, watchedRoom } from './on-call.testing.js';

// `on-call.full.test.ts` asks for every minute of seven years.
describe('whoAnswers, asked for every minute of', () => {
  const DAY_MS = 86_400_000;

  it.each([
    ['an ordinary week', '2026-11-23', 7, ['closed', 'on-call', 'open']],
    ['the days around the beginning of summer time', '2026-03-27', 4, ['closed', 'on-call', 'open']],
    ['the days around the end of summer time', '2026-10-23', 4, ['closed', 'on-call', 'open']],
    ['a leap day', '2028-02-28', 3, ['closed', 'open']],
    ['Christmas', '2026-12-22', 5, ['closed', 'on-call', 'open']],
    ['the last days with known hours', '2029-12-28', 6, ['closed', 'on-call', 'open', 'unknown']],
  ])('whoAnswers matches a minute-by-minute reference on %s', (_, from, days, states) => {
    const first = Date.parse(from);
    const { count, wrong } = askEveryMinute(first, first + days * DAY_MS);
    expect(wrong).toEqual([]);
    expect(Object.keys(count).sort()).toEqual(states);
  });
});

it('the answer of whoAnswers changes exactly when the previous answer said it would', () => {
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
