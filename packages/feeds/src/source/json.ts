import { DEEPEST, MOST, addMember, type Coding, type Node, type Parsed } from './node.js';
import { locator } from './offsets.js';

/**
 * JSON as a tree of nodes that know where they stand. `JSON.parse` judges; this only finds the places, so a member's
 * name (`__proto__` too) is never more than a key of a `Map`. The values of a list are all members of the list's own
 * name; those of a list at the top have the name "". A string that holds an object or list of JSON has its members too.
 */
export const parseJson = (source: string): Parsed => judged(source, true);

/** JSON that stands in a text of the source, such as a script of a page, as a tree of the source's places. */
export function parseWithin(leaf: Node, source: string): Parsed {
  const parsed = judged(leaf.text ?? '', false);
  if (!parsed.root) return parsed;
  const locate = locator(leaf, source);
  const open = [parsed.root];
  for (let node = open.pop(); node; node = open.pop()) {
    node.start = locate(node.start);
    node.end = locate(node.end);
    const coding = [leaf.coding, node.text !== undefined && node.coding].filter(Boolean).join(' ');
    if (coding) node.coding = coding as Coding;
    for (const members of node.members?.values() ?? []) for (const member of members) open.push(member);
  }
  return parsed;
}

function judged(source: string, opensStrings: boolean): Parsed {
  // First, since `JSON.parse` itself takes much memory for a value that is nested without end.
  if (isTooDeep(source)) return { problem: `nests values deeper than ${DEEPEST}; that is no press material` };
  try {
    JSON.parse(source);
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, ' ').slice(0, 120);
    return { problem: `is not whole or not JSON (${reason}); fetch it again` };
  }
  return treeOf(source, opensStrings);
}

/** A string, with the members of the JSON that it holds. */
function opened(leaf: Node, source: string): Node {
  const holdsJson = /^\s*(?:\{\s*"|\[\s*\{)/.test(leaf.text!);
  const members = holdsJson && parseWithin(leaf, source).root?.members;
  return members ? { ...leaf, members } : leaf;
}

/** An object or list that is not yet closed. What comes next is the member `name` of `node`. */
interface Open {
  node: Node;
  isList: boolean;
  name: string | undefined;
}

function treeOf(source: string, opensStrings: boolean): Parsed {
  // What stands between white space and strings.
  const tokens = /["{}[\]]|[^\s{}[\]:,"]+/g;
  const top: Node = { start: 0, end: source.length };
  const open: Open[] = [{ node: top, isList: true, name: '' }];
  const add = (current: Open, node: Node) => {
    addMember(current.node, current.name!, node);
    if (!current.isList) current.name = undefined;
  };
  let count = 0;
  for (let match = tokens.exec(source); match; match = tokens.exec(source)) {
    const [token] = match;
    const { index: start } = match;
    const current = open[open.length - 1]!;
    if (token === '{') {
      const node: Node = { start, end: start };
      add(current, node);
      open.push({ node, isList: false, name: undefined });
    } else if (token === '[') {
      addList(current.node, current.name!);
      open.push({ node: current.node, isList: true, name: current.name });
      if (!current.isList) current.name = undefined;
    } else if (token === '}' || token === ']') {
      open.pop();
      if (token === '}') current.node.end = start + 1;
    } else if (token === '"') {
      const end = stringEnd(source, start + 1);
      tokens.lastIndex = end + 1;
      const leaf = stringAt(source, start + 1, end);
      if (current.name === undefined) current.name = leaf.text!;
      else add(current, opensStrings ? opened(leaf, source) : leaf);
    } else add(current, { start, end: start + token.length, ...(token !== 'null' && { text: token }) });
    if (count++ > MOST) return { problem: `holds more than ${MOST} values; divide it` };
  }
  const isList = source.trimStart().startsWith('[');
  return { root: isList ? top : (top.members?.get('')?.[0] ?? top) };
}

/** An empty list is a member too, one without nodes. */
function addList(node: Node, name: string): void {
  node.members ??= new Map();
  if (!node.members.has(name)) node.members.set(name, []);
}

function isTooDeep(source: string): boolean {
  const marks = /["{}[\]]/g;
  let depth = 0;
  for (let match = marks.exec(source); match; match = marks.exec(source)) {
    const [mark] = match;
    if (mark === '"') {
      const end = stringEnd(source, match.index + 1);
      if (end < 0) return false;
      marks.lastIndex = end + 1;
    } else if (mark === '}' || mark === ']') depth--;
    else if (++depth > DEEPEST) return true;
  }
  return false;
}

/** Where the string ends that begins at `from`: the first quotation mark without an escape; -1 where it never does. */
function stringEnd(source: string, from: number): number {
  for (let end = source.indexOf('"', from); end >= 0; end = source.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (source[end - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return -1;
}

function stringAt(source: string, start: number, end: number): Node {
  const raw = source.slice(start, end);
  if (!raw.includes('\\')) return { start, end, text: raw };
  return { start, end, text: JSON.parse(`"${raw}"`) as string, coding: 'json' };
}
