import { once } from 'node:events';
import { Agent, createServer, get, type RequestListener } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { gracefulShutdown } from '../../src/serve/graceful-shutdown.js';
import { deferred } from '@pressrum/testing/deferred.js';

/** More than a connection holds on its way. */
const LARGE = Buffer.alloc(32 * 2 ** 20, 'a');
/** Longer than a test may take. */
const PATIENCE_MS = 600_000;

async function serving(listener: RequestListener, patience = PATIENCE_MS) {
  // Connections are kept open for ever, if it is for the server.
  const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 }, listener);
  const end = gracefulShutdown(server, patience);
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
  it('waits for slow readers to the last byte', async () => {
    const { port, end } = await serving((_request, response) => response.end(LARGE));
    const { read, socket } = await visitor(port);
    await once(socket, 'readable');
    const ended = end();
    // It has begun to end when nobody else comes in.
    await expect(once(net.connect(port, '127.0.0.1'), 'connect')).rejects.toThrow('ECONNREFUSED');
    expect(await read()).toBeGreaterThan(LARGE.length);
    await ended;
  });

  it('waits for a response that has not begun, then closes its connection', async () => {
    const requested = deferred<void>();
    const answer = deferred<void>();
    const { port, end } = await serving((_request, response) => {
      requested.resolve();
      void answer.promise.then(() => response.end('a'));
    });
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    const answered = new Promise<number>((resolve) => {
      get({ host: '127.0.0.1', port, agent }, (response) => resolve(response.resume().statusCode!));
    });
    await requested.promise;
    const ended = end();
    answer.resolve();
    expect(await answered).toBe(200);
    await ended;
  });

  it('does not wait for idle connections', async () => {
    const { port, end } = await serving((_request, response) => response.end('a'));
    const idle = await visitor(port);
    await once(idle.socket, 'readable');
    const silent = await visitor(port, 'GET / HT');
    await end();
    expect(await silent.read()).toBe(0);
    await expect(once(net.connect(port, '127.0.0.1'), 'connect')).rejects.toThrow('ECONNREFUSED');
  });

  it('ends after the grace period at the latest', async () => {
    const { port, end } = await serving((_request, response) => response.end(LARGE), 50);
    const { socket, read } = await visitor(port);
    await once(socket, 'readable');
    await end();
    expect(await read()).toBeLessThan(LARGE.length);
  });
});
