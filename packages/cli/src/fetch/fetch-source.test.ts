import type { IncomingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import net from 'node:net';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listen, serve, serveRaw, watchDials } from './loopback.testing.js';
import { SourceError, fetchSource, type FetchOptions } from './fetch-source.js';
import { waitBefore, retryAfterOf } from './retry.js';
import { sourceErrorOf } from './source-error.js';

beforeAll(() => void watchDials());
afterAll(() => void vi.restoreAllMocks());

/** Loopback is open, waits are counted and take no time. */
function patiently(options: FetchOptions = {}) {
  const waits: number[] = [];
  const wait = (time: number) => Promise.resolve(void waits.push(time));
  return { options: { allow: ['127.0.0.1'], random: () => 0, wait, ...options }, waits };
}

const fetchHere = (url: string, options?: FetchOptions) => fetchSource(url, patiently(options).options);

/** The failure, with how often it was tried. */
async function failureOf(url: string, options?: FetchOptions) {
  const { options: all, waits } = patiently(options);
  const error = await fetchSource(url, all).then(
    () => expect.unreachable('it was fetched'),
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(SourceError);
  const { message, isTemporary } = error as SourceError;
  expect(message).not.toContain('\n');
  expect(message).toContain('; ');
  return { message, isTemporary, tries: waits.length + 1 };
}

const textOf = async (fetched: ReturnType<typeof fetchSource>) => {
  const it = await fetched;
  return it.isNew ? new TextDecoder().decode(it.bytes) : 'not new';
};

const lasting = (message: string) => ({ message, isTemporary: false, tries: 1 });
const passing = (message: string, tries = 3) => ({ message, isTemporary: true, tries });
const BROKEN_OFF = 'the server broke off before everything was sent; try again later';

const status = (code: number, headers: Record<string, string> = {}): RequestListener => {
  return (_request, response) => response.writeHead(code, headers).end('<p>A page that says more</p>');
};

/** Answers with each of these in turn, the last one ever after, and keeps what it was asked. */
function inTurn(...answers: RequestListener[]) {
  const asked: { url: string; headers: IncomingHttpHeaders }[] = [];
  const handler: RequestListener = (request, response) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)]!;
    asked.push({ url: request.url!, headers: request.headers });
    return answer(request, response);
  };
  return { asked, handler };
}

const feed: RequestListener = (_request, response) => {
  const headers = {
    'content-type': 'application/rss+xml; charset=utf-8',
    etag: '"v1"',
    'last-modified': 'Thu, 30 Nov 2017 08:00:00 GMT',
  };
  response.writeHead(200, headers).end('<rss/>');
};

describe('a source', () => {
  it('is its bytes and what its server says of them', async () => {
    const { handler, asked } = inTurn(feed);
    const { origin } = await serve(handler);
    expect(await fetchHere(`${origin}/feed?key=1#top`)).toEqual({
      isNew: true,
      bytes: new TextEncoder().encode('<rss/>'),
      contentType: 'application/rss+xml; charset=utf-8',
      etag: '"v1"',
      lastModified: 'Thu, 30 Nov 2017 08:00:00 GMT',
      url: `${origin}/feed?key=1`,
    });
    expect(asked).toMatchObject([{ url: '/feed?key=1', headers: { 'accept-encoding': 'gzip, deflate, br' } }]);
    const { accept, 'user-agent': agent, ...others } = asked[0]!.headers;
    expect(accept).toMatch(/^application\/feed\+json, application\/atom\+xml, .*\*\/\*;q=0\.5$/);
    expect(agent).toMatch(/^Pressrum\/\d+\.\d+\.\d+ \(\+https:\/\/pressrum\.example\)$/);
    expect(Object.keys(others).sort()).toEqual(['accept-encoding', 'connection', 'host']);
  });

  it.each<[string, (text: string) => Uint8Array]>([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['GZIP', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['gzip, br', (text) => brotliCompressSync(gzipSync(text))],
    ['identity', (text) => Buffer.from(text)],
  ])('is unpacked: %s', async (encoding, pack) => {
    const text = 'Länet kraftsamlar. '.repeat(5000);
    const { origin } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(pack(text));
    });
    expect(await textOf(fetchHere(origin))).toBe(text);
  });

  it('may end with the connection, without a length', async () => {
    const { origin } = await serveRaw((socket) => socket.end('HTTP/1.0 200 OK\r\n\r\n<rss/>'));
    expect(await textOf(fetchHere(origin))).toBe('<rss/>');
  });

  it('may come in pieces, after an interim answer', async () => {
    const { origin } = await serveRaw((socket) => {
      socket.write('HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
      socket.end('2\r\n<r\r\n4\r\nss/>\r\n0\r\n\r\n');
    });
    expect(await textOf(fetchHere(origin))).toBe('<rss/>');
  });
});

