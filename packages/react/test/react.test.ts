// A page with the React components, as the server renders it and as Chromium hydrates it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { snapshotOf } from '@pressrum/embed/snapshot.js';
import type { Browser, Page } from 'puppeteer-core';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../scripts/launch-browser.mjs';
import { App, type PageProps } from './app.js';

const document = {
  version: 1,
  digest: 'a',
  inLanguage: 'sv',
  releases: [{ id: 'bro', headline: 'Ny bro', inLanguage: 'sv', datePublished: '2026-11-19T09:00:00+01:00' }],
} satisfies PageProps['document'];

const props: PageProps = { document, snapshot: snapshotOf('press-room', document) };
const html = renderToString(createElement(App, props));

/** Bundles the page with React's development build, which reports mismatches. */
async function bundle(): Promise<string> {
  const result = await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: 'page.ts', formats: ['es'], fileName: 'page' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('no output');
  return output.output[0].code;
}

describe('A page with the React components', () => {
  it('contains the snapshot as the server renders it', () => {
    expect(html).toContain(`<press-room>${props.snapshot}</press-room>`);
    expect(html).toContain('<press-release-card></press-release-card>');
  });

  describe('in Chromium', () => {
    let browser: Browser;
    let page: Page;
    let url: string;
    const problems: string[] = [];
    let server: ReturnType<typeof createServer>;

    const texts = (selector: string) =>
      page.$eval(selector, (element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim());
    const change = (selector: string, text: string) =>
      page.waitForFunction(
        (at, expected) => (document_(at)?.innerText ?? '').includes(expected),
        {},
        selector,
        text,
      );

    beforeAll(async () => {
      const code = await bundle();
      const markup = `<!doctype html><html lang="sv"><link rel="icon" href="data:,"><div id="root">${html}</div>
        <script type="application/json" id="props">${JSON.stringify(props).replaceAll('<', '\\u003c')}</script>
        <script>document_ = (selector) => document.querySelector(selector)</script>
        <script type="module" src="page.js"></script>`;
      server = createServer(({ url: path }, response) => {
        const isScript = path === '/page.js';
        response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
        response.end(isScript ? code : markup);
      }).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      browser = await launchBrowser();
      page = await browser.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(String(error)));
      await page.goto(url);
      await page.waitForSelector('press-contact-box[state=ready]');
      await page.waitForSelector('press-room[state=ready]');
    });
    afterAll(async () => {
      await browser.close();
      server.close();
    });

    it('is hydrated without a mismatch, and keeps the snapshot', async () => {
      expect(problems).toEqual([]);
      expect(await page.$$eval('press-room > [data-press]', (boxes) => boxes.length)).toBe(1);
      expect(await texts('press-room')).toContain('Ny bro');
    });

    it('shows data that is set by property, and renders no loop', async () => {
      expect(await texts('press-release-card')).toContain('Ny bro');
      expect(await texts('output')).toBe('1');
    });

    it('shows the element’s content instead of its children, also when React changes or removes them', async () => {
      expect(await texts('press-contact-box')).not.toContain('bro');
      await page.click('#change');
      await change('press-release-card', 'Ännu en bro');
      await page.click('#hide');
      await page.waitForFunction(() => !document_('press-contact-box p'));
      expect(await texts('press-contact-box')).toContain('Eva Sandström');
      expect(await texts('press-contact-box')).not.toContain('bro');
      expect(await texts('output')).toBe('2');
      expect(problems).toEqual([]);
    });
  });
});

/** Defined in the page. */
declare function document_(selector: string): HTMLElement | null;
