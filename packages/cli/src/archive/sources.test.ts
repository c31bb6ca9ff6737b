import { describe, expect, it, onTestFinished } from 'vitest';
import {
  changed,
  holding,
  projectOf,
  releaseOf,
  releasesOf,
  roomOf,
  rssOf,
  type Files,
  type Ran,
} from '../build/project.testing.js';
import { faultyServer } from '../fetch/faults.testing.js';

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
  for (const number of [1, 2, 3]) await project.write(`releases/${number}.json`, roomOf([releaseOf(number)]));
  await project.write('feed.json', roomOf(releasesOf(10, 12)));
  expect(shown(await project.build())).toEqual([1, 2, 3, 10, 11, 12]);
  return project;
}

async function feed(more: object = {}) {
  const server = await faultyServer(rssOf(releasesOf(1, 3)));
  onTestFinished(server.close);
  const project = await projectOf({ allow: ['127.0.0.1'], sources: [{ url: server.url, ...more }] });
  project.fetchSource = server.fetchSource;
  expect(shown(await project.build())).toEqual([1, 2, 3]);
  return { server, project };
}

describe('a source that lists everything', () => {
  it('takes a release with it that has gone: from everything, the memory too', async () => {
    const project = await folder();
    await project.remove('releases/2.json');
    const ran = await project.build();
    expect({ status: ran.status, shown: shown(ran) }).toEqual({ status: 0, shown: [1, 3, 10, 11, 12] });
    expect(ran.out).toContain('5 releases: 1 gone\n');
    const memory = await project.files('.pressrum');
    for (const word of ['Brödtext2 ', 'Nyhet 2 från', 'Kontakt2 Berg', '2026-01-03-nyhet-2']) {
      expect([...holding(ran.dist, word), ...holding(memory, word)]).toEqual([]);
      expect(holding(memory, word.replace('2 ', '3 ').replace('3-nyhet-2', '4-nyhet-3'))).not.toEqual([]);
    }
  });

  it('that is empty all of a sudden keeps all', async () => {
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
    await project.write('releases/4.json', roomOf([releaseOf(4)]));
    expect(shown(await project.build())).toEqual([4, 10, 11, 12]);
  });

  it('in which a file cannot be read keeps all, and says which', async () => {
    const project = await folder();
    await project.remove('releases/1.json');
    await project.write('releases/2.json', '{"releases": [');
    const ran = await project.build();
    expect({ status: ran.status, shown: shown(ran) }).toEqual({ status: 3, shown: [1, 2, 3, 10, 11, 12] });
    expect(ran.err).toMatch(/^pressrum: releases: releases\/2\.json: .*; .*\(its last good content is kept\)\n$/);
  });

  it('may be a feed, where that is said', async () => {
    const { server, project } = await feed({ complete: true });
    server.content = rssOf([releaseOf(1), releaseOf(3)]);
    expect(shown(await project.build())).toEqual([1, 3]);
    server.content = rssOf([]);
    const ran = await project.build();
    expect({ status: ran.status, shown: shown(ran) }).toEqual({ status: 3, shown: [1, 3] });
    expect(ran.err).toMatch(
      /lists nothing any more, where there were 2 releases; check it, or take it out of the configuration/,
    );
    server.content = rssOf([releaseOf(3)]);
    const next = await project.build();
    expect({ status: next.status, shown: shown(next) }).toEqual({ status: 0, shown: [3] });
  });

  it('does not take what another source has', async () => {
    const project = await folder();
    await project.write('feed.json', roomOf([releaseOf(2), ...releasesOf(10, 12)]));
    await project.build();
    await project.remove('releases/2.json');
    expect(shown(await project.build())).toEqual([1, 2, 3, 10, 11, 12]);
    // A feed does not list all, so it stays from there on.
    await project.write('feed.json', roomOf(releasesOf(10, 12)));
    expect(shown(await project.build())).toEqual([1, 2, 3, 10, 11, 12]);
  });

  it('may say that it does not list all', async () => {
    const project = await folder();
    await project.configure({ sources: [{ url: 'releases', complete: false }, 'feed.json'] });
    await project.remove('releases/2.json');
    expect(shown(await project.build())).toEqual([1, 2, 3, 10, 11, 12]);
  });
});

