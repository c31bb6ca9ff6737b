// Pages with a snapshot inside each element: the script keeps the snapshot, nothing moves, and its controls start to work.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { snapshotOf } from '@pressrum/embed/snapshot.js';
import { TAGS, type Tag } from '@pressrum/embed/tags.js';
import type { PressRoom } from '@pressrum/model';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { states } from '@pressrum/testing/sample-room.js';
import { serve } from '../../../scripts/serve.mjs';
import { launch, moment, newPage } from './storybook.js';

/** A document with everything that the elements can show. */
const everything: PressRoom = {
  ...states.full,
  digest: 'everything',
  notice: states.notice.notice,
  releases: [...states.full.releases, ...states.invitation.releases, ...states.many.releases],
};

const pageWith = (tag: Tag, inside: string) => `<!doctype html>
<html lang="sv">
  <meta charset="utf-8" /><title>${tag}</title><link rel="stylesheet" href="pressrum.css" />
  <h1>Press</h1>
  <${tag} src="everything.json">${inside}</${tag}>
  <p>Sidan fortsätter här.</p>
</html>`;

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressrum-pages-'));
  const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  await cp(from('../../../packages/embed/dist/script-tag'), folder, { recursive: true });
  await cp(from('../static'), folder, { recursive: true });
  await writeFile(join(folder, 'everything.json'), JSON.stringify(everything));
  for (const tag of TAGS) {
    const snapshot = snapshotOf(tag, everything, { now: moment });
    await writeFile(join(folder, `${tag}.html`), pageWith(tag, snapshot));
    await writeFile(join(folder, `${tag}-empty.html`), pageWith(tag, ''));
  }
  [site, browser] = await Promise.all([serve(folder), launch()]);
});
afterAll(async () => {
  await browser.close();
  site.close();
  await rm(folder, { recursive: true });
});

/** Opens a page, waits until it is painted, and then loads the script. */
async function loadScriptAfterPaint(
  tag: string,
  path: string,
): Promise<{ isSame: boolean; containers: number; isEnhanced: boolean; shift: number }> {
  const page = await newPage(browser);
  await page.setViewport({ width: 800, height: 900 });
  await page.goto(site.url + path, { waitUntil: 'load' });
  await page.evaluate(() => {
    const observed = { shift: 0, container: document.querySelector('[data-press]') };
    Object.assign(window, { observed });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        observed.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await page.addScriptTag({ url: `${site.url}pressrum.js` });
  await page.waitForSelector(`${tag}[state=ready]`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-press]')].every(
      (container) =>
        !container.querySelector('[data-press-live],[data-press-action]') ||
        container.hasAttribute('data-press-ready'),
    ),
  );
  // Late layout shifts happen within this time.
  await new Promise((resolve) => setTimeout(resolve, 400));
  const result = await page.evaluate(() => {
    const { observed } = window as unknown as { observed: { shift: number; container: Element | null } };
    const containers = [...document.querySelectorAll('[data-press]')];
    return {
      isSame: containers[0] === observed.container,
      containers: containers.length,
      isEnhanced: containers.every(
        (container) =>
          !container.querySelector('[data-press-live],[data-press-action]') ||
          container.hasAttribute('data-press-ready'),
      ),
      shift: observed.shift,
    };
  });
  await page.close();
  return result;
}

describe('a snapshot in the page', () => {
  it.each(TAGS)('is kept, does not move, and is enhanced: %s', async (tag) => {
    expect(await loadScriptAfterPaint(tag, `${tag}.html`)).toEqual({
      isSame: true,
      containers: 1,
      isEnhanced: true,
      shift: 0,
    });
  });

  it('prevents a layout shift, which happens without it (control)', async () => {
    const { isSame, shift } = await loadScriptAfterPaint('press-contact-list', 'press-contact-list-empty.html');
    expect(isSame).toBe(false);
    expect(shift).toBeGreaterThan(0);
  });

  it('is not needed for a press room, which reserves its space', async () => {
    const { isSame, shift } = await loadScriptAfterPaint('press-room', 'press-room-empty.html');
    expect({ isSame, shift }).toEqual({ isSame: false, shift: 0 });
  });
});
