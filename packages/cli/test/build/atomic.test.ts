import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { SiteFile } from '@pressrum/site';
import { createReleases, createRoom } from '@pressrum/testing/documents.js';
import { changed, projectOf, type Project } from '../project.testing.js';
import { writeSite } from '@pressrum/build';

async function pressRoom(): Promise<Project> {
  const project = await projectOf({ sources: ['feed.json'] });
  await project.write('feed.json', createRoom(createReleases(1, 12)));
  return project;
}

/** Names, of files and folders, that only a build which is under way has. */
const leftIn = async (project: Project) =>
  (await readdir(project.folder, { recursive: true })).filter((name) => /\.tmp$|\.pressrum-|lock/.test(name));

describe('a build that fails', () => {
  const file = (
    path: string,
    content: SiteFile['content'],
    writeOrder: SiteFile['writeOrder'] = 'page',
  ): SiteFile => ({
    path,
    writeOrder,
    content,
  });
  const files = (word: string) => [
    file('index.html', () => `${word} index`, 'front'),
    ...Array.from({ length: 40 }, (_, number) => file(`releases/${number}.html`, () => `${word} ${number}`)),
  ];
  const broken = file('releases/39.html', () => {
    throw new Error('the text is lost');
  });

  it('leaves every old byte when one file cannot be generated', async () => {
    const project = await projectOf({});
    const options = { out: project.path('dist'), manifest: {} };
    const { manifest } = await writeSite(files('first'), options);
    const before = await project.files('dist');
    const failing = writeSite([...files('second').slice(0, -1), broken], { ...options, manifest });
    await expect(failing).rejects.toThrow('the text is lost');
    expect(await project.files('dist')).toEqual(before);
    expect(await leftIn(project)).toEqual([]);
    await writeSite(files('second'), { ...options, manifest });
    expect(changed(before, await project.files('dist'))).toHaveLength(41);
  });

  it('leaves nothing in an empty folder', async () => {
    const project = await projectOf({});
    await expect(
      writeSite([...files('first'), broken], { out: project.path('dist'), manifest: {} }),
    ).rejects.toThrow();
    expect((await project.files('dist')).size).toBe(0);
    expect(await leftIn(project)).toEqual([]);
  });

  it('names the stored text that is missing, and leaves every byte', async () => {
    const project = await pressRoom();
    const { dist } = await project.build();
    await project.remove('.pressrum/releases/2026-01-05-nyhet-4.json');
    await project.configure({
      organization: { name: 'Björkviks kommun', url: 'https://www.bjorkvik.example/ny' },
    });
    const { status, err, dist: after } = await project.build();
    expect({ status, err }).toEqual({
      status: 1,
      err: `pressrum: ${project.path('.pressrum')}: the release 2026-01-05-nyhet-4 is missing there; restore the folder from a backup, or remove it to rebuild from what the sources list now\n`,
    });
    expect(after).toEqual(dist);
    expect(await leftIn(project)).toEqual([]);
  });

  it('leaves no temporary file, and the next removes those of one that was killed', async () => {
    const project = await pressRoom();
    await project.build();
    expect(await leftIn(project)).toEqual([]);
    await project.write('dist/.pressrum-0a1b2c3d/0', 'half a page');
    expect(await leftIn(project)).toHaveLength(2);
    const { status, out } = await project.build('--json');
    expect({ status, files: JSON.parse(out) as object }).toMatchObject({
      status: 0,
      files: { files: { written: [], removed: [] } },
    });
    expect(await leftIn(project)).toEqual([]);
  });
});

describe('a build whose sources all fail', () => {
  it('changes no byte, and reports that the last content is kept', async () => {
    const project = await pressRoom();
    const { dist } = await project.build();
    await project.remove('feed.json');
    const { status, err, out, dist: after } = await project.build();
    expect({ status, err }).toEqual({
      status: 3,
      err: 'pressrum: feed.json: there is no such file or folder; check its name, and begin it with https:// if it is a URL (its last good content is kept)\n',
    });
    expect(out).toContain('FAILED     feed.json\n12 releases, unchanged\n');
    expect(after).toEqual(dist);
  });

  it('writes nothing if it is the first, and the next works like a first', async () => {
    const project = await pressRoom();
    await project.remove('feed.json');
    await project.write('dist/robots.txt', 'mine');
    const failed = await project.build();
    expect({ status: failed.status, out: failed.out, files: [...failed.dist.keys()] }).toEqual({
      status: 1,
      out: '',
      files: ['robots.txt'],
    });
    expect(failed.err).toMatch(
      /\npressrum: no source could be read, so nothing was built; the output folder is unchanged\n$/,
    );
    await project.write('feed.json', createRoom(createReleases(1, 12)));
    expect((await project.build()).status).toBe(0);
  });
});

describe('a folder that is not a press room’s', () => {
  it.each(['index.html', 'images/vapen.svg', 'releases/2020/versionsinformation.html', 'search/index.php'])(
    'is left as it is: %s',
    async (path) => {
      const project = await pressRoom();
      await project.write(`dist/${path}`, 'mine');
      const { status, err, out, dist } = await project.build();
      expect({ status, err, out }).toEqual({
        status: 1,
        err: `pressrum: ${project.path('dist')}: contains files that do not belong to a press room, such as ${path}; name an empty folder with "out"\n`,
        out: '',
      });
      expect([...dist].map(([name, bytes]) => [name, bytes.toString()])).toEqual([[path, 'mine']]);
    },
  );

  it('keeps its files when a build writes beside them', async () => {
    const project = await pressRoom();
    await project.write('dist/robots.txt', 'mine');
    await project.write('dist/bilder/vapen.svg', 'mine');
    await project.build();
    await project.build();
    const dist = await project.files('dist');
    expect(['robots.txt', 'bilder/vapen.svg'].map((path) => dist.get(path)!.toString())).toEqual(['mine', 'mine']);
  });
});

