const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
};

/** The `Content-Type` of a file; feeds have one of their own (RSS has none registered, but this one is known). */
export const typeOf = (path: string): string =>
  ({ 'feed.xml': 'application/rss+xml; charset=utf-8', 'feed.json': 'application/feed+json; charset=utf-8' })[
    path
  ] ??
  TYPES[path.slice(path.lastIndexOf('.') + 1)] ??
  'application/octet-stream';
