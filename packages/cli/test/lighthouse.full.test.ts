// What Lighthouse says of a built press room, under the strictest policy.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditPage } from '@pressrum/testing/lighthouse.js';
import { launchBrowser } from '../../../scripts/launch-browser.mjs';
import { serve, STRICT_CSP } from '../../../scripts/serve.mjs';
import { buildSample, sampleConfig, serveSource } from '../bench/sample-room.mjs';

let folder: string;
let browser: Browser;
let server: { url: string; close(): void };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressrum-lighthouse-'));
  const source = await serveSource(45);
  const config = { ...sampleConfig(`${source.url}feed.json`), allow: ['127.0.0.1'] };
  const built = await buildSample(folder, config);
  source.close();
  server = await serve(built, { headers: { 'Content-Security-Policy': STRICT_CSP } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const audit = (path: string) => auditPage(browser, server.url + path, ['accessibility', 'best-practices', 'seo']);

const FULL = { accessibility: 1, 'best-practices': 1, seo: 1 };

it.each(['index.html', 'releases/index.html', 'media.html'])('%s has full scores', async (path) => {
  expect(await audit(path)).toEqual({ scores: FULL, failed: [] });
});

it('the page of a release has full scores', async () => {
  const { releases } = (await (await fetch(`${server.url}pressroom.json`)).json()) as {
    releases: { url: string }[];
  };
  expect(await audit(releases[0]!.url)).toEqual({ scores: FULL, failed: [] });
});

it('a page with faults on purpose has not (control)', async () => {
  await writeFile(
    join(folder, 'dist', 'faulty.html'),
    '<html><head></head><body><img src="gone.png"><a href="javascript:void(0)">klicka här</a></body></html>',
  );
  const { failed } = await audit('faulty.html');
  expect(failed).toEqual(
    expect.arrayContaining([
      'document-title',
      'html-has-lang',
      'image-alt',
      'meta-description',
      'errors-in-console',
      'doctype',
    ]),
  );
});
