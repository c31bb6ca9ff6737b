// Compares the contact sheets with the images in `sheets/`. `npm run sheets` renders those again: look at each of them.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { isShown, openStorybook, sheets } from './storybook.js';

const storybook = await openStorybook();
const imageFolder = fileURLToPath(new URL('../sheets/', import.meta.url));
const differences = fileURLToPath(new URL('../dist/sheets/', import.meta.url));

/** One in a thousand pixels may differ: builds of Chromium draw letters a little differently. */
const TOLERANCE = 0.001;

/** Wide enough for the three containers beside each other. */
const WIDTH = 2200;
const SCALE = 0.4;

/** Eight shades of each colour show as much in a fifth of the file size. */
const SHADES = 7;
const reduceShades = (value: number) => Math.round((Math.round((value / 255) * SHADES) / SHADES) * 255);

/** Captures a full sheet. */
async function captureSheet(page: Page): Promise<PNG> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width: WIDTH, height, deviceScaleFactor: SCALE });
  await page.waitForFunction(isShown, { polling: 20 });
  const image = PNG.sync.read(Buffer.from(await page.screenshot({ optimizeForSpeed: true })));
  image.data = Buffer.from(image.data.map(reduceShades));
  return image;
}

/** The share of pixels that differ; 1 if the sizes differ. Saves an image of the difference. */
async function compareImages(name: string, actual: PNG, expected: PNG): Promise<number> {
  if (actual.width !== expected.width || actual.height !== expected.height) return 1;
  const diff = new PNG({ width: actual.width, height: actual.height });
  const count = pixelmatch(actual.data, expected.data, diff.data, actual.width, actual.height, { threshold: 0.2 });
  if (count) {
    await mkdir(differences, { recursive: true });
    await writeFile(`${differences}${name}`, PNG.sync.write(diff));
  }
  return count / (actual.width * actual.height);
}

const cases = sheets.flatMap(({ id }) =>
  (['light', 'dark'] as const).map((scheme) => ({
    id,
    scheme,
    name: `${id.replace('sheets--', '')}-${scheme}.png`,
  })),
);

describe('a contact sheet', () => {
  it.each(cases)('has not changed: $name', async ({ id, scheme, name }) => {
    const actual = await storybook.visit({ id, scheme, width: WIDTH }, captureSheet);
    if (process.env['SHEETS'] === 'write') {
      await mkdir(imageFolder, { recursive: true });
      return writeFile(
        `${imageFolder}${name}`,
        PNG.sync.write(actual, { colorType: 2, deflateLevel: 9, filterType: -1 }),
      );
    }
    const expected = PNG.sync.read(await readFile(`${imageFolder}${name}`));
    expect(await compareImages(name, actual, expected)).toBeLessThanOrEqual(TOLERANCE);
  });

  it('differs if a heading has another colour (control)', async () => {
    const { id, scheme, name } = cases.find((sheet) => sheet.name === 'press-about-light.png')!;
    const actual = await storybook.visit({ id, scheme, width: WIDTH }, async (page) => {
      await page.evaluate(() =>
        document
          .querySelectorAll<HTMLElement>('[data-press] h2')
          .forEach((heading) => (heading.style.color = 'red')),
      );
      return captureSheet(page);
    });
    const expected = PNG.sync.read(await readFile(`${imageFolder}${name}`));
    expect(await compareImages('control.png', actual, expected)).toBeGreaterThan(TOLERANCE);
  });
});
