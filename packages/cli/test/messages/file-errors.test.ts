import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileError, isFileSystemError } from '@pressrum/build/files.js';
import { createReleases, createRoom } from '@pressrum/testing/documents.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/main.js';
import { diskIo } from '../disk-io.testing.js';

const command = fileURLToPath(new URL('../../bin/pressrum.js', import.meta.url));
/** The option that names the configuration of the test's folder. */
const config = ['--config', '@pressrum.config.json'];
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

let folder: string;
const path = (...names: string[]) => join(folder, ...names);
/** File names in messages are those of the command line. */
const withoutFolder = (text: string) => text.replaceAll(`${folder}/`, '');

interface Ran {
  status: number | null;
  err: string;
}

/** Runs a command line, with file names relative to the folder where they begin with @. */
async function run(args: string[]): Promise<Ran> {
  let err = '';
  const io = diskIo({
    stdout: () => undefined,
    stderr: (text) => void (err += text),
    now: () => new Date('2026-11-24T12:00:00Z'),
  });
  const status = await main(
    args.map((arg) => (/^@/.test(arg) ? path(arg.slice(1)) : arg)),
    io,
  );
  return { status, err: withoutFolder(err) };
}

/** The superuser may read and write everything, so work then runs as another user. */
async function asUser<T>(work: () => Promise<T>): Promise<T> {
  if (!isRoot) return work();
  process.seteuid!(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid!(0);
  }
}

const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressrum-'));
  await chmod(folder, 0o777);
  await writeFile(
    path('pressrum.config.json'),
    '{ "site": "https://www.bjorkvik.example/", "sources": ["feed.json"] }',
  );
  await writeFile(path('feed.json'), JSON.stringify(createRoom(createReleases(1, 2))));
  await writeFile(path('empty'), '');
  await mkdir(path('folder'));
  return () => rm(folder, { recursive: true, force: true });
});

describe('a file in place of a folder, and a folder in place of a file,', () => {
  it.each([
    [['build', ...config, '--out', '@empty'], 'empty: is a file, or is in one; name a folder'],
    [['build', ...config, '--out', '@empty/press'], 'empty/press: is a file, or is in one; name a folder'],
    [['build', '--config', '@folder'], 'folder: is a folder, not a file; name a file in it'],
    [['serve', '--config', '@folder'], 'folder: is a folder, not a file; name a file in it'],
    [['withdraw', 'id', '--config', '@folder'], 'folder: is a folder, not a file; name a file in it'],
    [['import', '@folder'], 'folder: is a folder, not a file; name the files in it, such as folder/*.txt'],
    [['import', '@feed.json', '--with', '@folder'], 'folder: is a folder, not a file; name a file in it'],
    [['import', '@feed.json', '--report', '@folder'], 'folder: is a folder, not a file; name a file in it'],
    [
      ['import', '@feed.json', '--report', '@empty/report'],
      'empty/report: is in a file, not in a folder; name another',
    ],
    [['notice', 'Brand', '--file', '@folder'], 'folder: is a folder, not a file; name a file in it'],
    [
      ['notice', 'Brand', '--in', '@empty'],
      'empty: is a file, not a folder; name the folder it is in, or use --file',
    ],
    [['check', '@folder'], 'folder: contains no pressroom.json; name the folder with the document, or a file'],
  ])('%j ends with status 1 and the remedy', async (args, message) => {
    const { status, err } = await run(args);
    expect({ status, line: lastLine(err) }).toEqual({ status: 1, line: `pressrum: ${message}` });
  });
});

describe('a file that is missing or empty', () => {
  it.each([
    [['import', '@missing'], 'missing: there is no such file; check its name and folder'],
    [['import', '@empty'], 'empty: is empty; '],
    [['check', '@missing'], 'missing: there is no such file; check its name and folder'],
    [['check', '@empty'], 'empty: is empty; write its content'],
    [['build', '--config', '@missing'], 'missing: there is no such file; write one, such as { "sources": '],
    [['build', '--config', '@empty'], 'empty: is empty; write one, such as { "sources": '],
    [
      ['import', '@feed.json', '--report', '@missing/r.json'],
      'missing/r.json: its folder does not exist; create it, or name another',
    ],
    [
      ['notice', 'Brand', '--file', '@missing/notice.json'],
      'missing/notice.json: its folder does not exist; create it, or name another',
    ],
    [['notice', 'Brand', '--in', '@missing'], 'missing: there is no such file; check its name and folder'],
  ])('%j ends with status 1 and the remedy', async (args, message) => {
    const { status, err } = await run(args);
    expect({ status, line: lastLine(err)!.slice(0, `pressrum: ${message}`.length) }).toEqual({
      status: 1,
      line: `pressrum: ${message}`,
    });
  });
});

describe('an empty name, as from an unset variable in a script,', () => {
  it.each([
    [['build', '--config', ''], '--config'],
    [['build', '--out', ''], '--out'],
    [['serve', '--config', ''], '--config'],
    [['withdraw', 'id', '--out', ''], '--out'],
    [['import', ''], 'FILE'],
    [['import', 'feed.json', '--with', ''], '--with'],
    [['check', ''], 'FILE'],
    [['notice', 'Brand', '--in', ''], '--in'],
    [['notice', 'Brand', '--file', ''], '--file'],
  ])('%j is wrong usage', async (args, name) => {
    const help = `Try: pressrum ${args[0]} --help\n`;
    expect(await run(args)).toEqual({
      status: 2,
      err: `pressrum: ${name}: is empty; write the name of a file or folder\n${help}`,
    });
  });
});

