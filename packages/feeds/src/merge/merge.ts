import type { PressRoom, Release } from '@pressrum/model';
import { toUrlKey } from './url-key.js';
import { makeUnique } from '../normalize/slug.js';
import { toCanonicalJson } from '../normalize/canonical-json.js';
import { toHeadlineKey } from './headline-key.js';
import { findJoinedPaths } from './joined-paths.js';
import { joinReleases } from './join-releases.js';
import { foldCase } from '../provenance/text-range.js';
import { findRepeatedAbout, toLineKeys, removeAbout } from './repeated-boilerplate.js';
import { groupBy } from '../utilities/grouping.js';
import { lazy } from '../utilities/lazy.js';
import type { Diagnostic, Reading } from '../readers/reading.js';
import type { Reason, Span } from '../provenance/span.js';
import { createReleaseMatcher } from './release-matcher.js';

/** Several readings as one document, and a report for each source. */
export interface Merged {
  /** Absent if no reading has a document. */
  room?: PressRoom;
  sources: Pick<Reading, 'source' | 'encoding' | 'spans'>[];
  diagnostics: Diagnostic[];
}

/**
 * Makes one document of several readings: releases newest first, the organisation and the press contacts (with their
 * date) each from the newest reading that has them. A release in several readings (`createReleaseMatcher`) appears once:
 * the first reading's version, completed from the others (`joinReleases`). Of readings of one site, the newest comes
 * first. The organisation's text is removed from the releases' bodies. The spans have the paths in the merged document.
 * Readings without a document contribute only their diagnostics.
 */
