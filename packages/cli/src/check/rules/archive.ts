import type { Release } from '@pressrum/model';
import { advice, error, type Finding } from '../finding.js';
import { joinPath, type Located } from '../located.js';

/** A release, and the file that it is in. */
export interface Listed extends Located<Release> {
  file: string;
}

/** A finding about a document of several files. */
export interface ListedFinding extends Finding {
  file: string;
}

/** Ids must be unique: files and links are named after them. */
export const sameIds = (releases: readonly Listed[]): ListedFinding[] =>
  findRepeated(releases, ({ id }) => id).map(([release, first]) => ({
    file: release.file,
    ...error(
      joinPath(release.path, 'id'),
      `is the id of ${locationFrom(release, first)} too, so only one of them can be opened; give each its own, or remove the copy`,
    ),
  }));

export const sameUrls = (releases: readonly Listed[]): ListedFinding[] =>
  findRepeated(releases, ({ url }) => url).map(([release, first]) => ({
    file: release.file,
    ...advice(
      joinPath(release.path, 'url'),
      `is the address of ${locationFrom(release, first)} too; write each release's own, or remove the copy`,
    ),
  }));

/** Pages show releases in the order of the document, newest first. */
export function brokenOrder(releases: readonly Listed[]): ListedFinding[] {
  const findings: ListedFinding[] = [];
  let last: Listed | undefined;
  for (const release of releases) {
    const date = release.value.datePublished;
    if (!date) continue;
    if (last && isNewer(date, last.value.datePublished!))
      findings.push({
        file: release.file,
        ...advice(release.path, `is newer than ${locationFrom(release, last)} before it; put the newest first`),
      });
    last = release;
  }
  return findings;
}

/** A date without a time is neither newer nor older than the times of that day. */
function isNewer(date: string, other: string): boolean {
  const isDay = date.length === 10 || other.length === 10;
  return isDay ? date.slice(0, 10) > other.slice(0, 10) : Date.parse(date) > Date.parse(other);
}

/** Pairs each release with an earlier one that has the same key. */
function findRepeated(
  releases: readonly Listed[],
  getKey: (release: Release) => string | undefined,
): [Listed, Listed][] {
  const first = new Map<string, Listed>();
  return releases.flatMap((release): [Listed, Listed][] => {
    const key = getKey(release.value);
    if (key === undefined) return [];
    const earlier = first.get(key);
    if (earlier) return [[release, earlier]];
    first.set(key, release);
    return [];
  });
}

const locationFrom = (release: Listed, other: Listed) =>
  release.file === other.file ? other.path : `${other.path} in ${other.file}`;
