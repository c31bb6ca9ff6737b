import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Served } from './handler.js';
import { deferred, fileOf, pressOf, servedOf } from './handler.testing.js';

const MINUTE = 60_000;
const MAX_AGE = 5 * MINUTE;
const VISITORS = 200;

const roomOf = (text: string, more: Partial<Served> = {}) => servedOf([fileOf('index.html', text)], more);

/** Sources that answer when they are told to, and how often they were asked. */
function sources() {
  const asked: ReturnType<typeof deferred<Served>>[] = [];
  return {
    load: () => {
      asked.push(deferred());
      return asked.at(-1)!.promise;
    },
    count: () => asked.length,
    async answer(served: Served) {
      asked.at(-1)!.resolve(served);
      await settled();
    },
    async fail() {
      asked.at(-1)!.reject(new Error('no source could be read'));
      await settled();
    },
  };
}

/** Lets everything go on that waits for nothing but its turn. */
const settled = () => sleep(0);

const crowd = (read: (target: string) => Promise<unknown[]>, target = '/') =>
  Array.from({ length: VISITORS }, () => read(target));
const all = (answer: unknown[]) => Array.from({ length: VISITORS }, () => answer);

describe('many visitors at once', () => {
  it('on a cold start wait for the sources, which are asked once', async () => {
    const { load, count, answer } = sources();
    const { read, health } = pressOf({ load });
    expect(await health()).toEqual([503, 'starting', undefined]);
    const visits = crowd(read);
    await settled();
    const later = crowd(read);
    await settled();
    expect(count()).toBe(1);
    await answer(roomOf('a'));
    expect(await Promise.all([...visits, ...later])).toEqual([...all([200, 'a']), ...all([200, 'a'])]);
    expect(count()).toBe(1);
    expect(await health()).toEqual([200, 'ok', 0]);
  });

  it('when it is time to ask again are answered at once, and the sources are asked once', async () => {
    const { load, count, answer } = sources();
    const { read, wait, ready } = pressOf({ load });
    const start = ready();
    await answer(roomOf('a'));
    await start;
    wait(MAX_AGE - 1);
    expect(await Promise.all(crowd(read))).toEqual(all([200, 'a']));
    expect(count()).toBe(1);
    wait(1);
    // The sources do not answer for as long as this is awaited.
    expect(await Promise.all(crowd(read))).toEqual(all([200, 'a']));
    wait(MAX_AGE);
    expect(await Promise.all(crowd(read))).toEqual(all([200, 'a']));
    expect(count()).toBe(2);
    await answer(roomOf('b'));
    expect(await Promise.all(crowd(read))).toEqual(all([200, 'b']));
    expect(count()).toBe(2);
  });

  it('when the clock has been set back wait no longer for what is new', async () => {
    const { load, count, answer } = sources();
    const { read, wait, ready, health } = pressOf({ load });
    const start = ready();
    await answer(roomOf('a'));
    await start;
    wait(-60 * MINUTE);
    expect(await read('/')).toEqual([200, 'a']);
    expect(count()).toBe(2);
    await answer(roomOf('b'));
    expect(await read('/')).toEqual([200, 'b']);
    expect(await health()).toEqual([200, 'ok', 0]);
    expect(count()).toBe(2);
  });

  it('get a file that is made once', async () => {
    const slow = deferred<string>();
    let made = 0;
    const content = () => {
      made++;
      return slow.promise;
    };
    const { read } = pressOf({ load: () => Promise.resolve(servedOf([{ path: 'feed.xml', key: 'a', content }])) });
    const visits = crowd(read, '/feed.xml');
    await settled();
    slow.resolve('<rss/>');
    expect(await Promise.all([...visits, ...crowd(read, '/feed.xml')])).toEqual([
      ...all([200, '<rss/>']),
      ...all([200, '<rss/>']),
    ]);
    expect(made).toBe(1);
  });
});

