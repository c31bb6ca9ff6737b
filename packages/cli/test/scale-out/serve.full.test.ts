import { until } from '@pressrum/testing/until.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { findServers, mustHaveServers } from '../../../../scripts/servers.mjs';
import { crowd } from './ask.testing.js';
import { nginxBefore, varnishBefore } from './caches.testing.js';
import { endAll, freePort, isOpen, memoryOf, start } from './processes.testing.js';
import { feedServer, headlines, releasePaths, roomFolder, serveRoom, upAndRunning } from './room.testing.js';
import { load, said } from './wrk.testing.js';

afterAll(endAll);

const hasWrk = Boolean(findServers().wrk);
if (!hasWrk) console.log('SKIPPED: `serve` under load, since this machine does not have wrk');

/** Who come at once. They are fewer than behind a cache, which is quicker to take them in. */
const CROWD = process.env.LOAD ? 10_000 : 2000;

describe('`serve` without a cache', () => {
  it.skipIf(process.platform === 'win32')(
    `asks its source once for ${CROWD} visitors at once, of whom none has been here before`,
    async () => {
      const feed = await feedServer(headlines(3));
      feed.hold();
      const instance = await serveRoom(await roomFolder(feed));
      const visitors = await crowd(instance.port, releasePaths(1)[0]!, CROWD, 20);
      // All requests have been sent and are waiting, so they are concurrent.
      expect(visitors.answered()).toBe(0);
      feed.release();
      expect(await visitors.statuses).toEqual({ 200: CROWD });
      expect(feed.requests()).toBe(1);
    },
  );

  it.runIf(hasWrk || mustHaveServers)('cannot be killed without anybody noticing', async () => {
    const instance = await upAndRunning(await roomFolder(await feedServer(headlines(3))));
    const { end } = await load(instance.port, ['/', ...releasePaths(3), '/healthz']);
    await sleep(500);
    await instance.end('SIGKILL');
    await sleep(200);
    const loaded = await end();
    expect(loaded.socketErrors).toBeGreaterThan(0);
  });
});

/** Megabytes, from the middle third of a run to its last third: 1 is flat. */
async function growth(pid: number, seconds: number): Promise<{ growth: number; megabytes: number }> {
  const samples: number[] = [];
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(250))
    samples.push(await memoryOf(pid));
  const third = Math.floor(samples.length / 3);
  const middle = median(samples.slice(third, 2 * third));
  const last = median(samples.slice(2 * third));
  return { growth: last / middle, megabytes: last };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

// For minutes, at full load: LOAD=1.
describe.runIf(process.env.LOAD)('a cache before `serve`', { timeout: 300_000 }, () => {
  it('answers many times as many requests', async () => {
    const { port } = await upAndRunning(await roomFolder(await feedServer(headlines(400))));
    const fronts = {
      serve: { port },
      nginx: await nginxBefore([port, port]),
      Varnish: await varnishBefore([port, port]),
    };
    const rates: Record<string, number> = {};
    for (const [name, front] of Object.entries(fronts)) {
      const { end } = await load(front.port, ['/', '/pressroom.json', ...releasePaths(20)]);
      await sleep(15_000);
      const loaded = await end();
      rates[name] = loaded.requests / loaded.duration;
      console.log(`${name}: ${said(loaded)}; ${(rates[name] / rates['serve']!).toFixed(1)} times serve's own`);
    }
    expect(rates['nginx']).toBeGreaterThan(2 * rates['serve']!);
    expect(rates['Varnish']).toBeGreaterThan(2 * rates['serve']!);
  });
});

describe.runIf(process.env.LOAD)('the memory of `serve`', { timeout: 300_000 }, () => {
  /** More is growth: V8 takes memory in steps, and then no more. */
  const FLAT = 1.25;

  it('stays the same under load', async () => {
    const instance = await upAndRunning(await roomFolder(await feedServer(headlines(400))), { maxAge: 5 });
    const { end } = await load(instance.port, ['/', '/pressroom.json', '/feed.xml', ...releasePaths(400)]);
    // What it keeps of what it has made comes first.
    await sleep(20_000);
    const measured = await growth(instance.pid, 150);
    console.log(
      `serve: ${said(await end())}; ${measured.megabytes.toFixed(0)} MB, ${measured.growth.toFixed(3)} of before`,
    );
    expect(measured.growth).toBeLessThan(FLAT);
  });

  it('is measured so that a kilobyte for each request would be seen', async () => {
    const port = await freePort();
    const leaking = start(process.execPath, [
      '-e',
      `const kept = []; require('node:http').createServer((_, response) => { kept.push(Buffer.alloc(1024, 1)); response.end('leaking'); }).listen(${port}, '127.0.0.1')`,
    ]);
    await until('it listens', () => isOpen(port));
    const { end } = await load(port, ['/']);
    await sleep(2000);
    const measured = await growth(leaking.pid, 20);
    console.log(`a server that leaks: ${said(await end())}; ${measured.growth.toFixed(3)} of before`);
    expect(measured.growth).toBeGreaterThan(FLAT);
  });
});
