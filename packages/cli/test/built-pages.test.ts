// What visitors of a built press room meet: the pages of `pressrum build`, as any web server serves them under the strictest
// policy, in Chromium.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import sirv from 'sirv';
import { transformWithOxc } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runAxe } from '@pressrum/testing/axe.js';
import { textBoundariesSource } from '@pressrum/testing/fixtures.js';
import { chromiumArguments, findBrowsers } from '../../../scripts/browsers.mjs';
import { serve, STRICT_CSP } from '../../../scripts/serve.mjs';
import { listen } from '@pressrum/testing/loopback.js';
import {
  buildSample,
  RARE_WORD,
  runPressrum,
  sampleConfig,
  sampleFeed,
  serveSource,
} from '../bench/sample-room.mjs';

const RELEASES = 45;
const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 900 };
const SHARED = { 'Access-Control-Allow-Origin': '*' };
const STRICT = { 'Content-Security-Policy': STRICT_CSP };

interface Server {
  url: string;
  close(): void;
}

let folder: string;
let browser: Browser;
/** The same press room at the root of an origin, and below a path. */
let root: Server;
let below: Server;
/** One that knows its address, whose files other sites may read. */
let abroad: Server;
const servers: Server[] = [];
const room = () => join(folder, 'www', 'press');

const served = async (path: string, headers: Record<string, string>): Promise<Server> => {
  await mkdir(path, { recursive: true });
  const server = await serve(path, { headers });
  servers.push(server);
  return server;
};

/** The press room at its slowest: one page comes in four pieces, the last one when something has been painted. */
async function inPieces(path: string): Promise<Server> {
  const html = await readFile(join(room(), path));
  const others = sirv(room(), { dev: true });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url !== `/${path}`) return others(request, response);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    for (let piece = 0; piece < 4; piece++) {
      if (piece === 3) await painted();
      response.write(html.subarray((html.length * piece) / 4, (html.length * (piece + 1)) / 4));
      // Time to paint what is there by now.
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    response.end();
  };
  const { origin, close } = await listen(createServer((...both) => void answer(...both)));
  const painted = async () => {
    // A busy browser has not yet turned to the page whose first pieces it has received.
    const page = await vi.waitUntil(
      async () => (await browser.pages()).find((one) => one.url().startsWith(origin)),
      { timeout: 120_000 },
    );
    await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
  };
  const server = { url: `${origin}/`, close: () => void close() };
  servers.push(server);
  return server;
}

/** Paths of the pages, by what they are. */
let pages: Record<
  | 'index'
  | 'indexEn'
  | 'archive'
  | 'archiveEn'
  | 'older'
  | 'media'
  | 'release'
  | 'releaseEn'
  | 'snippet'
  | 'notFound',
  string
>;

/** What a page's text is looked through with (see there). */
let gluedFields: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressrum-pages-'));
  const source = await serveSource(RELEASES);
  [browser, root, below, abroad] = await Promise.all([
    puppeteer.launch({
      executablePath: findBrowsers(['chromium']).chromium!.path,
      args: chromiumArguments,
      timeout: 0,
    }),
    served(room(), STRICT),
    served(join(folder, 'www'), STRICT),
    served(join(folder, 'abroad'), { ...STRICT, ...SHARED }),
  ]);
  below = { ...below, url: `${below.url}press/` };
  const config = { ...sampleConfig(`${source.url}feed.json`), allow: ['127.0.0.1'], out: 'www/press' };
  await buildSample(folder, config);
  source.close();
  await runPressrum(['build', '--offline', '--site', abroad.url, '--out', 'abroad'], folder);

  const releases = (await roomDocument()).releases;
  const pageOf = (part: string) => releases.find(({ id }) => id.includes(part))!.url;
  pages = {
    index: 'index.html',
    indexEn: 'index.en.html',
    archive: 'releases/index.html',
    archiveEn: 'releases/index.en.html',
    older: 'releases/page-1.html',
    media: 'media.html',
    release: pageOf('norrby-etapp-0'),
    releaseEn: pageOf('harbour'),
    snippet: 'snippet.html',
    notFound: '404.html',
  };
  const { code } = await transformWithOxc(await readFile(textBoundariesSource, 'utf8'), 'text-boundaries.ts');
  gluedFields = `(() => {${code.replace(/^export /gm, '')}; return gluedFields(document.body)})()`;
});

afterAll(async () => {
  await browser.close();
  servers.forEach(({ close }) => close());
  await rm(folder, { recursive: true, force: true });
});

