import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createReleases, createRoom } from '@pressrum/testing/documents.js';
import { projectOf } from '../project.testing.js';

/** Mounts a small disk; false where that is not allowed. */
function mountDisk(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return false;
  }
  onTestFinished(() => void execFileSync('umount', [folder], { stdio: 'ignore' }));
  return true;
}

describe('a full disk', () => {
  it.each([
    ['of the output folder', 'disk/out', 'pressrum.config.json'],
    ['of the build state', 'dist', 'disk/pressrum.config.json'],
  ])('%s gives a message with the remedy, and leaves no temporary files', async (_, out, file) => {
    const project = await projectOf({});
    if (!mountDisk(project.path('disk'))) return;
    await project.write('feed.json', createRoom(createReleases(1, 3)));
    const config = {
      site: 'https://www.bjorkvik.example/',
      sources: [project.path('feed.json')],
      out: project.path(out),
    };
    await project.write(file, config);
    const build = () => project.run('build', '--config', project.path(file));
    const fill = project.path('disk/fill');
    expect(() => writeFileSync(fill, Buffer.alloc(2 ** 20))).toThrow(/ENOSPC/);
    const { status, err } = await build();
    expect(status).toBe(1);
    expect(err).toContain('cannot be written, the disk is full; free some space and try again');
    expect(err).not.toContain('unexpected');
    const left = await readdir(project.path('disk'), { recursive: true });
    expect(left.filter((name) => /lock|\.pressrum-|\.(?:json|owner)\.\d/.test(name))).toEqual([]);
    // Control: with space, the same build succeeds.
    await rm(fill);
    expect((await build()).status).toBe(0);
  });
});