describe('a feed', () => {
  it('keeps what it no longer lists', async () => {
    const { server, project } = await feed();
    server.content = rssOf(releasesOf(3, 5));
    expect(shown(await project.build())).toEqual([1, 2, 3, 4, 5]);
    server.content = rssOf([]);
    const ran = await project.build();
    expect({ status: ran.status, shown: shown(ran) }).toEqual({ status: 0, shown: [1, 2, 3, 4, 5] });
  });

  it('that is a file does so too, also when it lists a single one', async () => {
    const project = await projectOf({ sources: ['feed.xml'] });
    for (const last of [1, 3, 4]) {
      await project.write('feed.xml', rssOf(last === 4 ? [releaseOf(4)] : releasesOf(1, last)));
      const { status } = await project.build();
      expect(status).toBe(0);
    }
    expect(shown({ dist: await project.files('dist') })).toEqual([1, 2, 3, 4]);
  });
});

describe('a source that is configured no longer', () => {
  it('takes its releases with it where it listed all', async () => {
    const project = await folder();
    await project.configure({ sources: ['feed.json'] });
    const { status, dist } = await project.build();
    expect({ status, shown: shown({ dist }) }).toEqual({ status: 0, shown: [10, 11, 12] });
    expect(holding(await project.files('.pressrum'), 'Brödtext1 ')).toEqual([]);
  });

  it('leaves them where it was a feed: that is the archive', async () => {
    const project = await folder();
    await project.configure({ sources: ['releases'] });
    expect(shown(await project.build())).toEqual([1, 2, 3, 10, 11, 12]);
    // Under a new name it is the same again.
    await project.write('feed-2.json', roomOf(releasesOf(11, 13)));
    await project.configure({ sources: ['releases', 'feed-2.json'] });
    expect(shown(await project.build())).toEqual([1, 2, 3, 10, 11, 12, 13]);
  });
});

describe('a release keeps its address', () => {
  it('when its source changes its headline, or its time, or both', async () => {
    const { server, project } = await feed();
    const pages = pagesOf(await project.build());
    expect(pages).toHaveLength(3);
    const changes = [
      { headline: 'Rättad rubrik' },
      { datePublished: '2026-01-20T09:00:00+01:00' },
      { headline: 'Rättad igen', datePublished: '2026-01-21T09:00:00+01:00' },
    ];
    for (const change of changes) {
      server.content = rssOf([releaseOf(1), releaseOf(2, change), releaseOf(3)]);
      const ran = await project.build();
      expect({ status: ran.status, pages: pagesOf(ran) }).toEqual({ status: 0, pages });
      expect(ran.out).toContain('3 releases: 1 changed\n');
      if (change.headline)
        expect(holding(ran.dist, change.headline)).toContain('releases/2026-01-03-nyhet-2-fran-kommunen.html');
    }
  });

  it('and is one page where two sources have it', async () => {
    const project = await projectOf({ sources: ['a.xml', 'b.xml'] });
    await project.write('a.xml', rssOf(releasesOf(1, 3)));
    await project.write('b.xml', rssOf([releaseOf(2, { url: 'https://www.region.example/77' }), releaseOf(9)]));
    const ran = await project.build();
    expect(ran.out).toContain('4 releases: 4 new\n');
    expect(pagesOf(ran)).toHaveLength(4);
    // Also when the second comes later.
    const later = await projectOf({ sources: ['a.xml', 'b.xml'] });
    await later.write('a.xml', rssOf(releasesOf(1, 3)));
    await later.write('b.xml', rssOf([releaseOf(9)]));
    await later.build();
    await later.write('b.xml', rssOf([releaseOf(2, { url: 'https://www.region.example/77' }), releaseOf(9)]));
    const then = await later.build();
    expect(pagesOf(then)).toEqual(pagesOf(ran));
    expect(changed(ran.dist, then.dist)).toEqual([]);
  });

  it('also where two releases want the same', async () => {
    const project = await projectOf({ sources: ['a.json', 'b.json'] });
    const other = releaseOf(5, { id: releaseOf(1).id!, headline: 'En annan sak' });
    await project.write('a.json', roomOf([releaseOf(1)]));
    await project.write('b.json', roomOf([other]));
    const first = await project.build();
    expect(pagesOf(first)).toEqual(['releases/2026-01-02-nyhet-1-2.html', 'releases/2026-01-02-nyhet-1.html']);
    await project.configure({ sources: ['b.json', 'a.json'] });
    await project.write('b.json', roomOf([{ ...other, description: 'Mer.' }]));
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
  ])('which no id makes a danger: %s', async (id, name) => {
    const project = await projectOf({ sources: ['a.json'] });
    await project.write('a.json', roomOf([releaseOf(1, { id })]));
    const ran = await project.build();
    expect({ status: ran.status, pages: pagesOf(ran) }).toEqual({ status: 0, pages: [`releases/${name}.html`] });
  });
});
