import { finish } from '@pressrum/feeds';
import type { PressRoom } from '@pressrum/model';
import type { DiskStore } from '../archive/disk-store.js';
import { publicRoom } from '../archive/public-room.js';
import type { State, Withdrawn } from '../archive/state.js';
import { takeIn, type TakenIn } from '../archive/take-in.js';
import type { Config } from '../config/config.js';
import type { FetchSource } from '../fetch/fetch-source.js';
import { closingYears } from '../hours/kept-holidays.js';
import {
  IMAGE_REQUEST,
  copierIn,
  imageCopier,
  withCopiedImages,
  withCopiedLogo,
  withCopiedPortrait,
  type Copying,
} from '../images/images.js';
import type { Io } from '../io.js';
import { readSources, type SourceResult, type Stamp } from '../sources/read-sources.js';

export interface RefreshOptions {
  /** What is known from the last time. */
  before: State;
  config: Config;
  store: DiskStore;
  withdrawn: readonly Withdrawn[];
  io: Pick<Io, 'readFile' | 'namesIn' | 'fetchSource'>;
  now: Date;
  /** Nothing is fetched, and no file read: only what is known already. */
  isOffline?: boolean;
  signal?: AbortSignal;
  /** Told of each source when it has been read. */
  onRead?: (result: SourceResult) => void;
}

/** The press room as it is now. */
export interface Refreshed extends Pick<TakenIn, 'added' | 'changed' | 'removed'> {
  state: State;
  /** What stands beside the releases, its pictures copied. */
  room: PressRoom;
  /** The names of the room's own pictures. */
  pictures: string[];
  results: SourceResult[];
  warnings: string[];
  /** Takes away what the new state has no more; to be called when nothing needs it any longer. */
  forget(): Promise<void>;
}

/** Beside the state, since they are of this machine alone: another one's checkout of the same files has others. */
const STAMPS = 'stamps';

/** A press room of files needs no network client. */
const fetchFromNetwork: FetchSource = async (url, options) =>
  (await import('../fetch/fetch-source.js')).fetchSource(url, options);

/** Asks the sources, takes what is new into the archive, and keeps that. */
export async function refresh(options: RefreshOptions): Promise<Refreshed> {
  const { before, config, store, withdrawn, io, now, isOffline = false, signal, onRead } = options;
  const { fetchSource = fetchFromNetwork } = io;
  const stamps = ((await store.read(STAMPS)) ?? {}) as Record<string, Stamp>;
  const results = isOffline
    ? []
    : await readSources({
        config,
        known: before.sources,
        stamps,
        listedBy: (key) =>
          before.entries.flatMap(({ versions }) =>
            versions.filter(({ source }) => source === key).map(({ traits }) => traits),
          ),
        fetchSource,
        io,
        now,
        ...(signal && { signal }),
        ...(onRead && { onRead }),
      });
  const warnings: string[] = [];
  const copier = imageCopier({
    store,
    now,
    isOffline,
    warn: (message) => warnings.push(message),
    fetch: (url, previous) =>
      fetchSource(url, {
        ...IMAGE_REQUEST,
        allow: config.allow,
        tries: 2,
        ...(previous && { previous }),
        ...(signal && { signal }),
      }),
  });
  const taken = await takeIn(before, {
    order: config.sources.map(({ key }) => key),
    reads: results.flatMap(({ read }) => read ?? []),
    withdrawn,
    retainContacts: config.retainContacts,
    now,
    texts: store.texts,
    withImages: (release) => recorded(copier, (copying) => withCopiedImages(release, copying)),
  });
  const { state } = taken;
  const years = config.holidays && (await closingYears(config.holidays, now, store));
  const { room: said, warnings: ofRoom } = publicRoom(config, state, now, years);
  const copied = await recorded(copierIn(config.folder, copier), (copying) => withCopies(said, copying));
  const { dateModified: _, ...room } = await finish(copied.value, { now, timeZone: config.timeZone });
  await store.writeState(state);
  if (results.some(({ stamp }) => stamp)) {
    const kept = results.flatMap(({ key, stamp = stamps[key] }) => (stamp ? [[key, stamp] as const] : []));
    await store.write(STAMPS, Object.fromEntries(kept));
  }
  return {
    ...taken,
    room,
    pictures: copied.images,
    results,
    warnings: [...warnings, ...ofRoom],
    forget: () =>
      store.keepOnly(
        new Set(state.entries.map(({ id }) => id)),
        new Set([...copied.images, ...state.entries.flatMap(({ images = [] }) => images)]),
      ),
  };
}

/** The room with copies of its own pictures. */
async function withCopies(
  { organization, contactPoints, ...others }: PressRoom,
  copier: Copying,
): Promise<PressRoom> {
  return {
    ...others,
    ...(organization && { organization: await withCopiedLogo(organization, copier) }),
    ...(contactPoints && {
      contactPoints: await Promise.all(contactPoints.map((contact) => withCopiedPortrait(contact, copier))),
    }),
  };
}

/** What comes of a work with pictures, the names of the files that it took, and whether one could not be had. */
async function recorded<T>(copier: Copying, work: (copier: Copying) => Promise<T>) {
  const images = new Set<string>();
  let lacksImages = false;
  const value = await work({
    async copy(url) {
      const copied = await copier.copy(url);
      copied?.files.forEach((file) => images.add(file));
      lacksImages ||= !copied;
      return copied;
    },
  });
  return { value, images: [...images].sort(), lacksImages };
}
