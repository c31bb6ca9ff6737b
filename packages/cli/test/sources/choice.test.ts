import { describe, expect, it } from 'vitest';
import type { Release } from '@pressrum/model';
import { createRelease, createRoom } from '@pressrum/testing/documents.js';
import { projectOf } from '../project.testing.js';

const releases: Release[] = [
  createRelease(1, {
    genre: 'Pressmeddelande',
    keywords: ['Skola'],
    inLanguage: 'sv',
    datePublished: '2026-01-10T09:00:00+01:00',
  }),
  createRelease(2, {
    genre: 'Nyhet',
    keywords: ['Vatten', 'skola'],
    inLanguage: 'sv-SE',
    datePublished: '2026-02-10T09:00:00+01:00',
  }),
  createRelease(3, {
    genre: 'pressmeddelande',
    keywords: ['Vatten'],
    inLanguage: 'en',
    datePublished: '2026-03-10T09:00:00+01:00',
  }),
];

async function chosen(source: object) {
  const project = await projectOf({ sources: [{ url: 'feed.json', ...source }] });
  await project.write('feed.json', createRoom(releases));
  const { status, out, err, dist } = await project.build('--json');
  const shown = [1, 2, 3].filter((number) => dist.has(`releases/${createRelease(number).id}.html`));
  return {
    project,
    status,
    err,
    shown,
    leftOut: (JSON.parse(out) as { sources: { leftOut: number }[] }).sources[0]!.leftOut,
  };
}

describe('include and exclude', () => {
  it.each<[object, number[]]>([
    [{}, [1, 2, 3]],
    [{ include: { genre: ['Pressmeddelande'] } }, [1, 3]],
    [{ exclude: { genre: ['Nyhet'] } }, [1, 3]],
    [{ include: { keyword: ['skola'] } }, [1, 2]],
    [{ include: { language: ['sv'] } }, [1, 2]],
    [{ exclude: { language: ['en'], genre: ['nyhet'] } }, [1]],
    [{ include: { genre: ['pressmeddelande'], keyword: ['vatten'] } }, [3]],
    [{ include: { since: '2026-02-10' } }, [2, 3]],
    [{ include: { until: '2026-02-10' } }, [1, 2]],
    [{ exclude: { since: '2026-02-01', until: '2026-02-28' } }, [1, 3]],
    [{ include: { sender: ['Björkviks kommun'] } }, [1, 2, 3]],
    [{ include: { sender: ['Annan kommun'] } }, []],
  ])('%j gives the releases %j, and the build says how many it left out', async (source, shown) => {
    expect(await chosen(source)).toMatchObject({ status: 0, shown, leftOut: 3 - shown.length });
  });

  it('a changed choice is applied to what is in the archive already, though the source is unchanged', async () => {
    const { project, shown } = await chosen({});
    expect(shown).toEqual([1, 2, 3]);
    await project.configure({ sources: [{ url: 'feed.json', exclude: { genre: ['Nyhet'] } }] });
    const { dist, out } = await project.build();
    expect(dist.has(`releases/${createRelease(2).id}.html`)).toBe(false);
    expect(out).toContain('(2 releases; 1 left out by "include" or "exclude")');
  });
});
