import { finalize } from '@pressrum/feeds';
import type { Image, PressRoom } from '@pressrum/model';
import type { DiskStore } from '../archive/disk-store.js';
import { buildRoom } from '../archive/build-room.js';
import type { State, Withdrawn } from '../archive/state.js';
import { mergeIntoArchive, type MergeResult } from '../archive/merge-into-archive.js';
import type { Config } from '../config/config.js';
import type { FetchSource } from '../fetch/fetch-source.js';
import {
  IMAGE_REQUEST,
  configImageCopier,
  imageCopier,
  withCopiedImages,
  withCopiedLogo,
  withCopiedPortrait,
  type CopyImage,
} from '../images/index.js';
import type { Io } from '../io.js';
import { readSources, type SourceResult } from '../sources/read-sources.js';

interface RefreshOptions {
  /** The state of the previous build. */
  before: State;
  config: Config;
  store: DiskStore;
  withdrawn: readonly Withdrawn[];
  io: Pick<Io, 'readFile' | 'listFolder' | 'fetchSource'>;
  now: Date;
  /** Fetches nothing and reads no source file; uses the stored state. */
  isOffline?: boolean;
  signal?: AbortSignal;
  /** Called for each source when it has been read. */
  onRead?: (result: SourceResult) => void;
  /** Ids or URLs of releases that are published although their words hold them back. */
  publish?: readonly string[];
}

/** The current press room. */
export interface Refreshed extends Pick<MergeResult, 'added' | 'changed' | 'removed' | 'held'> {
  state: State;
  /** The document without its releases, with copied images. */
  room: PressRoom;
  /** The copied logo for dark pages. */
  logoDark?: Image;
  /** The file names of the images in `room`, and of the logo for dark pages. */
  images: string[];
  results: SourceResult[];
  warnings: string[];
  /** Removes what the new state no longer refers to. Call it when the previous content is no longer served. */
  pruneStore(): Promise<void>;
}

/** Loads the network client only when it is needed. */
const fetchFromNetwork: FetchSource = async (url, options) =>
  (await import('../fetch/fetch-source.js')).fetchSource(url, options);

/** Reads the sources, merges what is new into the archive, and stores the new state. */
export async function refresh(options: RefreshOptions): Promise<Refreshed> {
  const { before, config, store, withdrawn, io, now, isOffline = false, signal, onRead, publish = [] } = options;
  const { fetchSource = fetchFromNetwork } = io;
  const results = isOffline
    ? []
    : await readSources({
        config,
        previous: before.sources,
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
  const merged = await mergeIntoArchive(before, {
    order: config.sources.map(({ key }) => key),
    updates: results.flatMap(({ update }) => update ?? []),
    withdrawn,
    retainContacts: config.retainContacts,
    now,
    timeZone: config.timeZone,
    publish,
    releases: store.releases,
    withImages: (release) => trackImages(copier, (copyImage) => withCopiedImages(release, copyImage)),
  });
  const { state } = merged;
  const { room: ownRoom, warnings: roomWarnings } = buildRoom(config, state, now);
  const copied = await trackImages(configImageCopier(config.folder, copier), (copyImage) =>
    withCopies(ownRoom, config.logoDark, copyImage),
  );
  const { logoDark } = copied.value;
  const { dateModified: _, ...room } = await finalize(copied.value.room, { now, timeZone: config.timeZone });
  await store.writeState(state);
  return {
    ...merged,
    room,
    ...(logoDark && { logoDark }),
    images: copied.images,
    results,
    warnings: [...warnings, ...roomWarnings],
    pruneStore: () =>
      store.keepOnly(
        new Set(state.entries.map(({ id }) => id)),
        new Set([...copied.images, ...state.entries.flatMap(({ images = [] }) => images)]),
      ),
  };
}

/** Replaces the images of the organisation and its contacts with copies, and copies the logo for dark pages. */
async function withCopies(
  { organization, contactPoints, ...others }: PressRoom,
  darkLogo: string | undefined,
  copier: CopyImage,
): Promise<{ room: PressRoom; logoDark?: Image }> {
  const { logo: logoDark } = await withCopiedLogo(darkLogo ? { logo: { url: darkLogo } } : {}, copier);
  const room = {
    ...others,
    ...(organization && { organization: await withCopiedLogo(organization, copier) }),
    ...(contactPoints && {
      contactPoints: await Promise.all(contactPoints.map((contact) => withCopiedPortrait(contact, copier))),
    }),
  };
  return { room, ...(logoDark && { logoDark }) };
}

/** Runs work that copies images. Returns its result, the files it used, and whether an image could not be copied. */
async function trackImages<T>(copier: CopyImage, work: (copier: CopyImage) => Promise<T>) {
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
