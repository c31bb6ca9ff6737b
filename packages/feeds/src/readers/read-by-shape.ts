import type { FieldType, Shape } from '@pressrum/model';
import { readOwnCredit } from '../normalize/credit.js';
import { traceNode, type Node } from '../syntax-tree/node.js';
import type { Traced } from '../provenance/traced.js';

/**
 * A tree of traced values from a source whose members have the document's names, each behind `prefix`. The model's reader
 * drops invalid values later.
 */
export function readByShape(shape: Shape, node: Node | undefined, prefix = ''): Record<string, unknown> {
  const members: Record<string, unknown> = {};
  for (const [name, type] of Object.entries(shape)) {
    const nodes = node?.members?.get(prefix + name);
    if (nodes?.length)
      members[name] = readMember(type, name === 'credit' ? nodes.map(cleanCredit) : nodes, prefix);
  }
  return members;
}

function readMember(type: FieldType, nodes: readonly Node[], prefix: string): unknown {
  if (Array.isArray(type)) return nodes.map((node) => readMember(type[0] as FieldType, [node], prefix));
  const [node] = nodes;
  if (typeof type !== 'string') return readByShape(type as Shape, node, prefix);
  if (node!.text === undefined) return undefined;
  return type.replace('!', '') === 'number' ? toNumber(traceNode(node!)) : traceNode(node!);
}

const cleanCredit = (node: Node): Node => (node.text ? { ...node, text: readOwnCredit(node.text) } : node);

/** Any finite number; other texts stay as they are. */
export const toNumber = ({ value, from }: Traced): Traced<number> | Traced =>
  value.trim() && Number.isFinite(Number(value)) ? { value: Number(value), from } : { value, from };
