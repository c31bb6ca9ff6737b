// The media bank: pictures and films of all releases.
import { describe, expect } from 'vitest';
import { sampleFeed } from '../../bench/sample-room.mjs';
import {
  buildSmall,
  closePage,
  it,
  openPage,
  readDocument,
  room,
  useBrowser,
  visit,
  waitUntilSettled,
} from './built-room.testing.js';

useBrowser();

describe('the media bank', () => {
  it('has every picture of the room, the newest first, with a link to its release and to the file', async () => {
    const { page, problems } = await visit(room.pages.media, { hasScript: false });
    const { releases } = await readDocument();
    const items = await page.$$eval('.press-media-item', (all) =>
      all.map((item) => ({
        hasPicture: !!item.querySelector('img'),
        release: item.querySelector('.press-media-release a')?.getAttribute('href'),
        file: item.querySelector<HTMLAnchorElement>('.press-media-file a')?.download,
      })),
    );
    // Every second of them has a picture, but for those in English.
    expect(items).toHaveLength(20);
    expect(items[0]).toEqual({
      hasPicture: true,
      release: releases[0]!.url,
      file: expect.stringMatching(/\.jpg$/),
    });
    expect(problems).toEqual([]);
    await closePage(page);
  });

  it('is linked from the front page and from the foot of every page', async () => {
    const { page } = await openPage({ hasScript: false });
    for (const [name, places] of [
      ['index', 2],
      ['release', 1],
      ['notFound', 1],
    ] as const) {
      await page.goto(room.root.url + room.pages[name]);
      const links = await page.$$eval('.page-more a, .page-footer a', (all) =>
        all.filter((link) => link.pathname === '/media.html').map(({ textContent }) => textContent),
      );
      expect(links).toEqual(Array.from({ length: places }, () => 'Bilder och film'));
    }
    await closePage(page);
  });

  it('is filtered by kind, and leads to older media: by a link without a script, by a button with it', async () => {
    const { items } = sampleFeed(30);
    const releases = items.map(({ id, url, title, date_published }) => ({
      ...{ id, url, headline: title, datePublished: date_published },
      attachments: [
        { name: `Film om ${title}`, url: `https://film.example/${id}`, type: 'VideoObject' },
        { name: `Inslag om ${title}`, url: `https://ljud.example/${id}.mp3`, encodingFormat: 'audio/mpeg' },
      ],
    }));
    const server = await buildSmall({ releases });
    const plain = await visit(room.pages.media, { server, hasScript: false });
    expect(await plain.page.$$eval('.press-media-item', ({ length }) => length)).toBe(48);
    await Promise.all([plain.page.waitForNavigation(), plain.page.click('.page-more a[rel=next]')]);
    expect(await plain.page.$$eval('.press-media-item', ({ length }) => length)).toBe(48);
    expect(await plain.page.$('.page-more')).toBeNull();
    const { page, problems } = await visit(room.pages.media, { server });
    const shown = () =>
      page.$$eval('.press-media-item', (all) => all.filter((item) => item.getClientRects().length).length);
    await page.click('[data-press-kind="film"][data-press-action]');
    expect(await shown()).toBe(24);
    await page.click('[data-press-action="show-older"]');
    await page.waitForFunction(() => !document.querySelector('[data-press-action="show-older"]'));
    await waitUntilSettled(page);
    expect(await shown()).toBe(30);
    expect(problems).toEqual([]);
    await Promise.all([closePage(plain.page), closePage(page)]);
  });
});
