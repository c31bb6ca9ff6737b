import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { diskStore } from '@pressrum/build';
import { createReleases, createRoom, createRss } from '@pressrum/testing/documents.js';
import { projectOf, type Project } from '../project.testing.js';
import { listen, type Loopback } from '@pressrum/testing/loopback.js';
import { jpegOf } from '@pressrum/testing/images.js';
import { until } from '@pressrum/testing/until.js';
import { deferred } from '@pressrum/testing/deferred.js';
import { serving, type LogLine } from '../serving.testing.js';

// The command as users start it: it runs the built packages.
const command = fileURLToPath(new URL('../../bin/pressrum.js', import.meta.url));

/** Who come at once. */
const CROWD = import.meta.env.MODE === 'full' ? 10_000 : 1_000;

/** A server on loopback, and the targets that it was asked for. */
async function loopback(answer: RequestListener): Promise<Loopback & { requests: string[] }> {
  const requests: string[] = [];
  const server = await listen(
    createServer((request, response) => {
      requests.push(request.url!);
      answer(request, response);
    }),
  );
  onTestFinished(server.close);
  return { ...server, requests };
}

/** A feed that answers when it is let, and has a picture beside it. */
async function feed() {
  const picture = await jpegOf(1000, 500);
  const held: (() => void)[] = [];
  let isHolding = false;
  let content = '';
  const server = await loopback((request, response) => {
    if (request.url === '/bro.jpg') return response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture);
    const answer = () => response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(content);
    return isHolding ? held.push(answer) : answer();
  });
  content = createRss(
    createReleases(1, 12).map((release, index) => ({
      ...release,
      articleBody: `${release.articleBody}${index ? '' : `<p><img src="${server.origin}/bro.jpg" alt="Bron"></p>`}`,
    })),
  );
  return {
    ...server,
    url: `${server.origin}/feed.xml`,
    hold: () => void (isHolding = true),
    release() {
      isHolding = false;
      for (const answer of held.splice(0)) answer();
    },
    /** How often the feed was asked for. */
    count: () => server.requests.filter((target) => target === '/feed.xml').length,
  };
}

/** `pressrum serve` in a process of its own. */
async function start(project: Project) {
  const options = ['--config', project.path('pressrum.config.json'), '--port', '0', '--host', '127.0.0.1'];
  const child = spawn(process.execPath, [command, 'serve', ...options], { cwd: project.folder });
  const ended = once(child, 'close') as Promise<[code: number | null, signal: string | null]>;
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text));
  const [said] = (await once(child.stderr.setEncoding('utf8'), 'data')) as [string];
  const url = /http:\S+/.exec(said)?.[0];
  if (!url) throw new Error(said);
  return {
    url,
    port: Number(new URL(url).port),
    get: (path: string) => fetch(new URL(path, url), { headers: { 'accept-encoding': 'identity' } }),
    log: () =>
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as LogLine),
    async stop() {
      child.kill('SIGTERM');
      const [code] = await ended;
      return code;
    },
    terminate: () => void child.kill('SIGTERM'),
    ended,
  };
}

