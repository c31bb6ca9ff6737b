import { DEEPEST, addMember, type Node, type Parsed } from './node.js';

/**
 * JSON as a tree of nodes that know where they stand. `JSON.parse` judges; this only finds the places, so a member's
 * name (`__proto__` too) is never more than a key of a `Map`. The values of a list are all members of the list's own
 * name; those of a list at the top have the name "".
 */
export function parseJson(source: string): Parsed {
  try {
    JSON.parse(source);
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, ' ').slice(0, 120);
    return { problem: `is not whole or not JSON (${reason}); fetch it again` };
  }
  return treeOf(source);
}

/** An object or list that is not yet closed. What comes next is the member `name` of `node`. */
interface Open {
  node: Node;
  isList: boolean;
  name: string | undefined;
}

/** What stands between white space and strings. */
const TOKEN = /["{}[\]]|[^\s{}[\]:,"]+/g;

function treeOf(source: string): Parsed {
  const top: Node = { start: 0, end: source.length };
  const open: Open[] = [{ node: top, isList: true, name: '' }];
  const add = (current: Open, node: Node) => {
    addMember(current.node, current.name!, node);
    if (!current.isList) current.name = undefined;
  };
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(source); match; match = TOKEN.exec(source)) {
    const [token] = match;
    const { index: start } = match;
    const current = open[open.length - 1]!;
    if (token === '{') {
      const node: Node = { start, end: start };
      add(current, node);
      open.push({ node, isList: false, name: undefined });
    } else if (token === '[') {
      open.push({ node: current.node, isList: true, name: current.name });
      if (!current.isList) current.name = undefined;
    } else if (token === '}' || token === ']') {
      open.pop();
      if (token === '}') current.node.end = start + 1;
    } else if (token === '"') {
      const end = stringEnd(source, start + 1);
      TOKEN.lastIndex = end + 1;
      const leaf = stringAt(source, start + 1, end);
      if (current.name === undefined) current.name = leaf.text!;
      else add(current, leaf);
    } else add(current, { start, end: start + token.length, ...(token !== 'null' && { text: token }) });
    if (open.length > DEEPEST)
      return { problem: `nests values deeper than ${DEEPEST}; that is no press material` };
  }
  const isList = source.trimStart().startsWith('[');
  return { root: isList ? top : (top.members?.get('')?.[0] ?? top) };
}

/** Where the string ends that begins at `from`: the first quotation mark without an escape. */
function stringEnd(source: string, from: number): number {
  for (let end = source.indexOf('"', from); ; end = source.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (source[end - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return end;
  }
}

function stringAt(source: string, start: number, end: number): Node {
  const raw = source.slice(start, end);
  if (!raw.includes('\\')) return { start, end, text: raw };
  return { start, end, text: JSON.parse(`"${raw}"`) as string, coding: 'json' };
}
