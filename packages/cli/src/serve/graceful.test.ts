import { once } from 'node:events';
import { Agent, createServer, get, type RequestListener } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { gracefulEnd } from './graceful.js';
import { deferred } from './handler.testing.js';

/** More than a connection holds on its way. */
const LARGE = Buffer.alloc(32 * 2 ** 20, 'a');
/** Longer than a test may take. */
const PATIENCE_MS = 600_000;

async function serving(listener: RequestListener, patience = PATIENCE_MS) {
  // Connections are kept open for ever, if it is for the server.
  const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 }, listener);
  const end = gracefulEnd(server, patience);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => server.closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return { port, end };
}

/** A visitor who asks, and reads when told to. */
async function visitor(port: number, request = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n') {
  const socket = net.connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(request);
  let length = 0;
  const closed = once(socket, 'close');
  socket.on('error', () => undefined);
  return {
    socket,
    async read() {
      socket.on('data', (bytes) => void (length += bytes.length));
      await closed;
      return length;
    },
  };
}

describe('the end of a server', () => {
  it('waits for who reads slowly, to the last byte', async () => {
    const { port, end } = await serving((_request, response) => response.end(LARGE));
    const { read, socket } = await visitor(port);
    await once(socket, 'readable');
    const ended = end();
    await sleep(50);
    expect(await read()).toBeGreaterThan(LARGE.length);
    await ended;
  });

  it('waits for an answer that has not begun, and keeps its connection no longer', async () => {
    const asked = deferred<void>();
    const answer = deferred<void>();
    const { port, end } = await serving((_request, response) => {
      asked.resolve();
      void answer.promise.then(() => response.end('a'));
    });
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    const answered = new Promise<number>((resolve) => {
      get({ host: '127.0.0.1', port, agent }, (response) => resolve(response.resume().statusCode!));
    });
    await asked.promise;
    const ended = end();
    answer.resolve();
    expect(await answered).toBe(200);
    await ended;
  });

  it('does not wait for connections on which nothing is asked', async () => {
    const { port, end } = await serving((_request, response) => response.end('a'));
    const idle = await visitor(port);
    await once(idle.socket, 'readable');
    const silent = await visitor(port, 'GET / HT');
    await end();
    expect(await silent.read()).toBe(0);
    await expect(once(net.connect(port, '127.0.0.1'), 'connect')).rejects.toThrow('ECONNREFUSED');
  });

  it('is no later than it is told to be', async () => {
    const { port, end } = await serving((_request, response) => response.end(LARGE), 50);
    const { socket, read } = await visitor(port);
    await once(socket, 'readable');
    await end();
    expect(await read()).toBeLessThan(LARGE.length);
  });
});
