// A disk that has become read-only since the last build, and a clock that jumps between two builds.
import { chmod, readdir } from 'node:fs/promises';
import { createReleases, createRoom } from '@pressrum/testing/documents.js';
import { describe, expect, it } from 'vitest';
import { projectOf, type Project } from '../project.testing.js';

const NOBODY = 65_534;
const YEAR_MS = 365 * 24 * 3_600_000;

/** The superuser may write everything, so work then runs as another user. */
async function asUser<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid!(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid!(0);
  }
}

const write = (project: Project, count: number) =>
  project.write('feed.json', createRoom(createReleases(1, count)));

/** Everything in the project's folder by name. */
const listAll = async (project: Project) => (await readdir(project.folder, { recursive: true })).sort();

/** Names that only a build which is under way has. */
const leftIn = async (project: Project) =>
  (await listAll(project)).filter((name) => /\.tmp$|\.pressrum-|lock|\.json\.\d/.test(name));

async function pressRoom(): Promise<Project> {
  const project = await projectOf({ sources: ['feed.json'] });
  await chmod(project.folder, 0o777);
  await write(project, 3);
  return project;
}

describe.skipIf(process.platform === 'win32')('a folder that has become read-only', () => {
  it.each([
    ['dist', 'dist'],
    ['dist/releases', 'dist'],
    ['.pressrum', '.pressrum'],
    ['.pressrum/releases', '.pressrum'],
  ])('%s keeps the last content, and the message names it with a remedy', async (folder, named) => {
    const project = await pressRoom();
    const { status: first, dist: before } = await asUser(() => project.build());
    expect(first).toBe(0);
    await write(project, 4);

    await chmod(project.path(folder), 0o555);
    const { status, err, dist } = await asUser(() => project.build());
    await chmod(project.path(folder), 0o777);
    expect({ status, err }).toEqual({
      status: 1,
      err: expect.stringMatching(new RegExp(`^pressrum: ${project.path(named)}\\S*: .*; change `)) as string,
    });
    expect(dist).toEqual(before);
    expect(await leftIn(project)).toEqual([]);

    const next = await asUser(() => project.build());
    expect({ status: next.status, isNew: next.dist.size > before.size }).toEqual({ status: 0, isNew: true });
  });
});

describe('a clock that jumps', () => {
  it.each([
    ['back', -YEAR_MS],
    ['ahead', YEAR_MS],
  ])('%s and comes right again leaves every byte as it was, and nothing else', async (_, skew) => {
    const project = await pressRoom();
    const { dist: before } = await project.build();
    const names = await listAll(project);
    project.skew = skew;
    const wrong = await project.build();
    expect(wrong.status).toBe(0);
    // No release is taken away, whatever the clock says.
    expect([...wrong.dist.keys()]).toEqual([...before.keys()]);
    project.skew = 0;
    const { status, dist } = await project.build();
    expect(status).toBe(0);
    expect(dist).toEqual(before);
    expect(await listAll(project)).toEqual(names);
  });
});
