import { createHash } from 'node:crypto';
import type { PressRoom } from '@pressrum/model';
import { describe, expect, it } from 'vitest';
import { jpegOf } from '@pressrum/testing/images.js';
import { followNext } from '@pressrum/testing/follow-next.js';
import { createRelease, createReleases, createRoom } from '@pressrum/testing/documents.js';
import { run } from '../memory-io.testing.js';
import { jsonIn, projectOf } from '../project.testing.js';

const COUNT = 33;

/** A press room with everything that makes a file. */
async function whole() {
  const project = await projectOf({
    sources: ['feed.json'],
    languages: ['sv', 'en'],
    organization: { name: 'Björkviks kommun', logo: { url: 'vapen.jpg', alt: 'Kommunvapen' } },
  });
  await project.write('vapen.jpg', await jpegOf(600, 300));
  const releases = createReleases(1, COUNT);
  releases[3] = createRelease(30, { id: 'å & ö', inLanguage: 'en' });
  releases[4]!.attachments = [{ name: 'Bron', url: 'https://film.example/bron', type: 'VideoObject' }];
  await project.write('feed.json', createRoom(releases));
  return { project, ...(await project.build()) };
}

describe('the output folder of a build', () => {
  it('has the files that its help lists', async () => {
    const { dist, status, err } = await whole();
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const { out: help } = await run(['build', '--help']);
    const said = /What it writes:\n(.*?)\n\n/s.exec(help)![1]!;
    const files: Record<string, string[]> = {
      'index.html': ['index.html', 'index.en.html'],
      'releases/index.html': ['releases/index.html', 'releases/index.en.html'],
      'releases/ID.html': ['releases/2026-01-02-nyhet-1.html'],
      'media.html': ['media.html', 'media.en.html', 'media.json'],
      '404.html': ['404.html'],
      'ID.json': ['releases/2026-01-02-nyhet-1.json'],
      'pressroom.json': ['pressroom.json'],
      'contacts.json': ['contacts.json'],
      'page-N.json': ['releases/page-1.json', 'releases/page-6.json'],
      'search/': ['search/index.json'],
      'feed.xml, feed.json': ['feed.xml', 'feed.json'],
      'snippet.html': ['snippet.html'],
      'pressroom.js': ['pressroom.js'],
      'pressrum.js, .css': ['pressrum.js', 'pressrum.css'],
      'themes/': ['themes/civic.css', 'themes/bold.css', 'themes/quiet.css'],
      'notice.json': ['notice.json'],
    };
    for (const [name, paths] of Object.entries(files)) {
      expect(said).toContain(name);
      for (const path of paths) expect(dist.get(path)?.length, path).toBeGreaterThan(0);
    }
    // Nothing that is said there is left out here.
    const named = [...said.matchAll(/[\w/-]*\.(?:html|json|xml|js|css)\b|\w+\/(?= )/g)].map(([name]) => name);
    expect(named.filter((name) => !Object.keys(files).some((one) => one.includes(name)))).toEqual([]);
    expect([...dist.keys()]).toEqual(
      expect.arrayContaining(['sitemap.xml', expect.stringMatching(/^images\/.*\.jpg$/)]),
    );
  });

  it('has every release once, by next and by the search index', async () => {
    const { dist } = await whole();
    const read = (path: string) =>
      dist.has(decodeURI(path)) ? jsonIn<PressRoom>(dist, decodeURI(path)) : undefined;
    const all = [...dist.keys()].flatMap((path) => /^releases\/(?!page-)(.*)\.json$/.exec(path)?.[1] ?? []);
    expect(all).toHaveLength(COUNT);
    for (const start of ['pressroom.json', jsonIn<PressRoom>(dist, 'pressroom.json').searchIndex!]) {
      const { ids } = await followNext(start, read);
      expect([...new Set(ids)].sort()).toEqual(all.sort());
    }
  });

  it('has no problems that check finds', async () => {
    const { project } = await whole();
    const { status, out } = await project.run('check', project.path('dist'));
    expect({ status, errors: out.match(/^ {2}error .*/gm) ?? [] }).toEqual({ status: 0, errors: [] });
    // It does look.
    await project.write('dist/releases/page-2.json', { releases: [{ id: 'x' }] });
    expect((await project.run('check', project.path('dist'))).status).toBe(1);
  });
});

