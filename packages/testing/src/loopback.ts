import { createServer, type RequestListener, type Server as HttpServer } from 'node:http';
import net, { type AddressInfo, type Server, type Socket } from 'node:net';
import { onTestFinished, vi } from 'vitest';

export interface Loopback {
  port: number;
  /** With 127.0.0.1, without a path. */
  origin: string;
  /** The number of connections so far. */
  connections: () => number;
  close: () => Promise<void>;
}

/** Starts a server on loopback, which the caller closes. In the body of a test, use `serve` or `serveRaw`. */
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

/** A TCP server for the running test. `answer` is called when the first data arrives. */
export async function serveRaw(answer: (socket: Socket) => void): Promise<Loopback> {
  const loopback = await listen(net.createServer((socket) => void socket.once('data', () => answer(socket))));
  onTestFinished(loopback.close);
  return loopback;
}

/**
 * Records the IP addresses of new connections until mocks are restored, and refuses all but loopback, so that no test reaches
 * the network. The returned function gives the addresses since its last call.
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
