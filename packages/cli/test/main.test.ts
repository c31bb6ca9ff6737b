import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPressRoom } from '@pressrum/model/check.js';
import type { PressRoom } from '@pressrum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../src/main.js';
import { run } from './memory-io.testing.js';
import { feedsFixture } from '@pressrum/testing/fixtures.js';
import { diskIo } from './disk-io.testing.js';

const command = fileURLToPath(new URL('../bin/pressrum.js', import.meta.url));
const fixture = (name: string) => fileURLToPath(feedsFixture(`text/${name}.txt`));
const twin = fixture('01-seed-twin');

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'pressrum-'))));
afterAll(() => rm(folder, { recursive: true }));

interface Run {
  status: number | null;
  out: string;
  err: string;
}

const EPOCH = '1795521600';

/** The command as users start it: a process, which runs the built packages. */
function start(args: string[], input?: Uint8Array | string, nodeOptions: string[] = []): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeOptions, command, ...args], {
      cwd: folder,
      env: { ...process.env, SOURCE_DATE_EPOCH: EPOCH },
    });
    const result: Run = { status: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (result.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (result.err += text));
    child.on('error', reject).on('close', (status) => resolve({ ...result, status }));
    child.stdin.end(input ?? '');
  });
}

const dataUrl = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;

/** A value of Node's --import that writes the URL of each loaded module to standard error. */
const LOG_MODULES = dataUrl(
  `import { register } from 'node:module';
  register(${JSON.stringify(
    dataUrl(
      `import { writeSync } from 'node:fs';
      export const load = (url, context, next) => (writeSync(2, 'module ' + url + '\\n'), next(url, context));`,
    ),
  )});`,
);

/** The same command line in this process. */
async function runHere(args: string[], input: Uint8Array | string = ''): Promise<Run> {
  const result: Run = { status: null, out: '', err: '' };
  const inFolder = (file: string) => resolve(folder, file);
  const now = new Date(Number(EPOCH) * 1000);
  const io = diskIo({
    readFile: (file) => (file === '-' ? Promise.resolve(Buffer.from(input)) : readFile(inFolder(file))),
    writeFile: (file, text) => writeFile(inFolder(file), text),
    stdout: (text) => void (result.out += text),
    stderr: (text) => void (result.err += text),
    environment: { SOURCE_DATE_EPOCH: EPOCH },
    now: () => now,
  });
  result.status = await main(args, io);
  return result;
}

/** A process takes many times as long as what it does, so that only mode `full` starts one for each command line. */
const pressrum = import.meta.env.MODE === 'full' ? start : runHere;

const parseRoom = ({ out, err, status }: Run): PressRoom => {
  expect({ err, status }).toEqual({ err: '', status: 0 });
  const room = JSON.parse(out) as PressRoom;
  expect(checkPressRoom(room)).toEqual([]);
  return room;
};

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return name;
}

