/** The middle of some numbers. @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Milliseconds that each of some functions takes: the median of rounds in which all take turns, so that whatever else the
 * machine does meets all of them alike. The first rounds, in which code is being compiled, do not count.
 * @param {Record<string, () => unknown>} runs
 * @param {{ rounds?: number, warmUp?: number }} [options]
 * @returns {Promise<Record<string, number>>}
 */
export async function measure(runs, { rounds = 15, warmUp = 5 } = {}) {
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, run] of Object.entries(runs)) {
      const start = performance.now();
      await run();
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}
