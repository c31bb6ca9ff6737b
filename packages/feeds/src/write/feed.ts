import '@pressrum/i18n/translations/node.js';
import { translationFor } from '@pressrum/i18n';
import {
  nonEmptyText,
  readPressRoom,
  safeUrl,
  type Attachment,
  type Image,
  type PressRoom,
  type Release,
} from '@pressrum/model';
import { sanitize } from '../normalize/sanitize.js';
import { toSlug, makeUnique } from '../normalize/slug.js';
import { resolveUrls } from './resolve-urls.js';
import { element, removeInvalidCharacters } from './xml.js';

/** The URLs around a feed. All are optional; RSS and Atom should have them. */
export interface WriteOptions {
  /** The URL of the feed itself. */
  feedUrl?: string;
  /** The page that the feed belongs to. Default: the organisation's `url`. */
  homeUrl?: string;
  /** The base of relative URLs in the document. Without it, they stay relative. */
  baseUrl?: string;
  /** The feed with older releases. The document's `next` is the URL of a document, not of a feed. */
  nextUrl?: string;
}

/** The content that all feed formats share. */
export interface Feed {
  room: PressRoom;
  title: string;
  /** The language of releases that declare none. */
  language: string | undefined;
  homeUrl: string | undefined;
  feedUrl: string | undefined;
  nextUrl: string | undefined;
  /** The releases with unique ids. */
  releases: (Release & { id: string })[];
}

/**
 * Prepares a document for a feed. It is read and sanitized again, because it may come from anywhere, and its URLs are made
 * absolute. A release without an id gets its URL as one, else its date and headline. Repeated ids get a number.
 */
export function toFeed(document: PressRoom, options: WriteOptions): Feed {
  const valid = readPressRoom(document);
  const clean = { ...valid, ...(valid.releases && { releases: valid.releases.map(sanitizeBody) }) };
  const room = options.baseUrl ? resolveUrls(clean, options.baseUrl) : clean;
  const { organization, inLanguage, releases = [] } = room;
  const language = inLanguage ?? releases.find((release) => release.inLanguage)?.inLanguage;
  const ids = makeUnique(releases.map(chooseId));
  return {
    room,
    title: organization?.name ?? translationFor(language ?? 'sv').releases,
    language,
    homeUrl: toSafeUrl(options.homeUrl) ?? organization?.url,
    feedUrl: toSafeUrl(options.feedUrl),
    nextUrl: toSafeUrl(options.nextUrl),
    releases: releases.map((release, index) => ({ ...release, id: ids[index]! })),
  };
}

/** The same for XML. Characters that XML forbids are removed first, and with them the values that have no others. */
export const toXmlFeed = (room: PressRoom, options: WriteOptions): Feed =>
  toFeed(mapTexts(room, removeInvalidCharacters) as PressRoom, options);

function sanitizeBody(release: Release): Release {
  const { articleBody = '', ...others } = release;
  const body = nonEmptyText(sanitize(articleBody));
  return body ? { ...others, articleBody: body } : others;
}

const toSafeUrl = (url: string | undefined) => (url ? safeUrl(url) : undefined);

const chooseId = ({ id, url, datePublished = '', headline }: Release) =>
  id ?? url ?? (toSlug(`${datePublished.slice(0, 10)} ${headline}`) || 'release');

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, mapTexts(member, change)]));
}

/**
 * The size in bytes of a `contentSize` such as "1234567" or "1 234 567 byte". `undefined` for "1,2 MB", which is rounded.
 */
export function parseBytes(contentSize = ''): number | undefined {
  const digits = /^(\d{1,15}|\d{1,3}(?:\s\d{3}){1,4})(?:\s?(?:B|bytes?))?$/i.exec(contentSize)?.[1];
  return digits ? Number(digits.replace(/\s/g, '')) : undefined;
}

/** A picture in Media RSS (rssboard.org/media-rss), with its alternative text, caption and credit. */
export const toMediaContent = ({ url, alt, caption, credit, width, height }: Image) =>
  element(
    'media:content',
    [element('media:title', caption), element('media:description', alt), element('media:credit', credit)],
    { url, medium: 'image', width, height },
  );

/** True for a picture with members that `toMediaContent` does not write. */
export const hasMoreThanMediaRss = ({ srcset, contentUrl, contentSize, license }: Image): boolean =>
  [srcset, contentUrl, contentSize, license].some(Boolean);

/** True for an attachment with members that no feed format has. */
export const hasMoreThanFeeds = ({ contentSize, type, thumbnailUrl }: Attachment): boolean =>
  [contentSize, type, thumbnailUrl].some(Boolean);

/** Attachments as links with their names (RFC 4287, 4.2.7.2). The length is absent if the size in bytes is unknown. */
export const toEnclosureLinks = ({ attachments = [] }: Release, name: 'link' | 'atom:link') =>
  attachments.map(({ url, name: title, encodingFormat, contentSize }) =>
    element(name, undefined, {
      rel: 'enclosure',
      href: url,
      title,
      type: encodingFormat,
      length: parseBytes(contentSize),
    }),
  );
