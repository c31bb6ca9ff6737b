import { all, text, texts, type Node } from '../../source/node.js';
import type { Found } from '../../trace.js';

/** The things of a JSON-LD document, each found by its `@id` wherever it is only referred to. */
export interface Graph {
  /** What the document is about: its root, graph or list, and what stands in those as the main thing or an item. */
  things: Node[];
  /** What a member says, references resolved. */
  members: (node: Node | undefined, ...names: string[]) => Node[];
}

const CONTAINERS = [
  '',
  '@graph',
  'mainEntity',
  'itemListElement',
  'item',
  'hasPart',
  'dataFeedElement',
  'blogPost',
];

export function graphOf(roots: readonly Node[]): Graph {
  const byId = identified(roots);
  const resolved = (node: Node): Node => (isReference(node) ? (byId.get(idOf(node)) ?? node) : node);
  const members = (node: Node | undefined, ...names: string[]) =>
    names.flatMap((name) => all(node, name).map(resolved));
  const things = new Set<Node>();
  const open = [...roots].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (things.has(node)) continue;
    things.add(node);
    // Not spread: a list may be longer than a call has room for arguments.
    for (const member of members(node, ...CONTAINERS).reverse()) open.push(member);
  }
  return { things: [...things], members };
}

const idOf = (node: Node) => text(node, '@id')?.value ?? '';
const isReference = ({ members }: Node) =>
  members?.has('@id') && [...members.keys()].every((name) => name === '@id' || name === '@type');

/** Of each id, the node that says the most of it. */
function identified(roots: readonly Node[]): Map<string, Node> {
  const byId = new Map<string, Node>();
  const open = [...roots];
  for (let node = open.pop(); node; node = open.pop()) {
    const id = node.members?.has('@id') ? idOf(node) : '';
    if (id && (node.members?.size ?? 0) > (byId.get(id)?.members?.size ?? 0)) byId.set(id, node);
    for (const nodes of node.members?.values() ?? []) for (const member of nodes) open.push(member);
  }
  return byId;
}

/** True for a thing one of whose types matches, which may be written as addresses or with a prefix. */
export const isA = (node: Node, type: RegExp): boolean =>
  texts(node, '@type').some(({ value }) => type.test(nameIn(value)));

/** `Monday` of `https://schema.org/Monday` and `schema:Monday`. */
export const nameIn = (value: string): string => value.trim().replace(/^.*[/#:]/s, '');

/** The text at the first name that has one; a text with a language is an object. */
export const say = (node: Node | undefined, ...names: string[]): Found | undefined =>
  text(node, ...names.flatMap((name) => [name, `${name}.@value`]));

/** The names of things that may be written as their names alone. */
export const named = (graph: Graph, node: Node | undefined, ...names: string[]): Found[] =>
  graph
    .members(node, ...names)
    .flatMap(
      (member) => text({ ...member, members: new Map([['x', [member]]]) }, 'x') ?? say(member, 'name') ?? [],
    );
