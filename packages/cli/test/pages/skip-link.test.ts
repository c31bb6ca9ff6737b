// The link past the head of a page.
import { describe, expect } from 'vitest';
import { closePage, it, room, useBrowser, visit } from './built-room.testing.js';

useBrowser();

describe('the skip link', () => {
  it('does the same where the room does not know its address', async () => {
    const { page, problems } = await visit(`${room.pages.archive}?genre=Nyhet`);
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    expect(new URL(page.url()).search).toBe('?genre=Nyhet');
    expect(new URL(page.url()).hash).toBe('#main');
    expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
    expect(problems).toEqual([]);
    await closePage(page);
  });

  it('moves the focus to the content, and keeps the page and its query', async () => {
    const { page, problems } = await visit(`${room.pages.archive}?genre=Nyhet`, { server: room.abroad });
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    expect(new URL(page.url()).search).toBe('?genre=Nyhet');
    expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
    expect(problems).toEqual([]);
    await closePage(page);
  });
});
