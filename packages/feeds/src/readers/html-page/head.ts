import { decodeHTMLStrict } from 'entities';
import { parseJson } from '../../syntax-tree/json.js';
import { foldCase } from '../../provenance/text-range.js';
import { traceNode, listLeaves, type Node } from '../../syntax-tree/node.js';
import { isOrganisation } from '../../text/labels/words.js';
import { getOrCreate } from '../../utilities/grouping.js';
import type { Traced } from '../../provenance/traced.js';
import { readAttribute, foldAttribute, type Page } from './elements.js';

/** The metadata of a page: `meta` and `link` elements, title, language and JSON-LD. */
export interface PageHead {
  /** The first value of the first name that has one. */
  meta: (...names: string[]) => Traced | undefined;
  /** All values of the names. */
  all: (names: readonly string[]) => Traced[];
  link: (rel: string) => Traced | undefined;
  title: Node | undefined;
  language: Traced | undefined;
  jsonLd: Node[];
  /** The values for the report. Only those that describe the article or the sender are listed. */
  leaves: Node[];
  warnings: string[];
}

const REPORTED_NAME =
  /^(?:og:|article:|dc(?:terms)?\.|twitter:(?:title|description)|(?:description|keywords|author|date|publisher|title|headline|abstract|last-modified|publicationdate|date(?:published|modified))$)/;

export function readPageHead(page: Page): PageHead {
  const byName = new Map<string, Node[]>();
  for (const element of page.elements) {
    const content =
      element.name === 'meta' && readAttribute(element, 'content') && element.attributes.get('content');
    for (const attribute of content ? ['property', 'name', 'itemprop'] : []) {
      const name = foldAttribute(element, attribute);
      if (name && content) getOrCreate(byName, name, (): Node[] => []).push(content);
    }
  }
  const links = page.elements.filter(({ name }) => name === 'link');
  const scripts = parseJsonLd(page);
  const title = findTitle(page);
  return {
    meta: (...names) => names.flatMap((name) => byName.get(name) ?? []).map(traceNode)[0],
    all: (names) => names.flatMap((name) => byName.get(name) ?? []).map(traceNode),
    link: (rel) =>
      links
        .filter((link) => foldAttribute(link, 'rel').split(/\s+/).includes(rel))
        .map((link) => readAttribute(link, 'href'))[0],
    title,
    language: page.elements
      .filter(({ name }) => name === 'html')
      .map((html) => readAttribute(html, 'lang') ?? readAttribute(html, 'xml:lang'))[0],
    ...scripts,
    leaves: [
      ...(title ? [title] : []),
      ...[...byName].flatMap(([name, nodes]) => (REPORTED_NAME.test(name) ? nodes : [])),
    ],
  };
}

function findTitle({ elements, source }: Page): Node | undefined {
  const title = elements.find(({ name, parent }) => name === 'title' && parent?.name !== 'svg');
  return title && createLeaf(source, title.inner, title.innerEnd);
}

const createLeaf = (source: string, start: number, end: number): Node => ({
  start,
  end,
  text: decodeHTMLStrict(source.slice(start, end)),
});

/** Replaces the comment marks that some systems put around JSON with blanks, so that offsets stay valid. */
function blankCommentMarks(text: string): string {
  const start = Math.max(text.search(/[[{]/), 0);
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1 || text.length;
  return ' '.repeat(start) + text.slice(start, end) + ' '.repeat(text.length - end);
}

function parseJsonLd({ elements, source }: Page): { jsonLd: Node[]; warnings: string[] } {
  const jsonLd: Node[] = [];
  const warnings: string[] = [];
  for (const element of elements) {
    if (element.name !== 'script' || !foldAttribute(element, 'type').startsWith('application/ld+json')) continue;
    const text = blankCommentMarks(source.slice(element.inner, element.innerEnd));
    const parsed = parseJson(text);
    if (parsed.root) jsonLd.push(decodeTexts(parsed.root));
    else
      warnings.push(
        `the JSON-LD in line ${source.slice(0, element.inner).split('\n').length} of the page ${parsed.problem}`,
      );
  }
  return { jsonLd, warnings };
}

/** Decodes texts of JSON-LD that are escaped as in HTML. Texts with markup are decoded later, when that is parsed. */
function decodeTexts(root: Node): Node {
  for (const leaf of listLeaves(root)) {
    if (!leaf.text?.includes('&') || /<\/?[a-z][^<>]*>/i.test(leaf.text)) continue;
    leaf.text = decodeHTMLStrict(leaf.text);
  }
  return root;
}

const MAX_TITLE_LENGTH = 500;

/** Splits a title into the headline and the name of the site: "Ny bro öppnar | Björkviks kommun". */
export function splitTitle(title: Node | undefined, siteName: string): { headline?: Traced; site?: Traced } {
  const text = title?.text?.slice(0, MAX_TITLE_LENGTH) ?? '';
  if (!title || !text.trim()) return {};
  const divider = [...text.matchAll(/ [|–—-] /g)].pop();
  const at = divider?.index ?? text.length;
  const site = text.slice(at + 3).trim();
  const isSite = siteName ? foldCase(site) === foldCase(siteName) : divider?.[0] === ' | ' || isOrganisation(site);
  if (!divider || !isSite) return { headline: tracePart(title, 0, title.text!.length) };
  return { headline: tracePart(title, 0, at), site: tracePart(title, at + 3, title.text!.length) };
}

function tracePart(leaf: Node, from: number, to: number): Traced {
  const value = leaf.text!.slice(from, to).replace(/\s+/g, ' ').trim();
  // A title with character references is traced as a whole, because its offsets differ from those of the source.
  return leaf.text!.length !== leaf.end! - leaf.start!
    ? { ...traceNode(leaf), value }
    : { value, from: [{ start: leaf.start! + from, end: leaf.start! + to }] };
}
