// `npm test`: runs the tasks of turbo.json, says what each took, and counts all tests in the last line. What turbo has in
// its cache is counted as well: the counts are outputs of the tasks.
//   npm test -- --filter=@pressrum/feeds   one package; all options are those of `turbo run`
//   npm run test:full                      with the exhaustive tests
import { spawn } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers, wantedEngines } from './browsers.mjs';
import { countRun, countTask, describeTask } from './count-tests.mjs';
import { environment, root } from './environment.mjs';
import { listFailures } from './list-failures.mjs';
import { checkServers } from './servers.mjs';

const tasks = ['typecheck', 'lint:package', 'budgets', 'test', 'test:browser'];
const rootTasks = [
  'typecheck:root',
  'lint:code',
  'lint:types',
  'lint:map',
  'format:check',
  'docs:check',
  'test:root',
];
const fullTasks = ['test:full', 'test:browser:full', 'test:consumer', 'test:frameworks'];

const isFull = process.argv.includes('--full');
const options = process.argv.slice(2).filter((option) => option !== '--full');

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch {
    return {};
  }
}

/** Counts of an earlier run must not be counted. What turbo runs writes them anew, and what it has in its cache it restores. */
function removeResults() {
  const names = ['.turbo/runs', 'test-results', '{packages,apps}/*/test-results'];
  for (const name of globSync(names, { cwd: root })) rmSync(join(root, name), { recursive: true });
}

/** Turbo ends its tasks when it is ended, and they their browsers: this must wait for it. */
async function runTurbo() {
  const names = [...rootTasks, ...tasks, ...(isFull ? fullTasks : [])];
  const child = spawn(
    'turbo',
    ['run', ...names, '--continue=dependencies-successful', '--summarize', ...options],
    {
      cwd: root,
      env: environment,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  process.on('SIGINT', () => {}); // the terminal sends it to turbo as well
  process.on('SIGTERM', () => child.kill());
  return new Promise((resolve) => child.once('error', resolve).once('exit', resolve));
}

const start = Date.now();
removeResults();
ensureBrowsers(wantedEngines);
if (isFull) checkServers();
const status = await runTurbo();

const [summary = ''] = globSync('.turbo/runs/*.json', { cwd: root });
const { tasks: ran, passed, failed } = countRun(readJson(summary), status === 0, readJson);
console.log();
for (const task of ran) console.log(describeTask(task, countTask(task, readJson)));
for (const failure of ran.flatMap((task) => listFailures(task, readJson))) console.log(`✗ ${failure}`);
console.log(`${((Date.now() - start) / 1000).toFixed(0)} s in all`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
