import { readFile, readdir, writeFile } from 'node:fs/promises';
import { onTestFinished } from 'vitest';
import type { Files, Project } from '../build/project.testing.js';
import { main } from '../main.js';
import { replaceFile } from '../replace-file.js';
import { deferred } from './handler.testing.js';

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
  /** Lets so much time go by that the sources are asked again, and waits until that is done. */
  askAgain(): Promise<void>;
  /** Waits until the sources have been asked for the first time. */
  started(): Promise<void>;
  /** Tells it to stop, and gives its exit status. */
  end(): Promise<number>;
  get(path: string): Promise<Response>;
  text(path: string): Promise<string>;
  health(): Promise<[code: number, status: string]>;
  /** What it answers at these paths. */
  files(paths: Iterable<string>): Promise<Files>;
}

/** Serves a project for the running test, by the project's clock. */
export async function serving(project: Project, ...more: string[]): Promise<Serving> {
  const log: LogLine[] = [];
  const stop = new AbortController();
  const said = deferred<string>();
  let elapsed = 0;
  let told: () => void = () => undefined;
  const loads = () => log.filter(({ event }) => event === 'loaded' || event === 'load-failed').length;
  const loaded = async (count: number) => {
    while (loads() < count) await new Promise<void>((resolve) => (told = resolve));
  };
  const clock = () => new Date(Date.parse(project.now) + project.skew + elapsed);
  const ended = main(['serve', '--config', project.path('pressrum.config.json'), '--port', '0', ...more], {
    readFile: (file) => readFile(file),
    writeFile: (file, text) => writeFile(file, text),
    replaceFile,
    namesIn: (name) => readdir(name),
    ...(project.fetchSource && { fetchSource: project.fetchSource }),
    out(text) {
      log.push(JSON.parse(text) as LogLine);
      told();
    },
    err: (text) => said.resolve(text),
    isTerminal: false,
    environment: project.environment,
    now: clock(),
    clock,
    untilStopped: () => new Promise((resolve) => stop.signal.addEventListener('abort', () => resolve())),
  });
  const end = () => {
    stop.abort();
    return ended;
  };
  onTestFinished(async () => void (await end()));
  const hello = await said.promise;
  const url = /http:\S+/.exec(hello)?.[0];
  if (!url) throw new Error(hello);
  const get = (path: string) => fetch(new URL(path, url), { headers: { 'accept-encoding': 'identity' } });
  return {
    url,
    port: Number(new URL(url).port),
    log,
    end,
    get,
    started: () => loaded(1),
    async askAgain() {
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
