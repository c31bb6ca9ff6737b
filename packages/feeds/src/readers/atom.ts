import type { Draft, DraftRelease, Markup } from '../assemble/draft.js';
import { findAll, findFirst, findText, findPlainText, type Node } from '../syntax-tree/node.js';
import { GENERATOR } from '../write/extension.js';
import {
  DUBLIN_CORE_DATES,
  readAboutText,
  readBase,
  readGenre,
  readKeywords,
  readLink,
  readMediaAndFiles,
  resolveUrl,
} from './feed.js';
import { leaveOutItem, splitByEmbargo } from './not-public.js';
import type { ReadContext } from './reading.js';
import type { Format } from './format.js';
import { readHtmlOrText, readLine } from './markup.js';
import { readEnclosures, readPressrumXmlFeed, readImage, type PressrumItem } from './pressrum-feed.js';

/** Atom 1.0 (RFC 4287) and 0.3, a feed or one entry. */
export const atom: Format = {
  name: 'atom',
  syntax: 'xml',
  title: 'Atom',
  recognizes: (root) => Boolean(findFirst(root, 'feed', 'entry')),
  toDraft: (root, context) => toDraft(findFirst(root, 'feed') ?? root, context),
};

function toDraft(feed: Node, context: ReadContext): Draft {
  const entries = findAll(feed, 'entry');
  if (findPlainText(feed, 'generator') === GENERATOR) {
    return { releases: [], room: readPressrumXmlFeed(feed, entries.map(toPressrumItem)) };
  }
  const base = readBase(context.url, feed);
  const published = entries.filter((entry) => !isUnpublished(entry));
  const { open, leftOut } = splitByEmbargo(published, context);
  return {
    organization: {
      name: findText(feed, 'author.name', 'title'),
      description: readAboutText(readHtmlOrText(feed, 'subtitle')),
      url: resolveUrl(findText(feed, 'author.uri') ?? readLink(feed, 'alternate'), base),
      logo: { url: resolveUrl(findText(feed, 'logo'), base) },
      email: findText(feed, 'author.email'),
    },
    releases: open.map((entry) => toRelease(entry, feed, context)),
    next: resolveUrl(readLink(feed, 'next'), base),
    leftOut: [...leftOut, ...entries.filter(isUnpublished).map((entry) => leaveOutItem(entry, context))],
    warnings: [...describeLeftOut(entries), ...open.flatMap(describeBinary)],
  };
}

/**
 * True for a draft (AtomPub, RFC 5023, 13.1.1), and for the other entries of a Blogger export: pages, comments and
 * settings.
 */
function isUnpublished(entry: Node): boolean {
  const [status, type] = [findPlainText(entry, 'blogger:status'), findPlainText(entry, 'blogger:type')];
  const kind = findAll(entry, 'category')
    .filter((category) => findPlainText(category, 'scheme') === 'http://schemas.google.com/g/2005#kind')
    .map((category) => findPlainText(category, 'term'))[0];
  return (
    findPlainText(entry, 'app:control.app:draft').toLowerCase() === 'yes' ||
    (status !== '' && status !== 'LIVE') ||
    (type !== '' && type !== 'POST') ||
    (kind !== undefined && !kind.endsWith('#post'))
  );
}

function describeLeftOut(entries: readonly Node[]): string[] {
  const count = entries.filter(isUnpublished).length;
  return count ? [`${count} of ${entries.length} entries are not published posts; left out`] : [];
}

/** A warning for content that is not text, such as a picture: a release cannot contain it. */
function describeBinary(entry: Node): string[] {
  const [content] = findAll(entry, 'content');
  if (!content || isText(content) || findPlainText(content, 'src')) return [];
  const kind = isBase64(content) ? 'Base64' : findPlainText(content, 'type');
  return [`${findPlainText(entry, 'title', 'dc:title')}: its content is ${kind}, not text; left out`];
}

function toRelease(entry: Node, feed: Node, { url }: ReadContext): DraftRelease {
  const source = findFirst(entry, 'content');
  const base = readBase(url, feed, entry);
  const content = readTextConstruct(source);
  const summary = readTextConstruct(findFirst(entry, 'summary'));
  return {
    url: resolveUrl(readLink(entry, 'alternate'), base),
    base: readBase(url, feed, entry, content ? source : findFirst(entry, 'summary')),
    inLanguage: findText(entry, 'xml:lang') ?? findText(feed, 'xml:lang'),
    headline: readLine(isBase64(findFirst(entry, 'title')) ? undefined : entry, 'title', 'dc:title'),
    lead: content && summary,
    body: [content ?? summary],
    datePublished: findText(entry, 'published', 'issued', ...DUBLIN_CORE_DATES, 'created', 'updated', 'modified'),
    dateModified: readModified(entry),
    keywords: readKeywords(entry),
    ...readMediaAndFiles(entry, [
      ...readEnclosures(entry),
      // Content that is elsewhere (RFC 4287, 4.1.3.2).
      ...(findPlainText(source, 'src')
        ? [{ url: findText(source, 'src'), encodingFormat: findText(source, 'type') }]
        : []),
    ]),
  };
}

/** Atom requires `updated` in every entry. It is a modification only if it differs from the time of publication. */
function readModified(entry: Node) {
  const published = findPlainText(entry, 'published', 'issued', ...DUBLIN_CORE_DATES);
  const updated = findText(entry, 'updated', 'modified', 'dcterms:modified');
  return published && updated && Date.parse(published) !== Date.parse(updated.value) ? updated : undefined;
}

/**
 * A text construct or content (RFC 4287, 3.1 and 4.1.3): text, HTML, or XHTML as elements of the source. `undefined` for
 * any other media type, such as a picture in Base64.
 */
function readTextConstruct(node: Node | undefined): Markup | undefined {
  if (!isText(node)) return undefined;
  if (node?.markup === undefined && !node?.text?.trim()) return undefined;
  const isHtml = node.markup !== undefined || ['html', 'text/html'].includes(findPlainText(node, 'type'));
  return { node, kind: isHtml ? 'html' : 'text' };
}

function isText(node: Node | undefined): boolean {
  const type = findPlainText(node, 'type');
  return !isBase64(node) && (!type.includes('/') || /^text\/|[/+]xml(?:;|$)/i.test(type.trim()));
}

/** Atom 0.3 may have any text in Base64. */
const isBase64 = (node: Node | undefined) => findPlainText(node, 'mode') === 'base64';

/** An entry of a feed by Pressrum (`write/atom.ts`). */
const toPressrumItem = (entry: Node): PressrumItem => {
  const id = findText(entry, 'id');
  return {
    node: entry,
    standard: {
      id: id && { ...id, value: parseTagUri(id.value) },
      url: readLink(entry, 'alternate'),
      inLanguage: findText(entry, 'xml:lang'),
      genre: readGenre(entry),
      headline: findText(entry, 'title'),
      description: findText(entry, 'summary'),
      articleBody: findText(entry, 'content'),
      datePublished: findText(entry, 'published'),
      keywords: readKeywords(entry),
      image: readImage(entry),
      attachments: readEnclosures(entry),
    },
  };
};

/** The release's id in a tag URI. It follows the host and year, percent-encoded. */
function parseTagUri(tag: string): string {
  const specific = /^tag:[^:]*:(.*)$/s.exec(tag)?.[1] ?? tag;
  try {
    return decodeURIComponent(specific);
  } catch {
    return specific;
  }
}
