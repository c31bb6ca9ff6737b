import { describe, expect, it } from 'vitest';
import { createReleases } from '@pressrum/testing/documents.js';
import { serve } from '@pressrum/testing/loopback.js';
import { projectOf, type Project } from '../project.testing.js';

const COUNT = 35;

/** A system that answers with a part of its archive. */
type System = (url: URL) => { first: number; size: number; status?: number; headers?: Record<string, string> };

const numberIn = (url: URL, name: string, otherwise: number) => Number(url.searchParams.get(name) ?? otherwise);

/** Mynewsdesk's answer with the newest releases after the first ones. */
function answer(first: number, size: number): string {
  const items = createReleases(1, COUNT)
    .sort((a, b) => b.datePublished!.localeCompare(a.datePublished!))
    .slice(first, first + size)
    .map(({ url, headline, articleBody, datePublished }, index) => ({
      ...{ id: first + index, type_of_media: 'pressrelease', header: headline, body: articleBody },
      ...{ url, published_at: datePublished, source_name: 'Björkviks kommun' },
    }));
  return JSON.stringify({ total_count: COUNT, items });
}

async function archive(system: System) {
  const asked: string[] = [];
  let open = 0;
  let most = 0;
  const { origin } = await serve((request, response) => {
    asked.push(request.url!);
    most = Math.max(most, ++open);
    const { first, size, status = 200, headers = {} } = system(new URL(request.url!, 'http://x'));
    setImmediate(() => {
      open--;
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end(status === 200 ? answer(first, size) : 'no');
    });
  });
  return { origin, asked, most: () => most };
}

const build = async (project: Project) => {
  const { status, err, out } = await project.build('--json');
  return { status, err, total: (JSON.parse(out) as { releases: { total: number } }).releases.total };
};

const byOffset: System = (url) => ({ first: numberIn(url, 'offset', 0), size: numberIn(url, 'limit', 20) });

describe('a list with page numbers', () => {
  it.each<[string, string, System, string[]]>([
    [
      'offset and limit',
      '/list?limit=10&offset=0',
      byOffset,
      ['0', '10', '20', '30', '40'].map((n) => `/list?limit=10&offset=${n}`),
    ],
    [
      'PageIndex and PageSize',
      '/list?PageIndex=1&PageSize=20',
      (url) => ({ first: (numberIn(url, 'PageIndex', 1) - 1) * 20, size: 20 }),
      [1, 2, 3].map((n) => `/list?PageIndex=${n}&PageSize=20`),
    ],
    [
      'page and size from 0',
      '/list?page=0&size=20',
      (url) => ({ first: numberIn(url, 'page', 0) * 20, size: 20 }),
      [0, 1, 2].map((n) => `/list?page=${n}&size=20`),
    ],
    [
      'start and limit',
      '/list?start=0&limit=20',
      (url) => ({ first: numberIn(url, 'start', 0), size: 20 }),
      [0, 20, 40].map((n) => `/list?start=${n}&limit=20`),
    ],
    [
      'a number in the path of Via’s website',
      '/public-website-api/pressroom/17/releases/20/0',
      (url) => ({ first: Number(url.pathname.split('/').at(-1)) * 20, size: 20 }),
      [0, 1, 2].map((n) => `/public-website-api/pressroom/17/releases/20/${n}`),
    ],
    [
      'page and per_page, with the number of pages in a header',
      '/wp-json/list?per_page=20&page=1',
      (url) => ({ first: (numberIn(url, 'page', 1) - 1) * 20, size: 20, headers: { 'X-WP-TotalPages': '2' } }),
      [1, 2].map((n) => `/wp-json/list?per_page=20&page=${n}`),
    ],
    [
      'page and per_page, with an error after the last page',
      '/wp-json/list?per_page=20&page=1',
      (url) => ({
        first: (numberIn(url, 'page', 1) - 1) * 20,
        size: 20,
        ...(numberIn(url, 'page', 1) > 2 && { status: 400 }),
      }),
      [1, 2, 3].map((n) => `/wp-json/list?per_page=20&page=${n}`),
    ],
  ])('is read to its end: %s', async (_, path, system, asked) => {
    const server = await archive(system);
    const project = await projectOf({ sources: [`${server.origin}${path}`], allow: ['127.0.0.1'] });
    expect(await build(project)).toEqual({ status: 0, err: '', total: COUNT });
    expect(server.asked).toEqual(asked);

    // Later only as far as there is something new, and where nothing is, one page.
    server.asked.length = 0;
    expect(await build(project)).toMatchObject({ total: COUNT });
    expect(server.asked).toHaveLength(1);
  });

  it('without a number in its URL gives one page, unless the configuration asks for the archive', async () => {
    const server = await archive(byOffset);
    const url = `${server.origin}/list?limit=10`;
    const project = await projectOf({ sources: [{ url, from: 'mynewsdesk' }], allow: ['127.0.0.1'] });
    expect(await build(project)).toMatchObject({ total: 10 });
    const whole = await projectOf({ sources: [{ url, from: 'mynewsdesk', archive: true }], allow: ['127.0.0.1'] });
    expect(await build(whole)).toMatchObject({ err: '', total: COUNT });
  });

  it('is not taken from a parameter with words in it', async () => {
    const server = await archive(byOffset);
    const project = await projectOf({ sources: [`${server.origin}/list?page=press`], allow: ['127.0.0.1'] });
    expect(await build(project)).toMatchObject({ err: '', total: 20 });
    expect(server.asked).toEqual(['/list?page=press']);
  });

  it('is not read beyond the limit, which is said', async () => {
    const server = await archive(byOffset);
    const source = { url: `${server.origin}/list?limit=10&offset=0`, archive: 2 };
    const project = await projectOf({ sources: [source], allow: ['127.0.0.1'] });
    const { err, total } = await build(project);
    expect({ total, asked: server.asked.length }).toEqual({ total: 20, asked: 2 });
    expect(err).toContain('has more than 2 pages, the limit; older releases are missing');
  });

  it('ends when the server ignores the number', async () => {
    const server = await archive(() => ({ first: 0, size: 10 }));
    const project = await projectOf({ sources: [`${server.origin}/list?page=1`], allow: ['127.0.0.1'] });
    expect(await build(project)).toMatchObject({ err: '', total: 10 });
    expect(server.asked).toHaveLength(2);
  });

  it('is asked for one page at a time, also when several sources are on its host', async () => {
    const server = await archive(byOffset);
    const sources = ['a', 'b', 'c'].map((name) => `${server.origin}/${name}?limit=5&offset=0`);
    const project = await projectOf({ sources, allow: ['127.0.0.1'] });
    await build(project);
    // The first pages of the three sources may come together.
    expect(server.most()).toBeLessThanOrEqual(3);
  });

  it('gets a warning when its numbering is not known', async () => {
    const server = await archive(byOffset);
    const source = { url: `${server.origin}/list`, archive: true };
    const project = await projectOf({ sources: [source], allow: ['127.0.0.1'] });
    expect((await build(project)).err).toContain(
      '"archive" is set, but it is not known how its pages are numbered',
    );
  });
});
