// What property tests share: which cases they take, and how many. `SEED` and `RUNS` in the environment override it.
// The packages that have property tests name this file as `setupFiles` and `globalSetup`.
import fc from 'fast-check';

const isFull = import.meta.env.MODE === 'full';
const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');

/** The same each time in `npm test`. Mode `full` takes other cases every day. */
const seed = Number(process.env['SEED'] ?? (isFull ? today : 20_171_130));
const runs = Number(process.env['RUNS']) || undefined;

/** The most cases of a property in `npm test`. */
const SHORT = 200;

fc.configureGlobal({ seed, numRuns: runs ?? SHORT });

/** The number of a property's cases: `count` in mode `full`, else at most 200. */
export const cases = (count: number) => ({ numRuns: runs ?? (isFull ? count : Math.min(count, SHORT)) });

/** Once before the tests of a package. */
export const setup = () => console.log(`Property tests: SEED=${seed}${runs ? ` RUNS=${runs}` : ''}`);
