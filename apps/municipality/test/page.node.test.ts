// The municipality's page as it is served, under the strictest policy, in released browsers.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../../../scripts/launch-browser.mjs';
import { serve, STRICT_CSP } from '../../../scripts/serve.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const room = JSON.parse(await readFile(`${dist}pressroom.json`, 'utf8')) as { releases: { headline: string }[] };
/** What a reader must find on the page, from every part of the release as it was sent. */
const text = [
  'Pressmeddelande',
  '19 november 2026 kl. 09.00',
  'Ny bro över Björkån öppnar i mars',
  'Efter två års bygge',
  '– När barnen kan cykla',
  'säger kommunalrådet Alma Berglund (V)',
  'Bänkar med ryggstöd var fyrtionde meter.',
  'Alma Berglund (V), kommunalråd, 0980-319 221',
  'Presskontakt vid allvarlig händelse',
  'Vid pågående allvarlig händelse utanför kontorstid.',
  'Eva Sandström',
  '0980-319 210',
  'Om Björkviks kommun',
  'Kommunens uppgift är att ge björkviksborna en bra vardag.',
];

/** The page as it is served, and the same page where no script may run, or where no policy may be made. */
const [site, scriptless, policyless] = (await Promise.all(
  [
    STRICT_CSP,
    'sandbox allow-same-origin',
    STRICT_CSP.replace(/trusted-types lit.*$/, "trusted-types 'none'"),
  ].map((policy) => serve(dist, { headers: { 'Content-Security-Policy': policy } })),
)) as [Site, Site, Site];
interface Site {
  url: string;
  close(): void;
}
afterAll(() => [site, scriptless, policyless].forEach((server) => server.close()));

interface Visit {
  page: Page;
  problems: string[];
  requests: string[];
}

interface VisitOptions {
  server?: Site;
  width?: number;
  height?: number;
  /** The page's language. */
  language?: string;
  /** The state of the room to wait for; `null` to wait for the page alone. */
  state?: 'ready' | 'error' | null;
}

/** A page for a new visitor, without time limits of its own: the test has one. */
async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.createBrowserContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  return page;
}

/** Visits a page as a new visitor; notes every console error, uncaught error and policy violation. */
async function visit(
  browser: Browser,
  path: string,
  { server = site, width = 1000, height = 800, language = 'sv', state = 'ready' }: VisitOptions = {},
): Promise<Visit> {
  const page = await newPage(browser);
  const script = server !== scriptless;
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('response', (response) => requests.push(response.url()));
  await page.setViewport({ width, height });
  if (script)
    await page.evaluateOnNewDocument((lang) => {
      // The page's own `lang`, before its elements are there.
      document.addEventListener('readystatechange', () => (document.documentElement.lang = lang), { once: true });
      const pressErrors: string[] = [];
      Object.assign(globalThis, { violations: [], pressErrors });
      document.addEventListener('press-error', ({ target }) => pressErrors.push((target as Element).tagName));
      document.addEventListener('securitypolicyviolation', (event) =>
        (globalThis as unknown as { violations: string[] }).violations.push(
          `${event.violatedDirective} ${event.blockedURI} ${event.sample}`,
        ),
      );
    }, language);
  await page.goto(server.url + path, { waitUntil: 'load' });
  if (script) {
    if (state)
      await page.waitForFunction(
        (wanted) => document.querySelector('press-room')?.getAttribute('state') === wanted,
        {},
        state,
      );
    problems.push(...(await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)));
  }
  return { page, problems, requests };
}
const innerText = (page: Page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));

