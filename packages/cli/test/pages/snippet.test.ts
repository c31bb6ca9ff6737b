// The lines that other sites paste to show the press room.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { SHARED, type Site } from './built-room.setup.js';
import {
  closePage,
  it,
  loadGluedFields,
  makeFolder,
  newPage,
  PHONE,
  readDocument,
  readSeen,
  room,
  serveFolder,
  useBrowser,
  visit,
  waitUntilSettled,
  WIDE,
} from './built-room.testing.js';

useBrowser();

describe.concurrent('a snippet', () => {
  let folder: string;
  let host: Site;
  let gluedFields: string;
  let lines: string[];

  /** A page of somebody else's site, with a policy that allows what `snippet.html` says and nothing more. */
  async function paste(html: string): Promise<string> {
    const name = `host-${Math.random().toString(36).slice(2)}.html`;
    await writeFile(
      join(folder, name),
      `<!doctype html><html lang="sv"><head><meta charset="utf-8"><link rel="icon" href="icon.svg"><title>Kommunen</title></head><body><h1>Press</h1>\n${html}\n<footer>Kommunens sidfot</footer></body></html>`,
    );
    return name;
  }

  beforeAll(async () => {
    const { page } = await visit(room.pages.snippet, { server: room.abroad });
    lines = await page.$$eval('.page-code', (all) => all.map(({ textContent }) => textContent));
    await closePage(page);
    const [sharing = '', policy = ''] = lines.slice(4);
    expect(sharing).toBe(Object.entries(SHARED)[0]!.join(': '));
    [folder, gluedFields] = await Promise.all([makeFolder(), loadGluedFields()]);
    host = await serveFolder(folder, { 'Content-Security-Policy': `default-src 'none'; ${policy}` });
    await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  });

  const visitHost = async (html: string, size = PHONE) =>
    visit(await paste(html), { server: host, allowed: [room.abroad], ...size });

  it('has two lines in the first form', () => {
    expect(lines[0]).toBe(
      `<script src="${room.abroad.url}pressroom.js" async></script>\n<press-room></press-room>`,
    );
  });

  /** Linked by the page, the style sheet keeps the room's place until its content is there. */
  const styleSheet = () => `<link rel="stylesheet" href="${room.abroad.url}pressrum.css">\n`;

  it.each([
    ['the script', 0, ''],
    ['the script as a module', 0, 'type="module" '],
    ['the content with a script', 1, ''],
    ['the content with a script as a module', 1, 'type="module" '],
  ])('works on another site, where nothing moves if the style sheet is linked: %s', async (_, index, type) => {
    const html = (index ? '' : styleSheet()) + lines[index]!.replaceAll('<script ', `<script ${type}`);
    const { page, problems, requests } = await visitHost(html);
    expect(problems.filter((problem) => !problem.includes('icon.svg'))).toEqual([]);
    expect(await page.$$eval('.press-card', ({ length }) => length)).toBe(20);
    expect(
      await page.$$eval('.press-card img', ([image]) => (image as HTMLImageElement).naturalWidth),
    ).toBeGreaterThan(0);
    expect((await readSeen(page)).shifts).toBe(0);
    const parts = requests.filter((url) => /\/assets\/enhance\.part-[\w-]+\.js$/.test(url));
    expect(parts.map((url) => new URL(url).origin)).toEqual([new URL(room.abroad.url).origin]);
    const integrity = await page.$eval('link[rel=modulepreload][href*=enhance]', (link) => link.integrity);
    const bytes = new Uint8Array(await (await fetch(parts[0]!)).arrayBuffer());
    const digest = await crypto.subtle.digest('SHA-256', bytes);
    expect(integrity).toBe(`sha256-${Buffer.from(digest).toString('base64')}`);
    await closePage(page);
  });

  /** The boxes of a page when its elements cannot be had: what is there then came in the page, or with the first script. */
  async function withoutElements(html: string) {
    const page = await newPage();
    await page.setRequestInterception(true);
    const requests: string[] = [];
    page.on('request', (request) => {
      requests.push(request.url().replace(room.abroad.url, ''));
      void (/\/assets\/elements-[^/]*js$/.test(request.url()) ? request.abort() : request.continue());
    });
    await page.goto(host.url + (await paste(html)), { waitUntil: 'networkidle0' });
    const cards = await page.$$eval('press-room > [data-press] .press-card', ({ length }) => length);
    await closePage(page);
    // The elements were asked for in any case.
    expect(requests.join()).toMatch(/assets\/elements-[\w-]+\.js/);
    return { cards, requests };
  }

  it('shows the room and its first image before the elements load', async () => {
    const { cards, requests } = await withoutElements(lines[0]!);
    expect(cards).toBe(20);
    const image = requests.find((url) => url.startsWith('images/'));
    expect(requests.filter((url) => url === image)).toHaveLength(1);
  });

  it.each([PHONE, WIDE, { width: 1280, height: 3000 }])(
    'shows all releases in their order, and moves nothing around them: %o',
    async (size) => {
      const { page } = await visitHost(styleSheet() + lines[0]!, size);
      expect((await readSeen(page)).shifts).toBe(0);
      const headlines = await page.$$eval('.press-card-headline', (all) =>
        all.map((one) => one.textContent.trim()),
      );
      expect(headlines).toEqual((await readDocument()).releases.map(({ headline }) => headline));
      expect(await page.evaluate(gluedFields)).toEqual([]);
      await closePage(page);
    },
  );

  it.each([
    [
      'another document',
      (html: string) => html.replace('<press-room', `<press-room src="${room.abroad.url}pressroom.json?2"`),
    ],
    ['another language', (html: string) => html.replace('<press-room', '<press-room lang="en"')],
    ['another level', (html: string) => html.replace('<press-room', '<press-room heading-level="3"')],
    ['a shadow root', (html: string) => html.replace('<press-room', '<press-room isolate')],
    [
      'an arrangement',
      (html: string) => html.replace('</press-room>', '<press-about></press-about></press-room>'),
    ],
  ])('leaves a room to its elements that wants %s', async (_, changed) => {
    const html = changed(lines[0]!);
    expect(html).not.toBe(lines[0]);
    expect((await withoutElements(html)).cards).toBe(0);
  });

  it.each([
    ['as it is', ''],
    ['as a module', 'type="module" '],
  ])('works in the locked version: %s', async (_, type) => {
    const locked = lines.at(-1)!.replace('<script ', `<script ${type}`);
    const element = lines[0]!.split('\n').at(-1)!;
    const { page, problems } = await visitHost(`${locked}\n${element}`);
    expect(problems.filter((problem) => !problem.includes('icon.svg'))).toEqual([]);
    expect(await page.$$eval('.press-card', ({ length }) => length)).toBe(20);
    await closePage(page);
  });

  it('links to the press room and the feed in the fourth form', async () => {
    const [html = '', feed = ''] = lines[3]!.split('\n\n');
    const { page, problems } = await visitHost(html);
    await Promise.all([page.waitForNavigation(), page.click('a')]);
    await waitUntilSettled(page);
    expect(page.url()).toBe(`${room.abroad.url}index.html`);
    expect(problems.filter((problem) => !problem.includes('icon.svg'))).toEqual([]);
    expect((await fetch(feed.replace('RSS: ', ''))).headers.get('Content-Type')).toMatch(/xml/);
    await closePage(page);
  });

  it('fails without the documented header (control)', async () => {
    const unshared = lines[0]!.replaceAll(room.abroad.url, room.root.url);
    const name = await paste(unshared);
    const page = await newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(host.url + name, { waitUntil: 'load' });
    expect(said.join()).toMatch(/CORS|Content Security Policy/);
    expect(await page.$('.press-card')).toBeNull();
    await closePage(page);
  });
});