describe('conditional requests', () => {
  const known = (request: { headers: IncomingHttpHeaders }) =>
    request.headers['if-none-match'] === '"v1"' ||
    request.headers['if-modified-since'] === 'Thu, 30 Nov 2017 08:00:00 GMT';
  const conditional: RequestListener = (request, response) =>
    known(request) ? response.writeHead(304).end() : feed(request, response);

  it('what was fetched is asked for only if it has changed', async () => {
    const { origin } = await serve(conditional);
    const first = await fetchHere(origin);
    if (!first.isNew) return expect.unreachable();
    expect(await fetchHere(origin, { previous: first })).toEqual({ isNew: false });
    expect(await fetchHere(origin, { previous: { etag: first.etag! } })).toEqual({ isNew: false });
    expect(await fetchHere(origin, { previous: { lastModified: first.lastModified! } })).toEqual({ isNew: false });
    expect(await fetchHere(origin, { previous: { etag: '"v0"' } })).toMatchObject({ isNew: true });
    expect(await fetchHere(origin, { previous: {} })).toMatchObject({ isNew: true });
  });

  it('only the address that said them is told', async () => {
    const { handler, asked } = inTurn(status(302, { location: '/new' }), conditional);
    const { origin } = await serve(handler);
    expect(await fetchHere(origin, { previous: { etag: '"v1"', url: `${origin}/new` } })).toEqual({
      isNew: false,
    });
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"v1"']);
    expect(await fetchHere(origin, { previous: { etag: '"v1"', url: `${origin}/old` } })).toMatchObject({
      isNew: true,
    });
  });

  it.each(['"a"\r\nX-Evil: 1', '', ' ', 'å', 'x'.repeat(2000)])('a damaged one is left out: %j', async (etag) => {
    const { handler, asked } = inTurn(feed);
    const { origin } = await serve(handler);
    expect(await fetchHere(origin, { previous: { etag, lastModified: etag } })).toMatchObject({ isNew: true });
    expect(Object.keys(asked[0]!.headers).filter((name) => /^if-|^x-/.test(name))).toEqual([]);
  });

  it('304 that was not asked for is an error', async () => {
    const { origin } = await serve(status(304));
    const said = lasting(
      "the server answered 304 Not Modified, which was not asked for; correct the server's cache",
    );
    expect(await failureOf(origin)).toEqual(said);
    expect(await failureOf(origin, { previous: {} })).toEqual(said);
    expect(await failureOf(origin, { previous: { etag: 'damaged\n' } })).toEqual(said);
  });
});

describe('answers that are no source', () => {
  it.each([
    [400, 'Bad Request; check the address'],
    [401, 'Unauthorized; check the address, and the key in "headers" if it needs one'],
    [403, 'Forbidden; check the address, and the key in "headers" if it needs one'],
    [404, 'Not Found; check the address'],
    [406, 'Not Acceptable; check the address'],
    [410, 'Gone; check the address'],
    [202, 'Accepted; check the address'],
    [204, 'No Content; check the address'],
    [206, 'Partial Content; check the address'],
    [300, 'Multiple Choices; check the address'],
  ])('%i is not tried again', async (code, said) => {
    const { origin } = await serve(status(code));
    expect(await failureOf(origin)).toEqual(lasting(`the server answered ${code} ${said}`));
  });

  it.each([
    [408, 'Request Timeout'],
    [425, 'Too Early'],
    [429, 'Too Many Requests'],
    [500, 'Internal Server Error'],
    [503, 'Service Unavailable'],
  ])('%i may pass', async (code, said) => {
    const { origin } = await serve(status(code));
    expect(await failureOf(origin)).toEqual(passing(`the server answered ${code} ${said}; try again later`));
    expect(await failureOf(origin, { tries: 1 })).toMatchObject({ isTemporary: true, tries: 1 });
    const { handler } = inTurn(status(code), feed);
    expect(await textOf(fetchHere((await serve(handler)).origin))).toBe('<rss/>');
  });

  it('a code that nobody knows, and a phrase that is an attack', async () => {
    const { origin } = await serveRaw((socket) =>
      socket.end('HTTP/1.1 599 \x1b[31mred\r\nContent-Length: 0\r\n\r\n'),
    );
    expect(await failureOf(origin)).toEqual(passing('the server answered 599; try again later'));
  });

  it('nothing at all', async () => {
    const said = lasting('the server answered with nothing in it; check the address');
    expect(await failureOf((await serve((_request, response) => response.end())).origin)).toEqual(said);
    const packed = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('')),
    );
    expect(await failureOf(packed.origin)).toEqual(said);
  });
});

