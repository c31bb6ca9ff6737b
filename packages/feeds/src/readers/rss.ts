import type { Draft, DraftRelease } from '../assemble/draft.js';
import { dateOf } from '../assemble/fields.js';
import { all, first, found, text, word, type Node } from '../source/node.js';
import { GENERATOR } from '../write/extension.js';
import type { Format } from './format.js';
import { aboutText, genreOf, keywordsOf, linkTo, mediaOf } from './feed.js';
import { html, htmlOrText } from './markup.js';
import { enclosuresOf, ownFeed, pictureOf, type OwnItem } from './own-feed.js';

/**
 * RSS 2.0 and its elders, and RSS 1.0 (RDF), with what press offices add to it: `content:encoded`, Dublin Core, Media RSS.
 * An item's only text is its body; beside a body, the description is the lead.
 */
export const rss: Format = {
  name: 'rss',
  title: 'RSS',
  recognises: (root) => Boolean(first(root, 'rss.channel', 'rdf:RDF.channel', 'rdf:RDF.item')),
  draft: (root) => draftOf(first(root, 'rss', 'rdf:RDF')!),
};

function draftOf(feed: Node): Draft {
  const channel = first(feed, 'channel');
  // In RSS 1.0 the items stand beside the channel.
  const items = [...all(channel, 'item'), ...all(feed, 'item')];
  if (word(channel, 'generator') === GENERATOR) {
    return { releases: [], room: ownFeed(channel, items.map(ownItem)) };
  }
  return {
    organization: {
      name: text(channel, 'title'),
      description: aboutText(htmlOrText(channel, 'description')),
      url: text(channel, 'link'),
      logo: { url: text(channel, 'image.url') },
    },
    releases: items.map((item) => releaseOf(item, channel)),
    next: linkTo(channel, 'next'),
  };
}

function releaseOf(item: Node, channel: Node | undefined): DraftRelease {
  const body = html(item, 'content:encoded');
  const description = htmlOrText(item, 'description');
  return {
    url: text(item, 'link') ?? permalink(item),
    inLanguage: text(item, 'dc:language') ?? text(channel, 'language', 'dc:language'),
    headline: text(item, 'title', 'dc:title'),
    lead: body && description,
    body: [body ?? description],
    datePublished: text(item, 'pubDate', 'dc:date'),
    dateModified: text(item, 'updated'),
    keywords: keywordsOf(item),
    image: mediaOf(item) ?? imageEnclosure(item),
    attachments: all(item, 'enclosure')
      .filter((enclosure) => !isImage(enclosure))
      .map((enclosure) => ({
        url: text(enclosure, 'url'),
        encodingFormat: text(enclosure, 'type'),
        contentSize: text(enclosure, 'length'),
      })),
  };
}

/** A guid is the item's address unless it says that it is not (RSS 2.0). */
function permalink(item: Node) {
  const guid = first(item, 'guid');
  const isUrl = guid && word(guid, 'isPermaLink') !== 'false' && /^https?:/i.test(guid.text ?? '');
  return isUrl ? found(guid) : undefined;
}

const isImage = (enclosure: Node) => word(enclosure, 'type').startsWith('image/');

function imageEnclosure(item: Node) {
  const enclosure = all(item, 'enclosure').find(isImage);
  return enclosure && { url: text(enclosure, 'url') };
}

/** An item of a feed by Pressrum (`write/rss.ts`). */
const ownItem = (item: Node): OwnItem => ({
  node: item,
  standard: {
    id: text(item, 'guid'),
    url: text(item, 'link'),
    inLanguage: text(item, 'dc:language'),
    genre: genreOf(item),
    headline: text(item, 'title'),
    description: text(item, 'description'),
    articleBody: text(item, 'content:encoded'),
    datePublished: dateOf(text(item, 'pubDate'), 'UTC'),
    dateModified: text(item, 'updated'),
    keywords: keywordsOf(item),
    image: pictureOf(item),
    attachments: enclosuresOf(item),
  },
});
