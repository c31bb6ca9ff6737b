import { describe, expect, it } from 'vitest';
import { createReleases } from '@pressrum/testing/documents.js';
import { projectOf, type Project } from '../project.testing.js';
import { serve } from '@pressrum/testing/loopback.js';

/** A JSON Feed in pages of ten; the newest release has the highest number. */
async function pagedFeed(count: number) {
  const requests: string[] = [];
  const state = { count, broken: '' };
  const { origin } = await serve((request, response) => {
    const path = request.url!;
    requests.push(path);
    if (path === state.broken) return void response.writeHead(404).end();
    const page = Number(/\d+$/.exec(path)?.[0] ?? 1);
    const last = state.count - (page - 1) * 10;
    const items = createReleases(Math.max(1, last - 9), last).map(
      ({ id, url, headline, articleBody, datePublished }) => ({
        ...{ id, url, title: headline, content_html: articleBody, date_published: datePublished },
      }),
    );
    const next = last > 10 ? { next_url: `${origin}/feed?page=${page + 1}` } : {};
    response.setHeader('Content-Type', 'application/feed+json');
    response.end(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Björkvik', ...next, items }),
    );
  });
  return { origin, requests, state };
}

const totalOf = async (project: Project) => {
  const { status, out, err } = await project.build('--json');
  return { status, err, ...(JSON.parse(out) as { releases: { total: number } }).releases };
};

describe('a list of several pages', () => {
  it('is read to its end at first, and later up to the first page without new releases', async () => {
    const feed = await pagedFeed(35);
    const project = await projectOf({ sources: [`${feed.origin}/feed`], allow: ['127.0.0.1'] });
    expect(await totalOf(project)).toMatchObject({ status: 0, total: 35 });
    expect(feed.requests).toEqual(['/feed', '/feed?page=2', '/feed?page=3', '/feed?page=4']);

    feed.requests.length = 0;
    feed.state.count = 47;
    expect(await totalOf(project)).toMatchObject({ status: 0, total: 47, added: 12 });
    expect(feed.requests).toEqual(['/feed', '/feed?page=2', '/feed?page=3']);
  });

  it('is read again after a page could not be read', async () => {
    const feed = await pagedFeed(35);
    feed.state.broken = '/feed?page=3';
    const project = await projectOf({ sources: [`${feed.origin}/feed`], allow: ['127.0.0.1'] });
    const first = await totalOf(project);
    expect(first).toMatchObject({ status: 0, total: 20 });
    expect(first.err).toContain('its page 3 cannot be read, so older releases may be missing');

    // Nothing is new at its beginning, and yet.
    feed.state.broken = '';
    expect(await totalOf(project)).toMatchObject({ total: 35 });
  });

  it('a complete list is read to its end each time, and releases missing from it are removed', async () => {
    const feed = await pagedFeed(25);
    const project = await projectOf({
      sources: [{ url: `${feed.origin}/feed`, complete: true }],
      allow: ['127.0.0.1'],
    });
    expect(await totalOf(project)).toMatchObject({ total: 25 });
    feed.state.count = 24;
    expect(await totalOf(project)).toMatchObject({ total: 24, removed: 1 });
    // A page that fails is not the end of what it had.
    feed.state.broken = '/feed?page=2';
    feed.state.count = 26;
    expect(await totalOf(project)).toMatchObject({ total: 26, removed: 0 });
  });

  it('next is not followed to another origin', async () => {
    const other = await pagedFeed(10);
    const { origin } = await serve((_, response) => {
      const items = createReleases(1, 2).map(({ url, headline }) => ({
        id: url,
        url,
        title: headline,
        content_text: '',
      }));
      response.setHeader('Content-Type', 'application/feed+json');
      response.end(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'B',
          items,
          next_url: `${other.origin}/feed`,
        }),
      );
    });
    const project = await projectOf({ sources: [`${origin}/feed`], allow: ['127.0.0.1'] });
    expect(await totalOf(project)).toMatchObject({ status: 0, total: 2 });
    expect(other.requests).toEqual([]);
  });
});
