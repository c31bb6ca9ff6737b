import { decodeHTML } from 'entities';
import type { Markup } from '../assemble/draft.js';
import { first, type Node } from '../source/node.js';
import type { Found } from '../trace.js';

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
  at(node, paths, kindIn);

/** One line of HTML as plain text: its tags gone, its references decoded once. */
export const decoded = (value: Found | undefined): Found | undefined =>
  value && { ...value, value: decodeHTML(value.value.replace(/<\/?[a-z][^<>]*>/gi, '')) };

/** A node's own text, as HTML where it has tags or references in it. */
export const ownText = (node: Node): Markup | undefined => markupOf(node, kindIn);

const kindIn = (text: string): Markup['kind'] => (MARKUP.test(text) ? 'html' : 'text');

function at(
  node: Node | undefined,
  paths: readonly string[],
  kindOf: (text: string) => Markup['kind'],
): Markup | undefined {
  for (const path of paths) {
    const found = first(node, path);
    const markup = found && markupOf(found, kindOf);
    if (markup) return markup;
  }
  return undefined;
}

function markupOf(node: Node, kindOf: (text: string) => Markup['kind']): Markup | undefined {
  if (node.isMarkup) return { node, kind: 'html' };
  return node.text?.trim() ? { node, kind: kindOf(node.text) } : undefined;
}
