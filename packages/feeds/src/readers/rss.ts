import type { Draft, DraftRelease } from '../assemble/draft.js';
import { toDate } from '../assemble/fields.js';
import {
  findAll,
  findFirst,
  toRange,
  traceNode,
  findText,
  findPlainText,
  type Node,
} from '../syntax-tree/node.js';
import { GENERATOR } from '../write/extension.js';
import { describeLeftOut } from './describe-left-out.js';
import type { Format } from './format.js';
import {
  DUBLIN_CORE_DATES,
  readAboutText,
  readBase,
  readGenre,
  readInnerBase,
  readKeywords,
  readLink,
  readMediaAndFiles,
  resolveUrl,
} from './feed.js';
import { leaveOutItem, splitByEmbargo } from './not-public.js';
import type { ReadContext } from './reading.js';
import { readHtmlText, readHtmlOrText, readLine } from './markup.js';
import { readEnclosures, readPressrumXmlFeed, readImage, type PressrumItem } from './pressrum-feed.js';

/**
 * RSS 2.0 and earlier, RSS 1.0 (RDF) and 1.1, with the usual extensions: `content:encoded`, Dublin Core, Media RSS, podcasts.
 * The description is the lead if the item has `content:encoded`, else the body.
 */
export const rss: Format = {
  name: 'rss',
  syntax: 'xml',
  title: 'RSS',
  recognizes: (root) =>
    Boolean(findFirst(root, 'rss.channel', 'rdf:RDF.channel', 'rdf:RDF.item', 'Channel.items.item')),
  toDraft: (root, context) => toDraft(root, context),
};

function toDraft(root: Node, context: ReadContext): Draft {
  // In RSS 1.1 the channel is the root.
  const feed = findFirst(root, 'rss', 'rdf:RDF', 'Channel')!;
  const channel = findFirst(feed, 'channel') ?? findFirst(root, 'Channel');
  // In RSS 1.0 the items are siblings of the channel.
  const items = [...findAll(channel, 'item'), ...findAll(feed, 'item'), ...findAll(feed, 'items.item')];
  if (findPlainText(channel, 'generator') === GENERATOR) {
    return { releases: [], room: readPressrumXmlFeed(channel, items.map(toPressrumItem)) };
  }
  const base = readBase(context.url, feed, channel);
  const unpublished = new Map(
    items.flatMap((item): [Node, string][] => {
      const reason = describeUnpublished(item);
      return reason ? [[item, reason]] : [];
    }),
  );
  const published = items.filter((item) => !unpublished.has(item));
  const { open, leftOut } = splitByEmbargo(published, context);
  return {
    organization: {
      name: findText(channel, 'title'),
      description: readAboutText(readHtmlOrText(channel, 'description')),
      url: resolveUrl(findText(channel, 'link'), base),
      logo: {
        url: resolveUrl(
          findText(channel, 'image.url') ?? findText(feed, 'image.url') ?? findText(channel, 'itunes:image.href'),
          base,
        ),
      },
    },
    releases: open.map((item) => toRelease(item, channel, base, context)),
    next: resolveUrl(readLink(channel, 'next'), base),
    leftOut: [
      ...leftOut,
      // Only a scheduled post will be public later.
      ...[...unpublished].map(([item, reason]) =>
        reason === 'future'
          ? leaveOutItem(item, context)
          : { range: toRange(item), reason: 'not-public' as const },
      ),
    ],
    warnings: describeLeftOut(items, (item) => unpublished.get(item)),
  };
}

/**
 * Why an item of a WordPress export (WXR) is not a published post: its status, its kind or a password. An export holds
 * drafts, private posts, the bin, pages and files too. `undefined` for a post, and for an item of any other feed.
 */
function describeUnpublished(item: Node): string | undefined {
  const [status, type] = [findPlainText(item, 'wp:status'), findPlainText(item, 'wp:post_type')];
  if (type && type !== 'post') return type;
  if (status && status !== 'publish') return status;
  return findPlainText(item, 'wp:post_password') ? 'password-protected' : undefined;
}

function toRelease(
  item: Node,
  channel: Node | undefined,
  channelBase: string | undefined,
  { url }: ReadContext,
): DraftRelease {
  const body = readHtmlText(item, 'content:encoded');
  const description = readHtmlOrText(item, 'description', 'dc:description', 'itunes:summary');
  const base = readInnerBase(channelBase, url, item);
  return {
    url: resolveUrl(findText(item, 'link'), base) ?? readPermalink(item) ?? findText(item, 'rdf:about'),
    base: readInnerBase(base, url, findFirst(item, 'content:encoded', 'description')),
    inLanguage:
      findText(item, 'dc:language', 'xml:lang') ?? findText(channel, 'language', 'dc:language', 'xml:lang'),
    headline: readLine(item, 'title', 'dc:title', 'media:title', 'itunes:title'),
    lead: body && description,
    body: [body ?? description],
    datePublished: findText(item, 'pubDate', ...DUBLIN_CORE_DATES),
    dateModified: findText(item, 'updated', 'dcterms:modified'),
    keywords: readKeywords(item),
    ...readMediaAndFiles(item, findAll(item, 'enclosure').map(toAttachment), readPlainImages(item)),
  };
}

/** A guid is the item's URL unless `isPermaLink` is false (RSS 2.0). */
function readPermalink(item: Node) {
  const guid = findFirst(item, 'guid');
  const isUrl = guid && findPlainText(guid, 'isPermaLink') !== 'false' && /^https?:/i.test(guid.text ?? '');
  return isUrl ? traceNode(guid) : undefined;
}

const toAttachment = (enclosure: Node) => ({
  url: findText(enclosure, 'url'),
  encodingFormat: findText(enclosure, 'type'),
  contentSize: findText(enclosure, 'length'),
});

/** Pictures without a namespace, and of podcasts: `<image><url>`, `<image>URL</image>`, `<image href="">`. */
const readPlainImages = (item: Node) =>
  ['image', 'itunes:image', 'thumbnail'].flatMap((name) =>
    findAll(item, name).flatMap((image) => {
      const url = findText(image, 'url', 'href', 'src') ?? (image.text?.trim() ? traceNode(image) : undefined);
      return url && /^\s*(?:https?:)?\/|\.\w{3,4}$/i.test(url.value) ? [{ url }] : [];
    }),
  );

/** An item of a feed by Pressrum (`write/rss.ts`). */
const toPressrumItem = (item: Node): PressrumItem => ({
  node: item,
  standard: {
    id: findText(item, 'guid'),
    url: findText(item, 'link'),
    inLanguage: findText(item, 'dc:language'),
    genre: readGenre(item),
    headline: findText(item, 'title'),
    description: findText(item, 'description'),
    articleBody: findText(item, 'content:encoded'),
    datePublished: toDate(findText(item, 'pubDate'), 'UTC'),
    dateModified: findText(item, 'updated'),
    keywords: readKeywords(item),
    image: readImage(item),
    attachments: readEnclosures(item),
  },
});
