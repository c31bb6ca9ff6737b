// What a reader does who has no pointer, from the top of the page, with the keys alone.
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../scripts/launch-browser.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { WAIT_MS } from './storybook.js';

const storybook = await serve(fileURLToPath(new URL('../dist/', import.meta.url)));
afterAll(() => storybook.close());

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens a story and waits until its buttons work. Records the URLs of followed links. */
async function open(story: string): Promise<Page> {
  const context = await browser.createBrowserContext();
  await context.overridePermissions(new URL(storybook.url).origin, ['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  await page.goto(`${storybook.url}iframe.html?id=${story}&viewMode=story`);
  await page.waitForSelector('[data-press-ready]');
  await page.evaluate(() => {
    const followed: string[] = [];
    Object.assign(globalThis, { followed });
    document.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (!link) return;
      followed.push(link.href);
      event.preventDefault();
    });
  });
  return page;
}

/** Reads the name of the focused element. */
const readFocusedName = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    if (element === document.body) return '';
    const label = (element as Partial<HTMLInputElement>).labels?.[0]?.innerText;
    return (element.ariaLabel ?? label ?? element.innerText).replace(/\s+/g, ' ').trim();
  });

/** Presses Tab until an element with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < 80; count++) {
    await page.keyboard.press('Tab');
    const focusedName = await readFocusedName(page);
    if (focusedName.includes(name)) return;
    passed.push(focusedName);
  }
  throw new Error(`“${name}” is not reached with Tab; passed: ${passed.join(' | ')}`);
}

const followed = (page: Page) => page.evaluate(() => (globalThis as unknown as { followed: string[] }).followed);
describe('with the keyboard alone', () => {
  it('finds a release by search and opens it', async () => {
    const page = await open('elements-press-release-list--searchable');
    await tabTo(page, 'Sök bland pressmeddelanden');
    await page.keyboard.type('mars 2025');
    await page.waitForFunction(() => document.querySelectorAll('.press-card').length === 1);
    await page.waitForFunction(() => document.body.innerText.includes('1 träff'));
    await tabTo(page, 'Mars 2025: så gick det för hamnen');
    await page.keyboard.press('Enter');
    expect(await followed(page)).toEqual(['https://www.bjorkvik.example/press/2025-3']);
  });

  it('shows more releases and moves the focus to the first of them', async () => {
    const page = await open('elements-press-release-list--many');
    await tabTo(page, 'Visa fler');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.press-card').length === 20);
    // The eleventh of 27: the second year's second.
    expect(await readFocusedName(page)).toContain('Augusti 2025');
    // From there on to the next one, not back to the start.
    await page.keyboard.press('Tab');
    expect(await readFocusedName(page)).toContain('Juli 2025');
  });

  it('copies a quote with its speaker and source', async () => {
    const page = await open('elements-press-release--full');
    await tabTo(page, 'Kopiera citat');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.includes('Kopierat'));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/Nu kan barnen cykla till skolan .*Alma Berglund \(V\).*Källa: Ny bro över ån/s);
    // Focus stays where the reader was.
    expect(await readFocusedName(page)).toContain('Kopiera citat');
  });

  it('calls the on-call number', async () => {
    const page = await open('elements-press-contact-list--full');
    await tabTo(page, '070-174 06 10');
    await page.keyboard.press('Enter');
    expect(await followed(page)).toEqual(['tel:+46701740610']);
  });

  it('reports a link that Tab does not reach (control)', async () => {
    const page = await open('elements-press-contact-list--full');
    await page.evaluate(() =>
      document
        .querySelectorAll('a[href="tel:+46701740610"]')
        .forEach((link) => link.setAttribute('tabindex', '-1')),
    );
    await expect(tabTo(page, '070-174 06 10')).rejects.toThrow(/not reached/);
  });
});
