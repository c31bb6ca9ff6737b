import type { Release } from '@pressrum/model';
import pLimit from 'p-limit';
import type { MatchFields, SourceState } from '../archive/state.js';
import type { SourceUpdate } from '../archive/merge-into-archive.js';
import { mapConcurrently } from '../concurrency.js';
import type { Config, Source } from '../config/config.js';
import { withNames, withVariables } from '../config/variables.js';
import { isHttpUrl } from '../files/read-file-or-url.js';
import { UnusableError } from '../io.js';
import { loadSource, type LoadOptions, type RawSource } from './load-source.js';
import { formatChoice, isChosen } from './choice.js';
import { MAX_PAGES, withOlderPages, type SourcePage } from './older-pages.js';
import { hasPosition, nextPage } from './page-url.js';
import { parseSource } from './parse-source.js';

/** Result of reading one source. */
export interface SourceResult {
  name: string;
  key: string;
  /** `kept`: it failed, and its last good content is kept; `failed`: it failed, and there is no earlier content. */
  outcome: 'new' | 'unchanged' | 'kept' | 'failed';
  /** Why it failed. */
  message?: string;
  /** What an editor should know of its content. */
  warnings: string[];
  update?: SourceUpdate;
  /** How many releases `include` and `exclude` have left out. */
  unwanted?: number;
}

interface ReadSourcesOptions extends LoadOptions {
  config: Pick<Config, 'sources' | 'timeZone' | 'allow'>;
  /** The states of the sources after the previous build, by key. */
  previous: Readonly<Record<string, SourceState>>;
  /** The releases that a source has listed so far. */
  listedBy: (key: string) => MatchFields[];
  now: Date;
  /** Called for each source when it has been read. */
  onRead?: (result: SourceResult) => void;
}

/** Few at a time, out of politeness, and because each takes memory. */
const CONCURRENT_SOURCES = 4;

/** Reads every source. One that fails does not stop the others. */
export function readSources(options: ReadSourcesOptions): Promise<SourceResult[]> {
  return mapConcurrently(options.config.sources, CONCURRENT_SOURCES, async (source) => {
    const result = await readOneSource(source, options);
    options.onRead?.(result);
    return result;
  });
}

async function readOneSource(source: Source, options: ReadSourcesOptions): Promise<SourceResult> {
  const { key, name } = source;
  const previous = options.previous[key];
  try {
    // After a change of "include" or "exclude" also unchanged content gives other releases.
    const isSameChoice = (previous?.choice ?? '') === formatChoice(source.choice);
    const raw = await loadSource(source, isSameChoice ? previous : undefined, options);
    const isUnchanged = !raw || (isSameChoice && raw.hash === previous?.hash && !previous.isHolding);
    if (isUnchanged) return { name, key, outcome: 'unchanged', warnings: [] };
    const { update, warnings, listed } = await readOlderPages(parse(raw, source, options), source, options);
    refuseSuddenlyEmpty(update, listed, options);
    const unwanted = update.unwanted.length;
    return { name, key, outcome: 'new', update, warnings, ...(unwanted && { unwanted }) };
  } catch (error) {
    if (!isExpected(error)) throw error;
    const { message } = error;
    const problem = message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message;
    const outcome = previous ? 'kept' : 'failed';
    return { name, key, outcome, message: withNames(problem, source.variables), warnings: [] };
  }
}

const parse = (raw: RawSource, source: Source, { config, now, previous }: ReadSourcesOptions): SourcePage =>
  parseSource(raw, source, { config, now, previous: previous[source.key] });

/** `SourceError` is recognised by its name, so that a press room of files need not load the network client. */
const isExpected = (error: unknown): error is Error =>
  error instanceof UnusableError || (error as Error).name === 'SourceError';

/** A complete source that is suddenly empty is more likely a server error than the end of a press room. */
function refuseSuddenlyEmpty(
  { key, state }: SourceUpdate,
  listed: readonly Release[],
  { listedBy }: ReadSourcesOptions,
): void {
  const count = state.isComplete && !listed.length ? listedBy(key).length : 0;
  if (count > 1)
    throw new UnusableError(
      `is empty but listed ${count} releases before; check the source, or remove it from the configuration if this is intended`,
    );
}

async function readOlderPages(
  first: SourcePage,
  source: Source,
  options: ReadSourcesOptions,
): Promise<SourcePage> {
  const { url, archive, choice } = source;
  if (!isHttpUrl(url)) return first;
  const isNumbered = archive !== undefined ? archive !== false : hasPosition(url);
  const { next } = first.update.room;
  if (!next && !isNumbered) return first;
  if (!next && !nextPage(url, source.from, 1)) return { ...first, warnings: [...first.warnings, NO_POSITION] };
  const previous = options.previous[source.key];
  const listed = options.listedBy(source.key);
  // A source that is new, was interrupted, or gives other releases than before is read to its end.
  const readsToEnd =
    !previous ||
    previous.isInterrupted ||
    first.update.newChoice !== undefined ||
    (previous.isHolding && previous.holdingPages === undefined);
  const known = new Set(listed.flatMap((release) => [release.url, release.id]));
  known.delete(undefined);
  const newest =
    listed
      .map(({ datePublished }) => datePublished ?? '')
      .sort()
      .at(-1) ?? '';
  return withOlderPages(first, {
    origin: new URL(url).origin,
    minPages: readsToEnd ? Infinity : (previous.holdingPages ?? 1),
    maxPages: typeof archive === 'number' ? archive : MAX_PAGES,
    ...(!next && { numbered: { url, from: source.from } }),
    // What is not wanted is never known: there its date tells.
    isKnown: (release) =>
      known.has(release.url) ||
      known.has(release.id) ||
      (first.update.unwanted.length > 0 && !isChosen(release, choice) && (release.datePublished ?? '') <= newest),
    readPage: (pageUrl) => limitByHost(pageUrl, () => readPage(pageUrl, !next, source, options)),
  });
}

const NO_POSITION =
  '"archive" is set, but it is not known how its pages are numbered; write the first position into the URL, such as page=1 or offset=0';

/** A page of a list; `undefined` when the server says that the list has ended before it. */
async function readPage(
  url: string,
  isNumbered: boolean,
  source: Source,
  options: ReadSourcesOptions,
): Promise<SourcePage | undefined> {
  try {
    const page = { ...source, url: withVariables(url, source.variables) };
    const raw = await loadSource(page, undefined, options);
    return parse(raw!, source, options);
  } catch (error) {
    const { status, isEmpty } = error as { status?: number; isEmpty?: boolean };
    // WordPress answers so after its last page.
    const isAfterEnd = isEmpty || ((status === 400 || status === 404) && /[?&](?:page|paged)=/i.test(url));
    if (isNumbered && isAfterEnd) return undefined;
    throw error;
  }
}

const hostLimits = new Map<string, ReturnType<typeof pLimit>>();

/** Out of politeness: pages of an archive one after another, also when several sources are on a host. */
function limitByHost<T>(url: string, work: () => Promise<T>): Promise<T> {
  const { host } = new URL(url);
  const limit = hostLimits.get(host) ?? pLimit(1);
  hostLimits.set(host, limit);
  return limit(work);
}
