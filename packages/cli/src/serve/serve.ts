import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { diskStore, type DiskStore } from '../archive/disk-store.js';
import { readWithdrawn } from '../archive/withdrawn.js';
import { readConfig } from '../config/config.js';
import { DONE, UnusableError, type Io } from '../io.js';
import { refresh } from '../refresh/refresh.js';
import { siteOf } from '../refresh/site-of.js';
import { assetsOf } from '../site/assets.js';
import { embedFiles } from '../site/embed-files.js';
import { siteFiles } from '../site/site.js';
import { version } from '../version.js';
import { pressroomHandler, type Served } from './handler.js';
import { gracefulEnd } from './graceful.js';
import { SERVE_HELP } from './help.js';
import { lookingAt } from './looking.js';
import { readServeOptions } from './options.js';

/** How many connections may wait to be taken up: on a crisis day they come at once. The system may set a lower limit. */
const BACKLOG = 4096;

/** How long another build is waited for, in milliseconds. */
const PATIENCE = 120_000;
/** For those who are being answered when the server is told to stop, in milliseconds; containers give ten seconds. */
const LAST_ANSWERS = 8_000;

/** `pressrum serve`: the press room over HTTP, until it is told to stop. */
export async function serve(argv: string[], io: Io): Promise<number> {
  const options = readServeOptions(argv, io);
  if (options.help) {
    io.out(SERVE_HELP);
    return DONE;
  }
  const config = await readConfig(options.config, io);
  const store = diskStore(config.folder);
  const assets = await assetsOf(await embedFiles());
  const server = createServer();
  const url = await listening(server, options);
  const base = options.isPreview ? url : (options.site ?? config.site);
  const stopping = new AbortController();
  const log = (event: object) => io.out(`${JSON.stringify({ time: io.clock().toISOString(), ...event })}\n`);

  const refreshed = async (from: DiskStore, isOffline: boolean): Promise<Served> => {
    const now = io.clock();
    const room = await refresh({
      before: await from.readState(),
      config,
      store: from,
      withdrawn: await readWithdrawn(config.folder, io),
      io,
      now,
      isOffline,
      signal: stopping.signal,
      onRead: ({ name, outcome, message, warnings }) => {
        if (message) log({ event: 'source-failed', source: name, outcome, message });
        for (const warning of warnings) log({ event: 'warning', source: name, message: warning });
      },
    });
    const { state, results, warnings } = room;
    if (!isOffline) {
      for (const message of warnings) log({ event: 'warning', message });
      await room.forget();
    }
    if (!state.entries.length && !Object.keys(state.sources).length)
      throw new UnusableError(isOffline ? 'nothing is known yet' : 'no source could be read');
    return {
      files: siteFiles(siteOf(room, config, from, { assets, edition: version(), now, base })),
      releases: state.entries.length,
      isCurrent: results.every(({ outcome }) => outcome === 'new' || outcome === 'unchanged'),
    };
  };
  const { fetch, ready, settled } = pressroomHandler({
    recall: () => refreshed(lookingAt(store), true),
    // A build, or another server, may have the press room in hand.
    load: () => store.alone(() => refreshed(store, false), { patience: PATIENCE, signal: stopping.signal }),
    notice: () => readFile(join(config.out, 'notice.json'), 'utf8').catch(() => undefined),
    mount: base ? new URL(base).pathname : '/',
    maxAge: options.maxAge * 1000,
    clock: () => io.clock().getTime(),
    log,
  });
  // HTTP/1.0 has no host, and health checks speak it.
  const answer = getRequestListener(fetch, { hostname: 'localhost', overrideGlobalObjects: false });
  server.on('error', ({ message }) => log({ event: 'warning', message }));
  const end = gracefulEnd(server, LAST_ANSWERS);
  server.on('request', (request, response) => void answer(request, response));
  io.err(hello(url, base, options.isPreview));
  // The first visitor should not be the one who waits.
  void ready().catch(() => undefined);
  await io.untilStopped();
  await end();
  stopping.abort();
  await settled();
  log({ event: 'stopped' });
  return DONE;
}

async function listening(server: Server, { port, host }: { port: number; host: string }): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(
        new UnusableError(
          code === 'EADDRINUSE'
            ? `port ${port} is taken; choose another with --port`
            : `${host}:${port}: cannot be listened on (${code}); choose another with --host and --port`,
        ),
      ),
    );
    server.listen({ port, host, backlog: BACKLOG }, resolve);
  });
  const { port: actual } = server.address() as { port: number };
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${actual}/`;
}

const hello = (url: string, base: string, isPreview: boolean) =>
  `Press room      ${url}\nTo paste        ${url}snippet.html\n${
    isPreview || !base ? '' : `Links lead to   ${base} (--preview keeps them here)\n`
  }Ctrl+C ends.\n`;
