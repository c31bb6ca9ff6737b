import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import type { SiteFile } from '../site/site.js';
import { contentsOf } from './contents.js';
import { typeOf } from './media-types.js';

/** A press room as it is served. */
export interface Served {
  files: readonly SiteFile[];
  /** How many releases there are. */
  releases: number;
  /** False where a source failed and something older is shown. */
  isCurrent: boolean;
}

export interface HandlerOptions {
  /** What is known without asking anybody; nothing where nothing is. */
  recall?: () => Promise<Served | undefined>;
  /** Asks the sources; rejects where there is nothing to show. */
  load: () => Promise<Served>;
  /** The crisis line's file, asked for each time: whoever sets it wants it seen at once. */
  notice?: () => Promise<string | undefined>;
  /** The path at which the press room is on its site, such as `/press/`; requests may come with it or without. */
  mount?: string;
  /** After how many milliseconds the sources are asked again; default 300,000. */
  maxAge?: number;
  /** The clock, in milliseconds. */
  clock?: () => number;
  /** Told of each answer, and of what goes on behind. */
  log?: (event: LogEvent) => void;
}

export type LogEvent =
  | { event: 'request'; method: string; path: string; status: number; duration: number }
  | { event: 'loaded'; releases: number; isCurrent: boolean; duration: number }
  | { event: 'load-failed'; message: string; duration: number };

/** After a failure the sources are left alone for a while, however many visitors wait. */
const PAUSE_AFTER_FAILURE = 10_000;

/** Nothing may run but what is served here, and nothing else is asked. */
export const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'self'"],
  formAction: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
} as const;

const YEAR = 31_536_000;
/** A minute in caches; for ten more they may show it while they ask, and for a day when we do not answer. */
const SHORT = 'public, max-age=60, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400';
const AT_ONCE = 'public, max-age=0, s-maxage=10, stale-if-error=86400';

/**
 * Serves a press room over HTTP, the same paths as `pressrum build` writes. A web-standard fetch handler: it uses nothing
 * of Node. What it fetches is decided by `load` alone, never by a request. However many visitors come at once, the
 * sources are asked once; while they are asked, and when they fail, visitors get what was there last.
 */
export function pressroomHandler(options: HandlerOptions) {
  const { notice, mount = '/', log, clock = Date.now } = options;
  const current = currentOf(options);
  const app = new Hono();
  app.use(async (context, next) => {
    const start = clock();
    await next();
    const { method, path } = context.req;
    log?.({ event: 'request', method, path, status: context.res.status, duration: clock() - start });
  });
  app.use(cors({ origin: '*', allowMethods: ['GET', 'HEAD'], maxAge: 86_400 }));
  app.use(
    secureHeaders({
      contentSecurityPolicy: CONTENT_SECURITY_POLICY as never,
      // Other sites show what is here; whether over TLS is for whoever stands in front.
      crossOriginResourcePolicy: 'cross-origin',
      strictTransportSecurity: false,
      xFrameOptions: false,
    }),
  );
  app.use(compress());
  app.use(etag());

  app.on(['GET', 'HEAD'], '/healthz', (context) => {
    const { served, age } = current.peek();
    const status = !served ? 'starting' : served.isCurrent ? 'ok' : 'stale';
    context.header('Cache-Control', 'no-store');
    return context.json(
      { status, ...(served && { releases: served.releases, age: Math.round(age / 1000) }) },
      served ? 200 : 503,
    );
  });
  app.on(['GET', 'HEAD'], '*', async (context) => {
    const path = pathOf(context.req.path, mount);
    if (path === 'notice.json' && notice) {
      context.header('Cache-Control', AT_ONCE);
      context.header('Content-Type', typeOf(path));
      return context.body((await notice()) ?? '{}\n');
    }
    const contents = await current.get().catch(() => undefined);
    if (!contents) {
      context.header('Cache-Control', 'no-store');
      context.header('Retry-After', String(PAUSE_AFTER_FAILURE / 1000));
      return context.text(UNAVAILABLE, 503);
    }
    const content = path === undefined ? undefined : await contents.get(path);
    if (!content) {
      context.header('Cache-Control', 'public, max-age=60');
      return context.text(NOT_FOUND, 404);
    }
    context.header('Cache-Control', isForEver(path!) ? `public, max-age=${YEAR}, immutable` : SHORT);
    context.header('Content-Type', typeOf(path!));
    context.header('ETag', content.etag);
    return context.body(content.bytes as Uint8Array<ArrayBuffer>);
  });
  app.all('*', (context) => {
    context.header('Allow', 'GET, HEAD');
    return context.text('Only GET and HEAD are answered here.\n', 405);
  });
  return { fetch: app.fetch as (request: Request) => Promise<Response>, refresh: current.refresh };
}

const UNAVAILABLE = 'Pressrummet kan inte visas just nu. Försök igen om en stund.\n';
const NOT_FOUND = 'Sidan finns inte.\n';

/** Their names tell their content. */
const isForEver = (path: string) => /^(?:assets|images)\//.test(path);

/** The file that a request is about; none for a path that cannot be read. */
function pathOf(path: string, mount: string): string | undefined {
  const own = path.startsWith(mount) ? path.slice(mount.length) : path.slice(1);
  try {
    const decoded = decodeURIComponent(own);
    return decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded;
  } catch {
    return undefined;
  }
}

/** What is served now: loaded when it is first asked for, and again when it has grown old, once for all who wait. */
function currentOf({ recall, load, maxAge = 300_000, log, clock = Date.now }: HandlerOptions) {
  let served: Served | undefined;
  let contents: ReturnType<typeof contentsOf> | undefined;
  let asked = -Infinity;
  let loadedAt = clock();
  let coming: Promise<void> | undefined;
  let recalling: Promise<void> | undefined;

  const show = (next: Served) => {
    contents = contentsOf(next.files, contents);
    served = next;
  };
  const refresh = () => {
    const start = (asked = clock());
    coming ??= load()
      .then((next) => {
        show(next);
        loadedAt = clock();
        log?.({ event: 'loaded', releases: next.releases, isCurrent: next.isCurrent, duration: clock() - start });
      })
      .catch((error: unknown) => {
        // What is shown stays, and says so.
        if (served) served = { ...served, isCurrent: false };
        log?.({ event: 'load-failed', message: (error as Error).message, duration: clock() - start });
        throw error;
      })
      .finally(() => (coming = undefined));
    return coming;
  };
  const isDue = () => clock() - asked >= (served?.isCurrent ? maxAge : Math.min(maxAge, PAUSE_AFTER_FAILURE));

  return {
    refresh,
    peek: () => ({ served, age: clock() - loadedAt }),
    async get() {
      if (!served && recall) {
        await (recalling ??= recall().then(
          (known) => {
            if (known && !served) show(known);
          },
          () => undefined,
        ));
      }
      if (served) {
        if (!coming && isDue()) void refresh().catch(() => undefined);
      } else if (coming || isDue()) {
        await (coming ?? refresh());
      }
      if (!contents) throw new Error('There is nothing to show yet.');
      return contents;
    },
  };
}