describe('pressrum import', () => {
  it('prints a document that is ready to publish, the same each time', async () => {
    const [run, again, here] = await Promise.all([
      start(['import', twin]),
      start(['import', twin]),
      runHere(['import', twin]),
    ]);
    const room = parseRoom(run);
    expect(room.version).toBe(1);
    expect(room.dateModified).toBe('2026-11-24T12:00:00Z');
    expect(room.digest).toMatch(/^[\da-f]{16}$/);
    expect(room.organization).toMatchObject({ name: 'Region Almedal', timeZone: 'Europe/Stockholm' });
    expect(run.out).not.toMatch(/\bnull\b/);
    expect(again.out).toBe(run.out);
    expect(here).toEqual(run);
  });

  it('reads standard input, also in Windows-1252', async () => {
    const room = parseRoom(await start(['import', '-'], await readFile(fixture('34-windows-1252'))));
    expect(room.releases![0]!.articleBody).toContain('– Vi är redo – nu börjar det,');
  });

  it('makes one document of several files, newest first', async () => {
    const room = parseRoom(await pressrum(['import', twin, fixture('17-glued-about-after-email'), twin]));
    expect(room.releases!.map(({ datePublished }) => datePublished!.slice(0, 10))).toEqual([
      '2024-03-05',
      '2021-11-30',
    ]);
    expect(room.contactPoints!.map(({ name }) => name)).toEqual(['Anna Ek']);
    expect(room.contactPointsAsOf).toBe('2024-03-05');
  });

  it('accounts with --report for every character of every file', async () => {
    parseRoom(await start(['import', twin, fixture('33-bom-crlf'), '--report', 'report.json']));
    const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
    expect(report.sources.map(({ source }: { source: string }) => source)).toEqual([twin, fixture('33-bom-crlf')]);
    const [older, newer] = report.sources as {
      encoding: string;
      spans: { text: string; to?: string; leftOut?: string }[];
    }[];
    expect(older!.spans.map(({ text }) => text).join('')).toBe(await readFile(twin, 'utf8'));
    expect(older!.spans.find(({ text }) => text.startsWith('Kommunerna'))!.to).toBe('releases[1].headline');
    expect(older!.spans.some(({ leftOut }) => leftOut === 'superseded')).toBe(true);
    expect(newer!.encoding).toBe('utf-8');
    expect(report.diagnostics).toEqual([]);
  });

  it('--with fills in what is absent, and never changes what a source says', async () => {
    const overlay = await file(
      'more.json',
      JSON.stringify({
        organization: { name: 'Another', url: 'https://example.se/' },
        contactPoints: [
          {
            name: 'Presskontakt vid allvarlig händelse',
            jobTitle: 'Another',
            telephone: [{ text: '08-465 004 20' }],
          },
          { name: 'Anna Ek' },
        ],
        releases: [{ headline: 'Ett till', articleBody: '<p onclick="x()">Hej<script>x()</script></p>' }],
      }),
    );
    const room = parseRoom(await pressrum(['import', twin, '--with', overlay]));
    expect(room.organization).toMatchObject({ name: 'Region Almedal', url: 'https://example.se/' });
    expect(room.contactPoints!.map(({ id }) => id)).toEqual([
      'presskontakt-vid-allvarlig-handelse',
      'eva-lundmark',
      'anna-ek',
    ]);
    expect(room.contactPoints![0]).toMatchObject({
      jobTitle: 'Kommunikatör i beredskap',
      telephone: [{ text: '08-465 004 20' }],
    });
    expect(room.releases![1]!.articleBody).toBe('<p>Hej</p>');
  });

  it('warns of a text without a date, which --date gives', async () => {
    const without = await pressrum(['import', fixture('51-no-date')]);
    expect(without.err).toContain('has no date; give the date of publication (--date 2017-11-30)');
    expect(JSON.parse(without.out)).not.toHaveProperty('releases.0.datePublished');
    const given = await pressrum(['import', fixture('51-no-date'), '--date', '2024-03-05']);
    expect(parseRoom(given).releases![0]!.datePublished).toBe('2024-03-05');
  });

  it('--explain prints each line with its labels instead of the document', async () => {
    const { out } = await pressrum(['import', twin, '--explain']);
    expect(out).toMatch(/^ {3}1 {2}2021-11-30 09:00Pressmeddelande\n {8}date 0\.\d\d: /);
  });

  it('--time-zone applies to dates and to the organisation', async () => {
    const room = parseRoom(await pressrum(['import', twin, '--time-zone', 'Europe/Helsinki']));
    expect(room.releases![0]!.datePublished).toBe('2021-11-30T09:00:00+02:00');
    expect(room.organization!.timeZone).toBe('Europe/Helsinki');
  });
});

