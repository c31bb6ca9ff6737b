import type { PressRoom, Release } from '@pressrum/model';
import { contentHtml } from './around-body.js';
import { isRfc3339, isRfc822, rfc3339, rfc822 } from './dates.js';
import { GENERATOR, GENRE, NAMESPACE, extensionElements, releaseExtension, roomExtension } from './extension.js';
import { bytesOf, enclosureLinks, mediaContent, xmlFeedOf, type WriteOptions } from './feed.js';
import { element, xmlDocument } from './xml.js';

/**
 * The press room as RSS 2.0 (rssboard.org/rss-specification), with the namespaces that its readers know: `content`, `dc`,
 * `atom` and `media`. What none of them has a word for stands in elements of our own (`press`). RSS wants a link to the
 * page: give `homeUrl`, or the organisation its `url`.
 */
export function writeRss(given: PressRoom, options: WriteOptions = {}): string {
  const { room, title, language, homeUrl, feedUrl, nextUrl, releases } = xmlFeedOf(given, options);
  const { organization, dateModified } = room;
  const logo = organization?.logo;
  const link = (rel: string, href: string | undefined, type?: string) =>
    href && element('atom:link', undefined, { rel, href, type });
  const channel = element('channel', [
    element('title', title),
    element('link', homeUrl),
    // RSS wants a description.
    element('description', organization?.description ?? title),
    link('self', feedUrl, 'application/rss+xml'),
    link('next', nextUrl, 'application/rss+xml'),
    element('language', language),
    element('lastBuildDate', dateModified && rfc822(dateModified)),
    element('generator', GENERATOR),
    logo &&
      homeUrl &&
      element('image', [element('url', logo.url), element('title', title), element('link', homeUrl)]),
    ...extensionElements(roomExtension(room)),
    ...releases.map((release) => itemOf(release, room)),
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

function itemOf(release: Release, room: PressRoom) {
  const { genre, keywords = [], image, attachments = [], datePublished, dateModified } = release;
  const extension = releaseExtension(release, [
    !!image?.srcset && 'image',
    attachments.some(({ contentSize }) => contentSize) && 'attachments',
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
    element('content:encoded', contentHtml(release, room)),
    image && mediaContent(image),
    enclosureOf(release),
    ...enclosureLinks(release, 'atom:link'),
    ...extensionElements(extension),
  ]);
}

/** An enclosure, of which an item has one, must say its type and its length in bytes: the first attachment that can. */
function enclosureOf({ attachments = [] }: Release) {
  const file = attachments.find(({ encodingFormat, contentSize }) => encodingFormat && bytesOf(contentSize));
  return (
    file &&
    element('enclosure', undefined, {
      url: file.url,
      length: bytesOf(file.contentSize),
      type: file.encodingFormat,
    })
  );
}
