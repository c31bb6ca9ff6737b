// What the embed may weigh on the wire, in bytes of Brotli at its best: node scripts/budgets.mjs
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { reportChecks } from './checks.mjs';
import { isMain, root } from './environment.mjs';

const dist = join(root, 'packages/embed/dist');

const budgets = { 'pressrum.js': 15_000, 'pressrum.css': 2_000 };

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

export const runBudgets = () =>
  reportChecks(
    Object.entries(budgets).map(([name, limit]) => checkBudget(name, limit, readFileSync(join(dist, name)))),
  );

if (isMain(import.meta.filename)) {
  process.exitCode = runBudgets().failed ? 1 : 0;
}
