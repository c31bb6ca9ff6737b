import { readdir } from 'node:fs/promises';
import type { Release } from '@pressrum/model';
import { describe, expect, it } from 'vitest';
import { createRelease, createReleases, createRoom, createRss } from '@pressrum/testing/documents.js';
import { changed, holding, projectOf, type Files, type Project } from '../project.testing.js';
import { serve } from '@pressrum/testing/loopback.js';
import { jpegOf } from '@pressrum/testing/images.js';
import { until } from '@pressrum/testing/until.js';

const ID = '2026-02-01-ozonlarm';
const PAGE = `https://www.bjorkvik.example/press/releases/${ID}.html`;
/** Each stands in one part of the release, and nowhere else. */
const WORDS = {
  headline: 'Ozonlarm',
  alternativeHeadline: 'jordgubbsis',
  description: 'kvarnvingar',
  articleBody: 'xylofonbana',
  contact: 'Vendela Quist',
  email: 'vendela.quist@',
  telephone: '070-174 06 77',
  e164: '+46701740677',
  image: 'tapirfoto',
  alt: 'En tapir',
  picture: 'lemurfoto',
  attachment: 'gnagarblad',
  keyword: 'dromedar',
};

/** A source with images of its own, which are fetched. */
async function pressRoom(listed = 12) {
  const images = [await jpegOf(40, 20), await jpegOf(30, 30)];
  const requests: string[] = [];
  const { origin } = await serve((request, response) => {
    requests.push(request.url!);
    response.writeHead(200, { 'content-type': 'image/jpeg' }).end(images[Number(request.url!.includes('lemur'))]);
  });
  const taken: Release = {
    ...createRelease(31),
    id: ID,
    url: 'https://nyheter.bjorkvik.example/ozon',
    headline: 'Ozonlarm i hamnen',
    alternativeHeadline: 'Servera ingen jordgubbsis',
    description: 'Larmet gick vid åtta kvarnvingar.',
    articleBody: `<p>Vid en xylofonbana.</p><figure><img src="${origin}/lemurfoto.jpg" alt="Djur"></figure>`,
    image: { url: `${origin}/tapirfoto.jpg?v=1`, alt: 'En tapir' },
    attachments: [{ url: 'https://nyheter.bjorkvik.example/gnagarblad.pdf', name: 'Blad' }],
    keywords: ['dromedar'],
    contacts: [
      {
        name: 'Vendela Quist',
        email: 'vendela.quist@bjorkvik.example',
        telephone: [{ text: '070-174 06 77', e164: '+46701740677' }],
      },
    ],
  };
  const project = await projectOf({ sources: ['feed.json'], allow: ['127.0.0.1'] });
  const list = (...releases: Release[]) =>
    project.write('feed.json', createRoom([...releases, ...createReleases(1, listed)]));
  await list(taken);
  const before = await project.build();
  expect({ status: before.status, err: before.err }).toEqual({ status: 0, err: '' });
  return { project, taken, list, before, requests };
}

/** All that is in `dist`, and all that is remembered. */
async function everything(project: Project): Promise<Files> {
  const [dist, memory] = [await project.files('dist'), await project.files('.pressrum')];
  return new Map([...dist, ...[...memory].map(([path, bytes]) => [`.pressrum/${path}`, bytes] as const)]);
}

/** In how many files each word is. */
const counts = (files: Files) =>
  Object.fromEntries(
    Object.entries({ ...WORDS, id: ID }).map(([name, word]) => [name, holding(files, word).length]),
  );
const NOWHERE = Object.fromEntries(Object.keys({ ...WORDS, id: ID }).map((name) => [name, 0]));
const imagesIn = (files: Files) => [...files.keys()].filter((path) => path.includes('images/'));