describe.skipIf(process.platform === 'win32')('a file or folder without permissions', () => {
  const write = 'may not be written; change its permissions, or those of its folder';
  const both = 'may not be read and written; change the permissions of the folder and of what is in it';
  const read = 'may not be opened; change its permissions';
  it.each([
    ['folder', 0o555, ['build', ...config, '--out', '@folder'], `folder: ${both}`],
    ['folder', 0o000, ['build', ...config, '--out', '@folder'], `folder: ${both}`],
    ['folder', 0o555, ['build', ...config, '--out', '@folder/press'], `folder/press: ${both}`],
    ['.', 0o555, ['build', ...config], `.pressrum: ${both}`],
    ['pressrum.config.json', 0o000, ['build', ...config], `pressrum.config.json: ${read}`],
    ['pressrum.config.json', 0o000, ['serve', ...config], `pressrum.config.json: ${read}`],
    [
      'feed.json',
      0o000,
      ['build', ...config],
      'no source could be read, so nothing was built; the output folder is unchanged',
    ],
    ['feed.json', 0o000, ['import', '@feed.json'], `feed.json: ${read}`],
    ['feed.json', 0o000, ['check', '@feed.json'], `feed.json: ${read}`],
    ['folder', 0o000, ['check', '@folder'], `folder: ${read}`],
    ['folder', 0o555, ['import', '@feed.json', '--report', '@folder/report.json'], `folder/report.json: ${write}`],
    [
      'folder',
      0o555,
      ['notice', 'Brand', '--until', '+1h', '--file', '@folder/notice.json'],
      `folder/notice.json: ${write}`,
    ],
    ['folder', 0o000, ['notice', 'Brand', '--in', '@folder'], `folder: ${read}`],
  ] as const)('%s with mode %o: %j ends with the remedy', async (name, mode, args, message) => {
    await chmod(path(name), mode);
    const { status, err } = await asUser(() => run([...args]));
    await chmod(path(name), 0o777);
    expect({ status, line: lastLine(err) }).toEqual({ status: 1, line: `pressrum: ${message}` });
    // Control: the permission was what stood in the way.
    if (args[0] === 'build') expect((await asUser(() => run([...args]))).status).toBe(0);
  });

  it.each(['build', 'withdraw'])('the build state that %s cannot read is named', async (name) => {
    await asUser(() => run(['build', ...config]));
    await chmod(path('.pressrum/state.json'), 0o000);
    const { status, err } = await asUser(() =>
      run(name === 'build' ? ['build', ...config] : ['withdraw', 'id', ...config]),
    );
    expect({ status, err }).toEqual({ status: 1, err: `pressrum: .pressrum/state.json: ${read}\n` });
  });
});

describe.skipIf(process.platform !== 'linux')('an output that is full', () => {
  it('ends with status 1 and the remedy, not with a stack trace', async () => {
    const shell = `'${process.execPath}' '${command}' import feed.json > /dev/full`;
    const ran = await new Promise<Ran>((resolve) => {
      const child = spawn('sh', ['-c', shell], { cwd: folder });
      let err = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      child.on('close', (status) => resolve({ status, err }));
    });
    expect(ran).toEqual({
      status: 1,
      err: 'pressrum: standard output: cannot be written, the disk is full; free some space and try again\n',
    });
  });
});

describe('every error of the file system that a user may meet', () => {
  const CODES = [
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOTDIR',
    'EISDIR',
    'ENOENT',
    'ENOSPC',
    'EDQUOT',
    'EMFILE',
    'ENFILE',
    'ELOOP',
  ];
  const access = ['read', 'write', 'folder'] as const;
  it.each(access.flatMap((how) => CODES.map((code) => [how, code] as const)))(
    'has a sentence with a remedy for access "%s" and %s',
    (how, code) => {
      const { message } = fileError('press/x.json', { code }, how);
      expect(message).toMatch(/^press\/x\.json: [^;]+; [a-z].+$/);
      expect(message).not.toContain(code);
    },
  );

  it('is worded by the command also where no step of it does', async () => {
    const error = Object.assign(new Error('EMFILE: too many open files'), {
      code: 'EMFILE',
      syscall: 'open',
      path: 'press/x.json',
    });
    expect(isFileSystemError(error)).toBe(true);
    let err = '';
    const io = diskIo({
      listFolder: () => Promise.reject(error),
      readFile: () => Promise.reject(error),
      environment: {},
      stdout: () => undefined,
      stderr: (text) => void (err += text),
      now: () => new Date(),
    });
    for (const args of [
      ['check', 'x.json'],
      ['import', 'x.json'],
      ['notice', '--in', 'x'],
      ['build'],
      ['withdraw', '--list'],
    ]) {
      err = '';
      expect(await main(args, io)).toBe(1);
      expect(err).toMatch(/^pressrum: \S+: cannot be opened, too many files are open; raise the limit/);
    }
  });

  it('is a fault of the program where it is none of these', () => {
    expect(isFileSystemError(new TypeError('x is not a function'))).toBe(false);
  });
});
