import type { Draft, DraftRelease } from '../assemble/draft.js';
import { all, first, text, texts, word, type Node } from '../source/node.js';
import { aboutText } from './feed.js';
import type { Format } from './format.js';
import { html, plainText } from './markup.js';
import { ownRoom, type OwnItem } from './own-feed.js';

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
export const jsonFeed: Format = {
  name: 'jsonfeed',
  title: 'a JSON Feed',
  recognises: (root) => word(root, 'version').includes('jsonfeed.org'),
  draft: (root) => {
    const own = first(root, '_pressrum');
    return own ? { releases: [], room: ownRoom(own, {}, all(root, 'items').map(ownItem)) } : draftOf(root);
  },
};

function draftOf(feed: Node): Draft {
  return {
    organization: {
      name: text(feed, 'authors.name', 'author.name', 'title'),
      description: aboutText(plainText(feed, 'description')),
      url: text(feed, 'home_page_url', 'authors.url', 'author.url'),
      logo: { url: text(feed, 'icon', 'authors.avatar', 'author.avatar') },
    },
    releases: all(feed, 'items').map((item) => releaseOf(item, feed)),
    next: text(feed, 'next_url'),
  };
}

function releaseOf(item: Node, feed: Node): DraftRelease {
  return {
    url: text(item, 'url', 'external_url'),
    inLanguage: text(item, 'language') ?? text(feed, 'language'),
    headline: text(item, 'title'),
    lead: plainText(item, 'summary'),
    body: [html(item, 'content_html') ?? plainText(item, 'content_text')],
    datePublished: text(item, 'date_published'),
    dateModified: text(item, 'date_modified'),
    keywords: texts(item, 'tags'),
    image: { url: text(item, 'image', 'banner_image') },
    attachments: all(item, 'attachments').map(attachmentOf),
  };
}

const attachmentOf = (file: Node) => ({
  url: text(file, 'url'),
  name: text(file, 'title'),
  encodingFormat: text(file, 'mime_type'),
  contentSize: text(file, 'size_in_bytes'),
});

/** An item of a feed by Pressrum (`write/json-feed.ts`). */
function ownItem(item: Node): OwnItem {
  const image = text(item, 'image');
  return {
    node: first(item, '_pressrum'),
    standard: {
      id: text(item, 'id'),
      url: text(item, 'url'),
      inLanguage: text(item, 'language'),
      headline: text(item, 'title'),
      description: text(item, 'summary'),
      articleBody: text(item, 'content_html'),
      datePublished: text(item, 'date_published'),
      dateModified: text(item, 'date_modified'),
      keywords: texts(item, 'tags'),
      image: image && { url: image },
      attachments: all(item, 'attachments').map(attachmentOf),
    },
  };
}
