import { until } from '@pressrum/testing/until.js';
import { writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen } from '@pressrum/testing/loopback.js';
import { ask } from './ask.testing.js';
import { atEnd, freePort, run, start, temporaryFolder, type Running } from './processes.testing.js';

/** The command as users start it: it runs the built packages. */
export const COMMAND = fileURLToPath(new URL('../../bin/pressrum.js', import.meta.url));
export const SITE = 'https://press.bjorkvik.example/';

/** A press system with a feed, which counts who asks. */
export interface Feed {
  url: string;
  requests: () => number;
  /** From now on who asks waits. */
  hold: () => void;
  /** Those who wait are answered, and whoever comes. */
  release: () => void;
  /** Answers with an error until it is told otherwise. */
  fail: (isFailing: boolean) => void;
  /** What it lists. */
  list: (headlines: readonly string[]) => void;
}

export const headlines = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Nyhet ${index + 1} om bron`);

/** The pages of releases with these headlines. */
export const releasePaths = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `/releases/2026-09-01-nyhet-${index + 1}-om-bron.html`);

export async function feedServer(listed: readonly string[]): Promise<Feed> {
  let xml = feedOf(listed);
  let requests = 0;
  let isFailing = false;
  let waiting: ServerResponse[] | undefined;
  const answer = (response: ServerResponse) => {
    response.writeHead(isFailing ? 404 : 200, { 'Content-Type': 'application/rss+xml' }).end(xml);
  };
  const server = createServer((_, response) => {
    requests++;
    if (waiting) waiting.push(response);
    else answer(response);
  });
  const { origin, close } = await listen(server);
  atEnd(close);
  return {
    url: `${origin}/feed.xml`,
    requests: () => requests,
    hold: () => void (waiting ??= []),
    release() {
      waiting?.forEach(answer);
      waiting = undefined;
    },
    fail: (value) => void (isFailing = value),
    list: (next) => void (xml = feedOf(next)),
  };
}

/** Whole texts, and no pictures. */
function feedOf(listed: readonly string[]): string {
  const text = 'Kommunen bygger en ny bro över ån, och den gamla blir kvar för gående. '.repeat(20);
  const items = listed.map(
    (headline, index) => `<item><title>${headline}</title>
<link>https://www.bjorkvik.example/${encodeURIComponent(headline)}</link>
<pubDate>${new Date(Date.UTC(2026, 8, 1, 12) - index * 1000).toUTCString()}</pubDate>
<content:encoded><![CDATA[<p>Det här är ${headline}.</p><p>${text}</p>]]></content:encoded></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Björkviks kommun</title>
<link>https://www.bjorkvik.example/</link><description>Nyheter</description>${items.join('')}</channel></rss>`;
}

/** A folder with the configuration of a press room; `more` goes into that. */
export async function roomFolder({ url }: Pick<Feed, 'url'>, more: Record<string, string> = {}): Promise<string> {
  const folder = await temporaryFolder();
  const config = { site: SITE, sources: [url], allow: ['127.0.0.1'], ...more };
  await writeFile(join(folder, 'pressrum.config.json'), JSON.stringify(config));
  return folder;
}

/** Runs the command in a press room's folder. */
export const pressrum = (folder: string, ...parameters: string[]) =>
  run(process.execPath, [COMMAND, ...parameters], folder);

/** A `pressrum serve`. */
export interface Instance extends Running {
  port: number;
  /** The paths that it was asked for, in order; its own first one and those of health checks left out. */
  requests: () => string[];
  /** What `/healthz` says. */
  health: () => Promise<string | undefined>;
  isUp: () => Promise<boolean>;
}

/** Starts one; it may not have anything to show yet. `maxAge` is in seconds, the port a free one. */
export async function serveRoom(
  folder: string,
  { port, maxAge = 300 }: { port?: number; maxAge?: number } = {},
): Promise<Instance> {
  const own = port ?? (await freePort());
  const options = ['--host', '127.0.0.1', '--port', `${own}`, '--max-age', `${maxAge}`, '--no-preview'];
  const program = start(process.execPath, [COMMAND, 'serve', ...options], folder);
  await until('pressrum serve listens', () => {
    if (program.hasEnded()) throw new Error(`pressrum serve has ended: ${program.err()}`);
    return program.err().includes('Press room');
  });
  const health = () =>
    ask(own, '/healthz').then(
      ({ text }) => (JSON.parse(text) as { status: string }).status,
      () => undefined,
    );
  return {
    ...program,
    port: own,
    health,
    requests: () =>
      requestsIn(program.out())
        .filter(({ path }) => path !== '/healthz')
        .map(({ path }) => path),
    isUp: async () => ['ok', 'stale'].includes((await health()) ?? ''),
  };
}

function requestsIn(log: string): { path: string }[] {
  const lines = log.split('\n').filter((line) => line.includes('"event":"request"'));
  return lines.map((line) => JSON.parse(line) as { path: string });
}

/** Starts one, and waits until it has something to show. */
export async function upAndRunning(
  folder: string,
  options?: { port?: number; maxAge?: number },
): Promise<Instance> {
  const instance = await serveRoom(folder, options);
  await until('pressrum serve has something to show', instance.isUp);
  return instance;
}
