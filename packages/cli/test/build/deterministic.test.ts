import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import type { Release } from '@pressrum/model';
import { describe, expect, it } from 'vitest';
import { serve } from '@pressrum/testing/loopback.js';
import { createRelease, createReleases, createRoom, createRss } from '@pressrum/testing/documents.js';
import { changed, holding, jsonIn, projectOf, type Project } from '../project.testing.js';

const COUNT = 23;

/** With everything whose looks depend on the day: hours, holidays, contacts that grow old. */
const CONFIG = {
  sources: ['feed.json'],
  languages: ['sv', 'en'],
  hours: [
    { dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens: '08:00', closes: '16:30' },
  ],
  holidays: { country: 'SE', halfDays: [{ date: '12-23', closes: '12:00' }] },
};

async function pressRoom(releases = createReleases(1, COUNT), more: object = {}): Promise<Project> {
  const project = await projectOf({ ...CONFIG, ...more });
  await project.write('feed.json', createRoom(releases));
  return project;
}

/** What a build has written, by its own report, which the disk bears out. */
async function written(project: Project): Promise<string[]> {
  const before = await project.files('dist');
  const { out, dist, status } = await project.build('--json');
  expect(status).toBe(0);
  const { files } = JSON.parse(out) as { files: { written: string[]; removed: string[]; unchanged: number } };
  expect([...files.written, ...files.removed].sort()).toEqual(changed(before, dist));
  return files.written.sort();
}

const paths = (number: number) => {
  const id = createRelease(number).id!;
  return [`releases/${id}.html`, `releases/${id}.json`];
};

const page = (number: number) => paths(number)[0]!;

describe('a build of the same sources gives the same bytes', () => {
  it('in another folder, an hour later, at another time of the year', async () => {
    const first = await pressRoom();
    const { dist } = await first.build();
    expect(dist.size).toBeGreaterThan(3 * COUNT);
    for (const now of [first.now, '2026-11-24T13:00:00Z', '2026-11-24T22:59:59Z']) {
      const other = await pressRoom();
      other.now = now;
      expect(changed(dist, (await other.build()).dist)).toEqual([]);
    }
    // What grows old does show, and so comparing can fail.
    const later = await pressRoom();
    later.now = '2027-03-24T12:00:00Z';
    expect(changed(dist, (await later.build()).dist)).toContain(paths(1)[0]);
  });

  it('in whichever order the sources answer', async () => {
    const feeds = [createReleases(1, 8), createReleases(7, 16), createReleases(15, COUNT)].map(createRss);
    let order: number[] = [];
    let waiting: ServerResponse[] = [];
    const { origin } = await serve((request, response) => {
      waiting[Number(request.url!.slice(1))] = response;
      if (waiting.filter(Boolean).length === feeds.length) answerInOrder();
    });
    /** All are requests. Each answers when the one before has been sent. */
    function answerInOrder([index, ...others] = order) {
      if (index === undefined) return;
      const response = waiting[index]!;
      response.on('finish', () => answerInOrder(others));
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feeds[index]);
    }
    const builds = [];
    for (order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      waiting = [];
      const project = await projectOf({
        ...CONFIG,
        allow: ['127.0.0.1'],
        sources: [0, 1, 2].map((index) => `${origin}/${index}`),
      });
      const { dist, status } = await project.build();
      expect(status).toBe(0);
      builds.push(dist);
    }
    const [first, ...others] = builds;
    expect([...first!.keys()].filter((path) => /^releases\/2026.*json$/.test(path))).toHaveLength(COUNT);
    for (const other of others) expect(changed(first!, other)).toEqual([]);
  });

  it('whether built at once or in steps', async () => {
    const steps = await pressRoom(createReleases(1, 12));
    await steps.build();
    for (const last of [13, 19, COUNT]) {
      await steps.write('feed.json', createRoom(createReleases(last - 9, last)));
      await steps.build();
    }
    const atOnce = await pressRoom();
    expect(changed((await atOnce.build()).dist, await steps.files('dist'))).toEqual([]);
  });
});

