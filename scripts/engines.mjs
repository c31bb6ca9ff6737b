// How @web/test-runner starts each engine.
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { chromiumArguments } from './browsers.mjs';
import { startWebKitDriver } from './webkit-driver.mjs';

/** @typedef {import('./browsers.mjs').Browser} Browser */

/** The launcher asks for the whole of Puppeteer, and uses what it launches with. */
const driver = /** @type {any} */ (puppeteer);

/**
 * A page without limits: the runner has its own, and a busy machine may take long.
 * @template {{ setDefaultTimeout(milliseconds: number): void }} Page
 * @param {{ context: { newPage(): Promise<Page> } }} browser
 */
async function createPage({ context }) {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  return page;
}

/** @type {Record<import('./browsers.mjs').Engine, (browser: Browser) => unknown>} */
const launchers = {
  chromium: ({ path }) =>
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: path, args: chromiumArguments, timeout: 0 },
      createPage,
    }),

  // Playwright drives only its own patched Firefox; a released one is driven through WebDriver BiDi.
  firefox: ({ path, from }) =>
    from === 'playwright'
      ? playwrightLauncher({ product: 'firefox', launchOptions: { timeout: 0 }, createPage })
      : chromeLauncher({
          puppeteer: driver,
          concurrency: 1,
          launchOptions: { browser: 'firefox', executablePath: path, timeout: 0, protocolTimeout: 0 },
          createPage,
        }),

  webkit: ({ path, driver }) =>
    driver
      ? webkitGtk(path, driver)
      : playwrightLauncher({ product: 'webkit', launchOptions: { timeout: 0 }, createPage }),
};

/**
 * A page counts as open when its address is: the runner waits for its tests. WebDriver would otherwise wait for every picture
 * that a test adds, give up after two minutes, and open the page again in the middle of the tests.
 * @param {string} path
 * @param {string} driver
 */
async function webkitGtk(path, driver) {
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port: await startWebKitDriver(driver),
    path: '/',
    logLevel: 'error',
    connectionRetryTimeout: 3_600_000,
    connectionRetryCount: 0,
    capabilities: /** @type {WebdriverIO.Capabilities} */ ({
      browserName: 'MiniBrowser',
      pageLoadStrategy: 'none',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: path, args: ['--automation'] },
    }),
  });
}

/**
 * What the runner calls a browser, as the engine it is.
 * @param {string} name
 */
export const engineOf = (name) => (name.startsWith('MiniBrowser') ? 'webkit' : name.toLowerCase());

/** @param {Partial<Record<import('./browsers.mjs').Engine, Browser>>} browsers */
export const startEngines = (browsers) =>
  Promise.all(
    Object.entries(browsers).map(([engine, browser]) =>
      launchers[/** @type {import('./browsers.mjs').Engine} */ (engine)](browser),
    ),
  );
