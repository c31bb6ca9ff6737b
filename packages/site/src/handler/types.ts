import type { Compress } from './compression.js';
import type { ServedFile } from './response-cache.js';

/** A press room as it is served. */
export interface Served {
  files: readonly ServedFile[];
  /** The number of releases. */
  releases: number;
  /** False when a source failed or has not been read yet, so that older content is served. */
  isCurrent: boolean;
}

export interface HandlerOptions {
  /** Loads stored content, without reading sources; `undefined` when there is none. */
  recall?: () => Promise<Served | undefined>;
  /** Reads the sources; rejects when there is nothing to show. */
  load: () => Promise<Served>;
  /** Reads the notice file. Called for each request, so that a new notice is served at once. */
  notice?: () => Promise<string | undefined>;
  /** Compresses with Brotli, which not every platform can. Default: only gzip is offered. */
  brotli?: Compress;
  /** The path at which the press room is on its site, such as `/press/`; requests may come with it or without. */
  mount?: string;
  /** The language (BCP 47) of responses in place of a page. Default: Swedish. */
  language?: string;
  /** Milliseconds after which the sources are read again. Default 300,000. */
  maxAge?: number;
  /** The current time, in milliseconds. */
  clock?: () => number;
  /** Called for each response, and for loads in the background. */
  log?: (event: LogEvent) => void;
}

export type LogEvent =
  | { event: 'request'; method: string; path: string; status: number; duration: number }
  | { event: 'loaded'; releases: number; isCurrent: boolean; duration: number }
  | { event: 'load-failed'; message: string; duration: number }
  | { event: 'answer-failed'; path: string; message: string };

/** The context of edge platforms: keeps the process alive after the response. */
export interface Execution {
  waitUntil(work: Promise<unknown>): void;
}
