// axe at every story in light, dark and forced colours, at three widths, in Swedish, English and Arabic: pairwise, or
// with ALL_SURROUNDINGS=1 in every combination. What axe cannot decide must stand in `axe-judgements.ts`.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { judgements } from './axe-judgements.js';
import { runAxe } from '@pressrum/testing/axe.js';
import { everyCell, pairwiseCells } from './matrix.js';
import { controls, openStorybook, stories, type Visit } from './storybook.js';

const storybook = await openStorybook();
const selectors = judgements.map(({ selector }) => selector);
const used = new Set<number>();

/** What is too wide for the page, where the page can be scrolled sideways. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('#storybook-root *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > width + 1;
    });
    return [`scrolls sideways: ${wide.map(({ outerHTML }) => outerHTML.slice(0, 80)).join(' … ')}`];
  });

async function problems(visit: Visit): Promise<string[]> {
  return storybook.visit(visit, async (page) => {
    const { violations, incomplete } = await runAxe(page, { selectors });
    const undecided = incomplete.filter(({ rule, judgements: matching }) => {
      const judged = matching.filter((index) => judgements[index]!.rule === rule);
      judged.forEach((index) => used.add(index));
      return !judged.length;
    });
    return [
      ...violations.map(({ rule, html, message }) => `${rule}: ${html} ${message}`),
      ...undecided.map(({ rule, html, message }) => `not judged, ${rule}: ${html} ${message}`),
      ...(await tooWide(page)),
    ];
  });
}

const cells = stories.flatMap(({ id }, index) =>
  (process.env['ALL_SURROUNDINGS'] ? everyCell : pairwiseCells(index)).map((cell) => ({ id, ...cell })),
);

describe('axe finds nothing wrong', () => {
  it.concurrent.each(cells)('in $id, $scheme, $width px, $lang', async (cell) => {
    expect(await problems(cell)).toEqual([]);
  });
});

describe('a judgement where axe cannot decide', () => {
  // Which stories meet which surroundings is decided pairwise; only all of them meet all that axe cannot decide.
  it.runIf(process.env['ALL_SURROUNDINGS'])('is about something that a story shows', () => {
    expect(judgements.filter((_, index) => !used.has(index))).toEqual([]);
  });
});

describe('faults on purpose (control)', () => {
  const faults: Record<string, RegExp> = {
    'low-contrast': /^color-contrast: /m,
    'image-without-alt': /^image-alt: /m,
    'button-without-name': /^button-name: /m,
    'too-wide': /^scrolls sideways: /m,
    undecided: /^not judged, color-contrast: /m,
  };

  it.each(Object.entries(faults))('are found: %s', async (name, message) => {
    const { id } = controls.find((control) => control.id === `controls--${name}`)!;
    expect((await problems({ id, width: 320 })).join('\n')).toMatch(message);
  });
});