/** Builds a room of one source, which is a document with a few releases and what is added, in a folder of its own. */
async function buildSmall(own: string, document: object, config: object = {}): Promise<Server> {
  await mkdir(own, { recursive: true });
  const { items } = sampleFeed(5);
  const releases = items.map(({ id, url, title, summary, content_html, date_published }) => ({
    ...{
      id,
      url,
      headline: title,
      description: summary,
      articleBody: content_html,
      datePublished: date_published,
    },
  }));
  const { sources: _, ...rest } = sampleConfig('room.json');
  await writeFile(join(own, 'room.json'), JSON.stringify({ inLanguage: 'sv', releases, ...document }));
  await writeFile(
    join(own, 'pressrum.config.json'),
    JSON.stringify({ ...rest, sources: ['room.json'], ...config }),
  );
  await runPressrum(['build'], own);
  return served(join(own, 'dist'), STRICT);
}

interface Listed {
  id: string;
  url: string;
  headline: string;
}

async function roomDocument() {
  const text = await readFile(join(room(), 'pressroom.json'), 'utf8');
  return JSON.parse(text) as { numberOfItems: number; digest: string; releases: Listed[] };
}

interface Seen {
  violations: string[];
  /** The sum of what has moved, without the visitor's doing. */
  shifts: number;
  /** What has changed in boxes, but for the places of what changes with time. */
  changes: string[];
}

interface Visit {
  page: Page;
  problems: string[];
  requests: string[];
}

interface VisitOptions {
  server?: Server;
  width?: number;
  height?: number;
  hasScript?: boolean;
  /** Origins that the page may ask beside its own. */
  allowed?: Server[];
  /** What the page's clock says, where it is another time than now. */
  clock?: Date;
}

