// What a visitor waits for, and what moves meanwhile: LCP and CLS of a press room's pages in Chromium, over slow 4G and with
// a processor four times slower, in several forms of the same page (`loading/cases.mjs`), at two moments of the page's
// clock: on a Wednesday at 10.00, in office hours, and on a Sunday at 23.40.
// With --baseline, the snapshot and script forms of another checkout, which must be built, take part in the same rounds.
//   node packages/cli/bench/loading.mjs [--rounds 20] [--network rtt|lighthouse] [--baseline FOLDER] [--only REGEXP] [--json FILE]
// The forms take turns in every round, so that whatever else the machine does meets all of them alike. Files are served
// with Brotli, compressed beforehand; every load is a new visitor's.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { report, watchLoad } from '../../../scripts/bench/report.mjs';
import { takeTurns } from '../../../scripts/bench/take-turns.mjs';
import { chromiumArguments, ensureBrowsers } from '../../../scripts/browsers.mjs';
import { cases } from './loading/cases.mjs';
import { servePages } from './loading/pages.mjs';
import { NETWORKS, visit } from './loading/visit.mjs';

/**
 * @typedef {import('./loading/pages.mjs').Page} Page
 * @typedef {import('./loading/visit.mjs').Visit} Visit
 */

const { rounds, network, baseline, only, json } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    network: { type: 'string', default: 'rtt' },
    baseline: { type: 'string' },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
  },
}).values;
const speed = NETWORKS[network];
if (!speed) throw new Error(`--network ${network}: there is ${Object.keys(NETWORKS).join(', ')}`);

/** Limits of LCP as parts of the floor's; the script form has none. */
const LIMITS = { snapshot: 1.05, pasted: 1.05 };
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'pressrum-loading-'));
/** @type {(() => unknown)[]} */
const cleanups = [() => rm(folder, { recursive: true, force: true })];
try {
  const pages = await preparePages();
  const browser = await chromium.launch({
    executablePath: ensureBrowsers(['chromium']).chromium?.path ?? '',
    args: chromiumArguments,
  });
  cleanups.unshift(() => browser.close());
  const load = watchLoad();
  const visits = await takeTurns(
    [...pages.keys()],
    (key) => visit(browser, /** @type {Page} */ (pages.get(key)), speed),
    {
      rounds: Number(rounds),
      warmUp: 1,
    },
  );
  report(toFigures(pages, visits), {
    part: 'load',
    subject: `Chromium ${browser.version()}, ${rounds} rounds, network ${network}`,
    load: load(),
    json,
  });
  const faults = [...pages].flatMap(([key, page]) => describeFaults(page, visits[key] ?? []));
  for (const fault of faults) console.log(fault);
  if (faults.length) process.exitCode = 1;
} finally {
  for (const cleanUp of cleanups) await cleanUp();
}

/** The pages of this checkout and those of the baseline, by case and form. @returns {Promise<Map<string, Page>>} */
async function preparePages() {
  const chosen = cases.filter(({ name }) => name.match(only));
  const { pages, close } = await servePages(chosen, ROOT, join(folder, 'this'));
  cleanups.unshift(close);
  if (baseline) {
    const other = await servePages(chosen, resolve(baseline), join(folder, 'baseline'));
    cleanups.unshift(other.close);
    const compared = other.pages.filter(({ form }) => ['snapshot', 'script'].includes(form));
    pages.push(...compared.map((page) => ({ ...page, form: `${page.form} (baseline)` })));
  }
  return new Map(pages.map((page) => [`${page.name}: ${page.form}`, page]));
}

/** @param {Map<string, Page>} pages @param {Record<string, Visit[]>} visits */
function toFigures(pages, visits) {
  const names = new Set([...pages.values()].map(({ name }) => name));
  return [...names].map((name) => ({
    name: `LCP, ${name}`,
    unit: 'ms',
    floor: 'floor',
    limits: LIMITS,
    samples: Object.fromEntries(
      [...pages]
        .filter(([, page]) => page.name === name)
        .map(([key, { form }]) => [form, (visits[key] ?? []).map(({ lcp }) => lcp)]),
    ),
  }));
}

/** What moved on a page, and a largest element that is not the expected one. @param {Page} page @param {Visit[]} visits */
function describeFaults({ name, form, lcp }, visits) {
  const shifts = Math.max(...visits.map((one) => one.shifts));
  const moved = [...new Set(visits.flatMap((one) => one.moved))];
  const others = [...new Set(visits.map(({ element }) => element))].filter((element) => element !== lcp);
  return [
    ...(shifts > 0 ? [`${name}, ${form}: CLS ${shifts.toFixed(3)}, moves ${moved.join(', ')}`] : []),
    ...(others.length ? [`${name}, ${form}: the largest element is ${others.join(', ')}, not ${lcp}`] : []),
  ];
}
