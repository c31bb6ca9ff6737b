/** The middle one of some numbers. @param {readonly number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/**
 * Milliseconds that each of some functions takes: the median of rounds in which all take turns, so that whatever else the
 * machine does meets all of them alike. The first rounds, in which code is being compiled, do not count.
 * @param {Record<string, () => unknown>} runs
 * @param {{ rounds?: number, warmUp?: number }} [options]
 * @returns {Promise<Record<string, number>>}
 */
export async function measure(runs, { rounds = 15, warmUp = 5 } = {}) {
  const all = Object.entries(runs).map(([name, run]) => ({ name, run, times: /** @type {number[]} */ ([]) }));
  for (let round = -warmUp; round < rounds; round++) {
    for (const { run, times } of all) {
      const start = performance.now();
      await run();
      if (round >= 0) times.push(performance.now() - start);
    }
  }
  return Object.fromEntries(all.map(({ name, times }) => [name, median(times)]));
}
