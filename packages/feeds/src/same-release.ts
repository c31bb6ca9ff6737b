import type { Release } from '@pressrum/model';
import { releaseId } from './clean/slug.js';
import { addressKey } from './address-key.js';
import { headlineKey } from './headline-key.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How far apart two sources publish one release. */
const NEAR = 36 * HOUR;
/** Of a headline that comes more often in a day no more are looked at. */
const MOST = 50;

/** Finds releases again among those that it was given. */
export interface ReleaseFinder<T> {
  /**
   * Adds a release as `source` gives it: with the source's own `id`, `url`, `headline`, `datePublished` and `inLanguage`;
   * the rest is not looked at. `value` is one for each release: what several sources have is added for each of them, with
   * the same value.
   */
  add(release: Release, source: string, value: T): void;
  /** The value of the release that this one is, where it was added. */
  find(release: Release, source: string): T | undefined;
  /**
   * The same for all releases that a source lists at a time. Better than one by one: a value is given once, to the
   * release that is most like it, so that today's "Väglag" is not taken for yesterday's.
   */
  findEach(releases: readonly Release[], source: string): (T | undefined)[];
}

/**
 * Finds releases again, in an archive of many, whatever source they come from. Built once, asked for each release: in
 * about the same time however many there are. A source is whoever lists releases, such as a feed. Two releases are one,
 * the surest first, where
 *
 * - they have the same address, but for scheme, `www.`, a slash at the end, a fragment that is no route, and parameters
 *   that track; headline and date may have changed. Where several releases have an address, because it is the list's, only
 *   those with like headlines within 36 hours are one; and of two languages with a headline each it has two releases. A
 *   relative address is the source's own;
 * - the same source gives both the same `id`. One that is made of day and headline (`releaseId`) says no more than they
 *   do; where one of the two is, the addresses must not differ;
 * - the same source gives both like headlines on the same day, and not two addresses: a source has as many releases of a
 *   headline as it has addresses for them;
 * - two sources give them like headlines within 36 hours, in one language as far as that is known. Of several the nearest
 *   in time is it, and a release has one of each source: of two "Kommunfullmäktige sammanträder", on Monday and Tuesday,
 *   each finds its own. A date without a time is that whole day; without a date nothing is found so.
 *
 * Headlines are alike that differ only in case, quotes, dashes, white space, a mark at the end, or the name of the site or
 * section after them (" - Björkviks kommun", " | Press").
 */
export function releaseFinder<T>(): ReleaseFinder<T> {
  const byAddress = new Map<string, Known<T> | 'shared'>();
  const byId = new Map<string, Map<string, Known<T>>>();
  const byHeadline = new Map<string, Map<number, Known<T>[]>>();
  const sources = new Map<T, Set<string>>();

  const add = (release: Release, source: string, value: T) => {
    const known: Known<T> = { ...traitsOf(release, source), value };
    const first = known.address && at(byAddress, known.address, () => known);
    if (first && first !== 'shared' && first.value !== value) byAddress.set(known.address!, 'shared');
    if (release.id) at(byId, source, () => new Map<string, Known<T>>()).set(release.id, known);
    const alike = at(byHeadline, known.headline, () => new Map<number, Known<T>[]>());
    const ofDay = at(alike, known.day, (): Known<T>[] => []);
    if (ofDay.length < MOST) ofDay.push(known);
    at(sources, value, () => new Set<string>()).add(source);
  };

  const matchesOf = (one: Traits, index: number, isShared: boolean): Match<T>[] => {
    const matches: Match<T>[] = [];
    const there = one.address && !isShared && byAddress.get(one.address);
    if (there && there !== 'shared' && (isOneLanguage(one, there) || one.headline === there.headline))
      matches.push({ index, value: there.value, rank: 1, distance: 0 });
    const named = one.release.id && byId.get(one.source)?.get(one.release.id);
    if (named && named !== there && isSameId(one, named))
      matches.push({ index, value: named.value, rank: 1, distance: 0 });
    const alike = byHeadline.get(one.headline);
    for (const day of alike ? daysAround(one.day) : []) {
      for (const known of alike!.get(day) ?? []) {
        const distance = distanceOf(one, known);
        const isTaken = one.source !== known.source && sources.get(known.value)!.has(one.source);
        const rank = rankOf(one, known, distance <= NEAR, isTaken);
        if (rank !== undefined) matches.push({ index, value: known.value, rank, distance: distance || 0 });
      }
    }
    return matches;
  };

  const findEach = (releases: readonly Release[], source: string) => {
    const all = releases.map((release) => traitsOf(release, source));
    const uses = new Map<string | undefined, number>();
    for (const { address } of all) uses.set(address, (uses.get(address) ?? 0) + 1);
    const matches = all
      .flatMap((one, index) => matchesOf(one, index, uses.get(one.address)! > 1))
      .sort((a, b) => a.rank - b.rank || a.distance - b.distance);
    const found: (T | undefined)[] = releases.map(() => undefined);
    const given = new Set<T>();
    for (const { index, value } of matches) {
      if (found[index] !== undefined || given.has(value)) continue;
      found[index] = value;
      given.add(value);
    }
    return found;
  };

  return { add, find: (release, source) => findEach([release], source)[0], findEach };
}

