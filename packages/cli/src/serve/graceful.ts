import type { Server } from 'node:http';
import { Server as SocketServer, type Socket } from 'node:net';

/**
 * What ends a server: no new connections, and each of those that are there when its answers have been sent. What is still
 * being sent after `patience` milliseconds is broken off.
 *
 * Node's own `close` breaks off at once what a slow reader has not fetched yet.
 */
export function gracefulEnd(server: Server, patience: number): () => Promise<void> {
  /** How many answers are under way on each connection. */
  const underWay = new Map<Socket, number>();
  const add = (socket: Socket, difference: number) => {
    const count = (underWay.get(socket) ?? 0) + difference;
    underWay.set(socket, count);
    if (!count && !server.listening) socket.destroySoon();
  };
  server.on('connection', (socket) => {
    underWay.set(socket, 0);
    socket.on('close', () => underWay.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    if (!server.listening) response.setHeader('Connection', 'close');
    add(socket, 1);
    response.on('close', () => underWay.has(socket) && add(socket, -1));
  });

  return async () => {
    const end = new Promise<void>((resolve) => {
      SocketServer.prototype.close.call(server, () => resolve());
    });
    for (const [socket, count] of underWay) if (!count) socket.destroySoon();
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    await end;
    clearTimeout(timer);
  };
}
