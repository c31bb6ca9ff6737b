import { createServer, type RequestListener, type Server as HttpServer } from 'node:http';
import net, { type AddressInfo, type Server, type Socket } from 'node:net';
import { onTestFinished, vi } from 'vitest';

export interface Loopback {
  port: number;
  /** With 127.0.0.1, without a path. */
  origin: string;
  /** How many connections have come. */
  connections: () => number;
  close: () => Promise<void>;
}

/** Puts a server on loopback. Who starts it closes it, unless that is a test's body: see `serve` and `serveRaw`. */
export async function listen(server: Server | HttpServer, host = '127.0.0.1'): Promise<Loopback> {
  let count = 0;
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    count++;
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject).listen(0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
  return { port, origin: `http://127.0.0.1:${port}`, connections: () => count, close };
}

/** An HTTP server for the running test. */
export async function serve(handler: RequestListener): Promise<Loopback> {
  const loopback = await listen(createServer(handler));
  onTestFinished(loopback.close);
  return loopback;
}

/** A server for the running test that says just what it is told, once it was asked. */
export async function serveRaw(answer: (socket: Socket) => void): Promise<Loopback> {
  const loopback = await listen(net.createServer((socket) => void socket.once('data', () => answer(socket))));
  onTestFinished(loopback.close);
  return loopback;
}

/**
 * Watches what sockets are opened to, until mocks are restored, and lets none leave this machine: any other address than
 * loopback is refused. Gives the addresses asked for since it was last called.
 */
export function watchDials(): () => string[] {
  const dialled: string[] = [];
  const connect = net.connect;
  const isHere = (address: string) => /^(?:127\.|::1$|::ffff:127\.|::ffff:7f|::$|0\.0\.0\.0$)/i.test(address);
  vi.spyOn(net, 'connect').mockImplementation(((options: net.TcpNetConnectOpts) => {
    const addresses: string[] = [];
    if (net.isIP(options.host!)) addresses.push(options.host!);
    else {
      options.lookup!(options.host!, { all: true }, (_error, found) => {
        addresses.push(...(found as { address: string }[]).map(({ address }) => address));
      });
    }
    dialled.push(...addresses);
    if (addresses.length && addresses.every(isHere)) return connect(options);
    const socket = new net.Socket();
    socket.destroy(Object.assign(new Error('no packet leaves a test'), { code: 'ECONNREFUSED' }));
    return socket;
  }) as typeof net.connect);
  return () => dialled.splice(0);
}
