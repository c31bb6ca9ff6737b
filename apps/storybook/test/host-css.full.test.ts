// Every element on pages with other people's style sheets: it says the same, nothing overlaps or is cut off, and
// everything that one presses is large enough. Isolated, its text also keeps its contrast.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { elements } from './story-cells.js';
import { runAxe } from './axe.js';
import { layoutOf } from './layout.js';
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
/** Takes away everything, `display` too; nothing in light DOM can stand that. */
const unset = '* { all: unset !important }';

const addSheet = (page: Page, css: string) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css.replace(/^@(charset|import)[^;]*;/gm, ''));
    document.adoptedStyleSheets.unshift(sheet);
  }, css);

/** What is wrong with an element on a page with the sheet, where its text must be what it is without. */
const problems = (id: string, css: string, width: number, isolate: boolean): Promise<string[]> =>
  storybook.visit({ id, width, isolate }, async (page) => {
    const before = await layoutOf(page);
    await addSheet(page, css);
    const { text, problems } = await layoutOf(page);
    const contrast = isolate ? (await runAxe(page, { rules: ['color-contrast'] })).violations : [];
    return [
      ...(text === before.text ? [] : [`text changed: ${text}\nfrom ${before.text}`]),
      ...problems,
      ...contrast.map(({ html, message }) => `contrast: ${html} ${message}`),
    ];
  });

/** Each element with each sheet, at one of the widths in light DOM and at the other isolated; with ALL_SURROUNDINGS=1 at both. */
const isTaken = (place: number, width: number, isolate: boolean) =>
  !!process.env['ALL_SURROUNDINGS'] || (place + widths.indexOf(width) + Number(isolate)) % 2 === 0;

const cases = elements.flatMap((element, place) =>
  widths.flatMap((width) => [
    ...Object.entries(sheets).flatMap(([name, css], at) =>
      [false, true]
        .filter((isolate) => isTaken(place + at, width, isolate))
        .map((isolate) => ({ element, width, name, css, isolate })),
    ),
    { element, width, name: 'all: unset', css: unset, isolate: true },
  ]),
);

describe('a page with', () => {
  it.concurrent.each(cases)(
    '$name leaves $element whole: $width px, isolate $isolate',
    async ({ element, css, width, isolate }) => {
      expect(await problems(`elements-${element}--full`, css, width, isolate)).toEqual([]);
    },
  );
});

describe('a fault is caught (control)', () => {
  const faults: [RegExp, string, boolean?][] = [
    [/^text changed/m, '.press-contact-name { display: none !important }'],
    [/^overlap/m, '.press-contact > * { margin-block-end: -2em !important }'],
    [/^outside the page/m, '.press-contact-name { transform: translateX(-100vw) }'],
    [/^clipped/m, '.press-contact-name { max-block-size: 0.5em !important; overflow: hidden }'],
    [/^target of/m, '.press-contact a { min-block-size: 0 !important; padding: 0 !important; font-size: 6px }'],
    [/^contrast/m, 'press-contact-box { color: #aaa; background: #fff }', true],
  ];

  it.each(faults)('%s', async (message, css, isolate = false) => {
    // In a layer before ours, even what we hold fast gives way.
    const found = await problems('elements-press-contact-box--full', `@layer before { ${css} }`, 800, isolate);
    expect(found.join('\n')).toMatch(message);
  });
});
