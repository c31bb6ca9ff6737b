// Pages with a snapshot inside each element: when the script comes, it leaves the snapshot where it stands, nothing
// moves, and what the snapshot offers begins to work.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { snapshotOf } from '@pressrum/embed/snapshot.js';
import type { PressRoom } from '@pressrum/model';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { states } from '../../../packages/model/fixtures/sample.js';
import { serve } from '../../../scripts/serve.mjs';
import { elements } from './story-cells.js';
import { launch, moment, newPage } from './storybook.js';

type Tag = Parameters<typeof snapshotOf>[0];

/** Everything that a document can hold. */
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
  for (const tag of elements as Tag[]) {
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

/** Opens a page, has it painted, and lets the script come then. */
async function enliven(
  tag: string,
  path: string,
): Promise<{ isSame: boolean; boxes: number; lives: boolean; shift: number }> {
  const page = await newPage(browser);
  await page.setViewport({ width: 800, height: 900 });
  await page.goto(site.url + path, { waitUntil: 'load' });
  await page.evaluate(() => {
    const seen = { shift: 0, box: document.querySelector('[data-press]') };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await page.addScriptTag({ url: `${site.url}pressrum.js` });
  await page.waitForSelector(`${tag}[state=ready]`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-press]')].every(
      (box) => !box.querySelector('[data-press-live],[data-press-action]') || box.hasAttribute('data-press-ready'),
    ),
  );
  // Whatever moves after that does so within this.
  await new Promise((resolve) => setTimeout(resolve, 400));
  const result = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { shift: number; box: Element | null } };
    const boxes = [...document.querySelectorAll('[data-press]')];
    return {
      isSame: boxes[0] === seen.box,
      boxes: boxes.length,
      lives: boxes.every(
        (box) =>
          !box.querySelector('[data-press-live],[data-press-action]') || box.hasAttribute('data-press-ready'),
      ),
      shift: seen.shift,
    };
  });
  await page.close();
  return result;
}

describe('a snapshot that stands in the page', () => {
  it.each(elements)('is left alone, does not move, and lives: %s', async (tag) => {
    expect(await enliven(tag, `${tag}.html`)).toEqual({ isSame: true, boxes: 1, lives: true, shift: 0 });
  });

  it('is missed where there is none: the page moves (control)', async () => {
    const { isSame, shift } = await enliven('press-contact-list', 'press-contact-list-empty.html');
    expect(isSame).toBe(false);
    expect(shift).toBeGreaterThan(0);
  });

  it('is not needed for the place of a room, which keeps one', async () => {
    const { isSame, shift } = await enliven('press-room', 'press-room-empty.html');
    expect({ isSame, shift }).toEqual({ isSame: false, shift: 0 });
  });
});
