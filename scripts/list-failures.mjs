// Which tests failed: what @web/test-runner leaves for the end of the run, and the lines that the run ends with.
import { relative } from 'node:path';
import { countsFile, testsOf } from './count-tests.mjs';
import { engineOf } from './engines.mjs';
import { root } from './environment.mjs';

/**
 * @typedef {import('./count-tests.mjs').Report} Report
 * @typedef {import('./count-tests.mjs').Task} Task
 * @typedef {import('@web/test-runner-core').TestSession} TestSession
 */

/**
 * The failed tests of a file in one engine, in the words of Vitest's JSON reporter.
 * @param {Pick<TestSession, 'testFile' | 'testResults' | 'errors'> & { browser: { name: string } }} session
 */
export function describeFailures({ testFile, testResults, errors, browser }) {
  const failed = (testResults ? testsOf(testResults) : []).filter((test) => !test.skipped && !test.passed);
  const failures = [
    ...failed.map(({ name, error }) => ({ title: name, message: error?.message })),
    ...errors.map(({ message }) => ({ title: 'the file', message })),
  ];
  return {
    name: testFile ?? '',
    assertionResults: failures.map(({ title, message = '' }) => ({
      status: 'failed',
      fullName: `${engineOf(browser.name)}: ${title}`,
      failureMessages: [message],
    })),
  };
}

/**
 * A line for each failed test of a task: its file, its title and the first line of its message.
 * @param {Task} task
 * @param {(file: string) => Report} readJson
 */
export function listFailures(task, readJson) {
  const file = countsFile(task);
  const { testResults = [] } = file ? readJson(file) : {};
  return testResults.flatMap(({ name, status, message = '', assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    const lines = failed.map(({ fullName, failureMessages }) => [fullName, failureMessages?.[0] ?? '']);
    // A file that does not load has no tests.
    if (!lines.length && status === 'failed') lines.push(['the file', message]);
    return lines.map(([title, said = '']) => `${relative(root, name)}\n    ${title}\n    ${said.split('\n')[0]}`);
  });
}