describe('waits', () => {
  it('grow, and follow Retry-After', async () => {
    const answers = [status(500), status(503, { 'retry-after': '7' }), status(502), feed];
    const { origin } = await serve(inTurn(...answers).handler);
    const { options, waits } = patiently({ tries: 4 });
    expect(await textOf(fetchSource(origin, options))).toBe('<rss/>');
    expect(waits).toEqual([500, 7000, 2000]);
  });

  it('a server that asks for much is left alone', async () => {
    const { origin } = await serve(status(429, { 'retry-after': '3600' }));
    expect(await failureOf(origin)).toEqual(
      passing('the server answered 429 Too Many Requests; try again in 3600 s, as it asks', 1),
    );
    await expect(fetchHere(origin)).rejects.toMatchObject({ retryAfter: 3_600_000 });
  });

  it('are spread by chance', () => {
    const error = new SourceError('', { isTemporary: true });
    const waits = (random: number, it = error) => [1, 2, 3, 9].map((failures) => waitBefore(failures, it, random));
    expect(waits(0)).toEqual([500, 1000, 2000, 30_000]);
    expect(waits(1)).toEqual([1000, 2000, 4000, 60_000]);
    expect(waits(1, new SourceError('', { isTemporary: true, retryAfter: 3000 }))).toEqual([
      4000, 4000, 4000, 60_000,
    ]);
    expect(waits(1, new SourceError('', { isTemporary: true, retryAfter: 0 }))).toEqual(waits(1));
    expect(waits(1, new SourceError('', { isTemporary: true, retryAfter: 60_001 }))).toEqual(Array(4));
    expect(waits(1, new SourceError(''))).toEqual(Array(4));
  });

  it('Retry-After is seconds or a date, by the clock of the server', () => {
    const now = Date.UTC(2026, 10, 24, 12);
    const at = (minute: number) => new Date(now + minute * 60_000).toUTCString();
    expect(retryAfterOf('120')).toBe(120_000);
    expect(retryAfterOf(at(2), undefined, now)).toBe(120_000);
    expect(retryAfterOf(at(-58), at(-60), now)).toBe(120_000);
    expect(retryAfterOf(at(-2), undefined, now)).toBe(0);
    const nones = ['', 'soon', '-1', '1.5', '9'.repeat(12)];
    expect(nones.map((none) => retryAfterOf(none, at(0), now))).toEqual(nones.map(() => undefined));
  });
});

