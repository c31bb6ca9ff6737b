import { fetchSource } from '@pressrum/build';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRelease, createReleases, createRoom, createRss } from '@pressrum/testing/documents.js';
import { changed, holding, projectOf, type Files, type Ran } from '../project.testing.js';
import { faultyServer } from '@pressrum/testing/faults.js';

/** Whose texts are in the documents, by number. */
const shown = ({ dist }: { dist: Files }) =>
  [...dist.keys()]
    .flatMap((path) => /^releases\/(?!page-)(.*)\.json$/.exec(path)?.[0] ?? [])
    .flatMap((path) => Number(/Brödtext(\d+) /.exec(dist.get(path)!.toString())?.[1]))
    .sort((a, b) => a - b);
const pagesOf = ({ dist }: Ran) =>
  [...dist.keys()].filter((path) => /^releases\/(?!page-|index).*\.html$/.test(path)).sort();

/** A folder of a file for each release, and a source beside it. */
async function folder() {
  const project = await projectOf({ sources: ['releases', 'feed.json'] });
  for (const number of [1, 2, 3])
    await project.write(`releases/${number}.json`, createRoom([createRelease(number)]));
  await project.write('feed.json', createRoom(createReleases(10, 12)));
  expect(shown(await project.build())).toEqual([1, 2, 3, 10, 11, 12]);
  return project;
}

async function feed(more: object = {}) {
  const server = await faultyServer(createRss(createReleases(1, 3)), fetchSource);
  onTestFinished(server.close);
  const project = await projectOf({ allow: ['127.0.0.1'], sources: [{ url: server.url, ...more }] });
  project.fetchSource = server.fetchSource;
  expect(shown(await project.build())).toEqual([1, 2, 3]);
  return { server, project };
}

describe('a complete source', () => {
  it('removes a release that it no longer lists, also from the build state', async () => {
    const project = await folder();
    await project.remove('releases/2.json');
    const ran = await project.build();
    expect({ status: ran.status, shown: shown(ran) }).toEqual({ status: 0, shown: [1, 3, 10, 11, 12] });
    expect(ran.out).toContain('5 releases: 1 removed\n');
    const memory = await project.files('.pressrum');
    for (const word of ['Brödtext2 ', 'Nyhet 2 från', 'Kontakt2 Berg', '2026-01-03-nyhet-2']) {
      expect([...holding(ran.dist, word), ...holding(memory, word)]).toEqual([]);
      expect(holding(memory, word.replace('2 ', '3 ').replace('3-nyhet-2', '4-nyhet-3'))).not.toEqual([]);
    }
  });

  it('keeps its releases when it suddenly returns none', async () => {
    const project = await folder();
    const before = await project.files('dist');
    for (const number of [1, 2, 3]) await project.remove(`releases/${number}.json`);
    const ran = await project.build();
    expect({ status: ran.status, err: ran.err }).toEqual({
      status: 3,
      err: expect.stringMatching(
        /^pressrum: releases: is an empty folder; put .*\(its last good content is kept\)\n$/,
      ) as string,
    });
    expect(changed(before, ran.dist)).toEqual([]);
    await project.write('releases/4.json', createRoom([createRelease(4)]));
    expect(shown(await project.build())).toEqual([4, 10, 11, 12]);
  });

  it('keeps its releases when a file cannot be read, and names the file', async () => {
    const project = await folder();
    await project.remove('releases/1.json');
    await project.write('releases/2.json', '{"releases": [');
    const ran = await project.build();
    expect({ status: ran.status, shown: shown(ran) }).toEqual({ status: 3, shown: [1, 2, 3, 10, 11, 12] });
    expect(ran.err).toMatch(/^pressrum: releases: releases\/2\.json: .*; .*\(its last good content is kept\)\n$/);
  });

  it('may be a feed, when it is configured so', async () => {
    const { server, project } = await feed({ complete: true });
    server.content = createRss([createRelease(1), createRelease(3)]);
    expect(shown(await project.build())).toEqual([1, 3]);
    server.content = createRss([]);
    const ran = await project.build();
    expect({ status: ran.status, shown: shown(ran) }).toEqual({ status: 3, shown: [1, 3] });
    expect(ran.err).toMatch(
      /is empty but listed 2 releases before; check the source, or remove it from the configuration/,
    );
    server.content = createRss([createRelease(3)]);
    const next = await project.build();
    expect({ status: next.status, shown: shown(next) }).toEqual({ status: 0, shown: [3] });
  });

  it('does not remove a release that another source has', async () => {
    const project = await folder();
    await project.write('feed.json', createRoom([createRelease(2), ...createReleases(10, 12)]));
    await project.build();
    await project.remove('releases/2.json');
    expect(shown(await project.build())).toEqual([1, 2, 3, 10, 11, 12]);
    // A feed does not list all, so it stays from there on.
    await project.write('feed.json', createRoom(createReleases(10, 12)));
    expect(shown(await project.build())).toEqual([1, 2, 3, 10, 11, 12]);
  });

  it('is not a folder that is configured not to be', async () => {
    const project = await folder();
    await project.configure({ sources: [{ url: 'releases', complete: false }, 'feed.json'] });
    await project.remove('releases/2.json');
    expect(shown(await project.build())).toEqual([1, 2, 3, 10, 11, 12]);
  });
});

