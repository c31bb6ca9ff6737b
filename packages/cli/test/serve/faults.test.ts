import { fetchSource } from '@pressrum/build';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRelease, createReleases, createRoom, createRss } from '@pressrum/testing/documents.js';
import { projectOf, type Files } from '../project.testing.js';
import { FAULTS, faultyServer, type Fault } from '@pressrum/testing/faults.js';
import { serving, type Serving } from '../serving.testing.js';

/** A document, pages, a list and a feed: what a visitor meets. */
const SEEN = [
  'pressroom.json',
  'index.html',
  'releases/index.html',
  'releases/2026-01-04-nyhet-3-fran-kommunen.html',
  'releases/2026-01-04-nyhet-3-fran-kommunen.json',
  'feed.xml',
  'snippet.html',
];
const only = (files: Files) => new Map([...files].filter(([path]) => SEEN.includes(path)));

/** A feed that can go wrong, alone or beside a source that does not. */
async function press(others: string[] = []) {
  const server = await faultyServer(createRss(createReleases(1, 3)), fetchSource);
  onTestFinished(server.close);
  const project = await projectOf({ sources: [server.url, ...others], allow: ['127.0.0.1'] });
  project.fetchSource = server.fetchSource;
  await project.write('other.json', createRoom([createRelease(50, { headline: 'Den andra källan' })]));
  return {
    server,
    project,
    async set(fault: Fault | undefined) {
      await server.set(fault);
      project.skew = fault?.clock ?? 0;
    },
    /** Those of these releases that are public by the clock as it is now. */
    public: (numbers: number[]) =>
      numbers.filter(
        (number) => Date.parse(createRelease(number).datePublished!) <= Date.parse(project.now) + project.skew,
      ),
  };
}

/** Which of the feed's releases are shown. */
async function shownBy(room: Serving): Promise<number[]> {
  const text = await room.text('pressroom.json');
  return [1, 2, 3, 4].filter((number) => text.includes(`Ingress${number} om ärendet`));
}

async function expectCurrent(room: Serving, releases: number[]): Promise<void> {
  expect([await shownBy(room), await room.health()]).toEqual([releases, [200, 'ok']]);
}

/** What the log says went wrong with the source. */
const failures = ({ log }: Serving) =>
  log.filter(({ event }) => event === 'source-failed').map(({ message }) => message as string);

const said = ({ message }: Fault) => (message ? [expect.stringMatching(message) as string] : []);

/** It is served as it was last, until it is right again. */
async function whileServed(fault: Fault) {
  const { message } = fault;
  const { server, project, set, public: isPublic } = await press();
  const room = await serving(project);
  await room.started();
  const before = await room.files(SEEN);
  await expectCurrent(room, [1, 2, 3]);

  server.content = createRss(createReleases(1, 4));
  await set(fault);
  await room.reload();
  expect(failures(room)).toEqual(said(fault));
  if (message) expect(await room.files(SEEN)).toEqual(before);
  else expect(await shownBy(room)).toEqual([1, 2, 3, ...isPublic([4])]);
  expect(await room.health()).toEqual([200, message ? 'stale' : 'ok']);

  await set(undefined);
  await room.reload();
  await expectCurrent(room, [1, 2, 3, 4]);
}

/** It is served from the start as a build left it. */
async function afterABuild(fault: Fault) {
  const { message } = fault;
  const { server, project, set, public: isPublic } = await press();
  const { status, dist } = await project.build();
  expect(status).toBe(0);
  server.content = createRss(createReleases(1, 4));
  await set(fault);
  const room = await serving(project);
  // Before the source has answered, or has not.
  if (message) expect(await room.files(SEEN)).toEqual(only(dist));
  await room.started();
  expect(failures(room)).toEqual(said(fault));
  if (message) expect(await room.files(SEEN)).toEqual(only(dist));
  else expect(await shownBy(room)).toEqual([1, 2, 3, ...isPublic([4])]);
  expect(await room.health()).toEqual([200, message ? 'stale' : 'ok']);

  await set(undefined);
  await room.reload();
  await expectCurrent(room, [1, 2, 3, 4]);
}

/** It hides no other source, when nothing is known of it. */
async function besideAnother(fault: Fault) {
  const { message } = fault;
  const { project, set, public: isPublic } = await press(['other.json']);
  await set(fault);
  const room = await serving(project);
  await room.started();
  expect(failures(room)).toEqual(said(fault));
  expect(await shownBy(room)).toEqual(message ? [] : isPublic([1, 2, 3]));
  if (isPublic([50]).length) expect(await room.text('pressroom.json')).toContain('Den andra källan');
  expect(await room.health()).toEqual([200, message ? 'stale' : 'ok']);

  await set(undefined);
  await room.reload();
  await expectCurrent(room, [1, 2, 3]);
}

/** Alone, when nothing is known of it, it is said not to be there. */
async function alone(fault: Fault) {
  const { message } = fault;
  const { project, set, public: isPublic } = await press();
  await set(fault);
  const room = await serving(project);
  const first = await room.get('pressroom.json');
  expect(failures(room)).toEqual(said(fault));
  if (message) {
    expect([first.status, first.headers.get('retry-after'), await room.health()]).toEqual([
      503,
      '10',
      [503, 'starting'],
    ]);
  } else {
    expect([first.status, await shownBy(room), await room.health()]).toEqual([
      200,
      isPublic([1, 2, 3]),
      [200, 'ok'],
    ]);
  }

  await set(undefined);
  await room.reload();
  await expectCurrent(room, [1, 2, 3]);
}

describe('a source', () => {
  // Side by side, since they wait for disks and time limits more than anything else.
  it.each(FAULTS)('with $name is served as well as can be, now and at a start', async (fault) => {
    await Promise.all([whileServed, afterABuild, besideAnother, alone].map((situation) => situation(fault)));
  });
});
