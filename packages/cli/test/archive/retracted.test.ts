import { describe, expect, it } from 'vitest';
import { holding, projectOf } from '../project.testing.js';

/** An item as Superdesk writes it. It has no page of its own, and its date is that of its last version. */
const item = (number: number, more: object = {}) => ({
  guid: `tag:norrsunda:${number}`,
  version: '1',
  type: 'text',
  pubstatus: 'usable',
  language: 'sv',
  headline: `Badet öppnar ${number}`,
  body_html: `<p>Brödtext${number} om badet i Norrsunda.</p>`,
  versioncreated: '2026-11-18T08:00:00+0000',
  ...more,
});

const usable = [1, 2, 3].map((number) => item(number));
const canceled = { version: '2', pubstatus: 'canceled', versioncreated: '2026-11-20T09:00:00+0000' };

/** A project that has published three releases of a Superdesk feed. */
async function published() {
  const project = await projectOf({ sources: [{ url: 'wire.json', complete: false }] });
  await project.write('wire.json', usable);
  const { dist } = await project.build();
  for (const number of [1, 2, 3]) expect(holding(dist, `Brödtext${number} `)).not.toEqual([]);
  return project;
}

describe('a release that Superdesk takes back', () => {
  it.each([
    ['with the same words', canceled],
    ['with a notice in its place', { ...canceled, headline: 'DRAS TILLBAKA', body_html: '<p>Stoppad.</p>' }],
    ['with a notice without a headline', { ...canceled, headline: null, body_html: null }],
    ['by its state alone', { ...canceled, pubstatus: 'usable', state: 'killed' }],
  ])('%s is removed by the next build, and the others stay', async (_, change) => {
    const project = await published();
    await project.write('wire.json', [item(2, change), item(4)]);
    const ran = await project.build();
    expect({ status: ran.status, out: ran.out }).toMatchObject({
      status: 0,
      out: expect.stringContaining('1 removed') as string,
    });
    expect(holding(ran.dist, 'Brödtext2 ')).toEqual([]);
    expect(holding(await project.files('.pressrum'), 'Brödtext2 ')).toEqual([]);
    for (const number of [1, 3, 4]) expect(holding(ran.dist, `Brödtext${number} `)).not.toEqual([]);
  });

  it('is removed also when the feed has nothing else', async () => {
    const project = await published();
    await project.write('wire.json', [item(2, canceled)]);
    const ran = await project.build();
    expect(ran.status).toBe(0);
    expect(holding(ran.dist, 'Brödtext2 ')).toEqual([]);
    expect(holding(ran.dist, 'Brödtext1 ')).not.toEqual([]);
  });

  it('stays away in later builds, and comes back when it is usable again', async () => {
    const project = await published();
    await project.write('wire.json', [item(2, canceled)]);
    await project.build();
    await project.write('wire.json', [item(5)]);
    expect(holding((await project.build()).dist, 'Brödtext2 ')).toEqual([]);
    await project.write('wire.json', [item(2, { version: '3' })]);
    expect(holding((await project.build()).dist, 'Brödtext2 ')).not.toEqual([]);
  });
});

it('a release stays when another one with its headline and day is taken back', async () => {
  const project = await published();
  await project.write('wire.json', [item(9, { pubstatus: 'canceled', headline: 'Badet öppnar 2' })]);
  expect(holding((await project.build()).dist, 'Brödtext2 ')).not.toEqual([]);
});

it('a draft of a new version does not take back the release that is out', async () => {
  const project = await published();
  await project.write('wire.json', [item(2, { version: '2', state: 'in_progress' })]);
  expect(holding((await project.build()).dist, 'Brödtext2 ')).not.toEqual([]);
});
