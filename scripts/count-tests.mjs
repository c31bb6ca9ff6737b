// How many tests passed and failed: in each engine, from what @web/test-runner knows when it ends, and in each task, from
// what turbo and the runners wrote.
import { join } from 'node:path';
import { settle, sum } from './checks.mjs';
import { engineOf } from './engines.mjs';

/**
 * @typedef {import('./checks.mjs').Counts} Counts
 * @typedef {import('@web/test-runner-core').TestSession} TestSession
 * @typedef {NonNullable<TestSession['testResults']>} Suite
 */

/** @param {Suite} suite @returns {Suite['tests']} */
export const testsOf = (suite) => [...suite.tests, ...suite.suites.flatMap(testsOf)];

/**
 * A file that does not load, or holds no test, is one failure: silence must not look like success.
 * @param {Pick<TestSession, 'passed' | 'testResults'>} session
 * @returns {Counts}
 */
function countSession({ passed: clean, testResults }) {
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
 * @typedef {object} Task of the summary that `turbo run --summarize` writes
 * @property {string} taskId
 * @property {string} directory
 * @property {string} command
 * @property {string[] | null} outputs
 * @property {{ status: string }} cache
 * @property {{ startTime: number, endTime: number, exitCode: number } | null} [execution]
 */

/** The task's file of counts, where it has tests. @param {Task} task */
export const countsFile = ({ directory, outputs }) =>
  outputs?.filter((name) => /test-results\/.*\.json$/.test(name)).map((name) => join(directory, name))[0];

/**
 * What a runner writes, as far as it is read here.
 * @typedef {object} Report
 * @property {number} [numPassedTests]
 * @property {number} [numFailedTests]
 * @property {{ name: string, message?: string, status?: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] | null }[] }[]} [testResults]
 */

/**
 * A task with tests counts them, any other task is one check. One that did not run, because what it needs failed, is a
 * failure.
 * @param {Task} task
 * @param {(file: string) => Report} readJson gives `{}` where there is none
 * @returns {Counts}
 */
export function countTask(task, readJson) {
  const clean = task.execution?.exitCode === 0;
  const file = countsFile(task);
  if (!file || !task.execution) return { passed: clean ? 1 : 0, failed: clean ? 0 : 1 };
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = readJson(file);
  return settle({ passed, failed }, clean);
}

/**
 * All tasks of a run that there are, and what they counted. Turbo says nothing of a task that was interrupted: that is a
 * failure too.
 * @param {{ tasks?: Task[], execution?: { attempted: number } }} summary
 * @param {boolean} clean whether turbo ended well
 * @param {Parameters<typeof countTask>[1]} readJson
 * @returns {Counts & { tasks: Task[] }}
 */
export function countRun({ tasks = [], execution }, clean, readJson) {
  const ran = tasks.filter(({ command }) => command !== '<NONEXISTENT>');
  const counts = sum(ran.map((task) => countTask(task, readJson)));
  return { tasks: ran, ...settle(counts, clean && execution?.attempted === ran.length) };
}

/** One line about a task. @param {Task} task @param {Counts} counts */
export function describeTask({ taskId, cache, execution }, { passed, failed }) {
  const seconds = execution ? `${((execution.endTime - execution.startTime) / 1000).toFixed(1)} s` : 'not run';
  const time = execution && cache.status === 'HIT' ? 'cached' : seconds;
  return `${failed ? '✗' : '✓'} ${time.padStart(8)}  ${taskId.padEnd(44)} ${passed} passed, ${failed} failed`;
}
