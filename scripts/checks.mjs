// A check is a name and what is wrong with it, nothing being well.
/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{ name: string, problems: string[] }} Check
 */

/**
 * Says how the checks went, and counts them.
 * @param {Check[]} checks
 * @returns {Counts}
 */
export function reportChecks(checks) {
  for (const { name, problems } of checks) {
    console.log(`${problems.length ? '✗' : '✓'} ${name}`);
    for (const problem of problems) console.log(`    ${problem.replaceAll('\n', '\n    ')}`);
  }
  const failed = checks.filter(({ problems }) => problems.length).length;
  return { passed: checks.length - failed, failed };
}

/**
 * Counts of several runs as one.
 * @param {Counts[]} counts
 * @returns {Counts}
 */
export const sum = (counts) => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
});

/**
 * What a runner that ended well or not may claim: a failure it did not count is one, and so is having run nothing.
 * @param {Counts} counts
 * @param {boolean} clean
 * @returns {Counts}
 */
export const settle = ({ passed, failed }, clean) => ({ passed, failed: failed || (clean && passed ? 0 : 1) });