describe('connections that fail', () => {
  it('none is answered', async () => {
    const { origin, close } = await listen(net.createServer());
    await close();
    expect(await failureOf(origin)).toEqual(
      passing('the server refused the connection; check the address, or try again later'),
    );
  });

  it('the host is unknown, or its name server silent', async () => {
    const failing = (code: string) => ({
      resolve: () => Promise.reject(Object.assign(new Error('secret'), { code })),
    });
    expect(await failureOf('http://press.example', failing('ENOTFOUND'))).toEqual(
      lasting('there is no such host; check the address'),
    );
    expect(await failureOf('http://press.example', { resolve: () => Promise.resolve([]) })).toEqual(
      lasting('there is no such host; check the address'),
    );
    expect(await failureOf('http://press.example', failing('EAI_AGAIN'))).toEqual(
      passing('the host could not be looked up; check the network, or try again later'),
    );
    expect(
      await failureOf('http://press.example', {
        timeLimit: 50,
        tries: 1,
        resolve: () => new Promise(() => undefined),
      }),
    ).toEqual(passing('took longer than 0.05 s; try again later, or raise the time limit', 1));
  });

  it.each<[string, string]>([
    ['at once', ''],
    ['in the headers', 'HTTP/1.1 200 OK\r\nContent-Ty'],
    ['before its Content-Length', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>'],
    [
      'before its Content-Length, and says close',
      'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 100\r\n\r\n<rss>',
    ],
    ['before its Content-Length, by HTTP/1.0', 'HTTP/1.0 200 OK\r\nContent-Length: 100\r\n\r\n<rss>'],
    ['before its Content-Length, with nothing', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n'],
    ['between chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n'],
    [
      'between chunks, and says close',
      'HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n',
    ],
    ['in a chunk', 'HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n<rss>'],
  ])('the server breaks off %s', async (_when, said) => {
    const { origin } = await serveRaw((socket) => socket.end(said));
    expect(await failureOf(origin)).toEqual(passing(BROKEN_OFF));
    const { origin: rude } = await serveRaw((socket) =>
      socket.write(said, () => setTimeout(() => socket.resetAndDestroy(), 20)),
    );
    expect(await failureOf(rude)).toEqual(passing(BROKEN_OFF));
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ] as const)('a packed body ends too early: %s', async (encoding, pack) => {
    const whole = pack(Array.from({ length: 9000 }, (_, index) => `${index}`).join());
    const { origin } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(whole.subarray(0, whole.length - 4));
    });
    expect(await failureOf(origin)).toEqual(passing(BROKEN_OFF));
  });

  it('what it sends is not HTTP', async () => {
    const said = async (text: string) => failureOf((await serveRaw((socket) => socket.end(text))).origin);
    const invalid = lasting("the server's answer is not valid HTTP; check the address and its port");
    const ok = 'HTTP/1.1 200 OK\r\n';
    expect(await said('SSH-2.0-OpenSSH_9.2\r\n')).toEqual(invalid);
    expect(await said(`${ok}Bad Header: 1\r\n\r\n`)).toEqual(invalid);
    expect(await said(`${ok}Bad: \u0001\r\n\r\n`)).toEqual(invalid);
    expect(await said(`${ok}Content-Length: x\r\n\r\n`)).toEqual(invalid);
    // Lengths that contradict each other end as a body that is not of that length.
    for (const headers of [
      'Content-Length: 3\r\nContent-Length: 5',
      'Content-Length: 3\r\nTransfer-Encoding: chunked',
    ]) {
      expect(await said(`${ok}${headers}\r\n\r\n0\r\n\r\n`)).toEqual(passing(BROKEN_OFF));
    }
    expect(await said(`${ok}Transfer-Encoding: chunked\r\n\r\nx\r\n`)).toEqual(invalid);
    expect(await said(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toEqual(
      lasting('the server sent more than 16 KiB of headers; correct that there'),
    );
  });

  it('a longer body than its Content-Length says ends there', async () => {
    const { origin } = await serveRaw((socket) =>
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>and more'),
    );
    expect(await textOf(fetchHere(origin))).toBe('<rss/>');
  });

  it('what it sends is not packed as it says', async () => {
    const text = '<rss><channel><title>Pressmeddelanden</title></channel></rss>'.repeat(20);
    const answer = async (encoding: string) =>
      failureOf(
        (await serve((_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(text)))
          .origin,
      );
    for (const encoding of ['gzip', 'br', 'deflate']) {
      expect(await answer(encoding)).toEqual(
        lasting("the answer cannot be unpacked as its Content-Encoding says; correct the server's settings"),
      );
    }
    for (const encoding of ['zstd', 'constructor', 'gzip, gzip, gzip']) {
      expect(await answer(encoding)).toEqual(
        lasting('the server packs its answer in a way that was not asked for; let it send gzip, deflate, br'),
      );
    }
  });

  it('the server has no TLS, or a certificate that is not trusted', async () => {
    const { port } = await serveRaw((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await failureOf(`https://127.0.0.1:${port}`)).toEqual(
      lasting(
        'the server does not speak TLS as it should (ERR_SSL_WRONG_VERSION_NUMBER); check the address and its port',
      ),
    );
    for (const code of [
      'CERT_HAS_EXPIRED',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    ]) {
      expect(sourceErrorOf(Object.assign(new Error('secret'), { code }))).toMatchObject({
        message: `the server's certificate is not trusted (${code}); renew it there, or name its issuer in NODE_EXTRA_CA_CERTS`,
        isTemporary: false,
      });
    }
  });

  it('anything else that may happen to a connection', () => {
    for (const code of ['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']) {
      expect(sourceErrorOf(Object.assign(new Error('secret'), { code }))).toMatchObject({
        message: `the connection failed (${code}); check the network, or try again later`,
        isTemporary: true,
      });
    }
    expect(sourceErrorOf(new TypeError('secret')).message).toBe(
      'the connection failed (TypeError); check the network, or try again later',
    );
  });
});

describe('limits', () => {
  const slow = (timeLimit: number) =>
    passing(`took longer than ${timeLimit / 1000} s; try again later, or raise the time limit`);

  it.each<[string, RequestListener]>([
    ['is silent', () => undefined],
    ['sends headers and no body', (_request, response) => response.writeHead(200).flushHeaders()],
    ['drips', (_request, response) => drip(response, '<')],
    ['drips headers', ({ socket }) => void dripInto(socket, 'x', 'HTTP/1.1 200 OK\r\nX: ')],
    [
      'drips what is packed',
      (_request, response) => {
        // A gzip header, then empty blocks, none of them the last: nothing ever comes out.
        response.writeHead(200, { 'content-encoding': 'gzip' }).write(gzipSync('').subarray(0, 10));
        drip(response, Uint8Array.of(0, 0, 0, 255, 255));
      },
    ],
    [
      'redirects and then drips',
      (request, response) =>
        request.url === '/' ? response.writeHead(302, { location: '/next' }).end() : drip(response, '<'),
    ],
  ])('the time runs out when a server %s', async (_what, handler) => {
    const { origin } = await serve(handler);
    expect(await failureOf(origin, { timeLimit: 120, tries: 2 })).toEqual({ ...slow(120), tries: 2 });
  });

  it('the time runs out while a connection is made, which then is closed', async () => {
    let isClosed: () => void;
    const closed = new Promise<void>((resolve) => void (isClosed = resolve));
    // It never says anything to the client's TLS.
    const { port } = await serveRaw((socket) => void socket.on('close', () => isClosed()).resume());
    expect(await failureOf(`https://127.0.0.1:${port}`, { timeLimit: 100, tries: 1 })).toEqual({
      ...slow(100),
      tries: 1,
    });
    await closed;
  });

  it('a try that follows one that took too long has its own time', async () => {
    // The second has to be done within the limit, also on a busy machine.
    const timeLimit = 3_000;
    const { handler } = inTurn(() => undefined, feed);
    expect(await textOf(fetchHere((await serve(handler)).origin, { timeLimit }))).toBe('<rss/>');
  });

  it('the size, as said beforehand, as sent, and as unpacked', async () => {
    const announced = await serve((_request, response) =>
      response.writeHead(200, { 'content-length': 1025 }).flushHeaders(),
    );
    const said = lasting(
      'holds more than 1 KiB, the most that is read; let a feed list fewer releases, make a picture smaller',
    );
    expect(await failureOf(announced.origin, { sizeLimit: 1024 })).toEqual(said);
    const sent = await serve((_request, response) => {
      response.write('x'.repeat(1000));
      response.end('x'.repeat(25));
    });
    expect(await failureOf(sent.origin, { sizeLimit: 1024 })).toEqual(said);
    expect(await textOf(fetchHere(sent.origin, { sizeLimit: 1025 }))).toHaveLength(1025);
    const packed = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(1025)));
    });
    expect(await failureOf(packed.origin, { sizeLimit: 1024 })).toEqual(said);
    expect(await textOf(fetchHere(packed.origin, { sizeLimit: 1025 }))).toHaveLength(1025);
  });

  const zeros = Buffer.alloc(2 ** 24);
  const bombs: Record<string, () => Buffer> = {
    // 1 GiB: gzip goes on with what follows a finished part.
    gzip: () => Buffer.concat(Array<Buffer>(64).fill(gzipSync(zeros))),
    br: () =>
      brotliCompressSync(Buffer.alloc(import.meta.env.MODE === 'full' ? 2 ** 28 : 2 ** 26), {
        params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
      }),
    'gzip, gzip': () => gzipSync(Buffer.concat(Array<Buffer>(64).fill(gzipSync(zeros)))),
  };
  it.each(Object.entries(bombs))(
    'a bomb stops at the size limit, in little memory: %s',
    async (encoding, make) => {
      const bomb = make();
      const { origin } = await serve((_request, response) => {
        response.writeHead(200, { 'content-encoding': encoding }).end(bomb);
      });
      const before = process.memoryUsage();
      expect(await failureOf(origin, { sizeLimit: 2 ** 22 })).toEqual(
        lasting(
          'holds more than 4 MiB, the most that is read; let a feed list fewer releases, make a picture smaller',
        ),
      );
      const after = process.memoryUsage();
      expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(2 ** 25);
      expect(after.rss - before.rss).toBeLessThan(2 ** 27);
    },
  );

  it('a stream without end stops at the size limit', async () => {
    let sent = 0;
    const { origin } = await serve((_request, response) => {
      const more = () => {
        do sent += zeros.length / 256;
        while (!response.destroyed && response.write(zeros.subarray(0, zeros.length / 256)));
      };
      response.on('drain', more);
      more();
    });
    expect(await failureOf(origin, { sizeLimit: 2 ** 20 })).toEqual(
      lasting(
        'holds more than 1 MiB, the most that is read; let a feed list fewer releases, make a picture smaller',
      ),
    );
    expect(sent).toBeLessThan(2 ** 25);
  });
});

