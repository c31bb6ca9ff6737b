// Checks what the script tag weighs, in bytes of Brotli at its best: node scripts/budgets.mjs
// A file may exceed its budget by SLACK, with a warning; more than that fails.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { reportChecks } from './checks.mjs';
import { isMain, root } from './environment.mjs';

const dist = join(root, 'packages/embed/dist/script-tag');

const SLACK = 0.05;

/** Bytes for each file, without the hash in its name. @type {Record<string, number>} */
const budgets = {
  'pressrum.js': 1_560,
  'pressrum.css': 3_700,
  'themes/quiet.css': 100,
  'themes/civic.css': 800,
  'themes/bold.css': 800,
  'assets/elements.js': 21_600,
  'assets/enhance.part.js': 4_350,
  'assets/release.part.js': 4_400,
  'assets/media.part.js': 3_800,
  'assets/release-list.part.js': 6_900,
  'assets/purify.js': 10_400,
  'assets/fi.js': 1_300,
  'assets/nb.js': 1_160,
  'assets/da.js': 1_170,
};

/** What a page with a card, contacts, the about block or a room needs first. */
const FIRST_VIEW = { files: ['pressrum.js', 'assets/elements.js'], budget: 23_100 };

/** @param {Buffer} bytes */
const weigh = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/**
 * @param {string} name
 * @param {number} budget
 * @param {number} size
 * @returns {import('./checks.mjs').Check}
 */
export function checkBudget(name, budget, size) {
  const limit = Math.floor(budget * (1 + SLACK));
  const warning = size > budget && size <= limit ? `, WARNING: ${limit - size} bytes left` : '';
  return {
    name: `${name}: ${size} of ${budget} bytes${warning}`,
    problems: size > limit ? [`${size - limit} bytes more than the limit of ${limit}`] : [],
  };
}

/**
 * Finds files without a budget, and budgets without a file.
 * @param {string[]} files
 * @param {string[]} budgeted
 * @returns {import('./checks.mjs').Check}
 */
export const checkFiles = (files, budgeted) => ({
  name: 'every file has a budget',
  problems: [
    ...files.filter((name) => !budgeted.includes(name)).map((name) => `${name} has no budget`),
    ...budgeted.filter((name) => !files.includes(name)).map((name) => `${name} does not exist`),
  ],
});

function runBudgets() {
  const sizes = new Map(
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:js|css)$/.test(path))
      .map((path) => [
        path.replaceAll('\\', '/').replace(/-[\w-]{8}(?=\.js$)/, ''),
        weigh(readFileSync(join(dist, path))),
      ]),
  );
  const sizeOf = (/** @type {string} */ name) => sizes.get(name) ?? 0;
  const firstView = FIRST_VIEW.files.reduce((sum, name) => sum + sizeOf(name), 0);
  return reportChecks([
    checkFiles([...sizes.keys()], Object.keys(budgets)),
    ...Object.entries(budgets).map(([name, budget]) => checkBudget(name, budget, sizeOf(name))),
    checkBudget('first view', FIRST_VIEW.budget, firstView),
  ]);
}

if (isMain(import.meta.filename)) {
  process.exitCode = runBudgets().failed ? 1 : 0;
}
