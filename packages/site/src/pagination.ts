/** A page of an archive: the items from `start` up to `end`, newest first. */
export interface Page {
  /** From 1, the oldest. */
  number: number;
  start: number;
  end: number;
}

/**
 * Divides an archive into pages of equal size, newest first. They are numbered from the oldest, so that a new item changes none
 * of them. The front page has the newest items and is always full, so the first of these pages may overlap with it.
 */
export function paginate(count: number, size: number): Page[] {
  const pages = Math.max(0, Math.ceil(count / size) - 1);
  return Array.from({ length: pages }, (_, index) => {
    const number = pages - index;
    const end = count - (number - 1) * size;
    return { number, start: end - size, end };
  });
}
