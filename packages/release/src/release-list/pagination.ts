/** The relative URL of a page. Other URL parameters stay. */
export function pageHref(params: URLSearchParams, name: string, page: number): string {
  const result = new URLSearchParams(params);
  result.set(name, String(page));
  return `?${result.toString()}`;
}

/** The page numbers to link: the first, the last, and those around the current one. 0 stands for a gap. */
export function paginationRange(current: number, count: number): number[] {
  const linked = [1, current - 1, current, current + 1, count];
  // A gap of a single page would be no shorter than its number.
  if (current === 4) linked.push(2);
  if (current === count - 3) linked.push(count - 1);
  const pages = [...new Set(linked)].filter((page) => page >= 1 && page <= count).sort((a, b) => a - b);
  return pages.flatMap((page, index) => (index && page > pages[index - 1]! + 1 ? [0, page] : [page]));
}
