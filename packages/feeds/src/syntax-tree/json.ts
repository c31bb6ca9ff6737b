import { MAX_DEPTH, MAX_NODES, addMember, type Node, type Parsed } from './node.js';

/**
 * Parses JSON into a tree of nodes. The items of a list are members of the list's owner, under the list's name; those of
 * a list at the top have the name "". A string that contains JSON has its members too.
 */
export function parseJson(source: string): Parsed {
  // Checked first, because `JSON.parse` needs much memory for deep nesting.
  if (isTooDeep(source)) return { problem: `nests values deeper than ${MAX_DEPTH}; that is no press material` };
  let value: unknown;
  try {
    value = JSON.parse(quoteLongNumbers(source));
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, ' ').slice(0, 120);
    return { problem: `is not whole or not JSON (${reason}); fetch it again` };
  }
  const builder: Builder = { count: 0, isEmbedded: false };
  const container: Node = { members: new Map() };
  addValue(container, '', value, builder);
  if (builder.count > MAX_NODES) return { problem: `holds more than ${MAX_NODES} values; divide it` };
  return { root: Array.isArray(value) ? container : container.members!.get('')![0]! };
}

interface Builder {
  count: number;
  /** Inside a string of JSON, whose own strings are not parsed. */
  isEmbedded: boolean;
}

function addValue(owner: Node, name: string, value: unknown, builder: Builder, isItem = false): void {
  if (++builder.count > MAX_NODES) return;
  if (Array.isArray(value)) {
    // An empty list is a member without nodes.
    owner.members ??= new Map();
    if (!owner.members.has(name)) owner.members.set(name, []);
    for (const item of value) addValue(owner, name, item, builder, true);
    return;
  }
  const node: Node = isItem ? { isItem } : {};
  addMember(owner, name, node);
  if (typeof value === 'object' && value !== null) {
    const members = value as Record<string, unknown>;
    // Faster than `Object.entries`, which creates an array for each member.
    for (const member of Object.keys(members)) addValue(node, member, members[member], builder);
  } else if (typeof value === 'string') {
    node.text = value;
    if (!builder.isEmbedded) addEmbedded(node, value, builder);
  } else if (typeof value === 'boolean' || Number.isFinite(value)) node.text = String(value);
}

/** Gives a string the members of the JSON in it. */
function addEmbedded(node: Node, text: string, builder: Builder): void {
  if (!/^\s*(?:\{\s*"|\[\s*\{)/.test(text) || isTooDeep(text)) return;
  let value: unknown;
  try {
    value = JSON.parse(quoteLongNumbers(text));
  } catch {
    return;
  }
  node.isJson = true;
  const embedded = { ...builder, isEmbedded: true };
  if (Array.isArray(value)) addValue(node, '', value, embedded);
  else for (const [name, inner] of Object.entries(value as object)) addValue(node, name, inner, embedded);
  builder.count = embedded.count;
}

/** Whole numbers of so many digits may be more than a `number` can hold exactly. */
const LONG_NUMBER = /[[:,]\s{0,9}-?[1-9]\d{15}/;

/** The same JSON with long whole numbers as strings: ids that differ in their last digits stay different. */
function quoteLongNumbers(source: string): string {
  if (!LONG_NUMBER.test(source)) return source;
  let result = '';
  let copied = 0;
  const marks = /"|(?<![\d.eE+-])-?[1-9]\d{15,}(?![\d.eE])/g;
  for (let match = marks.exec(source); match; match = marks.exec(source)) {
    const [mark] = match;
    if (mark === '"') {
      const end = findStringEnd(source, match.index + 1);
      if (end < 0) break;
      marks.lastIndex = end + 1;
    } else {
      result += `${source.slice(copied, match.index)}"${mark}"`;
      copied = marks.lastIndex;
    }
  }
  return result + source.slice(copied);
}

function isTooDeep(source: string): boolean {
  const marks = /["{}[\]]/g;
  let depth = 0;
  for (let match = marks.exec(source); match; match = marks.exec(source)) {
    const [mark] = match;
    if (mark === '"') {
      const end = findStringEnd(source, match.index + 1);
      if (end < 0) return false;
      marks.lastIndex = end + 1;
    } else if (mark === '}' || mark === ']') depth--;
    else if (++depth > MAX_DEPTH) return true;
  }
  return false;
}

/** The index of the closing quotation mark of a string, the first that is not escaped; -1 if there is none. */
function findStringEnd(source: string, from: number): number {
  for (let end = source.indexOf('"', from); end >= 0; end = source.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (source[end - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return -1;
}
