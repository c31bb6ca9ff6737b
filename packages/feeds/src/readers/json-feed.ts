import type { Draft, DraftRelease } from '../assemble/draft.js';
import { findAll, findFirst, findText, findTexts, findPlainText, type Node } from '../syntax-tree/node.js';
import { readAboutText } from './feed.js';
import type { Format } from './format.js';
import { readHtmlText, readPlainText } from './markup.js';
import { isMfnItem } from './mfn.js';
import { splitByEmbargo } from './not-public.js';
import { readPressrumFeed, type PressrumItem } from './pressrum-feed.js';
import type { ReadContext } from './reading.js';

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
export const jsonFeed: Format = {
  name: 'jsonfeed',
  syntax: 'json',
  title: 'a JSON Feed',
  recognizes: (root) => findPlainText(root, 'version').includes('jsonfeed.org') && !hasOnlyMfnItems(root),
  toDraft: (root, context) => {
    const extension = findFirst(root, '_pressrum');
    return extension
      ? { releases: [], room: readPressrumFeed(extension, {}, findAll(root, 'items').map(toPressrumItem)) }
      : toDraft(root, context);
  },
};

/** MFN has the envelope of a JSON Feed around items of its own. */
function hasOnlyMfnItems(feed: Node): boolean {
  const items = findAll(feed, 'items');
  return items.length > 0 && items.every(isMfnItem);
}

function toDraft(feed: Node, context: ReadContext): Draft {
  // JSON Feed has no embargo, but anybody may add members to it.
  const { open, leftOut } = splitByEmbargo(findAll(feed, 'items'), context);
  return {
    organization: {
      name: findText(feed, 'authors.name', 'author.name', 'title'),
      description: readAboutText(readPlainText(feed, 'description')),
      url: findText(feed, 'home_page_url', 'authors.url', 'author.url'),
      logo: { url: findText(feed, 'icon', 'authors.avatar', 'author.avatar') },
    },
    releases: open.map((item) => toRelease(item, feed)),
    next: findText(feed, 'next_url'),
    leftOut,
  };
}

function toRelease(item: Node, feed: Node): DraftRelease {
  return {
    url: findText(item, 'url', 'external_url'),
    inLanguage: findText(item, 'language') ?? findText(feed, 'language'),
    headline: findText(item, 'title'),
    lead: readPlainText(item, 'summary'),
    body: [readHtmlText(item, 'content_html') ?? readPlainText(item, 'content_text')],
    datePublished: findText(item, 'date_published'),
    dateModified: findText(item, 'date_modified'),
    keywords: findTexts(item, 'tags'),
    image: { url: findText(item, 'image', 'banner_image') },
    attachments: findAll(item, 'attachments').map(toAttachment),
  };
}

const toAttachment = (file: Node) => ({
  url: findText(file, 'url'),
  name: findText(file, 'title'),
  encodingFormat: findText(file, 'mime_type'),
  contentSize: findText(file, 'size_in_bytes'),
});

/** An item of a feed by Pressrum (`write/json-feed.ts`). */
function toPressrumItem(item: Node): PressrumItem {
  const image = findText(item, 'image');
  return {
    node: findFirst(item, '_pressrum'),
    standard: {
      id: findText(item, 'id'),
      url: findText(item, 'url'),
      inLanguage: findText(item, 'language'),
      headline: findText(item, 'title'),
      description: findText(item, 'summary'),
      articleBody: findText(item, 'content_html'),
      datePublished: findText(item, 'date_published'),
      dateModified: findText(item, 'date_modified'),
      keywords: findTexts(item, 'tags'),
      image: image && { url: image },
      attachments: findAll(item, 'attachments').map(toAttachment),
    },
  };
}
