import { present } from '@pressrum/model';
import { firstIndex } from '../search.js';
import { leavesOf, type Node } from '../source/node.js';
import { leftOut, type Mark } from '../trace.js';

/** The marks, and one for every leaf of the source that has none: so no value is passed over in silence. */
export function withLeaves(root: Node, marks: readonly Mark[], source: string): Mark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
  const shown = new Set(
    sorted.filter(({ to }) => to !== undefined).map(({ start, end }) => source.slice(start, end)),
  );
  const reach = reachOf(sorted);
  const others = leavesOf(root).flatMap((leaf): Mark[] => {
    if (leaf.end <= leaf.start || isReached(sorted, reach, leaf)) return [];
    const isAbsent = leaf.text === undefined || (leaf.text.length < 100 && present(leaf.text) === undefined);
    if (isAbsent) return [leftOut(leaf, 'absent-value')];
    return [leftOut(leaf, shown.has(source.slice(leaf.start, leaf.end)) ? 'other-form' : 'no-place')];
  });
  return [...marks, ...others];
}

/** How far the marks up to each one reach. */
function reachOf(sorted: readonly Mark[]): number[] {
  let reach = 0;
  return sorted.map(({ end }) => (reach = Math.max(reach, end)));
}

/** True where a mark stands in a leaf's place, or in a part of it. */
function isReached(sorted: readonly Mark[], reach: readonly number[], { start, end }: Node): boolean {
  const next = firstIndex(sorted.length, (index) => sorted[index]!.start >= end);
  return next > 0 && reach[next - 1]! > start;
}

/**
 * The marks after the model's reader has dropped what is not usable: those that led there lead nowhere now, and what
 * stood behind a dropped item of a list has moved up.
 */
export function withoutDropped(marks: readonly Mark[], dropped: readonly string[]): Mark[] {
  if (!dropped.length) return [...marks];
  const gone = new Set(dropped.flatMap((path) => [path, ...(HOURS.exec(path) ?? [])]));
  const indices = indicesOf(dropped);
  return marks.map((mark) => {
    if (mark.to === undefined) return mark;
    const { to } = mark;
    const places = [...to.matchAll(/[.[]|$/g)].map(({ index }) => to.slice(0, index));
    return places.some((place) => gone.has(place))
      ? leftOut(mark, 'unusable')
      : { ...mark, to: movedUp(to, indices) };
  });
}

/** Hours of which a part is not understood are dropped whole (`read` of the model). */
const HOURS = /^.*\.hoursAvailable(?=\[)/;

/** The indices of dropped items, in their order, by the list that they were in. */
function indicesOf(dropped: readonly string[]): Map<string, number[]> {
  const indices = new Map<string, number[]>();
  for (const path of dropped) {
    const [, list, index] = /^(.*)\[(\d+)\]$/.exec(path) ?? [];
    if (list === undefined) continue;
    const known = indices.get(list);
    if (known) known.push(Number(index));
    else indices.set(list, [Number(index)]);
  }
  for (const list of indices.values()) list.sort((a, b) => a - b);
  return indices;
}

function movedUp(path: string, indices: ReadonlyMap<string, readonly number[]>): string {
  return path.replace(/\[(\d+)\]/g, (whole, digits: string, at: number) => {
    const before = countBelow(indices.get(path.slice(0, at)) ?? [], Number(digits));
    return before ? `[${Number(digits) - before}]` : whole;
  });
}

const countBelow = (sorted: readonly number[], limit: number): number =>
  firstIndex(sorted.length, (index) => sorted[index]! >= limit);
