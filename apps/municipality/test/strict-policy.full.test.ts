// Every element in every state, by the script tag and under the strictest policy, in released browsers.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TAGS } from '@pressrum/embed/tags.js';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { states } from '@pressrum/testing/sample-room.js';
import { launchBrowser } from '../../../scripts/launch-browser.mjs';
import { serve, STRICT_CSP } from '../../../scripts/serve.mjs';

const CHILD_TAGS = TAGS.filter((tag) => tag !== 'press-room');

let folder: string;
let site: Awaited<ReturnType<typeof serve>>;

/** A page with all elements in one state: a press room without children, and one with the other elements inside. */
function pageOf(state: unknown, isolate: string): string {
  const data = `<script type="application/json">${JSON.stringify(state).replaceAll('<', '\\u003c')}</script>`;
  const others = CHILD_TAGS.map((tag) => `<${tag}${isolate}></${tag}>`).join('\n');
  return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><title>Press</title><link rel="icon" href="bron.svg"><script src="pressrum.js" async></script></head>
<body><press-room${isolate}>${data}</press-room>\n<press-room>${data}${others}</press-room></body>
</html>`;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressrum-policy-'));
  const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  await cp(fromHere('../../../packages/embed/dist/script-tag'), folder, { recursive: true });
  await cp(fromHere('../../storybook/static'), folder, { recursive: true });
  for (const [name, state] of Object.entries(states)) {
    await writeFile(join(folder, `${name}.html`), pageOf(state, ''));
    await writeFile(join(folder, `${name}-isolated.html`), pageOf(state, ' isolate'));
  }
  site = await serve(folder, { headers: { 'Content-Security-Policy': STRICT_CSP } });
});
afterAll(async () => {
  site.close();
  await rm(folder, { recursive: true });
});

describe.each(['chromium', 'firefox'] as const)('under a strict policy in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(engine);
  });
  afterAll(() => browser.close());

  const pages = Object.keys(states).flatMap((name) => [name, `${name}-isolated`]);

  it.each(pages)('every element is shown without a violation or an error: %s', async (name) => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.evaluateOnNewDocument(() => {
      const violations: string[] = Object.assign(globalThis, { violations: [] }).violations;
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
        violations.push(`${violatedDirective} ${sample}`),
      );
    });
    await page.goto(`${site.url}${name}.html`);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('*')]
        .filter(({ localName }) => localName.startsWith('press-'))
        .every((element) => /ready|empty/.test(element.getAttribute('state') ?? '')),
    );
    problems.push(...(await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)));
    // Some states have a picture that does not exist.
    expect(problems.filter((problem) => !/404/.test(problem))).toEqual([]);
    await page.close();
  });
});
