import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findServers } from '../../../../scripts/servers.mjs';
import { ask } from './ask.testing.js';
import { cacheSuite } from './cache-suite.testing.js';
import { nginxBefore } from './caches.testing.js';
import { feedServer, headlines, roomFolder, upAndRunning } from './room.testing.js';

const { nginx, wrk } = findServers();

cacheSuite({
  name: 'nginx',
  isHere: Boolean(nginx && wrk),
  before: nginxBefore,
  beforeWithoutFailover: (ports) =>
    nginxBefore(ports, {
      'proxy_next_upstream error timeout invalid_header http_500 http_502 http_503 http_504;':
        'proxy_next_upstream off;',
    }),
  async empty({ folder }) {
    const cache = join(folder, 'cache');
    for (const name of await readdir(cache)) await rm(join(cache, name), { recursive: true });
  },
});

it.runIf(nginx)('a press room may be under a path of a site behind nginx', async () => {
  const site = 'https://www.bjorkvik.example/press/';
  const { port } = await upAndRunning(await roomFolder(await feedServer(headlines(3)), { site }));
  const front = await nginxBefore([port, port], { 'location / {': 'location /press/ {' });
  const { status, text } = await ask(front.port, '/press/?x=1');
  expect({ status, text }).toMatchObject({ status: 200, text: expect.stringContaining(`href="${site}`) });
  expect((await ask(front.port, '/')).text).not.toContain('Nyhet 1 om bron');
});
