// `npm test`: everything that must hold, in order, and one line of counts at the end.
//   npm test -- --only=node,components   some of the steps, on what was built last
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers, wantedEngines } from './browsers.mjs';
import { runBudgets } from './budgets.mjs';
import { settle, sum } from './checks.mjs';
import { runConsumer } from './consumer.mjs';
import { runElementDocs } from './element-docs.mjs';
import { environment, root } from './environment.mjs';
import { runPublint } from './publint.mjs';
import { ensureServers } from './servers.mjs';

/**
 * @typedef {import('./checks.mjs').Counts} Counts
 * @typedef {object} Step
 * @property {string} name
 * @property {string} title
 * @property {string} [needs] the step without which this one has nothing to look at
 * @property {() => Counts | Promise<Counts>} run
 */

/** FULL=1 looks at each story in every combination of its surroundings. */
const timeLimit = (process.env.FULL ? 90 : 15) * 60_000;

const scratch = mkdtempSync(join(tmpdir(), 'pressrum-test-'));

/** The groups of processes that are running, to end with everything they started. @type {Set<number>} */
const groups = new Set();

/** @param {number} group @param {NodeJS.Signals} signal */
function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
  } catch {
    // It has ended by itself.
  }
}

process.once('exit', () => {
  for (const group of groups) signalGroup(group, 'SIGKILL');
  rmSync(scratch, { recursive: true, force: true });
});

// Some browsers are in a group of their own: whoever started them must have a moment to end them.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    for (const group of groups) signalGroup(group, 'SIGTERM');
    setTimeout(() => process.exit(130), 3_000);
  });
}

/**
 * Runs a program in a group of its own, so that no browser, driver or screen outlives it.
 * @param {string} command
 * @param {string[]} parameters
 * @param {Record<string, string>} [extra] environment
 * @returns {Promise<boolean>} whether it ended well
 */
async function run(command, parameters = [], extra = {}) {
  const windows = process.platform === 'win32'; // npm's commands are .cmd files there, and groups unknown
  const child = spawn(command, parameters, {
    cwd: root,
    env: { ...environment, ...extra },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: !windows,
    shell: windows,
  });
  const group = windows ? undefined : child.pid;
  if (group) groups.add(group);
  const timer = setTimeout(() => child.kill(), timeLimit);
  const status = await new Promise((resolve) => child.once('error', resolve).once('exit', resolve));
  clearTimeout(timer);
  if (group) {
    signalGroup(group, 'SIGKILL');
    groups.delete(group);
  }
  return status === 0;
}

/**
 * A program without counts of its own is one test.
 * @param {string} command
 * @param {string[]} parameters
 */
async function runAsOne(command, ...parameters) {
  return (await run(command, parameters)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Each keeps one core busy, and is silent when all is well. */
async function staticChecks() {
  const checks = await Promise.all([
    runAsOne('eslint', '.', '--max-warnings', '0'),
    runAsOne('tsc').then(async (types) => sum([types, await runAsOne('prettier', '--check', '.')])),
  ]);
  return sum(checks);
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {'node' | 'pages'} project of `vitest.config.ts` */
async function vitest(project) {
  const file = join(scratch, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  // Every core, where files run side by side: vitest keeps one back for its screen.
  const workers = `--maxWorkers=${availableParallelism()}`;
  const clean = await run('vitest', ['run', `--project=${project}`, workers, ...reporters]);
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = readJson(file);
  return settle({ passed, failed }, clean);
}

async function browserTests() {
  const file = join(scratch, 'browsers.json');
  const clean = await run('wtr', [], { COUNTS_FILE: file });
  const counts = readJson(file);
  const nothing = { passed: 0, failed: 0 };
  return settle(sum(wantedEngines.map((engine) => settle(counts[engine] ?? nothing, true))), clean);
}

function browsers() {
  const found = ensureBrowsers(wantedEngines);
  for (const engine of wantedEngines) console.log(`${engine.padEnd(9)} ${found[engine]?.path}`);
  return { passed: 1, failed: 0 };
}

function servers() {
  for (const [name, path] of Object.entries(ensureServers())) console.log(`${name.padEnd(9)} ${path}`);
  return { passed: 1, failed: 0 };
}

/** @type {Step[]} */
const steps = [
  { name: 'browsers', title: 'Browsers', run: browsers },
  { name: 'servers', title: 'Servers', run: servers },
  { name: 'build', title: 'Build', run: () => runAsOne('turbo', 'run', 'build', '--output-logs=errors-only') },
  { name: 'static', title: 'Types, lint and format', needs: 'build', run: staticChecks },
  { name: 'docs', title: 'The elements’ documentation', run: runElementDocs },
  { name: 'node', title: 'Tests in Node', needs: 'build', run: () => vitest('node') },
  { name: 'components', title: 'Components and stories in three engines', needs: 'build', run: browserTests },
  { name: 'pages', title: 'Stories in their surroundings', needs: 'build', run: () => vitest('pages') },
  { name: 'budgets', title: 'Bytes', needs: 'build', run: runBudgets },
  { name: 'publint', title: 'Packages', needs: 'build', run: runPublint },
  { name: 'consumer', title: 'Packages in a project elsewhere', needs: 'build', run: runConsumer },
];

/** @param {number} since */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * @param {Step} step
 * @returns {Promise<Counts>}
 */
async function take({ name, title, run: runStep }) {
  console.log(`\n━━ ${title} (${name})`);
  const start = Date.now();
  try {
    const counts = await runStep();
    console.log(
      `━━ ${counts.failed ? 'FAILED' : 'ok'}: ${counts.passed} passed, ${counts.failed} failed, ${seconds(start)}`,
    );
    return counts;
  } catch (error) {
    console.error(`━━ FAILED: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
}

/** @param {Step[]} chosen */
async function takeAll(chosen) {
  /** @type {Map<string, Counts>} */
  const results = new Map();
  for (const step of chosen) {
    const broken = step.needs && results.get(step.needs)?.failed;
    if (broken) console.log(`\n━━ ${step.title} (${step.name})\n━━ FAILED: not run, since ${step.needs} failed`);
    results.set(step.name, broken ? { passed: 0, failed: 1 } : await take(step));
  }
  return results;
}

function chosenSteps() {
  const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
  const names = only?.split(',') ?? steps.map(({ name }) => name);
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length)
    throw new Error(`No step is called ${unknown}. There are: ${steps.map(({ name }) => name).join(', ')}`);
  return steps.filter(({ name }) => names.includes(name));
}

const start = Date.now();
const results = await takeAll(chosenSteps());
const failures = [...results].filter(([, { failed }]) => failed).map(([name]) => name);
const total = settle(sum([...results.values()]), true);
console.log(`\n${failures.length ? `Failed: ${failures.join(', ')}. ` : ''}${seconds(start)} in all.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
