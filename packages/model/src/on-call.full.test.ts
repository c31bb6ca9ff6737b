import { expect, it } from 'vitest';
import { askEveryMinute } from './on-call.testing.js';

// Half a minute of work on one core.
it('whoAnswers matches a minute-by-minute reference for 2024 to 2030', { timeout: 600_000 }, () => {
  const [first, last] = [Date.UTC(2023, 11, 31, 23), Date.UTC(2030, 11, 31, 23)];
  const { count, wrong } = askEveryMinute(first, last);
  expect(wrong).toEqual([]);
  expect(Object.keys(count).sort()).toEqual(['closed', 'on-call', 'open', 'unknown']);
  expect(Object.values(count).reduce((sum, one) => sum + one)).toBe((last - first) / 60_000);
});
