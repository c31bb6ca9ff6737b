// What elements leave behind that came and went many times, in Chromium. `npm test` counts listeners, observers, timers and
// nodes after 80 cycles; the full form measures the heap over 20,000 for each element.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TAGS } from '@pressrum/embed/tags.js';
import { states } from '@pressrum/testing/sample-room.js';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../../../../scripts/launch-browser.mjs';
import { serve } from '../../../../scripts/serve.mjs';
import { runCycles, watchPage, type WatchedWindow } from './cycles.testing.js';

const IS_FULL = import.meta.env.MODE === 'full';

const SAMPLES = IS_FULL ? 20 : 6;
/** Cycles between two samples. */
const CYCLES = IS_FULL ? 1000 : 10;
/** What is compiled and cached once is there after so many. */
const WARM_UP_CYCLES = IS_FULL ? 6000 : 20;
/** Growth of the heap that is no leak, in bytes a cycle. An element that is kept costs thousands. */
const MAX_SLOPE = 1;
/** Where the heap is measured, the engine only interprets: code that it compiles would be most of what grows. */
const ENGINE_OPTIONS = IS_FULL ? ['--js-flags=--jitless'] : [];

/** Rounds of garbage collection before what is left counts as kept. */
const MAX_ROUNDS = 20;

const scriptTag = fileURLToPath(new URL('.', import.meta.resolve('@pressrum/embed/script-tag/pressrum.js')));

let folder: string;
let server: { url: string; close(): void };
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressrum-leaks-'));
  await cp(scriptTag, folder, { recursive: true });
  await writeFile(join(folder, 'notice.json'), '{}');
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="sv"><head><meta charset="utf-8"><link rel="icon" href="data:,"><script src="pressrum.js" async></script></head><body></body></html>',
  );
  server = await serve(folder);
  browser = await launchBrowser('chromium', ENGINE_OPTIONS);
});

afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A page with the elements, nothing shown. */
async function open(): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.createBrowserContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.evaluateOnNewDocument(watchPage);
  await page.goto(server.url);
  await page.evaluate((tags) => Promise.all(tags.map((tag) => customElements.whenDefined(tag))), [...TAGS]);
  return { page, session: await page.createCDPSession() };
}

async function listListeners(session: CDPSession, expression: string): Promise<string[]> {
  const { result } = await session.send('Runtime.evaluate', { expression, objectGroup: expression });
  const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId! });
  // What the browser's tools hold would be what grows.
  await session.send('Runtime.releaseObjectGroup', { objectGroup: expression });
  return listeners.map(({ type }) => `${expression} ${type}`);
}

/** Runs in the page: the observers that still exist, and the delays of the timers that still run. */
async function countWatched() {
  const { observers, timers } = window as unknown as WatchedWindow;
  // References are cleared only between two tasks.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  // The references themselves would be what grows.
  observers.splice(0, Infinity, ...observers.filter((reference) => reference.deref()));
  return { observers: observers.length, timers: [...timers.values()] };
}

/** What is left in a page once nothing is shown and nothing is waited for. */
async function countLeft(page: Page, session: CDPSession) {
  // What is waited for and ends by itself: messages to screen readers, pauses before a message about loading.
  await page.waitForFunction(
    () => ![...(window as unknown as WatchedWindow).timers.values()].some((ms) => ms < 5000),
  );
  let observers = 0;
  let timers: number[] = [];
  // A busy browser may need several rounds until it has forgotten what nobody holds.
  for (let round = 0; round < MAX_ROUNDS && (round === 0 || observers); round++) {
    await session.send('HeapProfiler.collectGarbage');
    ({ observers, timers } = await page.evaluate(countWatched));
  }
  await session.send('HeapProfiler.collectGarbage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const listeners = [...(await listListeners(session, 'window')), ...(await listListeners(session, 'document'))];
  return { left: { observers, timers, listeners }, nodes, usedSize };
}

const getMedian = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;

/** Growth a cycle, from the second third to the last. Medians: garbage that is collected late is no leak. */
function findGrowth(values: readonly number[]): number {
  const third = Math.floor(values.length / 3);
  const rise = getMedian(values.slice(-third)) - getMedian(values.slice(-2 * third, -third));
  return rise / (third * CYCLES);
}

const rooms = [
  { ...states.full, noticeUrl: `notice.json` },
  { ...states.full, digest: 'another', notice: undefined, releases: states.full.releases.slice(0, 1) },
];

/** Runs cycles of an element; gives what is left, and how the page grew. */
async function measure(tag: string, seed?: (page: Page) => Promise<unknown>) {
  const { page, session } = await open();
  await seed?.(page);
  // Compiled once, so that code is not what grows.
  await page.evaluate(
    `window.runCycles = (count) => (${String(runCycles)})('${tag}', count, ${JSON.stringify(rooms)})`,
  );
  const run = (count: number) => page.evaluate(`window.runCycles(${count})`);
  await run(WARM_UP_CYCLES);
  const heap: number[] = [];
  const nodes: number[] = [];
  let left;
  for (let sample = 0; sample <= SAMPLES; sample++) {
    if (sample) await run(CYCLES);
    const counted = await countLeft(page, session);
    heap.push(counted.usedSize);
    nodes.push(counted.nodes);
    ({ left } = counted);
  }
  return { left, heapSlope: findGrowth(heap), nodeSlope: findGrowth(nodes), heap, nodes };
}

const NOTHING = { observers: 0, timers: [], listeners: [] };

/** Defines an element that keeps something of each of its lives. */
const defineLeaky = (page: Page) =>
  page.evaluate(() => {
    class Leaky extends HTMLElement {
      updateComplete = Promise.resolve();
      connectedCallback() {
        this.setAttribute('state', 'ready');
        window.addEventListener('resize', () => this.remove());
        new MutationObserver(() => this.remove()).observe(document.body, { childList: true });
        setTimeout(() => this.remove(), 3_600_000);
      }
    }
    customElements.define('press-leaky', Leaky);
  });

describe('an element that came, changed, moved and went', () => {
  it.each(TAGS)(
    'leaves no listener, observer, timer or node: %s',
    async (tag) => {
      const { left, nodeSlope, heapSlope, heap, nodes } = await measure(tag);
      expect(left).toEqual(NOTHING);
      expect(nodeSlope, nodes.join()).toBeLessThan(0.01);
      if (!IS_FULL) return;
      console.log(
        `${tag}: ${heapSlope.toFixed(2)} bytes a cycle; heap in kB: ${heap.map((size) => Math.round(size / 1000)).join(' ')}`,
      );
      expect(heapSlope).toBeLessThanOrEqual(MAX_SLOPE);
    },
    3_600_000,
  );

  it('is found if it keeps itself (control)', async () => {
    const { left, nodeSlope, heapSlope } = await measure('press-leaky', defineLeaky);
    expect(left!.observers).toBeGreaterThan(CYCLES);
    expect(left!.timers.length).toBeGreaterThan(CYCLES);
    expect(left!.listeners.length).toBeGreaterThan(CYCLES);
    expect(nodeSlope).toBeGreaterThan(0.5);
    expect(heapSlope).toBeGreaterThan(MAX_SLOPE);
  }, 3_600_000);
});
