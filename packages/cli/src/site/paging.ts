/** A page of an archive: the items from `start` up to `end`, newest first. */
export interface Page {
  /** From 1, the oldest. */
  number: number;
  start: number;
  end: number;
}

/**
 * An archive in pages of equal size, numbered from the oldest, so that what is new changes none of them. The newest items
 * stand on the front page, which is always full; the pages are those that hold the rest, the newest first. The
 * first of them repeats what the front page has of it.
 */
export function pagesOf(count: number, size: number): Page[] {
  const pages = Math.max(0, Math.ceil(count / size) - 1);
  return Array.from({ length: pages }, (_, index) => {
    const number = pages - index;
    const end = count - (number - 1) * size;
    return { number, start: end - size, end };
  });
}
