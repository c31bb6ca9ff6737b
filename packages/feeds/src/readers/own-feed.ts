import { pressRoom, read, readPressRoom, release, type PressRoom, type Release } from '@pressrum/model';
import { numberOf } from '../assemble/fields.js';
import { all, text, word, type Node } from '../source/node.js';
import { untrace, type Found } from '../trace.js';
import { aroundBody } from '../write/around-body.js';
import { mediaOf } from './feed.js';
import { shaped } from './shaped.js';

/** A release of a feed by Pressrum: the format's own words for it, and the node that ours stand in. */
export interface OwnItem {
  node: Node | undefined;
  standard: Record<string, unknown> & { articleBody?: Found | undefined };
}

/**
 * The document that a feed by Pressrum was written from. What stands there in the document's own words (`press:…`,
 * `_pressrum`) goes before the format's, and the body is what is left of the content without the lead, contacts and
 * "about" text that were written around it for other readers. Nothing is cleaned again.
 */
export function ownRoom(
  channel: Node | undefined,
  standard: Record<string, unknown>,
  items: readonly OwnItem[],
  prefix: string,
): Record<string, unknown> {
  const own = { ...standard, ...shaped(pressRoom, channel, prefix) };
  const room = readPressRoom(untrace(own).value);
  const releases = items.map((item) => {
    const members = { ...item.standard, ...shaped(release, item.node, prefix) };
    return { ...members, articleBody: bodyOf(members, room) };
  });
  return { ...own, releases };
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
  return picture && { ...picture, width: numberOf(picture.width), height: numberOf(picture.height) };
}

/** The attachments of an item, as `write/feed.ts` writes them. */
export const enclosuresOf = (item: Node) =>
  all(item, 'link')
    .filter((link) => word(link, 'rel') === 'enclosure')
    .map((link) => ({ url: text(link, 'href'), name: text(link, 'title'), encodingFormat: text(link, 'type') }));
