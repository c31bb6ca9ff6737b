import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isPage, merge, readers, type Reading } from '@pressrum/feeds';
import type { PressRoom } from '@pressrum/model';
import type { SourceState, Traits } from '../archive/state.js';
import { isAfter, type Read } from '../archive/take-in.js';
import type { Config, Source } from '../config/config.js';
import { withNames, withVariables } from '../config/variables.js';
import type { FetchSource } from '../fetch/fetch-source.js';
import { UnusableError, fileError, type Io } from '../io.js';
import { inParallel } from '../parallel.js';
import { isAddress } from '../source.js';
import { stampOf } from './file-stamp.js';
import { withOlderPages } from './older-pages.js';

/** How it went with a source. */
export interface SourceResult {
  name: string;
  key: string;
  /** `kept`: it failed, and what it gave last stands; `failed`: it failed, and there is nothing of it. */
  outcome: 'new' | 'unchanged' | 'kept' | 'failed';
  /** Why it failed. */
  message?: string;
  /** What an editor should know of its content. */
  warnings: string[];
  read?: Read;
  /** What its files were when they were read. */
  stamp?: Stamp;
}

/** What `stampOf` says of files, and the hash of what stood in them. */
export interface Stamp {
  files: string;
  hash: string;
}

export interface ReadSources {
  config: Pick<Config, 'sources' | 'timeZone' | 'allow'>;
  known: Readonly<Record<string, SourceState>>;
  /** What files were when they were read last, by the source's key. */
  stamps: Readonly<Record<string, Stamp>>;
  /** The releases that are known from a source. */
  listedBy: (key: string) => Traits[];
  fetchSource: FetchSource;
  io: Pick<Io, 'readFile' | 'namesIn'>;
  now: Date;
  signal?: AbortSignal;
  /** Told of each source when it has been read. */
  onRead?: (result: SourceResult) => void;
}

/** How many sources are asked at a time: politeness, and our own memory. */
const AT_A_TIME = 4;

/** Asks every source for what is new, and reads that. One that fails does not stop the others. */
export function readSources(options: ReadSources): Promise<SourceResult[]> {
  return inParallel(options.config.sources, AT_A_TIME, async (source) => {
    const result = await readSource(source, options);
    options.onRead?.(result);
    return result;
  });
}

async function readSource(source: Source, options: ReadSources): Promise<SourceResult> {
  const { key, name } = source;
  const known = options.known[key];
  try {
    const raw = await rawOf(source, known, options);
    if (!raw) return { name, key, outcome: 'unchanged', warnings: [] };
    const stamp = raw.stamp && { stamp: raw.stamp };
    if (raw.hash === known?.hash && !known.isHolding)
      return { name, key, outcome: 'unchanged', warnings: [], ...stamp };
    const { read, warnings } = await withOlder(readRaw(raw, source, options), source, options);
    refuseEmptied(read, options);
    return { name, key, outcome: 'new', read, warnings, ...stamp };
  } catch (error) {
    const { message, isExpected } = failureOf(error);
    if (!isExpected) throw error;
    const outcome = known ? 'kept' : 'failed';
    const own = message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message;
    return { name, key, outcome, message: withNames(own, source.variables), warnings: [] };
  }
}

/** A list that is empty all of a sudden is a fault of its server more often than the end of a press room. */
function refuseEmptied({ key, room, state }: Read, { listedBy }: ReadSources): void {
  const count = state.isComplete && !room.releases ? listedBy(key).length : 0;
  if (count > 1)
    throw new UnusableError(
      `lists nothing any more, where there were ${count} releases; check it, or take it out of the configuration if that is right`,
    );
}

