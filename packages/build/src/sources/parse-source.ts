import { isPage, merge, readers, type Reading } from '@pressrum/feeds';
import type { PressRoom, Release } from '@pressrum/model';
import { findHold } from '../archive/hold.js';
import { isInFuture } from '../archive/retention.js';
import type { SourceState } from '../archive/state.js';
import type { Config, Source } from '../config/config.js';
import { isHttpUrl } from '../files/read-file-or-url.js';
import { UnusableError } from '../io.js';
import type { RawPart, RawSource } from './load-source.js';
import { formatChoice, isChosen, type Choice } from './choice.js';
import type { SourcePage } from './older-pages.js';

interface ParseOptions {
  config: Pick<Config, 'timeZone'>;
  now: Date;
  /** The state of the source after the previous build. */
  previous: SourceState | undefined;
}

/** Parses the content of a source. Releases that are not public yet leave nothing behind: no contacts, no messages. */
export function parseSource(
  { parts, hash, validators, totalPages, notes }: RawSource,
  source: Source,
  { config, now, previous }: ParseOptions,
): SourcePage {
  if (isHttpUrl(source.url) && source.from === 'auto') parts.forEach(refuseNonFeed);
  const reader = readers[source.from]!;
  const readings = parts.map(({ name, bytes, contentType, url }) =>
    reader(bytes, {
      source: name,
      timeZone: config.timeZone,
      now,
      ...(contentType && { contentType }),
      ...(url && { url }),
    }),
  );
  const isHeld = (release: Release) => findHold(release, now, config.timeZone) !== undefined;
  // A file whose releases are all embargoed is valid.
  const usable = readings.filter(({ room, hasEmbargoed }) => room || !hasEmbargoed);
  const chosen = usable.map((reading) => chooseReleases(reading, source.choice));
  const { room: merged = {}, diagnostics } = merge(
    chosen.map(({ reading }) => withoutEmbargoedContext(reading, isHeld)),
  );
  const formatDiagnostic = ({ source: name, message }: { source: string; message: string }) =>
    name === source.name ? message : `${name}: ${message}`;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length) {
    const isEmpty = readings.every((reading) => reading.isEmpty);
    throw Object.assign(new UnusableError(errors.map(formatDiagnostic).join('\n')), { isEmpty });
  }
  const room = withoutHeldContacts(merged, now, isHeld);
  const listed = readings.flatMap((reading) => reading.room?.releases ?? []);
  // Messages may quote the text of a release.
  const embargoed = new Set(
    readings.filter((reading) => reading.room?.releases?.some(isHeld)).map((reading) => reading.source),
  );
  const choice = formatChoice(source.choice);
  const hasEmbargoed = readings.some((reading) => reading.hasEmbargoed === true);
  return {
    update: {
      key: source.key,
      name: source.name,
      room,
      state: {
        hash,
        ...validators,
        isComplete:
          source.complete ??
          (!isHttpUrl(source.url) && isComplete(readings, listed, merged, previous?.isComplete)),
        ...(choice && { choice }),
      },
      hasEmbargoed,
      withheld: readings.flatMap(({ withheld }) => withheld ?? []),
      retracted: readings.flatMap(({ retracted }) => retracted ?? []),
      sourceIds: mapSourceIds(readings, room),
      unwanted: chosen.flatMap(({ unwanted }) => unwanted),
      ...(previous && (previous.choice ?? '') !== choice && { newChoice: source.choice }),
    },
    warnings: [
      ...notes,
      ...diagnostics.filter((diagnostic) => !embargoed.has(diagnostic.source)).map(formatDiagnostic),
      ...clockWarning(room, now),
    ],
    listed,
    isHolding: hasEmbargoed || listed.some(isHeld),
    ...(totalPages && { totalPages }),
  };
}

/** The ids of the source's system, by release. If two files use one Pressrum id for different releases, neither gets a source id. */
function mapSourceIds(readings: readonly Reading[], { releases = [] }: PressRoom): Map<Release, string> {
  const byId = new Map<string, string | undefined>();
  for (const { sourceIds = {} } of readings)
    for (const [id, sourceId] of Object.entries(sourceIds))
      byId.set(id, byId.has(id) && byId.get(id) !== sourceId ? undefined : sourceId);
  return new Map(
    releases.flatMap((release): [Release, string][] => {
      const sourceId = byId.get(release.id ?? '');
      return sourceId === undefined ? [] : [[release, sourceId]];
    }),
  );
}

/** Takes the releases that are not wanted out of a reading. */
function chooseReleases(reading: Reading, choice: Choice): { reading: Reading; unwanted: Release[] } {
  const { room, senders = {} } = reading;
  if (!room?.releases || (!choice.include && !choice.exclude)) return { reading, unwanted: [] };
  const isWanted = (release: Release) =>
    isChosen({ ...release, sender: senders[release.id ?? ''] ?? room.organization?.name }, choice);
  const { releases, ...rest } = room;
  const wanted = releases.filter(isWanted);
  return {
    reading: replaceRoom(reading, { ...rest, ...(wanted.length && { releases: wanted }) }),
    unwanted: releases.filter((release) => !isWanted(release)),
  };
}

/** The reading with another document. The report is left out: it would be computed by a copy, and no build uses it. */
const replaceRoom = ({ source, diagnostics }: Reading, room: PressRoom): Reading => ({
  source,
  diagnostics,
  room,
  spans: [],
});

/** A failing server often answers with a page or a line of text and status 200. */
function refuseNonFeed({ bytes }: RawPart): void {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  if (isPage(head))
    throw new UnusableError(
      'is a web page, not a feed; check the URL, or set "from": "html" if that page is a press release',
    );
  // A byte-order mark may come first.
  if (!/^[\s\0\uFFFD]*[<{[]/.test(head))
    throw new UnusableError('is not a feed, neither XML nor JSON; check the URL');
}

/** What a file says beside its only release is as embargoed as that release. */
function withoutEmbargoedContext(reading: Reading, isHeld: (release: Release) => boolean): Reading {
  const [release, ...others] = reading.room?.releases ?? [];
  return release && !others.length && isHeld(release) ? replaceRoom(reading, { releases: [release] }) : reading;
}

/** So are contacts that a feed has from such a release. */
function withoutHeldContacts(room: PressRoom, now: Date, isHeld: (release: Release) => boolean): PressRoom {
  const { contactPoints: _, contactPointsAsOf: asOf, ...rest } = room;
  const isFromHeld = room.releases?.some(
    (release) => asOf && release.datePublished?.startsWith(asOf) && isHeld(release),
  );
  return isInFuture(asOf, now) || isFromHeld ? rest : room;
}

/** When all of several releases are in the future, the clock is wrong. */
function clockWarning({ releases = [] }: PressRoom, now: Date): string[] {
  const isBehind = releases.length > 1 && releases.every(({ datePublished }) => isInFuture(datePublished, now));
  return isBehind
    ? [
        `all of its releases are dated later than now (${now.toISOString().slice(0, 16)}Z); check this machine's clock`,
      ]
    : [];
}

/**
 * Files of one release each, or of one document, list every release; a feed lists the new ones. A source that was a feed
 * stays one on a day when it lists a single release.
 */
const isComplete = (
  readings: readonly Reading[],
  listed: readonly Release[],
  { next }: PressRoom,
  wasComplete = true,
): boolean => !next && (readings.length > 1 || (wasComplete && listed.length <= 1));
