import type { PressRoom } from '@pressrum/model';
import { describe, expect, it } from 'vitest';
import { createAssets } from '../assets.js';
import { testSite } from '../site.testing.js';
import type { Site } from '../types.js';
import { pageFiles } from './pages.js';

const FILES = ['pressrum.js', 'pressrum.css', 'themes/civic.css', 'page.css', 'page.js', 'icon.svg'];
const room: PressRoom = {
  inLanguage: 'sv',
  organization: {
    name: 'Björkviks kommun',
    url: 'https://www.bjorkvik.example/',
    subscribeUrl: 'https://www.bjorkvik.example/prenumerera',
    timeZone: 'Europe/Stockholm',
  },
  contactPoints: [
    { name: 'Presstjänsten', telephone: [{ text: '0980-319 210', e164: '+46980319210' }] },
    {
      name: 'Jouren',
      contactType: 'on-call',
      condition: 'Vid allvarlig händelse utanför kontorstid.',
      telephone: [{ text: '070-174 06 10', e164: '+46701740610' }],
    },
  ],
  notice: { headline: 'Brand i hamnen', telephone: [{ text: '113 13', e164: '+4611313' }] },
  digest: '0123456789abcdef',
};

/** The pages of a press room of twelve releases, by path. */
async function pagesOf(more: Partial<Site> = {}, files = FILES): Promise<Record<string, string>> {
  const assets = await createAssets(new Map(files.map((name) => [name, new TextEncoder().encode(name)])));
  const site = testSite(12, { room, assets, languages: ['sv', 'en'], ...more });
  const pages = await Promise.all(
    pageFiles(site).map(async ({ path, content }) => [path, String(await content())] as const),
  );
  return Object.fromEntries(pages);
}

const RELEASE = 'releases/2026-01-02-nyhet-1.html';
const count = (html: string, part: string) => html.split(part).length - 1;

describe('every page', () => {
  it('begins with the notice, under a heading of its own', async () => {
    const pages = await pagesOf();
    expect(Object.keys(pages)).toEqual(
      expect.arrayContaining([
        'index.en.html',
        'releases/index.html',
        'releases/page-1.html',
        RELEASE,
        '404.html',
      ]),
    );
    for (const [path, html] of Object.entries(pages)) {
      expect(html, path).toMatch(/<h2 class="?press-notice-headline[^>]*>[^]*?Brand i hamnen/);
      expect(count(html, 'class="press-notice '), path).toBe(1);
    }
    // Control: it is the notice of the document.
    const { notice: _, ...quiet } = room;
    expect((await pagesOf({ room: quiet }))['404.html']).not.toContain('press-notice-headline');
  });

  it('names each contact of the press service once in a list', async () => {
    for (const [path, html] of Object.entries(await pagesOf()))
      expect(count(html, 'class="press-contact-name"'), path).toBe(2);
  });

  it('names them once where the release has no contacts of its own', async () => {
    const site = testSite(1, { room });
    const { contacts: _, ...listed } = site.entries[0]!.listed;
    const html = (await pagesOf({ entries: [{ ...site.entries[0]!, listed }] }))[RELEASE]!;
    expect(count(html, 'class="press-contact-name"')).toBe(2);
    expect(count(html, '<press-contact-list>')).toBe(0);
  });

  it('has a title and a description; no two pages of a language have the same', async () => {
    const pages = Object.entries(await pagesOf({ languages: ['sv'] }));
    for (const part of [/<title>([^<]+)</, /<meta name="description" content="([^"]+)"/]) {
      const values = pages.map(([path, html]) => part.exec(html)?.[1] ?? `none: ${path}`);
      expect(values.filter((value, index) => value.startsWith('none') || values.indexOf(value) < index)).toEqual(
        [],
      );
    }
  });

  it('has the logo and the name, and another logo where pages are dark', async () => {
    const logo = { url: 'images/vapen.svg', width: 96, height: 96 };
    const own = { ...room, organization: { ...room.organization!, logo } };
    const light = (await pagesOf({ room: own }))[RELEASE]!;
    expect(light).toContain(
      '<img class="page-logo page-plate" src="../images/vapen.svg" alt="" width="96" height="96"><span class="page-name">Björkviks kommun</span>',
    );
    expect(light).toContain('<link rel="icon" href="../images/vapen.svg">');
    const both = (await pagesOf({ room: own, logoDark: { url: 'images/natt.svg' } }))['index.html']!;
    expect(both).toContain('<source media="(prefers-color-scheme: dark)" srcset="images/natt.svg">');
    expect(both).not.toContain('page-plate');
    expect(both).toContain('<link rel="icon" href="images/natt.svg" media="(prefers-color-scheme: dark)">');
  });

  it('ends with the ways to subscribe and the links of the configuration, in their language', async () => {
    const footerLinks = [{ name: 'Tillgänglighet & språk', url: '/tillganglighet' }];
    const pages = await pagesOf({ footerLinks });
    const foot = (path: string) => /<footer class="page-footer">[^]*?<\/footer>/.exec(pages[path]!)![0];
    expect([...foot(RELEASE).matchAll(/href="([^"]+)"/g)].map(([, url]) => url)).toEqual([
      'https://www.bjorkvik.example/prenumerera',
      '../feed.xml',
      '../feed.json',
      '/tillganglighet',
    ]);
    expect(foot('index.html')).toContain('<ul class="page-links" role="list">\n<li><a href="/tillganglighet">');
    expect(foot('index.en.html')).toContain('<nav aria-label="About this site">');
    expect(foot('index.en.html')).toContain('<li lang="sv"><a href="/tillganglighet">Tillgänglighet &amp; språk');
  });

  it('loads the style sheet of the configuration last', async () => {
    const html = (await pagesOf({}, [...FILES, 'own.css']))['index.html']!;
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="assets\/([a-z/]+)\./g)].map(([, name]) => name);
    expect(sheets).toEqual(['pressrum', 'themes/civic', 'page', 'own']);
  });
});

