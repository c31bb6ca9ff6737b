// One load of a page by a new visitor, over slow 4G and with a processor four times slower.
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * @typedef {object} Visit
 * @property {number} lcp milliseconds to the largest contentful paint
 * @property {string} element the tag of what was painted then
 * @property {number} shifts the sum of all layout shifts
 * @property {string[]} moved what they moved
 *
 * @typedef {{ value: number, sources: { node: Element | null }[] }} LayoutShift
 * @typedef {{ latency: number, down: number, up: number }} Network milliseconds for each request, and bits a second
 */

/**
 * Slow 4G is 1.6 Mbit/s and 150 ms: for each request (rtt), or as Lighthouse has Chromium make it of that (lighthouse),
 * 562.5 ms for each request and 1.47 Mbit/s, which stands for the connection that is made first.
 * @type {Record<string, Network>}
 */
export const NETWORKS = {
  rtt: { latency: 150, down: 1_600_000, up: 750_000 },
  lighthouse: { latency: 562.5, down: 1_474_560, up: 691_200 },
};

const CPU_SLOWDOWN = 4;
/** Between the last request and the measurement, and between the end of a visit and the next one. */
const PAUSE_MS = 500;

/**
 * @param {import('playwright').Browser} browser
 * @param {import('./pages.mjs').Page} page
 * @param {Network} network
 * @returns {Promise<Visit>}
 */
export async function visit(browser, { url, viewport, form, clock }, { latency, down, up }) {
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
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.addInitScript(recordVisit);
    // The page is left alone until it is done: a question is a script that it would run before it paints.
    await page.goto(url, { waitUntil: 'networkidle' });
    if (form !== 'floor') await page.waitForSelector('press-room[state=ready]', { state: 'attached' });
    // A slow machine may be done with the network half a second before it has painted.
    await page.waitForTimeout(PAUSE_MS);
    return await page.evaluate(() => /** @type {typeof globalThis & { visit: Visit }} */ (globalThis).visit);
  } finally {
    await context.close();
    // The browser ends the page's processes after that, which the next visitor must not wait for.
    await sleep(PAUSE_MS);
  }
}

/** Runs in the page, before its scripts. */
function recordVisit() {
  const visit = /** @type {Visit} */ ({ lcp: 0, element: '', shifts: 0, moved: [] });
  Object.assign(globalThis, { visit });
  new PerformanceObserver((list) => {
    for (const entry of /** @type {(PerformanceEntry & { element?: Element })[]} */ (list.getEntries()))
      Object.assign(visit, { lcp: entry.startTime, element: entry.element?.tagName ?? '' });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    const entries = /** @type {LayoutShift[]} */ (/** @type {unknown} */ (list.getEntries()));
    for (const { value, sources } of entries) {
      visit.shifts += value;
      visit.moved.push(...sources.map(({ node }) => `${node?.nodeName} ${node?.className ?? ''}`));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
