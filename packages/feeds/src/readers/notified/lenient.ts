import { leavesOf, type Node } from '../../source/node.js';

/**
 * What a thing of a format can say, each with the names that may stand for it, the likeliest first: for formats of which
 * only some names are known.
 */
export type Names = Readonly<Record<string, string>>;

/** `published_at`, `publishedAt` and `PublishedAt` are one name. */
const folded = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '');

/** The node with its members by what they say. */
export function known(node: Node, names: Names): Node {
  if (!node.members) return node;
  const byName = new Map<string, Node[]>();
  for (const [name, nodes] of node.members)
    byName.set(folded(name), [...(byName.get(folded(name)) ?? []), ...nodes]);
  const members = Object.entries(names).map(([said, spellings]): [string, Node[]] => [
    said,
    spellings.split(' ').flatMap((name) => byName.get(name) ?? []),
  ]);
  return { ...node, members: new Map(members.filter(([, nodes]) => nodes.length)) };
}

/** The paths of members that hold words and that no name stands for. */
export function unknownIn(nodes: readonly Node[], names: Names, path: string): string[] {
  const spellings = new Set(Object.values(names).flatMap((some) => some.split(' ')));
  const unknown = nodes.flatMap(({ members }) =>
    [...(members ?? [])].flatMap(([name, values]) =>
      !spellings.has(folded(name)) && values.some(hasWords) ? [`${path}${name}`] : [],
    ),
  );
  return [...new Set(unknown)];
}

const hasWords = (node: Node) =>
  leavesOf(node).some(({ text = '' }) => /\p{L}{2}/u.test(text) && !/^(?:true|false)$/.test(text));
