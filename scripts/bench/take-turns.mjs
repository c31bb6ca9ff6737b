/**
 * Samples of each contender, from rounds in which all take turns: whatever else the machine does meets all of them alike.
 * Another one begins each round, since what comes after what must not count. The first rounds, in which code is being
 * compiled, do not count.
 * @template Sample
 * @param {readonly string[]} names
 * @param {(name: string) => Sample | Promise<Sample>} take
 * @param {{ rounds?: number, warmUp?: number }} [options]
 * @returns {Promise<Record<string, Sample[]>>}
 */
export async function takeTurns(names, take, { rounds = 15, warmUp = 5 } = {}) {
  /** @type {Record<string, Sample[]>} */
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < warmUp + rounds; round++) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const sample = await take(name);
      if (round >= warmUp) samples[name]?.push(sample);
    }
  }
  return samples;
}

/** Milliseconds that something takes. @param {() => unknown} run */
export async function timeOf(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
