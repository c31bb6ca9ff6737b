import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { projectOf, releasesOf, roomOf } from '../build/project.testing.js';
import { stampOf } from './file-stamp.js';

/** When everything that is written in a test has settled. */
const later = () => Date.now() + 60_000;

/** Stops the clock. What is written after that has not settled until the clock is moved. */
function stopClock() {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
}
const settle = () => void vi.setSystemTime(later());

async function file() {
  const folder = await mkdtemp(join(tmpdir(), 'pressrum-stamp-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'archive.json');
  await writeFile(path, 'one');
  return path;
}

describe('a stamp of files', () => {
  it('stays while nobody writes the file', async () => {
    const path = await file();
    expect(await stampOf([path], later())).toMatch(/^[\w-]{22}$/);
    expect(await stampOf([path], later())).toBe(await stampOf([path], later()));
  });

  it('is another after a file has been written, or another one put in its place, of the same length', async () => {
    const path = await file();
    const first = await stampOf([path], later());
    await sleep(20);
    await writeFile(path, 'two');
    const second = await stampOf([path], later());
    expect(second).not.toBe(first);
    await writeFile(`${path}.new`, 'six');
    await rename(`${path}.new`, path);
    expect(await stampOf([path], later())).not.toBe(second);
  });

  it('is another for more files', async () => {
    const path = await file();
    const one = await stampOf([path], later());
    await writeFile(`${path}.more`, 'two');
    expect(await stampOf([path, `${path}.more`], later())).not.toBe(one);
  });

  it('is none while a write within the same moment could be missed, and of what is not there', async () => {
    const before = Date.now();
    const path = await file();
    expect(await stampOf([path], before)).toBeUndefined();
    expect(await stampOf([`${path}.not`], later())).toBeUndefined();
  });
});

describe('a build', () => {
  it('reads a file again only when it has been written', async () => {
    stopClock();
    const project = await projectOf({ sources: ['archive.json', 'releases'] });
    const source = project.path('archive.json');
    const inFolder = project.path('releases', '4.json');
    await project.write('archive.json', roomOf(releasesOf(1, 3)));
    await project.write('releases/4.json', roomOf(releasesOf(4, 4)));
    const readBy = async () => {
      project.reads.length = 0;
      const { status, out } = await project.build();
      expect(status).toBe(0);
      return { read: project.reads.filter((file) => [source, inFolder].includes(file)).sort(), out };
    };
    // A write within the same moment could be missed: what is so new is read each time.
    for (let build = 0; build < 2; build++) expect((await readBy()).read).toEqual([source, inFolder]);
    settle();
    expect((await readBy()).read).toEqual([source, inFolder]);
    expect(await readBy()).toMatchObject({ read: [], out: expect.stringContaining('4 releases') as string });

    // A headline of the same length.
    await project.write('archive.json', JSON.stringify(roomOf(releasesOf(1, 3))).replace('Nyhet 2', 'Besök 2'));
    expect((await readBy()).read).toEqual([source]);
    expect((await project.files('dist')).get('pressroom.json')!.toString()).toContain('Besök 2');

    // The same content in a new file: read once more, then no longer.
    await project.write('releases/4.json', roomOf(releasesOf(4, 4)));
    expect((await readBy()).read).toEqual([inFolder]);
    expect((await readBy()).read).toEqual([]);
  });

  it('reads a file again when what is known is of another time', async () => {
    stopClock();
    const project = await projectOf({ sources: ['archive.json'] });
    const source = project.path('archive.json');
    await project.write('archive.json', roomOf(releasesOf(1, 3)));
    await project.build();
    const state = (await project.files('.pressrum')).get('state.json')!;
    await project.write('archive.json', roomOf(releasesOf(1, 4)));
    settle();
    await project.build();
    project.reads.length = 0;
    await project.build();
    expect(project.reads).not.toContain(source);
    // Restored from a backup.
    await project.write('.pressrum/state.json', state);
    const { out } = await project.build();
    expect(project.reads).toContain(source);
    expect(out).toContain('4 releases');
  });
});
