import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { MAX_DEPTH, MAX_NODES, addMember, type Node, type Parsed } from './node.js';

/** The prefixes by which readers find the elements of a namespace. The source may have others. */
const PREFIXES: Record<string, string> = {
  'http://www.w3.org/2005/atom': '',
  'http://purl.org/atom/ns#': '',
  'http://my.netscape.com/rdf/simple/0.9': '',
  'http://channel.netscape.com/rdf/simple/0.9': '',
  'http://purl.org/rss/1.0/': '',
  'http://purl.org/net/rss1.1#': '',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms': 'dcterms:',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes:',
  'http://search.yahoo.com/mrss': 'media:',
  'http://wordpress.org/export/1.0': 'wp:',
  'http://wordpress.org/export/1.1': 'wp:',
  'http://wordpress.org/export/1.2': 'wp:',
  'http://www.w3.org/2007/app': 'app:',
  'http://purl.org/atom/app#': 'app:',
  'http://schemas.google.com/blogger/2018': 'blogger:',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf:',
  'http://www.w3.org/1999/xhtml': '',
  'https://pressrum.example/ns/1': 'press:',
};

/** Thrown to stop the parser. The message is the problem. */
class Refused extends Error {}

/** An element that is still open. */
interface OpenElement {
  node: Node;
  start: number;
  prefixes: ReadonlyMap<string, string>;
  hasElement: boolean;
}

/**
 * Parses XML into a tree of nodes. Child elements and attributes are members, by their names with the usual prefix of
 * their namespace. The root element is the only member of the root node. Errors of real feeds are accepted: HTML's
 * character references, a bare `&`, an element closed by its parent. A source that ends before its root is refused, and
 * so is one that declares entities (XML 1.0, 4.1; "billion laughs").
 */
export function parseXml(source: string): Parsed {
  if (/<!DOCTYPE[^>[]{0,1000}\[/i.test(source.slice(0, 10_000)) && /<!ENTITY/i.test(source)) {
    return { problem: 'declares entities of its own in its DOCTYPE, which is not safe to read; remove them' };
  }
  try {
    return buildTree(source);
  } catch (error) {
    if (error instanceof Refused) return { problem: error.message };
    throw error;
  }
}

function buildTree(source: string): Parsed {
  const top: Node = {};
  const openElements: OpenElement[] = [{ node: top, start: 0, prefixes: new Map(), hasElement: true }];
  const warnings: string[] = [];
  let attributes: [name: string, value: Node][] = [];
  let isComplete = false;
  let count = 0;
  const parser: Parser = new Parser(
    {
      onattribute(name, raw) {
        attributes.push([name, { text: decodeText(raw) }]);
      },
      onopentag(name) {
        if (count++ > MAX_NODES) throw new Refused(`holds more than ${MAX_NODES} elements; divide it`);
        if (openElements.length > MAX_DEPTH)
          throw new Refused(`nests elements deeper than ${MAX_DEPTH}; that is no feed`);
        const parent = openElements[openElements.length - 1]!;
        parent.hasElement = true;
        const node: Node = {};
        const declaredPrefixes = attributes.length ? readNamespaces(parent.prefixes, attributes) : parent.prefixes;
        const prefixes = openElements.length === 1 ? addRootPrefix(declaredPrefixes, name) : declaredPrefixes;
        for (const [attribute, value] of attributes)
          if (!isDeclaration(attribute)) addMember(node, attribute, value);
        attributes = [];
        addMember(parent.node, resolveName(prefixes, name), node);
        openElements.push({ node, start: parser.endIndex + 1, prefixes, hasElement: false });
      },
      onclosetag(name, isImplied) {
        const { node, start, hasElement } = openElements.pop()!;
        const isSelfClosing = parser.startIndex < start;
        const inner = isSelfClosing ? '' : source.slice(start, parser.startIndex);
        if (hasElement) node.markup = inner;
        else node.text = decodeText(inner);
        if (openElements.length === 1) isComplete = isSelfClosing || !isImplied;
        else if (isImplied && !isSelfClosing && warnings.length < 3) {
          warnings.push(`<${name}> in line ${countLines(source, start)} is not closed; read as far as its parent`);
        }
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(source);
  if (!top.members) return { problem: 'holds no XML element; fetch it again' };
  if (!isComplete) return { problem: 'ends before its last element is closed; it was cut off, fetch it again' };
  return { root: top, warnings };
}

const countLines = (source: string, at: number) => source.slice(0, at).split('\n').length;

const isDeclaration = (attribute: string) => attribute === 'xmlns' || attribute.startsWith('xmlns:');

/** The namespaces inside an element, with those that its attributes declare. */
function readNamespaces(outer: ReadonlyMap<string, string>, attributes: readonly [string, Node][]) {
  const declarations = attributes.filter(([name]) => isDeclaration(name));
  if (!declarations.length) return outer;
  const ownPrefixes = declarations.map(([name, { text = '' }]): [string, string] => {
    const prefix = name.slice('xmlns:'.length);
    return [prefix, PREFIXES[text.toLowerCase().replace(/\/$/, '')] ?? PREFIXES[text] ?? (prefix && `${prefix}:`)];
  });
  return new Map([...outer, ...ownPrefixes]);
}

/** The root of a feed whose elements all have a prefix of an unknown or undeclared namespace: `<rss:rss>`. */
const PREFIXED_ROOT = /^([^:]+):(?:rss|feed|entry)$/i;

function addRootPrefix(prefixes: ReadonlyMap<string, string>, root: string): ReadonlyMap<string, string> {
  const prefix = PREFIXED_ROOT.exec(root)?.[1];
  return prefix === undefined ? prefixes : new Map([...prefixes, [prefix, '']]);
}

function resolveName(prefixes: ReadonlyMap<string, string>, name: string): string {
  if (!prefixes.size) return name;
  const colon = name.indexOf(':');
  const prefix = prefixes.get(colon < 0 ? '' : name.slice(0, colon));
  return prefix === undefined ? name : prefix + name.slice(colon + 1);
}

/**
 * Decodes the text of an element or attribute: references once, CDATA sections unwrapped, comments removed. Only
 * references with a semicolon are decoded, so that `?a=1&copy=2` stays a URL.
 */
function decodeText(raw: string): string {
  if (!/[<&]/.test(raw)) return raw;
  let text = '';
  let at = 0;
  for (const { index, 0: mark } of raw.matchAll(/<!\[CDATA\[|<!--/g)) {
    if (index < at) continue;
    text += decodeReferences(raw.slice(at, index));
    const isData = mark !== '<!--';
    const close = raw.indexOf(isData ? ']]>' : '-->', index + mark.length);
    const end = close < 0 ? raw.length : close;
    if (isData) text += raw.slice(index + mark.length, end);
    at = Math.min(end + 3, raw.length);
  }
  return text + decodeReferences(raw.slice(at));
}

const decodeReferences = (text: string) => (text.includes('&') ? decodeHTMLStrict(text) : text);
