/** A page in each of the three engines, for tests of a page that another program serves. */
import puppeteer from 'puppeteer-core';
import { chromiumArguments, type Browser, type Engine } from '../../../scripts/browsers.mjs';
import { startWebKitDriver } from '../../../scripts/webkit-driver.mjs';
import { WAIT_MS } from './storybook.js';

export interface EnginePage {
  /** The text of the first element that matches, as it is shown; empty if there is none. */
  read(selector: string): Promise<string>;
  close(): Promise<unknown>;
}

/** Opens a URL in an engine. */
export const openIn = (engine: Engine, { path, driver }: Browser, url: string): Promise<EnginePage> =>
  driver ? openInWebKit(path, driver, url) : openWithPuppeteer(engine, path, url);

async function openWithPuppeteer(engine: Engine, path: string, url: string): Promise<EnginePage> {
  const browser = await puppeteer.launch({
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath: path,
    args: engine === 'firefox' ? [] : chromiumArguments,
    timeout: 0,
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(WAIT_MS);
  await page.goto(url);
  return {
    read: (selector) =>
      page.evaluate((one) => document.querySelector<HTMLElement>(one)?.innerText ?? '', selector),
    close: () => browser.close(),
  };
}

/** By the W3C's WebDriver protocol. */
async function openInWebKit(binary: string, driver: string, url: string): Promise<EnginePage> {
  const server = `http://127.0.0.1:${await startWebKitDriver(driver)}/session`;
  async function send<Value>(method: string, path: string, body?: unknown): Promise<Value> {
    const response = await fetch(server + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: Value };
    if (!response.ok) throw new Error(`WebDriver: ${JSON.stringify(value)}`);
    return value;
  }
  const options = { binary, args: ['--automation'] };
  const { sessionId } = await send<{ sessionId: string }>('POST', '', {
    capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } },
  });
  await send('POST', `/${sessionId}/url`, { url });
  const script = 'const found = document.querySelector(arguments[0]); return found ? found.innerText : "";';
  return {
    read: (selector) => send('POST', `/${sessionId}/execute/sync`, { script, args: [selector] }),
    close: () => send('DELETE', `/${sessionId}`),
  };
}
