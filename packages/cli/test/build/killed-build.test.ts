// A build that is killed, as by a power cut, at each of its stages. The full form kills more of them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createReleases, createRoom } from '@pressrum/testing/documents.js';
import { describe, expect, it } from 'vitest';
import { projectOf, type Files, type Project } from '../project.testing.js';

const command = fileURLToPath(new URL('../../bin/pressrum.js', import.meta.url));
const REPEATS = import.meta.env.MODE === 'full' ? 10 : 1;
const COUNT = 30;

const listTemporary = (project: Project) =>
  existsSync(project.path('dist'))
    ? readdirSync(project.path('dist')).filter((name) => name.startsWith('.pressrum-'))
    : [];

const countTemporaryFiles = (project: Project) =>
  listTemporary(project).reduce((count, name) => {
    try {
      return count + readdirSync(project.path('dist', name)).length;
    } catch {
      // It has just been removed.
      return count;
    }
  }, 0);

const getChangeTime = (project: Project) => statSync(project.path('dist/releases')).ctimeMs;

/** When a build is killed: as soon as this is true. `started` is when the folder of releases had changed last. */
const STAGES: Record<string, (project: Project, started: number) => boolean> = {
  'when it holds the lock': (project) => existsSync(project.path('.pressrum/lock')),
  'when it begins to create files': (project) => countTemporaryFiles(project) > 0,
  'in the middle of creating files': (project) => countTemporaryFiles(project) > COUNT,
  'while it moves files into place': (project, started) => getChangeTime(project) > started,
};

const configure = (project: Project, name: string) =>
  project.configure({ organization: { name, url: 'https://www.bjorkvik.example/' } });

/** Starts a build in a process of its own, and kills it at a stage. False if it was faster. */
async function killAt(project: Project, isDue: (project: Project, started: number) => boolean): Promise<boolean> {
  const started = getChangeTime(project);
  const child = spawn(process.execPath, [command, 'build', '--config', project.path('pressrum.config.json')], {
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  while (child.exitCode === null && !isDue(project, started)) await nextTurn();
  child.kill('SIGKILL');
  const [, signal] = (await ended) as [number | null, string | null];
  return signal === 'SIGKILL';
}

const isFile = (path: string) => !path.startsWith('.pressrum-');

/** Files that are neither as they were nor as they will be. */
const listHalfWritten = (files: Files, before: Files, after: Files) =>
  [...files].flatMap(([path, bytes]) =>
    isFile(path) && ![before, after].some((whole) => whole.get(path)?.equals(bytes)) ? [path] : [],
  );

async function pressRoom() {
  const project = await projectOf({ sources: ['feed.json'] });
  await project.write('feed.json', createRoom(createReleases(1, COUNT)));
  await configure(project, 'Björkviks kommun');
  return { project, ...(await project.build()) };
}

/** The files of a build that was not killed, after the same change. */
async function buildReference(): Promise<Files> {
  const { project } = await pressRoom();
  await configure(project, 'Ekviks kommun');
  return (await project.build()).dist;
}

describe('a build that is killed', () => {
  let reference: Promise<Files> | undefined;
  const cases = Object.keys(STAGES).flatMap((stage) =>
    Array.from({ length: REPEATS }, (_, time) => [stage, time] as const),
  );

  it.each(cases)('%s leaves every file whole, and the next build finishes its work (%i)', async (stage) => {
    const after = await (reference ??= buildReference());
    const { project, dist: before } = await pressRoom();
    await configure(project, 'Ekviks kommun');
    while (!(await killAt(project, STAGES[stage]!))) {
      // It was done before it could be killed: again from the start.
      await configure(project, 'Björkviks kommun');
      await project.build();
      await configure(project, 'Ekviks kommun');
    }
    const left = await project.files('dist');
    expect(listHalfWritten(left, before, after)).toEqual([]);
    expect([...before.keys()].filter((path) => !left.has(path))).toEqual([]);

    const { status, err, dist } = await project.build();
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect([...dist.keys()]).toEqual([...after.keys()]);
    expect(listHalfWritten(dist, after, after)).toEqual([]);
    expect(existsSync(project.path('.pressrum/lock'))).toBe(false);
  });

  it('would be found to have left half a file (control)', () => {
    const whole = new Map([['index.html', Buffer.from('hela')]]);
    const half = new Map([['index.html', Buffer.from('he')]]);
    expect(listHalfWritten(half, whole, whole)).toEqual(['index.html']);
  });
});
