import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { DEEPEST, MOST, addMember, type Node, type Parsed } from './node.js';

/** The prefix that readers know a namespace by, whichever the source gives it. */
const PREFIXES: Record<string, string> = {
  'http://www.w3.org/2005/atom': '',
  'http://purl.org/rss/1.0/': '',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://search.yahoo.com/mrss': 'media:',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf:',
  'http://www.w3.org/1999/xhtml': '',
  'https://pressrum.example/ns/1': 'press:',
};

/** Stops the parser: what comes would only cost time. */
class Refused extends Error {}

/** An element that is not yet closed. */
interface Open {
  node: Node;
  prefixes: ReadonlyMap<string, string>;
  hasElement: boolean;
}

/**
 * XML as a tree of nodes that know where they stand: child elements and attributes are members, by their names with the
 * prefix that their namespace usually has. Lenient where real feeds are wrong (references that only HTML knows, a bare
 * `&`, an element closed by its parent), but what ends before its root does is a problem. Entities of its own that a
 * document declares are refused, never expanded (XML 1.0, 4.1; "billion laughs"). The root element is the one member of
 * the root node.
 */
export function parseXml(source: string): Parsed {
  if (/<!DOCTYPE[^>[]{0,1000}\[/i.test(source.slice(0, 10_000)) && /<!ENTITY/i.test(source)) {
    return { problem: 'declares entities of its own in its DOCTYPE, which is not safe to read; remove them' };
  }
  try {
    return treeOf(source);
  } catch (error) {
    if (error instanceof Refused) return { problem: error.message };
    throw error;
  }
}

function treeOf(source: string): Parsed {
  const top: Node = { start: 0, end: source.length };
  const open: Open[] = [{ node: top, prefixes: new Map(), hasElement: true }];
  const warnings: string[] = [];
  let attributes: [name: string, value: Node][] = [];
  let isWhole = false;
  let count = 0;
  const parser: Parser = new Parser(
    {
      onattribute(name, raw, quote) {
        const end = quote ? parser.endIndex - 1 : parser.endIndex;
        attributes.push([name, leafAt(source, end - raw.length, end)]);
      },
      onopentag(name) {
        if (count++ > MOST) throw new Refused(`holds more than ${MOST} elements; divide it`);
        if (open.length > DEEPEST) throw new Refused(`nests elements deeper than ${DEEPEST}; that is no feed`);
        const outer = open[open.length - 1]!;
        outer.hasElement = true;
        const start = parser.endIndex + 1;
        const node: Node = { start, end: start };
        const prefixes = attributes.length ? declared(outer.prefixes, attributes) : outer.prefixes;
        for (const [attribute, value] of attributes)
          if (!isDeclaration(attribute)) addMember(node, attribute, value);
        attributes = [];
        addMember(outer.node, nameIn(prefixes, name), node);
        open.push({ node, prefixes, hasElement: false });
      },
      onclosetag(name, isImplied) {
        const { node, hasElement } = open.pop()!;
        const isSelfClosing = parser.startIndex < node.start;
        if (!isSelfClosing) node.end = parser.startIndex;
        if (hasElement) node.isMarkup = true;
        else Object.assign(node, leafAt(source, node.start, node.end));
        if (open.length === 1) isWhole = isSelfClosing || !isImplied;
        else if (isImplied && !isSelfClosing && warnings.length < 3) {
          warnings.push(
            `<${name}> in line ${lineOf(source, node.start)} is not closed; read as far as its parent`,
          );
        }
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(source);
  if (!top.members) return { problem: 'holds no XML element; fetch it again' };
  if (!isWhole) return { problem: 'ends before its last element is closed; it was cut off, fetch it again' };
  return { root: top, warnings };
}

const lineOf = (source: string, at: number) => source.slice(0, at).split('\n').length;

const isDeclaration = (attribute: string) => attribute === 'xmlns' || attribute.startsWith('xmlns:');

/** The namespaces in force inside an element, with those that its attributes declare. */
function declared(outer: ReadonlyMap<string, string>, attributes: readonly [string, Node][]) {
  const own = attributes.filter(([name]) => isDeclaration(name));
  if (!own.length) return outer;
  const known = own.map(([name, { text = '' }]): [string, string] => {
    const prefix = name.slice('xmlns:'.length);
    return [prefix, PREFIXES[text.toLowerCase().replace(/\/$/, '')] ?? PREFIXES[text] ?? (prefix && `${prefix}:`)];
  });
  return new Map([...outer, ...known]);
}

function nameIn(prefixes: ReadonlyMap<string, string>, name: string): string {
  if (!prefixes.size) return name;
  const colon = name.indexOf(':');
  const prefix = prefixes.get(colon < 0 ? '' : name.slice(0, colon));
  return prefix === undefined ? name : prefix + name.slice(colon + 1);
}

/** An element's or attribute's text: references decoded once, CDATA sections taken as they are, comments gone. */
function leafAt(source: string, start: number, end: number): Node {
  const raw = source.slice(start, end);
  if (!/[<&]/.test(raw)) return { start, end, text: raw };
  if (raw.startsWith('<![CDATA[') && raw.indexOf(']]>') === raw.length - 3) {
    return { start: start + 9, end: end - 3, text: raw.slice(9, -3) };
  }
  return { start, end, text: runsOf(raw).map(textOf).join(''), coding: 'xml' };
}

/** A run of an element's raw text between comments and the marks of CDATA sections. */
export interface Run {
  start: number;
  end: number;
  /** In a CDATA section nothing is a reference. */
  isData: boolean;
  raw: string;
}

/** The runs of an element's raw text. */
export function runsOf(raw: string): Run[] {
  const runs: Run[] = [];
  const add = (start: number, end: number, isData: boolean) =>
    void (end > start && runs.push({ start, end, isData, raw: raw.slice(start, end) }));
  let at = 0;
  for (const { index, 0: mark } of raw.matchAll(/<!\[CDATA\[|<!--/g)) {
    if (index < at) continue;
    add(at, index, false);
    const isData = mark !== '<!--';
    const close = raw.indexOf(isData ? ']]>' : '-->', index + mark.length);
    const end = close < 0 ? raw.length : close;
    if (isData) add(index + mark.length, end, true);
    at = Math.min(end + 3, raw.length);
  }
  add(at, raw.length, false);
  return runs;
}

/** What a run says: only references that end as they should are decoded, so that `?a=1&copy=2` stays an address. */
export const textOf = ({ raw, isData }: Run): string => (isData ? raw : decodeHTMLStrict(raw));
