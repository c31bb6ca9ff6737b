import { until } from '@pressrum/testing/until.js';
import { mkdir } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mustHaveServers } from '../../../../scripts/servers.mjs';
import { ask, crowd } from './ask.testing.js';
import type { Front } from './caches.testing.js';
import { atEnd, endAll, freePort, settled } from './processes.testing.js';
import {
  SITE,
  feedServer,
  headlines,
  pressrum,
  releasePaths,
  roomFolder,
  serveRoom,
  upAndRunning,
  type Feed,
  type Instance,
} from './room.testing.js';
import { load, said } from './wrk.testing.js';

type Ports = readonly [number, number];

/** A cache that `deploy/` has a configuration for. */
export interface Cache {
  name: string;
  /** Whether its program is here. */
  isHere: boolean;
  before: (ports: Ports) => Promise<Front>;
  /** The same, but what one instance cannot answer is not asked of the other. */
  beforeWithoutFailover: (ports: Ports) => Promise<Front>;
  /** Empties it, as docs/scale-out.md says. */
  empty: (front: Front) => Promise<unknown>;
}

/** Seconds between the blows of a load test; many for figures (LOAD=1), see docs/scale-out.md. */
const PAUSE = process.env.LOAD ? 15 : 0.7;

/** Who come at once. */
const CROWD = 10_000;

const sum = (instances: readonly Instance[], path: string) =>
  instances.flatMap((instance) => instance.requests()).filter((requested) => requested === path).length;

