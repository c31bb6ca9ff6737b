import { Parser } from 'htmlparser2';
import { nonEmptyText, safeUrl } from '@pressrum/model';
import { isPage } from './formats.js';

/** A feed that a web page names. */
export interface FeedLink {
  url: string;
  title?: string;
}

const FEED_TYPE = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)(?:;|$)/i;

/** The feeds that a web page names with `<link rel="alternate">`, in its order. `url` is the URL of the page. */
function findFeedLinks(html: string, url: string): FeedLink[] {
  let base = url;
  const feeds = new Map<string, FeedLink>();
  const parser = new Parser(
    {
      onopentag(name, { href = '', rel = '', type = '', title = '' }) {
        if (name === 'base' && base === url && URL.canParse(href, url)) base = new URL(href, url).href;
        const isFeed = name === 'link' && /(?:^|\s)alternate(?:\s|$)/i.test(rel) && FEED_TYPE.test(type.trim());
        if (!isFeed || !safeUrl(href) || !URL.canParse(href, base)) return;
        const feed = new URL(href, base);
        const label = nonEmptyText(title);
        if (/^https?:$/.test(feed.protocol) && !feeds.has(feed.href))
          feeds.set(feed.href, { url: feed.href, ...(label && { title: label }) });
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html.slice(0, MAX_HEAD_CHARACTERS));
  return [...feeds.values()];
}

/** Feed links are in the head, but some pages put half a megabyte of styles before them. */
const MAX_HEAD_CHARACTERS = 2_000_000;

/** True for a page that declares itself an article, as the page of a release does. */
export const isArticlePage = (html: string): boolean =>
  /<meta[^>]{1,300}(?:og:type[^>]{1,100}["']article["']|["']article["'][^>]{1,100}og:type|article:published_time)|"@type"\s{0,5}:\s{0,5}\[?\s{0,5}"(?:\w{0,30}Article|BlogPosting|Report)"/i.test(
    html.slice(0, MAX_HEAD_CHARACTERS),
  );

/** The feeds that a web page names. Empty for a response that is not a web page. */
export function findFeeds(bytes: Uint8Array, url: string): FeedLink[] {
  const text = new TextDecoder().decode(bytes);
  return isPage(text) ? findFeedLinks(text, url) : [];
}

/** Says which feed of a page is read, and which are not. `formatUrl` hides what messages must not contain. */
export function describeFeeds(
  [feed, ...others]: readonly FeedLink[],
  formatUrl = (url: string) => url.replace(/[?#].*$/s, ''),
): string {
  const formatName = ({ url, title }: FeedLink) => `${formatUrl(url)}${title ? ` (${title})` : ''}`;
  return `is a web page; reads the feed that it names, ${formatName(feed!)}${
    others.length ? `, and not the others: ${others.map(formatName).join(', ')}` : ''
  }`;
}
