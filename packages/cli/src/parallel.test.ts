import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inParallel } from './parallel.js';

it('gives results in the order of the items, with no more at work than wanted', async () => {
  let atWork = 0;
  let most = 0;
  const results = await inParallel([30, 10, 20, 1], 2, async (time, index) => {
    most = Math.max(most, ++atWork);
    await sleep(time);
    atWork--;
    return `${index}: ${time}`;
  });
  expect(results).toEqual(['0: 30', '1: 10', '2: 20', '3: 1']);
  expect(most).toBe(2);
});

it('rejects with the first failure when what was begun has ended, and begins nothing after it', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const work = inParallel([40, 5, 10, 20], 3, async (time, index) => {
    begun.push(index);
    await sleep(time);
    if (index === 1 || index === 2) throw new Error(`${index} failed`);
    ended.push(index);
  });
  await expect(work).rejects.toThrow('1 failed');
  expect({ begun, ended }).toEqual({ begun: [0, 1, 2], ended: [0] });
});
