/** The built Storybook in one Chromium with a few pages, for checks that look at every story. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { launchBrowser } from '../../../scripts/launch-browser.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { storiesIn, type Story, type StoryIndex } from './story-cells.js';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** The moment that it is in every page: an ordinary Wednesday morning, with the sample's press service open. */
export const moment = new Date('2026-11-25T10:00:00+01:00');

/** Long, since a machine that is busy with other work must make no test fail. */
export const WAIT_MS = 120_000;

/** Two cores hold two pages at work; one more is loading meanwhile. */
const PAGES = 3;

/** Most of a visit is Storybook's own script, the same for every story. */
export const KEPT = { 'Cache-Control': 'max-age=3600' };

/** A story in its surroundings. */
export interface Visit {
  id: string;
  lang?: string;
  scheme?: 'light' | 'dark' | 'forced';
  width?: number;
  isolate?: boolean;
}

const hasTag = (tag: string) => (story: Story) => story.tags?.includes(tag) ?? false;
const all = storiesIn(JSON.parse(readFileSync(`${dist}index.json`, 'utf8')) as StoryIndex);

/** Stories that hold a fault on purpose, stories that show a whole element at once, and all others. */
export const controls = all.filter(hasTag('control'));
export const sheets = all.filter(hasTag('sheet'));
export const stories = all.filter((story) => !controls.includes(story) && !sheets.includes(story));
/** Those of one element. */
export const elementStories = stories.filter(({ id }) => id.startsWith('elements-'));
/** True for a story whose element has nothing to show. */
export const showsNothing = hasTag('empty');

/** Letters without the fringes and the fitting to whole points that differ from screen to screen. */
const steadyLetters = ['--disable-lcd-text', '--font-render-hinting=none'];

export const launch = (): Promise<Browser> => launchBrowser('chromium', steadyLetters);

/** A page whose clock stands still, so that what it shows does not depend on the day. */
export async function newPage(browser: Browser): Promise<Page> {
  // A tab behind another draws nothing, and lazy pictures in it never come.
  const page = await browser.newPage({ type: 'window' });
  page.setDefaultTimeout(WAIT_MS);
  await page.evaluateOnNewDocument((time) => {
    const Running = Date;
    globalThis.Date = class extends Running {
      constructor(...values: []) {
        super(...((values.length ? values : [time]) as []));
      }
      static override now = () => time;
    } as DateConstructor;
  }, +moment);
  return page;
}

/** Dark and light are the page's, forced colours the system's. */
const schemes = {
  light: [],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  forced: [{ name: 'forced-colors', value: 'active' }],
};

function address({ id, lang = 'sv', scheme, isolate }: Visit): string {
  const globals = `lang:${lang};scheme:${scheme === 'dark' ? 'dark' : 'light'};a11y.manual:!true`;
  const args = isolate === undefined ? '' : `&args=isolate:!${isolate}`;
  return `iframe.html?id=${id}&viewMode=story&globals=${globals}${args}`;
}

/**
 * True when the story is shown whole: every element has its data or has given up, every box that lives does, and the
 * pictures in the window have come or failed (lazy ones below it never do).
 */
export function isShown(): boolean {
  const channel = (window as unknown as { __STORYBOOK_ADDONS_CHANNEL__?: { last(event: string): unknown } })
    .__STORYBOOK_ADDONS_CHANNEL__;
  if (!channel?.last('storyFinished') && !channel?.last('storyThrewException')) return false;
  const within = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? within(element.shadowRoot) : []),
    ]);
  return within(document.querySelector('#storybook-root')!).every((element) => {
    if (element.localName.startsWith('press-'))
      return ['ready', 'empty', 'error'].includes(element.getAttribute('state') ?? '');
    if (element instanceof HTMLImageElement)
      return element.complete || element.getBoundingClientRect().top > innerHeight;
    const lives =
      element.matches('[data-press]') && element.querySelector('[data-press-live],[data-press-action]');
    return !lives || element.hasAttribute('data-press-ready');
  });
}

/** Opens the stories, a few at a time; all is closed after the file's tests. */
export async function openStorybook(): Promise<{
  visit<Seen>(visit: Visit, look: (page: Page) => Promise<Seen>): Promise<Seen>;
}> {
  const [site, browser] = await Promise.all([serve(dist, { headers: KEPT }), launch()]);
  const free = await Promise.all(Array.from({ length: PAGES }, () => newPage(browser)));
  const sessions = new Map(
    await Promise.all(free.map(async (page) => [page, await page.createCDPSession()] as const)),
  );
  const waiting: ((page: Page) => void)[] = [];
  afterAll(async () => {
    await browser.close();
    site.close();
  });
  const take = () => free.pop() ?? new Promise<Page>((resolve) => waiting.push(resolve));
  const give = (page: Page) => (waiting.shift() ?? ((idle) => free.push(idle)))(page);

  return {
    async visit(visit, look) {
      const page = await take();
      try {
        await sessions
          .get(page)!
          .send('Emulation.setEmulatedMedia', { features: schemes[visit.scheme ?? 'light'] });
        await page.setViewport({ width: visit.width ?? 800, height: 900 });
        await page.goto(site.url + address(visit), { waitUntil: 'load' });
        await page.waitForFunction(isShown, { polling: 20 });
        return await look(page);
      } finally {
        give(page);
      }
    },
  };
}
