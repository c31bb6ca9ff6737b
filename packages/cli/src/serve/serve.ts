import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { diskStore } from '../archive/disk-store.js';
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
import { SERVE_HELP } from './help.js';
import { readServeOptions } from './options.js';

/** How long another build is waited for, in milliseconds. */
const PATIENCE = 120_000;
/** For those who are being answered when the server is told to stop. */
const LAST_ANSWERS = 10_000;

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

  const loadWith = (isOffline: boolean) => async (): Promise<Served> => {
    const now = io.clock();
    const refreshed = await store.alone(
      async () =>
        refresh({
          config,
          store,
          withdrawn: await readWithdrawn(config.folder, io),
          io,
          now,
          isOffline,
          signal: stopping.signal,
          onRead: ({ name, outcome, message, warnings }) => {
            if (message) log({ event: 'source-failed', source: name, outcome, message });
            for (const warning of warnings) log({ event: 'warning', source: name, message: warning });
          },
        }),
      // A build, or another server, has the press room in hand.
      { patience: PATIENCE },
    );
    for (const message of refreshed.warnings) log({ event: 'warning', message });
    const { state, results } = refreshed;
    if (!state.entries.length && !Object.keys(state.sources).length)
      throw new UnusableError(isOffline ? 'nothing is known yet' : 'no source could be read');
    return {
      files: siteFiles(siteOf(refreshed, config, store, { assets, edition: version(), now, base })),
      releases: state.entries.length,
      isCurrent: results.every(({ outcome }) => outcome === 'new' || outcome === 'unchanged'),
    };
  };
  const log = (event: object) => io.out(`${JSON.stringify({ time: io.clock().toISOString(), ...event })}\n`);

  const { fetch } = pressroomHandler({
    recall: loadWith(true),
    load: loadWith(false),
    notice: () => readFile(join(config.out, 'notice.json'), 'utf8').catch(() => undefined),
    mount: base ? new URL(base).pathname : '/',
    maxAge: options.maxAge * 1000,
    log,
  });
  const answer = getRequestListener(fetch, { overrideGlobalObjects: false });
  server.on('request', (request, response) => {
    if (stopping.signal.aborted) response.setHeader('Connection', 'close');
    void answer(request, response);
  });
  io.err(hello(url, base, options.isPreview));
  // The first visitor should not be the one who waits.
  void fetch(new Request(new URL('pressroom.json', url)));
  await io.untilStopped();
  stopping.abort();
  await closed(server);
  log({ event: 'stopped' });
  return DONE;
}

async function listening(server: Server, { port, host }: { port: number; host: string }): Promise<string> {
  server.listen(port, host);
  await Promise.race([
    once(server, 'listening'),
    once(server, 'error').then(([error]) => {
      const { code } = error as NodeJS.ErrnoException;
      throw new UnusableError(
        code === 'EADDRINUSE'
          ? `port ${port} is taken; choose another with --port`
          : `${host}:${port}: cannot be listened on (${code}); choose another with --host and --port`,
      );
    }),
  ]);
  const { port: actual } = server.address() as { port: number };
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${actual}/`;
}

const hello = (url: string, base: string, isPreview: boolean) =>
  `Press room      ${url}\nTo paste        ${url}snippet.html\n${
    isPreview || !base ? '' : `Links lead to   ${base} (--preview keeps them here)\n`
  }Ctrl+C ends.\n`;

async function closed(server: Server): Promise<void> {
  const end = new Promise<void>((resolve) => server.close(() => resolve()));
  const timer = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS);
  await end;
  clearTimeout(timer);
}
