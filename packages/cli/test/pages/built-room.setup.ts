// Builds and serves the sample press room once per run, before the first file of tests that visits it.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve, STRICT_CSP } from '../../../../scripts/serve.mjs';
import { buildSample, runPressrum, sampleConfig, serveSource } from '../../bench/sample-room.mjs';

export const RELEASES = 45;

/** A folder that is served. */
export interface Site {
  url: string;
}

export interface BuiltRoom {
  /** The folder with its files. No test writes there: all share it. */
  folder: string;
  /** The press room at the root of an origin. */
  root: Site;
  /** The same below a path. */
  below: Site;
  /** Built with its URL; other sites may read its files. */
  abroad: Site;
  /** Paths of the pages. */
  pages: Record<(typeof pageNames)[number], string>;
}

declare module 'vitest' {
  export interface ProvidedContext {
    builtRoom: BuiltRoom;
  }
}

export const pageNames = [
  'index',
  'indexEn',
  'archive',
  'archiveEn',
  'older',
  'media',
  'release',
  'releaseEn',
  'snippet',
  'notFound',
] as const;

/** With the strictest policy that a site may have. */
export const STRICT = { 'Content-Security-Policy': STRICT_CSP };

/** What lets other sites read files. */
export const SHARED = { 'Access-Control-Allow-Origin': '*' };

async function findPages(folder: string): Promise<BuiltRoom['pages']> {
  const text = await readFile(join(folder, 'pressroom.json'), 'utf8');
  const { releases } = JSON.parse(text) as { releases: { id: string; url: string }[] };
  const findUrl = (part: string) => releases.find(({ id }) => id.includes(part))!.url;
  return {
    index: 'index.html',
    indexEn: 'index.en.html',
    archive: 'releases/index.html',
    archiveEn: 'releases/index.en.html',
    older: 'releases/page-1.html',
    media: 'media.html',
    release: findUrl('norrby-etapp-0'),
    releaseEn: findUrl('harbour'),
    snippet: 'snippet.html',
    notFound: '404.html',
  };
}

export async function setup({ provide }: TestProject) {
  const base = await mkdtemp(join(tmpdir(), 'pressrum-pages-'));
  const folder = join(base, 'www', 'press');
  await Promise.all([folder, join(base, 'abroad')].map((path) => mkdir(path, { recursive: true })));
  const source = await serveSource(RELEASES);
  const servers = await Promise.all([
    serve(folder, { headers: STRICT }),
    serve(join(base, 'www'), { headers: STRICT }),
    serve(join(base, 'abroad'), { headers: { ...STRICT, ...SHARED } }),
  ]);
  const [root, site, abroad] = servers;
  const config = { ...sampleConfig(`${source.url}feed.json`), allow: ['127.0.0.1'], out: 'www/press' };
  await buildSample(base, config);
  source.close();
  await runPressrum(['build', '--offline', '--site', abroad.url, '--out', 'abroad'], base);
  provide('builtRoom', {
    folder,
    root: { url: root.url },
    below: { url: `${site.url}press/` },
    abroad: { url: abroad.url },
    pages: await findPages(folder),
  });
  return async () => {
    servers.forEach(({ close }) => close());
    await rm(base, { recursive: true, force: true });
  };
}
