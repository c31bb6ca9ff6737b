import { nonEmptyText } from '@pressrum/model';
import type { SourceRange } from '../provenance/span.js';
import type { Traced } from '../provenance/traced.js';
import type { Node } from './node-type.js';

export type { Node } from './node-type.js';

/** A parsed source, or one phrase that says what is wrong and how to fix it. */
export type Parsed = { root: Node; warnings?: string[]; problem?: never } | { problem: string; root?: never };

/** Deeper sources are hostile or broken: press material has a tenth of this depth. */
export const MAX_DEPTH = 200;
/** More values would need too much memory. An archive of 50,000 releases has fewer. */
export const MAX_NODES = 2_000_000;

/** Adds a member to an object or element. */
export function addMember(node: Node, name: string, member: Node): void {
  node.members ??= new Map();
  const members = node.members.get(name);
  if (members) members.push(member);
  else node.members.set(name, [member]);
}

/** True for a node with a member of that name, even if it is `null` or an empty list. */
export const hasMember = (node: Node | undefined, name: string): boolean => Boolean(node?.members?.has(name));

/** All nodes at a path such as `items.item`, in the order of the source. */
export function findAll(node: Node | undefined, path: string): Node[] {
  if (!node) return [];
  if (!path.includes('.')) return [...(node.members?.get(path) ?? [])];
  let nodes = [node];
  for (const name of path.split('.')) {
    const next: Node[] = [];
    for (const { members } of nodes) for (const member of members?.get(name) ?? []) next.push(member);
    nodes = next;
  }
  return nodes;
}

/** The first node at the first path that has one. */
export function findFirst(node: Node | undefined, ...paths: string[]): Node | undefined {
  for (const path of paths) {
    const [match] = findAll(node, path);
    if (match) return match;
  }
  return undefined;
}

/** The leaf with a node's text: itself, or its member `text`, as some systems write dates and links. */
const findLeaf = (node: Node): Node | undefined =>
  node.text !== undefined ? node : node.members?.get('text')?.find(({ text }) => text !== undefined);

/** The text at the first path where it is not a placeholder. */
export function findText(node: Node | undefined, ...paths: string[]): Traced | undefined {
  let placeholder: Traced | undefined;
  for (const path of paths) {
    for (const match of findAll(node, path)) {
      const leaf = findLeaf(match);
      if (!leaf?.text) continue;
      const value = traceNode(leaf);
      if (leaf.text.length > 100 || nonEmptyText(leaf.text) !== undefined) return value;
      placeholder ??= value;
    }
  }
  // A placeholder is returned too, so that the report can say why the value is absent.
  return placeholder;
}

/** Every text at a path. */
export const findTexts = (node: Node | undefined, path: string): Traced[] =>
  findAll(node, path).flatMap((match) => {
    const leaf = findLeaf(match);
    return leaf?.text ? [traceNode(leaf)] : [];
  });

/** The text at the first path, for decisions of a reader; empty for a placeholder. Not part of the report. */
export const findPlainText = (node: Node | undefined, ...paths: string[]): string =>
  nonEmptyText(findText(node, ...paths)?.value ?? '') ?? '';

/** The value of a leaf, traced to it. */
export const traceNode = (node: Node): Traced => ({ value: node.text ?? '', from: [toRange(node)] });

/** The range of a complete node: the text of a leaf, or its offsets in a page. */
export const toRange = (node: Node): SourceRange =>
  node.start === undefined
    ? { leaf: node, start: 0, end: (node.text ?? node.markup ?? '').length }
    : { start: node.start, end: node.end! };

/** True for two ranges that begin at the same character. */
export const isSameStart = (a: SourceRange | undefined, b: SourceRange | undefined): boolean =>
  a?.leaf === b?.leaf && a?.start === b?.start;

/** The members of a node with their paths: `items[0].title`, `rss.channel.item[1].link`. */
export function listChildren({ members }: Node, path: string): { node: Node; path: string }[] {
  return [...(members ?? [])].flatMap(([name, nodes]) => {
    const memberPath = path && name ? `${path}.${name}` : path + name;
    return nodes.map((node, index) => ({
      node,
      path: nodes.length > 1 || node.isItem ? `${memberPath}[${index}]` : memberPath,
    }));
  });
}

/** Every leaf of a tree, including `null`s; an element with attributes and a text is one too. */
export function listLeaves(root: Node): Node[] {
  const leaves: Node[] = [];
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!node.members?.size || (node.text !== undefined && !node.isJson)) leaves.push(node);
    for (const { node: child } of listChildren(node, '').reverse()) pending.push(child);
  }
  return leaves;
}
