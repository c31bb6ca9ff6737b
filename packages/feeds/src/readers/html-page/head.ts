import { decodeHTMLStrict } from 'entities';
import { parseJson } from '../../syntax-tree/json.js';
import { foldCase } from '../../provenance/text-range.js';
import { traceNode, listLeaves, type Node } from '../../syntax-tree/node.js';
import { isOrganisation } from '../../text/labels/words.js';
import { getOrCreate } from '../../utilities/grouping.js';
import type { Traced } from '../../provenance/traced.js';
import { attributeOf, wordsOf, type Page } from './elements.js';

/** What a page says of itself to machines: its `meta` and `link` elements, its title, its language, its JSON-LD. */
export interface PageHead {
  /** The first value of the first name that has one. */
  meta: (...names: string[]) => Traced | undefined;
  /** All values of the names. */
  all: (names: readonly string[]) => Traced[];
  link: (rel: string) => Traced | undefined;
  title: Node | undefined;
  language: Traced | undefined;
  jsonLd: Node[];
  /** The values, for the report: those of names that say something of the article or the sender. */
  leaves: Node[];
  warnings: string[];
}

const TELLING =
  /^(?:og:|article:|dc(?:terms)?\.|twitter:(?:title|description)|(?:description|keywords|author|date|publisher|title|headline|abstract|last-modified|publicationdate|date(?:published|modified))$)/;

export function headOf(page: Page): PageHead {
  const byName = new Map<string, Node[]>();
  for (const element of page.elements) {
    const content =
      element.name === 'meta' && attributeOf(element, 'content') && element.attributes.get('content');
    for (const attribute of content ? ['property', 'name', 'itemprop'] : []) {
      const name = wordsOf(element, attribute);
      if (name && content) getOrCreate(byName, name, (): Node[] => []).push(content);
    }
  }
  const links = page.elements.filter(({ name }) => name === 'link');
  const scripts = jsonLdIn(page);
  const title = titleOf(page);
  return {
    meta: (...names) => names.flatMap((name) => byName.get(name) ?? []).map(traceNode)[0],
    all: (names) => names.flatMap((name) => byName.get(name) ?? []).map(traceNode),
    link: (rel) =>
      links
        .filter((link) => wordsOf(link, 'rel').split(/\s+/).includes(rel))
        .map((link) => attributeOf(link, 'href'))[0],
    title,
    language: page.elements
      .filter(({ name }) => name === 'html')
      .map((html) => attributeOf(html, 'lang') ?? attributeOf(html, 'xml:lang'))[0],
    ...scripts,
    leaves: [
      ...(title ? [title] : []),
      ...[...byName].flatMap(([name, nodes]) => (TELLING.test(name) ? nodes : [])),
    ],
  };
}

function titleOf({ elements, source }: Page): Node | undefined {
  const title = elements.find(({ name, parent }) => name === 'title' && parent?.name !== 'svg');
  return title && leafAt(source, title.inner, title.innerEnd);
}

const leafAt = (source: string, start: number, end: number): Node => ({
  start,
  end,
  text: decodeHTMLStrict(source.slice(start, end)),
});

/** Blanks in the place of what some systems put around a script's content, so that old browsers do not show it. */
function unwrapped(text: string): string {
  const start = Math.max(text.search(/[[{]/), 0);
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1 || text.length;
  return ' '.repeat(start) + text.slice(start, end) + ' '.repeat(text.length - end);
}

function jsonLdIn({ elements, source }: Page): { jsonLd: Node[]; warnings: string[] } {
  const jsonLd: Node[] = [];
  const warnings: string[] = [];
  for (const element of elements) {
    if (element.name !== 'script' || !wordsOf(element, 'type').startsWith('application/ld+json')) continue;
    const text = unwrapped(source.slice(element.inner, element.innerEnd));
    const parsed = parseJson(text);
    if (parsed.root) jsonLd.push(decodedOnce(parsed.root));
    else
      warnings.push(
        `the JSON-LD in line ${source.slice(0, element.inner).split('\n').length} of the page ${parsed.problem}`,
      );
  }
  return { jsonLd, warnings };
}

/** Systems escape the texts of a script as if they stood in the page; HTML among them is decoded when it is read. */
function decodedOnce(root: Node): Node {
  for (const leaf of listLeaves(root)) {
    if (!leaf.text?.includes('&') || /<\/?[a-z][^<>]*>/i.test(leaf.text)) continue;
    leaf.text = decodeHTMLStrict(leaf.text);
  }
  return root;
}

const LONGEST_TITLE = 500;

/** The title of the page without the name of the site, and that name: "Ny bro öppnar | Björkviks kommun". */
export function titleParts(title: Node | undefined, siteName: string): { headline?: Traced; site?: Traced } {
  const text = title?.text?.slice(0, LONGEST_TITLE) ?? '';
  if (!title || !text.trim()) return {};
  const divider = [...text.matchAll(/ [|–—-] /g)].pop();
  const at = divider?.index ?? text.length;
  const site = text.slice(at + 3).trim();
  const isSite = siteName ? foldCase(site) === foldCase(siteName) : divider?.[0] === ' | ' || isOrganisation(site);
  if (!divider || !isSite) return { headline: part(title, 0, title.text!.length) };
  return { headline: part(title, 0, at), site: part(title, at + 3, title.text!.length) };
}

function part(leaf: Node, from: number, to: number): Traced {
  const value = leaf.text!.slice(from, to).replace(/\s+/g, ' ').trim();
  // A title with references in it is told as a whole.
  return leaf.text!.length !== leaf.end! - leaf.start!
    ? { ...traceNode(leaf), value }
    : { value, from: [{ start: leaf.start! + from, end: leaf.start! + to }] };
}
