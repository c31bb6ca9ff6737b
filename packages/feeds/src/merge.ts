import type { PressRoom, Release } from '@pressrum/model';
import { addressKey } from './address-key.js';
import { unique } from './clean/slug.js';
import { canonicalJson } from './clean/canonical-json.js';
import { headlineKey } from './headline-key.js';
import { joinedPlaces, type Places } from './joined-places.js';
import { joinedRelease } from './joined-release.js';
import { folded } from './piece.js';
import { aboutIn, linesOf, withoutAbout } from './repeated-about.js';
import { once } from './once.js';
import type { Diagnostic, Reason, Reading, Span } from './reading.js';
import { releaseFinder } from './same-release.js';

/** Several readings as one document, and what became of each source in it. */
export interface Merged {
  /** Absent where no reading has a document. */
  room?: PressRoom;
  sources: Pick<Reading, 'source' | 'encoding' | 'spans'>[];
  diagnostics: Diagnostic[];
}

/**
 * Makes one document of several readings: releases newest first, the organisation and the press contacts (with their
 * date) each from the newest reading that has them. A release that several give (`releaseFinder`) stands once: as the first
 * reading has it, completed from the others (`joinedRelease`); of readings of one site the newest goes first. The
 * organisation's text does not stand in a release's body too. The spans tell where each part stands in the merged document,
 * or why it does not. Readings without a document give only diagnostics.
 */
export function merge(readings: readonly Reading[]): Merged {
  const newest = [...readings].filter(({ room }) => room).sort((a, b) => dateOf(b) - dateOf(a) || 0);
  const organization = newest.find(({ room }) => room!.organization);
  const contacts = newest.find(({ room }) => room!.contactPoints);
  const about = organization?.room!.organization;
  const { releases, traces } = mergeReleases(readings, newest);
  const room: PressRoom = {
    ...newest.reduceRight<PressRoom>((all, { room }) => ({ ...all, ...room }), {}),
    ...(about && { organization: about }),
    ...(contacts && { contactPoints: contacts.room!.contactPoints }),
    ...(releases.length && {
      releases: releases.map((release) => withoutAbout(release, aboutIn(release, about))),
    }),
  };
  delete room.contactPointsAsOf;
  const asOf = contacts?.room!.contactPointsAsOf;
  if (asOf) room.contactPointsAsOf = asOf;

  const traced = (reading: Reading) => {
    const { source, encoding, spans } = reading;
    const repeated = reading.room?.releases?.map((release) => linesOf(aboutIn(release, about)));
    const replaced = (span: Span): Span => {
      const index = /^releases\[(\d+)\]/.exec(span.to ?? '')?.[1];
      if (index !== undefined) {
        const release = reading.room!.releases![Number(index)]!;
        const isAbout =
          span.to!.endsWith('.articleBody') && repeated![Number(index)]!.has(folded(span.text.trim()));
        return isAbout ? dropped(span, 'repeated-boilerplate') : moved(span, traces().get(release)!);
      }
      const winner = span.to?.startsWith('organization') ? organization : contacts;
      return !span.to || winner === reading ? span : dropped(span, 'superseded');
    };
    return { source, ...(encoding && { encoding }), spans: spans.map(replaced) };
  };
  const sources = once(() => readings.map(traced));
  return {
    ...(newest.length && { room }),
    get sources() {
      return sources();
    },
    diagnostics: readings.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** What became of a reading's release. */
interface Trace {
  /** Of the release in the document. */
  index: number;
  /** Where its parts stand in that, where it was joined of several. */
  places?: Places;
}

/** All releases, newest first and each once, and what became of each that was given. */
function mergeReleases(readings: readonly Reading[], newest: readonly Reading[]) {
  const sites = new Set(readings.flatMap(({ room }) => room?.releases ?? []).map(({ url }) => siteOf(url)));
  const order = new Map([...sites].map((site, index) => [site, index]));
  const groups = new Map(
    groupsOf(newest).map((parts) => {
      parts.sort((a, b) => order.get(siteOf(a.url))! - order.get(siteOf(b.url))!);
      return [parts.reduce((first, second) => joinedRelease(first, second)), parts];
    }),
  );
  const sorted = newestFirst([...groups.keys()]);
  const ids = unique(sorted.flatMap(({ id }) => id ?? [])).values();
  const releases = sorted.map((release) => (release.id ? { ...release, id: ids.next().value! } : release));
  const traces = once(() => {
    const all = new Map<Release, Trace>();
    for (const [index, release] of sorted.entries()) {
      const parts = groups.get(release)!;
      const places = parts.length > 1 ? joinedPlaces(release, parts) : [];
      for (const [at, part] of parts.entries())
        if (!all.has(part)) all.set(part, { index, ...(places[at] && { places: places[at] }) });
    }
    return all;
  });
  return { releases, traces };
}

/**
 * The releases, those together that are the same. Files do not say what source they are of, so the site of a release's
 * address is its source; all that has no address is of one source, whatever files it is in: pages of an archive.
 */
function groupsOf(newest: readonly Reading[]): Release[][] {
  const finder = releaseFinder<Release[]>();
  const groups: Release[][] = [];
  for (const [site, releases] of listsOf(newest)) {
    const listed = [...grouped(releases, onceKey).values()];
    const found = finder.findEach(
      listed.map(([release]) => release),
      site,
    );
    for (const [index, same] of listed.entries()) {
      const group = found[index] ?? [];
      if (!group.length) groups.push(group);
      group.push(...same);
      finder.add(same[0], site, group);
    }
  }
  return groups;
}

/** What each reading has of each site; what has no address is one list. */
function listsOf(newest: readonly Reading[]): [site: string, releases: Release[]][] {
  const lists = newest.map(({ room }) => grouped(room!.releases ?? [], ({ url }) => siteOf(url)));
  const pages = lists.flatMap((list) => list.get('') ?? []);
  return [...lists.flatMap((list) => [...list].filter(([site]) => site)), ['', pages]];
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const siteOf = (url: string | undefined): string => addressKey(url).host ?? '';

/** Of a release that a list has twice. There, an address alone can be that of the list. */
function onceKey(release: Release): string {
  const { key, host } = addressKey(release.url);
  return host === undefined
    ? canonicalJson(release)
    : [key, headlineKey(release.headline, host), release.datePublished].join('\n');
}

/** Releases by the time of publication, the newest first, those without one last. */
export const newestFirst = (releases: readonly Release[]): Release[] =>
  [...releases].sort((a, b) => instant(b) - instant(a) || 0);

const instant = ({ datePublished }: Release) => (datePublished ? Date.parse(datePublished) : -Infinity);
const dateOf = ({ room }: Reading) =>
  (room!.releases ?? []).map(instant).reduce((a, b) => Math.max(a, b), -Infinity);

function moved(span: Span, { index, places }: Trace): Span {
  const path = span.to!.replace(/^releases\[\d+\]\.?/, '');
  const place = places ? places.get(path) : path;
  return place === undefined
    ? dropped(span, 'duplicate-release')
    : ({ ...span, to: `releases[${index}].${place}` } as Span);
}

const dropped = ({ start, end, text }: Span, reason: Reason): Span => ({ start, end, text, leftOut: reason });
