import type { PressRoom, Release } from '@pressrum/model';
import { toContentHtml } from './content-html.js';
import { isRfc3339, rfc3339 } from './dates.js';
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
  toEnclosureLinks,
  toMediaContent,
  toXmlFeed,
  type Feed,
  type WriteOptions,
} from './feed.js';
import { element, xmlDocument } from './xml.js';

/** The required `updated` of entries without a date, if the document has no date either (RFC 4287, 4.2.15). */
const UNKNOWN_UPDATED = '1970-01-01T00:00:00Z';

/**
 * Writes a document as Atom 1.0 (RFC 4287). Ids are tag URIs (RFC 4151) of the organisation's host: an entry keeps its id
 * when its page moves, and the release's id can be read from it. Members that Atom lacks are in the namespace `press`.
 */
export function writeAtom(document: PressRoom, options: WriteOptions = {}): string {
  const feed = toXmlFeed(document, options);
  const { room, title, language, homeUrl, feedUrl, nextUrl, releases } = feed;
  const { organization, dateModified } = room;
  const updated = dateModified ? rfc3339(dateModified) : findNewest(releases);
  const authority = chooseTagAuthority(feed, options);
  const link = (rel: string, href: string | undefined, type: string) =>
    href && element('link', undefined, { rel, href, type });
  return xmlDocument(
    element(
      'feed',
      [
        element('id', toTagUri(authority.host, authority.path)),
        element('title', title),
        element('subtitle', organization?.description),
        element('updated', updated),
        link('alternate', homeUrl, 'text/html'),
        link('self', feedUrl, 'application/atom+xml'),
        link('next', nextUrl, 'application/atom+xml'),
        element('author', [
          element('name', title),
          element('uri', organization?.url),
          element('email', organization?.email),
        ]),
        element('logo', organization?.logo?.url),
        element('generator', GENERATOR),
        ...toExtensionElements(toDocumentExtension(room)),
        ...releases.map((release) => toEntry(release, room, authority.host, updated)),
      ],
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
        'xmlns:press': NAMESPACE,
        'xml:lang': language,
      },
    ),
  );
}

function toEntry(release: Feed['releases'][number], room: PressRoom, host: string, feedUpdated: string) {
  const { id, url, genre, keywords = [], image, attachments = [], datePublished, dateModified } = release;
  const date = dateModified ?? datePublished;
  const extension = toReleaseExtension(release, [
    !!image && hasMoreThanMediaRss(image) && 'image',
    attachments.some(hasMoreThanFeeds) && 'attachments',
    !!datePublished && !isRfc3339(datePublished) && 'datePublished',
    // `updated` is required, so it does not show whether the release was modified.
    'dateModified',
  ]);
  return element(
    'entry',
    [
      element('id', toTagUri(host, encodeURIComponent(id))),
      element('title', release.headline),
      element('updated', date ? rfc3339(date) : feedUpdated),
      element('published', datePublished && rfc3339(datePublished)),
      url && element('link', undefined, { rel: 'alternate', href: url }),
      genre && element('category', undefined, { term: genre, scheme: GENRE }),
      ...keywords.map((term) => element('category', undefined, { term })),
      release.description && element('summary', release.description, { type: 'text' }),
      // An entry without a page must have content (RFC 4287, 4.1.2).
      element('content', toContentHtml(release, room) ?? '', { type: 'html' }),
      image && toMediaContent(image),
      ...toEnclosureLinks(release, 'link'),
      ...toExtensionElements(extension),
    ],
    { 'xml:lang': release.inLanguage },
  );
}

/**
 * A tag URI. Its year never changes; the owner of the host must have had a host in that year. `specific` is an id,
 * percent-encoded.
 */
const toTagUri = (host: string, specific: string) => `tag:${host},2005:${specific}`;

/** The host of tag URIs, and the path that distinguishes press rooms on one host. */
function chooseTagAuthority({ room, homeUrl, feedUrl }: Feed, { baseUrl }: WriteOptions) {
  for (const url of [room.organization?.url, homeUrl, baseUrl, feedUrl]) {
    if (!url || !URL.canParse(url)) continue;
    const { hostname, pathname } = new URL(url);
    if (hostname) return { host: hostname, path: pathname };
  }
  return { host: 'pressrum.example', path: '/' };
}

/** The time of the newest date among the releases. */
function findNewest(releases: readonly Release[]): string {
  const times = releases
    .flatMap(({ dateModified, datePublished }) => dateModified ?? datePublished ?? [])
    .map(rfc3339);
  return times.reduce((last, time) => (Date.parse(time) > Date.parse(last) ? time : last), UNKNOWN_UPDATED);
}
