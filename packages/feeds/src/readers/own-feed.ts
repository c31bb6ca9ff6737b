import { pressRoom, read, readPressRoom, release, type PressRoom, type Release } from '@pressrum/model';
import { all, text, word, type Node } from '../source/node.js';
import { untrace, type Found } from '../trace.js';
import { aroundBody } from '../write/around-body.js';
import { mediaOf } from './feed.js';
import { numberAt, shaped } from './shaped.js';

/** A release of a feed by Pressrum: the format's own words for it, and the node that ours stand in. */
export interface OwnItem {
  node: Node | undefined;
  standard: Record<string, unknown> & { articleBody?: Found | undefined };
}

/**
 * The document that a feed by Pressrum was written from. What stands there in the document's own words (`_pressrum`, or
 * with `prefix` as in `press:…`) goes before the format's. Nothing is cleaned again.
 */
export function ownRoom(
  channel: Node | undefined,
  standard: Record<string, unknown>,
  items: readonly OwnItem[],
  prefix = '',
): Record<string, unknown> {
  const members = { ...standard, ...shaped(pressRoom, channel, prefix) };
  return {
    ...members,
    releases: items.map(({ node, standard }) => ({ ...standard, ...shaped(release, node, prefix) })),
  };
}

/**
 * The same for RSS and Atom, whose content holds more than the body: the lead before it, contacts and the "about" text
 * after it, for other readers. Both are known, and taken off again.
 */
export function ownFeed(channel: Node | undefined, items: readonly OwnItem[]): Record<string, unknown> {
  const tree = ownRoom(channel, {}, items, 'press:') as { releases: OwnItem['standard'][] };
  const room = readPressRoom(untrace(tree).value);
  return {
    ...tree,
    releases: tree.releases.map((members) => ({ ...members, articleBody: bodyOf(members, room) })),
  };
}

function bodyOf({ articleBody, ...members }: OwnItem['standard'], room: PressRoom): Found | undefined {
  const told = articleBody && (read(release, untrace(members).value) as Release | undefined);
  if (!told) return articleBody;
  const { before, after } = aroundBody(told, room);
  let { value } = articleBody;
  if (before && value.startsWith(before)) value = value.slice(before.length).replace(/^\n/, '');
  if (after && value.endsWith(after)) value = value.slice(0, -after.length).replace(/\n$/, '');
  return { ...articleBody, value };
}

/** The picture of an item, as `write/feed.ts` writes it. */
export function pictureOf(item: Node) {
  const picture = mediaOf(item);
  const { width, height, ...others } = picture ?? {};
  return picture && { ...others, width: width && numberAt(width), height: height && numberAt(height) };
}

/** The attachments of an item, as `write/feed.ts` writes them. */
export const enclosuresOf = (item: Node) =>
  all(item, 'link')
    .filter((link) => word(link, 'rel') === 'enclosure')
    .map((link) => ({ url: text(link, 'href'), name: text(link, 'title'), encodingFormat: text(link, 'type') }));
