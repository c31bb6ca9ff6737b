import { chmod, cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { which } from '../../../../scripts/system.mjs';
import { deployed } from './caches.testing.js';
import { endAll, replaced, run, temporaryFolder } from './processes.testing.js';
import { COMMAND, feedServer, headlines, pressrum, roomFolder } from './room.testing.js';

afterAll(endAll);

/** A folder as `npm ci` leaves it, with the command in it. */
async function installed(folder: string): Promise<string> {
  const bin = join(folder, 'node_modules/.bin');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, 'pressrum'), `#!/bin/sh\nexec '${process.execPath}' '${COMMAND}' "$@"\n`);
  await chmod(join(bin, 'pressrum'), 0o755);
  return folder;
}

describe.skipIf(process.platform === 'win32')('the line for cron', () => {
  const lines = async () =>
    (await deployed('cron/pressrum')).split('\n').filter((line) => line && !/^(?:#|\w+=)/.test(line));

  it('comes every 15 minutes, with the user that files in /etc/cron.d name', async () => {
    const [line, ...others] = await lines();
    expect(others).toEqual([]);
    const [minutes, hour, day, month, weekday, user] = line!.split(' ');
    expect([hour, day, month, weekday, user]).toEqual(['*', '*', '*', '*', 'pressrum']);
    const due = minutes!.split(',').map(Number);
    expect(due.map((minute, index) => (due[index + 1] ?? due[0]! + 60) - minute)).toEqual([15, 15, 15, 15]);
  });

  it('builds, says nothing when all is well, and says what is not', async () => {
    const feed = await feedServer(headlines(3));
    const folder = await installed(await roomFolder(feed));
    const [line] = await lines();
    const command = replaced(line!.split(' ').slice(6).join(' '), { '/srv/press': folder });
    // cron takes % for a line break.
    expect(command).not.toContain('%');
    expect(await run('/bin/sh', ['-c', command])).toEqual({ status: 0, out: '', err: '' });
    expect(await readdir(join(folder, 'dist'))).toContain('index.html');
    feed.fail(true);
    expect(await run('/bin/sh', ['-c', command])).toMatchObject({
      status: 3,
      out: '',
      err: expect.stringContaining('feed.xml'),
    });
  });
});

const analyze = which('systemd-analyze');
describe.skipIf(!analyze)('the units for systemd', () => {
  const UNITS = ['pressrum-build.service', 'pressrum-build.timer', 'pressrum-serve@.service'];

  /** The units in a folder, their press room in another; `change` is made to what is in them. */
  async function verify(change: (text: string) => string = (text) => text) {
    const folder = await installed(await temporaryFolder());
    for (const unit of UNITS) {
      const text = (await deployed(`systemd/${unit}`))
        .replaceAll('/srv/press', folder)
        .replaceAll('User=pressrum', '');
      await writeFile(join(folder, unit), change(text));
    }
    const files = UNITS.map((unit) => join(folder, unit.replace('@', '@8081')));
    await cp(join(folder, UNITS[2]!), files[2]!);
    return run(analyze!, ['verify', '--man=no', ...files]);
  }

  it('are what systemd takes', async () => {
    expect(await verify()).toEqual({ status: 0, out: '', err: '' });
  });

  it('which would be told of a slip', async () => {
    expect((await verify((text) => text.replace('Restart=always', 'Restart=allways'))).err).toContain('allways');
    expect((await verify((text) => text.replace('[Timer]', '[Timer]\nOnCalender=daily'))).err).toContain(
      'OnCalender',
    );
  });

  it('come every 15 minutes, and start what is there', async () => {
    const timer = await deployed('systemd/pressrum-build.timer');
    const calendar = /^OnCalendar=(.*)$/m.exec(timer)![1]!;
    const { out } = await run(analyze!, [
      'calendar',
      '--iterations=5',
      '--base-time=2026-11-25 10:01 UTC',
      calendar,
    ]);
    const minutes = [...out.matchAll(/\d\d:(\d\d):00 UTC/g)].map(([, minute]) => minute);
    expect([...new Set(minutes)]).toEqual(['15', '30', '45', '00']);
    const help = (await pressrum('.', 'serve', '--help')).out;
    const options = (await deployed('systemd/pressrum-serve@.service'))
      .match(/^ExecStart=.*$/m)![0]
      .match(/--[\w-]+/g)!;
    for (const option of options) expect(help).toContain(option);
  });
});
if (!analyze) console.log('SKIPPED: the units for systemd, since this machine does not have systemd-analyze');

describe.skipIf(process.platform === 'win32')('the workflow for GitHub', () => {
  const workflow = () => deployed('github/press-room.yml');

  /** The script of a step. */
  async function scriptOf(step: string): Promise<string> {
    const text = await workflow();
    const from = text.slice(text.indexOf(`- name: ${step}\n`));
    const [, indent, script] = /^( +)run: \|\n((?:\1 .*\n|\n)+)/m.exec(from)!;
    return script!.replaceAll(`\n${indent}  `, '\n');
  }

  it('comes every 15 minutes', async () => {
    const [, minutes] = /cron: '([\d,]+) \* \* \* \*'/.exec(await workflow())!;
    const due = minutes!.split(',').map(Number);
    expect(due.map((minute, index) => (due[index + 1] ?? due[0]! + 60) - minute)).toEqual([15, 15, 15, 15]);
  });

  it('gives each job only what it needs', async () => {
    const text = await workflow();
    expect(text).toMatch(/^permissions: \{\}$/m);
    expect([...text.matchAll(/^ {6}([\w-]+): write$/gm)].map(([, name]) => name)).toEqual([
      'contents',
      'pages',
      'id-token',
    ]);
  });

  it('remembers from one run to the next what the feed no longer lists', async () => {
    const feed = await feedServer(headlines(3));
    const home = await temporaryFolder();
    const origin = join(home, 'origin.git');
    const git = (cwd: string, ...parameters: string[]) => run('git', parameters, cwd);
    await git(home, 'init', '--quiet', '--bare', origin);
    await git(home, 'clone', '--quiet', origin, 'first');
    const identity = ['-c', 'user.name=Press', '-c', 'user.email=press@bjorkvik.example'];
    const branch = ['commit', '--allow-empty', '--quiet', '-m', 'Nothing yet'];
    await git(join(home, 'first'), 'switch', '--quiet', '--orphan', 'memory');
    await git(join(home, 'first'), ...identity, ...branch);
    expect(await git(join(home, 'first'), 'push', '--quiet', 'origin', 'memory')).toMatchObject({ status: 0 });

    const folder = await installed(await roomFolder(feed));
    /** A run, on a machine that knows nothing of the one before. */
    async function oneRun(name: string, notice?: string) {
      for (const made of ['.pressrum', 'dist']) await rm(join(folder, made), { recursive: true, force: true });
      if (notice !== undefined) await writeFile(join(folder, 'notice.json'), notice);
      await git(folder, 'clone', '--quiet', '--depth=1', '--branch=memory', `file://${origin}`, '.pressrum');
      const built = await run('bash', ['-e', '-c', withCommand(folder, await scriptOf('Build'))], folder);
      const remembered = await run('bash', ['-e', '-c', await scriptOf('Remember')], join(folder, '.pressrum'));
      expect([name, remembered.status, remembered.err]).toEqual([name, 0, '']);
      const pages = await readdir(join(folder, 'dist/releases')).catch(() => [] as string[]);
      return {
        ...built,
        releases: pages.filter((page) => page.endsWith('.html') && page !== 'index.html').length,
        notice: await readFile(join(folder, 'dist/notice.json'), 'utf8').catch(() => undefined),
      };
    }
    const commits = async () => Number((await git(origin, 'rev-list', '--count', 'memory')).out);

    expect(await oneRun('the first')).toMatchObject({ status: 0, releases: 3, notice: '{}\n' });
    expect(await commits()).toBe(2);
    expect(await oneRun('nothing new')).toMatchObject({ status: 0, releases: 3 });
    expect(await commits()).toBe(2);
    feed.list(['En annan nyhet']);
    expect(await oneRun('another list', '{"headline":"Brand"}')).toMatchObject({
      releases: 4,
      notice: '{"headline":"Brand"}',
    });
    expect(await commits()).toBe(3);

    // A source that fails stops nothing, and is seen.
    feed.fail(true);
    const failed = await oneRun('a source that fails');
    expect(failed).toMatchObject({
      status: 0,
      releases: 4,
      out: expect.stringContaining('::warning::A source failed'),
    });
  });

  it('fails where nothing can be built', async () => {
    const folder = await installed(await temporaryFolder());
    const built = await run('bash', ['-e', '-c', withCommand(folder, await scriptOf('Build'))], folder);
    expect(built).toMatchObject({ status: 1, err: expect.stringContaining('pressrum.config.json') });
  });

  /** `npx pressrum` as the command that stands in the folder. */
  const withCommand = (folder: string, script: string) =>
    replaced(script, { 'npx pressrum build': `'${folder}/node_modules/.bin/pressrum' build` });
});