/** Sends a text, and gives everything that comes back until the server closes the connection. */
async function said(port: number, text: string): Promise<string> {
  const socket = net.connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('latin1').on('data', (part: string) => void (answer += part));
  socket.on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

/** So many requests at once, some on each connection, one after another without waiting (pipelining, HTTP/1.1). */
async function crowd(port: number, target: string, connections: number, each: number) {
  const request = `GET ${target} HTTP/1.1\r\nHost: www.bjorkvik.example\r\n\r\n`.repeat(each);
  const answered = Array.from({ length: connections }, () => 0);
  const sockets = answered.map((_, number) => {
    const socket = net.connect(port, '127.0.0.1');
    let rest = '';
    socket.setEncoding('latin1').on('data', (text: string) => {
      const parts = (rest + text).split('HTTP/1.1 200 OK\r\n');
      rest = parts.at(-1)!.slice(-20);
      answered[number]! += parts.length - 1;
      if (answered[number] === each) socket.destroy();
    });
    return socket;
  });
  const ended = Promise.all(sockets.map((socket) => once(socket, 'close')));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  for (const socket of sockets) socket.write(request);
  return { answered: () => answered.reduce((a, b) => a + b), ended };
}

describe('pressrum serve', () => {
  it(`answers ${CROWD} at once with one question to the source, and with the very files that a build writes`, async () => {
    const source = await feed();
    const config = { sources: [source.url], allow: ['127.0.0.1'], languages: ['sv', 'en'] };
    const built = await projectOf(config);
    built.now = new Date().toISOString();
    const { status, dist } = await built.build();
    expect(status).toBe(0);
    // Not a press room that lacks half of what there may be.
    for (const kind of [
      /^images\/.*-800\.jpg$/,
      /^releases\/page-2\.html$/,
      /^search\/index\.json$/,
      /^index\.en\.html$/,
    ])
      expect([...dist.keys()]).toContainEqual(expect.stringMatching(kind));

    source.hold();
    const before = source.count();
    const server = await start(await projectOf(config));
    const target = '/press/releases/page-1.json';
    const visitors = await crowd(server.port, target, CROWD / 20, 20);
    await until('the source is requested', () => source.count() > before);
    // Who comes after them is answered: all of them are in.
    for (let round = 0; round < 3; round++) expect((await server.get('healthz')).status).toBe(503);
    expect(visitors.answered()).toBe(0);
    source.release();
    await visitors.ended;
    expect([visitors.answered(), source.count() - before]).toEqual([CROWD, 1]);

    for (const [path, bytes] of dist) {
      const response = await server.get(path);
      const type = response.headers.get('content-type');
      expect([path, response.status, type]).toEqual([path, 200, expect.not.stringContaining('octet-stream')]);
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes), path).toBe(true);
    }
    expect(await server.stop()).toBe(0);
    // By its own account all of them were waiting when the source had answered.
    const log = server.log();
    const loaded = Date.parse(log.find(({ event }) => event === 'loaded')!.time);
    const waited = log.filter(
      ({ path, time, duration }) => path === target && Date.parse(time) - (duration as number) <= loaded,
    );
    expect(waited).toHaveLength(CROWD);
  });

  it('finishes responses in progress when it is stopped, and accepts no new requests', async () => {
    const source = await feed();
    source.hold();
    const server = await start(await projectOf({ sources: [source.url], allow: ['127.0.0.1'] }));
    const headers = { 'x-forwarded-for': '192.0.2.7' };
    const visits = Array.from({ length: 20 }, async (_, number) =>
      (await fetch(`${server.url}releases/?name=Karin&number=${number}`, { headers })).text(),
    );
    await until('the source is requested', () => source.count() === 1);
    expect((await server.get('healthz')).status).toBe(503);
    server.terminate();
    await until('there is a log line', () => server.log().length > 0);
    await expect
      .poll(() =>
        server.get('healthz').then(
          ({ status }) => status,
          () => 'refused',
        ),
      )
      .toBe('refused');
    source.release();
    for (const text of await Promise.all(visits)) expect(text).toContain('Ingress12 om ärendet');
    expect(await server.ended).toEqual([0, null]);
    const log = server.log();
    expect(log.at(-1)).toEqual({ time: expect.any(String) as string, event: 'stopped' });
    expect(
      log.filter(({ event, path, status }) => event === 'request' && path === '/releases/' && status === 200),
    ).toHaveLength(20);
    expect(JSON.stringify(log)).not.toMatch(/192\.0\.2\.7|127\.0\.0\.1(?!:\d+\/feed)|::1|name=|Karin|\?/);
  });
});

