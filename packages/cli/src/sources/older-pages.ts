import type { Release } from '@pressrum/model';
import type { Read } from '../archive/take-in.js';

/** A list that goes on for ever is a fault of its server; this many pages are an archive of decades. */
const MOST_PAGES = 1000;

export interface OlderPages {
  /** Reads the page at an address of the source's own origin. */
  readPage: (url: string) => Promise<{ read: Read; warnings: string[] }>;
  /** True for a release that is known from this source. */
  isKnown: (release: Release) => boolean;
  origin: string;
}

/**
 * A list of several pages as one: those that `next` leads to, as long as they bring something that is not known; all of
 * them where the source lists everything. A page that cannot be read ends it: what was read stands, nothing is taken for gone, and
 * the source is read again next time.
 */
export async function withOlderPages(
  first: { read: Read; warnings: string[] },
  { readPage, isKnown, origin }: OlderPages,
): Promise<{ read: Read; warnings: string[] }> {
  const pages = [first];
  const asked = new Set<string>();
  const whole = (changes: Partial<Read['state']> = {}, isHolding = false, warning?: string) => ({
    read: {
      ...first.read,
      room: { ...first.read.room, releases: pages.flatMap(({ read }) => read.room.releases ?? []) },
      state: { ...first.read.state, ...changes },
      isHolding: isHolding || pages.some(({ read }) => read.isHolding),
    },
    warnings: [...pages.flatMap(({ warnings }) => warnings), ...(warning ? [warning] : [])],
  });
  for (let next = nextOf(first.read); next && asked.size < MOST_PAGES; next = nextOf(pages.at(-1)!.read)) {
    const { releases = [] } = pages.at(-1)!.read.room;
    const isDone = !first.read.state.isComplete && releases.every(isKnown);
    if (isDone || asked.has(next) || !URL.canParse(next) || new URL(next).origin !== origin) break;
    asked.add(next);
    try {
      pages.push(await readPage(next));
    } catch (error) {
      const warning = `its page ${asked.size + 1} cannot be read, so that older releases may be missing: ${(error as Error).message}`;
      return whole({ isComplete: false }, true, warning);
    }
  }
  return whole();
}

const nextOf = ({ room }: Read): string | undefined => room.next;
