/**
 * The first index from which on something holds, where it holds for all after it too; `length` where it holds for none.
 * In about log2(length) questions.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