describe('a press room whose build state is missing', () => {
  it('is rebuilt from what feeds list only with --fresh', async () => {
    const project = await pressRoom();
    const { dist } = await project.build();
    await project.remove('.pressrum');
    await project.write('feed.json', createRoom(createReleases(11, 12)));
    const refused = await project.build();
    expect({ status: refused.status, err: refused.err }).toEqual({
      status: 1,
      err: `pressrum: ${project.path('dist')}: contains a press room, but its build state (${project.path('.pressrum')}) is missing; restore it, or use --fresh to rebuild from what the sources list now\n`,
    });
    expect(refused.dist).toEqual(dist);
    const fresh = await project.build('--fresh');
    expect(fresh.status).toBe(0);
    expect([...fresh.dist.keys()].filter((path) => /^releases\/2026.*json$/.test(path))).toHaveLength(2);
  });

  it('is not rebuilt from a damaged state, which is an error with a remedy', async () => {
    const project = await pressRoom();
    const { dist } = await project.build();
    await project.write('.pressrum/state.json', '{"version":1,"entr');
    const { status, err, dist: after } = await project.build();
    expect(status).toBe(1);
    expect(err).toMatch(
      /^pressrum: \S+state\.json: was not written by a build; restore it from a backup, or remove the folder \.pressrum .*\n$/,
    );
    expect(after).toEqual(dist);
  });

  it('is built from its state with --offline, without reading sources', async () => {
    const project = await pressRoom();
    expect(await project.build('--offline')).toMatchObject({
      status: 1,
      err: 'pressrum: there is no earlier build to use; build once without --offline\n',
    });
    const { dist } = await project.build();
    await project.remove('dist');
    await project.write('feed.json', createRoom(createReleases(1, 13)));
    const offline = await project.build('--offline');
    expect(offline.status).toBe(0);
    expect(changed(dist, offline.dist)).toEqual([]);
  });
});

describe('the lock of a build', () => {
  it('lets one of two concurrent builds work, and the other reports it', async () => {
    const project = await pressRoom();
    const both = await Promise.all([project.build(), project.build()]);
    const [done, refused] = both.sort((a, b) => a.status - b.status);
    expect([done.status, refused.status]).toEqual([0, 1]);
    expect(refused.err).toBe(
      `pressrum: ${project.path('.pressrum', 'lock')}: another build is running; wait for it, or remove that file if there is none\n`,
    );
    expect((await project.build()).status).toBe(0);
    expect(await leftIn(project)).toEqual([]);
  });

  const ofTheDead = () => String(spawnSync(process.execPath, ['-e', '']).pid);

  it.each([
    ['a process that is no more', ofTheDead],
    ['an earlier process of our own number', () => `${process.pid} 0a1b2c3d`],
    ['nobody', () => ''],
  ])('does not stop another if it is of %s', async (_, owner) => {
    const project = await pressRoom();
    await project.write('.pressrum/lock', owner());
    expect((await project.build()).status).toBe(0);
    expect(await leftIn(project)).toEqual([]);
  });

  it('stops another while its process runs', async () => {
    const project = await pressRoom();
    await project.write('.pressrum/lock', String(process.ppid));
    const { status, err, dist } = await project.build();
    expect({ status, files: dist.size }).toEqual({ status: 1, files: 0 });
    expect(err).toContain('another build is running');
  });
});

it('a build leaves the notice of a source ended, and warns that it is not shown', async () => {
  const project = await pressRoom();
  await project.write('feed.json', {
    ...createRoom(createReleases(1, 12)),
    notice: { headline: 'Brand i hamnen' },
  });
  const { err, dist } = await project.build();
  expect(dist.get('notice.json')!.toString()).toBe('{}\n');
  expect(err).not.toContain('Brand i hamnen');
  expect((await project.run('notice', '--end', '--in', project.path('dist'))).status).toBe(0);
  const next = await project.build();
  expect(next.dist.get('notice.json')!.toString()).toBe('{ "notice": null }\n');
  expect(next.err).toMatch(
    /warning: .*notice\.json: says that there is no notice, .*"Brand i hamnen"; write \{\}/,
  );
});

it('a build leaves a notice that was set unchanged', async () => {
  const project = await pressRoom();
  const { dist } = await project.build();
  expect(dist.get('notice.json')!.toString()).toBe('{}\n');
  expect(
    (await project.run('notice', 'Koka vattnet', '--in', project.path('dist'), '--until', '+3h')).status,
  ).toBe(0);
  const notice = (await project.files('dist')).get('notice.json')!;
  expect(notice.toString()).toContain('Koka vattnet');
  await project.write('feed.json', createRoom(createReleases(1, 13)));
  for (const more of [[], ['--offline'], ['--fresh']]) {
    const next = await project.build(...more);
    expect(next.status).toBe(0);
    expect(next.dist.get('notice.json')).toEqual(notice);
  }
  await project.remove('.pressrum');
  expect((await project.build('--fresh')).dist.get('notice.json')).toEqual(notice);
});
