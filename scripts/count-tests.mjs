// How many tests passed and failed in each engine, from what @web/test-runner knows when it ends.
import { writeFileSync } from 'node:fs';
import { settle, sum } from './checks.mjs';
import { engineOf } from './engines.mjs';

/**
 * @typedef {import('./checks.mjs').Counts} Counts
 * @typedef {import('@web/test-runner-core').TestSession} TestSession
 * @typedef {NonNullable<TestSession['testResults']>} Suite
 */

/** @param {Suite} suite @returns {Suite['tests']} */
const testsOf = (suite) => [...suite.tests, ...suite.suites.flatMap(testsOf)];

/**
 * A file that does not load, or holds no test, is one failure: silence must not look like success.
 * @param {Pick<TestSession, 'passed' | 'testResults'>} session
 * @returns {Counts}
 */
export function countSession({ passed: clean, testResults }) {
  const tests = (testResults ? testsOf(testResults) : []).filter((test) => !test.skipped);
  const passed = tests.filter((test) => test.passed).length;
  return settle({ passed, failed: tests.length - passed }, clean === true);
}

/**
 * @param {Iterable<Pick<TestSession, 'passed' | 'testResults'> & { browser: { name: string } }>} sessions
 * @returns {Record<string, Counts>}
 */
export function countSessions(sessions) {
  /** @type {Record<string, Counts>} */
  const engines = {};
  for (const session of sessions) {
    const engine = engineOf(session.browser.name);
    engines[engine] = sum([engines[engine] ?? { passed: 0, failed: 0 }, countSession(session)]);
  }
  return engines;
}

/**
 * @param {string | undefined} file where the counts go
 * @returns {import('@web/test-runner-core').Reporter}
 */
export const countReporter = (file) => ({
  onTestRunFinished({ sessions }) {
    const counts = countSessions(sessions);
    for (const [engine, { passed, failed }] of Object.entries(counts)) {
      console.log(`${engine}: ${passed} passed, ${failed} failed`);
    }
    if (file) writeFileSync(file, JSON.stringify(counts));
  },
});
