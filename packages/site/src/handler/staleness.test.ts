import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Served } from './types.js';
import { deferred } from '@pressrum/testing/deferred.js';
import { fileOf, pressOf, servedOf } from './handler.testing.js';

const MINUTE = 60_000;
const MAX_AGE = 5 * MINUTE;
const VISITORS = 200;

const roomWith = (text: string, more: Partial<Served> = {}) => servedOf([fileOf('index.html', text)], more);

/** Sources that answer when they are told to, and how often they were requests. */
function sources() {
  const requests: ReturnType<typeof deferred<Served>>[] = [];
  return {
    load: () => {
      requests.push(deferred());
      return requests.at(-1)!.promise;
    },
    count: () => requests.length,
    async answer(served: Served) {
      requests.at(-1)!.resolve(served);
      await settled();
    },
    async fail() {
      requests.at(-1)!.reject(new Error('no source could be read'));
      await settled();
    },
  };
}

/** Waits for pending microtasks and timers. */
const settled = () => sleep(0);

const crowd = (read: (target: string) => Promise<unknown[]>, target = '/') =>
  Array.from({ length: VISITORS }, () => read(target));
const all = (answer: unknown[]) => Array.from({ length: VISITORS }, () => answer);

describe('the handler under many requests', () => {
  it('loads once on a cold start, and all visitors wait for that', async () => {
    const { load, count, answer } = sources();
    const { read, health } = pressOf({ load });
    expect(await health()).toEqual([503, 'starting', undefined]);
    const visits = crowd(read);
    await settled();
    const later = crowd(read);
    await settled();
    expect(count()).toBe(1);
    await answer(roomWith('a'));
    expect(await Promise.all([...visits, ...later])).toEqual([...all([200, 'a']), ...all([200, 'a'])]);
    expect(count()).toBe(1);
    expect(await health()).toEqual([200, 'ok', 0]);
  });

  it('gives visitors after max-age the old content at once, while it loads once', async () => {
    const { load, count, answer } = sources();
    const { read, wait, ready } = pressOf({ load });
    const start = ready();
    await answer(roomWith('a'));
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
    await answer(roomWith('b'));
    expect(await Promise.all(crowd(read))).toEqual(all([200, 'b']));
    expect(count()).toBe(2);
  });

  it('loads at once when the clock is set back', async () => {
    const { load, count, answer } = sources();
    const { read, wait, ready, health } = pressOf({ load });
    const start = ready();
    await answer(roomWith('a'));
    await start;
    wait(-60 * MINUTE);
    expect(await read('/')).toEqual([200, 'a']);
    expect(count()).toBe(2);
    await answer(roomWith('b'));
    expect(await read('/')).toEqual([200, 'b']);
    expect(await health()).toEqual([200, 'ok', 0]);
    expect(count()).toBe(2);
  });

  it('makes a file once for concurrent requests', async () => {
    const slow = deferred<string>();
    let made = 0;
    const content = () => {
      made++;
      return slow.promise;
    };
    const { read } = pressOf({
      load: () => Promise.resolve(servedOf([{ path: 'feed.xml', cacheKey: 'a', content }])),
    });
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

describe('the handler when sources fail', () => {
  it('coalesces concurrent requests without content, then backs off for 10 s', async () => {
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
    await answer(roomWith('a'));
    expect(await Promise.all(again)).toEqual(all([200, 'a']));
    expect(count()).toBe(2);
  });

  /** Either everything failed, or a part of it, of which the last content is shown. */
  it.each<[string, (from: ReturnType<typeof sources>, text: string) => Promise<void>]>([
    ['all of them', ({ fail }) => fail()],
    ['one of them', ({ answer }, text) => answer(roomWith(text, { isCurrent: false }))],
  ])(
    '%s: visitors get the old content, health checks report it, and the next load is after a minute',
    async (_name, goWrong) => {
      const from = sources();
      const { read, health, wait, ready } = pressOf({ load: from.load });
      const start = ready();
      await from.answer(roomWith('a'));
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
      await from.answer(roomWith('b'));
      expect(await health()).toEqual([200, 'ok', 0]);
      expect(await read('/')).toEqual([200, 'b']);
      wait(MAX_AGE - 1);
      await read('/');
      expect(from.count()).toBe(4);
    },
  );
});

describe('content of an earlier build', () => {
  it('is served at once during the first load, and reported as stale', async () => {
    const { load, count, answer } = sources();
    let recalls = 0;
    const recall = () => Promise.resolve(roomWith('old', { isCurrent: !!++recalls }));
    const { read, health } = pressOf({ load, recall });
    expect(await Promise.all(crowd(read))).toEqual(all([200, 'old']));
    expect([recalls, count()]).toEqual([1, 1]);
    expect(await health()).toEqual([200, 'stale', 0]);
    await answer(roomWith('new'));
    expect(await read('/')).toEqual([200, 'new']);
    expect(await health()).toEqual([200, 'ok', 0]);
    expect([recalls, count()]).toEqual([1, 1]);
  });

  it('stays when the load fails', async () => {
    const { load, fail, count } = sources();
    const { read, health, wait } = pressOf({ load, recall: () => Promise.resolve(roomWith('old')) });
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
  ])('that %s makes visitors wait for the sources', async (_name, recall) => {
    const { load, count, answer } = sources();
    const { read } = pressOf({ load, recall });
    const visits = crowd(read);
    await settled();
    expect(count()).toBe(1);
    await answer(roomWith('new'));
    expect(await Promise.all(visits)).toEqual(all([200, 'new']));
  });
});

describe('the handler on a platform that stops after the response', () => {
  it('passes background work to waitUntil', async () => {
    const { load, answer, count } = sources();
    const { fetch, ready, wait } = pressOf({ load });
    const start = ready();
    await answer(roomWith('a'));
    await start;
    const works: Promise<unknown>[] = [];
    const visit = () =>
      fetch(new Request('https://www.bjorkvik.example/'), {}, { waitUntil: (work) => works.push(work) });
    await visit();
    expect(works).toHaveLength(0);
    wait(MAX_AGE);
    expect(await (await visit()).text()).toBe('a');
    expect([works.length, count()]).toEqual([1, 2]);
    await answer(roomWith('b'));
    await Promise.all(works);
    expect(await (await visit()).text()).toBe('b');
  });

  it('joins a load in progress when a schedule calls refresh()', async () => {
    const { load, answer, count } = sources();
    const { refresh, read } = pressOf({ load });
    const visit = read('/');
    await settled();
    const scheduled = refresh();
    expect(count()).toBe(1);
    await answer(roomWith('a'));
    await scheduled;
    expect(await visit).toEqual([200, 'a']);
  });
});

describe('the cache of responses', () => {
  /** Loads the given files, again at each load. */
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

  it('keeps content while its cache key is unchanged, and makes it again for a new one', async () => {
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

  it('does not keep content that was made before the file changed', async () => {
    const slow = deferred<string>();
    const { read, show } = await pressWith([{ path: 'feed.xml', cacheKey: 'old', content: () => slow.promise }]);
    const visit = read('/feed.xml');
    await settled();
    await show([fileOf('feed.xml', 'new')]);
    expect(await read('/feed.xml')).toEqual([200, 'new']);
    slow.resolve('old');
    expect(await visit).toEqual([200, 'old']);
    expect(await read('/feed.xml')).toEqual([200, 'new']);
  });

  it('holds 64 MiB and evicts the least recently used content', async () => {
    const megabyte = new Uint8Array(2 ** 20);
    const files = Array.from({ length: 65 }, (_, index) => fileOf(`images/${index}.png`, megabyte, String(index)));
    const { ask, show } = await pressWith(files);
    const visit = async (index: number) => {
      await (await ask(`/images/${index}.png`)).arrayBuffer();
      return files[index]!.made;
    };
    for (let index = 0; index < 64; index++) await visit(index);
    expect(await visit(0)).toBe(1);
    // The 65th evicts the second, since the first was requested after it.
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

  it('does not count a removed file towards the limit', async () => {
    const slow = deferred<Uint8Array>();
    const files = Array.from({ length: 33 }, (_, index) =>
      fileOf(`images/${index}.png`, new Uint8Array(2 ** 20), String(index)),
    );
    const { ask, show } = await pressWith([{ path: 'feed.xml', cacheKey: 'a', content: () => slow.promise }]);
    const visit = ask('/feed.xml');
    await settled();
    await show(files);
    slow.resolve(new Uint8Array(32 * 2 ** 20));
    await (await visit).arrayBuffer();
    for (const { path } of [...files, ...files]) await (await ask(`/${path}`)).arrayBuffer();
    expect(files.map(({ made }) => made)).toEqual(files.map(() => 1));
  });

  it('lets removed content and its file list be garbage-collected', async () => {
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
