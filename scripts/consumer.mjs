// A developer's first minute with the packages: pack them, install them in a project elsewhere, import, type-check.
//   node scripts/consumer.mjs
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportChecks } from './checks.mjs';
import { environment, isMain, root } from './environment.mjs';

/** @typedef {import('./checks.mjs').Check} Check */

const example = join(root, 'scripts/consumer');

/** Both ways in which TypeScript finds packages; our declarations must stand a full check. */
const resolutions = {
  bundler: ['--module', 'esnext', '--moduleResolution', 'bundler'],
  nodenext: ['--module', 'nodenext', '--moduleResolution', 'nodenext'],
};

const strict = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022'];

/**
 * @param {string} name
 * @param {string} cwd
 * @param {string} command
 * @param {string[]} parameters
 * @returns {Check}
 */
function check(name, cwd, command, parameters) {
  const shell = process.platform === 'win32'; // npm's commands are .cmd files there
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    cwd,
    env: environment,
    encoding: 'utf8',
    shell,
    timeout: 1_800_000,
  });
  return { name, problems: status === 0 ? [] : [`${stdout ?? ''}${stderr ?? ''}`.trim() || `status ${status}`] };
}

/** @param {string} folder */
function pack(folder) {
  const published = readdirSync(join(root, 'packages')).filter((name) => name !== 'testing');
  const packages = published.map((name) => `--workspace=packages/${name}`);
  return check('packages are packed', root, 'npm', [
    'pack',
    '--silent',
    '--pack-destination',
    folder,
    ...packages,
  ]);
}

/** @param {string} folder */
const findTarballs = (folder) => readdirSync(folder).filter((name) => name.endsWith('.tgz'));

/**
 * Whether TypeScript finds the types of each export, as Node and bundlers find its code. The packages are ES modules.
 * @param {string} folder
 */
const resolveTypes = (folder) =>
  findTarballs(folder).map((name) =>
    check(`types are found: ${name}`, folder, 'attw', [name, '--profile', 'esm-only', '--format', 'ascii']),
  );

/** @param {string} folder */
function install(folder) {
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  // npm waits five minutes for a connection that has stalled.
  const patiently = ['--fetch-timeout=30000', '--fetch-retries=5'];
  return check('tarballs are installed', folder, 'npm', [
    'install',
    ...quietly,
    ...patiently,
    ...findTarballs(folder).map((name) => `./${name}`),
  ]);
}

/** @param {string} folder */
function use(folder) {
  const checks = Object.entries(resolutions).map(([name, options]) =>
    check(`types, ${name}`, folder, 'tsc', [...strict, ...options, 'page.ts']),
  );
  return [
    ...checks,
    check('runs in Node', folder, 'node', ['node.mjs']),
    check('a press room is built and served', folder, 'node', ['press-room.mjs']),
  ];
}

/** @param {string} folder */
function tryIn(folder) {
  cpSync(example, folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  const packed = pack(folder);
  if (packed.problems.length) return [packed];
  const ready = [packed, ...resolveTypes(folder), install(folder)];
  return ready.some(({ problems }) => problems.length) ? ready : [...ready, ...use(folder)];
}

function runConsumer() {
  const folder = mkdtempSync(join(tmpdir(), 'pressrum-consumer-'));
  try {
    return reportChecks(tryIn(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (isMain(import.meta.filename)) process.exitCode = runConsumer().failed ? 1 : 0;
