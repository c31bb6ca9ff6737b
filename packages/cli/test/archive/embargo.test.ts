import { fetchSource } from '@pressrum/build';
import type { Release } from '@pressrum/model';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRelease, createReleases, createRoom, createRss } from '@pressrum/testing/documents.js';
import { holding, projectOf, type Project, type Ran } from '../project.testing.js';
import { faultyServer } from '@pressrum/testing/faults.js';

/** In the headline, the text, the contact and the telephone number of what is not public yet. */
const WORDS = ['fladdermus', 'nattfjäril', 'Ellinor Dagg', '070-174 06 66'];
const RELEASED = '2026-12-01T09:00:00+01:00';
const DAY_OF_IT = '2026-12-01T08:00:01Z';

const early: Release = createRelease(40, {
  id: 'en-fladdermus',
  url: 'https://nyheter.bjorkvik.example/fladdermus',
  headline: 'En fladdermus i stadshuset',
  description: 'En fladdermus har flyttat in.',
  articleBody:
    '<p>Den äter en nattfjäril om dagen. <a href="javascript:nattfjäril()">Mer</a></p><p>För mer information kontakta:<br>Ellinor Dagg<br>070-174 06 66</p>',
  datePublished: RELEASED,
  contacts: [{ name: 'Ellinor Dagg', email: 'ellinor.dagg', telephone: [{ text: '070-174 06 66' }] }],
});

const notified = {
  items: [
    {
      type: 'pressRelease',
      language: 'sv',
      title: 'Öppen sak',
      body: '<p>Alla får läsa detta.</p>',
      published: '2026-10-01T08:00:00+02:00',
    },
    {
      type: 'pressRelease',
      language: 'sv',
      title: early.headline,
      body: early.articleBody,
      published: '2026-11-01T08:00:00+01:00',
      embargoUntil: RELEASED,
      contacts: [{ name: 'Ellinor Dagg', telephone: '070-174 06 66' }],
    },
  ],
};

const ninjsItem = (headline: string, body: string, more: object = {}) => ({
  uri: `urn:bjorkvik:${headline.length}`,
  type: 'text',
  firstCreated: '2026-06-01T08:00:00+02:00',
  language: 'sv',
  headlines: [{ role: 'main', value: headline }],
  bodies: [{ contentType: 'text/html', value: body }],
  ...more,
});
const ninjs = [
  ninjsItem('Öppen sak', '<p>Alla får läsa detta.</p>'),
  ninjsItem(early.headline, early.articleBody!, { embargoedUntil: RELEASED }),
];

const text = `2026-12-01 09:00Pressmeddelande

En fladdermus i stadshuset

En fladdermus har flyttat in. Den äter en nattfjäril om dagen, och det är bra för alla.

För mer information kontakta:
Ellinor Dagg, zoolog
070-174 06 66

Presskontakt
Ellinor Dagg
070-174 06 66
`;
const page = `<!doctype html><html lang="sv"><head><title>En fladdermus i stadshuset</title><meta property="article:published_time" content="${RELEASED}"></head><body>
<h1>En fladdermus i stadshuset</h1>
<p>Den äter en nattfjäril om dagen.</p><h2>Presskontakt</h2><p>Ellinor Dagg<br>070-174 06 66</p></body></html>`;

const SOURCES: [name: string, path: string, content: unknown][] = [
  ['a press room document with a date to come', 'source.json', createRoom([early, ...createReleases(1, 3)])],
  ['RSS with a date to come', 'source.xml', createRss([early, ...createReleases(1, 3)])],
  ['RSS with nothing but a date to come', 'source.xml', createRss([early])],
  ['Notified with an embargo', 'source.json', notified],
  ['Notified with nothing but an embargo', 'source.json', { items: notified.items.slice(1) }],
  ['ninjs with an embargo', 'source.json', ninjs],
  ['a file of a folder, in ninjs, with an embargo', 'source/fladder.json', ninjs[1]],
  ['a file of a folder, as text, with a date to come', 'source/fladder.txt', text],
  ['a file of a folder, as a page, with a date to come', 'source/fladder.html', page],
];

