import type { ServedFile } from './contents.js';
import { pressroomHandler, type HandlerOptions, type LogEvent, type Served } from './handler.js';

/** A file that counts how often its content is made. */
export interface CountedFile extends ServedFile {
  made: number;
}

/** A file; what it is made of is its content, unless another key is given. */
export function fileOf(
  path: string,
  content: string | Uint8Array = `Innehåll i ${path}`,
  key?: string,
): CountedFile {
  const file: CountedFile = {
    path,
    made: 0,
    key: key ?? String(content),
    content() {
      file.made++;
      return content;
    },
  };
  return file;
}

export const servedOf = (files: readonly ServedFile[], more: Partial<Served> = {}): Served => ({
  files,
  releases: 3,
  isCurrent: true,
  ...more,
});

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
}

/** A handler with a clock that stands still, and what it is asked and tells. */
export function pressOf(options: HandlerOptions) {
  let now = 0;
  const log: LogEvent[] = [];
  const handler = pressroomHandler({ clock: () => now, log: (event) => log.push(event), ...options });
  const ask = (target: string, asked: Asked = {}) =>
    handler.fetch(new Request(`https://www.bjorkvik.example${target}`, asked));
  return {
    ...handler,
    log,
    ask,
    /** Its status and text. */
    async read(target: string, asked?: Asked) {
      const response = await ask(target, asked);
      return [response.status, await response.text()];
    },
    async health() {
      const response = await ask('/healthz');
      const { status, age } = (await response.json()) as { status: string; age?: number };
      return [response.status, status, age];
    },
    /** Lets time go by, in milliseconds. */
    wait: (time: number) => void (now += time),
  };
}

/** A promise, and what settles it. */
export function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((given, refused) => ([resolve, reject] = [given, refused]));
  return { promise, resolve, reject };
}