describe('sources that fail', () => {
  it('with nothing to show are asked once for all who come, then left alone for ten seconds', async () => {
    const { load, count, fail, answer } = sources();
    const { ask, read, health, wait, log } = pressOf({ load });
    const visits = Array.from({ length: VISITORS }, () => ask('/'));
    await settled();
    // It takes long until they have failed: the pause begins then.
    wait(MINUTE);
    await fail();
    for (const visit of await Promise.all(visits)) {
      expect([visit.status, visit.headers.get('retry-after'), visit.headers.get('cache-control')]).toEqual([
        503,
        '10',
        'no-store',
      ]);
      expect(await visit.text()).toMatch(/^Pressrummet kan inte visas just nu/);
    }
    expect(await health()).toEqual([503, 'starting', undefined]);
    wait(9_999);
    expect((await Promise.all(crowd(read))).every(([status]) => status === 503)).toBe(true);
    expect(count()).toBe(1);
    expect(log.filter(({ event }) => event === 'load-failed')).toEqual([
      { event: 'load-failed', message: 'no source could be read', duration: MINUTE },
    ]);
    wait(1);
    const again = crowd(read);
    await settled();
    await answer(roomOf('a'));
    expect(await Promise.all(again)).toEqual(all([200, 'a']));
    expect(count()).toBe(2);
  });

  /** Either everything failed, or a part of it, of which the last content is shown. */
  it.each<[string, (from: ReturnType<typeof sources>, text: string) => Promise<void>]>([
    ['all of them', ({ fail }) => fail()],
    ['one of them', ({ answer }, text) => answer(roomOf(text, { isCurrent: false }))],
  ])('%s, are not noticed but by the monitor, and are asked again after a minute', async (_name, goWrong) => {
    const from = sources();
    const { read, health, wait, ready } = pressOf({ load: from.load });
    const start = ready();
    await from.answer(roomOf('a'));
    await start;
    expect(await health()).toEqual([200, 'ok', 0]);

    wait(MAX_AGE);
    expect(await read('/')).toEqual([200, 'a']);
    await goWrong(from, 'a');
    expect(await health()).toEqual([200, 'stale', 300]);
    expect(await Promise.all(crowd(read))).toEqual(all([200, 'a']));
    wait(MINUTE - 1);
    expect(await Promise.all(crowd(read))).toEqual(all([200, 'a']));
    expect(from.count()).toBe(2);

    wait(1);
    expect(await Promise.all(crowd(read))).toEqual(all([200, 'a']));
    expect(from.count()).toBe(3);
    await goWrong(from, 'a');
    expect(await health()).toEqual([200, 'stale', 360]);

    wait(MINUTE);
    expect(await read('/')).toEqual([200, 'a']);
    await from.answer(roomOf('b'));
    expect(await health()).toEqual([200, 'ok', 0]);
    expect(await read('/')).toEqual([200, 'b']);
    wait(MAX_AGE - 1);
    await read('/');
    expect(from.count()).toBe(4);
  });
});

describe('what is known from before', () => {
  it('is shown at once while the sources are asked, and is not called current', async () => {
    const { load, count, answer } = sources();
    let recalls = 0;
    const recall = () => Promise.resolve(roomOf('old', { isCurrent: !!++recalls }));
    const { read, health } = pressOf({ load, recall });
    expect(await Promise.all(crowd(read))).toEqual(all([200, 'old']));
    expect([recalls, count()]).toEqual([1, 1]);
    expect(await health()).toEqual([200, 'stale', 0]);
    await answer(roomOf('new'));
    expect(await read('/')).toEqual([200, 'new']);
    expect(await health()).toEqual([200, 'ok', 0]);
    expect([recalls, count()]).toEqual([1, 1]);
  });

  it('stays when the sources fail', async () => {
    const { load, fail, count } = sources();
    const { read, health, wait } = pressOf({ load, recall: () => Promise.resolve(roomOf('old')) });
    expect(await read('/')).toEqual([200, 'old']);
    await fail();
    expect(await Promise.all(crowd(read))).toEqual(all([200, 'old']));
    expect([await health(), count()]).toEqual([[200, 'stale', 0], 1]);
    wait(MINUTE);
    expect(await read('/')).toEqual([200, 'old']);
    expect(count()).toBe(2);
  });

  it.each<[string, () => Promise<Served | undefined>]>([
    ['is nothing', () => Promise.resolve(undefined)],
    ['cannot be read', () => Promise.reject(new Error('state.json: is not what a build has written'))],
  ])('where it %s, the sources are waited for', async (_name, recall) => {
    const { load, count, answer } = sources();
    const { read } = pressOf({ load, recall });
    const visits = crowd(read);
    await settled();
    expect(count()).toBe(1);
    await answer(roomOf('new'));
    expect(await Promise.all(visits)).toEqual(all([200, 'new']));
  });
});

describe('on a platform that ends with the answer', () => {
  it('the work that goes on is told to it', async () => {
    const { load, answer, count } = sources();
    const { fetch, ready, wait } = pressOf({ load });
    const start = ready();
    await answer(roomOf('a'));
    await start;
    const works: Promise<unknown>[] = [];
    const visit = () =>
      fetch(new Request('https://www.bjorkvik.example/'), {}, { waitUntil: (work) => works.push(work) });
    await visit();
    expect(works).toHaveLength(0);
    wait(MAX_AGE);
    expect(await (await visit()).text()).toBe('a');
    expect([works.length, count()]).toEqual([1, 2]);
    await answer(roomOf('b'));
    await Promise.all(works);
    expect(await (await visit()).text()).toBe('b');
  });

  it('a schedule may ask the sources too; it meets those who ask already', async () => {
    const { load, answer, count } = sources();
    const { refresh, read } = pressOf({ load });
    const visit = read('/');
    await settled();
    const scheduled = refresh();
    expect(count()).toBe(1);
    await answer(roomOf('a'));
    await scheduled;
    expect(await visit).toEqual([200, 'a']);
  });
});

