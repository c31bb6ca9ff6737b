import { textsIn } from '@pressrum/i18n/translations/language.js';
import { SERVER_TEXTS } from '@pressrum/i18n/translations/server.js';
import { Hono, type Context } from 'hono';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress';
import { cors } from 'hono/cors';
import { RETAINED_304_HEADERS, etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { CACHE_CONTROL, cacheControl } from './cache-headers.js';
import { chooseEncoding, gzip, type Encoding } from './compression.js';
import { responseCache, type CachedResponse } from './response-cache.js';
import { EMPTY_RETRY_DELAY_MS, revalidatingCache } from './revalidating-cache.js';
import type { Execution, HandlerOptions } from './types.js';
import { mediaType } from './media-types.js';
import { NOT_FOUND } from '../pages/page-url.js';

/** Allows only scripts and requests of the press room itself. */
const CONTENT_SECURITY_POLICY = {
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

/**
 * Serves a press room over HTTP, with the same paths as `pressrum build` writes. A web-standard fetch handler, without Node.
 * Only `load` decides what is fetched, never a request. Concurrent visitors share one load; meanwhile, and when it fails, they
 * get the previous content.
 *
 * `fetch` has the signature of edge platforms: request, bindings (unused), execution context.
 */
export function pressroomHandler(options: HandlerOptions) {
  const { notice, log, brotli, clock = Date.now } = options;
  const texts = textsIn(SERVER_TEXTS, options.language ?? 'sv');
  const mount = decodeURI(options.mount ?? '/');
  const compress = { ...(brotli && { br: brotli }), gzip };
  const encodings = Object.keys(compress) as Encoding[];
  const current = revalidatingCache(options, responseCache(compress));
  const app = new Hono<{ Bindings: { execution?: Execution | undefined } }>();
  app.use(async (context, next) => {
    const start = clock();
    await next();
    const { method, path } = context.req;
    // Health checks are frequent and are not visits.
    if (path === '/healthz' && context.res.ok) return;
    log?.({ event: 'request', method, path, status: context.res.status, duration: clock() - start });
  });
  // Not by `cors`, which would make a second response of each.
  app.use(async (context, next) => {
    await next();
    context.res.headers.set('Access-Control-Allow-Origin', '*');
  });
  app.options('*', cors({ origin: '*', allowMethods: ['GET', 'HEAD'], maxAge: 86_400 }));
  app.use(
    secureHeaders({
      contentSecurityPolicy: CONTENT_SECURITY_POLICY as never,
      // Other sites embed these files. TLS is up to the proxy in front.
      crossOriginResourcePolicy: 'cross-origin',
      strictTransportSecurity: false,
      xFrameOptions: false,
    }),
  );
  app.use(etag({ weak: true, retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin'] }));

  app.on(['GET', 'HEAD'], '/healthz', (context) => {
    const { served, age } = current.peek();
    const status = !served ? 'starting' : served.isCurrent ? 'ok' : 'stale';
    context.header('Cache-Control', CACHE_CONTROL.never);
    return context.json(
      { status, ...(served && { releases: served.releases, age: Math.round(age / 1000) }) },
      served ? 200 : 503,
    );
  });
  app.on(['GET', 'HEAD'], '*', async (context) => {
    const { pathname, search } = new URL(context.req.url);
    const path = resolvePath(pathname, mount);
    if (path === 'notice.json' && notice) {
      const bytes = new TextEncoder().encode((await notice()) ?? '{}\n');
      return fileResponse(context, path, { bytes }, CACHE_CONTROL.notice);
    }
    const contents = await current.get(context.env.execution).catch(() => undefined);
    if (!contents) {
      context.header('Cache-Control', CACHE_CONTROL.never);
      context.header('Retry-After', String(EMPTY_RETRY_DELAY_MS / 1000));
      return context.text(`${texts.unavailable}\n`, 503);
    }
    const getFile = (path: string) => {
      const encoding = isCompressible(path)
        ? chooseEncoding(context.req.header('Accept-Encoding'), encodings)
        : undefined;
      return contents.get(path, encoding);
    };
    const file = path === undefined ? undefined : await getFile(path);
    if (file) {
      context.header('ETag', file.etag);
      return fileResponse(context, path!, file, cacheControl(path!));
    }
    context.header('Cache-Control', CACHE_CONTROL.absent);
    const index = resolvePath(`${pathname}/`, mount);
    // The page's URLs are relative to its folder, so redirect to the trailing slash. The redirect is relative too: the mount path is unknown.
    if (index !== undefined && contents.has(index))
      return context.redirect(`./${pathname.slice(pathname.lastIndexOf('/') + 1)}/${search}`, 301);
    const notFound = isPagePath(path) ? await getFile(NOT_FOUND) : undefined;
    if (!notFound) return context.text(`${texts.notFound}\n`, 404);
    return fileResponse(context, NOT_FOUND, notFound, CACHE_CONTROL.absent, 404);
  });
  app.all('*', (context) => {
    context.header('Allow', 'GET, HEAD, OPTIONS');
    return context.text('Only GET and HEAD are allowed.\n', 405);
  });
  app.onError(({ message }, context) => {
    log?.({ event: 'answer-failed', path: context.req.path, message });
    context.header('Cache-Control', CACHE_CONTROL.never);
    return context.text(`${texts.unavailable}\n`, 500);
  });
  return {
    fetch: async (request: Request, _env?: unknown, execution?: Execution): Promise<Response> =>
      app.fetch(request, { execution }),
    /** Loads now, or joins the load in progress; rejects when it fails. */
    refresh: current.refresh,
    /** Resolves when there is content to show; rejects when there is none. Call it before the first visitor comes. */
    ready: async () => void (await current.get()),
    /** Resolves when no load is in progress. */
    settled: current.settled,
  };
}

/** A page, not a file that a page loads. Decided by the path alone, because caches ignore headers. */
const isPagePath = (path = '') => /(?:^|\/)[^./]*$|\.html$/.test(path);

/** The response with a file's content; its headers are also those of HEAD and 304. */
function fileResponse(
  context: Context,
  path: string,
  { bytes, encoding }: Pick<CachedResponse, 'bytes' | 'encoding'>,
  cache: string,
  status: 200 | 404 = 200,
): Response {
  context.header('Content-Type', mediaType(path));
  context.header('Cache-Control', cache);
  if (isCompressible(path)) context.header('Vary', 'Accept-Encoding');
  if (encoding) context.header('Content-Encoding', encoding);
  return context.body(bytes as Uint8Array<ArrayBuffer>, status);
}

const isCompressible = (path: string) => COMPRESSIBLE_CONTENT_TYPE_REGEX.test(mediaType(path));

/** The path of the requested file; `undefined` for a malformed URL. */
function resolvePath(pathname: string, mount: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    const relative = path.slice(path.startsWith(mount) ? mount.length : 1);
    return relative === '' || relative.endsWith('/') ? `${relative}index.html` : relative;
  } catch {
    return undefined;
  }
}
