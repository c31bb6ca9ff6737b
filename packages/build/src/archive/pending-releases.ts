import { createReleaseMatcher } from '@pressrum/feeds';
import type { Release } from '@pressrum/model';
import { createReleaseId } from './release-id.js';
import type { Entry, MatchFields, State, Version, Withdrawn } from './state.js';

/** A release during a merge: the sources that have it, and its new versions. */
export interface PendingRelease {
  id: string;
  /** Absent for a new release. */
  entry?: Entry;
  /** By source. */
  versions: Map<string, Version>;
  /** What was read just now, by source. */
  updates: Map<string, Release>;
}

export interface PendingReleases {
  all: PendingRelease[];
  /** The known release for each of a source's releases, by match fields; `undefined` for a new one. */
  match(releases: readonly Release[], source: string): (PendingRelease | undefined)[];
  /** Adds a new release. */
  add(release: Release): PendingRelease;
  /** Sets the version of a release in a source. From then on the release is also matched by it. */
  setVersion(pending: PendingRelease, version: Version, release: Release): void;
}

/** The releases of the archive, ready to be merged with what sources list. */
export function pendingReleases({ entries }: State, withdrawn: readonly Withdrawn[]): PendingReleases {
  const finder = createReleaseMatcher<PendingRelease>();
  // The URL of a withdrawn release must not become that of another.
  const usedIds = new Set([...withdrawn, ...entries].map(({ id }) => id.toLowerCase()));
  const all = entries.map((entry): PendingRelease => {
    const versions = new Map(entry.versions.map((version) => [version.source, version]));
    return { id: entry.id, entry, versions, updates: new Map() };
  });
  for (const pending of all)
    for (const { source, traits } of pending.versions.values()) finder.add(traits, source, pending);
  return {
    all,
    match: (releases, source) => finder.findEach(releases, source),
    add(release) {
      const id = createReleaseId(release.id ?? 'release', usedIds);
      usedIds.add(id.toLowerCase());
      const pending: PendingRelease = { id, versions: new Map(), updates: new Map() };
      all.push(pending);
      return pending;
    },
    setVersion(pending, version, release) {
      pending.versions.set(version.source, version);
      pending.updates.set(version.source, release);
      finder.add(version.traits, version.source, pending);
    },
  };
}

/** Recognises withdrawn releases, whichever source lists them. */
export function withdrawnMatcher(withdrawn: readonly Withdrawn[]) {
  const finder = createReleaseMatcher<string>();
  for (const { id, versions } of withdrawn)
    for (const { source, traits } of versions) finder.add(traits, source, id);
  const ids = new Set(withdrawn.map(({ id }) => id));
  return {
    hasId: ({ id }: PendingRelease): boolean => ids.has(id),
    matches: (release: Release, source: string): boolean => finder.find(release, source) !== undefined,
  };
}

/** The fields by which a release is matched next time. */
export const pickMatchFields = ({ id, url, headline, datePublished, inLanguage }: Release): MatchFields => ({
  headline,
  ...(id !== undefined && { id }),
  ...(url && { url }),
  ...(datePublished && { datePublished }),
  ...(inLanguage && { inLanguage }),
});
