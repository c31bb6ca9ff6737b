// Chromium or Firefox through Puppeteer, for tests and measurements.
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findBrowsers } from './browsers.mjs';

/**
 * Starts a browser. It and its protocol have no limits: the tests have, and a busy machine may take long.
 * @param {'chromium' | 'firefox'} [engine]
 * @param {string[]} [chromiumOptions] further options of Chromium's command
 */
export const launchBrowser = (engine = 'chromium', chromiumOptions = []) =>
  puppeteer.launch({
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath: findBrowsers([engine])[engine]?.path ?? '',
    args: engine === 'firefox' ? [] : [...chromiumArguments, ...chromiumOptions],
    timeout: 0,
    protocolTimeout: 0,
  });
