import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { rolldown, type InputOptions } from 'rolldown';
import { finalize, readRss } from '@pressrum/feeds';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRelease, createReleases, createRoom, createRss } from '@pressrum/testing/documents.js';
import { projectOf, type Files } from '../project.testing.js';
import { createAssets, siteFiles, type Site, type SiteFile } from '@pressrum/site';
import { embedFiles } from '@pressrum/build';
import type { pressroomHandler } from '@pressrum/site/handler.js';

/** Bundlers for the web heed the field and the condition "browser". */
const WEB: InputOptions = { platform: 'browser' };
/** Bundlers for no platform in particular heed neither. */
const NEUTRAL: InputOptions = { platform: 'neutral', resolve: { mainFields: ['module', 'main'] } };

/** Code as one script that gives its exports, and what of Node it asks for. */
async function bundled(code: string, options: InputOptions) {
  const entry = fileURLToPath(new URL('../../entry.js', import.meta.url));
  const bundle = await rolldown({
    ...options,
    input: entry,
    logLevel: 'silent',
    plugins: [
      { name: 'entry', load: (id) => (id === entry ? code : null), resolveId: (id) => (id === entry ? id : null) },
    ],
  });
  const { output } = await bundle.generate({
    format: 'iife',
    name: 'exported',
    exports: 'named',
    codeSplitting: false,
  });
  const { code: script, imports } = output[0];
  const required = [...script.matchAll(/\b(?:__)?require\("([^"]+)"\)/g)].map(([, name]) => name!);
  return { script, builtins: [...imports, ...required].filter(isBuiltin) };
}

/** What is there besides the language: the least that such platforms have in common. */
const platform = () => ({
  ...{ Request, Response, Headers, URL, URLSearchParams, TextEncoder, TextDecoder, AbortController, AbortSignal },
  ...{ CompressionStream, ReadableStream, TransformStream, WritableStream, crypto, structuredClone, atob, btoa },
  ...{ setTimeout, clearTimeout, queueMicrotask, performance, console },
});

/** Runs a script there, and gives its exports. */
function run<T>(script: string): T {
  const context = createContext(platform());
  return runInContext(`${script}\nexported`, context) as T;
}

const PARTS: [name: string, module: string, options: InputOptions][] = [
  ['the handler', '@pressrum/site/handler.js', WEB],
  ['the readers and writers of feeds', '@pressrum/feeds', WEB],
  ['what makes the files', '@pressrum/site', WEB],
  ['what makes the files, also without the browser condition', '@pressrum/site', NEUTRAL],
];

describe('a bundle without Node', () => {
  it.each(PARTS)('can load %s', async (_name, module, options) => {
    const { script, builtins } = await bundled(`export * from '${module}';`, options);
    expect(builtins).toEqual([]);
    expect(Object.keys(run<object>(script)).length).toBeGreaterThan(0);
  });

  it('cannot be made of the build package (control)', async () => {
    const { builtins } = await bundled(`export * from '@pressrum/build/files.js';`, WEB);
    expect(builtins).toContain('node:path');
  });

  it('can be made of the readers only with the browser condition', async () => {
    const { builtins } = await bundled(`export * from '@pressrum/feeds';`, NEUTRAL);
    expect(builtins).toContain('path');
  });

  it('cannot run with a library that needs a document (control)', async () => {
    const { script } = await bundled(`export * from '@pressrum/embed/snapshot.js';`, WEB);
    expect(() => run(script)).toThrow('document is not defined');
  });
});

type Worker = {
  default: { fetch: (request: Request, env: unknown, context: unknown) => Promise<Response> };
};

describe('the script of docs/edge.md', () => {
  let script: string;
  beforeAll(async () => {
    const page = await readFile(new URL('../../../../docs/edge.md', import.meta.url), 'utf8');
    const code = /```js\n(.*?)```/s.exec(page)![1]!;
    script = (await bundled(code, WEB)).script;
  });

  /** A store with the methods of Workers KV; a list has as many names as `most`. */
  function storeOf(files: Map<string, Buffer>, most = 7) {
    const store = {
      lists: 0,
      list({ cursor = '0' }: { cursor?: string }) {
        store.lists++;
        const names = [...files.keys()].sort();
        const end = Number(cursor) + most;
        const keys = names.slice(Number(cursor), end).map((name) => ({ name }));
        return Promise.resolve(
          end < names.length ? { keys, list_complete: false, cursor: String(end) } : { keys, list_complete: true },
        );
      },
      get(name: string, type = 'text') {
        const bytes = files.get(name);
        if (!bytes) return Promise.resolve(null);
        if (type === 'arrayBuffer') return Promise.resolve(new Uint8Array(bytes).buffer);
        return Promise.resolve(type === 'json' ? (JSON.parse(bytes.toString()) as unknown) : bytes.toString());
      },
    };
    return store;
  }

  async function built(): Promise<Files> {
    const project = await projectOf({ sources: ['room.json'] });
    await project.write('room.json', createRoom(createReleases(1, 12)));
    return (await project.build()).dist;
  }

  it('answers with the files of a build', async () => {
    const dist = new Map(await built());
    const store = storeOf(dist);
    const worker = run<Worker>(script).default;
    const ask = (path: string, headers = {}) =>
      worker.fetch(new Request(`https://www.bjorkvik.example/press/${path}`, { headers }), { PRESS: store }, {});
    for (const [path, bytes] of dist) {
      const response = await ask(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes), path).toBe(true);
    }
    expect(store.lists).toBe(Math.ceil(dist.size / 7));

    const page = await ask('releases/', { 'accept-encoding': 'gzip' });
    expect([page.status, page.headers.get('content-encoding')]).toEqual([200, 'gzip']);
    const etag = page.headers.get('etag')!;
    expect((await ask('releases/', { 'if-none-match': etag })).status).toBe(304);
    expect((await ask('releases')).headers.get('location')).toBe('./releases/');
    expect((await ask('releases/nothing.html')).status).toBe(404);
    const health = await worker.fetch(new Request('https://www.bjorkvik.example/healthz'), { PRESS: store }, {});
    expect([health.status, await health.json()]).toEqual([
      200,
      expect.objectContaining({ status: 'ok', releases: 12 }),
    ]);

    dist.set('notice.json', Buffer.from('{"headline":"Koka vattnet"}'));
    expect(await (await ask('notice.json')).text()).toBe('{"headline":"Koka vattnet"}');
  });

  it('answers 503 without content', async () => {
    const files = new Map<string, Buffer>();
    const worker = run<Worker>(script).default;
    const request = new Request('https://www.bjorkvik.example/press/');
    expect((await worker.fetch(request, { PRESS: storeOf(files) }, {})).status).toBe(503);
  });
});

