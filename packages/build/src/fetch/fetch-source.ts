import { setTimeout as sleep } from 'node:timers/promises';
import { STATUS_CODES } from 'node:http';
import { createGuard, type Guard } from './ip-address.js';
import { readBody, tooLarge } from './body.js';
import { guardedAgent, systemResolve, type Resolve } from './connect.js';
import { checkHeaders, requestHeaders, type Validators } from './headers.js';
import { parseRetryAfter, retryDelay } from './retry.js';
import { SourceError, toSourceError } from './source-error.js';
import type { Agent, Dispatcher } from 'undici';

export { SourceError } from './source-error.js';

export interface FetchOptions {
  /**
   * Headers of the request, such as a key. They are sent only to the origin of the configured URL: a redirect to another
   * origin, and every request after it, goes without them.
   */
  headers?: Readonly<Record<string, string>>;
  /**
   * The validators of an earlier response, which make the request conditional. With `url` only requests to that URL are
   * conditional, since an `ETag` is valid for one URL.
   */
  previous?: Readonly<Validators & { url?: string }>;
  /** Hosts, IP addresses and CIDR ranges that may be reached although they are not public. */
  allow?: readonly string[];
  /** Milliseconds for one try, from DNS to the last byte, redirects included. Default 30,000. */
  timeLimit?: number;
  /** Limit of the decoded body, in bytes. Default 64 MiB. */
  sizeLimit?: number;
  /** Maximum number of tries. Default 3. */
  tries?: number;
  /** Stops the request, and the wait before another try. */
  signal?: AbortSignal;
  /** Resolves host names. Default: the system's resolver. */
  resolve?: Resolve;
  /** From 0 to 1, for jitter. Default `Math.random`. */
  random?: () => number;
  /** Waits between tries. Default: a timer. */
  wait?: (time: number, signal?: AbortSignal) => Promise<unknown>;
}

export type Fetched =
  | ({
      isNew: true;
      bytes: Uint8Array;
      /** The header `Content-Type`, as it was sent. */
      contentType?: string;
      /** The final URL, after redirects. */
      url: string;
      /** How many pages the list has, as WordPress REST says it. */
      totalPages?: number;
    } & Validators)
  /** The content is unchanged since `previous`. */
  | { isNew: false };

/** `fetchSource`, or a substitute. */
export type FetchSource = (url: string, options: FetchOptions) => Promise<Fetched>;

const TIME_LIMIT_MS = 30_000;
const SIZE_LIMIT_BYTES = 64 * 2 ** 20;
const MAX_TRIES = 3;
const MAX_REDIRECTS = 5;
/** Node treats a longer timer as 1 ms. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Fetches a configured source over HTTP or HTTPS. Retries after network errors, time-outs, and the status codes 408, 425, 429
 * and 5xx. An empty response is an error, because no source is empty.
 *
 * Connects only to public IP addresses, also after redirects; see `guardedAgent`.
 * @throws {SourceError} and nothing else, also for an invalid option and for `signal`
 */
export async function fetchSource(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const { tries = MAX_TRIES, signal, random = Math.random, wait = sleepFor } = options;
  const start = parseSourceUrl(url);
  const guard = createGuard(options.allow);
  const headers = checkHeaders(options.headers);
  for (let failures = 1; ; failures++) {
    try {
      return await fetchOnce(start, headers, guard, options);
    } catch (error) {
      const failure = toSourceError(error);
      const time = failures < tries && !signal?.aborted ? retryDelay(failures, failure, random()) : undefined;
      if (time === undefined) throw failure;
      await wait(time, signal).catch(() => undefined);
      if (signal?.aborted) throw stopped();
    }
  }
}

const sleepFor = (time: number, signal?: AbortSignal) => sleep(time, undefined, signal && { signal });

/** One try, within the time limit. */
async function fetchOnce(
  start: URL,
  headers: Record<string, string>,
  guard: Guard,
  {
    previous,
    timeLimit = TIME_LIMIT_MS,
    sizeLimit = SIZE_LIMIT_BYTES,
    signal,
    resolve = systemResolve,
  }: FetchOptions,
): Promise<Fetched> {
  // Not AbortSignal.any or .timeout: Node 20 may garbage-collect them before they fire.
  const limit = new AbortController();
  const stop = () => limit.abort(stopped());
  const timer = setTimeout(() => limit.abort(tooSlow(timeLimit)), Math.min(timeLimit, MAX_TIMER_MS));
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  const agent = guardedAgent(guard, resolve, limit.signal);
  try {
    const fetched = followRedirects(start, headers, previous, agent, limit.signal).then(({ url, response }) =>
      readResponse(url, response, sizeLimit, limit.signal),
    );
    // undici does not abort a request that waits for a connection, and a DNS query cannot be stopped.
    return await Promise.race([fetched, aborted(limit.signal)]);
  } catch (error) {
    throw limit.signal.aborted ? limit.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    // Also closes connections that are being made.
    limit.abort(stopped());
    void agent.destroy();
  }
}

