// Every element on pages with other style sheets: its text stays, nothing overlaps or is clipped, and targets are large
// enough. Isolated, its text also keeps its contrast.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { TAGS } from '@pressrum/embed/tags.js';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { runAxe } from '@pressrum/testing/axe.js';
import { readLayout } from './layout.js';
import { openStorybook } from './storybook.js';

const { resolve } = createRequire(import.meta.url);
const storybook = await openStorybook();
const widths = [320, 1280];

const sheets = {
  'Bootstrap 3': readFileSync(resolve('bootstrap/dist/css/bootstrap.css'), 'utf8'),
  'Foundation 6': readFileSync(resolve('foundation-sites/dist/css/foundation.css'), 'utf8'),
  Bulma: readFileSync(resolve('bulma/css/bulma.css'), 'utf8'),
  'an old theme': readFileSync(fileURLToPath(new URL('../.storybook/hostile.css', import.meta.url)), 'utf8'),
};
/** Resets everything, `display` too. No element in light DOM survives that. */
const unset = '* { all: unset !important }';

const addSheet = (page: Page, css: string) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css.replace(/^@(charset|import)[^;]*;/gm, ''));
    document.adoptedStyleSheets.unshift(sheet);
  }, css);

/** Finds what is wrong with an element on a page with a sheet. Its text must be the same as without. */
const findProblems = (id: string, css: string, width: number, isolate: boolean): Promise<string[]> =>
  storybook.visit({ id, width, isolate }, async (page) => {
    const before = await readLayout(page);
    await addSheet(page, css);
    const { text, problems } = await readLayout(page);
    const contrast = isolate ? (await runAxe(page, { rules: ['color-contrast'] })).violations : [];
    return [
      ...(text === before.text ? [] : [`text changed: ${text}\nfrom ${before.text}`]),
      ...problems,
      ...contrast.map(({ html, message }) => `contrast: ${html} ${message}`),
    ];
  });

/**
 * Selects the cases: each element with each sheet, in light DOM at one of the widths and isolated at the other. With
 * ALL_SURROUNDINGS=1, all of them.
 */
const isSelected = (index: number, width: number, isolate: boolean) =>
  !!process.env['ALL_SURROUNDINGS'] || (index + widths.indexOf(width) + Number(isolate)) % 2 === 0;

const cases = TAGS.flatMap((tag, index) =>
  widths.flatMap((width) => [
    ...Object.entries(sheets).flatMap(([name, css], sheetIndex) =>
      [false, true]
        .filter((isolate) => isSelected(index + sheetIndex, width, isolate))
        .map((isolate) => ({ tag, width, name, css, isolate })),
    ),
    { tag, width, name: 'all: unset', css: unset, isolate: true },
  ]),
);

describe('every element', () => {
  it.concurrent.each(cases)(
    '$tag keeps its text and layout with $name: $width px, isolate $isolate',
    async ({ tag, css, width, isolate }) => {
      expect(await findProblems(`elements-${tag}--full`, css, width, isolate)).toEqual([]);
    },
  );
});

describe('seeded faults (control)', () => {
  const faults: [RegExp, string, boolean?][] = [
    [/^text changed/m, '.press-contact-name { display: none !important }'],
    [/^overlap/m, '.press-contact > * { margin-block-end: -2em !important }'],
    [/^outside the page/m, '.press-contact-name { transform: translateX(-100vw) }'],
    [/^clipped/m, '.press-contact-name { max-block-size: 0.5em !important; overflow: hidden }'],
    [/^target of/m, '.press-contact a { min-block-size: 0 !important; padding: 0 !important; font-size: 6px }'],
    [/^contrast/m, 'press-contact-box { color: #aaa; background: #fff }', true],
  ];

  it.each(faults)('are reported as %s', async (message, css, isolate = false) => {
    // In a layer before ours, `!important` wins over our own.
    const found = await findProblems('elements-press-contact-box--full', `@layer before { ${css} }`, 800, isolate);
    expect(found.join('\n')).toMatch(message);
  });
});