describe('pressrum withdraw', () => {
  it.each([
    ['its id', ID],
    ['the address of its page', PAGE],
    ['that address as it was shared', `${PAGE}?utm_source=mail#main`],
    ['the name of its file', `releases/${ID}.json`],
  ])('takes a release back by %s: nothing of it is left', async (_, name) => {
    const { project, before, requests } = await pressRoom();
    const all = await everything(project);
    for (const [word, count] of Object.entries(counts(all)))
      expect({ word, isThere: count > 0 }).toEqual({ word, isThere: true });
    expect(holding(before.dist, WORDS.headline)).toEqual(
      expect.arrayContaining([
        'feed.json',
        'feed.xml',
        'index.html',
        'pressroom.json',
        'search/index.json',
        'snippet.html',
        `releases/${ID}.html`,
      ]),
    );
    expect(imagesIn(all).length).toBe(4);
    requests.length = 0;

    const { status, out, err, dist } = await project.withdraw(name);
    expect({ status, err, requests }).toEqual({ status: 0, err: '', requests: [] });
    expect(out).toMatch(
      new RegExp(
        `^Withdrawn: Ozonlarm i hamnen \\(${ID}\\)\n.*: \\d+ files removed, \\d+ updated, 12 releases left\n`,
      ),
    );
    const left = await everything(project);
    expect(counts(left)).toEqual(NOWHERE);
    expect(imagesIn(left)).toEqual([]);
    // The others are as they were before it came.
    const without = await projectOf({ sources: ['feed.json'], allow: ['127.0.0.1'] });
    await without.write('feed.json', createRoom(createReleases(1, 12)));
    expect(changed((await without.build()).dist, dist)).toEqual([]);
  });

  it('reads no source, so a slow source cannot delay it', async () => {
    const { project } = await pressRoom();
    await project.remove('feed.json');
    expect((await project.withdraw(ID)).status).toBe(0);
    expect(counts(await everything(project))).toEqual(NOWHERE);
  });

  it('waits for a build that is running', async () => {
    const { project } = await pressRoom();
    await project.write('.pressrum/lock', String(process.ppid));
    const withdrawing = project.withdraw(ID);
    await until('it asks for the lock', async () =>
      (await readdir(project.path('.pressrum'))).some((name) => name.startsWith('lock.')),
    );
    // Another command has been refused by then.
    expect((await project.build()).status).toBe(1);
    expect(holding(await project.files('dist'), WORDS.headline)).not.toEqual([]);
    await project.remove('.pressrum/lock');
    expect((await withdrawing).status).toBe(0);
    expect(counts(await everything(project))).toEqual(NOWHERE);
  });

  it('removes no other release', async () => {
    const { project, list } = await pressRoom();
    const alike = [20, 21].map((number) =>
      createRelease(number, {
        headline: 'Kommunfullmäktige sammanträder',
        url: `https://nyheter.bjorkvik.example/kf-${number}`,
      }),
    );
    await list(...alike.toReversed());
    await project.build();
    await project.withdraw(alike[0]!.id!);
    for (const offline of [[], ['--offline']]) {
      const { dist } = await project.build(...offline);
      expect([holding(dist, 'Brödtext20').length, holding(dist, 'Brödtext21').length > 2]).toEqual([0, true]);
    }
  });

  it('does not let the id be reused', async () => {
    const { project } = await pressRoom();
    await project.withdraw(ID);
    await project.write(
      'other.json',
      createRoom([
        createRelease(25, { id: ID, url: 'https://www.region.example/1', headline: 'Något helt annat' }),
      ]),
    );
    await project.configure({ sources: ['feed.json', 'other.json'] });
    const { dist } = await project.build();
    expect(dist.has(`releases/${ID}.html`)).toBe(false);
    expect(holding(dist, 'Något helt annat')).toContain(`releases/${ID}-2.html`);
    expect(counts(await everything(project))).toMatchObject({ description: 0, articleBody: 0, contact: 0 });
  });
});

describe('a withdrawn release stays withdrawn', () => {
  const isAway = async (project: Project) => {
    const { status, dist } = await project.build();
    const found = counts(await everything(project));
    expect({ status, releases: holding(dist, 'Brödtext12 ').length > 2 }).toEqual({ status: 0, releases: true });
    return { words: found, isAway: Object.entries(found).every(([name, count]) => name === 'id' || count === 0) };
  };

  it.each<[string, (taken: Release) => Partial<Release>]>([
    ['as it was', () => ({})],
    ['with another headline', () => ({ headline: 'Rättelse: ozonlarm i hamnen' })],
    [
      'with another headline and time',
      () => ({ headline: 'Rättelse: ozonlarm', datePublished: '2026-03-01T10:00:00+01:00' }),
    ],
    ['with another address', () => ({ url: 'https://nyheter.bjorkvik.example/ozon-2' })],
    ['with another text and picture', ({ articleBody }) => ({ articleBody: `<p>Rättat.</p>${articleBody}` })],
  ])('while its source lists it, %s', async (_, more) => {
    const { project, taken, list } = await pressRoom();
    await project.withdraw(ID);
    await list(createRelease(32), { ...taken, ...more(taken) });
    expect(await isAway(project)).toEqual({ words: NOWHERE, isAway: true });
    // The rest of the source is read.
    expect(holding(await project.files('dist'), 'Brödtext32')).not.toEqual([]);
  });

  it.each<[string, Partial<Release>]>([
    ['the same', {}],
    ['at an address of its own', { url: 'https://www.region.example/nyheter/77', id: '77' }],
    ['under another headline', { headline: 'Ozonlarm: detta gäller', id: '77' }],
  ])('when a second source lists it, %s', async (_, more) => {
    const { project, taken, list } = await pressRoom();
    await project.withdraw(ID);
    await list();
    await project.write('second.xml', createRss([{ ...taken, ...more }, createRelease(33)]));
    await project.configure({ sources: ['feed.json', 'second.xml'] });
    expect(await isAway(project)).toEqual({ words: NOWHERE, isAway: true });
    expect(holding(await project.files('dist'), 'Brödtext33')).not.toEqual([]);
  });

  it('whatever one of its two sources changes', async () => {
    const { project, taken, list } = await pressRoom();
    const second = { ...taken, id: 'ozon-77', url: 'https://www.region.example/nyheter/77' };
    await project.write('second.xml', createRss([second]));
    await project.configure({ sources: ['feed.json', 'second.xml'] });
    const joined = await project.build();
    expect([...joined.dist.keys()].filter((path) => /ozon.*\.html/.test(path))).toEqual([`releases/${ID}.html`]);
    await project.withdraw(ID);
    await list();
    await project.write(
      'second.xml',
      createRss([{ ...second, headline: 'Rättelse: larmet', datePublished: '2026-03-01T10:00:00+01:00' }]),
    );
    expect((await isAway(project)).isAway).toBe(true);
  });

  it('when its source is renamed, and after a rebuild with --fresh', async () => {
    const { project, taken } = await pressRoom();
    await project.withdraw(ID);
    await project.write('new-name.json', createRoom([taken, ...createReleases(1, 12)]));
    await project.configure({ sources: ['new-name.json'] });
    expect((await isAway(project)).isAway).toBe(true);
    for (const folder of ['.pressrum', 'dist']) await project.remove(folder);
    expect((await isAway(project)).isAway).toBe(true);
    // It is the record that keeps it away.
    await project.remove('withdrawn.json');
    await project.remove('.pressrum');
    await project.build('--fresh');
    expect(counts(await everything(project))).not.toEqual(NOWHERE);
  });

  it('with an unreadable withdrawn.json, which stops the build', async () => {
    const { project } = await pressRoom();
    const { dist } = await project.withdraw(ID);
    for (const text of ['[', '{}', '[{"id":5}]', '[null]']) {
      await project.write('withdrawn.json', text);
      const ran = await project.build();
      expect(ran.status).toBe(1);
      expect(ran.err).toMatch(/^pressrum: \S+withdrawn\.json: is not .*; correct it there\n$/);
      expect(ran.dist).toEqual(dist);
    }
  });
});

