import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until a condition holds. After the time limit it throws an error that names the condition. */
export async function until(condition: string, holds: () => unknown, seconds = 60): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${condition}: not within ${seconds} s`);
    await sleep(20);
  }
}
