import { listLeaves, type Node } from '../../syntax-tree/node.js';

/**
 * The members of an object, each with its possible names, the likeliest first. For formats whose names are only partly
 * known.
 */
export type Names = Readonly<Record<string, string>>;

/** `published_at`, `publishedAt` and `PublishedAt` are one name. */
const foldName = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '');

/** The node with its members renamed: `spellings` become the member that they stand for. */
export function renameMembers(node: Node, names: Names): Node {
  if (!node.members) return node;
  const byName = new Map<string, Node[]>();
  for (const [name, nodes] of node.members)
    byName.set(foldName(name), [...(byName.get(foldName(name)) ?? []), ...nodes]);
  const members = Object.entries(names).map(([member, spellings]): [string, Node[]] => [
    member,
    spellings.split(' ').flatMap((name) => byName.get(name) ?? []),
  ]);
  return { ...node, members: new Map(members.filter(([, nodes]) => nodes.length)) };
}

/** The paths of members that contain words and have an unknown name. */
export function findUnknownMembers(nodes: readonly Node[], names: Names, path: string): string[] {
  const spellings = new Set(Object.values(names).flatMap((spelling) => spelling.split(' ')));
  const unknown = nodes.flatMap(({ members }) =>
    [...(members ?? [])].flatMap(([name, values]) =>
      !spellings.has(foldName(name)) && values.some(hasWords) ? [`${path}${name}`] : [],
    ),
  );
  return [...new Set(unknown)];
}

const hasWords = (node: Node) =>
  listLeaves(node).some(({ text = '' }) => /\p{L}{2}/u.test(text) && !/^(?:true|false)$/.test(text));