describe('a later build', () => {
  it('writes no file if nothing has changed', async () => {
    const project = await pressRoom();
    const { dist } = await project.build();
    const marksOf = () =>
      Promise.all(
        [...dist.keys()].map(async (path) => {
          const { ino, mtimeMs } = await stat(project.path('dist', path));
          return `${path} ${ino} ${mtimeMs}`;
        }),
      );
    const before = await marksOf();
    expect(await written(project)).toEqual([]);
    project.now = '2026-11-24T13:00:00Z';
    expect(await written(project)).toEqual([]);
    // The feed is another, but says the same.
    await project.write('feed.json', JSON.stringify(createRoom(createReleases(1, COUNT)), null, 2));
    expect(await written(project)).toEqual([]);
    expect(await marksOf()).toEqual(before);
  });

  it('writes only the files that contain a changed text', async () => {
    const project = await pressRoom();
    await project.build();
    const releases = createReleases(1, COUNT);
    const change = async (number: number, more: Partial<Release>) => {
      releases[COUNT - number] = { ...releases[COUNT - number]!, ...more };
      await project.write('feed.json', createRoom(releases));
      return written(project);
    };
    expect(await change(7, { articleBody: '<p>Rättad text.</p>' })).toEqual(paths(7));
    expect(await change(COUNT, { articleBody: '<p>Rättad text.</p>' })).toEqual([
      'feed.json',
      'feed.xml',
      ...paths(COUNT),
    ]);
    expect(await change(7, { description: 'Rättad ingress.' })).toEqual([
      ...paths(7),
      'releases/page-2.html',
      'releases/page-2.json',
      'search/index.json',
    ]);
    const dist = await project.files('dist');
    expect(holding(dist, 'Rättad ingress').sort()).toEqual([
      ...paths(7),
      'releases/page-2.html',
      'releases/page-2.json',
      'search/index.json',
    ]);
    // The address stays. The pages of the releases before and after name the headline.
    expect(await change(7, { headline: 'Rättad rubrik' })).toEqual([
      page(6),
      ...paths(7),
      page(8),
      'releases/page-2.html',
      'releases/page-2.json',
      'search/index.json',
    ]);
    expect(await change(COUNT, { headline: 'Rättad rubrik' })).toEqual([
      'feed.json',
      'feed.xml',
      'index.en.html',
      'index.html',
      'pressroom.js',
      'pressroom.json',
      page(COUNT - 1),
      ...paths(COUNT),
      'releases/index.en.html',
      'releases/index.html',
      'search/index.json',
      'snippet.html',
    ]);
  });

  it.each([
    ['in an archive of one page', 3],
    ['that begins a second page', 5],
    ['within a page', 13],
    ['that begins a page', 15],
  ])('writes twenty files at most for a new release %s', async (_, count) => {
    const project = await pressRoom(createReleases(1, count));
    await project.build();
    await project.write('feed.json', createRoom(createReleases(1, count + 1)));
    const files = await written(project);
    expect(files).toEqual(
      expect.arrayContaining(['index.html', 'pressroom.json', 'feed.xml', 'sitemap.xml', ...paths(count + 1)]),
    );
    expect(files.length).toBeLessThanOrEqual(20);
    const pages = files.filter((path) => /page-\d+\.json/.test(path));
    expect(pages.length).toBeLessThanOrEqual(1);
  });

  it('writes a deleted file again, and removes foreign files from its folders', async () => {
    const project = await pressRoom();
    const { dist } = await project.build();
    const lost = ['index.html', 'pressrum.js', 'releases/page-3.json', ...paths(7)].sort();
    for (const path of lost) await project.remove(`dist/${path}`);
    await project.write('dist/releases/old.html', 'from somewhere');
    await project.write('dist/robots.txt', 'mine');
    const { out } = await project.build('--json');
    expect(JSON.parse(out)).toMatchObject({ files: { removed: ['releases/old.html'] } });
    const after = await project.files('dist');
    expect(changed(dist, after)).toEqual(['robots.txt']);
    for (const path of lost) expect(after.has(path)).toBe(true);
  });

  it('writes every page that shows a changed telephone number', async () => {
    const contact = (number: string) => [
      { name: 'Presstjänsten', contactType: 'press', telephone: [{ text: number }] },
    ];
    const project = await pressRoom(undefined, { contactPoints: contact('0980-319 210') });
    const { dist } = await project.build();
    const showing = holding(dist, '0980-319 210').sort();
    for (const path of ['index.html', 'pressroom.json', 'feed.json', 'snippet.html', ...paths(1), ...paths(COUNT)])
      expect(showing).toContain(path);
    await project.configure({ contactPoints: contact('0980-319 211') });
    const files = await written(project);
    const after = await project.files('dist');
    expect(holding(after, '0980-319 210')).toEqual([]);
    expect(holding(after, '0980-319 211').sort()).toEqual(showing);
    expect(files).toEqual(expect.arrayContaining(showing));
  });

  it('writes every file that contains a changed site URL', async () => {
    const project = await pressRoom();
    const saying = holding((await project.build()).dist, 'www.bjorkvik.example/press/');
    await project.configure({ site: 'https://press.bjorkvik.example/' });
    const { dist } = await project.build();
    expect(holding(dist, 'www.bjorkvik.example/press/')).toEqual([]);
    expect(holding(dist, 'press.bjorkvik.example/')).toEqual(expect.arrayContaining(saying));
    expect(jsonIn<{ releases: Release[] }>(dist, 'releases/page-1.json').releases[0]!.url).toMatch(
      /^https:\/\/press\./,
    );
  });

  it('removes obsolete files when the page size or language changes', async () => {
    const project = await pressRoom();
    await project.build();
    await project.configure({ pageSize: 20, languages: ['en'] });
    const { dist } = await project.build();
    const fresh = await pressRoom(undefined, { pageSize: 20, languages: ['en'] });
    expect(changed((await fresh.build()).dist, dist)).toEqual([]);
  });
});
