import { describe, expect, it } from 'vitest';
import { createRelease, createRoom } from '@pressrum/testing/documents.js';
import { holding, projectOf, type Project, type Ran } from '../project.testing.js';

/** Published a year and a day, and half a year, before the first build. */
const OLD = createRelease(1, { datePublished: '2025-11-23T09:00:00+01:00', id: 'gammal' });
const YOUNG = createRelease(2, { datePublished: '2026-05-24T09:00:00+02:00', id: 'ung' });

async function pressRoom(more: object = {}) {
  const project = await projectOf({ sources: ['feed.json'], ...more });
  await project.write('feed.json', createRoom([YOUNG, OLD]));
  return project;
}

/** Whether name, number and address of a release's contact are anywhere; all three, or none. */
async function isKnown(project: Project, number: number, { dist, out, err }: Ran): Promise<boolean> {
  const memory = await project.files('.pressrum');
  const words = [
    `Kontakt${number} Berg`,
    `kontakt${number}@bjorkvik.example`,
    `08-465 004 0${number}`,
    `+4684650040${number}`,
  ];
  const places = words.map((word) => [...holding(dist, word), ...holding(memory, word)].length);
  expect(out + err).not.toContain(words[0]);
  expect(new Set(places.map((count) => count > 0)).size).toBe(1);
  return places[0]! > 0;
}

const known = async (project: Project, ran: Ran) => [
  await isKnown(project, 1, ran),
  await isKnown(project, 2, ran),
];

describe('retainContacts', () => {
  it('removes contacts of older releases from every file, and keeps those of newer ones', async () => {
    const all = await pressRoom();
    expect(await known(all, await all.build())).toEqual([true, true]);
    const project = await pressRoom({ retainContacts: 'P12M' });
    const ran = await project.build();
    expect(await known(project, ran)).toEqual([false, true]);
    expect(holding(ran.dist, 'Brödtext1 om')).not.toEqual([]);
  });

  it('removes existing contacts when it is added later, also for unchanged sources', async () => {
    const project = await pressRoom();
    expect(await known(project, await project.build())).toEqual([true, true]);
    await project.configure({ retainContacts: 'P12M' });
    const ran = await project.build();
    expect(ran.out).toContain('unchanged  feed.json');
    expect(await known(project, ran)).toEqual([false, true]);
  });

  it('removes contacts with time alone, on the day', async () => {
    const project = await pressRoom({ retainContacts: 'P12M' });
    project.now = '2025-12-01T12:00:00Z';
    await project.write('feed.json', createRoom([OLD]));
    expect(await isKnown(project, 1, await project.build())).toBe(true);
    project.now = '2026-11-22T12:00:00Z';
    expect(await isKnown(project, 1, await project.build())).toBe(true);
    project.now = '2026-11-24T12:00:00Z';
    const ran = await project.build();
    expect(ran.out).toContain('unchanged  feed.json');
    expect(await isKnown(project, 1, ran)).toBe(false);
    // And once gone, nothing is left to do.
    expect((await project.build()).out).toContain(' 0 files written, 0 removed');
  });

  it('removes contacts also when the source fails, and of releases that a feed no longer lists', async () => {
    const project = await pressRoom({ retainContacts: 'P12M' });
    project.now = '2025-12-01T12:00:00Z';
    await project.write('feed.json', createRoom([OLD, createRelease(4, { datePublished: '2025-11-01' })]));
    await project.build();
    project.now = '2026-05-25T12:00:00Z';
    await project.write('feed.json', createRoom([YOUNG, createRelease(3)]));
    expect(await known(project, await project.build())).toEqual([true, true]);
    await project.remove('feed.json');
    project.now = '2026-11-24T12:00:00Z';
    const ran = await project.build();
    expect(ran.status).toBe(3);
    expect(await known(project, ran)).toEqual([false, true]);
  });

  it('keeps expired contacts away while a source still lists them', async () => {
    const project = await pressRoom({ retainContacts: 'P12M', sources: ['feed.json', 'second.json'] });
    await project.write('second.json', createRoom([{ ...OLD, articleBody: '<p>Också här.</p>' }]));
    expect(await known(project, await project.build())).toEqual([false, true]);
    await project.write('feed.json', createRoom([YOUNG, { ...OLD, headline: 'Ny rubrik' }]));
    const ran = await project.build();
    expect(holding(ran.dist, 'Ny rubrik')).not.toEqual([]);
    expect(await known(project, ran)).toEqual([false, true]);
  });

  it('does not remove contacts of the press service', async () => {
    const project = await pressRoom({ retainContacts: 'P12M' });
    const { dist } = await project.build();
    expect(holding(dist, '0980-319 200')).toContain('releases/gammal.html');
  });
});
