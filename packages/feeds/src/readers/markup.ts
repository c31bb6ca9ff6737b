import type { Markup } from '../assemble/draft.js';
import { first, type Node } from '../source/node.js';

/** A tag or a reference: plain text has neither. */
const MARKUP = /<\/?[a-z][^<>]*>|&(?:#\w+|\w+);/i;

/** The text at the first path that has one, as HTML. */
export const html = (node: Node | undefined, ...paths: string[]): Markup | undefined =>
  at(node, paths, () => 'html');

/** The text at the first path that has one, as plain text. */
export const plainText = (node: Node | undefined, ...paths: string[]): Markup | undefined =>
  at(node, paths, () => 'text');

/** The text at the first path that has one, as HTML where it has tags or references in it. */
export const htmlOrText = (node: Node | undefined, ...paths: string[]): Markup | undefined =>
  at(node, paths, (text) => (MARKUP.test(text) ? 'html' : 'text'));

function at(
  node: Node | undefined,
  paths: readonly string[],
  kindOf: (text: string) => Markup['kind'],
): Markup | undefined {
  for (const path of paths) {
    const found = first(node, path);
    if (found?.isMarkup) return { node: found, kind: 'html' };
    if (found?.text?.trim()) return { node: found, kind: kindOf(found.text) };
  }
  return undefined;
}
