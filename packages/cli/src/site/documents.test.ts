import { checkPressRoom } from '@pressrum/model/check.js';
import { describe, expect, it } from 'vitest';
import { documentFiles } from './documents.js';
import { reading, siteOf, walk } from './site.testing.js';

const idsOf = (count: number) => siteOf(count).entries.map(({ id }) => id);
const contentOf = async (count: number) =>
  new Map(
    await Promise.all(
      documentFiles(siteOf(count)).map(async ({ path, content }) => [path, await content()] as const),
    ),
  );

describe('an archive', () => {
  it.each([0, 1, 4, 5, 6, 10, 11, 33])('of %i releases is all there for who follows "next"', async (count) => {
    const { ids } = await walk('pressroom.json', reading(documentFiles(siteOf(count))));
    expect([...new Set(ids)]).toEqual(idsOf(count));
  });

  it('comes in pages of the same size, of which the first is never short', async () => {
    const read = reading(documentFiles(siteOf(33)));
    const { paths } = await walk('pressroom.json', read);
    const sizes = await Promise.all(paths.map(async (path) => (await read(path))!.releases!.length));
    expect(paths).toEqual([
      'pressroom.json',
      ...[6, 5, 4, 3, 2, 1].map((number) => `releases/page-${number}.json`),
    ]);
    expect(sizes).toEqual([5, 5, 5, 5, 5, 5, 5]);
  });

  it('that fits on one page has no other and no index', async () => {
    const { next, searchIndex, numberOfItems } = (await reading(documentFiles(siteOf(5)))('pressroom.json'))!;
    expect({ next, searchIndex, numberOfItems }).toEqual({});
    expect(documentFiles(siteOf(6)).map(({ path }) => path)).toContain('search/index.json');
  });

  it.each([6, 500, 501, 1000, 1001, 1203])('of %i releases has each in its index once', async (count) => {
    const read = reading(documentFiles(siteOf(count)));
    const { searchIndex, numberOfItems } = (await read('pressroom.json'))!;
    const { paths, ids } = await walk(searchIndex!, read);
    expect({ numberOfItems, pieces: paths.length }).toEqual({
      numberOfItems: count,
      pieces: Math.ceil(count / 500),
    });
    expect(ids).toEqual(idsOf(count));
  });

  it.each([5, 6, 9, 10, 32, 500, 1000])(
    'of %i: one more changes no page, and no piece but the newest',
    async (count) => {
      const [before, after] = [await contentOf(count), await contentOf(count + 1)];
      const lists = [...before].filter(([path]) => /^(?:releases|search)\/page-/.test(path));
      expect(lists.filter(([path, content]) => after.get(path) !== content)).toEqual([]);
      // What is newest does change.
      expect(after.get('pressroom.json')).not.toBe(before.get('pressroom.json'));
    },
  );
});

describe('documents', () => {
  it('are what the format wants', async () => {
    for (const [path, content] of await contentOf(12))
      expect({ path, problems: checkPressRoom(JSON.parse(content as string)) }).toEqual({ path, problems: [] });
  });

  it('have the text of a release in its own, and in no list', async () => {
    const documents = await contentOf(12);
    const withText = [...documents].filter(([, content]) => (content as string).includes('"articleBody"'));
    expect(withText.map(([path]) => path).sort()).toEqual(
      idsOf(12)
        .map((id) => `releases/${id}.json`)
        .sort(),
    );
  });

  it('say the release’s own page here as its address', async () => {
    const { releases } = (await reading(documentFiles(siteOf(1)))('pressroom.json'))!;
    expect(releases![0]!.url).toBe('https://www.bjorkvik.example/press/releases/2026-01-02-nyhet-1.html');
    const elsewhere = (await reading(documentFiles(siteOf(1, { base: '' })))('pressroom.json'))!;
    expect(elsewhere.releases![0]!.url).toBe('releases/2026-01-02-nyhet-1.html');
  });

  it('are the same for the same content, and of a digest of their own for another', async () => {
    const digests = async (headline: string) => {
      const site = siteOf(2);
      site.entries[1]!.listed = { ...site.entries[1]!.listed, headline };
      const read = reading(documentFiles(site));
      const [first, second] = site.entries.map(({ id }) => `releases/${id}.json`);
      return Promise.all(['pressroom.json', first!, second!].map(async (path) => (await read(path))!.digest));
    };
    const [one, again, other] = [await digests('A'), await digests('A'), await digests('B')];
    expect(again).toEqual(one);
    expect(other.map((digest, index) => digest === one[index])).toEqual([false, true, false]);
    expect(new Set(one).size).toBe(3);
  });
});
