// What visitors and search engines meet in the page of a release.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { closePage, it, readContent, readDocument, room, useBrowser, visit } from './built-room.testing.js';

useBrowser();

describe('the page of a release', () => {
  let page: Page;
  let headline: string;
  beforeAll(async () => {
    ({ page } = await visit(room.pages.release));
    headline = (await readDocument()).releases.find(({ url }) => url === room.pages.release)!.headline;
  });
  afterAll(() => closePage(page));

  it('has the headline as its only first-level heading, and no gaps in the outline', async () => {
    const levels = await page.$$eval('h1, h2, h3, h4, h5, h6', (all) => all.map(({ tagName }) => +tagName[1]!));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe(headline);
    const gaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(gaps).toEqual([]);
  });

  it('states its language and the date of publication', async () => {
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('sv');
    const time = await page.$eval('time', (element) => element.getAttribute('datetime'));
    expect(Date.parse(time!)).toBeLessThan(Date.now());
    const english = await visit(room.pages.releaseEn);
    expect(await english.page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect((await readContent(english.page)).headings).toContain('H2 Press contact');
    await closePage(english.page);
  });

  it('has the same facts as JSON-LD', async () => {
    const data = JSON.parse(
      await page.$eval('script[type="application/ld+json"]', ({ textContent }) => textContent),
    ) as { '@graph': { '@type': unknown; headline?: string }[] };
    expect(data['@graph'].find((node) => node['@type'] === 'NewsArticle')?.headline).toBe(headline);
  });

  it("has a canonical URL and Open Graph data when the site's URL is known", async () => {
    const meta = (of: Page) =>
      of.$$eval('link[rel=canonical], meta[property^="og:"]', (all) =>
        Object.fromEntries(
          all.map((one) => [
            one.getAttribute('property') ?? 'canonical',
            one.getAttribute('content') ?? one.getAttribute('href')!,
          ]),
        ),
      );
    const known = await visit(room.pages.release, { server: room.abroad });
    const said = await meta(known.page);
    expect(known.problems).toEqual([]);
    expect(said).toMatchObject({
      canonical: room.abroad.url + room.pages.release,
      'og:url': room.abroad.url + room.pages.release,
      'og:type': 'article',
      'og:locale': 'sv_SE',
    });
    expect(said['og:title']).toContain(headline);
    expect((await fetch(said['og:image']!)).headers.get('Content-Type')).toBe('image/jpeg');
    await closePage(known.page);
    expect(Object.keys(await meta(page))).not.toContain('canonical');
  });

  it('has links to anchors that stay on it', async () => {
    const own = await visit(room.pages.release);
    await own.page.keyboard.press('Tab');
    await own.page.keyboard.press('Enter');
    await own.page.waitForFunction(() => document.activeElement?.id === 'main');
    expect(own.page.url()).toBe(`${room.root.url}${room.pages.release}#main`);
    await own.page.$eval('a[href$="#_ftn1"]', (link) => (link as HTMLElement).click());
    await own.page.waitForFunction(() => location.hash === '#_ftn1');
    expect(own.page.url()).toBe(`${room.root.url}${room.pages.release}#_ftn1`);
    await closePage(own.page);
  });

  it('has keyboard focus in reading order, always visible', async () => {
    const own = await visit(room.pages.release);
    const walked: string[] = [];
    for (let step = 0; step < 60; step++) {
      await own.page.keyboard.press('Tab');
      const place = await own.page.evaluate(() => {
        const { activeElement } = document;
        if (!activeElement || activeElement === document.body) return undefined;
        const all = [...document.querySelectorAll('a[href], button, input, select')];
        const { top, bottom, width, height } = activeElement.getBoundingClientRect();
        const isSeen = width > 1 && height > 1 && top >= 0 && bottom <= innerHeight;
        return `${all.indexOf(activeElement)} ${isSeen ? 'seen' : `hidden: ${activeElement.outerHTML}`}`;
      });
      if (!place) break;
      walked.push(place);
    }
    const reachable = await own.page.$$eval('a[href], button, input, select', (all) =>
      all.flatMap((element, index) =>
        getComputedStyle(element).visibility === 'visible' && element.getClientRects().length
          ? [`${index} seen`]
          : [],
      ),
    );
    expect(walked).toEqual(reachable);
    expect(walked.length).toBeGreaterThan(12);
    await closePage(own.page);
  });

  it('prints without controls', async () => {
    await page.emulateMediaType('print');
    const shown = await page.$$eval('nav, .page-skip, button', (all) =>
      all.filter((element) => element.getClientRects().length).map(({ outerHTML }) => outerHTML),
    );
    expect(shown).toEqual([]);
    expect(await page.$eval('h1', (element) => element.getClientRects().length)).toBe(1);
    await page.emulateMediaType('screen');
  });
});
