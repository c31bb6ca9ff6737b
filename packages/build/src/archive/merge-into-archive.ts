import { sanitize, sortNewestFirst as sortReleases, type Retracted, type Withheld } from '@pressrum/feeds';
import type { PressRoom, Release } from '@pressrum/model';
import { mapConcurrently } from '../concurrency.js';
import { buildEntry, hashRelease, isUnchanged, type EntryOptions } from './build-entry.js';
import {
  pendingReleases,
  pickMatchFields,
  withdrawnMatcher,
  type PendingRelease,
  type PendingReleases,
} from './pending-releases.js';
import { isChosen, type Choice } from '../sources/choice.js';
import { findHold, type HeldRelease } from './hold.js';
import { withoutExpiredContacts } from './retention.js';
import type { Entry, SourceState, State, Withdrawn } from './state.js';

/** How many texts are read and written at a time. */
const CONCURRENT_TEXTS = 16;

/** New content of a source. */
export interface SourceUpdate {
  key: string;
  /** For messages. */
  name: string;
  /** As the source's reader returned it. */
  room: PressRoom;
  state: Omit<SourceState, 'room' | 'isHolding'>;
  /** True when the reader left out a release that is not public yet. */
  hasEmbargoed: boolean;
  /** The releases that the reader left out and that are to be public later. */
  withheld: readonly Withheld[];
  /** The releases that the source has taken back. */
  retracted: readonly Retracted[];
  /** The ids that the source's system gives to the releases of `room`, where it has any. */
  sourceIds: ReadonlyMap<Release, string>;
  /** The releases that `include` and `exclude` leave out. They are not in `room`. */
  unwanted: readonly Release[];
  /** `include` and `exclude` when they are other than at the previous build: the archive is filtered again. */
  newChoice?: Choice;
}

interface MergeOptions extends EntryOptions {
  updates: readonly SourceUpdate[];
  withdrawn: readonly Withdrawn[];
  /** The time zone of times in an embargo's text. */
  timeZone: string;
  /** Ids or URLs of releases that are published although their words hold them back. */
  publish: readonly string[];
}

/** The new state, and how many releases were added, changed and removed. */
export interface MergeResult {
  state: State;
  added: number;
  changed: number;
  removed: number;
  /** What is not published yet. */
  held: HeldRelease[];
}

/**
 * Merges the content of sources into the archive. A release that is matched keeps its id. Removes releases that disappeared
 * from a *complete* source; keeps releases that dropped off a feed. Withdrawn and embargoed releases are not added, and are
 * removed if already present. Releases past `retainContacts` lose their contacts.
 *
 * The texts of changed releases are written at once; those of removed releases stay in the store.
 */
export async function mergeIntoArchive(before: State, options: MergeOptions): Promise<MergeResult> {
  const { order, updates, withdrawn, retainContacts, now } = options;
  const pending = pendingReleases(before, withdrawn);
  const withdrawnReleases = withdrawnMatcher(withdrawn);
  removeDroppedSources(pending, before, order);
  const sources: Record<string, SourceState> = Object.fromEntries(
    Object.entries(before.sources).filter(([key]) => order.includes(key)),
  );
  const held: HeldRelease[] = [];
  for (const update of updates)
    sources[update.key] = await mergeSource(pending, update, withdrawnReleases, options, held);
  for (const release of pending.all) if (withdrawnReleases.hasId(release)) release.versions.clear();

  const remaining = pending.all.filter(({ versions }) => versions.size > 0);
  const outdated = remaining.filter((release) => !isUnchanged(release, retainContacts, now));
  const built = new Map(
    await mapConcurrently(
      outdated,
      CONCURRENT_TEXTS,
      async (release) => [release, await buildEntry(release, options)] as const,
    ),
  );
  const entries = remaining.map((release) => built.get(release) ?? release.entry!);
  return {
    state: { version: 1, sources, entries: sortNewestFirst(entries) },
    added: outdated.filter(({ entry }) => !entry).length,
    changed: [...built].filter(([{ entry }, { hash }]) => entry && entry.hash !== hash).length,
    removed: pending.all.filter(({ entry, versions }) => entry && !versions.size).length,
    held,
  };
}

