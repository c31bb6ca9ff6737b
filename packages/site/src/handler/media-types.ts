import { getMimeType } from 'hono/utils/mime';

/** The usual type of RSS, which is not registered, and that of JSON Feed 1.1. */
const FEED_TYPES: Record<string, string> = {
  'feed.xml': 'application/rss+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
};

/** The `Content-Type` of a file of the press room. */
export function mediaType(path: string): string {
  const type = FEED_TYPES[path] ?? getMimeType(path) ?? 'application/octet-stream';
  return /\/(?:json|xml)$/.test(type) ? `${type}; charset=utf-8` : type;
}
