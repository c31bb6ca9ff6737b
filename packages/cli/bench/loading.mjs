// What a visitor waits for, and what moves meanwhile: LCP and CLS of a press room's pages in Chromium, over slow 4G and with
// a processor four times slower, in several forms of the same page:
//   floor     the page as it is built, without its script: identical markup, pictures and style sheets
//   snapshot  the page as it is built
//   pasted    the page with snippet 2 in the place of its content: the snapshot of a whole room
//   script    the page with snippet 1 in the place of its content: what it shows comes in the script
// Each at two moments of the page's clock: on a Wednesday at 10.00, in office hours, and on a Sunday at 23.40.
// With --baseline, the snapshot and script forms of another checkout, which must be built, take part in the same rounds.
//   node packages/cli/bench/loading.mjs [--rounds 20] [--network rtt|lighthouse] [--baseline FOLDER] [--only REGEXP]
// Slow 4G is 1.6 Mbit/s and 150 ms: for each request (rtt), or as Lighthouse has Chromium make it of that (lighthouse), 562.5
// ms for each request and 1.47 Mbit/s, which stands for the connection that is made first. The forms take turns in every
// round, so that whatever else the machine does meets all of them alike. Files are served with Brotli, compressed
// beforehand; every load is a new visitor's.
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { spread } from '../../../scripts/bench/report.mjs';
import { median, quartiles } from '../../../scripts/bench/statistics.mjs';
import { chromiumArguments, ensureBrowsers } from '../../../scripts/browsers.mjs';
import { filesOf, servePrecompressed } from './precompressed.mjs';
import { buildSample, sampleConfig, serveSource } from './sample-room.mjs';

const { rounds, network, baseline, only } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    network: { type: 'string', default: 'rtt' },
    baseline: { type: 'string' },
    only: { type: 'string', default: '' },
  },
}).values;
const ROUNDS = Number(rounds);
/** Milliseconds for each request, and bits a second. @type {Record<string, { latency: number, down: number, up: number }>} */
const NETWORKS = {
  rtt: { latency: 150, down: 1_600_000, up: 750_000 },
  lighthouse: { latency: 562.5, down: 1_474_560, up: 691_200 },
};
const { latency, down, up } = NETWORKS[network] ?? { latency: NaN, down: NaN, up: NaN };
if (!latency) throw new Error(`--network ${network}: there is ${Object.keys(NETWORKS).join(', ')}`);
/** Milliseconds between the last request and the question, and between the end of a visit and the next one. */
const SETTLING = 500;
const PHONE = { width: 412, height: 823 };
const WIDE = { width: 1350, height: 940 };

/** Limits of LCP as parts of the floor's; the script form has none. @type {Record<string, number>} */
const LIMITS = { snapshot: 1.05, pasted: 1.05 };

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {'text' | 'picture' | 'municipality'} room without pictures, or with one in the newest release; or the demo site
 * @property {RegExp} page
 * @property {{width: number, height: number}} viewport
 * @property {string[]} forms
 * @property {string} lcp what the largest element is
 * @property {Date} clock what the page's clock says
 */
/** @type {Omit<Case, 'clock'>[]} */
const kinds = [
  {
    name: 'press page, text, phone',
    room: 'text',
    page: /^index\.html$/,
    viewport: PHONE,
    forms: ['floor', 'snapshot', 'pasted', 'script'],
    lcp: 'P',
  },
  {
    name: 'press page, picture, wide',
    room: 'picture',
    page: /^index\.html$/,
    viewport: WIDE,
    forms: ['floor', 'snapshot', 'pasted', 'script'],
    lcp: 'IMG',
  },
  {
    name: 'release page, picture, phone',
    room: 'picture',
    page: /^releases\/.*-norrby-etapp-0\.html$/,
    viewport: PHONE,
    forms: ['floor', 'snapshot'],
    lcp: 'IMG',
  },
  {
    name: 'municipal page, phone',
    room: 'municipality',
    page: /^index\.html$/,
    viewport: PHONE,
    forms: ['floor', 'snapshot', 'script'],
    lcp: 'P',
  },
];

/**
 * The next such day, Swedish winter time; in summer an hour later.
 * @param {number} weekday from 0, Sunday
 * @param {string} time
 */