/** Visits a page as a new visitor, until all of it is there; notes every error, violation, missing file and foreign request. */
async function visit(
  path: string,
  {
    server = root,
    width = WIDE.width,
    height = WIDE.height,
    hasScript = true,
    allowed = [],
    clock,
  }: VisitOptions = {},
): Promise<Visit> {
  const page = await (await browser.createBrowserContext()).newPage();
  // The test has a limit.
  page.setDefaultTimeout(0);
  const problems: string[] = [];
  const requests: string[] = [];
  const origins = [server, ...allowed].map(({ url }) => new URL(url).origin);
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    requests.push(request.url());
    if (!origins.includes(new URL(request.url()).origin)) problems.push(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  await page.setViewport({ width, height });
  await page.setJavaScriptEnabled(hasScript);
  await page.evaluateOnNewDocument(watch);
  if (clock) await page.evaluateOnNewDocument(setClock, +clock);
  await page.goto(server.url + path, { waitUntil: 'load' });
  if (hasScript) {
    await settled(page);
    problems.push(...(await seen(page)).violations);
  }
  return { page, problems, requests };
}

/** Runs in the page, before anything of it. */
function setClock(time: number) {
  const Running = Date;
  globalThis.Date = class extends Running {
    constructor(...values: []) {
      super(...((values.length ? values : [time]) as []));
    }
    static override now = () => time;
  } as DateConstructor;
}

/** Runs in the page, before anything of it. */
function watch() {
  const seen: Seen = { violations: [], shifts: 0, changes: [] };
  Object.assign(globalThis, { seen });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    seen.violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
      if (!entry.hadRecentInput) seen.shifts += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const isTimely = (node: Node) =>
    !!(node as Element).closest?.('[data-press-live="status"], [data-press-live="notice"]');
  document.addEventListener(
    'readystatechange',
    () =>
      new MutationObserver((records) => {
        for (const { target, removedNodes } of records) {
          const holdsBox = [...removedNodes].some((node) => (node as Element).hasAttribute?.('data-press'));
          if (holdsBox) seen.changes.push(`${target.nodeName}: its box`);
          else if ((target as Element).closest?.('[data-press]') && !isTimely(target))
            seen.changes.push(`${target.nodeName} ${(target as Element).className}`);
        }
      }).observe(document, { childList: true, subtree: true }),
    { once: true },
  );
}

const seen = (page: Page): Promise<Seen> => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

/** Waits until every element is shown, with what goes on in it, and has been drawn. */
const settled = async (page: Page) => {
  await page.waitForFunction(() =>
    [
      ...document.querySelectorAll(
        'press-room, press-release, press-release-list, press-contact-list, press-media',
      ),
    ].every((element) => {
      const box = [...element.children].find((child) => child.hasAttribute('data-press'));
      const isQuiet = !box?.querySelector('[data-press-live], [data-press-action]');
      return element.getAttribute('state') === 'ready' && (isQuiet || box?.hasAttribute('data-press-ready'));
    }),
  );
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
};

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

const close = ({ page }: Visit) => page.browserContext().close();

/**
 * What a page says. What elements add to it where there is a script is left out: buttons, a list's search field and
 * filters (all of them controls), what is said beside these, and the status, which is that of the moment; and the link to
 * older releases, in whose place a button comes.
 */
const content = (page: Page) =>
  page.evaluate(() => {
    document
      .querySelectorAll(
        '.press-control, .press-list-status, [data-press-live="status"], press-release-list + .page-more',
      )
      .forEach((added) => added.remove());
    const words = (element: Element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    return {
      text: words(document.body),
      headings: all('h1, h2, h3, h4, h5, h6').map((heading) => `${heading.tagName} ${words(heading)}`),
      links: all('a').map((link) => `${(link as HTMLAnchorElement).href} ${words(link)}`),
    };
  });

const pageNames = [
  'index',
  'indexEn',
  'archive',
  'archiveEn',
  'older',
  'media',
  'release',
  'releaseEn',
  'snippet',
  'notFound',
] as const;

describe.each(pageNames)('a page: %s', (name) => {
  let live: Visit;
  beforeAll(async () => {
    live = await visit(pages[name]);
  });
  afterAll(() => close(live));

  it('violates no policy, logs no error, and requests no other origin and no missing file', () => {
    expect(live.problems).toEqual([]);
  });

  it('has an icon, so browsers do not request /favicon.ico', async () => {
    const icon = await live.page.$eval('link[rel=icon]', (link) => link.href);
    expect((await fetch(icon)).headers.get('Content-Type')).toBe('image/svg+xml');
  });

  it('has no axe violations', async () => {
    const results = [
      await runAxe(live.page, { within: 'html' }),
      await runAxe(live.page, { within: 'html', rules: ['region'] }),
    ];
    expect(results.flatMap(({ violations, incomplete }) => [...violations, ...incomplete])).toEqual([]);
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
    const plain = await visit(pages[name], { hasScript: false });
    const [without, withScript] = [await content(plain.page), await content(live.page)];
    expect(withScript).toEqual(without);
    expect(plain.problems).toEqual([]);
    expect(without.text.length).toBeGreaterThan(300);
    expect(without.text).not.toMatch(/\b(?:null|undefined|NaN)\b/);
    await close(plain);
  });
});

describe('the pages of a press room', () => {
  it.each(['index', 'archive', 'release'] as const)('work below a path of a site too: %s', async (name) => {
    const live = await visit(pages[name], { server: below });
    expect(live.problems).toEqual([]);
    expect(live.requests.every((url) => url.startsWith(below.url))).toBe(true);
    await close(live);
  });

  it('are checked for repeated headings, buttons and links (control)', async () => {
    const { page } = await visit(pages.release);
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
    await page.browserContext().close();
  });

  it('are checked so that faults on purpose are found (control)', async () => {
    await writeFile(
      join(room(), 'faulty.html'),
      `<!doctype html><html lang="sv"><body><p style="color:red">09.00</p><span>kl.</span><span>Press</span><script src="gone.js"></script><img src="http://127.0.0.2:9/x.png">`,
    );
    const { page, problems } = await visit('faulty.html');
    const said = problems.join('\n');
    expect(said).toMatch(/style-src/);
    expect(said).toMatch(/404 .*gone\.js/);
    expect(said).toMatch(/img-src/);
    expect(await page.evaluate(gluedFields)).toEqual(['09.00|kl.']);
    await page.evaluate(async () => {
      document.body.prepend(document.createElement('hr'));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
    expect((await seen(page)).shifts).toBeGreaterThan(0);
    await page.browserContext().close();
  });
});

describe.concurrent('the snapshot in a page', () => {
  it.each([
    ['index', PHONE],
    ['index', WIDE],
    ['archive', WIDE],
    ['release', PHONE],
    ['release', WIDE],
  ] as const)('stays when the script has run, and nothing moves: %s, %o', async (name, size) => {
    const { page } = await visit(pages[name], size);
    expect(await seen(page)).toEqual({ violations: [], shifts: 0, changes: [] });
    await page.browserContext().close();
  });

  it.each(['10:00', '23:40'])('has space for the status, whatever that says: at %s', async (time) => {
    // The day of the build; in summer an hour later.
    const clock = new Date(`${new Date().toISOString().slice(0, 10)}T${time}+01:00`);
    const texts: string[] = [];
    for (const name of ['index', 'release'] as const) {
      const { page } = await visit(pages[name], { ...PHONE, clock });
      const statuses = await page.$$eval('press-contact-list, press-room', ([list]) =>
        [...list!.querySelectorAll('.press-status')].map(({ textContent }) => textContent.trim()),
      );
      texts.push([...new Set(statuses)].join(' | '));
      expect(await seen(page)).toEqual({ violations: [], shifts: 0, changes: [] });
      await page.browserContext().close();
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
    const slow = await inPieces(pages[name]);
    const { page } = await visit(pages[name], { server: slow, width });
    expect((await seen(page)).shifts).toBe(0);
    // Control: it was painted before all of it was there.
    const isEarly = await page.evaluate(() => {
      const [[page], [paint]] = ['navigation', 'paint'].map((type) => performance.getEntriesByType(type)) as [
        PerformanceResourceTiming[],
        PerformanceEntry[],
      ];
      return paint!.startTime < page!.responseEnd;
    });
    expect(isEarly).toBe(true);
    await page.browserContext().close();
  });

  it('is replaced once if it is older than its document (control)', async () => {
    const { digest, releases } = await roomDocument();
    const html = await readFile(join(room(), 'index.html'), 'utf8');
    const stale = html
      .replace(`data-press="${digest} `, 'data-press="0000000000000000 ')
      .replace(/<article class="press-card.*?<\/article>/s, '');
    await writeFile(join(room(), 'stale.html'), stale);
    const { page } = await visit('stale.html', PHONE);
    const { changes, shifts } = await seen(page);
    expect(changes).toEqual(['PRESS-ROOM: its box']);
    // What is replaced is new, so that its place is no shift; what stands around it has not moved.
    expect(shifts).toBe(0);
    expect(await page.$eval('.press-card', ({ textContent }) => textContent)).toContain(releases[0]!.headline);
    await page.browserContext().close();
  });
});

describe('the page of a release', () => {
  let page: Page;
  let headline: string;
  beforeAll(async () => {
    ({ page } = await visit(pages.release));
    headline = (await roomDocument()).releases.find(({ url }) => url === pages.release)!.headline;
  });
  afterAll(() => page.browserContext().close());

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
    const english = await visit(pages.releaseEn);
    expect(await english.page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect((await content(english.page)).headings).toContain('H2 Press contact');
    await close(english);
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
    const known = await visit(pages.release, { server: abroad });
    const said = await meta(known.page);
    expect(known.problems).toEqual([]);
    expect(said).toMatchObject({
      canonical: abroad.url + pages.release,
      'og:url': abroad.url + pages.release,
      'og:type': 'article',
      'og:locale': 'sv_SE',
    });
    expect(said['og:title']).toContain(headline);
    expect((await fetch(said['og:image']!)).headers.get('Content-Type')).toBe('image/jpeg');
    await close(known);
    expect(Object.keys(await meta(page))).not.toContain('canonical');
  });

  it('has links to anchors that stay on it', async () => {
    const own = await visit(pages.release);
    await own.page.keyboard.press('Tab');
    await own.page.keyboard.press('Enter');
    await own.page.waitForFunction(() => document.activeElement?.id === 'main');
    expect(own.page.url()).toBe(`${root.url}${pages.release}#main`);
    await own.page.$eval('a[href$="#_ftn1"]', (link) => (link as HTMLElement).click());
    await own.page.waitForFunction(() => location.hash === '#_ftn1');
    expect(own.page.url()).toBe(`${root.url}${pages.release}#_ftn1`);
    await close(own);
  });

  it('has keyboard focus in reading order, always visible', async () => {
    const own = await visit(pages.release);
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
    await close(own);
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

describe('a notice', () => {
  it('appears with the next page load, and disappears with the next after its end', async () => {
    const line = 'Vattnet i Norrby är otjänligt: koka det';
    await runPressrum(['notice', line, '--telephone', '113 13', '--in', room()], folder);
    const shownOn = async (name: (typeof pageNames)[number]) => {
      const { page, problems } = await visit(pages[name], PHONE);
      await page.waitForFunction((text) => document.body.innerText.includes(text), {}, line);
      expect(problems).toEqual([]);
      expect(await page.$$eval('.press-notice a[href="tel:11313"]', ({ length }) => length)).toBe(1);
      expect(await page.$eval('.press-notice-headline', ({ tagName }) => tagName)).toBe('H2');
      await page.browserContext().close();
    };
    await Promise.all(pageNames.filter((name) => name !== 'snippet').map(shownOn));
    await runPressrum(['notice', '--end', '--in', room()], folder);
    const later = await visit(pages.index, PHONE);
    expect(await later.page.$('.press-notice')).toBeNull();
    await close(later);
  });
});

describe('a notice that came with a source', () => {
  const line = 'Farligt avfall har spolats i land vid Sandvik';

  it('stays when the script has run, until it is ended', async () => {
    const own = join(folder, 'warned');
    const dist = await buildSmall(own, { notice: { headline: line } });
    const { page, problems } = await visit(pages.index, { server: dist });
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/notice.json')),
    );
    await settled(page);
    expect(await page.$eval('.press-notice-headline', ({ textContent }) => textContent.trim())).toBe(line);
    expect(problems).toEqual([]);
    await page.browserContext().close();
    await runPressrum(['notice', '--end', '--in', 'dist'], own);
    const later = await visit(pages.index, { server: dist });
    await later.page.waitForFunction(() => !document.querySelector('.press-notice'));
    await close(later);
  });
});

describe('the first view of a phone', () => {
  it('has a notice, whom to call, and the headline of the first release', async () => {
    const own = join(folder, 'first-view');
    const notice = {
      headline: 'Vattnet i Norrby är otjänligt: koka det',
      text: 'Gäller alla hushåll norr om ån. Tankar med dricksvatten finns vid torget.',
      telephone: [{ label: 'Frågor från allmänheten', text: '113 13' }],
    };
    const server = await buildSmall(own, { notice });
    const { page } = await visit(pages.index, { server, ...PHONE });
    const session = await page.createCDPSession();
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const bottoms = await page.$$eval('.press-notice, .press-room-call, .press-card-headline', (all) =>
      all.slice(0, 3).map((element) => [element.className.split(' ')[0], element.getBoundingClientRect().bottom]),
    );
    expect(bottoms.map(([name]) => name)).toEqual(['press-notice', 'press-room-call', 'press-card-headline']);
    expect(bottoms.filter(([, bottom]) => Number(bottom) > PHONE.height)).toEqual([]);
    await page.browserContext().close();
  });
});

describe('branding', () => {
  const LINES = [
    '--press-accent: rgb(122, 31, 92);',
    '--press-on-accent: rgb(255, 250, 240);',
    '--press-background: rgb(255, 251, 245);',
    '--press-font: Verdana, sans-serif;',
    '--press-heading-font: Georgia, serif;',
    '--press-radius: 3px;',
  ];

  /** Runs in the page: what its parts look like, each with the property that decides it. */
  const look = (page: Page) =>
    page.evaluate(() => {
      const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      return {
        link: styleOf('.press-call, .press-link[href^="tel:"]').color,
        text: styleOf('.press-card-lead').fontFamily,
        headings: styleOf('.press-card-headline').fontFamily,
        corner: styleOf('.press-card').borderRadius,
      };
    });
  const branded = {
    link: 'rgb(122, 31, 92)',
    text: 'Verdana, sans-serif',
    headings: 'Georgia, serif',
    corner: '3px',
  };

  it('takes six lines of the style sheet that the configuration names', async () => {
    const own = join(folder, 'branded');
    await mkdir(own, { recursive: true });
    await writeFile(join(own, 'brand.css'), `:root {\n${LINES.join('\n')}\n}\n`);
    const server = await buildSmall(own, {}, { css: 'brand.css' });
    const { page, problems } = await visit(pages.index, { server });
    expect(await look(page)).toEqual(branded);
    const ofPage = await page.evaluate(() => {
      const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      return [
        styleOf(':root').backgroundColor,
        styleOf('body').fontFamily,
        styleOf('h1').fontFamily,
        styleOf('.page-footer a').color,
        styleOf('.page-brand').color,
      ];
    });
    expect(ofPage).toEqual(['rgb(255, 251, 245)', branded.text, branded.headings, branded.link, branded.link]);
    expect(problems).toEqual([]);
    await page.browserContext().close();
  });

  it('takes the same lines on the page of another site, and without them nothing is theirs (control)', async () => {
    const host = await served(join(folder, 'branded-host'), {});
    const html = (css: string) =>
      `<!doctype html><html lang="sv"><head><meta charset="utf-8"><link rel="icon" href="data:,"><style>${css}</style><link rel="stylesheet" href="${abroad.url}pressrum.css"><title>Kommunen</title></head><body><script src="${abroad.url}pressroom.js" async></script><press-room></press-room></body></html>`;
    await writeFile(join(folder, 'branded-host', 'theirs.html'), html(`press-room {${LINES.join('')}}`));
    await writeFile(join(folder, 'branded-host', 'plain.html'), html(''));
    const [theirs, plain] = await Promise.all(
      ['theirs.html', 'plain.html'].map((path) => visit(path, { server: host, allowed: [abroad] })),
    );
    expect(await look(theirs!.page)).toEqual(branded);
    const without = await look(plain!.page);
    expect(
      Object.entries(branded).filter(([part, value]) => without[part as keyof typeof without] === value),
    ).toEqual([]);
    await Promise.all([close(theirs!), close(plain!)]);
  });
});

describe('the media bank', () => {
  it('has every picture of the room, the newest first, with a link to its release and to the file', async () => {
    const { page, problems } = await visit(pages.media, { hasScript: false });
    const { releases } = await roomDocument();
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
    await page.browserContext().close();
  });

  it('is linked from the front page and from the foot of every page', async () => {
    for (const [name, places] of [
      ['index', 2],
      ['release', 1],
      ['notFound', 1],
    ] as const) {
      const { page } = await visit(pages[name], { hasScript: false });
      const links = await page.$$eval('.page-more a, .page-footer a', (all) =>
        all.filter((link) => link.pathname === '/media.html').map(({ textContent }) => textContent),
      );
      expect(links).toEqual(Array.from({ length: places }, () => 'Bilder och film'));
      await page.browserContext().close();
    }
  });

  it('is filtered by kind, and leads to older media: by a link without a script, by a button with it', async () => {
    const own = join(folder, 'media');
    const { items } = sampleFeed(30);
    const releases = items.map(({ id, url, title, date_published }) => ({
      ...{ id, url, headline: title, datePublished: date_published },
      attachments: [
        { name: `Film om ${title}`, url: `https://film.example/${id}`, type: 'VideoObject' },
        { name: `Inslag om ${title}`, url: `https://ljud.example/${id}.mp3`, encodingFormat: 'audio/mpeg' },
      ],
    }));
    const server = await buildSmall(own, { releases });
    const plain = await visit(pages.media, { server, hasScript: false });
    expect(await plain.page.$$eval('.press-media-item', ({ length }) => length)).toBe(48);
    await Promise.all([plain.page.waitForNavigation(), plain.page.click('.page-more a[rel=next]')]);
    expect(await plain.page.$$eval('.press-media-item', ({ length }) => length)).toBe(48);
    expect(await plain.page.$('.page-more')).toBeNull();
    const { page, problems } = await visit(pages.media, { server });
    const shown = () =>
      page.$$eval('.press-media-item', (all) => all.filter((item) => item.getClientRects().length).length);
    await page.click('[data-press-kind="film"][data-press-action]');
    expect(await shown()).toBe(24);
    await page.click('[data-press-action="show-older"]');
    await page.waitForFunction(() => !document.querySelector('[data-press-action="show-older"]'));
    await settled(page);
    expect(await shown()).toBe(30);
    expect(problems).toEqual([]);
    await Promise.all([close(plain), page.browserContext().close()]);
  });
});

describe('the skip link', () => {
  it('does the same where the room does not know its address', async () => {
    const { page, problems } = await visit(`${pages.archive}?genre=Nyhet`);
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    expect(new URL(page.url()).search).toBe('?genre=Nyhet');
    expect(new URL(page.url()).hash).toBe('#main');
    expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
    expect(problems).toEqual([]);
    await page.browserContext().close();
  });

  it('moves the focus to the content, and keeps the page and its query', async () => {
    const { page, problems } = await visit(`${pages.archive}?genre=Nyhet`, { server: abroad });
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    expect(new URL(page.url()).search).toBe('?genre=Nyhet');
    expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
    expect(problems).toEqual([]);
    await page.browserContext().close();
  });
});

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
    const [plain, live] = [await visit(pages.archive, { hasScript: false }), await visit(pages.archive)];
    const [link, button] = [await ways(plain.page), await ways(live.page)];
    expect(link.map(({ name }) => name)).toEqual(['Äldre pressmeddelanden']);
    expect(button.map(({ name }) => name)).toEqual(['Visa fler']);
    expect(button[0]!.x).toBe(link[0]!.x);
    await Promise.all([close(plain), close(live)]);
  });

  it('shows no way to older releases below a search without results', async () => {
    const { page } = await visit(pages.archive);
    const hasOlder = () => page.$eval('.page-more', (more) => more.getClientRects().length > 0);
    expect(await hasOlder()).toBe(true);
    await page.type('input[type=search]', 'xyzzyxyzzy');
    await page.waitForFunction(() => !document.querySelector('.page-more')!.getClientRects().length);
    expect(await page.$('.press-card')).toBeNull();
    await page.browserContext().close();
  });

  const headlines = (page: Page) =>
    page.$$eval('.press-card-headline', (all) => all.map(({ textContent }) => textContent.trim()));
  const total = async () => (await roomDocument()).numberOfItems;

  it('finds by search a release that is not on the page', async () => {
    const { page, problems, requests } = await visit(pages.archive);
    await page.type('input[type=search]', RARE_WORD);
    await page.waitForFunction(() => document.querySelectorAll('.press-card').length === 1);
    expect(await headlines(page)).toEqual([expect.stringContaining(`stage ${RELEASES - 1}`)]);
    expect(problems).toEqual([]);
    expect(requests.map((url) => url.slice(root.url.length))).toContain('search/index.json');
    // So that it can be shared.
    await page.waitForFunction((word) => new URL(location.href).searchParams.get('q') === word, {}, RARE_WORD);
    await page.browserContext().close();
  });

  it('shows every release once when more are loaded', async () => {
    const { page, problems } = await visit(pages.archive);
    const more = '.press-list-more button';
    while (await page.$(more)) {
      const before = (await headlines(page)).length;
      await page.click(more);
      await page.waitForFunction((count) => document.querySelectorAll('.press-card').length > count, {}, before);
      await settled(page);
    }
    const shown = await headlines(page);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBe(await total());
    expect(problems).toEqual([]);
    await page.browserContext().close();
  });

  it('leads by links to the oldest release without a script', async () => {
    const { page } = await visit(pages.archive, { hasScript: false });
    const found = new Set(await headlines(page));
    while (await page.$('a[rel=next]')) {
      await Promise.all([
        page.waitForNavigation(),
        page.$eval('a[rel=next]', (link) => (link as HTMLElement).click()),
      ]);
      for (const headline of await headlines(page)) found.add(headline);
    }
    expect(found.size).toBe(await total());
    await page.browserContext().close();
  });
});

describe.concurrent('a snippet', () => {
  let host: Server;
  let lines: string[];

  /** A page of somebody else's site, with a policy that allows what `snippet.html` says and nothing more. */
  async function paste(html: string): Promise<string> {
    const name = `host-${Math.random().toString(36).slice(2)}.html`;
    await writeFile(
      join(folder, 'host', name),
      `<!doctype html><html lang="sv"><head><meta charset="utf-8"><link rel="icon" href="icon.svg"><title>Kommunen</title></head><body><h1>Press</h1>\n${html}\n<footer>Kommunens sidfot</footer></body></html>`,
    );
    return name;
  }

  beforeAll(async () => {
    const { page } = await visit(pages.snippet, { server: abroad });
    lines = await page.$$eval('.page-code', (all) => all.map(({ textContent }) => textContent));
    await page.browserContext().close();
    const [sharing = '', policy = ''] = lines.slice(4);
    expect(sharing).toBe(Object.entries(SHARED)[0]!.join(': '));
    host = await served(join(folder, 'host'), { 'Content-Security-Policy': `default-src 'none'; ${policy}` });
    await writeFile(join(folder, 'host', 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  });

  const visitHost = async (html: string, size = PHONE) =>
    visit(await paste(html), { server: host, allowed: [abroad], ...size });

  it('has two lines in the first form', () => {
    expect(lines[0]).toBe(`<script src="${abroad.url}pressroom.js" async></script>\n<press-room></press-room>`);
  });

  /** Linked by the page, the style sheet keeps the room's place until its content is there. */
  const styleSheet = () => `<link rel="stylesheet" href="${abroad.url}pressrum.css">\n`;

  it.each([
    ['the script', 0, ''],
    ['the script as a module', 0, 'type="module" '],
    ['the content with a script', 1, ''],
    ['the content with a script as a module', 1, 'type="module" '],
  ])('works on another site, where nothing moves if the style sheet is linked: %s', async (_, index, type) => {
    const html = (index ? '' : styleSheet()) + lines[index]!.replaceAll('<script ', `<script ${type}`);
    const { page, problems, requests } = await visitHost(html);
    expect(problems.filter((problem) => !problem.includes('icon.svg'))).toEqual([]);
    expect(await page.$$eval('.press-card', ({ length }) => length)).toBe(20);
    expect(
      await page.$$eval('.press-card img', ([image]) => (image as HTMLImageElement).naturalWidth),
    ).toBeGreaterThan(0);
    expect((await seen(page)).shifts).toBe(0);
    const parts = requests.filter((url) => /\/assets\/enhance\.part-[\w-]+\.js$/.test(url));
    expect(parts.map((url) => new URL(url).origin)).toEqual([new URL(abroad.url).origin]);
    const integrity = await page.$eval('link[rel=modulepreload][href*=enhance]', (link) => link.integrity);
    const bytes = new Uint8Array(await (await fetch(parts[0]!)).arrayBuffer());
    const digest = await crypto.subtle.digest('SHA-256', bytes);
    expect(integrity).toBe(`sha256-${Buffer.from(digest).toString('base64')}`);
    await page.browserContext().close();
  });

  /** The boxes of a page when its elements cannot be had: what is there then came in the page, or with the first script. */
  async function withoutElements(html: string) {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setRequestInterception(true);
    const requests: string[] = [];
    page.on('request', (request) => {
      requests.push(request.url().replace(abroad.url, ''));
      void (/\/assets\/elements-[^/]*js$/.test(request.url()) ? request.abort() : request.continue());
    });
    await page.goto(host.url + (await paste(html)), { waitUntil: 'networkidle0' });
    const cards = await page.$$eval('press-room > [data-press] .press-card', ({ length }) => length);
    await page.browserContext().close();
    // The elements were asked for in any case.
    expect(requests.join()).toMatch(/assets\/elements-[\w-]+\.js/);
    return { cards, requests };
  }

  it('shows the room and its first image before the elements load', async () => {
    const { cards, requests } = await withoutElements(lines[0]!);
    expect(cards).toBe(20);
    const image = requests.find((url) => url.startsWith('images/'));
    expect(requests.filter((url) => url === image)).toHaveLength(1);
  });

  it.each([PHONE, WIDE, { width: 1280, height: 3000 }])(
    'shows all releases in their order, and moves nothing around them: %o',
    async (size) => {
      const { page } = await visitHost(styleSheet() + lines[0]!, size);
      expect((await seen(page)).shifts).toBe(0);
      const headlines = await page.$$eval('.press-card-headline', (all) =>
        all.map((one) => one.textContent.trim()),
      );
      expect(headlines).toEqual((await roomDocument()).releases.map(({ headline }) => headline));
      expect(await page.evaluate(gluedFields)).toEqual([]);
      await page.browserContext().close();
    },
  );

  it.each([
    [
      'another document',
      (html: string) => html.replace('<press-room', `<press-room src="${abroad.url}pressroom.json?2"`),
    ],
    ['another language', (html: string) => html.replace('<press-room', '<press-room lang="en"')],
    ['another level', (html: string) => html.replace('<press-room', '<press-room heading-level="3"')],
    ['a shadow root', (html: string) => html.replace('<press-room', '<press-room isolate')],
    [
      'an arrangement',
      (html: string) => html.replace('</press-room>', '<press-about></press-about></press-room>'),
    ],
  ])('leaves a room to its elements that wants %s', async (_, changed) => {
    const html = changed(lines[0]!);
    expect(html).not.toBe(lines[0]);
    expect((await withoutElements(html)).cards).toBe(0);
  });

  it.each([
    ['as it is', ''],
    ['as a module', 'type="module" '],
  ])('works in the locked version: %s', async (_, type) => {
    const locked = lines.at(-1)!.replace('<script ', `<script ${type}`);
    const room = lines[0]!.split('\n').at(-1)!;
    const { page, problems } = await visitHost(`${locked}\n${room}`);
    expect(problems.filter((problem) => !problem.includes('icon.svg'))).toEqual([]);
    expect(await page.$$eval('.press-card', ({ length }) => length)).toBe(20);
    await page.browserContext().close();
  });

  it('links to the press room and the feed in the fourth form', async () => {
    const [html = '', feed = ''] = lines[3]!.split('\n\n');
    const { page, problems } = await visitHost(html);
    await Promise.all([page.waitForNavigation(), page.click('a')]);
    await settled(page);
    expect(page.url()).toBe(`${abroad.url}index.html`);
    expect(problems.filter((problem) => !problem.includes('icon.svg'))).toEqual([]);
    expect((await fetch(feed.replace('RSS: ', ''))).headers.get('Content-Type')).toMatch(/xml/);
    await page.browserContext().close();
  });

  it('fails without the documented header (control)', async () => {
    const unshared = lines[0]!.replaceAll(abroad.url, root.url);
    const name = await paste(unshared);
    const page = await (await browser.createBrowserContext()).newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(host.url + name, { waitUntil: 'load' });
    expect(said.join()).toMatch(/CORS|Content Security Policy/);
    expect(await page.$('.press-card')).toBeNull();
    await page.browserContext().close();
  });
});
