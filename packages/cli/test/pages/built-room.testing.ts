// The sample press room as visitors meet it: served by any web server under the strictest policy, in Chromium. The rooms that
// a test changes are copies or small rooms of its own.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { transformWithOxc } from 'vite';
import { afterAll, inject, test } from 'vitest';
import { textBoundariesSource } from '@pressrum/testing/fixtures.js';
import { launchBrowser } from '../../../../scripts/launch-browser.mjs';
import { serve } from '../../../../scripts/serve.mjs';
import { runPressrum, sampleConfig, sampleFeed } from '../../bench/sample-room.mjs';
import { STRICT, type Site } from './built-room.setup.js';

export const PHONE = { width: 390, height: 844 };
export const WIDE = { width: 1280, height: 900 };

/** The sample room, which all tests share. */
export const room = inject('builtRoom');

/** What the tests of a file have opened. */
const opened: (() => unknown)[] = [];

/** A test whose worker starts one browser for all its files: each start costs as much as several pages. */
export const it = test
  .extend('engine', { scope: 'worker' }, 'chromium' as const)
  .extend('browser', { scope: 'worker' }, async ({ engine }, { onCleanup }) => {
    const started = await launchBrowser(engine);
    onCleanup(() => started.close());
    return started;
  });

let browser: Browser;

/** Has a browser before the tests of a file; after them, closes all that they have opened. */
export function useBrowser(): void {
  it.beforeAll(({ browser: started }) => {
    browser = started;
  });
  afterAll(async () => {
    await Promise.all(opened.splice(0).map((close) => close()));
  });
}

/** Closes something after the last test of the file. */
export const closeAfterTests = (close: () => unknown): void => void opened.push(close);

export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pressrum-pages-'));
  closeAfterTests(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function serveFolder(folder: string, headers: Record<string, string> = STRICT): Promise<Site> {
  const { url, close } = await serve(folder, { headers });
  closeAfterTests(close);
  return { url };
}

/** Copies the sample room, for a test that changes its files. */
export async function copyRoom(): Promise<Site & { folder: string }> {
  const folder = await makeFolder();
  await cp(room.folder, folder, { recursive: true });
  return { folder, ...(await serveFolder(folder)) };
}

/** Builds a room of a document with five releases, and what is added to it, in a folder of its own. */
export async function buildSmall(
  document: object,
  config: object = {},
  files: Record<string, string> = {},
): Promise<Site & { folder: string }> {
  const folder = await makeFolder();
  const { items } = sampleFeed(5);
  const releases = items.map(({ id, url, title, summary, content_html, date_published }) => ({
    id,
    url,
    headline: title,
    description: summary,
    articleBody: content_html,
    datePublished: date_published,
  }));
  const contents = {
    'room.json': JSON.stringify({ inLanguage: 'sv', releases, ...document }),
    'pressrum.config.json': JSON.stringify({ ...sampleConfig('room.json'), sources: ['room.json'], ...config }),
    ...files,
  };
  for (const [name, content] of Object.entries(contents)) await writeFile(join(folder, name), content);
  await runPressrum(['build'], folder);
  const dist = join(folder, 'dist');
  return { folder: dist, ...(await serveFolder(dist)) };
}

interface Listed {
  id: string;
  url: string;
  headline: string;
}

export async function readDocument() {
  const text = await readFile(join(room.folder, 'pressroom.json'), 'utf8');
  return JSON.parse(text) as { numberOfItems: number; digest: string; releases: Listed[] };
}

/** A script that lists the places of a page where two fields are glued together. */
export async function loadGluedFields(): Promise<string> {
  const { code } = await transformWithOxc(await readFile(textBoundariesSource, 'utf8'), 'text-boundaries.ts');
  return `(() => {${code.replace(/^export /gm, '')}; return gluedFields(document.body)})()`;
}

/** What a page notes from its start. */
export interface Seen {
  violations: string[];
  /** The sum of what has moved, without the visitor's doing. */
  shifts: number;
  /** What has changed in boxes, but for the places of what changes with time. */
  changes: string[];
}

export interface Visit {
  page: Page;
  /** Errors, violations, missing files and foreign requests. */
  problems: string[];
  requests: string[];
}

interface ReaderOptions {
  server?: Site;
  width?: number;
  height?: number;
  hasScript?: boolean;
  /** Origins that the page may ask beside its own. */
  allowed?: Site[];
  /** The time by the page's clock, if not now. */
  clock?: Date;
}

/** An empty page of a new visitor. */
export const newPage = async (): Promise<Page> => {
  const context = await browser.createBrowserContext();
  closeAfterTests(() => !context.closed && context.close());
  const page = await context.newPage();
  // The test has a limit.
  page.setDefaultTimeout(0);
  return page;
};

/** The page of any visitor that has an origin's document. */
export async function findPage(origin: string): Promise<Page> {
  const target = await browser.waitForTarget((one) => one.url().startsWith(origin), { timeout: 0 });
  return (await target.page())!;
}

/** An empty page of a new visitor, which notes every error, violation, missing file and foreign request. */
export async function openPage({
  server = room.root,
  width = WIDE.width,
  height = WIDE.height,
  hasScript = true,
  allowed = [],
  clock,
}: ReaderOptions = {}): Promise<Visit> {
  const page = await newPage();
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
  return { page, problems, requests };
}

/** Visits a page as a new visitor, until all of it is there. */
export async function visit(path: string, options: ReaderOptions = {}): Promise<Visit> {
  const { server = room.root, hasScript = true } = options;
  const visited = await openPage(options);
  const { page, problems } = visited;
  await page.goto(server.url + path, { waitUntil: 'load' });
  if (hasScript) {
    await waitUntilSettled(page);
    problems.push(...(await readSeen(page)).violations);
  }
  return visited;
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

export const readSeen = (page: Page): Promise<Seen> =>
  page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

/** Waits until every element is shown with its enhancements, and has been drawn. */
export const waitUntilSettled = async (page: Page) => {
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

export const closePage = (page: Page): Promise<void> => page.browserContext().close();

/**
 * What a page says. What elements add to it where there is a script is left out: buttons, a list's search field and
 * filters (all of them controls), what is said beside these, and the status, which is that of the moment; and the link to
 * older releases, in whose place a button comes.
 */
export const readContent = (page: Page) =>
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