function nextDay(weekday, time) {
  const date = new Date();
  date.setUTCDate(date.getUTCDate() + ((weekday + 7 - date.getUTCDay()) % 7));
  return new Date(`${date.toISOString().slice(0, 10)}T${time}+01:00`);
}
/** Moments at which the status of the contacts says different things. @type {Record<string, Date>} */
const moments = { 'Wednesday 10.00': nextDay(3, '10:00'), 'Sunday 23.40': nextDay(0, '23:40') };

/** @type {Case[]} */
const cases = kinds
  .flatMap((kind) =>
    Object.entries(moments).map(([moment, clock]) => ({ ...kind, name: `${kind.name}, ${moment}`, clock })),
  )
  .filter(({ name }) => name.match(only));

const SCRIPT = /<script src="[^"]*"(?: integrity="[^"]*")? async><\/script>\n/;
const STYLES = /<link rel="stylesheet" href="assets\/pressrum\.[^>]*>\n/;
const ROOM = /<press-room [^>]*>.*<\/press-room>/s;
/**
 * The forms of a page, made of its HTML and the snippets of its press room.
 * @type {Record<string, (html: string, snippets: string[]) => string>}
 */
const made = {
  floor: (html) => replaced(html, SCRIPT, ''),
  snapshot: (html) => html,
  pasted: (html, [, pasted = '']) => replaced(replaced(html, SCRIPT, ''), ROOM, pasted),
  // Its script brings the style sheet.
  script: (html, [script = '']) => replaced(replaced(replaced(html, SCRIPT, ''), STYLES, ''), ROOM, script),
};

/** @param {string} html @param {RegExp} pattern @param {string} by */
function replaced(html, pattern, by) {
  if (!pattern.test(html)) throw new Error(`the page has no ${pattern}`);
  return html.replace(pattern, by);
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** @type {Record<string, string>} */
const ENTITIES = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };

const folder = await mkdtemp(join(tmpdir(), 'pressrum-loading-'));
/** @type {(() => unknown)[]} */
const ends = [() => rm(folder, { recursive: true, force: true })];
try {
  const pages = await prepare();
  const browser = await chromium.launch({
    executablePath: ensureBrowsers(['chromium']).chromium?.path ?? '',
    args: chromiumArguments,
  });
  ends.unshift(() => browser.close());
  const load = loadavg().map((one) => one.toFixed(1));
  console.log(
    `Chromium ${browser.version()}, ${ROUNDS} rounds, network ${network}; load average ${load.join(' ')} before`,
  );

  for (let round = -1; round < ROUNDS; round++) {
    // Another one begins each round: what comes after what must not count.
    const first = (round + 1) % pages.length;
    for (const page of [...pages.slice(first), ...pages.slice(0, first)]) {
      const seen = await visit(browser, page);
      if (round >= 0) page.visits.push(seen);
    }
  }
  report(pages);
  console.log(
    `\nload average ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')} after`,
  );
} finally {
  for (const end of ends) await end();
}

/**
 * @typedef {{ lcp: number, element: string, shifts: number, moved: string[] }} Visit
 * @typedef {Case & { form: string, url: string, visits: Visit[] }} Page
 */

/** @typedef {{ value: number, sources: { node: Element | null }[] }} LayoutShift */

/** The pages of this checkout, and those of the baseline. @returns {Promise<Page[]>} */
async function prepare() {
  const pages = await pagesOf(ROOT, join(folder, 'this'));
  if (!baseline) return pages;
  const others = await pagesOf(resolve(baseline), join(folder, 'baseline'));
  return [
    ...pages,
    ...others
      .filter(({ form }) => ['snapshot', 'script'].includes(form))
      .map((page) => ({ ...page, form: `${page.form} (baseline)` })),
  ];
}

/**
 * Builds the rooms of a checkout, and serves the forms of their pages beside them.
 * @param {string} checkout
 * @param {string} scratch
 * @returns {Promise<Page[]>}
 */
async function pagesOf(checkout, scratch) {
  const pages = [];
  for (const room of new Set(cases.map((one) => one.room))) {
    const files = await roomFiles(checkout, room, join(scratch, room));
    const snippets = snippetsIn(String(files.get('snippet.html') ?? ''));
    const forms = cases
      .filter((one) => one.room === room)
      .flatMap((one) => one.forms.map((form) => ({ ...one, form, path: pathOf(files, one.page) })))
      .map((one) => ({ ...one, formPath: one.path.replace('.html', `-${one.form}.html`) }));
    for (const { form, path, formPath } of forms) {
      const demo = form === 'script' ? files.get('script.html') : undefined;
      files.set(formPath, demo ?? Buffer.from(made[form]?.(String(files.get(path)), snippets) ?? ''));
    }
    const { url, close } = await servePrecompressed(files);
    ends.unshift(close);
    pages.push(...forms.map(({ formPath, ...one }) => ({ ...one, url: url + formPath, visits: [] })));
  }
  return pages;
}