/** Sends the request and follows redirects (RFC 9110, section 15.4). */
async function followRedirects(
  start: URL,
  configured: Record<string, string>,
  previous: FetchOptions['previous'],
  agent: Agent,
  signal: AbortSignal,
): Promise<{ url: URL; response: Dispatcher.ResponseData }> {
  const visited = new Set<string>();
  let isSameOrigin = true;
  for (let url = start; ;) {
    visited.add(withoutFragment(url));
    isSameOrigin &&= url.origin === start.origin;
    const validators = previous?.url === undefined || previous.url === withoutFragment(url) ? previous : undefined;
    const headers = requestHeaders(isSameOrigin ? configured : {}, validators);
    const isConditional = 'if-none-match' in headers || 'if-modified-since' in headers;
    const response = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers,
      signal,
    });
    const { statusCode } = response;
    if (statusCode === 200 || statusCode === 203) return { url, response };
    // The body of other responses is not read.
    response.body.on('error', () => undefined).destroy();
    if (statusCode === 304 && isConditional) return { url, response };
    if (![301, 302, 303, 307, 308].includes(statusCode)) throw statusError(response);

    url = parseLocation(readHeader(response, 'location'), url);
    if (visited.has(withoutFragment(url))) {
      throw new SourceError(`redirect loop at ${formatUrl(url)}; check the URL`);
    }
    if (visited.size > MAX_REDIRECTS) {
      throw new SourceError(`the server redirects more than ${MAX_REDIRECTS} times; use the final URL`);
    }
  }
}

async function readResponse(
  url: URL,
  response: Dispatcher.ResponseData,
  sizeLimit: number,
  signal: AbortSignal,
): Promise<Fetched> {
  if (response.statusCode === 304) return { isNew: false };
  const encoding = readHeader(response, 'content-encoding') ?? '';
  response.body.on('error', () => undefined);
  if (!encoding && Number(readHeader(response, 'content-length')) > sizeLimit) throw tooLarge(sizeLimit);
  const bytes = await readBody(response.body, encoding, sizeLimit, signal);
  if (!bytes.length) throw new SourceError('the response is empty; check the URL');

  const contentType = readHeader(response, 'content-type');
  const etag = readHeader(response, 'etag');
  const lastModified = readHeader(response, 'last-modified');
  const totalPages = Number(readHeader(response, 'x-wp-totalpages'));
  return {
    isNew: true,
    bytes,
    url: withoutFragment(url),
    ...(contentType && { contentType }),
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
    ...(Number.isInteger(totalPages) && totalPages > 0 && { totalPages }),
  };
}

/** Parses the configured URL. A user name in it would be a secret outside an environment variable. */
function parseSourceUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new SourceError('is not a URL; it must start with https://');
  }
  if (url.username || url.password) {
    throw new SourceError('the URL contains a user name; remove it, and send it in "headers" if it is needed');
  }
  return url;
}

/**
 * Parses the `Location` of a redirect. A user name in it disguises the host, and is an error (RFC 9110, section 4.2.4).
 * Unencoded bytes beyond ASCII are taken as UTF-8, like browsers do.
 */
function parseLocation(location: string | undefined, base: URL): URL {
  const text = location && Buffer.from(location, 'latin1').toString('utf8');
  const url = text && URL.canParse(text, base) ? new URL(text, base) : undefined;
  if (!url) throw new SourceError('the redirect has no valid Location; check the URL');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new SourceError(
      `the server redirects to ${url.protocol.slice(0, 20)}, not to an http(s) URL; check the URL`,
    );
  }
  if (url.username || url.password) {
    throw new SourceError('the server redirects to a URL with a user name; use the final URL');
  }
  return url;
}

/** The error for any other status code. It does not quote the response, which may contain anything. */
function statusError(response: Dispatcher.ResponseData): SourceError {
  const { statusCode } = response;
  const problem = `the server answered ${`${statusCode} ${STATUS_CODES[statusCode] ?? ''}`.trim()}`;
  if (statusCode >= 500 || [408, 425, 429].includes(statusCode)) {
    const retryAfter = parseRetryAfter(readHeader(response, 'retry-after'), readHeader(response, 'date'));
    const when = retryAfter ? `in ${Math.ceil(retryAfter / 1000)} s, as it asks` : 'later';
    return new SourceError(`${problem}; try again ${when}`, {
      isTemporary: true,
      ...(retryAfter !== undefined && { retryAfter }),
    });
  }
  if ([401, 403, 407].includes(statusCode)) {
    return new SourceError(`${problem}; check the URL, and the key in "headers" if it needs one`);
  }
  if (statusCode === 304)
    return new SourceError(`${problem} to an unconditional request; correct the server's cache`);
  return new SourceError(`${problem}; check the URL`, { status: statusCode });
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

function readHeader({ headers }: Dispatcher.ResponseData, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** A URL for a message: shortened, and without its query, which may be a secret. */
const formatUrl = ({ origin, pathname }: URL) => `${origin}${pathname}`.slice(0, 200);

function withoutFragment(url: URL): string {
  const plain = new URL(url);
  plain.hash = '';
  return plain.href;
}