describe('the pages of a build', () => {
  /** Where links within the press room lead from a page, as paths of its files. */
  function linksIn(page: string, html: string): string[] {
    const root = 'https://www.bjorkvik.example/press/';
    const base = new URL(/<base href="([^"]*)">/.exec(html)?.[1] ?? '', new URL(encodeURI(page), root));
    return [...html.matchAll(/<(?!base)[a-z-]+ [^>]*?\b(?:href|src)="([^"#?]+)/g)]
      .map(([, address]) => new URL(address!.replaceAll('&amp;', '&'), base).href)
      .filter((address) => address.startsWith(root))
      .map((address) => decodeURIComponent(address.slice(root.length)) || 'index.html');
  }

  it('refer only to existing files', async () => {
    const { dist } = await whole();
    const pages = [...dist].filter(([path]) => path.endsWith('.html'));
    const links = pages.flatMap(([page, bytes]) =>
      linksIn(page, bytes.toString()).map((path) => ({ page, path })),
    );
    expect(links.filter(({ path }) => !dist.has(path))).toEqual([]);
    for (const path of ['feed.xml', 'releases/page-6.html', 'releases/2026-01-29-nyhet-28.html', 'pressroom.json'])
      expect(links.map((link) => link.path)).toContain(path);
  });

  it('have the correct integrity of scripts and style sheets', async () => {
    const { dist } = await whole();
    const tags = [...dist].flatMap(([, bytes]) => [
      ...bytes
        .toString()
        .matchAll(
          /(?:href|src)="(?:\.\.\/|\/press\/)?((?:assets\/|pressrum\.)[^"]+)" integrity="(sha\d+)-([^"]+)"/g,
        ),
    ]);
    expect(tags.length).toBeGreaterThan(3 * COUNT);
    for (const [, path, algorithm, digest] of tags)
      expect(createHash(algorithm!).update(dist.get(path!)!).digest('base64')).toBe(digest);
  });

  it('contain the text of a release without a script, in its language', async () => {
    const { dist } = await whole();
    const page = dist.get('releases/2026-01-29-nyhet-28.html')!.toString();
    for (const text of ['Nyhet 28 från kommunen', 'Ingress28', 'Brödtext28', 'Kontakt28 Berg', '08-465 004 28'])
      expect(page).toContain(text);
    expect(dist.get('index.html')!.toString()).toContain('Nyhet 33 från kommunen');
    expect(dist.get('releases/page-1.html')!.toString()).toContain('Nyhet 1 från kommunen');
    expect(dist.get('releases/å-ö.html')!.toString()).toContain('<html lang="en">');
    expect(dist.get('releases/2026-01-29-nyhet-28.html')!.toString()).toContain('<html lang="sv">');
  });
});

describe('the look of the pages', () => {
  it('follows the style sheet, the dark logo and the links of the configuration', async () => {
    const project = await projectOf({
      sources: ['feed.json'],
      css: 'stil.css',
      logoDark: 'natt.jpg',
      organization: { name: 'Björkviks kommun', logo: { url: 'vapen.jpg' } },
      footerLinks: [{ name: 'Tillgänglighet', url: '/tillganglighet' }],
    });
    await project.write('vapen.jpg', await jpegOf(600, 300));
    await project.write('natt.jpg', await jpegOf(500, 300));
    await project.write('stil.css', ':root { --press-accent: #7a1f5c }');
    await project.write('feed.json', createRoom(createReleases(1, 2)));
    const first = await project.build();
    expect({ status: first.status, err: first.err }).toEqual({ status: 0, err: '' });
    const page = first.dist.get('index.html')!.toString();
    const sheet = /href="(assets\/own\.[\da-f]{16}\.css)"/.exec(page)![1]!;
    expect(first.dist.get(sheet)!.toString()).toBe(':root { --press-accent: #7a1f5c }');
    const dark = /<source media="\(prefers-color-scheme: dark\)" srcset="[^"]*(images\/[^" ]+)"/.exec(page)![1]!;
    expect(first.dist.has(dark)).toBe(true);
    expect(page).toContain('<a href="/tillganglighet">Tillgänglighet</a>');
    // A change reaches every page.
    await project.write('stil.css', ':root { --press-accent: #00563b }');
    const second = await project.build();
    const pages = [...second.dist].filter(([path]) => path.endsWith('.html'));
    expect(pages.filter(([, html]) => html.toString().includes(sheet))).toEqual([]);
  });

  it('a style sheet that is not there ends the build, and nothing is written', async () => {
    const project = await projectOf({ sources: ['feed.json'], css: 'stil.css' });
    await project.write('feed.json', createRoom(createReleases(1, 2)));
    const { status, err, dist } = await project.build();
    expect({ status, size: dist.size }).toEqual({ status: 1, size: 0 });
    expect(err).toContain(`${project.path('stil.css')}: there is no such file; check its name and folder`);
  });
});
