import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createReleases, createRoom } from '@pressrum/testing/documents.js';
import { projectOf } from '../project.testing.js';

async function press(members: object = {}) {
  const project = await projectOf({ sources: ['feed.json'], ...members });
  await project.write('feed.json', createRoom(createReleases(1, 3)));
  return project;
}

describe('the output folder', () => {
  it('of another configuration is refused, and taken over with --fresh', async () => {
    const first = await press();
    await first.build();
    const second = await press();
    // The second has a build state, so nothing else would stop it.
    await second.build();
    await second.configure({ out: first.path('dist') });
    const before = await first.files('dist');
    const { status, err } = await second.build();
    expect(status).toBe(1);
    expect(err).toContain(
      'belongs to another configuration (pressrum.config.json); name another folder with "out"',
    );
    expect(await first.files('dist')).toEqual(before);
    expect((await first.build()).status).toBe(0);
    expect((await second.build('--fresh')).status).toBe(0);
    expect((await first.build()).status).toBe(1);
  });

  it('of another configuration file in the same folder is refused too', async () => {
    const project = await press();
    await project.build();
    await project.write('other.json', JSON.parse(await readFile(project.path('pressrum.config.json'), 'utf8')));
    const { status, err } = await project.run('build', '--config', project.path('other.json'));
    expect({ status, isSaid: err.includes('belongs to another configuration') }).toEqual({
      status: 1,
      isSaid: true,
    });
  });

  it('that is a link into a folder with other files is refused, and nothing is written there', async () => {
    const project = await press();
    await mkdir(project.path('foreign'));
    await writeFile(project.path('foreign/feed.xml'), 'mine');
    await symlink(project.path('foreign'), project.path('dist'));
    const { status, err } = await project.build();
    expect(status).toBe(1);
    expect(err).toMatch(/dist: is a link to .*foreign, a folder with files that do not belong to a press room/);
    expect(await readdir(project.path('foreign'))).toEqual(['feed.xml']);
  });

  it('may be a link to an empty folder', async () => {
    const project = await press();
    await mkdir(project.path('www'));
    await symlink(project.path('www'), project.path('dist'));
    expect((await project.build()).status).toBe(0);
    expect((await project.build()).status).toBe(0);
    expect(await readdir(project.path('www'))).toContain('index.html');
  });

  it('with a link in place of one of its folders is refused', async () => {
    const project = await press({ out: 'site' });
    await mkdir(project.path('foreign'));
    await writeFile(project.path('foreign/mine.txt'), 'mine');
    await mkdir(project.path('site'));
    await symlink(project.path('foreign'), project.path('site/images'));
    const { status, err } = await project.build();
    expect(status).toBe(1);
    expect(err).toMatch(/images: is a link to .*foreign, and a build would write there; remove the link/);
    expect(await readdir(project.path('foreign'))).toEqual(['mine.txt']);
  });
});

describe('a lock', () => {
  it('whose process id was given to another program does not stop a build', async () => {
    const project = await press();
    await project.build();
    // Process 1 runs, and was started at another time than the holder says.
    await writeFile(project.path('.pressrum/lock'), '1 some-boot:1 00000000-0000-0000-0000-000000000000');
    expect((await project.build()).status).toBe(0);
  });

  it('whose process still runs stops a build', async () => {
    const project = await press();
    await project.build();
    // Without its start, as earlier versions wrote it.
    await writeFile(project.path('.pressrum/lock'), '1 00000000-0000-0000-0000-000000000000');
    const { status, err } = await project.build();
    expect({ status, isSaid: err.includes('another build is running') }).toEqual({ status: 1, isSaid: true });
  });
});