describe('the skip link', () => {
  it('leads within the page, whatever its query, where the URL of the site is known', async () => {
    for (const [path, html] of Object.entries(await pagesOf())) {
      expect(html, path).toContain('<a class="page-skip" href="#main">');
      expect(html, path).not.toContain('<base');
    }
  });

  it('names the page where its documents need a base', async () => {
    const html = (await pagesOf({ base: '' }))[RELEASE]!;
    expect(html).toContain('<base href="../">');
    expect(html).toContain(`<a class="page-skip" href="${RELEASE}#main">`);
  });
});

describe('a page in another language', () => {
  it('marks what is not translated with the language of the document', async () => {
    const site = testSite(1);
    const { inLanguage: _, ...listed } = { ...site.entries[0]!.listed, inLanguage: undefined };
    const html = (await pagesOf({ entries: [{ ...site.entries[0]!, listed }] }))['index.en.html']!;
    const text = html.replace(/\s+/g, ' ');
    expect(text).toContain('<html lang="en">');
    expect(text).toMatch(/Press contact: (?:<!--.*?-->)*<span lang="sv">Presstjänsten/);
    expect(text).toMatch(/<span lang="sv">Jouren/);
    expect(text).toMatch(/<p class="press-room-when press-small" lang="sv">(?:<!--.*?-->)*Vid allvarlig/);
    expect(text).toMatch(/<h3[^>]*lang="sv"[^>]*>[^]*?Nyhet 1|lang="sv"[^>]*>(?:<[^>]+>)*[^<]*Nyhet 1/);
  });

  it('marks nothing in the language of the document (control)', async () => {
    expect((await pagesOf())['index.html']!.replace('hreflang="en"', '')).not.toMatch(/<(?:span|p|h3) [^>]*lang=/);
  });
});

describe('the page for what does not exist', () => {
  it('works at any URL, and is kept out of search engines', async () => {
    const html = (await pagesOf())['404.html']!;
    const urls = [...html.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, url]) => url!);
    expect(urls.filter((url) => !/^(?:https:|tel:|#|\/press\/)/.test(url))).toEqual([]);
    expect(urls).toContain('/press/contacts.json');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toContain('rel="canonical"');
    expect((await pagesOf({ base: '' }))['404.html']).toContain('href="/releases/index.html"');
  });
});