describe('redirects', () => {
  const redirect = (location: string, code = 302) => status(code, { location });

  it.each([301, 302, 303, 307, 308])('%i leads on', async (code) => {
    const { handler, asked } = inTurn(redirect('new/feed?x=1#y', code), feed);
    const { origin } = await serve(handler);
    expect(await fetchHere(`${origin}/a/b`)).toMatchObject({ isNew: true, url: `${origin}/a/new/feed?x=1` });
    expect(asked.map(({ url }) => url)).toEqual(['/a/b', '/a/new/feed?x=1']);
  });

  it('to a path that is not encoded', async () => {
    const { handler, asked } = inTurn(redirect(Buffer.from('/pressmeddelanden/länet').toString('latin1')), feed);
    await fetchHere((await serve(handler)).origin);
    expect(asked[1]!.url).toBe('/pressmeddelanden/l%C3%A4net');
  });

  it('at most five', async () => {
    const after = (count: number) =>
      inTurn(...Array.from({ length: count }, (_, at) => redirect(`/${at}`)), feed).handler;
    expect(await textOf(fetchHere((await serve(after(5))).origin))).toBe('<rss/>');
    expect(await failureOf((await serve(after(6))).origin)).toEqual(
      lasting('the server redirects more than 5 times; use the address where it ends'),
    );
  });

  it('in a circle', async () => {
    const { origin } = await serve((request, response) =>
      response.writeHead(302, { location: request.url === '/a?token=secret' ? '/b' : '/a?token=secret' }).end(),
    );
    expect(await failureOf(`${origin}/a?token=secret`)).toEqual(
      lasting(`the server redirects in a circle, back to ${origin}/a; check the address`),
    );
    const self = await serve(status(301, { location: '#top' }));
    expect(await failureOf(self.origin)).toEqual(
      lasting(`the server redirects in a circle, back to ${self.origin}/; check the address`),
    );
  });

  it.each([
    ['file:///etc/passwd', 'file:'],
    ['ftp://127.0.0.1/', 'ftp:'],
    ['data:,x', 'data:'],
    ['javascript:alert(1)', 'javascript:'],
    ['gopher://127.0.0.1:25/_x', 'gopher:'],
  ])('to %s', async (location, scheme) => {
    const { origin } = await serve(redirect(location));
    expect(await failureOf(origin)).toEqual(
      lasting(`the server redirects to ${scheme}, not to a web address; check the address`),
    );
  });

  it.each<[string, string | undefined]>([
    ['nowhere', undefined],
    ['an empty address', ''],
    ['what is no address', 'http://[::'],
    ['a host that is none', 'https://exa mple/'],
  ])('to %s', async (_what, location) => {
    const { origin } = await serve(status(302, location === undefined ? {} : { location }));
    expect(await failureOf(origin)).toEqual(
      lasting('the server redirects without saying where; check the address'),
    );
  });

  it('to an address with a user name', async () => {
    const { origin, port } = await serve(redirect('/'));
    const hiding = await serve(redirect(`http://user:secret@127.0.0.1:${port}/`));
    expect(await failureOf(hiding.origin)).toEqual(
      lasting('the server redirects to an address with a user name in it; use the address where it ends'),
    );
    expect(origin).not.toBe(hiding.origin);
  });
});

