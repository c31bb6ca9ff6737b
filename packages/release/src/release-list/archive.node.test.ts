import type { PressRoom } from '@pressrum/model';
import { describe, expect, it } from 'vitest';
import { buildArchive, buildRelease } from './archive.testing.js';
import { Archive } from './archive.js';

/** Opens an archive and records which documents it loads. Those in `failing` fail. */
function openArchive(documents: Record<string, PressRoom>) {
  const loaded: string[] = [];
  const failing = new Set<string>();
  const load = async (path: string) => {
    loaded.push(path);
    await Promise.resolve();
    if (failing.has(path)) throw new Error(`${path}: HTTP 404`);
    return documents[path];
  };
  return { archive: new Archive(documents['sida-1.json'], load), loaded, failing };
}

describe('Archive', () => {
  it('loads nothing of 10,000 releases until a call needs them', () => {
    const { archive, loaded } = openArchive(buildArchive(10_000, 500));
    expect([archive.releases.length, archive.total, archive.hasAllPages, archive.isFullyIndexed]).toEqual([
      500,
      10_000,
      false,
      false,
    ]);
    expect(loaded).toEqual([]);
  });

  it('loads as many documents as needed, each once, also with several calls at a time', async () => {
    const { archive, loaded } = openArchive(buildArchive(10_000, 500));
    await Promise.all([archive.loadUpTo(600), archive.loadUpTo(1_001), archive.loadUpTo(20)]);
    expect(loaded).toEqual(['sida-2.json', 'sida-3.json']);
    expect(archive.releases).toHaveLength(1_500);
  });

  it('loads the search index, and keeps the releases that are loaded already', async () => {
    const { archive, loaded } = openArchive(buildArchive(1_200, 500, { hasIndex: true }));
    const release = archive.releases[7];
    await archive.loadIndex();
    expect(loaded).toEqual(['index-1.json', 'index-2.json', 'index-3.json']);
    expect([archive.indexed.length, archive.isFullyIndexed, archive.hasAllPages, archive.releases.length]).toEqual(
      [1_200, true, false, 500],
    );
    expect(archive.indexed[7]).toBe(release);
    expect(archive.indexed.map(({ id }) => id)).toEqual(
      Array.from({ length: 1_200 }, (_, index) => `nr-${index}`),
    );
  });

  it('loads all documents if there is no search index', async () => {
    const { archive, loaded } = openArchive(buildArchive(1_200, 500));
    await archive.loadIndex();
    expect([loaded, archive.indexed.length, archive.hasAllPages]).toEqual([
      ['sida-2.json', 'sida-3.json'],
      1_200,
      true,
    ]);
  });

  it('keeps what is loaded when a document fails, and continues from there at the next call', async () => {
    const { archive, loaded, failing } = openArchive(buildArchive(1_200, 500, { hasIndex: true }));
    failing.add('index-2.json');
    await expect(archive.loadIndex()).rejects.toThrow('404');
    expect([archive.indexed.length, archive.isFullyIndexed, archive.total]).toEqual([500, false, 1_200]);
    failing.clear();
    await archive.loadIndex();
    expect([archive.indexed.length, archive.isFullyIndexed]).toEqual([1_200, true]);
    expect(loaded).toEqual(['index-1.json', 'index-2.json', 'index-2.json', 'index-3.json']);
  });

  it('lists a release once that has moved to the next document, but releases without an id each time', async () => {
    const nameless = { headline: 'Utan namn' };
    const documents = {
      'sida-1.json': { releases: [buildRelease(0), buildRelease(1), nameless], next: 'sida-2.json' },
      'sida-2.json': { releases: [buildRelease(1), buildRelease(2), { ...nameless }] },
    };
    const { archive } = openArchive(documents);
    await archive.loadUpTo(Infinity);
    expect(archive.releases.map(({ id }) => id)).toEqual(['nr-0', 'nr-1', undefined, 'nr-2', undefined]);
  });

  it('ends if its documents link each other in a circle', async () => {
    const documents: Record<string, PressRoom> = {
      'sida-1.json': { releases: [buildRelease(0)], next: 'sida-2.json' },
      'sida-2.json': { releases: [buildRelease(1)], next: 'sida-1.json' },
    };
    const { archive, loaded } = openArchive(documents);
    await archive.loadIndex();
    expect([archive.releases.length, loaded, archive.hasAllPages]).toEqual([
      2,
      ['sida-2.json', 'sida-1.json'],
      true,
    ]);
  });

  it('is not complete if a link leads to something else than a document', async () => {
    const { archive } = openArchive({ 'sida-1.json': { releases: [buildRelease(0)], next: 'sida-2.json' } });
    await expect(archive.loadUpTo(10)).rejects.toThrow('no document');
    expect([archive.releases.length, archive.hasAllPages]).toEqual([1, false]);
  });

  it('ends if further documents repeat the same releases', async () => {
    let documentCount = 0;
    const page = () => ({ releases: [buildRelease(0)], next: `x/${++documentCount}.json` });
    const archive = new Archive(page(), () => Promise.resolve(page()));
    await archive.loadIndex();
    expect([documentCount, archive.releases.length]).toEqual([2, 1]);
  });
});