/** What must hold of a press room behind a cache, whichever it is. */
export function cacheSuite({ name, isHere, before, beforeWithoutFailover, empty }: Cache): void {
  afterAll(endAll);
  if (!isHere) console.log(`SKIPPED: a press room behind ${name}, which this machine does not have`);

  describe.runIf(isHere || mustHaveServers)(`a press room behind ${name}`, () => {
    let feed: Feed;
    let folder: string;
    let instances: [Instance, Instance];
    let front: Front;
    /** After how many seconds a notice was seen that was set when one had just been asked for. */
    let noticed: Promise<number>;
    const ports = (): Ports => [instances[0].port, instances[1].port];

    beforeAll(async () => {
      feed = await feedServer(headlines(400));
      folder = await roomFolder(feed);
      instances = [await upAndRunning(folder), await upAndRunning(folder)];
      front = await before(ports());
      noticed = notice();
      noticed.catch(() => undefined);
    });

    async function notice(): Promise<number> {
      const shown = () => ask(front.port, '/notice.json').then(({ text }) => text);
      await mkdir(join(folder, 'dist'));
      expect(await shown()).toBe('{}\n');
      const start = Date.now();
      const set = await pressrum(
        folder,
        'notice',
        'Brand i hamnen',
        '--until',
        '+1h',
        '--file',
        'dist/notice.json',
      );
      expect(set).toMatchObject({ status: 0 });
      await until('the notice is seen', async () => (await shown()).includes('Brand i hamnen'));
      return (Date.now() - start) / 1000;
    }

    describe('with two instances that are well', () => {
      const [page, another] = releasePaths(2) as [string, string];

      it('has one answer for all: no query, cookie, host or method makes another', async () => {
        const first = await ask(front.port, page);
        expect(first.status).toBe(200);
        for (const query of ['?', '?x=1', '?x=2&utm_source=y', '?%2e%2e'])
          expect((await ask(front.port, `${page}${query}`)).text).toBe(first.text);
        for (const headers of [
          { Cookie: 'a=b' },
          { Authorization: 'Basic YTpi' },
          { Host: 'another.example' },
          { 'Cache-Control': 'no-cache', Pragma: 'no-cache' },
          { 'X-Forwarded-Host': 'another.example', 'X-Forwarded-Proto': 'gopher' },
          { 'Accept-Encoding': 'gzip' },
          { 'Accept-Encoding': 'br, deflate' },
          { Origin: 'https://another.example' },
        ] as Record<string, string>[])
          expect((await ask(front.port, page, { headers })).status).toBe(200);
        expect(await ask(front.port, page, { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
        // An instance itself answers each.
        for (const { port } of instances) await ask(port, `${another}?x=1`);
        await until('the logs have both', () => sum(instances, another) === 2);
        expect(sum(instances, page)).toBe(1);
      });

      it('has the links, headers, compression and validators that `serve` gives', async () => {
        const direct = await ask(instances[0].port, page);
        const cached = await ask(front.port, page);
        expect(cached.text).toBe(direct.text);
        expect(cached.text).toContain(`<link rel="canonical" href="${SITE}${page.slice(1)}">`);
        for (const header of [
          'content-type',
          'cache-control',
          'content-security-policy',
          'access-control-allow-origin',
          'cross-origin-resource-policy',
          'x-content-type-options',
          'referrer-policy',
        ])
          expect([header, cached.headers[header]]).toEqual([header, direct.headers[header]]);
        expect(cached.headers['access-control-allow-origin']).toBe('*');

        const packed = await ask(front.port, page, { headers: { 'Accept-Encoding': 'gzip, br' } });
        expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
        expect(gunzipSync(packed.body).toString()).toBe(direct.text);

        for (const { headers } of [cached, packed]) {
          const known = { 'If-None-Match': headers.etag! };
          expect(await ask(front.port, page, { headers: known })).toMatchObject({ status: 304, text: '' });
        }
        const other = await ask(front.port, page, { headers: { 'If-None-Match': '"another"' } });
        expect(other.status).toBe(200);
      });

      it('answers GET and HEAD only, and asks nobody about the rest', async () => {
        const requests = () => instances.flatMap((instance) => instance.requests()).length;
        const count = requests();
        for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PURGE'])
          expect([method, (await ask(front.port, '/sitemap.xml', { method })).status]).toEqual([method, 405]);
        expect(requests()).toBe(count);
        expect((await ask(front.port, '/sitemap.xml')).status).toBe(200);
        await until('the log has it', () => requests() === count + 1);
      });

      it('has a path spelled in another way once, or not at all', async () => {
        const plain = await ask(front.port, another);
        const count = await settled(() => sum(instances, another));
        const spellings = [another.replace('nyhet', '%6eyhet'), `/.${another}`, `/x/..${another}`, `/${another}`];
        for (const path of spellings) {
          const { status, text } = await ask(front.port, path);
          if (status === 200) expect(text).toBe(plain.text);
          else expect([400, 404]).toContain(status);
        }
        expect(await settled(() => sum(instances, another))).toBe(count);
        const paths = instances.flatMap((instance) => instance.requests());
        expect(paths.filter((path) => spellings.includes(path))).toEqual([]);
      });

      it('finds a release whose name is not in ASCII', async () => {
        const feed = await feedServer(['Ny færge på øen']);
        const instance = await upAndRunning(await roomFolder(feed));
        const own = await before([instance.port, instance.port]);
        const listed = await ask(own.port, '/releases/index.html');
        const href = /href="(?:https:\/\/press\.bjorkvik\.example\/releases\/)?([^"/]*(?:%C3|æ)[^"]*\.html)"/.exec(
          listed.text,
        )![1]!;
        const answer = await ask(own.port, `/releases/${encodeURI(decodeURI(href))}`);
        expect(answer.status).toBe(200);
        expect(answer.text).toContain('Ny færge på øen');
      });
    });

    it(`asks once for ${CROWD} visitors at once, of whom none has been here before`, async () => {
      const feed = await feedServer(headlines(3));
      feed.hold();
      const instance = await serveRoom(await roomFolder(feed));
      const front = await before([instance.port, instance.port]);
      const [page] = releasePaths(1) as [string];
      const visitors = await crowd(front.port, page, CROWD);
      // All requests have been sent and are waiting, so they are concurrent.
      expect(visitors.answered()).toBe(0);
      feed.release();
      expect(await visitors.statuses).toEqual({ 200: CROWD });
      expect(feed.requests()).toBe(1);
      await ask(instance.port, '/last');
      await until('the log is complete', () => instance.requests().includes('/last'));
      expect(sum([instance], page)).toBe(1);
    });

    it('fails no request under load while instances are killed and stopped', async () => {
      const careless = await beforeWithoutFailover(ports());
      // Every fourth is never cached; the others are so many that some are always new.
      const paths = releasePaths(400).flatMap((path, index) => (index % 3 ? [path] : ['/healthz', path]));
      const loads = await Promise.all([load(front.port, paths), load(careless.port, paths)]);
      for (const [index, signal] of (['SIGKILL', 'SIGTERM'] as const).entries()) {
        await sleep(PAUSE * 1000);
        const { port, end } = instances[index]!;
        await end(signal);
        await sleep(PAUSE * 1000);
        instances[index] = await upAndRunning(folder, { port });
      }
      const [own, other] = await Promise.all(loads.map(({ end }) => end()));
      console.log(`${name}, instances killed: ${said(own!)}`);
      expect(own).toMatchObject({ socketErrors: 0, badStatuses: 0 });
      expect(own!.requests).toBeGreaterThan(100);
      // Where what one instance does not answer is not asked of the other, requests do fail.
      expect(other!.socketErrors + other!.badStatuses).toBeGreaterThan(0);
    });

    describe('with answers that expire in a second', () => {
      let feed: Feed;
      let folder: string;
      let instance: Instance;
      let hurried: Awaited<ReturnType<typeof hurry>>[];
      let front: Front;
      const page = () => ask(front.port, '/releases/index.html');
      beforeAll(async () => {
        feed = await feedServer(headlines(3));
        folder = await roomFolder(feed);
        // Behind both addresses, so that they have the same to show at any time.
        instance = await upAndRunning(folder, { maxAge: 1 });
        hurried = [await hurry(instance.port), await hurry(instance.port)];
        front = await before([hurried[0]!.port, hurried[1]!.port]);
      });

      it('shows what is new, and no longer what has been taken back', async () => {
        const [release] = releasePaths(1) as [string];
        expect((await ask(front.port, release)).status).toBe(200);
        feed.list([...headlines(3), 'Den nya bron är öppen']);
        await until('what is new is shown', async () => (await page()).text.includes('Den nya bron är öppen'));
        const id = release.replace(/^.*\/|\.html$/g, '');
        expect(await pressrum(folder, 'withdraw', id)).toMatchObject({ status: 0 });
        await until('it has gone', async () => (await ask(front.port, release)).status === 404);
      });

      it('shows what there was when the sources are down, and when the instances are, and comes back by itself', async () => {
        const first = await page();
        expect(first.status).toBe(200);
        feed.fail(true);
        await until('the instance says that a source is down', async () => {
          expect(await page()).toMatchObject({ status: 200, text: first.text });
          await ask(instance.port, '/');
          return (await instance.health()) === 'stale';
        });

        await Promise.all(hurried.map(({ set }) => set('503')));
        await sleep(EXPIRED);
        for (const fault of ['503', 'closed'] as const) {
          await Promise.all(hurried.map(({ set }) => set(fault)));
          for (let n = 0; n < 5; n++) expect(await page()).toMatchObject({ status: 200, text: first.text });
          // There is nobody indeed.
          expect((await ask(front.port, '/healthz')).status).toBeGreaterThanOrEqual(500);
          expect((await ask(front.port, '/snippet.html')).status).toBeGreaterThanOrEqual(500);
        }

        feed.fail(false);
        feed.list([...headlines(3), 'Bron är stängd igen']);
        await Promise.all(hurried.map(({ set }) => set('open')));
        await until('what is new is shown', async () => (await page()).text.includes('Bron är stängd igen'));
      });
    });

    it('shows a notice in time, load and killed instances or not', async () => {
      const seconds = await noticed;
      console.log(`${name}, a notice: seen after ${seconds.toFixed(1)} s`);
      // Ten in the cache; the rest is for the machine.
      expect(seconds).toBeLessThan(30);
    });

    it('forgets everything when it is emptied', async () => {
      const path = '/feed.xml';
      await ask(front.port, path);
      await until('it was asked for', () => sum(instances, path) > 0);
      const count = sum(instances, path);
      await ask(front.port, path);
      await empty(front);
      expect((await ask(front.port, path)).status).toBe(200);
      await until('it was asked for once more', () => sum(instances, path) === count + 1);
    });
  });
}

/** After so many milliseconds what a hurried instance has answered has expired; nginx counts whole seconds. */
const EXPIRED = 2100;

/** An instance whose answers expire in a second rather than a minute, and which may be out of order. */
async function hurry(to: number) {
  const port = await freePort();
  let isBroken = false;
  const server: Server = createServer((incoming, response) => {
    if (isBroken) {
      response.writeHead(503, { 'Cache-Control': 'no-store' }).end();
      return;
    }
    const { method, url: path, headers } = incoming;
    const forwarded = request(
      { host: '127.0.0.1', port: to, method, path, headers },
      (answer: IncomingMessage) => {
        const cacheControl = answer.headers['cache-control']?.replace(/s-maxage=\d+/, 's-maxage=1');
        response.writeHead(answer.statusCode!, {
          ...answer.headers,
          ...(cacheControl !== undefined && { 'cache-control': cacheControl }),
        });
        answer.pipe(response);
      },
    );
    forwarded.once('error', () => response.destroy()).end();
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const open = () => new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  await open();
  atEnd(close);
  return {
    port,
    async set(state: 'open' | '503' | 'closed') {
      isBroken = state === '503';
      if (state === 'closed') await close();
      else if (!server.listening) await open();
    },
  };
}
