import { nonEmptyText } from '@pressrum/model';
import type { Outcome, RangeOutcome, Reason, SourceRange } from './span.js';

/**
 * A value and the ranges of the source that it was made from.
 *
 * Readers build the document as a tree of traced values. `unwrapTraced` turns the tree into the plain document and derives
 * the report from it, so the report cannot disagree with the document.
 */
export interface Traced<T extends string | number = string> {
  value: T;
  from: SourceRange[];
}

/** A range that is not in the document, and why. */
export const omitted = (range: SourceRange, reason: Reason): RangeOutcome =>
  withOutcome(range, { leftOut: reason });

// Ranges may be other objects, such as lines, so only the members of a range are copied.
const withOutcome = ({ start, end, leaf }: SourceRange, outcome: Outcome): RangeOutcome =>
  leaf ? { start, end, leaf, ...outcome } : { start, end, ...outcome };

/** The plain document without empty members. */
export const toPlain = (tree: unknown): unknown => unwrap(tree);

/** A long text is no placeholder; skipping the check keeps this cheap. */
const toPlainValue = ({ value }: Traced | Traced<number>) =>
  typeof value === 'number' || value.length > 100 ? value : nonEmptyText(value);

/** The plain document without empty members, and the outcome of every range in it. */
export function unwrapTraced(tree: unknown): { value: unknown; outcomes: RangeOutcome[] } {
  const outcomes: RangeOutcome[] = [];
  return { value: unwrap(tree, outcomes), outcomes };
}

/** The plain value of a tree. Adds the outcomes of its ranges; without a list of outcomes, no paths are built. */
function unwrap(tree: unknown, outcomes?: RangeOutcome[], path = ''): unknown {
  if (typeof tree !== 'object' || tree === null) return tree;
  if (isTraced(tree)) return outcomes ? unwrapValue(tree, path, outcomes) : toPlainValue(tree);
  if (Array.isArray(tree)) {
    const items: unknown[] = [];
    for (const item of tree) {
      // An index counts the items in the document, without those dropped before it.
      const value = unwrap(item, outcomes, outcomes && `${path}[${items.length}]`);
      if (value !== undefined) items.push(value);
    }
    return items.length ? items : undefined;
  }
  let members: Record<string, unknown> | undefined;
  for (const [name, member] of Object.entries(tree)) {
    if (member === undefined) continue;
    const value = unwrap(member, outcomes, outcomes && path ? `${path}.${name}` : name);
    if (value !== undefined) (members ??= {})[name] = value;
  }
  return members;
}

function unwrapValue(traced: Traced | Traced<number>, path: string, outcomes: RangeOutcome[]): unknown {
  const text = toPlainValue(traced);
  for (const range of traced.from) {
    if (text === undefined) outcomes.push(omitted(range, 'absent-value'));
    else {
      const outcome = withOutcome(range, { to: path });
      outcomes.push(range.note ? { ...outcome, note: range.note } : outcome);
    }
  }
  return text;
}

/** All ranges of the values in a tree. */
export function listRanges(tree: unknown, ranges: SourceRange[] = []): SourceRange[] {
  if (typeof tree !== 'object' || tree === null) return ranges;
  if (isTraced(tree)) for (const range of tree.from) ranges.push(range);
  else for (const member of Object.values(tree)) listRanges(member, ranges);
  return ranges;
}

const isTraced = (value: object): value is Traced | Traced<number> => 'from' in value && 'value' in value;
