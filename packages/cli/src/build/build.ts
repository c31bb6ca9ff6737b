import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { diskStore } from '../archive/disk-store.js';
import type { State } from '../archive/state.js';
import { readWithdrawn } from '../archive/withdrawn.js';
import { readConfig, type Config } from '../config/config.js';
import { DONE, SOURCE_FAILED, UnusableError, type Io } from '../io.js';
import { refresh, type Refreshed } from '../refresh/refresh.js';
import { siteOf } from '../refresh/site-of.js';
import { assetsOf } from '../site/assets.js';
import { embedFiles } from '../site/embed-files.js';
import { siteFiles, type SiteFile } from '../site/site.js';
import { version } from '../version.js';
import { BUILD_HELP } from './help.js';
import { readBuildOptions, type BuildOptions } from './options.js';
import { progressOn } from './progress.js';
import { report, reportJson, type Built } from './report.js';
import { filesIn, writeSite, type Manifest } from './write-site.js';

/** `pressrum build`: the static press room. */
export async function build(argv: string[], io: Io): Promise<number> {
  const options = readBuildOptions(argv);
  if (options.help) {
    io.out(BUILD_HELP);
    return DONE;
  }
  const read = await readConfig(options.config, io);
  const config: Config = {
    ...read,
    ...(options.out !== undefined && { out: options.out }),
    ...(options.site !== undefined && { site: new URL('./', `${options.site.replace(/\/*$/, '')}/`).href }),
  };
  const built = await buildRoom(config, options, io);
  io.out(options.json ? reportJson(built) : report(built));
  return built.results.some(({ outcome }) => outcome === 'kept' || outcome === 'failed') ? SOURCE_FAILED : DONE;
}

/** Builds a configured press room; what is wrong with its sources is told as it comes. */
export async function buildRoom(
  config: Config,
  { isOffline, isFresh, json }: Pick<BuildOptions, 'isOffline' | 'isFresh' | 'json'>,
  io: Io,
  /** How long another build of the press room is waited for, in milliseconds. */
  patience = 0,
): Promise<Built> {
  const store = diskStore(config.folder);
  const progress = progressOn(io);
  return store.alone(
    async () => {
      const withdrawn = await readWithdrawn(config.folder, io);
      const before = await store.readState();
      if (!isFresh) await refuseForgetting(config, before);
      const refreshed = await refresh({
        before,
        config,
        store,
        withdrawn,
        io,
        now: io.now,
        isOffline,
        onRead: ({ name, outcome, message, warnings }) => {
          progress.clear();
          for (const line of message?.split('\n') ?? [])
            io.err(`pressrum: ${name}: ${line}${outcome === 'kept' ? ' (its last good content is kept)' : ''}\n`);
          for (const warning of warnings) io.err(`pressrum: warning: ${name}: ${warning}\n`);
        },
      });
      for (const warning of refreshed.warnings) io.err(`pressrum: warning: ${warning}\n`);
      refuseNothing(refreshed);
      if (!config.site)
        io.err(
          `pressrum: warning: "site" is not set, so pages have no canonical address and feeds only relative ones; add it to the configuration\n`,
        );

      const assets = await assetsOf(await embedFiles());
      const site = siteOf(refreshed, config, store, { assets, edition: version(), now: io.now });
      const manifests = ((await store.read('built')) ?? {}) as Record<string, Manifest>;
      const out = resolve(config.out);
      const files = [...siteFiles(site), ...(await noticeFile(out))];
      const { manifest, ...written } = await writeSite(files, {
        out: config.out,
        manifest: manifests[out] ?? {},
        ...(!json && { onProgress: progress.show }),
      });
      progress.clear();
      await store.write('built', { ...manifests, [out]: manifest });
      await refreshed.forget();
      const { added, changed, removed, results, warnings, state } = refreshed;
      return {
        config,
        results,
        warnings,
        releases: { total: state.entries.length, added, changed, removed },
        written,
      };
    },
    { patience },
  );
}

/** The crisis line is set in the folder that is served (`pressrum notice`); a build only has a file there, for pages that ask. */
async function noticeFile(out: string): Promise<SiteFile[]> {
  const isThere = await access(join(out, 'notice.json')).then(
    () => true,
    () => false,
  );
  return isThere ? [] : [{ path: 'notice.json', key: 'none', rank: 'document', content: () => '{}\n' }];
}

/** Everything failed, and nothing is known from before: there is nothing to show. */
function refuseNothing({ results, state }: Refreshed): void {
  const isNothing = !Object.keys(state.sources).length && !state.entries.length;
  if (isNothing && results.some(({ outcome }) => outcome === 'failed'))
    throw new UnusableError('no source could be read, so nothing is built; what was there before is as it was');
  if (isNothing) throw new UnusableError('nothing is known yet; build once without --offline');
}

/** A folder that was built with a memory that is gone would lose what feeds no longer list. */
async function refuseForgetting({ out, folder }: Config, { entries, sources }: State): Promise<void> {
  if (entries.length || Object.keys(sources).length) return;
  const files = await filesIn(out);
  if (files.has('pressroom.json') && [...files].some((path) => /^releases\/.*\.json$/.test(path)))
    throw new UnusableError(
      `${out}: holds a press room, but the memory of its builds (.pressrum in ${folder}) is missing; restore that, or build with --fresh to begin anew with what the sources list today`,
    );
}