describe('a press room that is made on an edge platform', () => {
  it('has the same files as a build', async () => {
    const code = `export { pressroomHandler } from '@pressrum/site/handler.js';
export { siteFiles } from '@pressrum/site';
export { finalize, readRss } from '@pressrum/feeds';`;
    const { script } = await bundled(code, WEB);
    const there = run<{
      pressroomHandler: typeof pressroomHandler;
      siteFiles: typeof siteFiles;
      finalize: typeof finalize;
      readRss: typeof readRss;
    }>(script);
    const now = new Date('2026-11-24T12:00:00Z');
    const assets = await createAssets(await embedFiles({}, { readFile }));
    const feed = new TextEncoder().encode(
      createRss([...createReleases(1, 3), createRelease(4, { articleBody: '<p>a<script>b</script></p>' })]),
    );
    const filesBy = async (code: Pick<typeof there, 'siteFiles' | 'finalize' | 'readRss'>) => {
      const { room } = code.readRss(feed, { source: 'feed.xml', now });
      const { releases = [], ...rest } = await code.finalize(room!, { now, timeZone: 'Europe/Stockholm' });
      const site: Site = {
        ...{ room: rest, assets, now, base: 'https://www.bjorkvik.example/press/', languages: ['sv', 'en'] },
        ...{ pageSize: 2, version: '1', images: [], loadImage: () => Promise.reject(new Error('there is none')) },
        entries: releases.map(({ articleBody: _, ...listed }, index) => ({
          ...{ id: listed.id!, versions: [], hash: String(index), listed },
        })),
        loadRelease: ({ id }: { id: string }) => Promise.resolve(releases.find((release) => release.id === id)!),
      };
      return code.siteFiles(site);
    };
    const texts = (files: readonly SiteFile[]) =>
      Promise.all(files.map(async ({ path, content }) => [path, String(await content())]));
    const files = await filesBy(there);
    const made = await texts(files);
    expect(made).toEqual(await texts(await filesBy({ siteFiles, finalize, readRss })));
    expect(made.map(([path]) => path)).toContain('releases/page-1.html');

    const { fetch } = there.pressroomHandler({
      load: () => Promise.resolve({ files, releases: 4, isCurrent: true }),
    });
    const response = await fetch(
      new Request('https://www.bjorkvik.example/releases/2026-01-05-nyhet-4-fran-kommunen.html'),
    );
    const page = await response.text();
    expect(page).toContain('<p>a</p>');
    expect(page).not.toContain('<script>b');
  });
});
