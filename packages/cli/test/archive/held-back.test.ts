import { describe, expect, it } from 'vitest';
import { createRelease, createReleases, createRss } from '@pressrum/testing/documents.js';
import { projectOf } from '../project.testing.js';

const WORDS = 'EMBARGO till den 1 december 2026 kl. 08.00';
const worded = createRelease(10, {
  headline: 'Ny budget',
  id: 'budget',
  url: 'https://www.bjorkvik.example/budget',
  description: WORDS,
  datePublished: '2026-11-19T09:00:00+01:00',
});
const dated = createRelease(11, { headline: 'Ny skola', datePublished: '2026-12-02T09:00:00+01:00' });

async function press() {
  const project = await projectOf({ sources: ['feed.xml'] });
  await project.write('feed.xml', createRss([dated, worded, ...createReleases(1, 2)]));
  const files = async () => [...(await project.files('dist')).keys()].filter((path) => /budget|skola/.test(path));
  return { project, files };
}

describe('releases that are not public yet', () => {
  it('are named on the terminal and in the JSON, with the reason and the end', async () => {
    const { project, files } = await press();
    const { out, status } = await project.build();
    expect({ status, files: await files() }).toEqual({ status: 0, files: [] });
    expect(out).toContain('  "Ny skola": dated 2026-12-02 09:00, not written before\n');
    expect(out).toMatch(
      /"Ny budget": says "EMBARGO till den 1 december 2026 kl. 08.00", not written before 2026-12-01 08:00; .* --publish \S+\n/,
    );
    const { withheld } = JSON.parse((await project.build('--json')).out) as { withheld: object[] };
    expect(withheld).toMatchObject([
      { headline: 'Ny skola', reason: 'date', until: dated.datePublished },
      { headline: 'Ny budget', reason: 'words', words: WORDS },
    ]);
  });

  it('are published by the first build after the time that their words name', async () => {
    const { project, files } = await press();
    await project.build();
    project.now = '2026-12-01T06:59:59Z';
    await project.build();
    expect(await files()).toEqual([]);
    project.now = '2026-12-01T07:00:00Z';
    expect((await project.build()).out).not.toContain('Ny budget');
    expect(await files()).not.toEqual([]);
  });

  it('are published at once with --publish, by id or URL, and stay so in later builds', async () => {
    const { project, files } = await press();
    const [, id] = /--publish (\S+)/.exec((await project.build()).out)!;
    for (const name of [id!, worded.url!]) {
      const other = await press();
      await other.project.build('--publish', name);
      expect(await other.files()).toHaveLength(2);
    }
    await project.build('--publish', id!);
    await project.write('feed.xml', createRss([dated, worded, ...createReleases(1, 3)]));
    await project.build();
    expect(await files()).toHaveLength(2);
  });

  it('are not published before their date by --publish, and an unknown id gets a warning', async () => {
    const { project, files } = await press();
    await project.build();
    const { err } = await project.build('--publish', 'finns-inte');
    expect(err).toContain('--publish finns-inte: no source lists that release; check its id');
    expect(await files()).toEqual([]);
  });

  it('are imported with a warning', async () => {
    const { project } = await press();
    const { err } = await project.run('import', project.path('feed.xml'));
    expect(err).toContain(`pressrum: warning: Ny budget: says "${WORDS}", so a build would hold it back`);
  });
});