/** @param {string} checkout @param {string} name @param {string} scratch */
async function roomFiles(checkout, name, scratch) {
  if (name === 'municipality') return filesOf(join(checkout, 'apps/municipality/dist'));
  const source = await serveSource(45, { pictures: name === 'picture' });
  const config = { ...sampleConfig(`${source.url}feed.json`), allow: ['127.0.0.1'] };
  const built = await buildSample(scratch, config, join(checkout, 'packages/cli/bin/pressrum.js'));
  source.close();
  return filesOf(built);
}

/** The forms in `snippet.html`, as an editor copies them. @param {string} html */
function snippetsIn(html) {
  return [...html.matchAll(/<code>(.*?)<\/code>/gs)].map(([, code = '']) =>
    code.replace(/&(lt|gt|quot|amp|#39);/g, (_, name) => ENTITIES[name] ?? ''),
  );
}

/** @param {ReadonlyMap<string, unknown>} files @param {RegExp} pattern */
function pathOf(files, pattern) {
  const path = [...files.keys()].find((one) => pattern.test(one));
  if (!path) throw new Error(`the room has no ${pattern}`);
  return path;
}

/** @param {import('playwright').Browser} browser @param {Page} page @returns {Promise<Visit>} */
async function visit(browser, { url, viewport, form, clock }) {
  const context = await browser.newContext({ viewport });
  try {
    await context.clock.setFixedTime(clock);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: down / 8,
      uploadThroughput: up / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(() => {
      const seen = Object.assign(globalThis, {
        seen: /** @type {Visit} */ ({ lcp: 0, element: '', shifts: 0, moved: [] }),
      }).seen;
      new PerformanceObserver((list) => {
        for (const entry of /** @type {(PerformanceEntry & { element?: Element })[]} */ (list.getEntries()))
          Object.assign(seen, { lcp: entry.startTime, element: entry.element?.tagName ?? '' });
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => {
        for (const { value, sources } of /** @type {LayoutShift[]} */ (
          /** @type {unknown} */ (list.getEntries())
        )) {
          seen.shifts += value;
          seen.moved.push(...sources.map(({ node }) => `${node?.nodeName} ${node?.className ?? ''}`));
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // Nothing is asked of the page before it is done: what asks is a script that the page would run before it paints.
    await page.goto(url, { waitUntil: 'networkidle' });
    if (form !== 'floor') await page.waitForSelector('press-room[state=ready]', { state: 'attached' });
    // A slow machine may be done with the network half a second before it has painted.
    await page.waitForTimeout(SETTLING);
    return await page.evaluate(() => /** @type {typeof globalThis & { seen: Visit }} */ (globalThis).seen);
  } finally {
    await context.close();
    // The browser ends the page's processes after that, which the next visitor must not wait for.
    await sleep(SETTLING);
  }
}

/** @param {Page[]} pages */
function report(pages) {
  console.log(`\n${'page and form'.padEnd(58)}  LCP ms (quartiles)    × floor (quartiles)    CLS`);
  for (const page of pages) {
    const floor = pages.find(({ name, form }) => name === page.name && form === 'floor') ?? page;
    const ratios = page.visits.map(({ lcp }, round) => lcp / (floor.visits[round]?.lcp ?? NaN));
    const ratio = median(ratios);
    const shifts = Math.max(...page.visits.map((one) => one.shifts));
    const limit = LIMITS[page.form] ?? Infinity;
    const others = [...new Set(page.visits.map(({ element }) => element))].filter(
      (element) => element !== page.lcp,
    );
    const faults = [
      ratio > limit && `more than ${limit}`,
      shifts > 0 && `moves: ${[...new Set(page.visits.flatMap(({ moved }) => moved))].join(', ')}`,
      others.length && `the largest element is ${others}`,
    ].filter(Boolean);
    const lcp = spread(quartiles(page.visits.map((one) => one.lcp)), 0);
    console.log(
      `${`${page.name}: ${page.form}`.padEnd(58)}  ${lcp.padEnd(20)}  ${spread(quartiles(ratios), 3).padEnd(21)}  ${shifts.toFixed(3)}  ${faults.join('; ')}`,
    );
    if (faults.length) process.exitCode = 1;
  }
}