describe('secrets', () => {
  const secret = 'Bearer s3cr3t-t0ken';
  const headers = { Authorization: secret, 'X-Api-Key': ` ${secret}\n`, 'User-Agent': 'Kommunen/1.0' };
  const carried = ({ headers }: { headers: IncomingHttpHeaders }) => [
    headers.authorization,
    headers['x-api-key'],
    headers['user-agent'],
  ];
  const OURS = [secret, secret, 'Kommunen/1.0'];
  const NONE = [undefined, undefined, expect.stringMatching(/^Pressrum/)];

  it('go along within the origin', async () => {
    const { handler, asked } = inTurn(status(302, { location: '/next' }), feed);
    await fetchHere((await serve(handler)).origin, { headers });
    expect(asked.map(carried)).toEqual([OURS, OURS]);
  });

  it('never to another, nor back from there', async () => {
    const away = inTurn((request, response) => response.writeHead(302, { location: `${home.origin}/back` }).end());
    const other = await serve(away.handler);
    const own = inTurn(status(302, { location: other.origin }), status(302, { location: '/last' }), feed);
    const home = await serve(own.handler);
    expect(await textOf(fetchHere(home.origin, { headers }))).toBe('<rss/>');
    expect(away.asked.map(carried)).toEqual([NONE]);
    expect(own.asked.map(carried)).toEqual([OURS, NONE, NONE]);
  });

  it('never to the same host under another name', async () => {
    const own = inTurn(
      (request, response) => response.writeHead(302, { location: `http://two.example:${home.port}/` }).end(),
      feed,
    );
    const home = await serve(own.handler);
    const resolve = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    await fetchHere(`http://one.example:${home.port}/`, { headers, resolve });
    expect(own.asked.map(carried)).toEqual([OURS, NONE]);
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'a line break',
      { 'X-Key': `${secret}\r\nX-Evil: 1` },
      '"X-Key" has a value with characters that no header can hold, such as line breaks; correct it',
    ],
    [
      'a character beyond Latin-1',
      { 'X-Key': `${secret}…` },
      '"X-Key" has a value with characters that no header can hold, such as line breaks; correct it',
    ],
    ['no value', { 'X-Key': ' ' }, '"X-Key" has no value; set it, or its environment variable'],
    ['no name', { 'X Key': secret }, '"X Key" is no name of a header; correct it'],
    ...[
      'Host',
      'connection',
      'Transfer-Encoding',
      'Content-Length',
      'If-None-Match',
      'Accept-Encoding',
      'Range',
      'Expect',
    ].map((name): [string, Record<string, string>, string] => [
      name,
      { [name]: secret },
      `"${name}" cannot be set; leave it out`,
    ]),
  ])('an invalid header is refused without its value: %s', async (_what, bad, said) => {
    const { origin, connections } = await serve(feed);
    expect(await failureOf(origin, { headers: bad })).toEqual(lasting(`headers: ${said}`));
    expect(connections()).toBe(0);
  });

  it('stand in no message', async () => {
    const messages: unknown[] = [];
    const keep = async (handler: RequestListener | string) => {
      const { origin } =
        typeof handler === 'string' ? await serveRaw((socket) => socket.end(handler)) : await serve(handler);
      const error = await fetchHere(`${origin}/feed?token=s3cr3t`, { headers, timeLimit: 100, tries: 1 }).catch(
        (error: unknown) => error,
      );
      messages.push(error);
      expect(`${(error as Error).stack} ${JSON.stringify(error)} ${String((error as Error).cause)}`).not.toContain(
        's3cr3t',
      );
    };
    for (const code of [304, 401, 404, 500]) await keep(status(code));
    for (const location of [
      '',
      '/feed?token=s3cr3t',
      'ftp://s3cr3t@host/s3cr3t',
      'http://s3cr3t@host/',
      'http://10.0.0.1/?s3cr3t',
    ]) {
      await keep(status(302, { location }));
    }
    await keep('');
    await keep('s3cr3t');
    await keep('HTTP/1.1 200 s3cr3t\r\ns3cr3t x: s3cr3t\r\n\r\n');
    await keep(() => undefined);
    expect(messages.every((error) => error instanceof SourceError)).toBe(true);
  });
});