describe('a request to pressrum serve', () => {
  it('never causes a request to another server, whatever it names', async () => {
    const canary = await loopback((_request, response) => response.end('canary'));
    const source = await loopback((_request, response) =>
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(createRss(createReleases(1, 3))),
    );
    const project = await projectOf({ sources: [`${source.origin}/feed.xml`], allow: ['127.0.0.1'] });
    const room = await serving(project);
    await room.started();
    const { port, origin } = canary;
    const { host } = new URL(origin);
    const name = encodeURIComponent(`${origin}/`);
    const headers = [
      `Host: ${host}`,
      ...['X-Forwarded-Host', 'X-Forwarded-Server', 'X-Host'].map((header) => `Host: a\r\n${header}: ${host}`),
      `Host: a\r\nForwarded: for=127.0.0.1;host=${host};proto=http`,
      ...['X-Original-URL', 'X-Rewrite-URL', 'Referer', 'Origin', 'X-Wap-Profile', 'Profile', 'Link'].map(
        (header) => `Host: a\r\n${header}: ${origin}/`,
      ),
    ];
    const targets = [
      '/',
      `/?src=${name}`,
      `/?url=${origin}/&feed=${origin}/&source=${name}`,
      `/index.html?${origin}/`,
      `${origin}/`,
      `${origin}/index.html`,
    ];
    const expected = await room.text('');
    const bodyOf = (answer: string) =>
      Buffer.from(answer.slice(answer.indexOf('\r\n\r\n') + 4), 'latin1').toString();
    for (const target of targets) {
      for (const header of headers) {
        const answer = await said(room.port, `GET ${target} HTTP/1.1\r\n${header}\r\nConnection: close\r\n\r\n`);
        expect(answer, `${target} ${header}`).toMatch(/^HTTP\/1\.1 200 /);
        expect(bodyOf(answer) === expected, `${target} ${header}`).toBe(true);
      }
    }
    for (const target of [`/${origin}/`, `//${host}/`, `/${name}`, `/releases/${name}.html`, `/%2f%2f${host}/`]) {
      const answer = await said(room.port, `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
      expect(answer, target).toMatch(/^HTTP\/1\.1 404 /);
    }
    const moved = await said(
      room.port,
      `GET ${origin}/releases?src=${name} HTTP/1.1\r\nHost: ${host}\r\nX-Forwarded-Host: ${host}\r\nConnection: close\r\n\r\n`,
    );
    expect(moved).toMatch(/^location: \.\/releases\/\?/m);
    await said(room.port, `CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    await said(
      room.port,
      `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${origin.length}\r\nConnection: close\r\n\r\n${origin}`,
    );

    await room.reload();
    expect(await room.text('')).toBe(expected);
    expect(source.requests).toEqual(['/feed.xml', '/feed.xml']);
    expect([canary.requests, canary.connections()]).toEqual([[], 0]);
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('canary');
    expect([canary.requests, canary.connections()]).toEqual([['/'], 1]);
  });

  it('reaches only files of the press room', async () => {
    const project = await projectOf({ sources: ['room.json'] });
    await project.write('room.json', createRoom(createReleases(1, 1)));
    const room = await serving(project);
    await room.started();
    const own = project.path('pressrum.config.json');
    for (const target of [
      '/../pressrum.config.json',
      '/..%2fpressrum.config.json',
      '/%2e%2e%2fpressrum.config.json',
      '/releases/../../pressrum.config.json',
      `/${own}`,
      `/${encodeURIComponent(own)}`,
      `/file://${own}`,
      '/../../../../../../../../etc/passwd',
      '/..%2f..%2f..%2f..%2f..%2f..%2fetc/passwd',
      '//etc/passwd',
      '/.pressrum/state.json',
      '/pressroom.json\0.html',
      '/..\\..\\pressrum.config.json',
      '*',
      'pressroom.json',
    ]) {
      const answer = await said(room.port, `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
      expect(answer, target).toMatch(/^HTTP\/1\.1 40[04] /);
      expect(answer, target).not.toMatch(/root:|"sources"/);
    }
    const answer = await said(room.port, 'GET /pressroom.json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('by HTTP/1.0 without a host is answered', async () => {
    const project = await projectOf({ sources: ['room.json'] });
    await project.write('room.json', createRoom(createReleases(1, 1)));
    const room = await serving(project);
    await room.started();
    expect(await said(room.port, 'GET /healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 [^]*"status":"ok"/);
    expect(await said(room.port, 'OPTIONS / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 204 /);
  });
});

describe('pressrum serve with a source', () => {
  it('refuses a private IP address unless it is allowed', async () => {
    const source = await loopback((_request, response) =>
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(createRss(createReleases(1, 1))),
    );
    const url = `${source.origin}/feed.xml`;
    const refused = await serving(await projectOf({ sources: [url] }));
    await refused.started();
    expect([(await refused.get('')).status, source.connections()]).toEqual([503, 0]);
    expect(refused.log.find(({ event }) => event === 'source-failed')).toMatchObject({
      source: url,
      outcome: 'failed',
      message: '127.0.0.1 is not a public IP address; list the host under "allow" if this is intended',
    });
    const allowed = await serving(await projectOf({ sources: [url], allow: ['127.0.0.1'] }));
    await allowed.started();
    expect([(await allowed.get('')).status, source.connections()]).toEqual([200, 1]);
  });

  it('removes a release that a complete source no longer lists, also from the build state', async () => {
    const project = await projectOf({ sources: ['room.json'] });
    await project.write('room.json', createRoom(createReleases(1, 2)));
    await project.configure({ sources: [{ url: 'room.json', complete: true }] });
    const room = await serving(project);
    await room.started();
    const gone = 'releases/2026-01-03-nyhet-2';
    const remembered = async () => [...(await project.files('.pressrum')).keys()].includes(`${gone}.json`);
    expect([(await room.get(`${gone}.html`)).status, await remembered()]).toEqual([200, true]);
    await project.write('room.json', createRoom(createReleases(1, 1)));
    await room.reload();
    expect([(await room.get(`${gone}.html`)).status, await remembered()]).toEqual([404, false]);
    expect((await room.get('releases/2026-01-02-nyhet-1.html')).status).toBe(200);
  });
});

describe('the notice', () => {
  it('is served at once from the output folder of a build', async () => {
    const project = await projectOf({ sources: ['room.json'] });
    await project.write('room.json', createRoom(createReleases(1, 1)));
    const room = await serving(project);
    expect(await room.text('notice.json')).toBe('{}\n');
    await project.write('dist/notice.json', '{"headline":"Koka vattnet"}');
    expect(await room.text('notice.json')).toBe('{"headline":"Koka vattnet"}');
  });
});

describe('pressrum serve beside a build that is running', () => {
  /** A project with what a build left; the next build goes on until it is let. */
  async function building() {
    const project = await projectOf({ sources: ['room.json'] });
    await project.write('room.json', createRoom(createReleases(1, 2)));
    expect((await project.build()).status).toBe(0);
    await project.write('room.json', createRoom(createReleases(1, 3)));
    const build = deferred<void>();
    const done = diskStore(project.folder).withLock(() => build.promise);
    onTestFinished(async () => {
      build.resolve();
      await done;
    });
    return { project, build };
  }

  it('serves stored content while a build holds the lock, and new content after it', async () => {
    const { project, build } = await building();
    const room = await serving(project);
    expect(await room.text('pressroom.json')).toContain('Ingress2 om ärendet');
    expect(await room.health()).toEqual([200, 'stale']);
    expect(await room.text('releases/2026-01-03-nyhet-2.html')).toContain('Brödtext2 om ärendet');
    build.resolve();
    await room.started();
    expect(await room.text('pressroom.json')).toContain('Ingress3 om ärendet');
    expect(await room.health()).toEqual([200, 'ok']);
  });

  it('serves no contacts past retainContacts from stored content', async () => {
    const { project } = await building();
    await project.configure({ retainContacts: 'P6M' });
    const room = await serving(project);
    const page = await room.text('releases/2026-01-03-nyhet-2.html');
    expect(page).toContain('Brödtext2 om ärendet');
    expect(page).not.toContain('Kontakt2');
    expect((await project.files('dist')).get('releases/2026-01-03-nyhet-2.html')!.toString()).toContain(
      'Kontakt2',
    );
  });

  it('can be stopped while it waits for a build', async () => {
    const { project } = await building();
    const room = await serving(project);
    expect((await room.get('')).status).toBe(200);
    expect(await room.end()).toBe(0);
    expect(room.log.at(-1)!.event).toBe('stopped');
  });
});

describe('pressrum serve when it is stopped', () => {
  it('does not wait for a source, and logs that last', async () => {
    const requested = deferred<void>();
    const source = await loopback(() => requested.resolve());
    const room = await serving(await projectOf({ sources: [`${source.origin}/feed.xml`], allow: ['127.0.0.1'] }));
    await requested.promise;
    expect(await room.end()).toBe(0);
    expect(room.log.map(({ event }) => event)).toEqual(['source-failed', 'load-failed', 'stopped']);
  });
});

describe('pressrum serve when it starts', () => {
  it('ends with a remedy if the port is in use', async () => {
    const { port } = await loopback(() => undefined);
    const project = await projectOf({ sources: ['room.json'] });
    const err = `pressrum: port ${port} is in use; choose another with --port\n`;
    const config = ['--config', project.path('pressrum.config.json'), '--host', '127.0.0.1'];
    expect(await project.run('serve', ...config, '--port', String(port))).toMatchObject({
      status: 1,
      out: '',
      err,
    });
    project.environment = { PORT: String(port) };
    expect(await project.run('serve', ...config)).toMatchObject({ status: 1, out: '', err });
  });

  it('ends with a remedy for a host of another machine', async () => {
    const project = await projectOf({ sources: ['room.json'] });
    const { status, err } = await project.run(
      'serve',
      '--config',
      project.path('pressrum.config.json'),
      '--host',
      '192.0.2.1',
    );
    expect({ status, err }).toEqual({
      status: 1,
      err: 'pressrum: cannot listen on 192.0.2.1:8080 (EADDRNOTAVAIL); choose another with --host or --port\n',
    });
  });

  it.each([
    [['--port', '65536'], '--port 65536: must be a whole number from 0 to 65535'],
    [['--port', 'http'], '--port http: must be a whole number from 0 to 65535'],
    [['--max-age', '1.5'], '--max-age 1.5: must be a whole number from 0 to 86400'],
    [['--site', 'www.bjorkvik.example'], '--site www.bjorkvik.example: is not a URL; it must start with https://'],
    [['feed.xml'], 'serve: has too many arguments; remove those that it does not take'],
  ])('with %j is wrong usage', async (argv, message) => {
    const { status, err } = await (await projectOf({ sources: ['room.json'] })).run('serve', ...argv);
    expect({ status, err }).toEqual({ status: 2, err: `pressrum: ${message}\nTry: pressrum serve --help\n` });
  });

  it.each([
    [[], 'https://www.bjorkvik.example/press/'],
    [['--site', 'https://press.bjorkvik.example'], 'https://press.bjorkvik.example/'],
    [['--preview'], undefined],
  ])('with %j gives pages whose links lead to %s', async (more, site) => {
    const project = await projectOf({ sources: ['room.json'] });
    await project.write('room.json', createRoom(createReleases(1, 1)));
    const room = await serving(project, ...more);
    expect(await room.text('index.html')).toContain(`<link rel="canonical" href="${site ?? room.url}">`);
    expect(await room.text('feed.xml')).toContain(
      `<link>${site ?? room.url}releases/2026-01-02-nyhet-1.html</link>`,
    );
  });
});
