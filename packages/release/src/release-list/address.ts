import { ASKED, type Asked } from './asked.js';

/** Where a reader's choices stand in the URL; `undefined` for those that do not. */
export interface Names {
  /** What the names of all but the page begin with. */
  prefix: string | undefined;
  page: string | undefined;
}

const whole = (text: string | null | undefined, least: number) =>
  /^\d{1,6}$/.test(text ?? '') ? Math.max(least, Number(text)) : least;

/** What a URL asks for. */
export function readAsked(params: URLSearchParams, { prefix, page }: Names): Asked {
  const [q, genre, year, keyword, shown] = ASKED.map((name) =>
    prefix === undefined ? '' : (params.get(prefix + name) ?? ''),
  );
  return {
    q: q!,
    genre: genre!,
    year: year!,
    keyword: keyword!,
    shown: whole(shown, 0),
    page: whole(page && params.get(page), 1),
  };
}

/** The same URL parameters with what is asked for now; those of others stay as they are. */
export function writeAsked(params: URLSearchParams, { prefix, page }: Names, asked: Asked): URLSearchParams {
  const written = new URLSearchParams(params);
  const set = (name: string, value: string) => (value ? written.set(name, value) : written.delete(name));
  if (prefix !== undefined) for (const name of ASKED) set(prefix + name, String(asked[name] || ''));
  if (page) set(page, asked.page > 1 ? String(asked.page) : '');
  return written;
}

/** The address of a page, beside what else the URL says. */
export function pageAddress(params: URLSearchParams, name: string, page: number): string {
  const written = new URLSearchParams(params);
  written.set(name, String(page));
  return `?${written.toString()}`;
}

/** The numbers to link: the first, the last, those around the current one; 0 stands for what is left out. */
export function pageNumbers(current: number, count: number): number[] {
  const near = [1, current - 1, current, current + 1, count];
  // Three dots in the place of one number would save nothing.
  if (current === 4) near.push(2);
  if (current === count - 3) near.push(count - 1);
  const pages = [...new Set(near)].filter((page) => page >= 1 && page <= count).sort((a, b) => a - b);
  return pages.flatMap((page, index) => (index && page > pages[index - 1]! + 1 ? [0, page] : [page]));
}
