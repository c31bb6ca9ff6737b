import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import {
  diskStore,
  embedFiles,
  LOCK_WAIT_MS,
  readConfig,
  readOnlyStore,
  readWithdrawn,
  refresh,
  toSite,
  type DiskStore,
} from '@pressrum/build';
import { UnusableError, version } from '@pressrum/build/files.js';
import type { CommandIo } from '../io.js';
import { createAssets, siteFiles } from '@pressrum/site';
import { pressroomHandler, type Served } from '@pressrum/site/handler.js';
import { gracefulShutdown } from './graceful-shutdown.js';
import { createLog } from './log.js';

/** The options of the command line. */
export interface ServeOptions {
  config: string;
  port: number;
  host: string;
  site?: string;
  /** Links lead to this server rather than to the site. */
  preview: boolean;
  /** Seconds. */
  maxAge: number;
}

/** How many connections may wait to be accepted, for a rush on a crisis day. The system may set a lower limit. */
const BACKLOG = 4096;

/** Time for responses in progress when the server is stopped. Containers allow ten seconds. */
const SHUTDOWN_GRACE_MS = 8_000;

const compressWithBrotli = promisify(brotliCompress);
/** Nearly as small as the best quality, in a tenth of its time: the first visitor waits. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Serves the press room over HTTP until it is told to stop. */
export async function serve(options: ServeOptions, io: CommandIo): Promise<void> {
  const config = await readConfig(options.config, io);
  const store = diskStore(config.folder);
  const assets = await createAssets(await embedFiles(config, io));
  const server = createServer();
  const url = await listen(server, options);
  const base = options.preview ? url : (options.site ?? config.site);
  const stopping = new AbortController();
  const { log, flush } = createLog(io);

  const loggedHeld = new Set<string>();

  const loadRoom = async (from: DiskStore, isOffline: boolean): Promise<Served> => {
    const now = io.now();
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
    const { state, results, warnings, held } = room;
    if (!isOffline) {
      // Each release once, not at every refresh.
      for (const release of held) {
        const key = JSON.stringify(release);
        if (!loggedHeld.has(key)) log({ event: 'withheld', ...release });
        loggedHeld.add(key);
      }
      for (const message of warnings) log({ event: 'warning', message });
      await room.pruneStore();
    }
    if (!state.entries.length && !Object.keys(state.sources).length)
      throw new UnusableError(isOffline ? 'there is no earlier build to use' : 'no source could be read');
    return {
      files: siteFiles(toSite(room, config, from, { assets, version: version(), now, base })),
      releases: state.entries.length,
      isCurrent: results.every(({ outcome }) => outcome === 'new' || outcome === 'unchanged'),
    };
  };
  const { fetch, ready, settled } = pressroomHandler({
    recall: () => loadRoom(readOnlyStore(store), true),
    // A build or another server may hold the lock.
    load: () => store.withLock(() => loadRoom(store, false), { waitMs: LOCK_WAIT_MS, signal: stopping.signal }),
    notice: () => readFile(join(config.out, 'notice.json'), 'utf8').catch(() => undefined),
    mount: base ? new URL(base).pathname : '/',
    language: config.languages[0],
    brotli: (bytes) => compressWithBrotli(bytes, BROTLI),
    maxAge: options.maxAge * 1000,
    clock: () => io.now().getTime(),
    log,
  });
  // HTTP/1.0, which health checks use, has no Host header.
  const respond = getRequestListener(fetch, { hostname: 'localhost' });
  server.on('error', ({ message }) => log({ event: 'warning', message }));
  const shutDown = gracefulShutdown(server, SHUTDOWN_GRACE_MS);
  server.on('request', (request, response) => void respond(request, response));
  io.stderr(startMessage(url, base, options.preview));
  // Load now, so that the first visitor does not wait.
  void ready().catch(() => undefined);
  await io.stopSignal();
  await shutDown();
  stopping.abort();
  await settled();
  log({ event: 'stopped' });
  flush();
}

async function listen(server: Server, { port, host }: { port: number; host: string }): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(
        new UnusableError(
          code === 'EADDRINUSE'
            ? `port ${port} is in use; choose another with --port`
            : `cannot listen on ${host}:${port} (${code}); choose another with --host or --port`,
        ),
      ),
    );
    server.listen({ port, host, backlog: BACKLOG }, resolve);
  });
  const { port: actual } = server.address() as { port: number };
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${actual}/`;
}

const startMessage = (url: string, base: string, isPreview: boolean) =>
  `Press room      ${url}\nTo paste        ${url}snippet.html\n${
    isPreview || !base ? '' : `Links lead to   ${base} (--preview keeps them here)\n`
  }Press Ctrl+C to stop.\n`;