describe('pressrum withdraw --undo', () => {
  it('restores the release with the next build, at the same URL, unchanged', async () => {
    const { project, before } = await pressRoom();
    await project.withdraw(ID);
    expect(await project.withdraw('--undo', PAGE)).toMatchObject({
      status: 0,
      out: `No longer withdrawn: ${ID}\nThe next build includes it again if a source still lists it.\n`,
    });
    expect(holding(await project.files('dist'), WORDS.headline)).toEqual([]);
    const { status, dist } = await project.build();
    expect(status).toBe(0);
    expect(changed(before.dist, dist)).toEqual([]);
  });

  it('is an error for a release that is not withdrawn', async () => {
    const { project } = await pressRoom();
    expect(await project.withdraw('--undo', ID)).toMatchObject({
      status: 1,
      err: `pressrum: ${ID}: is not withdrawn; pressrum withdraw --list shows the withdrawn releases\n`,
    });
  });
});

describe('pressrum withdraw, used as a newcomer might,', () => {
  it('prints day, id and headline of each withdrawn release with --list', async () => {
    const { project } = await pressRoom();
    expect((await project.withdraw('--list')).out).toBe('Nothing has been withdrawn.\n');
    await project.withdraw(ID);
    expect(await project.withdraw('--list')).toMatchObject({
      status: 0,
      out: `2026-11-24  ${ID}  Ozonlarm i hamnen\n`,
    });
  });

  it('suggests ids for an unknown one', async () => {
    const { project, before } = await pressRoom();
    const { status, err, dist } = await project.withdraw('2026-02-01-ozonlarmet-hamnen');
    expect(status).toBe(1);
    expect(err).toMatch(
      new RegExp(`^pressrum: 2026-02-01-ozonlarmet-hamnen: there is no release with that id; did you mean ${ID}`),
    );
    expect((await project.withdraw('qqq')).err).toBe(
      'pressrum: qqq: there is no release with that id; it is the name of its page without .html\n',
    );
    expect(dist).toEqual(before.dist);
    expect((await project.withdraw('--list')).out).toBe('Nothing has been withdrawn.\n');
  });

  it('succeeds without changes for a release that is withdrawn already', async () => {
    const { project } = await pressRoom();
    const { dist } = await project.withdraw(ID);
    const again = await project.withdraw(ID);
    expect(again.status).toBe(0);
    expect(again.out).toMatch(
      /^Withdrawn: Ozonlarm i hamnen .*\n.*: 0 files removed, 0 updated, 12 releases left\n/,
    );
    expect(again.dist).toEqual(dist);
    expect((await project.withdraw('--list')).out.split('\n')).toHaveLength(2);
  });

  it.each([
    [[], /the id of a release is missing/],
    [['a', 'b'], /withdraw: has too many arguments; remove/],
  ])('says how it is used for %j', async (args, said) => {
    const { project } = await pressRoom();
    const { status, err } = await project.withdraw(...args);
    expect(status).toBe(2);
    expect(err).toMatch(said);
  });
});
