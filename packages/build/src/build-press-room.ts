import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isNoticeUnset, isNoticeValid, parseNotice, type Notice } from '@pressrum/model';
import { createAssets, siteFiles, type SiteFile } from '@pressrum/site';
import { diskStore } from './archive/disk-store.js';
import type { HeldRelease } from './archive/hold.js';
import type { State } from './archive/state.js';
import { readWithdrawn } from './archive/withdrawn.js';
import type { Config } from './config/config.js';
import { inFolder } from './files/file-error.js';
import { UnusableError, type Io } from './io.js';
import { refresh, type Refreshed } from './refresh/refresh.js';
import { toSite } from './refresh/to-site.js';
import type { SourceResult } from './sources/read-sources.js';
import { version } from './version.js';
import { embedFiles } from './write/embed-files.js';
import { claimOutputFolder } from './write/output-folder.js';
import { listFiles, writeSite, type Manifest, type Written } from './write/write-site.js';

export interface BuildOptions {
  now: Date;
  /** Nothing is fetched and no source file is read: builds from what the last build knew. */
  isOffline?: boolean;
  /** Builds a folder anew whose build state is missing. */
  isFresh?: boolean;
  /** How long another build of the press room is waited for. Default 0. */
  lockWaitMs?: number;
  /** Ids or URLs of releases that are published although their words hold them back. */
  publish?: readonly string[];
  onSourceRead?: (result: SourceResult) => void;
  onWarning?: (message: string) => void;
  onProgress?: (done: number, total: number) => void;
}

/** What a build did. */
export interface BuildResult {
  config: Config;
  results: readonly SourceResult[];
  warnings: readonly string[];
  releases: { total: number; added: number; changed: number; removed: number };
  /** What is not published yet. */
  held: readonly HeldRelease[];
  written: Omit<Written, 'manifest'>;
}

/** Builds a press room: reads its sources, merges them into the archive, and writes the files that have changed. */
export async function buildPressRoom(
  config: Config,
  io: Pick<Io, 'readFile' | 'listFolder' | 'fetchSource'>,
  options: BuildOptions,
): Promise<BuildResult> {
  const { now, isOffline = false, isFresh = false, lockWaitMs = 0, publish = [] } = options;
  const { onSourceRead, onWarning, onProgress } = options;
  const store = diskStore(config.folder);
  return store.withLock(
    async () => {
      const withdrawn = await readWithdrawn(config.folder, io);
      const before = await store.readState();
      if (!isFresh) await refuseLostState(config, before);
      const refreshed = await refresh({
        before,
        config,
        store,
        withdrawn,
        io,
        now,
        isOffline,
        publish,
        ...(onSourceRead && { onRead: onSourceRead }),
      });
      for (const warning of refreshed.warnings) onWarning?.(warning);
      refuseEmpty(refreshed);
      if (!config.site) onWarning?.(NO_SITE);
      for (const name of unknownNames(publish, refreshed)) onWarning?.(name);
      const assets = await createAssets(await embedFiles(config, io));
      const site = toSite(refreshed, config, store, { assets, version: version(), now });
      const manifests = ((await store.read('built')) ?? {}) as Record<string, Manifest>;
      const out = resolve(config.out);
      await inFolder(
        config.out,
        claimOutputFolder(config, store, { isKnown: manifests[out] !== undefined, isFresh }),
      );
      const noticeText = await readFile(join(out, NOTICE_FILE), 'utf8').catch(() => undefined);
      if (isHidden(site.room.notice, noticeText, now)) onWarning?.(hiddenNotice(config.out, site.room.notice!));
      const files = [...siteFiles(site), ...(noticeText === undefined ? [EMPTY_NOTICE] : [])];
      const writing = writeSite(files, {
        out: config.out,
        manifest: manifests[out] ?? {},
        ...(onProgress && { onProgress }),
      });
      const { manifest, ...written } = await inFolder(config.out, writing);
      await store.write('built', { ...manifests, [out]: manifest });
      await refreshed.pruneStore();
      const { added, changed, removed, held, results, warnings, state } = refreshed;
      return {
        config,
        results,
        warnings,
        releases: { total: state.entries.length, added, changed, removed },
        held,
        written,
      };
    },
    { waitMs: lockWaitMs },
  );
}

/** What `--publish` names and this build has not published. */
const unknownNames = (publish: readonly string[], { held, state }: Refreshed): string[] =>
  publish.flatMap((name) => {
    const isPublished = state.entries.some(
      ({ id, versions }) =>
        id === name || versions.some(({ traits }) => traits.id === name || traits.url === name),
    );
    if (isPublished) return [];
    return held.some(({ id }) => id === name)
      ? `--publish ${name}: is held back by its date or its source, not by its words; change it there`
      : `--publish ${name}: no source lists that release; check its id`;
  });

const NO_SITE =
  '"site" is not set, so pages have no canonical URL and feeds only relative ones; add it to the configuration';

const NOTICE_FILE = 'notice.json';

/** An empty notice, which pages fetch; one that `pressrum notice` has set stays. */
const EMPTY_NOTICE: SiteFile = {
  path: NOTICE_FILE,
  cacheKey: 'none',
  writeOrder: 'document',
  content: () => '{}\n',
};

/** True if the file says that there is no notice, while a source has one. */
function isHidden(notice: Notice | undefined, text: string | undefined, now: Date): boolean {
  if (!notice || text === undefined || !isNoticeValid(notice, now)) return false;
  try {
    const content: unknown = JSON.parse(text);
    return !isNoticeUnset(content) && parseNotice(content) === null;
  } catch {
    return false;
  }
}

const hiddenNotice = (out: string, { headline }: Notice): string =>
  `${join(out, NOTICE_FILE)}: says that there is no notice, so pages do not show that of a source, "${headline}"; write {} there to show it`;

/** When every source failed and nothing is known from before, there is nothing to publish. */
function refuseEmpty({ results, state }: Refreshed): void {
  const isEmpty = !Object.keys(state.sources).length && !state.entries.length;
  if (isEmpty && results.some(({ outcome }) => outcome === 'failed'))
    throw new UnusableError('no source could be read, so nothing was built; the output folder is unchanged');
  if (isEmpty) throw new UnusableError('there is no earlier build to use; build once without --offline');
}

/** Without its build state, a folder would lose the releases that feeds no longer list. */
async function refuseLostState({ out, folder }: Config, { entries, sources }: State): Promise<void> {
  if (entries.length || Object.keys(sources).length) return;
  const files = await inFolder(out, listFiles(out));
  if (files.has('pressroom.json') && [...files].some((path) => /^releases\/.*\.json$/.test(path)))
    throw new UnusableError(
      `${out}: contains a press room, but its build state (${folder}/.pressrum) is missing; restore it, or use --fresh to rebuild from what the sources list now`,
    );
}
