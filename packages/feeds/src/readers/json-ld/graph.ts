import { findAll, findText, findTexts, type Node } from '../../syntax-tree/node.js';
import type { Traced } from '../../provenance/traced.js';

/** The things of a JSON-LD document, with references by `@id` resolved. */
export interface Graph {
  /** The root, and the things in its graph, lists and main entities. */
  things: Node[];
  /** The values of the named members of a node, with references resolved. */
  listMembers: (node: Node | undefined, ...names: string[]) => Node[];
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

export function createGraph(roots: readonly Node[]): Graph {
  const byId = indexById(roots);
  const resolve = (node: Node): Node => (isReference(node) ? (byId.get(readId(node)) ?? node) : node);
  const listMembers = (node: Node | undefined, ...names: string[]) =>
    names.flatMap((name) => findAll(node, name).map(resolve));
  const things = new Set<Node>();
  const pending = [...roots].reverse();
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (things.has(node)) continue;
    things.add(node);
    // Not spread: a list may have more items than a call may have arguments.
    for (const member of listMembers(node, ...CONTAINERS).reverse()) pending.push(member);
  }
  return { things: [...things], listMembers: listMembers };
}

const readId = (node: Node) => findText(node, '@id')?.value ?? '';
const isReference = ({ members }: Node) =>
  members?.has('@id') && [...members.keys()].every((name) => name === '@id' || name === '@type');

/** For each id, the node with the most members. */
function indexById(roots: readonly Node[]): Map<string, Node> {
  const byId = new Map<string, Node>();
  const pending = [...roots];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const id = node.members?.has('@id') ? readId(node) : '';
    if (id && (node.members?.size ?? 0) > (byId.get(id)?.members?.size ?? 0)) byId.set(id, node);
    for (const nodes of node.members?.values() ?? []) for (const member of nodes) pending.push(member);
  }
  return byId;
}

/** True if one of the thing's types matches. Types may be written as URLs or with a prefix. */
export const hasType = (node: Node, type: RegExp): boolean =>
  findTexts(node, '@type').some(({ value }) => type.test(toLocalName(value)));

/** `Monday` of `https://schema.org/Monday` and `schema:Monday`. */
export const toLocalName = (value: string): string => value.trim().replace(/^.*[/#:]/s, '');

/** The text at the first name that has one. A text with a language is an object with `@value`. */
export const findMemberText = (node: Node | undefined, ...names: string[]): Traced | undefined =>
  findText(node, ...names.flatMap((name) => [name, `${name}.@value`]));

/** The names of things, each of which may be an object or only a name. */
export const readNames = (graph: Graph, node: Node | undefined, ...names: string[]): Traced[] =>
  graph
    .listMembers(node, ...names)
    .flatMap(
      (member) =>
        findText({ ...member, members: new Map([['x', [member]]]) }, 'x') ?? findMemberText(member, 'name') ?? [],
    );
