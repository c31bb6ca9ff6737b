import { present } from '@pressrum/model';
import type { Found } from '../trace.js';

/**
 * A value of a structured source and where it stands. JSON and XML give the same tree, so that a reader says `items.item`
 * for both: a member that comes several times, a list, and a single item in a list's place are all a list of nodes, and
 * an attribute is a member like a child element.
 */
export interface Node {
  /** Where the value's raw text stands: between the quotes of a string, between the tags of an element. */
  start: number;
  end: number;
  /** What a leaf says, decoded once; absent for `null`, for objects, and for elements with elements inside. */
  text?: string;
  /** How the raw text is to be decoded, where it is another than `text`. */
  coding?: Coding;
  /** What a text that a reader has put together is made of, in its order. */
  pieces?: readonly Piece[];
  members?: Map<string, Node[]>;
  /** An element of XML with elements inside: its raw text is markup, where markup is expected. */
  isMarkup?: true;
}

/** How a leaf's text is written in the source: escapes of JSON, references and CDATA sections of XML. */
export type Layer = 'json' | 'xml' | 'html';
/** One on another, the outer one first, where JSON stands in a string of JSON, or in a page. */
export type Coding = Layer | `${Layer} ${Layer}`;

/** From the offset `at` on, a text says what `leaf` says from its offset `from` on. */
export interface Piece {
  at: number;
  leaf: Node;
  from: number;
}

/** A source that was parsed, or in one phrase what is wrong with it and the mend. */
export type Parsed = { root: Node; warnings?: string[]; problem?: never } | { problem: string; root?: never };

/** Deeper sources are hostile or broken: press material needs a tenth of it. */
export const DEEPEST = 200;
/** More values would take more memory than a machine has; an archive of 50,000 releases has fewer. */
export const MOST = 2_000_000;

/** Adds a member to an object or element. */
export function addMember(node: Node, name: string, member: Node): void {
  node.members ??= new Map();
  const known = node.members.get(name);
  if (known) known.push(member);
  else node.members.set(name, [member]);
}

/** True for a node with a member of that name, also where it is `null` or an empty list. */
export const has = (node: Node | undefined, name: string): boolean => Boolean(node?.members?.has(name));

/** All nodes at a path such as `items.item`, in the order of the source. */
export function all(node: Node | undefined, path: string): Node[] {
  if (!node) return [];
  let nodes = [node];
  for (const name of path.split('.')) {
    const next: Node[] = [];
    for (const { members } of nodes) for (const member of members?.get(name) ?? []) next.push(member);
    nodes = next;
  }
  return nodes;
}

/** The first node at the first path that has one. */
export function first(node: Node | undefined, ...paths: string[]): Node | undefined {
  for (const path of paths) {
    const [found] = all(node, path);
    if (found) return found;
  }
  return undefined;
}

/** What a node says: a leaf's text, or that of its member `text`, as some systems write a date or a link. */
const leafOf = (node: Node): Node | undefined =>
  node.text !== undefined ? node : node.members?.get('text')?.find(({ text }) => text !== undefined);

/** The text at the first path that says something but a word for nothing. */
export function text(node: Node | undefined, ...paths: string[]): Found | undefined {
  let absent: Found | undefined;
  for (const path of paths) {
    for (const place of all(node, path)) {
      const leaf = leafOf(place);
      if (!leaf?.text) continue;
      const value = found(leaf);
      if (leaf.text.length > 100 || present(leaf.text) !== undefined) return value;
      absent ??= value;
    }
  }
  // It is absent in the document too, and the report says why.
  return absent;
}

/** Every text at a path. */
export const texts = (node: Node | undefined, path: string): Found[] =>
  all(node, path).flatMap((place) => {
    const leaf = leafOf(place);
    return leaf?.text ? [found(leaf)] : [];
  });

/** The plain text at the first of the paths, for decisions of a reader; empty for a word for nothing. Not part of the report. */
export const word = (node: Node | undefined, ...paths: string[]): string =>
  present(text(node, ...paths)?.value ?? '') ?? '';

/** A leaf as a value that remembers where it stands. */
export const found = ({ text = '', start, end }: Node): Found => ({ value: text, from: [{ start, end }] });

/** Every leaf of a tree, `null`s too. */
export function leavesOf(root: Node): Node[] {
  const leaves: Node[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!node.members?.size) leaves.push(node);
    else {
      if (node.text !== undefined) leaves.push(node);
      for (const members of node.members.values()) for (const member of members) open.push(member);
    }
  }
  return leaves;
}
