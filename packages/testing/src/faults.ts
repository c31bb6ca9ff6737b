import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** One way in which a source goes wrong. */
export interface Fault {
  name: string;
  /** Stands for others of its kind in the short form of the tests. */
  isTypical?: true;
  /** The expected message. Absent for a fault that does not prevent reading. */
  message?: RegExp;
  /** What is told of content that comes through. */
  warning?: RegExp;
  /** What the server does; absent where the fault is not in its answer. `content` is what it would answer else. */
  answer?: (content: Buffer, request: IncomingMessage, response: ServerResponse) => void;
  /** No answer, or none that ends: only a time limit ends it. */
  isEndless?: true;
  /** Nothing listens. */
  isDown?: true;
  /** How far the builder's own clock is off, in milliseconds. */
  clock?: number;
}

export const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const TYPE = 'application/rss+xml; charset=utf-8';

const page = (title: string) => `<!doctype html>
<html lang="sv"><head><title>${title} - Björkviks kommun</title></head>
<body><h1>${title}</h1><p>Vi arbetar med felet och är snart tillbaka.</p></body></html>`;

const status =
  (code: number): NonNullable<Fault['answer']> =>
  (_content, _request, response) =>
    response.writeHead(code, { 'content-type': 'text/html; charset=utf-8' }).end(page('Något gick fel'));

const body =
  (
    made: (content: Buffer) => Buffer | string,
    type = TYPE,
    headers: Record<string, string> = {},
  ): NonNullable<Fault['answer']> =>
  (content, _request, response) =>
    response.writeHead(200, { 'content-type': type, ...headers }).end(made(content));

