// How visitors find older releases.
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { RARE_WORD } from '../../bench/sample-room.mjs';
import { RELEASES } from './built-room.setup.js';
import { closePage, it, readDocument, room, useBrowser, visit, waitUntilSettled } from './built-room.testing.js';

useBrowser();

describe('the archive', () => {
  it('has one way to older releases: a link without a script, and in its place a button with it', async () => {
    const ways = (page: Page) =>
      page.$$eval('.press-list-more button, .page-more a', (all) =>
        all
          .filter(
            (element) => getComputedStyle(element).visibility === 'visible' && element.getClientRects().length,
          )
          .map((element) => {
            return { name: element.textContent.trim(), x: element.getBoundingClientRect().x };
          }),
      );
    const [plain, live] = [await visit(room.pages.archive, { hasScript: false }), await visit(room.pages.archive)];
    const [link, button] = [await ways(plain.page), await ways(live.page)];
    expect(link.map(({ name }) => name)).toEqual(['Äldre pressmeddelanden']);
    expect(button.map(({ name }) => name)).toEqual(['Visa fler']);
    expect(button[0]!.x).toBe(link[0]!.x);
    await Promise.all([closePage(plain.page), closePage(live.page)]);
  });

  it('shows no way to older releases below a search without results', async () => {
    const { page } = await visit(room.pages.archive);
    const hasOlder = () => page.$eval('.page-more', (more) => more.getClientRects().length > 0);
    expect(await hasOlder()).toBe(true);
    await page.type('input[type=search]', 'xyzzyxyzzy');
    await page.waitForFunction(() => !document.querySelector('.page-more')!.getClientRects().length);
    expect(await page.$('.press-card')).toBeNull();
    await closePage(page);
  });

  const headlines = (page: Page) =>
    page.$$eval('.press-card-headline', (all) => all.map(({ textContent }) => textContent.trim()));
  const total = async () => (await readDocument()).numberOfItems;

  it('finds by search a release that is not on the page', async () => {
    const { page, problems, requests } = await visit(room.pages.archive);
    await page.type('input[type=search]', RARE_WORD);
    await page.waitForFunction(() => document.querySelectorAll('.press-card').length === 1);
    expect(await headlines(page)).toEqual([expect.stringContaining(`stage ${RELEASES - 1}`)]);
    expect(problems).toEqual([]);
    expect(requests.map((url) => url.slice(room.root.url.length))).toContain('search/index.json');
    // So that it can be shared.
    await page.waitForFunction((word) => new URL(location.href).searchParams.get('q') === word, {}, RARE_WORD);
    await closePage(page);
  });

  it('shows every release once when more are loaded', async () => {
    const { page, problems } = await visit(room.pages.archive);
    const more = '.press-list-more button';
    while (await page.$(more)) {
      const before = (await headlines(page)).length;
      await page.click(more);
      await page.waitForFunction((count) => document.querySelectorAll('.press-card').length > count, {}, before);
      await waitUntilSettled(page);
    }
    const shown = await headlines(page);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBe(await total());
    expect(problems).toEqual([]);
    await closePage(page);
  });

  it('leads by links to the oldest release without a script', async () => {
    const { page } = await visit(room.pages.archive, { hasScript: false });
    const found = new Set(await headlines(page));
    while (await page.$('a[rel=next]')) {
      await Promise.all([
        page.waitForNavigation(),
        page.$eval('a[rel=next]', (link) => (link as HTMLElement).click()),
      ]);
      for (const headline of await headlines(page)) found.add(headline);
    }
    expect(found.size).toBe(await total());
    await closePage(page);
  });
});