/** What is printed but for the lines that say what is held back: they name the headline. */
const withoutHeld = (printed: string) => printed.replace(/^ {2}".*" *: (?:dated|under embargo).*$/gm, '');

/** Where a word is found: the paths of files, and what is printed. */
async function traces(project: Project, { out, err, dist }: Ran): Promise<string[]> {
  const memory = await project.files('.pressrum');
  return WORDS.flatMap((word) => [
    ...holding(dist, word),
    ...holding(memory, word).map((path) => `.pressrum/${path}`),
    ...(withoutHeld(out + err)
      .toLowerCase()
      .includes(word.toLowerCase())
      ? [`printed: ${word}`]
      : []),
  ]);
}

describe.each(SOURCES)('%s', (_, path, content) => {
  it('an embargoed release is in no file before its time, and published by the first build after it', async () => {
    const source = path.split('/')[0]!;
    const project = await projectOf({ sources: [source, 'other.json'] });
    await project.write('other.json', createRoom([createRelease(20)]));
    await project.write(path, content);
    if (path.startsWith('source/')) await project.write('source/open.json', createRoom([createRelease(21)]));

    for (const now of ['2026-11-24T12:00:00Z', '2026-11-24T12:15:00Z', '2026-12-01T07:59:59Z']) {
      project.now = now;
      const ran = await project.build();
      expect({ status: ran.status, traces: await traces(project, ran) }).toEqual({ status: 0, traces: [] });
      // What is public does not wait for it.
      expect(holding(ran.dist, 'Brödtext20')).not.toEqual([]);
      if (path.startsWith('source/')) expect(holding(ran.dist, 'Brödtext21')).not.toEqual([]);
    }
    project.now = DAY_OF_IT;
    const { status, dist } = await project.build();
    expect(status).toBe(0);
    for (const word of WORDS.slice(0, 2)) expect(holding(dist, word)).not.toEqual([]);
    expect(holding(await project.files('.pressrum'), 'nattfjäril')).not.toEqual([]);
  });
});

describe('a release with a date in the future', () => {
  it('has its feed requested unconditionally until it is public', async () => {
    const server = await faultyServer(createRss([early, ...createReleases(1, 3)]), fetchSource);
    onTestFinished(server.close);
    const project = await projectOf({ sources: [server.url], allow: ['127.0.0.1'] });
    await project.build();
    await project.build();
    expect(server.answered()).toEqual([200, 200]);
    project.now = DAY_OF_IT;
    const { dist } = await project.build();
    await project.build();
    expect(server.answered()).toEqual([200, 304]);
    expect(holding(dist, 'nattfjäril')).not.toEqual([]);
  });

  it('is removed until then, if it was public before', async () => {
    const project = await projectOf({ sources: ['source.xml'] });
    await project.write(
      'source.xml',
      createRss([{ ...early, datePublished: '2026-11-20T09:00:00+01:00' }, ...createReleases(1, 3)]),
    );
    const before = await project.build();
    const count = holding(before.dist, 'nattfjäril').length;
    expect(count).toBeGreaterThan(2);
    await project.write('source.xml', createRss([early, ...createReleases(1, 3)]));
    const during = await project.build();
    expect({ status: during.status, traces: await traces(project, during) }).toEqual({ status: 0, traces: [] });
    project.now = DAY_OF_IT;
    expect(holding((await project.build()).dist, 'nattfjäril')).toHaveLength(count);
  });

  it('does not suppress the warnings of other sources', async () => {
    const project = await projectOf({ sources: ['source.json', 'other.json'] });
    const faulty = (release: Release) => ({ ...release, contacts: [{ name: 'Kim', email: 'ingen adress' }] });
    await project.write('source.json', createRoom([faulty(early), faulty(createRelease(1))]));
    await project.write('other.json', createRoom([faulty(createRelease(2))]));
    const during = await project.build();
    expect(during.err).toMatch(/^pressrum: warning: other\.json: .*"ingen adress".*\n$/);
    project.now = DAY_OF_IT;
    const after = await project.build();
    expect(after.err.match(/ingen adress/g)).toHaveLength(2);
  });
});
