// The builder on the municipality's site, under the policy of its folder, in released browsers.
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../scripts/launch-browser.mjs';
import { municipalityHeaders, serve, STRICT_CSP } from '../../../scripts/serve.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const [site, strict] = await Promise.all([
  serve(dist, { headers: municipalityHeaders }),
  serve(dist, { headers: { 'Content-Security-Policy': STRICT_CSP } }),
]);
afterAll(() => [site, strict].forEach((server) => server.close()));

describe.each(['chromium', 'firefox'] as const)('the builder in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(engine);
  });
  afterAll(() => browser.close());

  async function open(url: string) {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(url, { waitUntil: 'load' });
    const frame = await page.waitForSelector('iframe');
    return { problems, preview: () => frame!.contentFrame() };
  }

  it('is reached from the press page, and its preview breaks no policy', async () => {
    const start = await browser.newPage();
    await start.goto(site.url);
    const href = await start.$eval('footer a', (link) => link.href);
    const { problems, preview } = await open(`${href}?accent=%237a1f5c`);
    const frame = await preview();
    await frame.waitForSelector('press-room[state=ready] [data-press-ready]');
    expect(problems).toEqual([]);
    const accent = await frame.$eval('press-room', (room) =>
      getComputedStyle(room).getPropertyValue('--press-accent'),
    );
    expect(accent).toContain('#7a1f5c');
  });

  it('has no preview under the policy of the other pages (control)', async () => {
    const { problems } = await open(`${strict.url}builder/index.html`);
    await expect.poll(() => problems.join('\n')).toMatch(/frame-src|default-src/);
  });
});
