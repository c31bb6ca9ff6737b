/** A page of a list whose pages are numbered. */
interface NumberedPage {
  url: string;
  /** True when it is not known whether the first page has the number 0 or 1: this page may be the first again. */
  mayRepeat?: boolean;
}

/** What a system calls the position and the size of a page. */
interface Paging {
  position: string;
  size: string[];
  /** The position counts releases, not pages. */
  countsItems?: boolean;
}

const PAGINGS: readonly Paging[] = [
  // Mynewsdesk and many others.
  { position: 'offset', size: ['limit', 'count', 'size'], countsItems: true },
  // Cision, in either casing.
  { position: 'pageindex', size: ['pagesize'] },
  // News aktuell's Presseportal.
  { position: 'start', size: ['limit'], countsItems: true },
  // WordPress' feeds.
  { position: 'paged', size: [] },
  // Via and WordPress REST.
  { position: 'page', size: ['size', 'per_page', 'pagesize', 'limit'] },
];

/** Systems whose paging is known, for a URL without a position. */
const SYSTEMS: readonly { url: RegExp; from: string; position: string; second: number; mayRepeat?: boolean }[] = [
  { url: /\.mynewsdesk\.com\/services\//i, from: 'mynewsdesk', position: 'offset', second: 0 },
  { url: /\/papi\/NewsFeed\//i, from: 'cision', position: 'pageIndex', second: 2 },
  { url: /\/json\/v2\/releases/i, from: 'via', position: 'page', second: 1, mayRepeat: true },
  { url: /\/public-website-api\/releases/i, from: 'via-website', position: 'page', second: 1 },
  { url: /\.presseportal\.\w+\/api\//i, from: 'presseportal', position: 'start', second: 0 },
  { url: /\/wp-json\/|[?&]rest_route=/i, from: 'wordpress', position: 'page', second: 2 },
  { url: /\/feed\/?(?:[?#]|$)|[?&]feed=/i, from: '', position: 'paged', second: 2 },
];

/** A server may give fewer releases than a larger number asks for. */
const MAX_STEP = 100;

/** The websites of Via and NTB have the number in the path, behind the size: `/releases/20/0`. */
const PATH_POSITION = /(\/public-website-api\/pressroom\/[^/]+\/releases\/\d+\/)(\d+)\/?$/;

const findParameter = (url: URL, names: readonly string[]): string | undefined =>
  [...url.searchParams.keys()].find((key) => names.includes(key.toLowerCase()));

/** The parameter with a position. A value that is not a number, such as a page's name, is no position. */
function findPosition(url: URL, position: string): string | undefined {
  const name = findParameter(url, [position]);
  return name !== undefined && /^\d*$/.test(url.searchParams.get(name)!) ? name : undefined;
}

/** True for a URL that says which page of a list it is. */
export function hasPosition(url: string): boolean {
  const parsed = new URL(url);
  return (
    PATH_POSITION.test(parsed.pathname) ||
    PAGINGS.some(({ position }) => findPosition(parsed, position) !== undefined)
  );
}

/**
 * The page after the one at `url`, which had `count` releases; `undefined` where the URL has no position and the system is not
 * known.
 */
export function nextPage(url: string, from: string, count: number): NumberedPage | undefined {
  const next = new URL(url);
  if (PATH_POSITION.test(next.pathname)) {
    next.pathname = next.pathname.replace(PATH_POSITION, (_, path: string, page) => path + (Number(page) + 1));
    return { url: next.href };
  }
  for (const { position, size, countsItems } of PAGINGS) {
    const name = findPosition(next, position);
    if (name === undefined) continue;
    const current = Number(next.searchParams.get(name)) || 0;
    next.searchParams.set(name, String(current + (countsItems ? readStep(next, size, count) : 1)));
    return { url: next.href };
  }
  const system = SYSTEMS.find((known) => known.url.test(url)) ?? SYSTEMS.find((known) => known.from === from);
  if (!system) return undefined;
  const { position, second, mayRepeat } = system;
  next.searchParams.set(position, String(second || readStep(next, ['limit'], count)));
  return { url: next.href, ...(mayRepeat && { mayRepeat }) };
}

function readStep(url: URL, names: readonly string[], count: number): number {
  const name = findParameter(url, names);
  const limit = Number(name && url.searchParams.get(name)) || 0;
  return limit > 0 && limit <= MAX_STEP ? limit : Math.max(count, 1);
}