export function merge(readings: readonly Reading[]): Merged {
  const newestFirst = [...readings]
    .filter(({ room }) => room)
    .sort((a, b) => findNewestInstant(b) - findNewestInstant(a) || 0);
  const organization = newestFirst.find(({ room }) => room!.organization);
  const contacts = newestFirst.find(({ room }) => room!.contactPoints);
  const about = organization?.room!.organization;
  const { releases, targets } = mergeReleases(readings, newestFirst);
  const room: PressRoom = {
    ...newestFirst.reduceRight<PressRoom>((merged, { room }) => ({ ...merged, ...room }), {}),
    ...(about && { organization: about }),
    ...(contacts && { contactPoints: contacts.room!.contactPoints }),
    ...(releases.length && {
      releases: releases.map((release) => removeAbout(release, findRepeatedAbout(release, about))),
    }),
  };
  delete room.contactPointsAsOf;
  const asOf = contacts?.room!.contactPointsAsOf;
  if (asOf) room.contactPointsAsOf = asOf;

  const moveSpans = (reading: Reading) => {
    const { source, encoding, spans } = reading;
    const repeatedLines = reading.room?.releases?.map((release) => toLineKeys(findRepeatedAbout(release, about)));
    const updateSpan = (span: Span): Span => {
      const index = /^releases\[(\d+)\]/.exec(span.to ?? '')?.[1];
      if (index !== undefined) {
        const release = reading.room!.releases![Number(index)]!;
        const isAbout =
          span.to!.endsWith('.articleBody') && repeatedLines![Number(index)]!.has(foldCase(span.text.trim()));
        return isAbout ? leaveOut(span, 'repeated-boilerplate') : moveSpan(span, targets().get(release)!);
      }
      const winner = span.to?.startsWith('organization') ? organization : contacts;
      return !span.to || winner === reading ? span : leaveOut(span, 'superseded');
    };
    return { source, ...(encoding && { encoding }), spans: spans.map(updateSpan) };
  };
  const sources = lazy(() => readings.map(moveSpans));
  return {
    ...(newestFirst.length && { room }),
    get sources() {
      return sources();
    },
    diagnostics: readings.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The place of a reading's release in the merged document. */
interface Target {
  /** Its index in the merged document. */
  index: number;
  /** The paths of its values in the merged release, if that was joined from several. */
  paths?: ReadonlyMap<string, string>;
}

/** All releases, newest first and each once, and the target of every reading's release. */
function mergeReleases(readings: readonly Reading[], newestFirst: readonly Reading[]) {
  const sites = new Set(readings.flatMap(({ room }) => room?.releases ?? []).map(({ url }) => toSite(url)));
  const order = new Map([...sites].map((site, index) => [site, index]));
  const groups = new Map(
    groupSameReleases(newestFirst).map((parts) => {
      parts.sort((a, b) => order.get(toSite(a.url))! - order.get(toSite(b.url))!);
      return [parts.reduce((first, second) => joinReleases(first, second)), parts];
    }),
  );
  const sorted = sortNewestFirst([...groups.keys()]);
  const ids = makeUnique(sorted.flatMap(({ id }) => id ?? [])).values();
  const releases = sorted.map((release) => (release.id ? { ...release, id: ids.next().value! } : release));
  const targets = lazy(() => {
    const targetByRelease = new Map<Release, Target>();
    for (const [index, release] of sorted.entries()) {
      const parts = groups.get(release)!;
      const paths = parts.length > 1 ? findJoinedPaths(release, parts) : [];
      for (const [partIndex, part] of parts.entries())
        if (!targetByRelease.has(part))
          targetByRelease.set(part, { index, ...(paths[partIndex] && { paths: paths[partIndex] }) });
    }
    return targetByRelease;
  });
  return { releases, targets };
}

/**
 * Groups releases that are the same. Files do not name their source, so the host of a release's URL is its source. All
 * releases without a URL are of one source: they may be pages of one archive.
 */
function groupSameReleases(newestFirst: readonly Reading[]): Release[][] {
  const matcher = createReleaseMatcher<Release[]>();
  const groups: Release[][] = [];
  for (const [site, releases] of groupBySite(newestFirst)) {
    const listed = [...groupBy(releases, toListKey).values()];
    const matches = matcher.findEach(
      listed.map(([release]) => release),
      site,
    );
    for (const [index, duplicates] of listed.entries()) {
      const group = matches[index] ?? [];
      if (!group.length) groups.push(group);
      group.push(...duplicates);
      matcher.add(duplicates[0], site, group);
    }
  }
  return groups;
}

/** The releases of each reading, by site. Releases without a URL are one list. */
function groupBySite(newestFirst: readonly Reading[]): [site: string, releases: Release[]][] {
  const lists = newestFirst.map(({ room }) => groupBy(room!.releases ?? [], ({ url }) => toSite(url)));
  const pages = lists.flatMap((list) => list.get('') ?? []);
  return [...lists.flatMap((list) => [...list].filter(([site]) => site)), ['', pages]];
}

const toSite = (url: string | undefined): string => toUrlKey(url).host ?? '';

/** A key for finding a release that a list has twice. The URL is not enough, because it can be that of the list. */
function toListKey(release: Release): string {
  const { key, host } = toUrlKey(release.url);
  return host === undefined
    ? toCanonicalJson(release)
    : [key, toHeadlineKey(release.headline, host), release.datePublished].join('\n');
}

/** Sorts releases by the time of publication, the newest first, and those without a date last. */
export const sortNewestFirst = (releases: readonly Release[]): Release[] =>
  [...releases].sort((a, b) => toInstant(b) - toInstant(a) || 0);

const toInstant = ({ datePublished }: Release) => (datePublished ? Date.parse(datePublished) : -Infinity);
const findNewestInstant = ({ room }: Reading) =>
  (room!.releases ?? []).map(toInstant).reduce((a, b) => Math.max(a, b), -Infinity);

function moveSpan(span: Span, { index, paths }: Target): Span {
  const path = span.to!.replace(/^releases\[\d+\]\.?/, '');
  const target = paths ? paths.get(path) : path;
  return target === undefined
    ? leaveOut(span, 'duplicate-release')
    : ({ ...span, to: `releases[${index}].${target}` } as Span);
}

const leaveOut = ({ to: _to, note: _note, ...range }: Span, reason: Reason): Span => ({
  ...range,
  leftOut: reason,
});
