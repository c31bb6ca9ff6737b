import { ensureBrowsers } from '../browsers.mjs';
import { launchBrowser } from '../launch-browser.mjs';

/** @typedef {import('puppeteer-core').Browser} Browser */

/** Starts Chromium; installs it first if it is missing. */
export function startChromium() {
  ensureBrowsers(['chromium']);
  return launchBrowser();
}

/** A page whose steps can be measured. @param {Browser} browser @param {string} script @param {string} styles */
export async function openPage(browser, script, styles) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1350, height: 940 });
  await page.setContent(`<!doctype html><html lang="sv"><title>Bench</title><style>${styles}</style><body>`);
  await page.addScriptTag({ content: script });
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });

  /** @param {string} name @param {unknown[]} values @returns {Promise<unknown>} */
  const step = (name, ...values) =>
    page.evaluate(
      (name, values) =>
        /** @type {{ steps: Record<string, (...values: unknown[]) => unknown> }} */ (
          /** @type {unknown} */ (globalThis)
        ).steps[name]?.(...values),
      name,
      values,
    );
  const readMetrics = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  const collectGarbage = () => session.send('HeapProfiler.collectGarbage');

  return {
    step,
    collectGarbage,
    /** Milliseconds of the processor that a step takes the page's main thread. @param {string} name */
    async timeOf(name) {
      const { ThreadTime: before = NaN } = await readMetrics();
      await step(name);
      const { ThreadTime: after = NaN } = await readMetrics();
      return (after - before) * 1000;
    },
    /** Makes the page's processor slower. @param {number} rate 1 is its own speed */
    slowDown: (rate) => session.send('Emulation.setCPUThrottlingRate', { rate }),
    /** What is in the page when the garbage is gone: nodes, and bytes of scripts' objects and the document's. */
    async size() {
      await collectGarbage();
      const { Nodes: nodes = NaN } = await readMetrics();
      const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
      return { nodes, bytes: usedSize + embedderHeapUsedSize + backingStorageSize };
    },
    close: () => page.close(),
  };
}
