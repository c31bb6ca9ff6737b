// Every page of Storybook that is not a story, in light and dark: axe finds nothing wrong in what is ours. Lighthouse gives the
// guides full marks.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runAxe } from '@pressrum/testing/axe.js';
import { auditPage } from '@pressrum/testing/lighthouse.js';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../../scripts/serve.mjs';
import type { StoryIndex } from './story-cells.js';
import { KEPT, launch, newPage } from './storybook.js';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const index = JSON.parse(readFileSync(`${dist}index.json`, 'utf8')) as StoryIndex;
const pages = Object.entries(index.entries)
  .filter(([, { type }]) => type === 'docs')
  .map(([id]) => id);
const guides = pages.filter((id) => !id.startsWith('elements-'));
const SCHEMES = ['light', 'dark'] as const;

/** What a page of an element takes from Storybook as it is: its examples’ tools, the table of controls, the contents. */
const NOT_OURS = ['.sbdocs-preview *', '.docblock-argstable', '.docblock-argstable *', '.sbdocs-toc--custom *'];

const site = await serve(dist, { headers: KEPT });
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await newPage(browser);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

type Scheme = (typeof SCHEMES)[number];

const urlOf = (id: string) => `${site.url}iframe.html?viewMode=docs&id=${encodeURIComponent(id)}`;

async function open(url: string, scheme: Scheme, selector: string): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector(selector);
}

const openGuide = (id: string, scheme: Scheme) =>
  open(urlOf(id), scheme, '.sbdocs-content h1, .sbdocs-content iframe');

async function findProblems(within: string, rules?: string[]): Promise<string[]> {
  const { violations } = await runAxe(page, { within, selectors: NOT_OURS, ...(rules && { rules }) });
  return violations
    .filter(({ judgements }) => !judgements.length)
    .map(({ rule, html, message }) => `${rule}: ${html} ${message}`);
}

describe.each(SCHEMES)('axe finds nothing wrong, in %s,', (scheme) => {
  it.each(pages)('on the page %s', async (id) => {
    await openGuide(id, scheme);
    expect(await findProblems('.sbdocs-content')).toEqual([]);
  });

  it('in the sidebar: the brand, and the colours that we chose', async () => {
    await open(site.url, scheme, '#storybook-explorer-tree [data-selected=true]');
    expect(await findProblems('nav', ['color-contrast', 'image-alt', 'link-name'])).toEqual([]);
    // Control: a colour that cannot be read is found.
    await page.addStyleTag({ content: 'nav * { color: #888 !important; background: #999 !important }' });
    expect((await findProblems('nav', ['color-contrast'])).join()).toContain('color-contrast');
  });

  it('in a guide with a fault on purpose, but for the fault (control)', async () => {
    await openGuide(guides[0]!, scheme);
    await page.$eval('.sbdocs-content h1', (heading) =>
      heading.insertAdjacentHTML('afterend', '<img src="x.png">'),
    );
    expect((await findProblems('.sbdocs-content')).join()).toMatch(/^image-alt: /);
  });
});

it('a link within a guide leads to its heading, and stays in Storybook', async () => {
  await open(`${site.url}?path=/docs/guides-hosting-and-caches--docs`, 'light', 'iframe');
  const guide = (await (await page.waitForSelector('#storybook-preview-iframe'))!.contentFrame())!;
  const link = await guide.waitForSelector('.guide a[href="#github-pages"]');
  await link!.click();
  await guide.waitForFunction(() => document.querySelector('#github-pages')!.getBoundingClientRect().top < 200);
  expect(await page.$('#storybook-explorer-tree')).not.toBe(null);
});

describe('Lighthouse finds nothing inaccessible', () => {
  it.each(guides)('in %s', async (id) => {
    expect(await auditPage(browser, urlOf(id), ['accessibility'])).toEqual({
      scores: { accessibility: 1 },
      failed: [],
    });
  });
});
