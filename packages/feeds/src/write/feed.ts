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

/** Where a feed stands. All are addresses; none is needed, and RSS and Atom are better for each. */
export interface WriteOptions {
  /** The feed's own. */
  feedUrl?: string;
  /** The page that the feed belongs to. The organisation's `url` where it is not given. */
  homeUrl?: string;
  /** What relative addresses in the document are relative to; they stay relative where it is not given. */
  baseUrl?: string;
  /** The feed with the next, older releases. The document's own `next` is a document, not a feed. */
  nextUrl?: string;
}

/** What all feeds say, each in its own words. */
export interface Feed {
  room: PressRoom;
  title: string;
  /** The language that a feed reader may take the releases to be in. */
  language: string | undefined;
  homeUrl: string | undefined;
  feedUrl: string | undefined;
  nextUrl: string | undefined;
  /** The releases, each with an id of its own. */
  releases: (Release & { id: string })[];
}

/**
 * A document ready to be written: read and sanitised once more, so that it holds nothing that is invalid or dangerous
 * wherever it comes from, and with absolute addresses. A release without an id has its address for one, or its date and headline; a second one with the same id a number more.
 */
export function toFeed(given: PressRoom, options: WriteOptions): Feed {
  const read = readPressRoom(given);
  const clean = { ...read, ...(read.releases && { releases: read.releases.map(sanitizeBody) }) };
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

/** The same for XML, which cannot hold every character: they are taken out first, and with them what consists of them. */
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
 * A size in bytes, where `contentSize` is one ("1234567", "1 234 567 byte"). "1,2 MB" is for reading: as a number of
 * bytes it would be wrong.
 */
export function parseBytes(contentSize = ''): number | undefined {
  const digits = /^(\d{1,15}|\d{1,3}(?:\s\d{3}){1,4})(?:\s?(?:B|bytes?))?$/i.exec(contentSize)?.[1];
  return digits ? Number(digits.replace(/\s/g, '')) : undefined;
}

/** A picture in Media RSS (rssboard.org/media-rss): what it shows, its caption and who made it, each apart. */
export const toMediaContent = ({ url, alt, caption, credit, width, height }: Image) =>
  element(
    'media:content',
    [element('media:title', caption), element('media:description', alt), element('media:credit', credit)],
    { url, medium: 'image', width, height },
  );

/** True for a picture with members that Media RSS has no place for here. */
export const hasMoreThanMediaRss = ({ srcset, contentUrl, contentSize, license }: Image): boolean =>
  [srcset, contentUrl, contentSize, license].some(Boolean);

/** True for an attachment with members that no feed has a place for. */
export const hasMoreThanFeeds = ({ contentSize, type, thumbnailUrl }: Attachment): boolean =>
  [contentSize, type, thumbnailUrl].some(Boolean);

/** Attachments as links (RFC 4287, 4.2.7.2): any number, with their names; a size only where it is known in bytes. */
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
