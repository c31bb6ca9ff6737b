import { nonEmptyText } from '@pressrum/model';
import { findFirstIndex } from '../utilities/binary-search.js';
import { groupBy } from '../utilities/grouping.js';
import { listLeaves, listChildren, toRange, type Node } from '../syntax-tree/node.js';
import { removeOverlaps, sortRanges, toSpan } from './partition.js';
import { omitted } from './traced.js';
import type { Outcome, RangeOutcome, SourceRange, Span } from './span.js';

/**
 * The report of a structured source or a page. Every leaf has its own span or is in that of an object around it, so that
 * no value is lost silently. Texts of a page are listed by their offsets, all other values by their path.
 */
export function listSpans(root: Node, outcomes: readonly RangeOutcome[], source: string): Span[] {
  const inPage = sortRanges(outcomes.filter(({ leaf }) => !leaf));
  const overlapsPage = createOverlapTest(inPage);
  const byNode = groupBy(outcomes, ({ leaf }) => leaf);
  const placedTexts = new Set(
    outcomes.flatMap((range) => (range.to === undefined ? [] : [readRange(range, source).trim()])),
  );
  const unreadInPage: RangeOutcome[] = [];
  const spans: Span[] = [];

  const addLeaf = (leaf: Node, path: string) => {
    const nodeOutcomes = byNode.get(leaf);
    const range = toRange(leaf);
    if (nodeOutcomes) addAll(spans, groupOutcomes(nodeOutcomes, path));
    else if (range.leaf) addAll(spans, groupOutcomes([omitted(range, explainUnread(leaf, placedTexts))], path));
    else if (range.end > range.start && !overlapsPage(range))
      unreadInPage.push(omitted(range, explainUnread(leaf, placedTexts)));
  };
  /** Returns whether a reader has used the node or a value in it. */
  const addNode = (node: Node, path: string): boolean => {
    const nodeOutcomes = byNode.get(node);
    if (!node.members?.size) {
      addLeaf(node, path);
      return nodeOutcomes !== undefined;
    }
    // An element can have attributes and a text.
    const isElement = node.text !== undefined && !node.isJson;
    if (isElement && (nodeOutcomes ?? node.text!.trim())) addLeaf(node, path);
    const count = spans.length;
    let isUsed = false;
    for (const child of listChildren(node, path)) isUsed = addNode(child.node, child.path) || isUsed;
    if (nodeOutcomes && !isUsed && !isElement) {
      // One span for a complete object that is left out, or for markup that is read as one.
      spans.length = count;
      addAll(spans, groupOutcomes(nodeOutcomes, path));
    }
    return isUsed || nodeOutcomes !== undefined;
  };
  addNode(root, '');
  return [...removeOverlaps([...inPage, ...unreadInPage]).map((range) => toSpan(range, source)), ...spans];
}

const addAll = (spans: Span[], more: readonly Span[]) => {
  for (const span of more) spans.push(span);
};

/** The text of a range: of its node, or of the source. */
export function readRange(
  { leaf, start, end }: Pick<SourceRange, 'leaf' | 'start' | 'end'>,
  source: string,
): string {
  if (!leaf) return source.slice(start, end);
  const text = leaf.text ?? leaf.markup;
  if (text !== undefined) return text.slice(start, end);
  return listLeaves(leaf)
    .flatMap((inner) => inner.text?.trim() ?? [])
    .join('\n');
}

/** Why a leaf that no reader used is not in the document. */
function explainUnread({ text }: Node, placedTexts: ReadonlySet<string>) {
  if (text === undefined || (text.length < 100 && nonEmptyText(text) === undefined)) return 'absent-value';
  return placedTexts.has(text.trim()) ? 'other-form' : 'no-place';
}

/** One span for each outcome of a node. A text that is in the document is not also left out. */
function groupOutcomes(outcomes: readonly RangeOutcome[], path: string): Span[] {
  const placed = new Set(outcomes.flatMap(({ to, start, end }) => (to === undefined ? [] : [`${start}-${end}`])));
  const texts = new Map<string, { outcome: Outcome; texts: Set<string> }>();
  for (const range of outcomes) {
    const { start, end, to, leftOut } = range;
    if (leftOut && placed.has(`${start}-${end}`)) continue;
    const key = to ?? `: ${leftOut}`;
    const group = texts.get(key) ?? { outcome: leftOut ? { leftOut } : { to }, texts: new Set() };
    group.texts.add(readRange(range, ''));
    texts.set(key, group);
  }
  return [...texts.values()].map(({ outcome, texts }) => ({ path, text: [...texts].join('\n'), ...outcome }));
}

/** Tests in logarithmic time whether a range overlaps any of the sorted ones. */
function createOverlapTest(sorted: readonly RangeOutcome[]) {
  let reach = 0;
  const reaches = sorted.map(({ end }) => (reach = Math.max(reach, end)));
  return ({ start, end }: { start: number; end: number }): boolean => {
    const next = findFirstIndex(sorted.length, (index) => sorted[index]!.start >= end);
    return next > 0 && reaches[next - 1]! > start;
  };
}