/** Records which releases a source lists now, and returns the source's new state. Adds what is not public yet to `held`. */
async function mergeSource(
  pending: PendingReleases,
  { key, name, room, state, hasEmbargoed, withheld, retracted, sourceIds, unwanted, newChoice }: SourceUpdate,
  withdrawnReleases: ReturnType<typeof withdrawnMatcher>,
  { retainContacts, now, timeZone, publish }: MergeOptions,
  held: HeldRelease[],
): Promise<SourceState> {
  const { releases = [], next: _, ...rest } = room;
  const listed = new Set<PendingRelease>();
  let isHolding = hasEmbargoed;
  held.push(...withheld.map((release) => ({ source: name, reason: 'embargo' as const, ...release })));
  removeUnwanted(pending, key, unwanted, newChoice);
  removeRetracted(pending, key, retracted);
  const matches = pending.match(releases, key);
  for (const [index, original] of releases.entries()) {
    const existing = matches[index];
    const isWithdrawn = existing ? withdrawnReleases.hasId(existing) : withdrawnReleases.matches(original, key);
    const hold = isWithdrawn ? undefined : findHold(original, now, timeZone);
    // A published release stays public, even if a clock is set back, or if an editor published it in spite of its words.
    const previous = existing?.versions.get(key);
    const wasPublic =
      previous && (hold?.reason === 'words' || previous.traits.datePublished === original.datePublished);
    const isHeld = hold && !wasPublic && !(hold.reason === 'words' && isNamed(original, publish));
    if (isHeld || isWithdrawn) {
      isHolding ||= Boolean(isHeld);
      if (isHeld) held.push({ source: name, ...pickNames(original), ...hold });
      existing?.versions.delete(key);
      continue;
    }
    const release = sanitizeBody(withoutExpiredContacts(original, retainContacts, now));
    const target = existing ?? pending.add(release);
    const sourceId = sourceIds.get(original);
    const version = {
      source: key,
      hash: await hashRelease(release),
      ...(sourceId !== undefined && { sourceId }),
      traits: pickMatchFields(original),
    };
    pending.setVersion(target, version, release);
    listed.add(target);
  }
  if (state.isComplete) for (const release of pending.all) if (!listed.has(release)) release.versions.delete(key);
  return { ...state, room: rest, isHolding };
}

const pickNames = ({ id, headline }: Release) => ({ ...(id !== undefined && { id }), headline });

const isNamed = ({ id, url }: Release, names: readonly string[]): boolean =>
  names.some((name) => name === id || name === url);

/** Removes what the source's `include` and `exclude` leave out; after they were changed, from the whole archive. */
function removeUnwanted(
  { all, match }: PendingReleases,
  key: string,
  unwanted: readonly Release[],
  choice: Choice | undefined,
): void {
  for (const release of match(unwanted, key)) release?.versions.delete(key);
  if (!choice) return;
  for (const { entry, versions } of all)
    // Senders are known only of what the source lists now.
    if (entry && versions.has(key) && !isChosen(entry.listed, withoutSender(choice))) versions.delete(key);
}

const withoutSender = ({ include, exclude }: Choice): Choice => ({
  ...(include && { include: { ...include, sender: undefined } }),
  ...(exclude && { exclude: { ...exclude, sender: undefined } }),
});

/**
 * Removes releases that the source has taken back. The id of the source's system identifies them, whatever text replaced
 * them. A release without that id is identified by URL, headline and date, as in every build.
 */
function removeRetracted({ all, match }: PendingReleases, key: string, retracted: readonly Retracted[]): void {
  const ids = new Set(retracted.map(({ sourceId }) => sourceId));
  for (const { versions } of all) {
    const sourceId = versions.get(key)?.sourceId;
    if (sourceId !== undefined && ids.has(sourceId)) versions.delete(key);
  }
  const named = retracted.filter((release): release is Release => release.headline !== undefined);
  for (const release of match(named, key))
    if (release && release.versions.get(key)?.sourceId === undefined) release.versions.delete(key);
}

/** Removing a complete source from the configuration removes its releases. Those of a feed stay: they are the archive. */
function removeDroppedSources({ all }: PendingReleases, { sources }: State, order: readonly string[]): void {
  const dropped = Object.keys(sources).filter((key) => !order.includes(key) && sources[key]!.isComplete);
  for (const { versions } of all) for (const key of dropped) versions.delete(key);
}

function sanitizeBody(release: Release): Release {
  const { articleBody, ...rest } = release;
  const clean = articleBody && sanitize(articleBody);
  return clean ? { ...rest, articleBody: clean } : rest;
}

function sortNewestFirst(entries: readonly Entry[]): Entry[] {
  const byRelease = new Map(entries.map((entry) => [entry.listed, entry]));
  return sortReleases(entries.map(({ listed }) => listed)).map((listed) => byRelease.get(listed)!);
}