describe.each(['chromium', 'firefox'] as const)('the press page in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(engine);
  });
  afterAll(() => browser.close());

  it.each(['', 'live.html', 'script.html'])(
    '/%s shows all text, breaks no policy and logs no error',
    async (path) => {
      const { page, problems } = await visit(browser, path);
      expect(problems).toEqual([]);
      const shown = await innerText(page);
      for (const part of text) expect(shown).toContain(part);
      expect(shown.split(room.releases[0]!.headline)).toHaveLength(2);
      expect(shown).not.toMatch(/\b(null|undefined|NaN)\b/);
    },
  );

  it('reports a seeded policy violation (control)', async () => {
    const { page } = await visit(browser, '');
    await page.evaluate(() =>
      document.body.appendChild(document.createElement('p')).setAttribute('style', 'color:red'),
    );
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations.join()))
      .toMatch(/style-src/);
  });

  it('shows the same text without JavaScript', async () => {
    const { page } = await visit(browser, '', { server: scriptless });
    const shown = await innerText(page);
    for (const part of text) expect(shown).toContain(part);
    // What works only with a script is not offered without one.
    const live = (await visit(browser, 'live.html')).page;
    expect(await live.evaluate(() => document.querySelectorAll('button').length)).toBeGreaterThan(0);
    await live.evaluate(() => document.querySelectorAll('button').forEach((button) => button.remove()));
    expect(shown).toBe(await innerText(live));
    // Control: no script did run.
    expect(await page.evaluate(() => document.querySelector('press-room')!.hasAttribute('state'))).toBe(false);
  });

  it('keeps the nodes of the snapshot when the script has run', async () => {
    const { page } = await visit(browser, '');
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('[data-press]')].map((box) =>
        [...box.childNodes].some((node) => node.nodeType === 8),
      ),
    );
    // Lit leaves comments in what it renders; a snapshot has none.
    expect(boxes).toEqual([false]);
    const live = await visit(browser, 'live.html');
    expect(
      await live.page.evaluate(() =>
        [...document.querySelector('[data-press]')!.childNodes].some((node) => node.nodeType === 8),
      ),
    ).toBe(true);
  });

  it.each([
    ['script.html', false],
    ['live.html', true],
  ])('renders /%s after the elements are defined: %s', async (path, isDefined) => {
    const page = await newPage(browser);
    await page.evaluateOnNewDocument(() => {
      const boxes: boolean[] = Object.assign(globalThis, { boxes: [] }).boxes;
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if ((node as Partial<Element>).matches?.('[data-press]'))
              boxes.push(!!customElements.get('press-room'));
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(site.url + path, { waitUntil: 'load' });
    await page.waitForSelector('press-room[state=ready] [data-press-ready]');
    expect(await page.evaluate(() => (globalThis as unknown as { boxes: boolean[] }).boxes)).toEqual([isDefined]);
  });

  it('shows the number to call on a phone without scrolling', async () => {
    const { page } = await visit(browser, '', { width: 360, height: 640 });
    const bottom = await page.evaluate(
      () => document.querySelector('press-room a[href^="tel:"]')!.getBoundingClientRect().bottom,
    );
    expect(bottom).toBeLessThan(640);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it('sends requests only to its own origin, and only those that it needs', async () => {
    const { requests } = await visit(browser, '');
    // Firefox reports a font of its own, from a data: URL; the favicon is asked for when a browser pleases.
    const sent = () => requests.filter((url) => url.startsWith('http') && !url.endsWith('favicon.svg')).sort();
    const names = [
      '',
      'assets/elements.js',
      'assets/enhance.part.js',
      'bron.svg',
      'notice.json',
      'pressroom.json',
      'pressrum.css',
      'pressrum.js',
      'site.css',
    ];
    await expect.poll(() => sent().map(withoutHash)).toEqual(names.map((name) => site.url + name));
  });

  it('loads the document beside the script for the two-line form', async () => {
    const { requests } = await visit(browser, 'script.html');
    expect(requests).toContain(`${site.url}pressroom.json`);
  });

  it('uses the site’s own texts, from the file that the script tag names', async () => {
    const { page, problems } = await visit(browser, 'own-texts.html');
    expect(problems).toEqual([]);
    const shown = await innerText(page);
    expect(shown).toContain('För mer information: Alma Berglund');
    expect(shown).toContain('För journalister');
    // The rest is as built in.
    expect(shown).toContain('E-post: ');
  });

  it.each([
    ['fi', 'Medialle'],
    ['nb', 'Pressekontakt'],
    ['da', 'Pressekontakt'],
  ])('loads the texts of a page in %s, and no others', async (language, word) => {
    const { page, problems, requests } = await visit(browser, `live.html?${language}`, { language });
    expect(problems).toEqual([]);
    expect(await innerText(page)).toContain(word);
    const texts = requests.map(withoutHash).filter((url) => /assets\/[a-z]{2}\.js$/.test(url));
    expect(texts).toEqual([`${site.url}assets/${language}.js`]);
  });

  it.each([
    ['elements', 'loading'],
    ['enhance.part', 'ready'],
  ])('does not run a chunk that was changed in transit: %s', async (chunk, state) => {
    const page = await newPage(browser);
    await page.setRequestInterception(true);
    let isChanged = false;
    page.on('request', (request) => {
      const name = new URL(request.url()).pathname.split('/').pop()!;
      if (withoutHash(name) !== `${chunk}.js`) return void request.continue();
      isChanged = true;
      const code = readFileSync(`${dist}assets/${name}`, 'utf8');
      void request.respond({
        contentType: 'text/javascript',
        body: `${code}\ndocument.documentElement.id = 'changed';`,
      });
    });
    const failed = new Promise<string>((resolve) =>
      page.on(
        'console',
        (message) => /^(?:Pressrum:|press-room) /.test(message.text()) && resolve(message.text()),
      ),
    );
    await page.goto(`${site.url}index.html`);
    await failed;
    expect(isChanged).toBe(true);
    expect(await page.evaluate(() => document.documentElement.id)).toBe('');
    expect(await page.$eval('press-room', (room) => room.getAttribute('state') ?? 'loading')).toBe(state);
    const shown = await innerText(page);
    for (const part of text) expect(shown).toContain(part);
  });

  it('keeps its snapshot if Trusted Types policies are forbidden', async () => {
    const { page, problems } = await visit(browser, '', { server: policyless, state: null });
    await expect.poll(() => fromPressrum(problems)).toEqual([ONE_MESSAGE]);
    expect(await page.$eval('press-room', (room) => room.getAttribute('state'))).toBe(null);
    const shown = await innerText(page);
    for (const part of text) expect(shown).toContain(part);
  });

  it('reports an error if Trusted Types policies are forbidden and there is nothing to show', async () => {
    const { page, problems } = await visit(browser, 'live.html', { server: policyless, state: 'error' });
    expect(fromPressrum(problems)).toEqual([ONE_MESSAGE]);
    expect(await page.evaluate(() => (globalThis as unknown as { pressErrors: string[] }).pressErrors)).toEqual([
      'PRESS-ROOM',
    ]);
  });
});

/** `elements.js` of `elements-BxDQ9d0o.js`. */
const withoutHash = (url: string) => url.replace(/-[\w-]{8}(?=\.js$)/, '');

const ONE_MESSAGE = expect.stringMatching(/^Pressrum: /) as string;

/** Of a page's problems, those that are not the browser's own report of a violation. An uncaught error is one. */
const fromPressrum = (problems: string[]) =>
  problems.filter((problem) => !/^trusted-types |violates the following|^Content-Security-Policy/.test(problem));
