import type { Server } from 'node:http';
import { Server as SocketServer, type Socket } from 'node:net';

/**
 * Returns a function that shuts the server down: it accepts no new connections, and closes each existing one when its
 * responses have been sent, or after `graceMs`. Node's own `close` cuts off slow readers at once.
 */
export function gracefulShutdown(server: Server, graceMs: number): () => Promise<void> {
  /** How many responses are in progress on each connection. */
  const inProgress = new Map<Socket, number>();
  const add = (socket: Socket, difference: number) => {
    const count = (inProgress.get(socket) ?? 0) + difference;
    inProgress.set(socket, count);
    if (!count && !server.listening) socket.destroySoon();
  };
  server.on('connection', (socket) => {
    inProgress.set(socket, 0);
    socket.on('close', () => inProgress.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    if (!server.listening) response.setHeader('Connection', 'close');
    add(socket, 1);
    response.on('close', () => inProgress.has(socket) && add(socket, -1));
  });

  return async () => {
    const closed = new Promise<void>((resolve) => {
      SocketServer.prototype.close.call(server, () => resolve());
    });
    for (const [socket, count] of inProgress) if (!count) socket.destroySoon();
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(timer);
  };
}
