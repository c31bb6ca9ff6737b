import { onTestFinished } from 'vitest';
import type { Files, Project } from './project.testing.js';
import { main } from '../src/main.js';
import { diskIo } from './disk-io.testing.js';
import { deferred } from '@pressrum/testing/deferred.js';

export interface LogLine {
  time: string;
  event: string;
  [member: string]: unknown;
}

/** `pressrum serve` of a project, in this process. */
export interface Serving {
  url: string;
  port: number;
  log: LogLine[];
  /** Advances the clock until the sources are read again, and waits for that. */
  reload(): Promise<void>;
  /** Waits until the sources have been read for the first time. */
  started(): Promise<void>;
  /** Stops the server, and returns the exit status. */
  end(): Promise<number>;
  get(path: string): Promise<Response>;
  text(path: string): Promise<string>;
  health(): Promise<[code: number, status: string]>;
  /** The responses at these paths. */
  files(paths: Iterable<string>): Promise<Files>;
}

/** Serves a project for the running test, by the project's clock. */
export async function serving(project: Project, ...more: string[]): Promise<Serving> {
  const log: LogLine[] = [];
  const stop = new AbortController();
  const startMessage = deferred<string>();
  let elapsed = 0;
  let onLogLine: () => void = () => undefined;
  const loads = () => log.filter(({ event }) => event === 'loaded' || event === 'load-failed').length;
  const loaded = async (count: number) => {
    while (loads() < count) await new Promise<void>((resolve) => (onLogLine = resolve));
  };
  const clock = () => new Date(Date.parse(project.now) + project.skew + elapsed);
  const io = diskIo({
    ...(project.fetchSource && { fetchSource: project.fetchSource }),
    stdout(text) {
      for (const line of text.trimEnd().split('\n')) log.push(JSON.parse(line) as LogLine);
      onLogLine();
    },
    stderr: (text) => startMessage.resolve(text),
    environment: project.environment,
    now: clock,
    stopSignal: () => new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve())),
  });
  const ended = main(['serve', '--config', project.path('pressrum.config.json'), '--port', '0', ...more], io);
  const end = () => {
    stop.abort();
    return ended;
  };
  onTestFinished(async () => void (await end()));
  const message = await startMessage.promise;
  const url = /http:\S+/.exec(message)?.[0];
  if (!url) throw new Error(message);
  const get = (path: string) => fetch(new URL(path, url), { headers: { 'accept-encoding': 'identity' } });
  return {
    url,
    port: Number(new URL(url).port),
    log,
    end,
    get,
    started: () => loaded(1),
    async reload() {
      const before = loads();
      elapsed += 300_000;
      await (await get('pressroom.json')).arrayBuffer();
      await loaded(before + 1);
    },
    text: async (path) => (await get(path)).text(),
    async health() {
      const response = await get('healthz');
      return [response.status, ((await response.json()) as { status: string }).status];
    },
    async files(paths) {
      const files = new Map<string, Buffer>();
      for (const path of paths) {
        const response = await get(path);
        if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
        files.set(path, Buffer.from(await response.arrayBuffer()));
      }
      return files;
    },
  };
}
