/** A page in each of the three engines, for tests of a page that another program serves. */
import { findBrowsers, type Engine } from '../../../scripts/browsers.mjs';
import { launchBrowser } from '../../../scripts/launch-browser.mjs';
import { startWebKitDriver } from '../../../scripts/webkit-driver.mjs';
import { WAIT_MS } from './storybook.js';

export interface EnginePage {
  /** The text of the first element that matches, as it is shown; empty if there is none. */
  read(selector: string): Promise<string>;
  close(): Promise<unknown>;
}

/** Opens a URL in an engine. */
export const openIn = (engine: Engine, url: string): Promise<EnginePage> =>
  engine === 'webkit' ? openInWebKit(url) : openWithPuppeteer(engine, url);

async function openWithPuppeteer(engine: 'chromium' | 'firefox', url: string): Promise<EnginePage> {
  const browser = await launchBrowser(engine);
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
async function openInWebKit(url: string): Promise<EnginePage> {
  const { path: binary, driver } = findBrowsers(['webkit']).webkit!;
  if (!driver) throw new Error('Only the WebKit of the system has a driver');
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
