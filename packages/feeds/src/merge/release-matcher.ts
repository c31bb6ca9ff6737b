import { primarySubtag, type Release } from '@pressrum/model';
import { toReleaseId } from '../normalize/slug.js';
import { DAY_MS } from '../normalize/zoned-time.js';
import { getOrCreate } from '../utilities/grouping.js';
import { toUrlKey } from './url-key.js';
import { toHeadlineKey } from './headline-key.js';

const HOUR_MS = 3_600_000;
/** Two sources publish one release at most so far apart. */
const MATCH_WINDOW_MS = 36 * HOUR_MS;
/** At most so many releases with one headline and day are compared. */
const MAX_SAME_HEADLINES = 50;

/** Recognises releases among those that were added. */
export interface ReleaseMatcher<T> {
  /**
   * Adds a release with the `id`, `url`, `headline`, `datePublished` and `inLanguage` of its source. Other members are not
   * used. A release of several sources is added once for each of them, with the same `value`.
   */
  add(release: Release, source: string, value: T): void;
  /** The value of the added release that is the same as this one. */
  find(release: Release, source: string): T | undefined;
  /**
   * Finds all releases that a source lists at one time. Better than one by one: each value is given only to the release
   * that matches best, so that today's "Väglag" is not mistaken for yesterday's.
   */
  findEach(releases: readonly Release[], source: string): (T | undefined)[];
}

/**
 * Recognises releases in a large archive, across sources. A source is anything that lists releases, such as a feed. The
 * time of a lookup does not grow with the archive. Two releases are the same, the surest match first, if
 *
 * - their URLs are the same (`toUrlKey`). Headline and date may differ. A URL that several releases share is that of a
 *   list: then only those with alike headlines within 36 hours are the same. Two languages with different headlines at
 *   one URL are two releases. A relative URL is compared within its source only;
 * - one source gives both the same `id`. An id made of day and headline (`toReleaseId`) identifies no more than these two
 *   do. If only one of the ids is made so, the URLs must not differ;
 * - one source gives both alike headlines on the same day, without two different URLs: each URL is a release of its own;
 * - two sources give them alike headlines within 36 hours, and not two different languages. The nearest in time is
 *   chosen, and each source has the release only once: of two "Kommunfullmäktige sammanträder", on Monday and Tuesday,
 *   each is matched with its own. A date without a time is the complete day. Without a date, this rule does not apply.
 *
 * Headlines are alike if their keys are the same (`toHeadlineKey`).
 */
export function createReleaseMatcher<T>(): ReleaseMatcher<T> {
  const byUrl = new Map<string, IndexedRelease<T> | 'shared'>();
  const byId = new Map<string, Map<string, IndexedRelease<T>>>();
  const byHeadline = new Map<string, Map<number, IndexedRelease<T>[]>>();
  const sources = new Map<T, Set<string>>();

  const add = (release: Release, source: string, value: T) => {
    const indexed: IndexedRelease<T> = { ...toMatchKey(release, source), value };
    const first = indexed.url && getOrCreate(byUrl, indexed.url, () => indexed);
    if (first && first !== 'shared' && first.value !== value) byUrl.set(indexed.url!, 'shared');
    if (release.id) getOrCreate(byId, source, () => new Map<string, IndexedRelease<T>>()).set(release.id, indexed);
    const byDay = getOrCreate(byHeadline, indexed.headline, () => new Map<number, IndexedRelease<T>[]>());
    const sameDay = getOrCreate(byDay, indexed.day, (): IndexedRelease<T>[] => []);
    if (sameDay.length < MAX_SAME_HEADLINES) sameDay.push(indexed);
    getOrCreate(sources, value, () => new Set<string>()).add(source);
  };

  const listMatches = (query: MatchKey, index: number, isShared: boolean): Match<T>[] => {
    const matches: Match<T>[] = [];
    const sameUrl = query.url && !isShared && byUrl.get(query.url);
    if (sameUrl && sameUrl !== 'shared' && (isSameLanguage(query, sameUrl) || query.headline === sameUrl.headline))
      matches.push({ index, value: sameUrl.value, rank: 1, distanceMs: 0 });
    const sameId = query.release.id && byId.get(query.source)?.get(query.release.id);
    if (sameId && sameId !== sameUrl && isSameId(query, sameId))
      matches.push({ index, value: sameId.value, rank: 1, distanceMs: 0 });
    const byDay = byHeadline.get(query.headline);
    for (const day of byDay ? listDaysAround(query.day) : []) {
      for (const indexed of byDay!.get(day) ?? []) {
        const distance = distanceMs(query, indexed);
        const isSourceUsed = query.source !== indexed.source && sources.get(indexed.value)!.has(query.source);
        const rank = rankMatch(query, indexed, distance <= MATCH_WINDOW_MS, isSourceUsed);
        if (rank !== undefined) matches.push({ index, value: indexed.value, rank, distanceMs: distance || 0 });
      }
    }
    return matches;
  };

  const findEach = (releases: readonly Release[], source: string) => {
    const queries = releases.map((release) => toMatchKey(release, source));
    const urlCounts = new Map<string | undefined, number>();
    for (const { url } of queries) urlCounts.set(url, (urlCounts.get(url) ?? 0) + 1);
    const matches = queries
      .flatMap((query, index) => listMatches(query, index, urlCounts.get(query.url)! > 1))
      .sort((a, b) => a.rank - b.rank || a.distanceMs - b.distanceMs);
    const results: (T | undefined)[] = releases.map(() => undefined);
    const usedValues = new Set<T>();
    for (const { index, value } of matches) {
      if (results[index] !== undefined || usedValues.has(value)) continue;
      results[index] = value;
      usedValues.add(value);
    }
    return results;
  };

  return { add, find: (release, source) => findEach([release], source)[0], findEach };
}

