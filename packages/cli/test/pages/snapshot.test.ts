// How the snapshot in a page and the script that takes it over go together.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import {
  closePage,
  copyRoom,
  it,
  PHONE,
  readDocument,
  readSeen,
  room,
  useBrowser,
  visit,
} from './built-room.testing.js';
import { serveInPieces } from './slow-room.testing.js';

useBrowser();

/**
 * A browser may draw a page at any byte. A word of which half has come then moves its neighbours in the line: 0.002 at most,
 * wherever a release was cut. A block that moves makes many times that.
 */
const MAX_SHIFT_OF_WORDS = 0.01;

describe.concurrent('the snapshot in a page', () => {
  // On a wide screen, among what every page has in common.
  it.each(['index', 'release'] as const)(
    'stays when the script has run, and nothing moves on a phone: %s',
    async (name) => {
      const { page } = await visit(room.pages[name], PHONE);
      expect(await readSeen(page)).toEqual({ violations: [], shifts: 0, changes: [] });
      await closePage(page);
    },
  );

  it.each(['10:00', '23:40'])('has space for the status, whatever that says: at %s', async (time) => {
    // The day of the build; in summer an hour later.
    const clock = new Date(`${new Date().toISOString().slice(0, 10)}T${time}+01:00`);
    const texts: string[] = [];
    for (const name of ['index', 'release'] as const) {
      const { page } = await visit(room.pages[name], { ...PHONE, clock });
      const statuses = await page.$$eval('press-contact-list, press-room', ([list]) =>
        [...list!.querySelectorAll('.press-status')].map(({ textContent }) => textContent.trim()),
      );
      texts.push([...new Set(statuses)].join(' | '));
      expect(await readSeen(page)).toEqual({ violations: [], shifts: 0, changes: [] });
      await closePage(page);
    }
    expect(texts[0]).toBe(texts[1]);
    // The number of whoever answers at night is in the page at any time; its status says that it does.
    if (time === '23:40') expect(texts[0]).toMatch(/^Stängt, öppnar .* \| I beredskap nu$/);
  });

  it.each([
    ['index', 1280],
    ['archive', 1280],
    ['release', 1000],
  ] as const)('stays in its place while the page comes: %s, %i px wide', async (name, width) => {
    const slow = await serveInPieces(room.pages[name]);
    const { page } = await visit(room.pages[name], { server: slow, width });
    expect((await readSeen(page)).shifts).toBeLessThan(MAX_SHIFT_OF_WORDS);
    // Control: it was painted before all of it was there.
    const isEarly = await page.evaluate(() => {
      const [[page], [paint]] = ['navigation', 'paint'].map((type) => performance.getEntriesByType(type)) as [
        PerformanceResourceTiming[],
        PerformanceEntry[],
      ];
      return paint!.startTime < page!.responseEnd;
    });
    expect(isEarly).toBe(true);
    await closePage(page);
  });

  it('is replaced once if it is older than its document (control)', async () => {
    const { digest, releases } = await readDocument();
    const own = await copyRoom();
    const html = await readFile(join(own.folder, 'index.html'), 'utf8');
    const stale = html
      .replace(`data-press="${digest} `, 'data-press="0000000000000000 ')
      .replace(/<article class="press-card.*?<\/article>/s, '');
    await writeFile(join(own.folder, 'stale.html'), stale);
    const { page } = await visit('stale.html', { server: own, ...PHONE });
    const { changes, shifts } = await readSeen(page);
    expect(changes).toEqual(['PRESS-ROOM: its box']);
    // What is replaced is new, so that its place is no shift; what stands around it has not moved.
    expect(shifts).toBe(0);
    expect(await page.$eval('.press-card', ({ textContent }) => textContent)).toContain(releases[0]!.headline);
    await closePage(page);
  });
});
