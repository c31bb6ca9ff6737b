import { Hono, type Context } from 'hono';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX, compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { RETAINED_304_HEADERS, etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { contents, type ServedFile } from './contents.js';
import { typeOf } from './media-types.js';

/** A press room as it is served. */
export interface Served {
  files: readonly ServedFile[];
  /** How many releases there are. */
  releases: number;
  /** False where a source failed, or was not asked yet, and something older is shown. */
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
  | { event: 'load-failed'; message: string; duration: number }
  | { event: 'answer-failed'; path: string; message: string };

/** How edge platforms are told of work that goes on after the answer. */
export interface Execution {
  waitUntil(work: Promise<unknown>): void;
}

/** After a failure the sources are left alone for a while, however many visitors come; shorter where they see nothing. */
const PAUSE = 60_000;
const PAUSE_WITH_NOTHING = 10_000;

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
  trustedTypes: ['lit-html', 'pressrum'],
} as const;

const YEAR = 31_536_000;
/** A minute in caches; for ten more they may show it while they ask, and for a day when we do not answer. */
const SHORT = 'public, max-age=60, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400';
const AT_ONCE = 'public, max-age=0, s-maxage=10, stale-if-error=86400';

/**
 * Serves a press room over HTTP, the same paths as `pressrum build` writes. A web-standard fetch handler: it uses nothing
 * of Node. What it fetches is decided by `load` alone, never by a request. However many visitors come at once, the
 * sources are asked once; while they are asked, and when they fail, visitors get what was there last.
 *
 * `fetch` takes what edge platforms give: a request, their bindings, which it needs none of, and the execution's context.
 */
export function pressroomHandler(options: HandlerOptions) {
  const { notice, log, clock = Date.now } = options;
  const mount = decodeURI(options.mount ?? '/');
  const current = currentOf(options);
  const app = new Hono<{ Bindings: { execution?: Execution | undefined } }>();
  app.use(async (context, next) => {
    const start = clock();
    await next();
    const { method, path } = context.req;
    // Caches ask for it every other second, and it says nothing of a visitor.
    if (path === '/healthz' && context.res.ok) return;
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
  app.use(etag({ weak: true, retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin'] }));

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
    const { pathname, search } = new URL(context.req.url);
    const path = fileAt(pathname, mount);
    if (path === 'notice.json' && notice) {
      describe(context, path, AT_ONCE);
      return context.body((await notice()) ?? '{}\n');
    }
    const contents = await current.get(context.env.execution).catch(() => undefined);
    if (!contents) {
      context.header('Cache-Control', 'no-store');
      context.header('Retry-After', String(PAUSE_WITH_NOTHING / 1000));
      return context.text(UNAVAILABLE, 503);
    }
    const content = path === undefined ? undefined : await contents.get(path);
    if (content) {
      describe(context, path!, isForEver(path!) ? `public, max-age=${YEAR}, immutable` : SHORT);
      context.header('ETag', content.etag);
      return context.body(content.bytes as Uint8Array<ArrayBuffer>);
    }
    context.header('Cache-Control', 'public, max-age=60');
    const index = fileAt(`${pathname}/`, mount);
    // Its addresses are relative to the folder. This one is relative as well: where we are mounted is not ours to know.
    if (index !== undefined && contents.has(index))
      return context.redirect(`./${pathname.slice(pathname.lastIndexOf('/') + 1)}/${search}`, 301);
    return context.text(NOT_FOUND, 404);
  });
  app.all('*', (context) => {
    context.header('Allow', 'GET, HEAD, OPTIONS');
    return context.text('Only GET and HEAD are answered here.\n', 405);
  });
  app.onError(({ message }, context) => {
    log?.({ event: 'answer-failed', path: context.req.path, message });
    context.header('Cache-Control', 'no-store');
    return context.text(UNAVAILABLE, 500);
  });
  return {
    fetch: async (request: Request, _env?: unknown, execution?: Execution): Promise<Response> =>
      app.fetch(request, { execution }),
    /** Asks the sources now, unless that is going on; rejects when they cannot be shown. */
    refresh: current.refresh,
    /** Resolves when there is something to show; rejects when there is nothing. For before the first visitor. */
    ready: async () => void (await current.get()),
    /** Resolves when the sources are not being asked, or not any more. */
    settled: current.settled,
  };
}

const UNAVAILABLE = 'Pressrummet kan inte visas just nu. Försök igen om en stund.\n';
const NOT_FOUND = 'Sidan finns inte.\n';

/** Their names tell their content. */
const isForEver = (path: string) => /^(?:assets|images)\/|^pressrum\.[\da-f]{16}\.js$/.test(path);

/** What an answer says of a file, also where it does not hold the content. */
function describe(context: Context, path: string, cacheControl: string): void {
  const type = typeOf(path);
  context.header('Content-Type', type);
  context.header('Cache-Control', cacheControl);
  if (COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type)) context.header('Vary', 'Accept-Encoding');
}

/** The file that a request is about; none for a path that cannot be read. */
function fileAt(pathname: string, mount: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    const own = path.slice(path.startsWith(mount) ? mount.length : 1);
    return own === '' || own.endsWith('/') ? `${own}index.html` : own;
  } catch {
    return undefined;
  }
}

/** What is served now: loaded when it is first asked for, and again when it has grown old, once for all who wait. */
function currentOf({ recall, load, maxAge = 300_000, log, clock = Date.now }: HandlerOptions) {
  const shown = contents();
  let served: Served | undefined;
  let currentAt = clock();
  let pause = 0;
  let asked = -Infinity;
  let coming: Promise<void> | undefined;
  let recalling: Promise<void> | undefined;

  const show = (next: Served) => {
    shown.show(next.files);
    served = next;
  };
  const refresh = () => {
    const start = clock();
    coming ??= load()
      .then((next) => {
        show(next);
        if (next.isCurrent) currentAt = clock();
        log?.({ event: 'loaded', releases: next.releases, isCurrent: next.isCurrent, duration: clock() - start });
      })
      .catch((error: unknown) => {
        // What is shown stays, and says so.
        if (served) served = { ...served, isCurrent: false };
        log?.({ event: 'load-failed', message: (error as Error).message, duration: clock() - start });
        throw error;
      })
      .finally(() => {
        coming = undefined;
        asked = clock();
        pause = served?.isCurrent ? maxAge : Math.min(maxAge, served ? PAUSE : PAUSE_WITH_NOTHING);
      });
    return coming;
  };
  const isDue = () => {
    const since = clock() - asked;
    // A clock that is set back must not keep old content.
    return since < 0 || since >= pause;
  };
  const get = async (execution?: Execution) => {
    if (!served && recall) {
      await (recalling ??= recall().then(
        (known) => {
          if (known && !served) show({ ...known, isCurrent: false });
        },
        () => undefined,
      ));
    }
    if (served) {
      if (!coming && isDue()) {
        const work = refresh().catch(() => undefined);
        execution?.waitUntil(work);
      }
    } else if (coming || isDue()) {
      await (coming ?? refresh());
    }
    if (!served) throw new Error('There is nothing to show yet.');
    return shown;
  };

  const settled = async () => coming?.catch(() => undefined);

  return { refresh, get, settled, peek: () => ({ served, age: Math.max(0, clock() - currentAt) }) };
}
