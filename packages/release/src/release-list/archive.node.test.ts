import type { PressRoom } from '@pressrum/model';
import { describe, expect, it } from 'vitest';
import { archiveOf, releaseOf } from './archive.testing.js';
import { Archive } from './archive.js';

/** An archive whose documents are counted as they are fetched; those named in `failing` fail. */
function opened(documents: Record<string, PressRoom>) {
  const fetched: string[] = [];
  const failing = new Set<string>();
  const load = async (path: string) => {
    fetched.push(path);
    await Promise.resolve();
    if (failing.has(path)) throw new Error(`${path}: HTTP 404`);
    return documents[path];
  };
  return { archive: new Archive(documents['sida-1.json'], load), fetched, failing };
}

describe('an archive', () => {
  it('of 10,000 releases fetches nothing until somebody asks', () => {
    const { archive, fetched } = opened(archiveOf(10_000, 500));
    expect([archive.releases.length, archive.total, archive.isWhole, archive.isKnown]).toEqual([
      500,
      10_000,
      false,
      false,
    ]);
    expect(fetched).toEqual([]);
  });

  it('fetches as many documents as are needed, each once, also when asked twice at a time', async () => {
    const { archive, fetched } = opened(archiveOf(10_000, 500));
    await Promise.all([archive.reach(600), archive.reach(1_001), archive.reach(20)]);
    expect(fetched).toEqual(['sida-2.json', 'sida-3.json']);
    expect(archive.releases).toHaveLength(1_500);
  });

  it('is known from its search index, with what is at hand as it stands there', async () => {
    const { archive, fetched } = opened(archiveOf(1_200, 500, { hasIndex: true }));
    const whole = archive.releases[7];
    await archive.know();
    expect(fetched).toEqual(['index-1.json', 'index-2.json', 'index-3.json']);
    expect([archive.known.length, archive.isKnown, archive.isWhole, archive.releases.length]).toEqual([
      1_200,
      true,
      false,
      500,
    ]);
    expect(archive.known[7]).toBe(whole);
    expect(archive.known.map(({ id }) => id)).toEqual(Array.from({ length: 1_200 }, (_, index) => `nr-${index}`));
  });

  it('without an index is known when all its documents are', async () => {
    const { archive, fetched } = opened(archiveOf(1_200, 500));
    await archive.know();
    expect([fetched, archive.known.length, archive.isWhole]).toEqual([
      ['sida-2.json', 'sida-3.json'],
      1_200,
      true,
    ]);
  });

  it('that fails half-way keeps what it has, and goes on from there', async () => {
    const { archive, fetched, failing } = opened(archiveOf(1_200, 500, { hasIndex: true }));
    failing.add('index-2.json');
    await expect(archive.know()).rejects.toThrow('404');
    expect([archive.known.length, archive.isKnown, archive.total]).toEqual([500, false, 1_200]);
    failing.clear();
    await archive.know();
    expect([archive.known.length, archive.isKnown]).toEqual([1_200, true]);
    expect(fetched).toEqual(['index-1.json', 'index-2.json', 'index-2.json', 'index-3.json']);
  });

  it('shows a release once that has moved to the next document, and two without any name', async () => {
    const nameless = { headline: 'Utan namn' };
    const documents = {
      'sida-1.json': { releases: [releaseOf(0), releaseOf(1), nameless], next: 'sida-2.json' },
      'sida-2.json': { releases: [releaseOf(1), releaseOf(2), { ...nameless }] },
    };
    const { archive } = opened(documents);
    await archive.reach(Infinity);
    expect(archive.releases.map(({ id }) => id)).toEqual(['nr-0', 'nr-1', undefined, 'nr-2', undefined]);
  });

  it('ends where its documents name each other in a ring', async () => {
    const documents: Record<string, PressRoom> = {
      'sida-1.json': { releases: [releaseOf(0)], next: 'sida-2.json' },
      'sida-2.json': { releases: [releaseOf(1)], next: 'sida-1.json' },
    };
    const { archive, fetched } = opened(documents);
    await archive.know();
    expect([archive.releases.length, fetched, archive.isWhole]).toEqual([2, ['sida-2.json', 'sida-1.json'], true]);
  });

  it('that breaks off with something else than a document is not taken for whole', async () => {
    const { archive } = opened({ 'sida-1.json': { releases: [releaseOf(0)], next: 'sida-2.json' } });
    await expect(archive.reach(10)).rejects.toThrow('no document');
    expect([archive.releases.length, archive.isWhole]).toEqual([1, false]);
  });

  it('that goes on for ever with the same releases ends', async () => {
    let asked = 0;
    const page = () => ({ releases: [releaseOf(0)], next: `x/${++asked}.json` });
    const archive = new Archive(page(), () => Promise.resolve(page()));
    await archive.know();
    expect([asked, archive.releases.length]).toEqual([2, 1]);
  });
});