describe('a feed', () => {
  it('keeps releases that it no longer lists', async () => {
    const { server, project } = await feed();
    server.content = createRss(createReleases(3, 5));
    expect(shown(await project.build())).toEqual([1, 2, 3, 4, 5]);
    server.content = createRss([]);
    const ran = await project.build();
    expect({ status: ran.status, shown: shown(ran) }).toEqual({ status: 0, shown: [1, 2, 3, 4, 5] });
  });

  it('in a file keeps them too, even when it lists a single release', async () => {
    const project = await projectOf({ sources: ['feed.xml'] });
    for (const last of [1, 3, 4]) {
      await project.write('feed.xml', createRss(last === 4 ? [createRelease(4)] : createReleases(1, last)));
      const { status } = await project.build();
      expect(status).toBe(0);
    }
    expect(shown({ dist: await project.files('dist') })).toEqual([1, 2, 3, 4]);
  });
});

describe('a source that is removed from the configuration', () => {
  it('takes its releases with it if it was complete', async () => {
    const project = await folder();
    await project.configure({ sources: ['feed.json'] });
    const { status, dist } = await project.build();
    expect({ status, shown: shown({ dist }) }).toEqual({ status: 0, shown: [10, 11, 12] });
    expect(holding(await project.files('.pressrum'), 'Brödtext1 ')).toEqual([]);
  });

  it('leaves its releases if it was a feed', async () => {
    const project = await folder();
    await project.configure({ sources: ['releases'] });
    expect(shown(await project.build())).toEqual([1, 2, 3, 10, 11, 12]);
    // Under a new name it is the same again.
    await project.write('feed-2.json', createRoom(createReleases(11, 13)));
    await project.configure({ sources: ['releases', 'feed-2.json'] });
    expect(shown(await project.build())).toEqual([1, 2, 3, 10, 11, 12, 13]);
  });
});

describe('the URL of a release', () => {
  it('stays when its headline or time changes', async () => {
    const { server, project } = await feed();
    const pages = pagesOf(await project.build());
    expect(pages).toHaveLength(3);
    const changes = [
      { headline: 'Rättad rubrik' },
      { datePublished: '2026-01-20T09:00:00+01:00' },
      { headline: 'Rättad igen', datePublished: '2026-01-21T09:00:00+01:00' },
    ];
    for (const change of changes) {
      server.content = createRss([createRelease(1), createRelease(2, change), createRelease(3)]);
      const ran = await project.build();
      expect({ status: ran.status, pages: pagesOf(ran) }).toEqual({ status: 0, pages });
      expect(ran.out).toContain('3 releases: 1 changed\n');
      if (change.headline)
        expect(holding(ran.dist, change.headline)).toContain('releases/2026-01-03-nyhet-2-fran-kommunen.html');
    }
  });

  it('is one when two sources list the release', async () => {
    const project = await projectOf({ sources: ['a.xml', 'b.xml'] });
    await project.write('a.xml', createRss(createReleases(1, 3)));
    await project.write(
      'b.xml',
      createRss([createRelease(2, { url: 'https://www.region.example/77' }), createRelease(9)]),
    );
    const ran = await project.build();
    expect(ran.out).toContain('4 releases: 4 new\n');
    expect(pagesOf(ran)).toHaveLength(4);
    // Also when the second comes later.
    const later = await projectOf({ sources: ['a.xml', 'b.xml'] });
    await later.write('a.xml', createRss(createReleases(1, 3)));
    await later.write('b.xml', createRss([createRelease(9)]));
    await later.build();
    await later.write(
      'b.xml',
      createRss([createRelease(2, { url: 'https://www.region.example/77' }), createRelease(9)]),
    );
    const then = await later.build();
    expect(pagesOf(then)).toEqual(pagesOf(ran));
    expect(changed(ran.dist, then.dist)).toEqual([]);
  });

  it('stays also when two releases would have the same id', async () => {
    const project = await projectOf({ sources: ['a.json', 'b.json'] });
    const other = createRelease(5, { id: createRelease(1).id!, headline: 'En annan sak' });
    await project.write('a.json', createRoom([createRelease(1)]));
    await project.write('b.json', createRoom([other]));
    const first = await project.build();
    expect(pagesOf(first)).toEqual(['releases/2026-01-02-nyhet-1-2.html', 'releases/2026-01-02-nyhet-1.html']);
    await project.configure({ sources: ['b.json', 'a.json'] });
    await project.write('b.json', createRoom([{ ...other, description: 'Mer.' }]));
    const next = await project.build();
    expect(pagesOf(next)).toEqual(pagesOf(first));
    expect(holding(next.dist, 'En annan sak')).toContain('releases/2026-01-02-nyhet-1-2.html');
  });

  it.each([
    ['page-1', 'release-page-1'],
    ['index', 'release-index'],
    ['../../etc/passwd', 'etc-passwd'],
    ['.htaccess', 'htaccess'],
    ['a/b c?d#e', 'a-b-c-d-e'],
    ['å'.repeat(300), 'å'.repeat(60)],
    ['記'.repeat(300), '記'.repeat(40)],
    ['a\u030a', 'å'],
    ['...', 'release'],
  ])('is safe whatever the id in the source: %s', async (id, name) => {
    const project = await projectOf({ sources: ['a.json'] });
    await project.write('a.json', createRoom([createRelease(1, { id })]));
    const ran = await project.build();
    expect({ status: ran.status, pages: pagesOf(ran) }).toEqual({ status: 0, pages: [`releases/${name}.html`] });
  });
});