/** The values by which a release is recognised. */
interface MatchKey {
  release: Release;
  source: string;
  url: string | undefined;
  /** The key of the headline. */
  headline: string;
  language: string | undefined;
  /** The time of publication in milliseconds; `end` is the end of the day if the date has no time. NaN without a date. */
  start: number;
  end: number;
  /** The day in UTC on which it begins, counted from 1970. */
  day: number;
}

type IndexedRelease<T> = MatchKey & { value: T };

interface Match<T> {
  index: number;
  value: T;
  /** A lower rank is a surer match. */
  rank: number;
  /** The time between the two publications. */
  distanceMs: number;
}

function toMatchKey(release: Release, source: string): MatchKey {
  const { url, headline, datePublished = '', inLanguage } = release;
  const { key, host } = toUrlKey(url);
  const start = Date.parse(datePublished);
  return {
    release,
    source,
    url: host === undefined && key ? `${source}\n${key}` : key,
    headline: toHeadlineKey(headline, host),
    language: toMatchLanguage(inLanguage),
    start,
    end: datePublished.length === 10 ? start + DAY_MS : start,
    day: Math.floor(start / DAY_MS),
  };
}

/** The days on which a release within the match window can be. */
const listDaysAround = (day: number): number[] => (isNaN(day) ? [day] : [day - 2, day - 1, day, day + 1, day + 2]);

const distanceMs = (a: MatchKey, b: MatchKey): number => Math.max(0, a.start - b.end, b.start - a.end);

/** The rank of a match of two releases with the same headline; `undefined` if they are different releases. */
function rankMatch(
  query: MatchKey,
  indexed: MatchKey,
  isNear: boolean,
  isSourceUsed: boolean,
): number | undefined {
  const hasSameUrl = query.url !== undefined && query.url === indexed.url;
  if (isNear && (hasSameUrl || isSameId(query, indexed))) return 0;
  if (!isSameLanguage(query, indexed)) return undefined;
  if (query.source !== indexed.source) return isNear && !isSourceUsed ? 3 : undefined;
  return hasOtherUrl(query, indexed) || !isSameDay(query, indexed) || hasOtherId(query, indexed) ? undefined : 2;
}

const isSameLanguage = (a: MatchKey, b: MatchKey) => !a.language || !b.language || a.language === b.language;
const hasOtherUrl = (a: MatchKey, b: MatchKey) => Boolean(a.url && b.url && a.url !== b.url);
const isSameDay = ({ release: a }: MatchKey, { release: b }: MatchKey) =>
  a.datePublished?.slice(0, 10) === b.datePublished?.slice(0, 10);

function isSameId(a: MatchKey, b: MatchKey): boolean {
  if (a.source !== b.source || !a.release.id || a.release.id !== b.release.id) return false;
  const sourceIds = Number(isSourceId(a.release)) + Number(isSourceId(b.release));
  return sourceIds === 2 || (sourceIds === 1 && !hasOtherUrl(a, b));
}

const hasOtherId = ({ release: a }: MatchKey, { release: b }: MatchKey) =>
  a.id !== b.id && isSourceId(a) && isSourceId(b);

/** True for an id of the source, false for one made of day and headline. */
function isSourceId({ id, datePublished, headline }: Release): boolean {
  if (!id) return false;
  const derivedId = toReleaseId(datePublished, headline);
  return !(id.startsWith(derivedId) && /^(?:-\d+)?$/.test(id.slice(derivedId.length)));
}

/** The primary subtag, with `no` as `nb`. Unlike the model's `primaryLanguage`, it keeps Nynorsk apart from Bokmål. */
function toMatchLanguage(tag: string | undefined): string | undefined {
  const language = tag === undefined ? undefined : primarySubtag(tag);
  return language === 'no' ? 'nb' : language;
}
