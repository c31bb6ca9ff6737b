// What the embed may weigh on the wire, in bytes of Brotli at its best: node scripts/budgets.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { reportChecks } from './checks.mjs';
import { isMain, root } from './environment.mjs';

const dist = join(root, 'packages/embed/dist');

/** The script and its style sheet, which every page loads, and the parts that only some pages do. @type {Record<string, number>} */
const budgets = {
  'pressrum.js': 15_300,
  'pressrum-start.js': 950,
  'pressrum.css': 2_000,
  'pressrum-styles.js': 2_100,
  'pressrum-live.js': 4_200,
  'pressrum-release.js': 4_300,
  'pressrum-release-list.js': 6_400,
  'pressrum-purify.js': 11_000,
  'pressrum-fi.js': 1_050,
  'pressrum-nb.js': 1_000,
  'pressrum-da.js': 1_000,
};

/** @param {Buffer} bytes */
const weight = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/**
 * @param {string} name
 * @param {number} limit
 * @param {Buffer} bytes
 * @returns {import('./checks.mjs').Check}
 */
export function checkBudget(name, limit, bytes) {
  const size = weight(bytes);
  const problems = size > limit ? [`${size - limit} bytes too many`] : [];
  return { name: `${name}: ${size} of ${limit} bytes`, problems };
}

/**
 * A file that nobody has set a limit for, and a limit for a file that is no more.
 * @param {string[]} files
 * @param {string[]} limited
 * @returns {import('./checks.mjs').Check}
 */
export const checkLimits = (files, limited) => ({
  name: 'every file has a budget',
  problems: [
    ...files.filter((name) => !limited.includes(name)).map((name) => `${name} has none`),
    ...limited.filter((name) => !files.includes(name)).map((name) => `${name} is not there`),
  ],
});

export function runBudgets() {
  const files = readdirSync(dist).filter((name) => /^pressrum.*\.(js|css)$/.test(name));
  return reportChecks([
    checkLimits(files, Object.keys(budgets)),
    ...files
      .filter((name) => name in budgets)
      .map((name) => checkBudget(name, budgets[name] ?? 0, readFileSync(join(dist, name)))),
  ]);
}

if (isMain(import.meta.filename)) {
  process.exitCode = runBudgets().failed ? 1 : 0;
}
