// What a visitor's first view costs does not depend on how many releases there are. (`bench/first-view.mjs` counts the same in
// a browser, with 10,000.)
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brotli, filesOf } from '../bench/precompressed.mjs';
import { buildSample, sampleConfig, sampleFeed } from '../bench/sample-room.mjs';

type Files = Map<string, Buffer>;

let folder: string;
let few: Files;
let many: Files;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressrum-first-view-'));
  [few, many] = (await Promise.all([100, 400].map(build))) as [Files, Files];
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function build(count: number): Promise<Files> {
  const own = join(folder, String(count));
  await mkdir(own);
  await writeFile(join(own, 'feed.json'), JSON.stringify(sampleFeed(count)));
  return filesOf(await buildSample(own, sampleConfig('feed.json')));
}

/** What `index.html` loads: what it names, the chunks that its script imports, and the notice. */
function firstView(files: Files): string[] {
  const html = String(files.get('index.html'));
  const named = [
    ...html.matchAll(/<(?:link rel="(?:stylesheet|icon)" href|(?:script|press-room|img)[^>]*? src)="([^"]+)"/g),
  ];
  const chunks = [...files.keys()].filter((path) =>
    /^assets\/(?:elements|enhance\.part)-[\w-]{8}\.js$/.test(path),
  );
  return ['index.html', ...named.map(([, path]) => path!), ...chunks, 'notice.json'];
}

const weight = (files: Files, paths: string[]) =>
  paths.reduce((sum, path) => sum + brotli(files.get(path)!).length, 0);

it('the first view weighs the same with 100 releases and with 400, to one part in a hundred', () => {
  const paths = firstView(few);
  expect(paths.map((path) => path.replace(/\.[\da-f]{16}\.|-[\w-]{8}\.(?=js$)/, '.'))).toEqual([
    'index.html',
    'assets/pressrum.css',
    'assets/themes/civic.css',
    'assets/page.css',
    'assets/icon.svg',
    'pressrum.js',
    'pressroom.json',
    'assets/elements.js',
    'assets/enhance.part.js',
    'notice.json',
  ]);
  expect(firstView(many)).toEqual(paths);
  const ratio = weight(many, paths) / weight(few, paths);
  expect(Math.abs(ratio - 1)).toBeLessThan(0.01);
});

it('the first view is a part of a room that does grow (control)', () => {
  const archive = (files: Files) => [...files.keys()].filter((path) => /^search\//.test(path));
  expect(weight(many, archive(many)) / weight(few, archive(few))).toBeGreaterThan(2);
});
