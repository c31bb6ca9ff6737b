import type { Draft, DraftRelease, Markup } from '../assemble/draft.js';
import { all, first, text, word, type Node } from '../source/node.js';
import { GENERATOR } from '../write/extension.js';
import { aboutText, genreOf, keywordsOf, linkTo, mediaOf } from './feed.js';
import type { Format } from './format.js';
import { decoded, htmlOrText } from './markup.js';
import { enclosuresOf, ownFeed, pictureOf, type OwnItem } from './own-feed.js';

/** Atom 1.0 (RFC 4287), a feed or one entry. */
export const atom: Format = {
  name: 'atom',
  title: 'Atom',
  recognises: (root) => Boolean(first(root, 'feed', 'entry')),
  draft: (root) => draftOf(first(root, 'feed') ?? root),
};

function draftOf(feed: Node): Draft {
  const entries = all(feed, 'entry');
  if (word(feed, 'generator') === GENERATOR) {
    return { releases: [], room: ownFeed(feed, entries.map(ownItem)) };
  }
  return {
    organization: {
      name: text(feed, 'author.name', 'title'),
      description: aboutText(htmlOrText(feed, 'subtitle')),
      url: text(feed, 'author.uri') ?? linkTo(feed, 'alternate'),
      logo: { url: text(feed, 'logo') },
      email: text(feed, 'author.email'),
    },
    releases: entries.map((entry) => releaseOf(entry, feed)),
    next: linkTo(feed, 'next'),
  };
}

function releaseOf(entry: Node, feed: Node): DraftRelease {
  const content = construct(first(entry, 'content'));
  const summary = construct(first(entry, 'summary'));
  return {
    url: linkTo(entry, 'alternate'),
    inLanguage: text(entry, 'xml:lang') ?? text(feed, 'xml:lang'),
    headline: titleOf(entry),
    lead: content && summary,
    body: [content ?? summary],
    datePublished: text(entry, 'published', 'updated'),
    dateModified: changed(entry),
    keywords: keywordsOf(entry),
    image: mediaOf(entry),
    attachments: enclosuresOf(entry),
  };
}

/** Every entry was updated; only a time that is another than that of publication says that it was changed. */
function changed(entry: Node) {
  const [published, updated] = [word(entry, 'published'), word(entry, 'updated')];
  return published && Date.parse(published) !== Date.parse(updated) ? text(entry, 'updated') : undefined;
}

/** A title too may be HTML. */
const titleOf = (entry: Node) => {
  const title = text(entry, 'title');
  return word(entry, 'title.type') === 'html' ? decoded(title) : title;
};

/** A text construct (RFC 4287, 3.1): text, HTML, or XHTML whose markup is the source's own. */
function construct(node: Node | undefined): Markup | undefined {
  if (!node?.isMarkup && !node?.text?.trim()) return undefined;
  const isHtml = node.isMarkup || ['html', 'text/html'].includes(word(node, 'type'));
  return { node, kind: isHtml ? 'html' : 'text' };
}

/** An entry of a feed by Pressrum (`write/atom.ts`). */
const ownItem = (entry: Node): OwnItem => {
  const id = text(entry, 'id');
  return {
    node: entry,
    standard: {
      id: id && { ...id, value: idOf(id.value) },
      url: linkTo(entry, 'alternate'),
      inLanguage: text(entry, 'xml:lang'),
      genre: genreOf(entry),
      headline: text(entry, 'title'),
      description: text(entry, 'summary'),
      articleBody: text(entry, 'content'),
      datePublished: text(entry, 'published'),
      keywords: keywordsOf(entry),
      image: pictureOf(entry),
      attachments: enclosuresOf(entry),
    },
  };
};

/** The document's id in a tag URI: what follows the host and year, percent-encoded. */
function idOf(tag: string): string {
  const specific = /^tag:[^:]*:(.*)$/s.exec(tag)?.[1] ?? tag;
  try {
    return decodeURIComponent(specific);
  } catch {
    return specific;
  }
}
