import type { SiteEntry } from './types.js';

const MAX_RELATED = 3;
/** How many releases with a keyword are looked at on each side. A new release changes no more pages than these. */
const NEAREST = 5;

/** The releases to read after one. */
export interface RelatedEntries {
  /** With the same keywords, at most three. */
  related: SiteEntry[];
  newer: SiteEntry | undefined;
  older: SiteEntry | undefined;
}

/**
 * Creates a function that finds what to read after the entry at an index. Related are those that share most keywords, and of
 * those the nearest in time: a new release then changes the pages near it, and not all pages with its keyword.
 */
export function relatedFinder(entries: readonly SiteEntry[]): (index: number) => RelatedEntries {
  const indices = new Map<string, number[]>();
  entries.forEach((entry, index) => {
    for (const keyword of readKeywords(entry)) {
      const list = indices.get(keyword);
      if (list) list.push(index);
      else indices.set(keyword, [index]);
    }
  });
  return (index) => {
    const shared = new Map<number, number>();
    for (const keyword of readKeywords(entries[index]!)) {
      const list = indices.get(keyword)!;
      const at = findIndex(list, index);
      for (const other of [...list.slice(Math.max(0, at - NEAREST), at), ...list.slice(at + 1, at + 1 + NEAREST)])
        shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const best = [...shared].sort(
      ([a, countA], [b, countB]) => countB - countA || Math.abs(a - index) - Math.abs(b - index) || a - b,
    );
    return {
      related: best.slice(0, MAX_RELATED).map(([other]) => entries[other]!),
      newer: entries[index - 1],
      older: entries[index + 1],
    };
  };
}

const readKeywords = ({ listed: { keywords = [] } }: SiteEntry): Set<string> =>
  new Set(keywords.map((keyword) => keyword.toLowerCase()));

/** The position of a number in a sorted list that contains it. */
function findIndex(list: readonly number[], value: number): number {
  let [low, high] = [0, list.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