describe('every format is read, from a file and from standard input', () => {
  const formats = fileURLToPath(feedsFixture('formats/'));
  const first = (format: string) =>
    join(
      formats,
      format,
      readdirSync(join(formats, format))
        .sort()
        .find((name) => !name.endsWith('.expected.json'))!,
    );

  it.each(readdirSync(formats))('%s', async (format) => {
    const bytes = await readFile(first(format));
    const piped = await pressrum(['import', '-', '--from', format], bytes);
    const room = JSON.parse(piped.out) as PressRoom;
    expect(checkPressRoom(room)).toEqual([]);
    expect(room.releases!.length).toBeGreaterThan(0);
    expect(piped.status).toBe(0);

    const files = { source: bytes.toString() };
    const named = await run(['import', 'source', '--from', format], files);
    const found = await run(['import', 'source'], files);
    expect({ named: named.out, found: found.out }).toEqual({ named: piped.out, found: piped.out });
  });

  it('--url makes relative links absolute', async () => {
    const { out } = await pressrum(['import', first('rss'), '--url', 'https://www.bjorkvik.example/press/feed']);
    expect(out).toContain('https://www.bjorkvik.example/press/simskolan');
  });

  describe('from an address', () => {
    let server: Server;
    let address: string;
    beforeAll(async () => {
      const feed = await readFile(first('rss'));
      server = createServer(({ url }, response) => {
        if (url?.startsWith('/press/feed')) response.setHeader('Content-Type', 'application/rss+xml').end(feed);
        else response.writeHead(404).end();
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    afterAll(() => server.close());

    it('links are resolved against the URL', async () => {
      const { out, err, status } = await pressrum([
        'import',
        `${address}/press/feed?key=1`,
        '--allow',
        '127.0.0.1',
      ]);
      expect({ err, status }).toEqual({ err: '', status: 0 });
      expect(out).toContain(`${address}/press/simskolan`);
    });

    it.each([
      [
        'one on a private network has to be allowed',
        '/press/feed?key=secret',
        [],
        /not a public IP address; name the host with --allow/,
      ],
      ['what is not there is said', '/missing?key=secret', ['--allow', '127.0.0.1'], /404.*; check the URL/],
    ])('%s, and no key with it', async (_, path, more, said) => {
      const { status, out, err } = await pressrum(['import', `${address}${path}`, ...more]);
      expect({ status, out, lines: err.trim().split('\n').length }).toEqual({ status: 1, out: '', lines: 1 });
      expect(err).toMatch(said);
      expect(err).not.toContain('secret');
    });
  });

  it('--from with the wrong format is an error', async () => {
    const { status, err } = await pressrum(['import', first('rss'), '--from', 'atom']);
    expect({ status, err }).toEqual({ status: 1, err: expect.stringMatching(/is not Atom; check the source/) });
  });
});

describe('what cannot be used ends with status 1, one line and no output', () => {
  const one = async (args: string[], said: RegExp) => {
    const { status, out, err } = await pressrum(['import', ...args]);
    expect({ status, out, lines: err.trim().split('\n').length }).toEqual({ status: 1, out: '', lines: 1 });
    expect(err).toMatch(said);
  };

  it.each([
    ['an empty file', '50-error-empty', /50-error-empty\.txt: is empty; /],
    [
      'a text whose date does not exist',
      '52-error-impossible-date',
      /52-error-impossible-date\.txt: has no readable date .*2017-11-30 09:00/,
    ],
    ['a text without a headline', '54-error-no-headline', /has no headline; /],
    ['a binary file', '55-error-binary', /55-error-binary\.txt: is binary, not text; /],
  ])('%s', (_, name, said) => one([fixture(name)], said));

  it('a missing file is an error', () => one(['missing.txt'], /missing\.txt: there is no such file; /));
  it('a folder is an error', () => one([folder], /is a folder, not a file; /));
  it('an unreadable file is an error', async () => {
    await copyFile(twin, join(folder, 'secret.txt'));
    await chmod(join(folder, 'secret.txt'), 0);
    // The superuser may read everything.
    if (process.getuid?.() !== 0) await one(['secret.txt'], /secret\.txt: may not be opened; /);
  });
  it('one bad file among good ones is an error', () => one([twin, 'missing.txt', twin], /missing\.txt/));
  it('a missing overlay is an error', () => one([twin, '--with', 'no.json'], /no\.json: there is no such file; /));
  it('an overlay that is not JSON is an error', async () =>
    one([twin, '--with', await file('bad.json', '{')], /bad\.json: is not JSON .*; correct it there/));
  it('an overlay that is not an object is an error', async () =>
    one([twin, '--with', await file('list.json', '[]')], /list\.json: is not a press room document; /));
  it('an invalid overlay is an error that names the path', async () =>
    one(
      [twin, '--with', await file('wrong.json', '{"organization":{"name":"X","email":"x"}}')],
      /wrong\.json: organization\.email: must be one e-mail address; /,
    ));
  it('a report that cannot be written is an error', () =>
    one([twin, '--report', 'no/report.json'], /no\/report\.json: /));
});

describe('the command line', () => {
  it.each([
    [[], /command is missing/],
    [['export'], /unknown command 'export'/],
    [['import'], /FILE: is missing; name at least one/],
    [['import', twin, '--from', 'odt'], /--from odt: .*auto, text/],
    [['import', twin, '--url', '/press'], /--url \/press: is not a URL/],
    [['import', twin, '--time-zone', 'Europe/Atlantis'], /--time-zone Europe\/Atlantis: is unknown/],
    [['import', twin, '--nope'], /--nope/],
    [['import', '-', '-'], /only once/],
  ])('%j is wrong usage', async (args, said) => {
    const { status, out, err } = await pressrum(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(said);
    expect(err).toContain(args.length && args[0] !== 'export' ? `pressrum ${args[0]} --help` : 'pressrum --help');
  });

  it('explains every option with --help', async () => {
    const help = await pressrum(['--help']);
    expect(help).toMatchObject({ status: 0, err: '' });
    for (const name of ['build', 'serve', 'withdraw', 'notice', 'check', 'import'])
      expect(help.out).toMatch(new RegExp(`^  ${name} `, 'm'));
    const { out, status } = await pressrum(['import', '--help']);
    expect(status).toBe(0);
    for (const option of ['--from', '--with', '--time-zone', '--date', '--explain', '--report'])
      expect(out).toContain(option);
  });

  it.each([
    [['buld'], "pressrum: unknown command 'buld'; did you mean build?\nTry: pressrum --help\n"],
    [
      ['build', '--ofline'],
      "pressrum: unknown option '--ofline'; did you mean --offline?\nTry: pressrum build --help\n",
    ],
  ])('a misspelt %j gets the nearest command or option as a suggestion', async (args, err) => {
    expect(await pressrum(args)).toEqual({ status: 2, out: '', err });
  });

  /** The files that a run loads, in order. */
  async function listLoaded(args: string[]): Promise<string[]> {
    const { status, err } = await start(args, '', ['--import', LOG_MODULES]);
    expect(status).toBeLessThan(2);
    return [...err.matchAll(/^module file:.*\/([\w-]+\.js)$/gm)].map(([, file]) => file!);
  }

  it('prints the help of every command without loading what it runs', async () => {
    const commands = ['build', 'serve', 'withdraw', 'notice', 'check', 'import'];
    const common = ['pressrum.js', 'run.js', expect.stringMatching(/^rolldown-runtime-/)];
    const loaded = await Promise.all(commands.map((name) => listLoaded([name, '--help'])));
    expect(loaded).toEqual(commands.map(() => common));
    // Control: a command that runs loads more.
    expect((await listLoaded(['import', 'missing.txt'])).join()).toMatch(/import-/);
  });

  it('has in a process the exit status and standard error of main()', async () => {
    const runs = [['import'], ['import', 'missing.txt']];
    expect(await Promise.all(runs.map((args) => start(args)))).toEqual(
      await Promise.all(runs.map((args) => runHere(args))),
    );
  });

  it('prints the version with --version', async () => {
    expect((await start(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('ends quietly when its output is closed', async () => {
    const child = spawn(process.execPath, [command, 'import', twin]);
    let err = '';
    child.stdout.destroy();
    child.stderr.on('data', (text: string) => (err += text));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });
});
