import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

/** One request, on a connection of its own; nothing is unpacked. */
export async function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answered> {
  const outgoing = request({ host: '127.0.0.1', port, path, method, headers, agent: false }).end();
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  const body = await buffer(answer);
  return { status: answer.statusCode!, headers: answer.headers, body, text: body.toString() };
}

/** How many connections are opened at a time. */
const AT_A_TIME = 100;

interface Crowd {
  /** How many have come so far of those that were sent. */
  answered: () => number;
  /** How often each status was answered, when all have been; 0 for a connection that broke. */
  statuses: Promise<Record<number, number>>;
}

/**
 * So many requests for one path, each on a connection of its own. Resolves when every one of them has been sent. `pause`
 * is what a server gets to take in a hundred, in milliseconds: those beyond its queue are turned away for a second.
 */
export async function crowd(port: number, path: string, size: number, pause = 0): Promise<Crowd> {
  let answered = 0;
  const answers: Promise<number>[] = [];
  const one = () =>
    new Promise<void>((sent) => {
      const socket = connect(port, '127.0.0.1');
      answers.push(
        new Promise<number>((resolve) => {
          const done = (status: number) => {
            resolve(status);
            sent();
            socket.destroy();
          };
          socket.once('data', (data) => {
            answered++;
            done(Number(data.toString('latin1', 9, 12)));
          });
          socket.once('error', () => done(0)).once('end', () => done(0));
        }),
      );
      socket.once('connect', () =>
        socket.write(`GET ${path} HTTP/1.1\r\nHost: press.bjorkvik.example\r\n\r\n`, () => sent()),
      );
    });
  for (let begun = 0; begun < size; begun += AT_A_TIME) {
    await Promise.all(Array.from({ length: Math.min(AT_A_TIME, size - begun) }, one));
    if (pause) await sleep(pause);
  }
  const statuses = Promise.all(answers).then((all) => {
    const counts: Record<number, number> = {};
    for (const status of all) counts[status] = (counts[status] ?? 0) + 1;
    return counts;
  });
  return { answered: () => answered, statuses };
}
