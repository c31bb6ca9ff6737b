// What a hostile source can do to the pages of a press room: `pressrum build` of a document whose every field holds
// payloads, in Chromium. `npm test` visits some pages, the full form all, and without our policy.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { transformWithOxc } from 'vite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hostileFaultsSource } from '@pressrum/testing/fixtures.js';
import { hostileRoom, hostileTexts } from '@pressrum/testing/hostile/room.mjs';
import { launchBrowser } from '../../../scripts/launch-browser.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { runPressrum } from '../bench/sample-room.mjs';

const RELEASES = import.meta.env.MODE === 'full' ? Infinity : 3;

let folder: string;
let browser: Browser;
let server: { url: string; close(): void };
let pages: string[];
/** Finds faults in the boxes of a page's elements; a script that gives a list. */
let findFaults: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressrum-hostile-'));
  await writeFile(join(folder, 'source.json'), JSON.stringify(hostileRoom));
  const config = { sources: ['source.json'], organization: { name: 'Björkviks kommun' }, out: 'www' };
  await writeFile(join(folder, 'pressrum.config.json'), JSON.stringify(config));
  await runPressrum(['build'], folder);
  // Without a policy: nothing but the pages themselves keeps a payload from running.
  server = await serve(join(folder, 'www'));
  browser = await launchBrowser();
  const document = JSON.parse(await readFile(join(folder, 'www/pressroom.json'), 'utf8')) as {
    releases: { url: string }[];
  };
  pages = ['index.html', 'releases/index.html', ...document.releases.map(({ url }) => url).slice(0, RELEASES)];
  const { code } = await transformWithOxc(await readFile(hostileFaultsSource, 'utf8'), 'hostile-faults.ts');
  findFaults = `(() => {${code.replace(/^export /gm, '')};
    return [...document.querySelectorAll('[data-press]')].flatMap(findHostileFaults); })()`;
});

afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A visitor of one page after another, with or without scripts, for the running test. */
async function openReader(hasScript: boolean) {
  const page = await (await browser.createBrowserContext()).newPage();
  page.setDefaultTimeout(0);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.setJavaScriptEnabled(hasScript);
  await page.evaluateOnNewDocument(() => {
    Object.assign(globalThis, { fired: 0, hostile: () => (globalThis as unknown as { fired: number }).fired++ });
  });
  onTestFinished(() => page.browserContext().close());
  /** Opens a page; gives what went wrong in it. */
  return async function visit(path: string) {
    await page.goto(server.url + path, { waitUntil: 'load' });
    if (hasScript)
      await page.waitForFunction(() =>
        [...document.querySelectorAll('[state]')].every((element) => element.getAttribute('state') === 'ready'),
      );
    const faults = (await page.evaluate(findFaults)) as string[];
    const scripts = await page.$$eval('script:not([src])', (all) =>
      all.map(({ type }) => type).filter((type) => type !== 'application/ld+json'),
    );
    const fired = hasScript && (await page.evaluate(() => (globalThis as unknown as { fired: number }).fired));
    const foreign = requests.splice(0).filter((url) => !url.startsWith(server.url));
    const text = await page.evaluate(() => document.body.innerText);
    return { problems: { faults, scripts, fired: fired || 0, foreign }, text };
  };
}

describe('the pages of a hostile source', () => {
  it.each([true, false])('run nothing of it and load nothing from elsewhere: script %s', async (hasScript) => {
    const visit = await openReader(hasScript);
    for (const path of pages) {
      const { problems } = await visit(path);
      expect([path, problems]).toEqual([path, { faults: [], scripts: [], fired: 0, foreign: [] }]);
    }
  });

  it('show its texts as they are', async () => {
    const visit = await openReader(false);
    const { text } = await visit('releases/index.html');
    expect(text).toContain(hostileTexts[0]);
  });

  it('are searched for what a fault puts into them (control)', async () => {
    const html = await readFile(join(folder, 'www/index.html'), 'utf8');
    const faulty = html.replace(
      /data-press="[^"]*"[^>]*>/,
      '$&<img src=x onerror=hostile()><script>hostile()</script>',
    );
    expect(faulty).not.toBe(html);
    await writeFile(join(folder, 'www/faulty.html'), faulty);
    const [visit, visitWithoutScript] = await Promise.all([openReader(true), openReader(false)]);
    const { problems } = await visit('faulty.html');
    expect(problems.scripts).toHaveLength(1);
    expect(problems.fired).toBeGreaterThan(0);
    const still = await visitWithoutScript('faulty.html');
    expect(still.problems.faults.join('\n')).toMatch(/attribute onerror[^]*|element: <script/);
  });
});
