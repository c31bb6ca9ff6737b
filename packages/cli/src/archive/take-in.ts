import { joinedRelease, newestFirst, releaseFinder, sanitise, withDigest } from '@pressrum/feeds';
import { isStale, type PressRoom, type Release } from '@pressrum/model';
import { inParallel } from '../parallel.js';
import type { Entry, SourceState, State, Texts, Traits, Version, Whole, Withdrawn } from './state.js';

/** How many texts are read and written at a time. */
const AT_A_TIME = 16;

/** What was read of a source that has something new; its releases as its reader gives them. */
export interface Read {
  key: string;
  room: PressRoom;
  state: Omit<SourceState, 'room' | 'isHolding'>;
  /** True where the reader left something out that is not public yet. */
  isHolding: boolean;
}

export interface TakeIn {
  /** The keys of all configured sources, in their order. */
  order: readonly string[];
  reads: readonly Read[];
  withdrawn: readonly Withdrawn[];
  /** ISO 8601 duration: contacts of older releases are not kept. */
  retainContacts: string | undefined;
  now: Date;
  texts: Pick<Texts, 'read' | 'write'>;
  /** Copies a release's pictures. */
  withImages: (release: Release) => Promise<{ value: Release; images: string[]; lacksImages: boolean }>;
}

/** What came of it: the new state, and how many releases are new, changed and gone. */
export interface TakenIn {
  state: State;
  added: number;
  changed: number;
  removed: number;
}

/**
 * Takes what sources say into the archive. Releases are found again by what they are, and keep their id. What has gone
 * from a source that lists everything goes, what a feed no longer lists stays; what is withdrawn or not public yet does
 * not come in, and goes where it was; contacts go out of releases that have grown old. Texts are written at once, those
 * of releases that go stay.
 */
export async function takeIn(before: State, options: TakeIn): Promise<TakenIn> {
  const { order, reads, withdrawn, retainContacts, now } = options;
  const draft = draftOf(before, withdrawn);
  dropSources(draft, before, order);
  const back = finderOfWithdrawn(withdrawn);
  const sources: Record<string, SourceState> = Object.fromEntries(
    Object.entries(before.sources).filter(([key]) => order.includes(key)),
  );
  for (const { key, room, state, isHolding } of reads) {
    const { releases = [], next: _, ...rest } = room;
    const seen = new Set<Draft>();
    let holds = isHolding;
    const found = draft.findEach(releases, key);
    for (const [index, given] of releases.entries()) {
      const known = found[index];
      // A clock that goes back takes nothing away.
      const wasPublic = known?.versions.get(key)?.traits.datePublished === given.datePublished;
      const isFuture = isAfter(given.datePublished, now) && !wasPublic;
      if (isFuture || (known ? back.has(known) : back.hasNew(given, key))) {
        holds ||= isFuture;
        known?.versions.delete(key);
        continue;
      }
      const release = cleaned(withoutOldContacts(given, retainContacts, now));
      const one = known ?? draft.add(release);
      one.versions.set(key, { source: key, hash: await hashOf(release), traits: traitsOf(given) });
      one.read.set(key, release);
      draft.remember(one, key);
      seen.add(one);
    }
    if (state.isComplete) for (const one of draft.all) if (!seen.has(one)) one.versions.delete(key);
    sources[key] = { ...state, room: rest, isHolding: holds };
  }
  for (const one of draft.all) if (back.has(one)) one.versions.clear();

  const counts = { added: 0, changed: 0, removed: 0 };
  counts.removed = draft.all.filter(({ entry, versions }) => entry && !versions.size).length;
  const remaining = draft.all.filter(({ versions }) => versions.size > 0);
  const entries: Entry[] = [];
  const others: [number, Draft][] = [];
  for (const [index, one] of remaining.entries()) {
    if (isSettled(one, retainContacts, now)) entries[index] = one.entry;
    else others.push([index, one]);
  }
  await inParallel(others, AT_A_TIME, async ([index, one]) => {
    const entry = await settled(one, options);
    if (entry.hash !== one.entry?.hash) counts[one.entry ? 'changed' : 'added']++;
    entries[index] = entry;
  });
  const byRelease = new Map(entries.map((entry) => [entry.listed, entry]));
  return {
    state: {
      version: 1,
      sources,
      entries: newestFirst(entries.map(({ listed }) => listed)).map((listed) => byRelease.get(listed)!),
    },
    ...counts,
  };
}

/** A release on its way through: where it is known from, and what is new of it. */
interface Draft {
  id: string;
  entry?: Entry;
  versions: Map<string, Version>;
  /** What was read just now, by source. */
  read: Map<string, Release>;
}

