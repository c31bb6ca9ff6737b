import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { loadJson } from './load-json.js';

let close: () => void = () => {};
afterEach(() => close());

/** Starts a server that gives each request the next response, and repeats the last one. */
async function serve(...answers: RequestListener[]) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url!);
    answers[Math.min(seen.length, answers.length) - 1]!(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/room.json`, seen };
}
const ok: RequestListener = (_, response) => void response.end('{"version":1}');
const status =
  (code: number): RequestListener =>
  (_, response) =>
    void response.writeHead(code).end('<p>Fel</p>');
const dropped: RequestListener = (request) => void request.socket.destroy();
const never: RequestListener = () => {};
const forever = new AbortController().signal;

describe('loadJson', () => {
  it('sends one request per URL, and gives later calls the same response', async () => {
    const { url, seen } = await serve(ok);
    const [a, b] = await Promise.all([loadJson(url, forever), loadJson(url, forever)]);
    expect(a).toEqual({ version: 1 });
    expect(b).toBe(a);
    expect(await loadJson(url, forever)).toBe(a);
    expect(seen).toHaveLength(1);
  });

  it.each([
    ['a server error', status(503)],
    ['a lost connection', dropped],
  ])('retries after %s', async (_, fault) => {
    const { url, seen } = await serve(fault, fault, ok);
    expect(await loadJson(url, forever)).toEqual({ version: 1 });
    expect(seen).toHaveLength(3);
  });

  it('fails after the third attempt, and starts again at the next call', async () => {
    const { url, seen } = await serve(status(500), status(500), status(500), ok);
    await expect(loadJson(url, forever)).rejects.toThrow(`${url}: HTTP 500`);
    expect(seen).toHaveLength(3);
    expect(await loadJson(url, forever)).toEqual({ version: 1 });
  });

  it('does not retry a client error', async () => {
    const { url, seen } = await serve(status(404));
    await expect(loadJson(url, forever)).rejects.toThrow('HTTP 404');
    expect(seen).toHaveLength(1);
  });

  it('aborts a request when all its signals are aborted, and not before', async () => {
    const { url, seen } = await serve(never, ok);
    const [first, second] = [new AbortController(), new AbortController()];
    const answers = Promise.allSettled([loadJson(url, first.signal), loadJson(url, second.signal)]);
    await expect.poll(() => seen.length).toBe(1);
    first.abort();
    const third = new AbortController();
    const joined = loadJson(url, third.signal).catch(() => 'ended');
    second.abort();
    third.abort();
    expect(await joined).toBe('ended');
    expect((await answers).map((answer) => answer.status)).toEqual(['rejected', 'rejected']);
    expect(await loadJson(url, forever)).toEqual({ version: 1 });
    expect(seen).toHaveLength(2);
  });

  it('keeps a response when its signal is aborted later', async () => {
    const { url, seen } = await serve(ok);
    const visitor = new AbortController();
    await loadJson(url, visitor.signal);
    visitor.abort();
    await loadJson(url, forever);
    expect(seen).toHaveLength(1);
  });
});
