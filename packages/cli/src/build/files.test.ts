import { createHash } from 'node:crypto';
import type { PressRoom } from '@pressrum/model';
import { describe, expect, it } from 'vitest';
import { jpegOf } from '../images/samples.testing.js';
import { walk } from '../site/site.testing.js';
import { BUILD_HELP } from './help.js';
import { jsonIn, projectOf, releaseOf, releasesOf, roomOf } from './project.testing.js';

const COUNT = 33;

/** A press room with everything that makes a file. */
async function whole() {
  const project = await projectOf({
    sources: ['feed.json'],
    languages: ['sv', 'en'],
    organization: { name: 'Björkviks kommun', logo: { url: 'vapen.jpg', alt: 'Kommunvapen' } },
  });
  await project.write('vapen.jpg', await jpegOf(600, 300));
  const releases = releasesOf(1, COUNT);
  releases[3] = releaseOf(30, { id: 'å & ö', inLanguage: 'en' });
  await project.write('feed.json', roomOf(releases));
  return { project, ...(await project.build()) };
}

describe('what a build writes', () => {
  it('is what its help says', async () => {
    const { dist, status, err } = await whole();
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const said = /What it writes:\n(.*?)\n\n/s.exec(BUILD_HELP)![1]!;
    const files: Record<string, string[]> = {
      'index.html': ['index.html', 'index.en.html'],
      'releases/index.html': ['releases/index.html', 'releases/index.en.html'],
      'releases/ID.html': ['releases/2026-01-02-nyhet-1.html'],
      'ID.json': ['releases/2026-01-02-nyhet-1.json'],
      'pressroom.json': ['pressroom.json'],
      'page-N.json': ['releases/page-1.json', 'releases/page-6.json'],
      'search/': ['search/index.json'],
      'feed.xml, feed.json': ['feed.xml', 'feed.json'],
      'snippet.html': ['snippet.html'],
      'pressroom.js': ['pressroom.js'],
      'pressrum.js, .css': ['pressrum.js', 'pressrum.css'],
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

  it('has every release once for an element, by "next" and by the index', async () => {
    const { dist } = await whole();
    const read = (path: string) =>
      dist.has(decodeURI(path)) ? jsonIn<PressRoom>(dist, decodeURI(path)) : undefined;
    const all = [...dist.keys()].flatMap((path) => /^releases\/(?!page-)(.*)\.json$/.exec(path)?.[1] ?? []);
    expect(all).toHaveLength(COUNT);
    for (const start of ['pressroom.json', jsonIn<PressRoom>(dist, 'pressroom.json').searchIndex!]) {
      const { ids } = await walk(start, read);
      expect([...new Set(ids)].sort()).toEqual(all.sort());
    }
  });

  it('is nothing that check would mend', async () => {
    const { project } = await whole();
    const { status, out } = await project.run('check', project.path('dist'));
    expect({ status, errors: out.match(/^ {2}error .*/gm) ?? [] }).toEqual({ status: 0, errors: [] });
    // It does look.
    await project.write('dist/releases/page-2.json', { releases: [{ id: 'x' }] });
    expect((await project.run('check', project.path('dist'))).status).toBe(1);
  });
});

describe('pages', () => {
  /** Where links within the press room lead from a page, as paths of its files. */
  function linksIn(page: string, html: string): string[] {
    const root = 'https://www.bjorkvik.example/press/';
    const base = new URL(/<base href="([^"]*)">/.exec(html)?.[1] ?? '', new URL(encodeURI(page), root));
    return [...html.matchAll(/<(?!base)[a-z-]+ [^>]*?\b(?:href|src)="([^"#?]+)/g)]
      .map(([, address]) => new URL(address!.replaceAll('&amp;', '&'), base).href)
      .filter((address) => address.startsWith(root))
      .map((address) => decodeURIComponent(address.slice(root.length)) || 'index.html');
  }

  it('name no file that is not there', async () => {
    const { dist } = await whole();
    const pages = [...dist].filter(([path]) => path.endsWith('.html'));
    const links = pages.flatMap(([page, bytes]) =>
      linksIn(page, bytes.toString()).map((path) => ({ page, path })),
    );
    expect(links.filter(({ path }) => !dist.has(path))).toEqual([]);
    for (const path of ['feed.xml', 'releases/page-6.html', 'releases/2026-01-29-nyhet-28.html', 'pressroom.json'])
      expect(links.map((link) => link.path)).toContain(path);
  });

  it('name script and style sheets with the digest that these have', async () => {
    const { dist } = await whole();
    const tags = [...dist].flatMap(([, bytes]) => [
      ...bytes.toString().matchAll(/(?:href|src)="((?:assets\/|pressrum\.)[^"]+)" integrity="(sha\d+)-([^"]+)"/g),
    ]);
    expect(tags.length).toBeGreaterThan(3 * COUNT);
    for (const [, path, algorithm, digest] of tags)
      expect(createHash(algorithm!).update(dist.get(path!)!).digest('base64')).toBe(digest);
  });

  it('have the words of a release without a script, in its language', async () => {
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
