import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findServers, mustHaveServers } from '../../../../scripts/servers.mjs';
import { ask } from './ask.testing.js';
import { startNginx, type Front } from './caches.testing.js';
import { endAll } from './processes.testing.js';
import { feedServer, headlines, pressrum, releasePaths, roomFolder, upAndRunning } from './room.testing.js';

afterAll(endAll);

const isHere = Boolean(findServers().nginx);
if (!isHere) console.log('SKIPPED: a static press room on nginx, which this machine does not have');

describe.runIf(isHere || mustHaveServers)('a static press room on nginx', () => {
  let folder: string;
  let nginx: Front;
  let asset: string;
  const [release] = releasePaths(1) as [string];
  const get = (path: string, headers: Record<string, string> = {}) => ask(nginx.port, path, { headers });

  beforeAll(async () => {
    folder = await roomFolder(await feedServer(headlines(30)));
    expect(await pressrum(folder, 'build')).toMatchObject({ status: 0 });
    nginx = await startNginx('nginx/static.conf', () => ({ '/srv/press/dist': join(folder, 'dist') }));
    asset = `/${/pressrum\.[\da-f]{16}\.js/.exec((await get('/')).text)![0]}`;
  });

  it('has pages at the addresses of their folders', async () => {
    expect((await get('/')).text).toBe((await get('/index.html')).text);
    expect((await get('/releases/')).text).toContain('Nyhet 1 om bron');
    expect(await get('/releases')).toMatchObject({ status: 301, headers: { location: '/releases/' } });
    expect((await get(release)).text).toContain('Nyhet 1 om bron');
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/pressroom.json', 'application/json; charset=utf-8'],
    ['/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/feed.json', 'application/feed+json; charset=utf-8'],
    ['/sitemap.xml', 'text/xml; charset=utf-8'],
    ['/pressrum.css', 'text/css; charset=utf-8'],
    ['/pressrum.js', 'application/javascript; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const { status, headers } = await get(path);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type });
  });

  it('says for how long each may be kept', async () => {
    const kept = async (path: string) => (await get(path)).headers['cache-control'];
    expect(await kept(asset)).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', release, '/pressroom.json', '/pressroom.js', '/pressrum.js', '/feed.xml'])
      expect([path, await kept(path)]).toEqual([
        path,
        expect.stringMatching(/^public, max-age=60, s-maxage=60, /),
      ]);
    expect(await kept('/notice.json')).toBe('no-cache');
    expect(await kept('/nothing.html')).toBeUndefined();
  });

  it('has the headers that `serve` sends', async () => {
    const instance = await upAndRunning(folder);
    const own = [
      'server',
      'date',
      'connection',
      'keep-alive',
      'content-length',
      'etag',
      'last-modified',
      'accept-ranges',
    ];
    for (const path of ['/', '/pressroom.json', '/feed.xml', '/feed.json', '/pressrum.css', asset]) {
      const served = await ask(instance.port, path, { headers: { 'Accept-Encoding': 'identity' } });
      const { headers } = await get(path);
      for (const [name, value] of Object.entries(served.headers)) {
        if (own.includes(name) || (path === asset && name === 'content-type')) continue;
        expect([path, name, headers[name]]).toEqual([path, name, value]);
      }
    }
    expect((await get('/nothing.html')).headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('compresses, and says when nothing has changed', async () => {
    const plain = await get(release);
    const packed = await get(release, { 'Accept-Encoding': 'gzip' });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gunzipSync(packed.body).toString()).toBe(plain.text);
    for (const { headers } of [plain, packed])
      expect((await get(release, { 'If-None-Match': headers.etag! })).status).toBe(304);
  });

  it('shows a notice at once', async () => {
    expect((await get('/notice.json')).text).toBe('{}\n');
    await pressrum(folder, 'notice', 'Brand i hamnen', '--until', '+1h', '--in', 'dist');
    expect((await get('/notice.json')).text).toContain('Brand i hamnen');
  });

  it('may be under a path of a site', async () => {
    const site = 'https://www.bjorkvik.example/press/';
    const other = await roomFolder(await feedServer(headlines(3)), { site, out: 'public/press' });
    expect(await pressrum(other, 'build')).toMatchObject({ status: 0 });
    const { port } = await startNginx('nginx/static.conf', () => ({
      'location / {': 'location /press/ {',
      '404 /404.html': '404 /press/404.html',
      '/srv/press/dist': join(other, 'public'),
    }));
    const front = await ask(port, '/press/');
    expect(front).toMatchObject({ status: 200, text: expect.stringContaining(`href="${site}`) });
    const script = /pressrum\.[\da-f]{16}\.js/.exec(front.text)![0];
    expect((await ask(port, `/press/${script}`)).headers['cache-control']).toContain('immutable');
    expect((await ask(port, '/press/notice.json')).headers['cache-control']).toBe('no-cache');
    expect((await ask(port, '/press/feed.xml')).headers['content-type']).toBe(
      'application/rss+xml; charset=utf-8',
    );
    expect(await ask(port, '/press/releases/gone.html')).toMatchObject({
      status: 404,
      text: expect.stringContaining('<h1>Sidan finns inte</h1>'),
    });
  });

  it('gives out nothing that a build is still writing, and takes nothing', async () => {
    await mkdir(join(folder, 'dist/.pressrum-1234'));
    await writeFile(join(folder, 'dist/.pressrum-1234/0'), 'a page to be');
    await writeFile(join(folder, 'dist/1234'), 'another file');
    expect((await get('/1234')).status).toBe(200);
    expect((await get('/.pressrum-1234/0')).status).toBe(404);
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect([method, (await ask(nginx.port, '/', { method })).status]).toEqual([method, 405]);
  });
});
