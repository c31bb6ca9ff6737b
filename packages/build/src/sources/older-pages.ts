import type { Release } from '@pressrum/model';
import type { SourceUpdate } from '../archive/merge-into-archive.js';
import { nextPage } from './page-url.js';

/** Ends a list that never ends because its server is at fault; an archive of decades has fewer pages. */
export const MAX_PAGES = 1000;

/** A page of a source's list, as it was read. */
export interface SourcePage {
  update: SourceUpdate;
  warnings: string[];
  /** All its releases, also those that are not wanted. */
  listed: readonly Release[];
  /** True when it has releases that are not public yet. */
  isHolding: boolean;
  /** How many pages there are, where the server says so. */
  totalPages?: number;
  /** True when it is well-formed and has nothing in it. */
  isEmpty?: boolean;
}

interface OlderPages {
  /** Reads the page at a URL of the source's own origin; `undefined` when the server says that there is none. */
  readPage: (url: string) => Promise<SourcePage | undefined>;
  /** True for a release that this source listed before. */
  isKnown: (release: Release) => boolean;
  /** How many pages are read although they have only known releases. */
  minPages: number;
  maxPages: number;
  origin: string;
  /** The numbered list that follows where the source does not name its next page. */
  numbered?: { url: string; from: string };
}

/**
 * Follows `next`, or counts the number in the URL up, and joins the pages into one update. It stops at a page that has only
 * known releases; a complete source is read to its end. A page that cannot be read ends the list: the pages before it are
 * used, no release is taken to have disappeared, and the source is read again next time.
 */
export async function withOlderPages(first: SourcePage, options: OlderPages): Promise<SourcePage> {
  const { readPage, isKnown, minPages, maxPages, origin, numbered } = options;
  const pages = [first];
  const visited = new Set<string>();
  const seen = new Set(first.listed.map(toKey));
  let position = numbered?.url;
  const joinPages = (changes: Partial<SourceUpdate['state']> = {}, warning?: string): SourcePage => {
    const holdingPages = pages.findLastIndex(({ isHolding }) => isHolding) + 1;
    const isInterrupted = changes.isInterrupted === true;
    return {
      ...first,
      update: {
        ...first.update,
        room: { ...first.update.room, releases: pages.flatMap(({ update }) => update.room.releases ?? []) },
        state: { ...first.update.state, ...(holdingPages && { holdingPages }), ...changes },
        hasEmbargoed: isInterrupted || pages.some(({ update }) => update.hasEmbargoed),
        unwanted: pages.flatMap(({ update }) => update.unwanted),
        withheld: pages.flatMap(({ update }) => update.withheld),
        retracted: pages.flatMap(({ update }) => update.retracted),
        sourceIds: new Map(pages.flatMap(({ update }) => [...update.sourceIds])),
      },
      listed: pages.flatMap(({ listed }) => listed),
      isHolding: pages.some(({ isHolding }) => isHolding),
      warnings: [...pages.flatMap(({ warnings }) => warnings), ...(warning ? [warning] : [])],
    };
  };
  for (;;) {
    const last = pages.at(-1)!;
    const isDone = !first.update.state.isComplete && pages.length >= minPages && last.listed.every(isKnown);
    const { next } = last.update.room;
    const candidate = next
      ? { url: next }
      : numbered && position && nextPage(position, numbered.from, last.listed.length);
    if (isDone || !candidate || pages.length === first.totalPages) return joinPages();
    const { url } = candidate;
    if (visited.has(url) || !URL.canParse(url) || new URL(url).origin !== origin) return joinPages();
    if (pages.length >= maxPages)
      return joinPages(
        { isComplete: false },
        `has more than ${maxPages} pages, the limit; older releases are missing: raise "archive" in the configuration`,
      );
    visited.add(url);
    if (!next) position = url;
    try {
      const page = await readPage(url);
      if (!page || (!next && page.isEmpty)) return joinPages();
      const isNew = page.isHolding || page.listed.some((release) => !seen.has(toKey(release)));
      for (const release of page.listed) seen.add(toKey(release));
      if (isNew || next) pages.push(page);
      // A server that does not know the parameter gives its first page again and again.
      else if (!('mayRepeat' in candidate && candidate.mayRepeat)) return joinPages();
    } catch (error) {
      const problem = (error as Error).message;
      const warning = `its page ${visited.size + 1} cannot be read, so older releases may be missing: ${problem}`;
      return joinPages({ isComplete: false, isInterrupted: true }, warning);
    }
  }
}

const toKey = ({ id, url, headline, datePublished }: Release) =>
  JSON.stringify([url ?? id, headline, datePublished]);
