// How a press room takes the colours and fonts of its organisation.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import {
  buildSmall,
  closePage,
  it,
  makeFolder,
  room,
  serveFolder,
  useBrowser,
  visit,
} from './built-room.testing.js';

useBrowser();

describe('branding', () => {
  const LINES = [
    '--press-accent: rgb(122, 31, 92);',
    '--press-on-accent: rgb(255, 250, 240);',
    '--press-background: rgb(255, 251, 245);',
    '--press-font: Verdana, sans-serif;',
    '--press-heading-font: Georgia, serif;',
    '--press-radius: 3px;',
  ];

  /** Runs in the page: what its parts look like, each with the property that decides it. */
  const look = (page: Page) =>
    page.evaluate(() => {
      const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      return {
        link: styleOf('.press-call, .press-link[href^="tel:"]').color,
        text: styleOf('.press-card-lead').fontFamily,
        headings: styleOf('.press-card-headline').fontFamily,
        corner: styleOf('.press-card').borderRadius,
      };
    });
  const branded = {
    link: 'rgb(122, 31, 92)',
    text: 'Verdana, sans-serif',
    headings: 'Georgia, serif',
    corner: '3px',
  };

  it('takes six lines of the style sheet that the configuration names', async () => {
    const files = { 'brand.css': `:root {\n${LINES.join('\n')}\n}\n` };
    const server = await buildSmall({}, { css: 'brand.css' }, files);
    const { page, problems } = await visit(room.pages.index, { server });
    expect(await look(page)).toEqual(branded);
    const ofPage = await page.evaluate(() => {
      const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      return [
        styleOf(':root').backgroundColor,
        styleOf('body').fontFamily,
        styleOf('h1').fontFamily,
        styleOf('.page-footer a').color,
        styleOf('.page-brand').color,
      ];
    });
    expect(ofPage).toEqual(['rgb(255, 251, 245)', branded.text, branded.headings, branded.link, branded.link]);
    expect(problems).toEqual([]);
    await closePage(page);
  });

  it('takes the same lines on the page of another site, and without them nothing is theirs (control)', async () => {
    const folder = await makeFolder();
    const host = await serveFolder(folder, {});
    const html = (css: string) =>
      `<!doctype html><html lang="sv"><head><meta charset="utf-8"><link rel="icon" href="data:,"><style>${css}</style><link rel="stylesheet" href="${room.abroad.url}pressrum.css"><title>Kommunen</title></head><body><script src="${room.abroad.url}pressroom.js" async></script><press-room></press-room></body></html>`;
    await writeFile(join(folder, 'theirs.html'), html(`press-room {${LINES.join('')}}`));
    await writeFile(join(folder, 'plain.html'), html(''));
    const [theirs, plain] = await Promise.all(
      ['theirs.html', 'plain.html'].map((path) => visit(path, { server: host, allowed: [room.abroad] })),
    );
    expect(await look(theirs!.page)).toEqual(branded);
    const without = await look(plain!.page);
    expect(
      Object.entries(branded).filter(([part, value]) => without[part as keyof typeof without] === value),
    ).toEqual([]);
    await Promise.all([closePage(theirs!.page), closePage(plain!.page)]);
  });
});
