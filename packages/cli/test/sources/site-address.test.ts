import { describe, expect, it } from 'vitest';
import { createReleases, createRss } from '@pressrum/testing/documents.js';
import { serve } from '@pressrum/testing/loopback.js';
import { projectOf } from '../project.testing.js';

const LINKS =
  '<link rel="alternate" hreflang="en" href="/en/"><link rel="alternate" type="application/json+oembed" href="/oembed">' +
  '<link rel="alternate" type="application/rss+xml" title="Nyheter" href="feed.xml">' +
  '<link rel="alternate" type="application/atom+xml" title="Kommentarer" href="/comments.xml">';

async function site(head = LINKS, body = '<h1>Välkommen</h1>') {
  const { origin } = await serve((request, response) => {
    const isFeed = request.url!.endsWith('/feed.xml');
    response.setHeader('Content-Type', isFeed ? 'application/rss+xml' : 'text/html');
    response.end(
      isFeed
        ? createRss(createReleases(1, 3))
        : `<!doctype html><html lang="sv"><head><title>Björkvik</title>${head}</head><body>${body}</body></html>`,
    );
  });
  return origin;
}

describe('the address of a site', () => {
  it('stands for the first feed that its page names; the build says which, and names the others', async () => {
    const origin = await site();
    const project = await projectOf({ sources: [`${origin}/`], allow: ['127.0.0.1'] });
    const { status, err, dist } = await project.build();
    expect(status).toBe(0);
    expect(err).toBe(
      `pressrum: warning: ${origin}/: is a web page; reads the feed that it names, ${origin}/feed.xml (Nyheter), and not the others: ${origin}/comments.xml (Kommentarer)\n`,
    );
    expect([...dist.keys()].filter((path) => /^releases\/2.*html$/.test(path))).toHaveLength(3);
  });

  it('is imported as that feed', async () => {
    const origin = await site();
    const { status, out, err } = await (await projectOf({})).run('import', '--allow', '127.0.0.1', `${origin}/`);
    expect({ status, count: (JSON.parse(out) as { releases: unknown[] }).releases.length }).toEqual({
      status: 0,
      count: 3,
    });
    expect(err).toContain(`reads the feed that it names, ${origin}/feed.xml (Nyheter)`);
  });

  it('is still refused as a source when its page names no feed', async () => {
    const origin = await site('');
    const project = await projectOf({ sources: [`${origin}/`], allow: ['127.0.0.1'] });
    expect((await project.build()).err).toContain('is a web page, not a feed');
  });

  it('is not taken for the page of a release, which is imported itself although it names a feed', async () => {
    const origin = await site(
      `${LINKS}<meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-19T09:00:00+01:00">`,
      '<article><h1>Ny bro över ån</h1><p>Bron öppnar på måndag.</p></article>',
    );
    const { out } = await (await projectOf({})).run('import', '--allow', '127.0.0.1', `${origin}/nyheter/bro`);
    expect(
      (JSON.parse(out) as { releases: { headline: string }[] }).releases.map(({ headline }) => headline),
    ).toEqual(['Ny bro över ån']);
  });
});