describe('what has been made', () => {
  /** Answers with the files it is given, each time it is asked again. */
  async function pressWith(files: Served['files']) {
    let current = files;
    const press = pressOf({ load: () => Promise.resolve(servedOf(current)) });
    await press.ready();
    return {
      ...press,
      show(next: Served['files']) {
        current = next;
        return press.refresh();
      },
    };
  }

  it('is taken over where it is made of the same, and made anew where it is not', async () => {
    const files = [
      fileOf('index.html', 'a'),
      fileOf('feed.xml', 'b'),
      fileOf('sitemap.xml', 'c'),
      fileOf('gone.html'),
    ];
    const keyless = (file: (typeof files)[number]) => ({ path: file.path, content: () => file.content() });
    const { ask, read, show } = await pressWith([...files.slice(0, 2), keyless(files[2]!), files[3]!]);
    const tags = async () =>
      Promise.all(files.map(async ({ path }) => (await ask(`/${path}`)).headers.get('etag')));
    const before = await tags();
    const next = [fileOf('index.html', 'a'), fileOf('feed.xml', 'b2'), fileOf('sitemap.xml', 'c')];
    await show([...next.slice(0, 2), keyless(next[2]!)]);
    const after = await tags();
    expect([after[0] === before[0], after[1] === before[1], after[2] === before[2], after[3]]).toEqual([
      true,
      false,
      true,
      null,
    ]);
    expect(await read('/feed.xml')).toEqual([200, 'b2']);
    // Of the third it is not known what it is made of.
    expect(next.map(({ made }) => made)).toEqual([0, 1, 1]);
  });

  it('is not mixed up when a file changes while it is made', async () => {
    const slow = deferred<string>();
    const { read, show } = await pressWith([{ path: 'feed.xml', key: 'old', content: () => slow.promise }]);
    const visit = read('/feed.xml');
    await settled();
    await show([fileOf('feed.xml', 'new')]);
    expect(await read('/feed.xml')).toEqual([200, 'new']);
    slow.resolve('old');
    expect(await visit).toEqual([200, 'old']);
    expect(await read('/feed.xml')).toEqual([200, 'new']);
  });

  it('is kept up to 64 MiB, the longest unused goes', async () => {
    const megabyte = new Uint8Array(2 ** 20);
    const files = Array.from({ length: 65 }, (_, index) => fileOf(`images/${index}.png`, megabyte, String(index)));
    const { ask, show } = await pressWith(files);
    const visit = async (index: number) => {
      await (await ask(`/images/${index}.png`)).arrayBuffer();
      return files[index]!.made;
    };
    for (let index = 0; index < 64; index++) await visit(index);
    expect(await visit(0)).toBe(1);
    // The 65th has the second one go, since the first was asked for after it.
    await visit(64);
    expect(await Promise.all([0, 2, 63, 64].map(visit))).toEqual([1, 1, 1, 1]);
    expect(await visit(1)).toBe(2);
    // What a list has no more counts no more.
    await show(files.slice(0, 33));
    await show(files);
    const counts = files.map(({ made }) => made);
    for (let index = 33; index < 64; index++) await visit(index);
    expect([await visit(0), await visit(1), await visit(32)]).toEqual([counts[0], counts[1], counts[32]]);
  });

  it('does not count when it is gone before it is made', async () => {
    const slow = deferred<Uint8Array>();
    const files = Array.from({ length: 33 }, (_, index) =>
      fileOf(`images/${index}.png`, new Uint8Array(2 ** 20), String(index)),
    );
    const { ask, show } = await pressWith([{ path: 'feed.xml', key: 'a', content: () => slow.promise }]);
    const visit = ask('/feed.xml');
    await settled();
    await show(files);
    slow.resolve(new Uint8Array(32 * 2 ** 20));
    await (await visit).arrayBuffer();
    for (const { path } of [...files, ...files]) await (await ask(`/${path}`)).arrayBuffer();
    expect(files.map(({ made }) => made)).toEqual(files.map(() => 1));
  });

  it('is let go when nothing has it any more, and so is the list that it came from', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const { read, show } = await pressWith([]);
    const lists: WeakRef<object>[] = [];
    for (let round = 0; round < 4; round++) {
      const files = [fileOf('same.html', 'same'), fileOf('index.html', `round ${round}`)];
      lists.push(new WeakRef(files[0]!));
      await show(files);
      expect(await read('/same.html')).toEqual([200, 'same']);
      expect(await read('/')).toEqual([200, `round ${round}`]);
    }
    await expect
      .poll(() => {
        collect();
        return lists.map((list) => list.deref() !== undefined);
      })
      .toEqual([false, false, false, true]);
  });
});
