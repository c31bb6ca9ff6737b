/**
 * The first index for which the predicate is true, by binary search; `length` if there is none. The predicate must be true
 * for all later indices too.
 */
export function findFirstIndex(length: number, predicate: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (predicate(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
