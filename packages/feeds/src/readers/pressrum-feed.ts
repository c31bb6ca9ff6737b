import { pressRoom, read, readPressRoom, release, type PressRoom } from '@pressrum/model';
import { findAll, findText, findPlainText, type Node } from '../syntax-tree/node.js';
import { unwrapTraced, type Traced } from '../provenance/traced.js';
import { wrapBody } from '../write/content-html.js';
import { readMedia } from './feed.js';
import { toNumber, readByShape } from './read-by-shape.js';

/** A release of a feed by Pressrum: its members in the format's elements, and the node with Pressrum's extension. */
export interface PressrumItem {
  node: Node | undefined;
  standard: Record<string, unknown> & { articleBody?: Traced | undefined };
}

/**
 * The document that a feed by Pressrum was written from. Members in the extension (`_pressrum`, or with the prefix
 * `press:`) take precedence over the format's. Values are not normalized again.
 */
export function readPressrumFeed(
  channel: Node | undefined,
  standard: Record<string, unknown>,
  items: readonly PressrumItem[],
  prefix = '',
): Record<string, unknown> {
  const members = { ...standard, ...readByShape(pressRoom, channel, prefix) };
  return {
    ...members,
    releases: items.map(({ node, standard }) => ({ ...standard, ...readByShape(release, node, prefix) })),
  };
}

/**
 * The same for RSS and Atom. For other readers, their content has the lead before the body, and contacts and the "about"
 * text after it. These are removed again.
 */
export function readPressrumXmlFeed(
  channel: Node | undefined,
  items: readonly PressrumItem[],
): Record<string, unknown> {
  const tree = readPressrumFeed(channel, {}, items, 'press:') as { releases: PressrumItem['standard'][] };
  const room = readPressRoom(unwrapTraced(tree).value);
  return {
    ...tree,
    releases: tree.releases.map((members) => ({ ...members, articleBody: unwrapBody(members, room) })),
  };
}

function unwrapBody({ articleBody, ...members }: PressrumItem['standard'], room: PressRoom): Traced | undefined {
  const withoutBody = articleBody && read(release, unwrapTraced(members).value);
  if (!withoutBody) return articleBody;
  const { before, after } = wrapBody(withoutBody, room);
  let { value } = articleBody;
  if (before && value.startsWith(before)) value = value.slice(before.length).replace(/^\n/, '');
  if (after && value.endsWith(after)) value = value.slice(0, -after.length).replace(/\n$/, '');
  return { ...articleBody, value };
}

/** The picture of an item, as `write/feed.ts` writes it. */
export function readImage(item: Node) {
  const picture = readMedia(item);
  const { width, height, ...others } = picture ?? {};
  return picture && { ...others, width: width && toNumber(width), height: height && toNumber(height) };
}

/** The attachments of an item, as `write/feed.ts` writes them. */
export const readEnclosures = (item: Node) =>
  findAll(item, 'link')
    .filter((link) => findPlainText(link, 'rel') === 'enclosure')
    .map((link) => ({
      url: findText(link, 'href'),
      name: findText(link, 'title'),
      encodingFormat: findText(link, 'type'),
    }));
