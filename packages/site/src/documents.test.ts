import { checkPressRoom } from '@pressrum/model/check.js';
import { describe, expect, it } from 'vitest';
import { documentFiles } from './documents.js';
import { followNext } from '@pressrum/testing/follow-next.js';
import { reading, testSite } from './site.testing.js';

const idsOf = (count: number) => testSite(count).entries.map(({ id }) => id);
const contentOf = async (count: number) =>
  new Map(
    await Promise.all(
      documentFiles(testSite(count)).map(async ({ path, content }) => [path, await content()] as const),
    ),
  );

describe('an archive', () => {
  it.each([0, 1, 4, 5, 6, 10, 11, 33])(
    'of %i releases is complete for a reader that follows "next"',
    async (count) => {
      const { ids } = await followNext('pressroom.json', reading(documentFiles(testSite(count))));
      expect([...new Set(ids)]).toEqual(idsOf(count));
    },
  );

  it('has pages of equal size, and the first is always full', async () => {
    const read = reading(documentFiles(testSite(33)));
    const { paths } = await followNext('pressroom.json', read);
    const sizes = await Promise.all(paths.map(async (path) => (await read(path))!.releases!.length));
    expect(paths).toEqual([
      'pressroom.json',
      ...[6, 5, 4, 3, 2, 1].map((number) => `releases/page-${number}.json`),
    ]);
    expect(sizes).toEqual([5, 5, 5, 5, 5, 5, 5]);
  });

  it('that fits on one page has no further page and no search index', async () => {
    const { next, searchIndex, numberOfItems } = (await reading(documentFiles(testSite(5)))('pressroom.json'))!;
    expect({ next, searchIndex, numberOfItems }).toEqual({});
    expect(documentFiles(testSite(6)).map(({ path }) => path)).toContain('search/index.json');
  });

  it.each([6, 500, 501, 1000, 1001, 1203])('of %i releases has each in its index once', async (count) => {
    const read = reading(documentFiles(testSite(count)));
    const { searchIndex, numberOfItems } = (await read('pressroom.json'))!;
    const { paths, ids } = await followNext(searchIndex!, read);
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

describe('the documents of a press room', () => {
  it('are valid', async () => {
    for (const [path, content] of await contentOf(12))
      expect({ path, problems: checkPressRoom(JSON.parse(content as string)) }).toEqual({ path, problems: [] });
  });

  it('contain the body of a release only in its own document', async () => {
    const documents = await contentOf(12);
    const withText = [...documents].filter(([, content]) => (content as string).includes('"articleBody"'));
    expect(withText.map(([path]) => path).sort()).toEqual(
      idsOf(12)
        .map((id) => `releases/${id}.json`)
        .sort(),
    );
  });

  it('give each release the URL of its page in the press room', async () => {
    const { releases } = (await reading(documentFiles(testSite(1)))('pressroom.json'))!;
    expect(releases![0]!.url).toBe('https://www.bjorkvik.example/press/releases/2026-01-02-nyhet-1.html');
    const elsewhere = (await reading(documentFiles(testSite(1, { base: '' })))('pressroom.json'))!;
    expect(elsewhere.releases![0]!.url).toBe('releases/2026-01-02-nyhet-1.html');
  });

  it('have the same digest for the same content, and another for other content', async () => {
    const digests = async (headline: string) => {
      const site = testSite(2);
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
