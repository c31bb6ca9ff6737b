import { spawn } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '@pressrum/build/files.js';

// The command as users start it: it runs the built packages.
const command = fileURLToPath(new URL('../../bin/pressrum.js', import.meta.url));

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressrum-'));
  file = join(folder, 'notice.json');
  await writeFile(
    join(folder, 'pressroom.json'),
    '{"organization":{"name":"Björkviks kommun"},"noticeUrl":"notice.json"}',
  );
  await writeFile(file, '{}\n');
});
afterEach(() => rm(folder, { recursive: true }));

function pressrum(...args: string[]): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], {
      cwd: folder,
      env: { ...process.env, SOURCE_DATE_EPOCH: '1795523400' },
      // There is nobody to ask: a question would wait for ever.
      stdio: ['inherit', 'pipe', 'pipe'],
    });
    const result = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (result.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (result.err += text));
    child.on('error', reject).on('close', (status) => resolve({ ...result, status }));
  });
}

describe('the command on a disk', () => {
  it('sets, shows, checks and ends a notice', async () => {
    expect(await pressrum('notice', 'Brand', '--until', '+3h')).toMatchObject({
      status: 0,
      err: '',
      out: 'Written: notice.json, shown now, until 2026-11-24 16:30 (Europe/Stockholm), in 3 h\n\n  | Brand\n',
    });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      headline: 'Brand',
      validThrough: '2026-11-24T16:30:00+01:00',
    });
    expect((await pressrum('notice')).out).toContain('  | Brand\n');
    expect(await pressrum('check', 'notice.json')).toMatchObject({
      status: 0,
      out: 'notice.json: no problems found\n',
    });
    expect((await pressrum('notice', '--end', '--in', folder)).status).toBe(0);
    expect(await readFile(file, 'utf8')).toBe('{}\n');
    expect((await readdir(folder)).sort()).toEqual(['notice.json', 'pressroom.json']);
  });

  it('checks a folder, and ends with 1 for an error', async () => {
    await writeFile(join(folder, 'pressroom.json'), '{"version":"1"}');
    const { status, out, err } = await pressrum('check', '.');
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).toMatch(/^pressroom\.json\n {2}error {3}version: must be a number/);
  });

  it('reports in one line a file that cannot be written', async () => {
    await rm(file);
    await mkdir(file);
    const { status, out, err } = await pressrum('notice', 'Brand', '--until', '+3h');
    expect({ status, out, lines: err.split('\n').length }).toEqual({ status: 1, out: '', lines: 2 });
    expect(err).toMatch(/^pressrum: notice\.json: is a folder/);
  });
});

describe('replaceFile', () => {
  const isNewFor = async (write: (text: string) => Promise<void>) => {
    const reader = await open(file);
    await write('new');
    const seen = await reader.readFile('utf8');
    await reader.close();
    return seen === 'new';
  };

  it('lets a reader that has begun see the complete old file', async () => {
    expect(await isNewFor((text) => replaceFile(file, text))).toBe(false);
    expect(await readFile(file, 'utf8')).toBe('new');
    // Control: written in place, it changes while it is read.
    await writeFile(file, 'old');
    expect(await isNewFor((text) => writeFile(file, text))).toBe(true);
  });

  it('keeps the mode of the file', async () => {
    await chmod(file, 0o604);
    await replaceFile(file, 'new');
    expect((await stat(file)).mode & 0o777).toBe(0o604);
  });

  it('keeps a symbolic link', async () => {
    const link = join(folder, 'link.json');
    await symlink('notice.json', link);
    await replaceFile(link, 'new');
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(file, 'utf8')).toBe('new');
  });

  it('changes nothing and leaves no file when it fails', async () => {
    await mkdir(join(folder, 'taken'));
    await expect(replaceFile(join(folder, 'taken'), 'new')).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(replaceFile(join(folder, 'missing', 'notice.json'), 'new')).rejects.toMatchObject({
      code: 'ENOENT',
    });
    const failing = {
      toString() {
        throw new Error('fails while it is written');
      },
    };
    await expect(replaceFile(file, failing as unknown as string)).rejects.toThrow('fails while it is written');
    expect(await readFile(file, 'utf8')).toBe('{}\n');
    expect((await readdir(folder)).sort()).toEqual(['notice.json', 'pressroom.json', 'taken']);
  });
});
