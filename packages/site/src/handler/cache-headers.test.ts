import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cacheControl } from './cache-headers.js';

const config = readFileSync(new URL('../../../../deploy/nginx/static.conf', import.meta.url), 'utf8');
const [, otherwise] = /^ {2}default '([^']+)';$/m.exec(config) ?? [];
const [, pattern = '', hashed] = /^ {2}'~(.+?)' '([^']+)';/m.exec(config) ?? [];

const HASHED = [
  'assets/page.0a1b2c3d4e5f6071.css',
  'assets/themes/civic.0a1b2c3d4e5f6071.css',
  'assets/release.part-Bx81_zQf.js',
  'pressrum.0a1b2c3d4e5f6071.js',
  'images/0123456789abcdef0123456789abcdef-640.jpg',
];
const NAMED = [
  'index.html',
  'pressrum.js',
  'pressrum.css',
  'themes/civic.css',
  'pressroom.js',
  'pressroom.json',
  'feed.xml',
  'releases/index.html',
  'releases/assets.html',
  'releases/images.json',
  'search/0.json',
];

describe('the cache headers of a press room', () => {
  it.each(HASHED)('let browsers keep %s for a year, since its name contains a hash', (path) => {
    expect(cacheControl(path)).toBe('public, max-age=31536000, immutable');
  });

  it.each(NAMED)('let browsers keep %s for a minute', (path) => {
    expect(cacheControl(path)).toMatch(/^public, max-age=60, s-maxage=60, stale-while-revalidate=600, /);
  });

  it.each(['/', '/press/'])('are the same from nginx, for a press room at %s', (mount) => {
    const nginx = (path: string) => (new RegExp(pattern).test(mount + path) ? hashed : otherwise);
    for (const path of [...HASHED, ...NAMED])
      expect({ path, is: nginx(path) }).toEqual({ path, is: cacheControl(path) });
    // Control: the pattern was read from the file.
    expect(pattern).toContain('assets');
  });
});
