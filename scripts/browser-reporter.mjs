// What @web/test-runner leaves for the end of `npm test`: counts and failures.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { settle, sum } from './checks.mjs';
import { countSessions } from './count-tests.mjs';
import { describeFailures } from './list-failures.mjs';

/**
 * Writes how many tests passed and failed, and which failed, in the words of Vitest's JSON reporter.
 * @param {string} file where the counts go, from the working directory
 * @param {string[]} expected the engines: one that ran nothing is a failure
 * @returns {import('@web/test-runner-core').Reporter}
 */
export const countReporter = (file, expected) => ({
  onTestRunFinished({ sessions }) {
    const engines = countSessions(sessions);
    const counts = expected.map((engine) => settle(engines[engine] ?? { passed: 0, failed: 0 }, true));
    for (const [index, { passed, failed }] of counts.entries())
      console.log(`${expected[index]}: ${passed} passed, ${failed} failed`);
    const { passed, failed } = sum(counts);
    mkdirSync(dirname(file), { recursive: true });
    const testResults = [...sessions].map(describeFailures).filter((one) => one.assertionResults.length);
    writeFileSync(file, JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults }));
  },
});
