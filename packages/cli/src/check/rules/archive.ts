import type { Release } from '@pressrum/model';
import { advice, error, type Finding } from '../finding.js';
import { within, type Placed } from '../placed.js';

/** A release of a document that may be several files. */
export interface Listed extends Placed<Release> {
  file: string;
}

/** What a rule finds in all pages of a document together. */
export interface ListedFinding extends Finding {
  file: string;
}

/** Releases are found, linked to and filed by their ids. */
export const sameIds = (releases: readonly Listed[]): ListedFinding[] =>
  repeated(releases, ({ id }) => id).map(([one, first]) => ({
    file: one.file,
    ...error(
      within(one.path, 'id'),
      `is the id of ${placeFrom(one, first)} too, so that only one of them can be opened; give each its own, or take out the copy`,
    ),
  }));

export const sameUrls = (releases: readonly Listed[]): ListedFinding[] =>
  repeated(releases, ({ url }) => url).map(([one, first]) => ({
    file: one.file,
    ...advice(
      within(one.path, 'url'),
      `is the address of ${placeFrom(one, first)} too; write each release's own, or take out the copy`,
    ),
  }));

/** Pages show releases in the order of the document: the first is "the newest". */
export function brokenOrder(releases: readonly Listed[]): ListedFinding[] {
  const findings: ListedFinding[] = [];
  let last: Listed | undefined;
  for (const one of releases) {
    const date = one.value.datePublished;
    if (!date) continue;
    if (last && isAfter(date, last.value.datePublished!))
      findings.push({
        file: one.file,
        ...advice(one.path, `is newer than ${placeFrom(one, last)} before it; put the newest first`),
      });
    last = one;
  }
  return findings;
}

/** A day without a time is neither before nor after the times of it. */
function isAfter(date: string, other: string): boolean {
  const isDay = date.length === 10 || other.length === 10;
  return isDay ? date.slice(0, 10) > other.slice(0, 10) : Date.parse(date) > Date.parse(other);
}

/** Each release that has the same of something as an earlier one, and the earlier one. */
function repeated(
  releases: readonly Listed[],
  keyOf: (release: Release) => string | undefined,
): [Listed, Listed][] {
  const first = new Map<string, Listed>();
  return releases.flatMap((one): [Listed, Listed][] => {
    const key = keyOf(one.value);
    if (key === undefined) return [];
    const earlier = first.get(key);
    if (earlier) return [[one, earlier]];
    first.set(key, one);
    return [];
  });
}

const placeFrom = (one: Listed, other: Listed) =>
  one.file === other.file ? other.path : `${other.path} in ${other.file}`;