/** What a map has for a key; made where it has nothing. */
function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** What a release is known by. */
interface Traits {
  release: Release;
  source: string;
  address: string | undefined;
  /** For comparing. */
  headline: string;
  language: string | undefined;
  /** When it was published, in milliseconds, and the end of the day where the date has no time. NaN for no date. */
  start: number;
  end: number;
  /** The day in UTC that it begins on, as a number. */
  day: number;
}

type Known<T> = Traits & { value: T };

interface Match<T> {
  index: number;
  value: T;
  /** The lower, the surer. */
  rank: number;
  /** Milliseconds between the two. */
  distance: number;
}

function traitsOf(release: Release, source: string): Traits {
  const { url, headline, datePublished = '', inLanguage } = release;
  const { key, host } = addressKey(url);
  const start = Date.parse(datePublished);
  return {
    release,
    source,
    address: host === undefined && key ? `${source}\n${key}` : key,
    headline: headlineKey(headline, host),
    language: languageIn(inLanguage),
    start,
    end: datePublished.length === 10 ? start + DAY : start,
    day: Math.floor(start / DAY),
  };
}

/** The days that a release can be of which is near one of this day. */
const daysAround = (day: number): number[] => (isNaN(day) ? [day] : [day - 2, day - 1, day, day + 1, day + 2]);

const distanceOf = (a: Traits, b: Traits): number => Math.max(0, a.start - b.end, b.start - a.end);

/** How sure it is that two releases with the same headline are one; `undefined` where they are two. */
function rankOf(one: Traits, known: Traits, isNear: boolean, isTaken: boolean): number | undefined {
  const isAtAddress = one.address !== undefined && one.address === known.address;
  if (isNear && (isAtAddress || isSameId(one, known))) return 0;
  if (!isOneLanguage(one, known)) return undefined;
  if (one.source !== known.source) return isNear && !isTaken ? 3 : undefined;
  return isElsewhere(one, known) || !isOneDay(one, known) || isOtherId(one, known) ? undefined : 2;
}

const isOneLanguage = (a: Traits, b: Traits) => !a.language || !b.language || a.language === b.language;
const isElsewhere = (a: Traits, b: Traits) => Boolean(a.address && b.address && a.address !== b.address);
const isOneDay = ({ release: a }: Traits, { release: b }: Traits) =>
  a.datePublished?.slice(0, 10) === b.datePublished?.slice(0, 10);

function isSameId(a: Traits, b: Traits): boolean {
  if (a.source !== b.source || !a.release.id || a.release.id !== b.release.id) return false;
  const own = Number(isOwnId(a.release)) + Number(isOwnId(b.release));
  return own === 2 || (own === 1 && !isElsewhere(a, b));
}

const isOtherId = ({ release: a }: Traits, { release: b }: Traits) => a.id !== b.id && isOwnId(a) && isOwnId(b);

/** True for an id that the source has given, false for one that is made where it has none. */
function isOwnId({ id, datePublished, headline }: Release): boolean {
  if (!id) return false;
  const made = releaseId(datePublished, headline);
  return !(id.startsWith(made) && /^(?:-\d+)?$/.test(id.slice(made.length)));
}

/** The first subtag; `no` is what feeds call Bokmål. */
function languageIn(tag: string | undefined): string | undefined {
  const language = tag?.split('-', 1)[0]!.toLowerCase();
  return language === 'no' ? 'nb' : language;
}