describe('addresses', () => {
  it.each([
    '',
    'press',
    '/press/feed',
    'press.xml',
    'file:///etc/passwd',
    'ftp://press.example/',
    'data:,x',
    'http://',
    'C:\\feed.xml',
  ])('%j is none', async (url) =>
    expect(await failureOf(url)).toEqual(lasting('is no web address; begin it with https://')),
  );

  it.each(['http://user@press.example/', 'https://user:pass@press.example/', 'http://:pass@press.example/'])(
    '%s holds a user name',
    async (url) =>
      expect(await failureOf(url)).toEqual(
        lasting('the address holds a user name; take it out, and send it in "headers" if it is needed'),
      ),
  );

  it('an entry of allow that is none', async () => {
    expect(await failureOf('http://press.example/', { allow: ['10.0.0.0/99'] })).toEqual(
      lasting('allow: "10.0.0.0/99" is neither a host nor a range such as 10.1.0.0/16; correct it'),
    );
  });
});

describe('a signal', () => {
  const said = { message: 'was stopped before it was read; start it again', isTemporary: true };

  it('stops before, while the server thinks, in the body, and in a wait', async () => {
    const early = AbortSignal.abort();
    const { origin, connections } = await serve(feed);
    expect(await failureOf(origin, { signal: early })).toEqual({ ...said, tries: 1 });
    expect(connections()).toBe(0);

    for (const handler of [() => undefined, ((_request, response) => drip(response, '<')) as RequestListener]) {
      const stop = new AbortController();
      const { origin } = await serve((request, response) => {
        handler(request, response);
        setTimeout(() => stop.abort(new Error('secret')), 50);
      });
      expect(await failureOf(origin, { signal: stop.signal })).toEqual({ ...said, tries: 1 });
    }

    const stop = new AbortController();
    const busy = await serve((request, response) => {
      status(503, { 'retry-after': '30' })(request, response);
      setTimeout(() => stop.abort(), 50);
    });
    const error = fetchSource(busy.origin, { allow: ['127.0.0.1'], signal: stop.signal });
    await expect(error).rejects.toMatchObject(said);
    expect(busy.connections()).toBe(1);
  });

  it('leaves no listeners and no connections', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const [add, remove] = [signal.addEventListener, signal.removeEventListener];
    signal.addEventListener = (...args: Parameters<typeof add>) => (listeners++, add.apply(signal, args));
    signal.removeEventListener = (...args: Parameters<typeof remove>) => (listeners--, remove.apply(signal, args));
    let isClosed: () => void;
    const closed = new Promise<void>((resolve) => void (isClosed = resolve));
    const { origin } = await serve((request, response) => {
      request.socket.on('close', () => isClosed());
      return feed(request, response);
    });
    await fetchHere(origin, { signal });
    expect(listeners).toBe(0);
    await closed;
  });
});

const drips: NodeJS.Timeout[] = [];
afterAll(() => drips.forEach((drip) => clearInterval(drip)));

function drip(response: ServerResponse, drop: string | Uint8Array) {
  drips.push(setInterval(() => response.write(drop), 10));
}

function dripInto(socket: net.Socket, drop: string, first: string) {
  socket.write(first);
  drips.push(setInterval(() => socket.write(drop), 10));
}

// The guard is on in these tests too: what they allow is one address.
it('control: without allow nothing here is reached', async () => {
  const { origin, connections } = await serve(feed);
  expect(await failureOf(origin, { allow: [] })).toEqual(
    lasting('127.0.0.1 is no public address; list the host under "allow" if it is meant'),
  );
  expect(connections()).toBe(0);
});
