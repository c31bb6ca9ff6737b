import type { Attachment, PressRoom, Release } from '@pressrum/model';
import { isRfc3339, rfc3339 } from './dates.js';
import { NAMESPACE, toReleaseExtension, toDocumentExtension } from './extension.js';
import { hasMoreThanFeeds, parseBytes, toFeed, type WriteOptions } from './feed.js';

/** The members of JSON Feed 1.1 (jsonfeed.org/version/1.1) that are written. */
export interface JsonFeed {
  version: 'https://jsonfeed.org/version/1.1';
  title: string;
  home_page_url?: string;
  feed_url?: string;
  description?: string;
  next_url?: string;
  icon?: string;
  authors?: { name: string; url?: string; avatar?: string }[];
  language?: string;
  /** The document's members that JSON Feed lacks, except the releases. */
  _pressrum: { about: string } & Omit<PressRoom, 'releases'>;
  items: JsonFeedItem[];
}

export interface JsonFeedItem {
  id: string;
  url?: string;
  title: string;
  content_html?: string;
  content_text?: string;
  summary?: string;
  image?: string;
  date_published?: string;
  date_modified?: string;
  tags?: string[];
  language?: string;
  attachments?: { url: string; mime_type: string; title?: string; size_in_bytes?: number }[];
  /** The release's members that JSON Feed lacks or has only in part. */
  _pressrum?: Partial<Release>;
}

/**
 * Writes a document as JSON Feed 1.1. Members that JSON Feed lacks are in `_pressrum`, so nothing is lost. An item must
 * have content: without a body, it is the lead as `content_text`, or an empty text.
 */
export function writeJsonFeed(document: PressRoom, options: WriteOptions = {}): JsonFeed {
  const { room, title, language, homeUrl, feedUrl, nextUrl, releases } = toFeed(document, options);
  const { organization } = room;
  const icon = organization?.logo?.url;
  return omitUndefined({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: homeUrl,
    feed_url: feedUrl,
    description: organization?.description,
    next_url: nextUrl,
    icon,
    authors: organization && [omitUndefined({ name: organization.name, url: organization.url, avatar: icon })],
    language,
    _pressrum: { about: NAMESPACE, ...toDocumentExtension(room) },
    items: releases.map(toItem),
  }) as unknown as JsonFeed;
}

function toItem(release: Release): JsonFeedItem {
  const { image, attachments, datePublished, dateModified } = release;
  const files = attachments?.flatMap(toAttachment);
  const extension = toReleaseExtension(release, [
    'genre',
    !!image && Object.keys(image).length > 1 && 'image',
    !!attachments?.some((file) => !file.encodingFormat || hasMoreThanFeeds(file)) && 'attachments',
    !!datePublished && !isRfc3339(datePublished) && 'datePublished',
    !!dateModified && !isRfc3339(dateModified) && 'dateModified',
  ]);
  return omitUndefined({
    id: release.id,
    url: release.url,
    title: release.headline,
    content_html: release.articleBody,
    content_text: release.articleBody ? undefined : (release.description ?? ''),
    summary: release.description,
    image: image?.url,
    date_published: datePublished && rfc3339(datePublished),
    date_modified: dateModified && rfc3339(dateModified),
    tags: release.keywords,
    language: release.inLanguage,
    attachments: files?.length ? files : undefined,
    _pressrum: Object.keys(extension).length ? extension : undefined,
  }) as unknown as JsonFeedItem;
}

/** An attachment must have a type. Those of unknown type are only in `_pressrum`. */
const toAttachment = ({ url, name, encodingFormat, contentSize }: Attachment) =>
  encodingFormat
    ? [omitUndefined({ url, mime_type: encodingFormat, title: name, size_in_bytes: parseBytes(contentSize) })]
    : [];

const omitUndefined = (members: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