/** Everything that a source is known to do wrong. One server does it, see `faultyServer`. */
const ALL: readonly Fault[] = [
  {
    name: 'no answer',
    isEndless: true,
    answer: () => undefined,
    message: /^took longer than [\d.]+ s; try again later/,
  },
  {
    name: 'a slow drip',
    isTypical: true,
    isEndless: true,
    answer(content, _request, response) {
      response.writeHead(200, { 'content-type': TYPE });
      let at = 0;
      const drip = setInterval(() => response.write(content.subarray(at, ++at)), 10);
      response.on('close', () => clearInterval(drip));
    },
    message: /^took longer than [\d.]+ s; try again later/,
  },
  {
    name: 'a refused connection',
    isTypical: true,
    isDown: true,
    message: /^the server refused the connection; check the URL/,
  },
  { name: '401', answer: status(401), message: /^the server answered 401 Unauthorized; .*the key in "headers"/ },
  { name: '404', answer: status(404), message: /^the server answered 404 Not Found; check the URL$/ },
  {
    name: '500',
    answer: status(500),
    message: /^the server answered 500 Internal Server Error; try again later$/,
  },
  {
    name: '503 with Retry-After',
    isTypical: true,
    answer: (_content, _request, response) => response.writeHead(503, { 'retry-after': '3600' }).end(),
    message: /^the server answered 503 Service Unavailable; try again in 3600 s, as it asks$/,
  },
  {
    name: 'an error page with status 200',
    isTypical: true,
    answer: body(() => page('Sidan är tillfälligt stängd'), 'text/html; charset=utf-8'),
    message: /^is a web page, not a feed; .*check the URL/,
  },
  {
    name: 'an error in JSON with status 200',
    answer: body(() => '{"error":"rate limit exceeded"}', 'application/json'),
    message: /^is of no format that is known here; /,
  },
  {
    name: 'an error in plain text with status 200',
    answer: body(() => 'Service Unavailable', 'text/plain'),
    message: /^is not a feed, neither XML nor JSON; check the URL$/,
  },
  {
    name: 'a picture with status 200',
    answer: body(() => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'image/png'),
    message: /^is not a feed, neither XML nor JSON; check the URL$/,
  },
  {
    name: 'an empty body',
    answer: body(() => ''),
    message: /^the response is empty; check the URL$/,
  },
  {
    name: 'a body cut off on the way',
    isTypical: true,
    answer(content, _request, response) {
      response.writeHead(200, { 'content-type': TYPE, 'content-length': content.length });
      response.write(content.subarray(0, content.length / 2), () => response.destroy());
    },
    message: /^the server closed the connection before the end of the response; try again later$/,
  },
  {
    name: 'a body cut off by its server',
    isTypical: true,
    answer: body((content) => content.subarray(0, content.length - 60)),
    message: /^ends before its last element is closed; it was cut off, fetch it again$/,
  },
  {
    name: 'a packed body cut off',
    answer: body((content) => gzipSync(content).subarray(0, -20), TYPE, { 'content-encoding': 'gzip' }),
    message: /^the server closed the connection before the end of the response; try again later$/,
  },
  {
    name: 'bytes that are not in their character set',
    isTypical: true,
    // UTF-8, but for one byte: no character set fits.
    answer: body((content) => Buffer.concat([content, Buffer.from([0xff])])),
    message: /^is UTF-8 with broken characters in it; save it again as UTF-8$/,
  },
  {
    name: 'windows-1252 that says it is UTF-8',
    answer: body((content) => Buffer.from(content.toString('utf8').replace(/ encoding="[^"]*"/, ''), 'latin1')),
  },
  {
    name: 'UTF-8 that says it is ISO-8859-1',
    isTypical: true,
    answer: body((content) => content, 'application/rss+xml; charset=iso-8859-1'),
  },
  {
    name: 'a redirect in a circle',
    isTypical: true,
    answer: (_content, request, response) =>
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end(),
    message: /^redirect loop at \S+; check the URL$/,
  },
  {
    name: 'a decompression bomb',
    isTypical: true,
    answer: body(() => bomb(), TYPE, { 'content-encoding': 'gzip' }),
    message: /^is larger than the limit of 1 MiB; let a feed list fewer releases/,
  },
  {
    name: 'a server whose clock is a year ahead',
    answer: body((content) => content, TYPE, {
      date: new Date(Date.now() + YEAR).toUTCString(),
      'last-modified': new Date(Date.now() + YEAR).toUTCString(),
    }),
  },
  { name: 'our clock an hour behind', clock: -HOUR },
  {
    name: 'our clock a year behind',
    isTypical: true,
    clock: -YEAR,
    warning: /^all of its releases are dated later than now \(2025-[-\dT:]+Z\); check this machine's clock$/,
  },
  { name: 'our clock a year ahead', clock: YEAR },
];

/** Those that tests try: in mode `full` all of them, else one of each kind. */
export const FAULTS = import.meta.env.MODE === 'full' ? ALL : ALL.filter(({ isTypical }) => isTypical);

/** For tests: what is read at most, in bytes. */
const SIZE_LIMIT = 2 ** 20;
let packed: Buffer | undefined;
const bomb = () => (packed ??= gzipSync(Buffer.alloc(4 * SIZE_LIMIT)));

/** How builds fetch a source: `fetchSource` of `@pressrum/build`. */
type Fetch = (url: string, options: never) => Promise<unknown>;

interface FaultyServer<F> {
  /** Of its feed; the same while the server is down. */
  url: string;
  /** What it answers while nothing is wrong, RSS. An unchanged one is not sent again. */
  content: string;
  /** Lets something go wrong, or lets everything be right again. */
  set(fault: Fault | undefined): Promise<void>;
  /** The status codes of the responses since the last call; 0 for those that the fault decides. */
  answered(): number[];
  /** As builds fetch, without the waits, and impatient with this server while its fault has no end. */
  fetchSource: F;
  close(): Promise<void>;
}

/** A server on loopback (`allow` it) with a feed that goes wrong as it is told. */
export async function faultyServer<F extends Fetch>(content: string, fetchSource: F): Promise<FaultyServer<F>> {
  let fault: Fault | undefined;
  const answers: number[] = [];
  const good: RequestListener = (request, response) => {
    const etag = `"${createHash('sha256').update(faulty.content).digest('hex').slice(0, 16)}"`;
    const isKnown = request.headers['if-none-match'] === etag;
    answers.push(isKnown ? 304 : 200);
    if (isKnown) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { 'content-type': TYPE, etag }).end(faulty.content);
  };
  const server = createServer((request, response) => {
    if (!fault?.answer) return good(request, response);
    answers.push(0);
    fault.answer(Buffer.from(faulty.content), request, response);
  });
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const port = await listen(0);
  const origin = `http://127.0.0.1:${port}`;
  const faulty: FaultyServer<F> = {
    url: `${origin}/feed.xml`,
    content,
    async set(next) {
      if (server.listening) server.closeAllConnections();
      if (next?.isDown && server.listening) await close();
      if (!next?.isDown && !server.listening) await listen(port);
      fault = next;
    },
    answered: () => answers.splice(0),
    fetchSource: ((url: string, options?: object) =>
      fetchSource(url, {
        ...options,
        sizeLimit: SIZE_LIMIT,
        wait: () => Promise.resolve(),
        ...(fault?.isEndless && url.startsWith(`${origin}/`) && { timeLimit: 100, tries: 1 }),
      } as never)) as unknown as F,
    close,
  };
  return faulty;
}
