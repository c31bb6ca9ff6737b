// Checks what an installation of a package takes on disk, with all that it brings: node scripts/install-size.mjs
// It reads what is installed here, and needs no registry.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { checkBudget } from './budgets.mjs';
import { reportChecks } from './checks.mjs';
import { environment, isMain, root } from './environment.mjs';

/** Bytes for each package. With the slack of `checkBudget`, the limit is 5 MB. @type {Record<string, number>} */
const budgets = { '@pressrum/site': 4_760_000 };

/**
 * Where Node finds a package that is imported in a folder.
 * @param {string} folder
 * @param {string} name
 * @returns {string | undefined}
 */
function findPackage(folder, name) {
  const path = join(folder, 'node_modules', name);
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(folder);
  return parent === folder ? undefined : findPackage(parent, name);
}

/**
 * The folders of all packages that an installation of one brings, its own first.
 * @param {string} from
 * @param {string} name
 * @returns {string[]}
 */
export function findInstalled(from, name) {
  const first = findPackage(from, name);
  if (!first) throw new Error(`${name}: is not installed; run npm ci`);
  const folders = new Set([first]);
  for (const folder of folders) {
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    for (const dependency of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const found = findPackage(folder, dependency);
      if (found) folders.add(found);
    }
  }
  return [...folders];
}

/**
 * The bytes of a package's files, without the packages inside it.
 * @param {string} folder
 */
export const weighFolder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !relative(folder, path).split(sep).includes('node_modules'))
    .reduce((sum, path) => sum + statSync(path).size, 0);

/**
 * The bytes of what npm packs of a package of this repository.
 * @param {string} folder
 * @returns {number}
 */
function weighPacked(folder) {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    shell: process.platform === 'win32', // npm is a .cmd file there
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output)[0].unpackedSize;
}

/** @param {string} folder */
const weigh = (folder) =>
  folder.startsWith(join(root, 'packages', sep)) ? weighPacked(folder) : weighFolder(folder);

/**
 * @param {string} name
 * @param {number} budget
 */
function checkPackage(name, budget) {
  const folders = findInstalled(root, name);
  const size = folders.reduce((sum, folder) => sum + weigh(folder), 0);
  return checkBudget(`${name}, installed with ${folders.length - 1} other packages`, budget, size);
}

if (isMain(import.meta.filename)) {
  const checks = Object.entries(budgets).map(([name, budget]) => checkPackage(name, budget));
  process.exitCode = reportChecks(checks).failed ? 1 : 0;
}
