// How the cost of a page grows with its content, on a phone whose processor is four times slower: milliseconds of the main
// thread, and how long the longest task blocks it. A slope of 1 is linear, 2 quadratic.
//   node packages/embed/bench/growth.mjs [--rounds 3] [--only REGEXP] [--json FILE]
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundlePage } from '../../../scripts/bench/bundle-page.mjs';
import { openPage, startChromium } from '../../../scripts/bench/chromium-page.mjs';
import { watchLoad } from '../../../scripts/bench/report.mjs';
import { median, slopeOf } from '../../../scripts/bench/statistics.mjs';
import { styles } from '../dist/styles.js';

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string} tag the element that shows the document
 * @property {string} document
 * @property {number[]} sizes
 * @property {boolean} [isCount] the number of elements grows, not the document
 * @property {boolean} [search] the time of a search in what is shown
 */

/** @type {Case[]} */
const cases = [
  { name: 'contacts in a room', tag: 'press-room', document: 'contacts', sizes: [50, 100, 200] },
  { name: 'pictures in a release', tag: 'press-release', document: 'pictures', sizes: [25, 50, 100] },
  { name: 'attachments of a release', tag: 'press-release', document: 'attachments', sizes: [75, 150, 300] },
  { name: 'bytes of a body', tag: 'press-release', document: 'body', sizes: [250_000, 500_000, 1_000_000] },
  {
    name: 'cards with one document',
    tag: 'press-release-card',
    document: 'releases',
    sizes: [10, 30, 90],
    isCount: true,
  },
  {
    name: 'releases behind a list of 12',
    tag: 'press-release-list',
    document: 'releases',
    sizes: [2500, 5000, 10_000],
  },
  {
    name: 'releases searched in a list',
    tag: 'press-release-list',
    document: 'releases',
    sizes: [2500, 5000, 10_000],
    search: true,
  },
];

/** Above it, time grows faster than the content. Room for what memory costs. */
const MAX_SLOPE = 1.15;
/** What takes less has no slope that says anything. */
const MIN_TIME_MS = 20;
/** A longer task is felt: https://www.w3.org/TR/longtasks-1/. */
const MAX_TASK_MS = 50;
const PHONE_SLOWDOWN = 4;

const { rounds, only, json } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
  },
}).values;

const load = watchLoad();
const script = await bundlePage(fileURLToPath(new URL('growth/page.mjs', import.meta.url)));
const browser = await startChromium();
const rows = [];
try {
  for (const each of cases.filter(({ name }) => name.match(only))) {
    const page = await openPage(browser, script, styles);
    const points = [];
    for (const size of each.sizes) points.push({ size, ...(await measure(page, each, size)) });
    rows.push({ name: each.name, points, slope: slopeOf(points) });
    await page.close();
  }
} finally {
  await browser.close();
}

/** @param {Awaited<ReturnType<typeof openPage>>} page @param {Case} each @param {number} size */
async function measure(page, { tag, document, isCount = false, search = false }, size) {
  const [times, tasks] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let round = -1; round < Number(rounds); round++) {
    await page.collectGarbage();
    await page.slowDown(PHONE_SLOWDOWN);
    await page.step('prepare', tag, document, size, isCount);
    if (search) {
      await page.step('show');
      await page.step('prepare', tag, document, size, isCount);
    }
    const time = await page.timeOf(search ? 'search' : 'show');
    const task = Number(await page.step('longestTask'));
    await page.slowDown(1);
    await page.step('remove');
    if (round < 0) continue;
    times.push(time);
    tasks.push(task);
  }
  return { time: median(times), task: median(tasks) };
}

const width = Math.max(...rows.map(({ name }) => name.length));
console.log(`${await browser.version().catch(() => 'Chromium')}, ${rounds} rounds\n`);
console.log(`${''.padEnd(width)}  slope  ms at each size, and the longest task on a phone`);
for (const { name, points, slope } of rows) {
  const last = points.at(-1);
  const isSteep = slope > MAX_SLOPE && (last?.time ?? 0) > MIN_TIME_MS;
  const isLong = (last?.task ?? 0) > MAX_TASK_MS;
  const cells = points.map(({ size, time, task }) => `${size}: ${time.toFixed(0)} (${task.toFixed(0)})`);
  const faults = [isSteep && 'TOO STEEP', isLong && `blocks more than ${MAX_TASK_MS} ms`].filter(Boolean);
  console.log(
    `${name.padEnd(width)}  ${slope.toFixed(2).padStart(5)}  ${cells.join('   ')}  ${faults.join(', ')}`,
  );
  if (isSteep) process.exitCode = 1;
}
if (json) writeFileSync(json, `${JSON.stringify({ part: 'growth', load: load(), rows }, null, 2)}\n`);
