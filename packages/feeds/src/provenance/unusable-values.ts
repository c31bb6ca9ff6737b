import { findFirstIndex } from '../utilities/binary-search.js';
import { getOrCreate } from '../utilities/grouping.js';
import { omitted } from './traced.js';
import type { RangeOutcome } from './span.js';

/**
 * The outcomes after the model has dropped unusable values: ranges that went to a dropped path are left out, and the
 * indices of later items in the same list are reduced.
 */
export function removeUnusable(
  outcomes: readonly RangeOutcome[],
  droppedPaths: readonly string[],
): RangeOutcome[] {
  if (!droppedPaths.length) return [...outcomes];
  const dropped = new Set(droppedPaths.flatMap((path) => [path, ...(HOURS.exec(path) ?? [])]));
  const indices = collectIndices(droppedPaths);
  return outcomes.map((outcome) => {
    if (outcome.to === undefined) return outcome;
    const { to } = outcome;
    const ancestors = [...to.matchAll(/[.[]|$/g)].map(({ index }) => to.slice(0, index));
    return ancestors.some((path) => dropped.has(path))
      ? omitted(outcome, 'unusable')
      : { ...outcome, to: shiftIndices(to, indices) };
  });
}

/** Opening hours are dropped as a whole when one entry is invalid. */
const HOURS = /^.*\.hoursAvailable(?=\[)/;

/** The sorted indices of dropped items, by the path of their list. */
function collectIndices(dropped: readonly string[]): Map<string, number[]> {
  const indices = new Map<string, number[]>();
  for (const path of dropped) {
    const [, list, index] = /^(.*)\[(\d+)\]$/.exec(path) ?? [];
    if (list !== undefined) getOrCreate(indices, list, (): number[] => []).push(Number(index));
  }
  for (const list of indices.values()) list.sort((a, b) => a - b);
  return indices;
}

function shiftIndices(path: string, indices: ReadonlyMap<string, readonly number[]>): string {
  return path.replace(/\[(\d+)\]/g, (match, digits: string, at: number) => {
    const before = countBelow(indices.get(path.slice(0, at)) ?? [], Number(digits));
    return before ? `[${Number(digits) - before}]` : match;
  });
}

const countBelow = (sorted: readonly number[], limit: number): number =>
  findFirstIndex(sorted.length, (index) => sorted[index]! >= limit);
