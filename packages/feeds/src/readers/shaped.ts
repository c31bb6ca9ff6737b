import type { Kind, Shape } from '@pressrum/model';
import { found, type Node } from '../source/node.js';
import type { Found, FoundNumber } from '../trace.js';

/**
 * What a source says in the document's own words, as a tree of found values: members that the shape has, by their names
 * behind `prefix`, lists as lists. What is invalid is left to the model's reader.
 */
export function shaped(shape: Shape, node: Node | undefined, prefix = ''): Record<string, unknown> {
  const members: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(shape)) {
    const nodes = node?.members?.get(prefix + name);
    if (nodes?.length) members[name] = valueOf(kind, nodes, prefix);
  }
  return members;
}

function valueOf(kind: Kind, nodes: readonly Node[], prefix: string): unknown {
  if (Array.isArray(kind)) return nodes.map((node) => valueOf(kind[0] as Kind, [node], prefix));
  const [node] = nodes;
  if (typeof kind !== 'string') return shaped(kind as Shape, node, prefix);
  if (node!.text === undefined) return undefined;
  return kind.replace('!', '') === 'number' ? numberAt(found(node!)) : found(node!);
}

/** A number as a source in the document's own words has it: any. */
export const numberAt = ({ value, from }: Found): FoundNumber | Found =>
  value.trim() && Number.isFinite(Number(value)) ? { value: Number(value), from } : { value, from };