function draftOf({ entries }: State, withdrawn: readonly Withdrawn[]) {
  const finder = releaseFinder<Draft>();
  const all: Draft[] = [];
  // The address of what was taken back is not another's.
  const ids = new Set(withdrawn.map(({ id }) => id.toLowerCase()));
  for (const entry of entries) {
    const one: Draft = {
      id: entry.id,
      entry,
      versions: new Map(entry.versions.map((version) => [version.source, version])),
      read: new Map(),
    };
    all.push(one);
    ids.add(entry.id.toLowerCase());
    for (const { source, traits } of entry.versions) finder.add(traits, source, one);
  }
  return {
    all,
    findEach: (releases: readonly Release[], source: string) => finder.findEach(releases, source),
    /** A release that is new. */
    add(release: Release): Draft {
      const id = freeId(release.id ?? 'release', ids);
      ids.add(id.toLowerCase());
      const one: Draft = { id, versions: new Map(), read: new Map() };
      all.push(one);
      return one;
    },
    /** From now on it is found by what this source says of it, too. */
    remember(one: Draft, source: string): void {
      finder.add(one.versions.get(source)!.traits, source, one);
    },
  };
}

const traitsOf = ({ id, url, headline, datePublished, inLanguage }: Release): Traits => ({
  headline,
  ...(id !== undefined && { id }),
  ...(url && { url }),
  ...(datePublished && { datePublished }),
  ...(inLanguage && { inLanguage }),
});

/** A name for files: it becomes part of a path and of an address. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  const named = wanted.normalize().replace(/[^\p{L}\p{N}._-]+/gu, '-');
  const plain = cut(named.replace(/^[.-]+/, '')).replace(/[.-]+$/, '') || 'release';
  // "page-1" and "index" are names of lists.
  const id = /^(?:page-\d+|index)$/i.test(plain) ? `release-${plain}` : plain;
  let free = id;
  // Some file systems take capitals for small letters.
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${id}-${n}`;
  return free;
}

/** File systems count bytes: 255 for a name, of which some are for what stands after it. */
const LONGEST_ID = 120;
const cut = (text: string) =>
  new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, LONGEST_ID)).replace(/\uFFFD+$/, '');

/** A source that is configured no longer takes its releases with it where it listed all of them; a feed's are the archive. */
function dropSources(draft: ReturnType<typeof draftOf>, before: State, order: readonly string[]): void {
  const dropped = Object.keys(before.sources).filter(
    (key) => !order.includes(key) && before.sources[key]!.isComplete,
  );
  if (dropped.length) for (const one of draft.all) for (const key of dropped) one.versions.delete(key);
}

/** Knows what was taken back, wherever it comes from. */
function finderOfWithdrawn(withdrawn: readonly Withdrawn[]) {
  const finder = releaseFinder<string>();
  for (const { id, versions } of withdrawn)
    for (const { source, traits } of versions) finder.add(traits, source, id);
  const ids = new Set(withdrawn.map(({ id }) => id));
  return {
    has: ({ id }: Draft): boolean => ids.has(id),
    hasNew: (release: Release, source: string): boolean => finder.find(release, source) !== undefined,
  };
}

/** True where a release is as it was, and has nothing to lose by its age. */
function isSettled(one: Draft, retain: string | undefined, now: Date): one is Draft & { entry: Entry } {
  const { entry } = one;
  if (!entry || entry.lacksImages || entry.versions.length !== one.versions.size) return false;
  if (entry.listed.contacts && isPast(entry.listed, retain, now)) return false;
  return entry.versions.every(({ source, hash }) => one.versions.get(source)?.hash === hash);
}

/** The entry of a release that is new or other than it was; its text is written. */
async function settled(one: Draft, options: TakeIn): Promise<Entry> {
  const { order, retainContacts, now, texts, withImages } = options;
  const known = one.entry && (await texts.read(one.id));
  const versions: Record<string, Release> = {};
  for (const key of one.versions.keys()) {
    const release = one.read.get(key) ?? known?.versions[key];
    if (release) versions[key] = withoutOldContacts(release, retainContacts, now);
  }
  const keys = Object.keys(versions).sort((a, b) => placeIn(order, a) - placeIn(order, b));
  const [first, ...others] = keys.map((key) => versions[key]!);
  const joined = others.reduce(joinedRelease, first!);
  const { value: release, images, lacksImages } = await withImages({ ...joined, id: one.id });
  const whole: Whole = { versions, published: release };
  await texts.write(one.id, whole);
  const { articleBody: _, ...listed } = release;
  return {
    id: one.id,
    versions: [...one.versions.values()],
    listed,
    hash: await hashOf(release),
    ...(images.length && { images }),
    ...(lacksImages && { lacksImages }),
  };
}

/** Those of sources that are no longer configured come last. */
const placeIn = (order: readonly string[], key: string) => (order.indexOf(key) + 1 || order.length + 1) - 1;

function cleaned(release: Release): Release {
  const { articleBody, ...others } = release;
  const clean = articleBody && sanitise(articleBody);
  return clean ? { ...others, articleBody: clean } : others;
}

const isPast = ({ datePublished }: Release, retain: string | undefined, now: Date): boolean =>
  !!retain && isStale(datePublished, now, retain);

function withoutOldContacts(release: Release, retain: string | undefined, now: Date): Release {
  if (!release.contacts || !isPast(release, retain, now)) return release;
  const { contacts: _, ...others } = release;
  return others;
}

/** True for what is dated later than now. */
export const isAfter = (date: string | undefined, now: Date): boolean => !!date && Date.parse(date) > +now;

const hashOf = async (release: Release): Promise<string> => (await withDigest({ releases: [release] })).digest!;
