// The contact sheets, compared with the pictures in `sheets/`. `npm run sheets` makes those anew: look at each.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { isShown, openStorybook, sheets } from './storybook.js';

const storybook = await openStorybook();
const pictures = fileURLToPath(new URL('../sheets/', import.meta.url));
const differences = fileURLToPath(new URL('../dist/sheets/', import.meta.url));

/** One in a thousand points may differ: letters are drawn a little otherwise from one build of Chromium to the next. */
const TOLERANCE = 0.001;

/** Wide enough for the three containers beside each other. */
const WIDTH = 2200;
const SCALE = 0.4;

/** Eight shades of each colour tell as much, and make a fifth of the file. */
const SHADES = 7;
const coarse = (value: number) => Math.round((Math.round((value / 255) * SHADES) / SHADES) * 255);

/** A sheet from top to bottom, in one picture. */
async function pictureOf(page: Page): Promise<PNG> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width: WIDTH, height, deviceScaleFactor: SCALE });
  await page.waitForFunction(isShown, { polling: 20 });
  const picture = PNG.sync.read(Buffer.from(await page.screenshot({ optimizeForSpeed: true })));
  picture.data = Buffer.from(picture.data.map(coarse));
  return picture;
}

/** How many points differ, as a share; all of them where the size does. The difference is kept to look at. */
async function difference(name: string, is: PNG, was: PNG): Promise<number> {
  if (is.width !== was.width || is.height !== was.height) return 1;
  const shown = new PNG({ width: is.width, height: is.height });
  const count = pixelmatch(is.data, was.data, shown.data, is.width, is.height, { threshold: 0.2 });
  if (count) {
    await mkdir(differences, { recursive: true });
    await writeFile(`${differences}${name}`, PNG.sync.write(shown));
  }
  return count / (is.width * is.height);
}

const cases = sheets.flatMap(({ id }) =>
  (['light', 'dark'] as const).map((scheme) => ({
    id,
    scheme,
    name: `${id.replace('sheets--', '')}-${scheme}.png`,
  })),
);

describe('a contact sheet', () => {
  it.each(cases)('is as it was: $name', async ({ id, scheme, name }) => {
    const is = await storybook.visit({ id, scheme, width: WIDTH }, pictureOf);
    if (process.env['SHEETS'] === 'write') {
      await mkdir(pictures, { recursive: true });
      return writeFile(
        `${pictures}${name}`,
        PNG.sync.write(is, { colorType: 2, deflateLevel: 9, filterType: -1 }),
      );
    }
    const was = PNG.sync.read(await readFile(`${pictures}${name}`));
    expect(await difference(name, is, was)).toBeLessThanOrEqual(TOLERANCE);
  });

  it('shows a heading of another colour (control)', async () => {
    const { id, scheme, name } = cases.find((one) => one.name === 'press-about-light.png')!;
    const is = await storybook.visit({ id, scheme, width: WIDTH }, async (page) => {
      await page.evaluate(() =>
        document
          .querySelectorAll<HTMLElement>('[data-press] h2')
          .forEach((heading) => (heading.style.color = 'red')),
      );
      return pictureOf(page);
    });
    const was = PNG.sync.read(await readFile(`${pictures}${name}`));
    expect(await difference('control.png', is, was)).toBeGreaterThan(TOLERANCE);
  });
});