/** Of an address whose list goes on elsewhere, the other pages too. */
async function withOlder(
  first: { read: Read; warnings: string[] },
  source: Source,
  options: ReadSources,
): Promise<{ read: Read; warnings: string[] }> {
  if (!first.read.room.next || !isAddress(source.url)) return first;
  // A source that held something back, or was broken off, is read to its end.
  const isNew = options.known[source.key]?.isHolding ?? true;
  const known = new Set(isNew ? [] : options.listedBy(source.key).flatMap(({ url, id }) => [url, id]));
  known.delete(undefined);
  return withOlderPages(first, {
    origin: new URL(source.url).origin,
    isKnown: ({ url, id }) => known.has(url) || known.has(id),
    async readPage(url) {
      const raw = await rawOf({ ...source, url: withVariables(url, source.variables) }, undefined, options);
      return readRaw(raw!, source, options);
    },
  });
}

function failureOf(error: unknown) {
  const { message, name } = error as Error;
  return { message, isExpected: error instanceof UnusableError || name === 'SourceError' };
}

interface RawPart {
  name: string;
  bytes: Uint8Array;
  contentType?: string;
  url?: string;
}

interface Raw {
  parts: RawPart[];
  hash: string;
  validators: Pick<SourceState, 'etag' | 'lastModified' | 'url'>;
  stamp?: Stamp;
}

/** What stands in a source; nothing where its server, or the stamp of its files, says that it has not changed. */
async function rawOf(
  source: Source,
  known: SourceState | undefined,
  options: ReadSources,
): Promise<Raw | undefined> {
  if (!isAddress(source.url)) {
    const files = await filesOf(source, options.io);
    const stamp = await stampOf(files.map(({ path }) => path));
    const last = options.stamps[source.key];
    if (stamp && stamp === last?.files && last.hash === known?.hash && !known.isHolding) return undefined;
    const parts = await Promise.all(files.map((file) => partOf(file, options.io)));
    const hash = hashOf(parts.map(({ bytes }) => bytes));
    return { parts, hash, validators: {}, ...(stamp && { stamp: { files: stamp, hash } }) };
  }
  const { fetchSource, config, signal } = options;
  const previous = known && !known.isHolding ? previousOf(known, source) : undefined;
  const fetched = await fetchSource(source.url, {
    headers: source.headers,
    allow: config.allow,
    ...(previous && { previous }),
    ...(signal && { signal }),
  });
  if (!fetched.isNew) return undefined;
  const { bytes, contentType, etag, lastModified } = fetched;
  // Becomes part of the content, and is kept: no place for a key.
  const url = withNames(fetched.url, source.variables);
  return {
    parts: [{ name: source.name, bytes, url, ...(contentType && { contentType }) }],
    hash: hashOf([bytes]),
    validators: { url, ...(etag && { etag }), ...(lastModified && { lastModified }) },
  };
}

function previousOf({ etag, lastModified, url = '' }: SourceState, { variables }: Source) {
  const address = withVariables(url, variables);
  return {
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
    ...(URL.canParse(address) && { url: new URL(address).href }),
  };
}

interface SourceFile {
  path: string;
  /** How messages call it. */
  name: string;
}

/** A file, or the files of a folder in the order of their names. */
async function filesOf({ url, name }: Source, io: ReadSources['io']): Promise<SourceFile[]> {
  const names = await io.namesIn(url).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return undefined;
    throw error.code === 'ENOENT' ? new UnusableError(NOT_THERE) : fileError(name, error);
  });
  const files = names?.filter((file) => !file.startsWith('.')).sort();
  if (files && !files.length) throw new UnusableError('is an empty folder; put the releases in it, a file each');
  return files ? files.map((file) => ({ path: join(url, file), name: join(name, file) })) : [{ path: url, name }];
}

async function partOf({ path, name }: SourceFile, io: ReadSources['io']): Promise<RawPart> {
  const bytes = await io.readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EISDIR' ? new UnusableError(`${name}: ${FOLDER_WITHIN}`) : fileError(name, error);
  });
  if (!bytes.length) throw new UnusableError(`${name}: is empty; check that it was saved`);
  return { name, bytes };
}

const NOT_THERE =
  'there is no such file or folder; check its name, and begin it with https:// if it is a web address';
const FOLDER_WITHIN = 'is a folder within one; name it as a source of its own';

