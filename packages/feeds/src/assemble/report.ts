import { present } from '@pressrum/model';
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
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  return low > 0 && reach[low - 1]! > start;
}

/**
 * The marks after the model's reader has dropped what is not usable: those that led there lead nowhere now, and what
 * stood behind a dropped item of a list has moved up.
 */
export function withoutDropped(marks: readonly Mark[], dropped: readonly string[]): Mark[] {
  if (!dropped.length) return [...marks];
  const gone = new Set(dropped);
  return marks.map((mark) => {
    if (mark.to === undefined) return mark;
    const prefixes = [...mark.to.matchAll(/[.[]|$/g)].map(({ index }) => mark.to.slice(0, index));
    if (prefixes.some((prefix) => gone.has(prefix))) return { ...leftOut(mark, 'unusable') };
    return { ...mark, to: movedUp(mark.to, gone) };
  });
}

function movedUp(path: string, gone: ReadonlySet<string>): string {
  return path.replace(/\[(\d+)\]/g, (whole, digits: string, at: number) => {
    const before = path.slice(0, at);
    let moved = 0;
    for (let index = 0; index < Number(digits); index++) if (gone.has(`${before}[${index}]`)) moved++;
    return moved ? `[${Number(digits) - moved}]` : whole;
  });
}
