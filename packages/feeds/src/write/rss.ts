import type { PressRoom, Release } from '@pressrum/model';
import { toContentHtml } from './content-html.js';
import { isRfc3339, isRfc822, rfc3339, rfc822 } from './dates.js';
import {
  GENERATOR,
  GENRE,
  NAMESPACE,
  toExtensionElements,
  toReleaseExtension,
  toDocumentExtension,
} from './extension.js';
import {
  hasMoreThanFeeds,
  hasMoreThanMediaRss,
  parseBytes,
  toEnclosureLinks,
  toMediaContent,
  toXmlFeed,
  type WriteOptions,
} from './feed.js';
import { element, xmlDocument } from './xml.js';

/**
 * Writes a document as RSS 2.0 (rssboard.org/rss-specification) with the namespaces that feed readers know: `content`,
 * `dc`, `atom` and `media`. Other members are in the namespace `press`. RSS requires a link to the page: set `homeUrl`, or
 * the organisation's `url`.
 */
export function writeRss(document: PressRoom, options: WriteOptions = {}): string {
  const { room, title, language, homeUrl, feedUrl, nextUrl, releases } = toXmlFeed(document, options);
  const { organization, dateModified } = room;
  const logo = organization?.logo;
  const link = (rel: string, href: string | undefined, type?: string) =>
    href && element('atom:link', undefined, { rel, href, type });
  const channel = element('channel', [
    element('title', title),
    element('link', homeUrl),
    // RSS requires a description.
    element('description', organization?.description ?? title),
    link('self', feedUrl, 'application/rss+xml'),
    link('next', nextUrl, 'application/rss+xml'),
    element('language', language),
    element('lastBuildDate', dateModified && rfc822(dateModified)),
    element('generator', GENERATOR),
    logo &&
      homeUrl &&
      element('image', [element('url', logo.url), element('title', title), element('link', homeUrl)]),
    ...toExtensionElements(toDocumentExtension(room)),
    ...releases.map((release) => toItem(release, room)),
  ]);
  return xmlDocument(
    element('rss', [channel], {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:media': 'http://search.yahoo.com/mrss/',
      'xmlns:press': NAMESPACE,
    }),
  );
}

function toItem(release: Release, room: PressRoom) {
  const { genre, keywords = [], image, attachments = [], datePublished, dateModified } = release;
  const extension = toReleaseExtension(release, [
    !!image && hasMoreThanMediaRss(image) && 'image',
    attachments.some(hasMoreThanFeeds) && 'attachments',
    !!datePublished && !isRfc822(datePublished) && 'datePublished',
    !!dateModified && !isRfc3339(dateModified) && 'dateModified',
  ]);
  return element('item', [
    element('title', release.headline),
    element('link', release.url),
    element('guid', release.id, { isPermaLink: 'false' }),
    element('pubDate', datePublished && rfc822(datePublished)),
    element('atom:updated', dateModified && rfc3339(dateModified)),
    element('dc:creator', room.organization?.name),
    element('dc:language', release.inLanguage),
    genre && element('category', genre, { domain: GENRE }),
    ...keywords.map((keyword) => element('category', keyword)),
    element('description', release.description),
    element('content:encoded', toContentHtml(release, room)),
    image && toMediaContent(image),
    toEnclosure(release),
    ...toEnclosureLinks(release, 'atom:link'),
    ...toExtensionElements(extension),
  ]);
}

/** The one enclosure of an item: the first attachment with the required type and length in bytes. */
function toEnclosure({ attachments = [] }: Release) {
  const file = attachments.find(({ encodingFormat, contentSize }) => encodingFormat && parseBytes(contentSize));
  return (
    file &&
    element('enclosure', undefined, {
      url: file.url,
      length: parseBytes(file.contentSize),
      type: file.encodingFormat,
    })
  );
}
