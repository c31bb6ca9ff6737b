import type { ServedFile } from './response-cache.js';
import type { HandlerOptions, LogEvent, Served } from './types.js';
import { pressroomHandler } from './handler.js';

/** A file that counts how often its content is generated. */
interface CountedFile extends ServedFile {
  made: number;
}

/** A file whose cache key is its content by default. */
export function fileOf(
  path: string,
  content: string | Uint8Array = `Innehåll i ${path}`,
  key?: string,
): CountedFile {
  const file: CountedFile = {
    path,
    made: 0,
    cacheKey: key ?? String(content),
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

export interface RequestOptions {
  method?: string;
  headers?: Record<string, string>;
}

/** A handler with a manual clock, and its log. */
export function pressOf(options: HandlerOptions) {
  let now = 0;
  const log: LogEvent[] = [];
  const handler = pressroomHandler({ clock: () => now, log: (event) => log.push(event), ...options });
  const ask = (target: string, options: RequestOptions = {}) =>
    handler.fetch(new Request(`https://www.bjorkvik.example${target}`, options));
  return {
    ...handler,
    log,
    ask,
    /** The status and text of the response. */
    async read(target: string, options?: RequestOptions) {
      const response = await ask(target, options);
      return [response.status, await response.text()];
    },
    async health() {
      const response = await ask('/healthz');
      const { status, age } = (await response.json()) as { status: string; age?: number };
      return [response.status, status, age];
    },
    /** Advances the clock, in milliseconds. */
    wait: (time: number) => void (now += time),
  };
}
