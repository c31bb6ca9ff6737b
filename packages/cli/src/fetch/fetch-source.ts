import { setTimeout as sleep } from 'node:timers/promises';
import { STATUS_CODES } from 'node:http';
import { guardOf, type Guard } from './address.js';
import { readBody, tooLarge } from './body.js';
import { guardedAgent, systemResolve, type Resolve } from './connect.js';
import { checkedHeaders, requestHeaders, type Validators } from './headers.js';
import { retryAfterOf, waitBefore } from './retry.js';
import { SourceError, sourceErrorOf } from './source-error.js';
import type { Agent, Dispatcher } from 'undici';

export { SourceError } from './source-error.js';

export interface FetchOptions {
  /**
   * Headers of the request, such as a key. They go to the origin of the configured address only: a redirect to another
   * origin (scheme, host and port) goes without them, and so does all that follows.
   */
  headers?: Readonly<Record<string, string>>;
  /**
   * What an earlier answer said, which may be that answer: then it is asked whether there is anything else. With `url`
   * only that address is asked so, since another's `ETag` means nothing.
   */
  previous?: Readonly<Validators & { url?: string }>;
  /** Hosts, addresses and CIDR ranges that are exempt from the guard against addresses that are not public. */
  allow?: readonly string[];
  /** For one try, from the look-up of the host to the last byte, redirects included, in milliseconds; default 30 s. */
  timeLimit?: number;
  /** Of what is read, unpacked, in bytes; default 64 MiB. */
  sizeLimit?: number;
  /** At most so many tries; default 3. */
  tries?: number;
  /** Stops everything, waits too. */
  signal?: AbortSignal;
  /** The look-up of host names; default the system's. */
  resolve?: Resolve;
  /** From 0 to 1, for waits; default `Math.random`. */
  random?: () => number;
  /** Waits between tries, in milliseconds; default by the clock. */
  wait?: (time: number, signal?: AbortSignal) => Promise<unknown>;
}

export type Fetched =
  | ({
      isNew: true;
      bytes: Uint8Array;
      /** The header `Content-Type`, as it was sent. */
      contentType?: string;
      /** Where the content was at last, after redirects. */
      url: string;
    } & Validators)
  /** The content is the one of `previous`. */
  | { isNew: false };

/** `fetchSource`, or what stands in for it. */
export type FetchSource = (url: string, options: FetchOptions) => Promise<Fetched>;

const TIME_LIMIT = 30_000;
const SIZE_LIMIT = 64 * 2 ** 20;
const TRIES = 3;
const REDIRECTS = 5;
/** Node takes a longer one for none. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Fetches a configured source over HTTP or HTTPS. Network errors, time-outs and the answers 408, 425, 429 and 5xx are
 * tried again after a wait, other errors are not. An empty answer is an error: no source is empty, and what was there
 * last is better.
 *
 * Only public addresses are connected to, redirects included; see `guardedAgent`.
 * @throws {SourceError} and nothing else, also for an option that cannot be used and for `signal`
 */
export async function fetchSource(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const { tries = TRIES, signal, random = Math.random, wait = waitByClock } = options;
  const start = addressOf(url);
  const guard = guardOf(options.allow);
  const headers = checkedHeaders(options.headers);
  for (let failures = 1; ; failures++) {
    try {
      return await fetchOnce(start, headers, guard, options);
    } catch (error) {
      const failure = sourceErrorOf(error);
      const time = failures < tries && !signal?.aborted ? waitBefore(failures, failure, random()) : undefined;
      if (time === undefined) throw failure;
      await wait(time, signal).catch(() => undefined);
      if (signal?.aborted) throw stopped();
    }
  }
}

const waitByClock = (time: number, signal?: AbortSignal) => sleep(time, undefined, signal && { signal });

/** One try, with a clock over all of it. */
async function fetchOnce(
  start: URL,
  headers: Record<string, string>,
  guard: Guard,
  { previous, timeLimit = TIME_LIMIT, sizeLimit = SIZE_LIMIT, signal, resolve = systemResolve }: FetchOptions,
): Promise<Fetched> {
  // Not AbortSignal.any and .timeout: under Node 20 they can be collected before they fire.
  const limit = new AbortController();
  const stop = () => limit.abort(stopped());
  const timer = setTimeout(() => limit.abort(tooSlow(timeLimit)), Math.min(timeLimit, LONGEST_TIMER));
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  const agent = guardedAgent(guard, resolve, limit.signal);
  try {
    const fetched = follow(start, headers, previous, agent, limit.signal).then(({ url, answer }) =>
      read(url, answer, sizeLimit, limit.signal),
    );
    // undici does not abort what waits for a connection, nor is there a way to stop a look-up.
    return await Promise.race([fetched, aborted(limit.signal)]);
  } catch (error) {
    throw limit.signal.aborted ? limit.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    // Ends what is still being connected or sent as well.
    limit.abort(stopped());
    void agent.destroy();
  }
}

