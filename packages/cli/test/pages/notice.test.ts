// How the crisis notice comes into pages that are there, and goes.
import { describe, expect } from 'vitest';
import { runPressrum } from '../../bench/sample-room.mjs';
import { pageNames } from './built-room.setup.js';
import {
  buildSmall,
  closePage,
  copyRoom,
  it,
  PHONE,
  room,
  useBrowser,
  visit,
  waitUntilSettled,
} from './built-room.testing.js';

useBrowser();

describe('a notice', () => {
  it('appears with the next page load, and disappears with the next after its end', async () => {
    const line = 'Vattnet i Norrby är otjänligt: koka det';
    const own = await copyRoom();
    await runPressrum(['notice', line, '--telephone', '113 13', '--in', own.folder], own.folder);
    const shownOn = async (name: (typeof pageNames)[number]) => {
      const { page, problems } = await visit(room.pages[name], { server: own, ...PHONE });
      await page.waitForFunction((text) => document.body.innerText.includes(text), {}, line);
      expect(problems).toEqual([]);
      expect(await page.$$eval('.press-notice a[href="tel:11313"]', ({ length }) => length)).toBe(1);
      expect(await page.$eval('.press-notice-headline', ({ tagName }) => tagName)).toBe('H2');
      await closePage(page);
    };
    await Promise.all(pageNames.filter((name) => name !== 'snippet').map(shownOn));
    await runPressrum(['notice', '--end', '--in', own.folder], own.folder);
    const later = await visit(room.pages.index, { server: own, ...PHONE });
    expect(await later.page.$('.press-notice')).toBeNull();
    await closePage(later.page);
  });
});

describe('a notice that came with a source', () => {
  const line = 'Farligt avfall har spolats i land vid Sandvik';

  it('stays when the script has run, until it is ended', async () => {
    const own = await buildSmall({ notice: { headline: line } });
    const { page, problems } = await visit(room.pages.index, { server: own });
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/notice.json')),
    );
    await waitUntilSettled(page);
    expect(await page.$eval('.press-notice-headline', ({ textContent }) => textContent.trim())).toBe(line);
    expect(problems).toEqual([]);
    await closePage(page);
    await runPressrum(['notice', '--end', '--in', own.folder], own.folder);
    const later = await visit(room.pages.index, { server: own });
    await later.page.waitForFunction(() => !document.querySelector('.press-notice'));
    await closePage(later.page);
  });
});
