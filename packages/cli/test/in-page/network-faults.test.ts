// What a reader sees when a document cannot be loaded: every fault of a network, for an element that shows nothing, a
// snapshot, or data that came before.
import { states } from '@pressrum/testing/sample-room.js';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../../../../scripts/launch-browser.mjs';
import { NETWORK_FAULTS, serveFaultySite, type FaultySite } from './faulty-site.testing.js';

const TAGS = ['press-room', 'press-release-list'];
/** Not the server's: the browser has no network. */
const OFFLINE = 'no network';

const SNAPSHOT = 'Ögonblicksbild av pressrummet';
const MESSAGE = 'Innehållet kunde inte hämtas. Försök igen om en stund.';
const { headline } = states.full.releases[0]!;

/** What a reader meets in an element. */
interface Seen {
  name: string;
  state: string | null;
  text: string;
  buttons: string[];
  /** Of the events `press-error`. */
  errors: number;
}

interface TestedElement extends HTMLElement {
  src: string;
  errors: number;
}

/** Runs in the page, before its scripts: the test ends patience and pauses, not the clock. */
function ruleTime(): void {
  const patience: AbortController[] = [];
  AbortSignal.timeout = () => {
    const controller = new AbortController();
    patience.push(controller);
    return controller.signal;
  };
  const endPatience = () =>
    patience.splice(0).forEach((controller) => controller.abort(new DOMException('Too late', 'TimeoutError')));
  const { setTimeout } = window;
  window.setTimeout = ((work: () => void, ms = 0) => setTimeout(work, ms < 500 ? ms : 0)) as typeof setTimeout;
  Object.assign(window, { endPatience });
}

/** Runs in the page: adds an element for each tag, with a document to load. */
function addElements(tags: string[], shown: string, src: string, html: string): void {
  for (const tag of tags) {
    const element: TestedElement = Object.assign(document.createElement(tag), { errors: 0, src });
    element.dataset['name'] = `${tag}, ${shown}`;
    element.addEventListener('press-error', ({ target }) => target === element && element.errors++);
    element.innerHTML = html;
    document.body.append(element);
  }
}

const ask = (page: Page): Promise<Seen[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<TestedElement>('[data-name]')].map((element) => ({
      name: element.dataset['name']!,
      state: element.getAttribute('state'),
      text: element.innerText.replace(/\s+/g, ' ').trim(),
      buttons: [...element.querySelectorAll('button')]
        .filter((button) => button.checkVisibility())
        .map((button) => button.innerText.trim()),
      errors: element.errors,
    })),
  );

/** Waits until every element has its document; gives what they show. */
async function waitUntilReady(page: Page): Promise<Seen[]> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-name]')].every((element) => element.getAttribute('state') === 'ready'),
  );
  return ask(page);
}

/** Waits until every element has failed to load its document; gives what they show. */
async function waitUntilFailed(page: Page, { endsPatience }: { endsPatience: boolean }): Promise<Seen[]> {
  await page.waitForFunction(
    (endsPatience) => {
      if (endsPatience) (window as unknown as { endPatience(): void }).endPatience();
      return [...document.querySelectorAll<TestedElement>('[data-name]')].every(({ errors }) => errors > 0);
    },
    {},
    endsPatience,
  );
  return ask(page);
}

/** Firefox takes twice the time of Chromium for the same: it is asked in the full form. */
const engines = import.meta.env.MODE === 'full' ? (['chromium', 'firefox'] as const) : (['chromium'] as const);

describe.each(engines)('a document that cannot be loaded, in %s,', (engine) => {
  let browser: Browser;
  let site: FaultySite;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser(engine);
    site = await serveFaultySite();
    page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.evaluateOnNewDocument(ruleTime);
  });
  afterAll(async () => {
    await browser.close();
    site.close();
  });

  /** Opens the page with elements that show data. */
  async function open(): Promise<void> {
    await page.goto(site.url);
    await page.evaluate((tags) => Promise.all(tags.map((tag) => customElements.whenDefined(tag))), TAGS);
    await page.evaluate(addElements, TAGS, 'data', 'documents/none/first.json', '');
    // With buttons and who answers now, which come a little later.
    await page.waitForSelector('press-room [data-press-ready]');
    await waitUntilReady(page);
  }

  /** Has elements load documents that do not come: those that show data, and new ones. */
  async function loadFaulty(fault: string): Promise<void> {
    const folder = `documents/${encodeURIComponent(fault)}/`;
    await page.evaluate((src) => {
      for (const element of document.querySelectorAll<TestedElement>('[data-name]')) element.src = src;
    }, `${folder}data.json`);
    const snapshot = `<div data-press="older sv 2"><p>${SNAPSHOT}</p></div>`;
    await page.evaluate(addElements, TAGS, 'snapshot', `${folder}snapshot.json`, snapshot);
    await page.evaluate(addElements, TAGS, 'nothing', `${folder}nothing.json`, '');
  }

  it.each([...Object.keys(NETWORK_FAULTS), OFFLINE])(
    'leaves what is shown; where nothing is, a message stands, until it can be loaded: %s',
    async (fault) => {
      site.repair(false);
      await open();
      const before = new Map((await ask(page)).map(({ name, text }) => [name, text]));
      for (const tag of TAGS) before.set(`${tag}, snapshot`, SNAPSHOT);
      await page.setOfflineMode(fault === OFFLINE);
      onTestFinished(() => page.setOfflineMode(false));
      await loadFaulty(fault);

      const seen = await waitUntilFailed(page, { endsPatience: fault === 'no answer' });
      expect(seen).toEqual(
        seen.map(({ name }) => {
          const isEmpty = name.endsWith('nothing');
          const retry = name.startsWith('press-release-list') ? 'Försök igen' : '';
          return {
            name,
            state: 'error',
            text: isEmpty ? [MESSAGE, retry].filter(Boolean).join(' ') : before.get(name),
            buttons: isEmpty ? (retry ? [retry] : []) : expect.any(Array),
            errors: 1,
          };
        }),
      );

      await page.setOfflineMode(false);
      site.repair(true);
      await page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('[data-name]')) {
          const button = element.querySelector<HTMLElement>('[data-press-action="retry"]');
          // A list has a button. Other elements try when they come into the page.
          if (button) button.click();
          else element.replaceWith(element);
        }
      });
      const after = await waitUntilReady(page);
      expect(after.filter(({ text }) => !text.includes(headline))).toEqual([]);
    },
  );

  it('is not missed where it can be loaded (control)', async () => {
    site.repair(true);
    await open();
    await loadFaulty('404');
    const seen = await waitUntilReady(page);
    expect(seen.map(({ errors }) => errors)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(seen.filter(({ text }) => text.includes(MESSAGE) || text.includes(SNAPSHOT))).toEqual([]);
  });
});