/** Asks, and asks where an answer points to (RFC 9110, section 15.4), until one is there. */
async function follow(
  start: URL,
  configured: Record<string, string>,
  previous: FetchOptions['previous'],
  agent: Agent,
  signal: AbortSignal,
): Promise<{ url: URL; answer: Dispatcher.ResponseData }> {
  const visited = new Set<string>();
  let isOwn = true;
  for (let url = start; ;) {
    visited.add(withoutFragment(url));
    isOwn &&= url.origin === start.origin;
    const known = previous?.url === undefined || sameAddress(previous.url, url) ? previous : undefined;
    const headers = requestHeaders(isOwn ? configured : {}, known);
    const isConditional = 'if-none-match' in headers || 'if-modified-since' in headers;
    const answer = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers,
      signal,
    });
    const { statusCode } = answer;
    if (statusCode === 200 || statusCode === 203) return { url, answer };
    // What else the answer holds is not read; that it then breaks off is meant.
    answer.body.on('error', () => undefined).destroy();
    if (statusCode === 304 && isConditional) return { url, answer };
    if (![301, 302, 303, 307, 308].includes(statusCode)) throw refusal(answer);

    url = targetOf(headerOf(answer, 'location'), url);
    if (visited.has(withoutFragment(url))) {
      throw new SourceError(`the server redirects in a circle, back to ${named(url)}; check the address`);
    }
    if (visited.size > REDIRECTS) {
      throw new SourceError(`the server redirects more than ${REDIRECTS} times; use the address where it ends`);
    }
  }
}

async function read(
  url: URL,
  answer: Dispatcher.ResponseData,
  sizeLimit: number,
  signal: AbortSignal,
): Promise<Fetched> {
  if (answer.statusCode === 304) return { isNew: false };
  const encoding = headerOf(answer, 'content-encoding') ?? '';
  answer.body.on('error', () => undefined);
  if (!encoding && Number(headerOf(answer, 'content-length')) > sizeLimit) throw tooLarge(sizeLimit);
  const bytes = await readBody(answer.body, encoding, sizeLimit, signal);
  if (!bytes.length) throw new SourceError('the server answered with nothing in it; check the address');

  const contentType = headerOf(answer, 'content-type');
  const etag = headerOf(answer, 'etag');
  const lastModified = headerOf(answer, 'last-modified');
  return {
    isNew: true,
    bytes,
    url: withoutFragment(url),
    ...(contentType && { contentType }),
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
  };
}

/** A configured address. Its own user name would be a secret outside an environment variable. */
function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new SourceError('is no web address; begin it with https://');
  }
  if (url.username || url.password) {
    throw new SourceError('the address holds a user name; take it out, and send it in "headers" if it is needed');
  }
  return url;
}

/**
 * Where a redirect leads. A user name in it hides the host, and is an error (RFC 9110, section 4.2.4). Bytes beyond
 * ASCII should be percent-encoded there; those that are not, are UTF-8, as browsers take them.
 */
function targetOf(location: string | undefined, base: URL): URL {
  const text = location && Buffer.from(location, 'latin1').toString('utf8');
  const url = text && URL.canParse(text, base) ? new URL(text, base) : undefined;
  if (!url) throw new SourceError('the server redirects without saying where; check the address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new SourceError(
      `the server redirects to ${url.protocol.slice(0, 20)}, not to a web address; check the address`,
    );
  }
  if (url.username || url.password) {
    throw new SourceError(
      'the server redirects to an address with a user name in it; use the address where it ends',
    );
  }
  return url;
}

/** Any other answer, in words of ours: a server's own may hold anything. */
function refusal(answer: Dispatcher.ResponseData): SourceError {
  const { statusCode } = answer;
  const said = `the server answered ${`${statusCode} ${STATUS_CODES[statusCode] ?? ''}`.trim()}`;
  if (statusCode >= 500 || [408, 425, 429].includes(statusCode)) {
    const retryAfter = retryAfterOf(headerOf(answer, 'retry-after'), headerOf(answer, 'date'));
    const when = retryAfter ? `in ${Math.ceil(retryAfter / 1000)} s, as it asks` : 'later';
    return new SourceError(`${said}; try again ${when}`, {
      isTemporary: true,
      ...(retryAfter !== undefined && { retryAfter }),
    });
  }
  if ([401, 403, 407].includes(statusCode)) {
    return new SourceError(`${said}; check the address, and the key in "headers" if it needs one`);
  }
  if (statusCode === 304) return new SourceError(`${said}, which was not asked for; correct the server's cache`);
  return new SourceError(`${said}; check the address`);
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    const stop = () => reject(signal.reason as SourceError);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });

const stopped = () => new SourceError('was stopped before it was read; start it again', { isTemporary: true });

const tooSlow = (timeLimit: number) =>
  new SourceError(`took longer than ${timeLimit / 1000} s; try again later, or raise the time limit`, {
    isTemporary: true,
  });

function headerOf({ headers }: Dispatcher.ResponseData, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** An address in a message: without its query, where tokens stand, and not longer than a line takes. */
const named = ({ origin, pathname }: URL) => `${origin}${pathname}`.slice(0, 200);

function withoutFragment(url: URL): string {
  const plain = new URL(url);
  plain.hash = '';
  return plain.href;
}

const sameAddress = (text: string, url: URL) => text === withoutFragment(url);
