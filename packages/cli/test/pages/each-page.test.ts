// What every page of a press room has in common, whatever it is about.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { runAxe } from '@pressrum/testing/axe.js';
import { pageNames } from './built-room.setup.js';
import {
  closePage,
  copyRoom,
  it,
  loadGluedFields,
  openPage,
  PHONE,
  readContent,
  readSeen,
  room,
  type Seen,
  useBrowser,
  visit,
  type Visit,
  WIDE,
} from './built-room.testing.js';

useBrowser();

/** Runs in the page: the names of headings and buttons that others have too, and of links that lead elsewhere than others. */
function repeatedNames(): string[] {
  const nameOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? (element as HTMLElement).innerText).replace(/\s+/g, ' ').trim();
  const isShown = (element: Element) => element.getClientRects().length > 0;
  const all = (selector: string) => [...document.querySelectorAll(selector)].filter(isShown);
  const headings = all('main :is(h1, h2, h3, h4, h5, h6)').map((heading) => nameOf(heading));
  const buttons = all('button').map((button) => nameOf(button));
  const links = new Map<string, Set<string>>();
  for (const link of all('a[href]'))
    links.set(nameOf(link), (links.get(nameOf(link)) ?? new Set()).add((link as HTMLAnchorElement).href));
  const repeated = (names: string[]) => names.filter((name, index) => names.indexOf(name) < index);
  const ambiguous = [...links].filter(([, urls]) => urls.size > 1).map(([name]) => name);
  return [...repeated(headings), ...repeated(buttons), ...ambiguous];
}

let gluedFields: string;
/** A visitor without a script, who reads one page after another. */
let plain: Visit;
beforeAll(async () => {
  [gluedFields, plain] = await Promise.all([loadGluedFields(), openPage({ hasScript: false })]);
});
afterAll(() => closePage(plain.page));

describe.each(pageNames)('a page: %s', (name) => {
  let live: Visit;
  let seen: Seen;
  beforeAll(async () => {
    live = await visit(room.pages[name]);
    // Before the checks below change the width of the page.
    seen = await readSeen(live.page);
  });
  afterAll(() => closePage(live.page));

  it('violates no policy, logs no error, and requests no other origin and no missing file', () => {
    expect(live.problems).toEqual([]);
  });

  it('keeps its snapshot when the script has run, and nothing moves', () => {
    expect(seen).toEqual({ violations: [], shifts: 0, changes: [] });
  });

  it('has an icon, so browsers do not request /favicon.ico', async () => {
    const icon = await live.page.$eval('link[rel=icon]', (link) => link.href);
    expect((await fetch(icon)).headers.get('Content-Type')).toBe('image/svg+xml');
  });

  it('has no axe violations', async () => {
    const { violations, incomplete } = await runAxe(live.page, { within: 'html', isWholePage: true });
    expect([...violations, ...incomplete]).toEqual([]);
  });

  it('has no two headings, buttons or links to different pages of the same name', async () => {
    expect(await live.page.evaluate(repeatedNames)).toEqual([]);
  });

  it('names no contact of the press service twice in its lists', async () => {
    const names = await live.page.$$eval('.press-contact-name', (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('has controls of at least 44 px on a touch screen', async () => {
    const { page } = live;
    // Puppeteer's own way to another pointer loads the page anew.
    const session = await page.createCDPSession();
    await page.setViewport(PHONE);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    const small = await page.$$eval(
      '.press-control, .page-links a, .page-more a, .press-link[href^="tel:"], .press-link[href^="mailto:"]',
      (all) =>
        all.flatMap((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width && height < 43.9 ? [`${element.outerHTML.slice(0, 80)}: ${height}`] : [];
        }),
    );
    expect(small).toEqual([]);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    await session.detach();
    await page.setViewport(WIDE);
  });

  it('does not scroll sideways at 400 % zoom', async () => {
    await live.page.setViewport({ width: 320, height: 640 });
    expect(await live.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await live.page.setViewport(WIDE);
  });

  it('has the same text without a script, with spaces between fields', async () => {
    expect(await live.page.evaluate(gluedFields)).toEqual([]);
    await plain.page.goto(room.root.url + room.pages[name]);
    const [without, withScript] = [await readContent(plain.page), await readContent(live.page)];
    expect(withScript).toEqual(without);
    expect(plain.problems.splice(0)).toEqual([]);
    expect(without.text.length).toBeGreaterThan(300);
    expect(without.text).not.toMatch(/\b(?:null|undefined|NaN)\b/);
  });
});

describe('the pages of a press room', () => {
  it.each(['index', 'archive', 'release'] as const)('work below a path of a site too: %s', async (name) => {
    const live = await visit(room.pages[name], { server: room.below });
    expect(live.problems).toEqual([]);
    expect(live.requests.every((url) => url.startsWith(room.below.url))).toBe(true);
    await closePage(live.page);
  });

  it('are checked for repeated headings, buttons and links (control)', async () => {
    const { page } = await visit(room.pages.release);
    await page.evaluate(() => {
      for (const [tag, text, href] of [
        ['h2', 'A'],
        ['h3', 'A'],
        ['button', 'B'],
        ['button', 'B'],
        ['a', 'C', '?1'],
        ['a', 'C', '?2'],
      ] as const) {
        const element = document.createElement(tag);
        element.textContent = text;
        if (href) element.setAttribute('href', href);
        document.querySelector('main')!.append(element);
      }
    });
    expect(await page.evaluate(repeatedNames)).toEqual(['A', 'B', 'C']);
    await closePage(page);
  });

  it('are checked so that faults on purpose are found (control)', async () => {
    const own = await copyRoom();
    await writeFile(
      join(own.folder, 'faulty.html'),
      `<!doctype html><html lang="sv"><body><p style="color:red">09.00</p><span>kl.</span><span>Press</span><script src="gone.js"></script><img src="http://127.0.0.2:9/x.png">`,
    );
    const { page, problems } = await visit('faulty.html', { server: own });
    const said = problems.join('\n');
    expect(said).toMatch(/style-src/);
    expect(said).toMatch(/404 .*gone\.js/);
    expect(said).toMatch(/img-src/);
    expect(await page.evaluate(gluedFields)).toEqual(['09.00|kl.']);
    await page.evaluate(async () => {
      document.body.prepend(document.createElement('hr'));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
    expect((await readSeen(page)).shifts).toBeGreaterThan(0);
    await closePage(page);
  });
});