/** Not with Web Crypto, which copies what it is given: an archive in one file has tens of megabytes. */
function hashOf(parts: readonly Uint8Array[]): string {
  const hex = parts.map((bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 32));
  return hex.length === 1 ? hex[0]! : hashOf([new TextEncoder().encode(hex.join())]);
}

/** Formats of one release, or of a whole press room, list everything there is; feeds tell of what is new. */
function readRaw(
  raw: Raw,
  source: Source,
  { config, known, now }: ReadSources,
): { read: Read; warnings: string[] } {
  if (isAddress(source.url) && source.from === 'auto') raw.parts.forEach(refuseOther);
  const reader = readers[source.from]!;
  const readings = raw.parts.map(({ name, bytes, contentType, url }) =>
    reader(bytes, {
      source: name,
      timeZone: config.timeZone,
      now,
      ...(contentType && { contentType }),
      ...(url && { url }),
    }),
  );
  // A file with nothing that is public yet is no fault.
  const usable = readings.filter(({ room, holdsBack }) => room || !holdsBack);
  const { room: merged = {}, diagnostics } = merge(usable.map((reading) => withoutItsContacts(reading, now)));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length)
    throw new UnusableError(errors.map(({ source: name, message }) => said(name, message, source)).join('\n'));
  const room = withoutFutureContacts(merged, now);
  return {
    read: {
      key: source.key,
      room,
      state: {
        hash: raw.hash,
        ...raw.validators,
        isComplete:
          source.complete ??
          (!isAddress(source.url) && listsEverything(readings, room, known[source.key]?.isComplete)),
      },
      isHolding: readings.some(({ holdsBack }) => holdsBack === true),
    },
    warnings: [
      ...diagnostics
        .filter(
          ({ source: name }) => !readings.some((reading) => reading.source === name && isEarly(reading, now)),
        )
        .map(({ source: name, message }) => said(name, message, source)),
      ...clockWarning(room, now),
    ],
  };
}

/** A server in trouble answers with a page or a line of text, and often says that nothing is wrong. */
function refuseOther({ bytes }: RawPart): void {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  if (isPage(head))
    throw new UnusableError(
      'is a web page, not a feed; check the address, or say "from": "html" if that page is a press release',
    );
  // Before the first character there may be a byte-order mark.
  if (!/^[\s\0\uFFFD]*[<{[]/.test(head))
    throw new UnusableError('is no feed, neither XML nor JSON; check the address');
}

/** What a file says beside its only release is as public as that. */
function withoutItsContacts(reading: Reading, now: Date): Reading {
  const { releases = [] } = reading.room ?? {};
  return releases.length === 1 && isEarly(reading, now) ? { ...reading, room: { releases } } : reading;
}

/** So are contacts that a feed has from a release. */
function withoutFutureContacts(room: PressRoom, now: Date): PressRoom {
  if (!isAfter(room.contactPointsAsOf, now)) return room;
  const { contactPoints: _, contactPointsAsOf: _a, ...others } = room;
  return others;
}

/** Messages may quote a release that is not public yet. */
const isEarly = ({ room }: Reading, now: Date): boolean =>
  !!room?.releases?.some(({ datePublished }) => isAfter(datePublished, now));

/** A press room of nothing but releases to come is one whose clock is wrong. */
function clockWarning({ releases = [] }: PressRoom, now: Date): string[] {
  const isBehind = releases.length > 1 && releases.every(({ datePublished }) => isAfter(datePublished, now));
  return isBehind
    ? [
        `all of its releases are dated later than now (${now.toISOString().slice(0, 16)}Z); check this machine's clock`,
      ]
    : [];
}

/** The source's own name is told beside the message already. */
const said = (name: string, message: string, source: Source) =>
  name === source.name ? message : `${name}: ${message}`;

/** What was a feed is one also on a day when it has one release. */
const listsEverything = (readings: readonly Reading[], room: PressRoom, wasComplete = true): boolean =>
  !room.next && (readings.length > 1 || (wasComplete && (room.releases?.length ?? 0) <= 1));
