import { decodeHTML } from 'entities';
import type { DraftItem, Markup } from '../assemble/draft.js';
import { findFirst, findText, toRange, type Node } from '../syntax-tree/node.js';
import type { Traced } from '../provenance/traced.js';

/** A tag or a character reference. Plain text has neither. */
const MARKUP = /<\/?[a-z][^<>]*>|&(?:#\w+|\w+);/i;

/** The text at the first path that has one, as HTML. */
export const readHtmlText = (node: Node | undefined, ...paths: string[]): Markup | undefined =>
  readFirst(node, paths, () => 'html');

/** The text at the first path that has one, as plain text. */
export const readPlainText = (node: Node | undefined, ...paths: string[]): Markup | undefined =>
  readFirst(node, paths, () => 'text');

/** The text at the first path that has one, as HTML where it has tags or references in it. */
export const readHtmlOrText = (node: Node | undefined, ...paths: string[]): Markup | undefined =>
  readFirst(node, paths, detectKind);

/** Links as a list below a body. */
export const toLinkList = (links: readonly Node[], ...textPaths: string[]): { items: DraftItem[] } => ({
  items: links.map((link) => ({ text: readHtmlOrText(link, ...textPaths), url: findText(link, 'url') })),
});

/** One line of HTML as plain text: without tags, its references decoded once. */
export const stripTags = (value: Traced | undefined): Traced | undefined =>
  value && { ...value, value: decodeHTML(value.value.replace(/<\/?[a-z][^<>]*>/gi, '')) };

/**
 * The text at the first path that has one, as one line. Its markup may be escaped, or be elements of the source:
 * `<title>Om <em>Listeria</em></title>`.
 */
export function readLine(node: Node | undefined, ...paths: string[]): Traced | undefined {
  const plainText = findText(node, ...paths);
  if (plainText) return plainText;
  const element = paths.map((path) => findFirst(node, path)).find((candidate) => candidate?.markup !== undefined);
  const innerText = element?.markup?.replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1').replace(/<\/?[a-z][^<>]*>/gi, '');
  return element && innerText?.trim() ? { value: innerText, from: [toRange(element)] } : undefined;
}

/** A node's own text, as HTML where it has tags or references in it. */
export const readOwnText = (node: Node): Markup | undefined => toMarkup(node, detectKind);

const detectKind = (text: string): Markup['kind'] => (MARKUP.test(text) ? 'html' : 'text');

function readFirst(
  node: Node | undefined,
  paths: readonly string[],
  chooseKind: (text: string) => Markup['kind'],
): Markup | undefined {
  for (const path of paths) {
    const child = findFirst(node, path);
    const markup = child && toMarkup(child, chooseKind);
    if (markup) return markup;
  }
  return undefined;
}

function toMarkup(node: Node, chooseKind: (text: string) => Markup['kind']): Markup | undefined {
  if (node.markup !== undefined) return { node, kind: 'html' };
  return node.text?.trim() ? { node, kind: chooseKind(node.text) } : undefined;
}
