import { join } from 'node:path';
import { expect } from 'vitest';
import { findServers } from '../../../../scripts/servers.mjs';
import { which } from '../../../../scripts/system.mjs';
import { cacheSuite } from './cache-suite.testing.js';
import { varnishBefore } from './caches.testing.js';
import { run } from './processes.testing.js';

const { varnishd, wrk } = findServers();

cacheSuite({
  name: 'Varnish',
  isHere: Boolean(varnishd && wrk),
  before: varnishBefore,
  beforeWithoutFailover: (ports) => varnishBefore(ports, { max_retries: '0' }),
  async empty({ folder }) {
    const ban = await run(which('varnishadm')!, ['-n', join(folder, 'work'), 'ban req.url ~ .']);
    expect(ban.status).toBe(0);
  },
});
