import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fileOf, pressOf, servedOf, type RequestOptions } from './handler.testing.js';

/** Long enough to be worth compressing. */
const LONG = 'Kommunen bygger en ny bro över Björkån. '.repeat(100);

/** The kinds of files that a press room has: their types, and for how long caches keep them. */
const KINDS: [path: string, type: string, lasts: 'short' | 'for ever'][] = [
  ['index.html', 'text/html; charset=utf-8', 'short'],
  ['index.en.html', 'text/html; charset=utf-8', 'short'],
  ['releases/index.html', 'text/html; charset=utf-8', 'short'],
  ['releases/2026-11-19-ny-bro.html', 'text/html; charset=utf-8', 'short'],
  ['releases/2026-11-19-ny-bro.json', 'application/json; charset=utf-8', 'short'],
  ['pressroom.json', 'application/json; charset=utf-8', 'short'],
  ['search/index.json', 'application/json; charset=utf-8', 'short'],
  ['feed.xml', 'application/rss+xml; charset=utf-8', 'short'],
  ['feed.json', 'application/feed+json; charset=utf-8', 'short'],
  ['sitemap.xml', 'application/xml; charset=utf-8', 'short'],
  ['pressrum.js', 'text/javascript; charset=utf-8', 'short'],
  ['pressroom.js', 'text/javascript; charset=utf-8', 'short'],
  ['pressrum.css', 'text/css; charset=utf-8', 'short'],
  ['assets/pressrum.0a1b2c3d4e5f6071.js', 'text/javascript; charset=utf-8', 'for ever'],
  ['assets/page.0a1b2c3d4e5f6071.css', 'text/css; charset=utf-8', 'for ever'],
  ['assets/licenses.0a1b2c3d4e5f6071.txt', 'text/plain; charset=utf-8', 'for ever'],
  ['assets/icon.0a1b2c3d4e5f6071.svg', 'image/svg+xml; charset=utf-8', 'for ever'],
  ['images/0a1b2c3d4e5f60718293a4b5c6d7e8f9-400.jpg', 'image/jpeg', 'for ever'],
  ['images/0a1b2c3d4e5f60718293a4b5c6d7e8f9-800.png', 'image/png', 'for ever'],
];
/** Pictures that are compressed in themselves. */
const isPicture = (type: string) => /^image\/(?:jpeg|png)$/.test(type);

function press(mount?: string) {
  const files = KINDS.map(([path]) => fileOf(path, `${path}: ${LONG}`));
  let loads = 0;
  const room = pressOf({
    load: () => Promise.resolve(servedOf(files, { releases: ++loads && 3 })),
    ...(mount && { mount }),
  });
  return { ...room, files, loads: () => loads, made: () => files.reduce((sum, { made }) => sum + made, 0) };
}

describe.each(KINDS)('%s', (path, type, lasts) => {
  const target = `/${path}`;

  it('has its content and type, GET and HEAD alike', async () => {
    const { ask } = press();
    const answer = await ask(target);
    const head = await ask(target, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    expect(await answer.text()).toBe(`${path}: ${LONG}`);
    expect(head.status).toBe(200);
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(answer.headers));
    expect(await head.text()).toBe('');
  });

  it(`is kept by caches ${lasts === 'short' ? 'for a minute, longer while it cannot be had' : 'for ever'}`, async () => {
    const { ask } = press();
    const told = (await ask(target)).headers.get('cache-control')!.split(', ').sort();
    expect(told).toEqual(
      lasts === 'short'
        ? ['max-age=60', 'public', 's-maxage=60', 'stale-if-error=86400', 'stale-while-revalidate=600']
        : ['immutable', 'max-age=31536000', 'public'],
    );
  });

  it(
    isPicture(type) ? 'is never compressed' : 'is compressed for whoever takes that, and says so to caches',
    async () => {
      const { ask } = press();
      const answer = await ask(target, { headers: { 'accept-encoding': 'br, gzip' } });
      const bytes = Buffer.from(await answer.arrayBuffer());
      const { headers } = answer;
      expect([headers.get('content-encoding'), headers.get('vary')]).toEqual(
        isPicture(type) ? [null, null] : ['gzip', 'Accept-Encoding'],
      );
      const text = isPicture(type) ? bytes : gunzipSync(bytes);
      expect(text.toString('utf8')).toBe(`${path}: ${LONG}`);

      for (const accepted of [undefined, 'identity', 'gzip;q=0', 'br']) {
        const plain = await ask(
          target,
          accepted === undefined ? {} : { headers: { 'accept-encoding': accepted } },
        );
        expect([plain.headers.get('content-encoding'), plain.headers.get('vary')]).toEqual([
          null,
          headers.get('vary'),
        ]);
        expect(await plain.text()).toBe(`${path}: ${LONG}`);
      }
    },
  );
});

describe('compression', () => {
  const brotli = (bytes: Uint8Array) => promisify(brotliCompress)(bytes);

  it.each<[accepted: string, encoding: string | null]>([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, br;q=0.5', 'gzip'],
    ['br;q=0.5, gzip;q=0.5', 'br'],
    ['GZIP', 'gzip'],
    ['*', 'br'],
    ['*, br;q=0', 'gzip'],
    ['*;q=0', null],
    ['deflate', null],
    ['', null],
  ])('uses of Brotli and gzip what the client likes best: "%s"', async (accepted, encoding) => {
    const { ask } = pressOf({ load: () => Promise.resolve(servedOf([fileOf('index.html', LONG)])), brotli });
    const answer = await ask('/', { headers: { 'accept-encoding': accepted } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    const text = encoding === 'br' ? brotliDecompressSync(bytes) : encoding ? gunzipSync(bytes) : bytes;
    expect(text.toString()).toBe(LONG);
  });

  it('happens once for each content, however many ask', async () => {
    let compressions = 0;
    const counted = (bytes: Uint8Array) => (compressions++, brotli(bytes));
    let content = LONG;
    const room = pressOf({
      load: () => Promise.resolve(servedOf([fileOf('index.html', content), fileOf('feed.xml', LONG)])),
      brotli: counted,
    });
    const read = async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => room.ask('/', { headers: { 'accept-encoding': 'br' } })),
      );
      const texts = await Promise.all(
        answers.map(async (answer) => brotliDecompressSync(await answer.arrayBuffer()).toString()),
      );
      return [...new Set(texts)];
    };
    expect([await read(), await read(), compressions]).toEqual([[LONG], [LONG], 1]);
    await room.refresh();
    expect([await read(), compressions]).toEqual([[LONG], 1]);
    content = `Ny: ${LONG}`;
    await room.refresh();
    expect([await read(), compressions]).toEqual([[content], 2]);
  });

  it('leaves out what is short', async () => {
    const { ask } = pressOf({ load: () => Promise.resolve(servedOf([fileOf('index.html', 'a'.repeat(1023))])) });
    const { headers } = await ask('/', { headers: { 'accept-encoding': 'gzip' } });
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([null, 'Accept-Encoding']);
  });

  it('is the same for a page in place of one that does not exist', async () => {
    const files = [fileOf('404.html', LONG)];
    const { ask } = pressOf({ load: () => Promise.resolve(servedOf(files)) });
    const answer = await ask('/gone', { headers: { 'accept-encoding': 'gzip' } });
    expect([answer.status, answer.headers.get('content-encoding')]).toEqual([404, 'gzip']);
    expect(gunzipSync(await answer.arrayBuffer()).toString()).toBe(LONG);
  });
});

describe('a conditional request', () => {
  const requestAgain = async (tag: (etag: string) => string, more: RequestOptions = {}) => {
    const { ask } = press();
    const { headers } = await ask('/pressroom.json', { headers: { ...more.headers } });
    const again = { ...more, headers: { ...more.headers, 'if-none-match': tag(headers.get('etag')!) } };
    return { first: headers, answer: await ask('/pressroom.json', again) };
  };
  const strong = (etag: string) => etag.replace(/^W\//, '');

  it.each<[string, (etag: string) => string, RequestOptions?]>([
    ['as it was given', (etag) => etag],
    ['without the mark of a weak one', strong],
    ['with that mark', (etag) => `W/${strong(etag)}`],
    ['last in a list', (etag) => `"a", W/"b,c",${etag}`],
    ['as a star', () => '*'],
    ['with HEAD', (etag) => etag, { method: 'HEAD' }],
    ['of the compressed form', (etag) => etag, { headers: { 'accept-encoding': 'gzip' } }],
  ])('with the ETag written as %s gets 304 without content', async (_name, tag, more) => {
    const { first, answer } = await requestAgain(tag, more);
    expect([answer.status, await answer.text()]).toEqual([304, '']);
    // RFC 9110, section 15.4.5.
    for (const name of ['etag', 'cache-control', 'vary', 'access-control-allow-origin'])
      expect([name, answer.headers.get(name)]).toEqual([name, first.get(name)]);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  });

  it.each<[string, (etag: string) => string]>([
    ['something else', () => '"0a1b2c3d"'],
    ['a part of it', (etag) => `${strong(etag).slice(0, -3)}"`],
    ['nothing that is a tag', () => 'pressroom'],
  ])('with %s as its ETag gets the content', async (_name, tag) => {
    const { answer } = await requestAgain(tag);
    expect([answer.status, (await answer.text()).length]).toEqual([200, `pressroom.json: ${LONG}`.length]);
  });

  it('gets another ETag when the content has changed', async () => {
    const { ask } = press();
    const tags = await Promise.all(KINDS.map(async ([path]) => (await ask(`/${path}`)).headers.get('etag')));
    expect(new Set(tags).size).toBe(KINDS.length);
    expect((await ask('/pressroom.json')).headers.get('etag')).toBe(
      tags[KINDS.findIndex(([path]) => path === 'pressroom.json')],
    );
  });
});

describe('scripts of other sites', () => {
  it('may read every file, without cookies', async () => {
    const { ask } = press();
    for (const target of ['/pressroom.json', '/index.html', '/nothing-here', '/healthz', '/releases']) {
      const { headers } = await ask(target, { headers: { origin: 'https://other.example' } });
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.has('access-control-allow-credentials')).toBe(false);
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(headers.get('vary') ?? '').not.toMatch(/origin/i);
    }
  });

  it('may send a preflight request, which loads nothing', async () => {
    const { ask, loads } = press();
    const answer = await ask('/pressroom.json', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://other.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'x-requested-with',
      },
    });
    expect([answer.status, await answer.text(), loads()]).toEqual([204, '', 0]);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET,HEAD');
    expect(answer.headers.get('access-control-allow-headers')).toBe('x-requested-with');
    expect(Number(answer.headers.get('access-control-max-age'))).toBeGreaterThanOrEqual(3600);
  });
});

describe('browsers', () => {
  it.each(['/', '/pressroom.json', '/pressrum.js', '/nothing-here', '/healthz', '/notice.json'])(
    'are told at %s to run, frame and guess nothing else',
    async (target) => {
      const { headers } = await press().ask(target);
      const policy = headers.get('content-security-policy')!.split('; ').sort();
      expect(policy).toEqual([
        "base-uri 'self'",
        "connect-src 'self'",
        "default-src 'none'",
        "form-action 'none'",
        "img-src 'self'",
        "require-trusted-types-for 'script'",
        "script-src 'self'",
        "style-src 'self'",
        'trusted-types lit-html pressrum',
      ]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      // Other sites may frame it; and whether all of a site is over TLS is for whoever stands in front to say.
      expect(headers.has('x-frame-options')).toBe(false);
      expect(headers.has('strict-transport-security')).toBe(false);
      expect(headers.has('x-powered-by')).toBe(false);
    },
  );
});

describe('a path without a file', () => {
  it('is answered with 404.html and the status 404, or with a line of text if a page would load it', async () => {
    const files = [fileOf('index.html'), fileOf('404.html', '<h1>Sidan finns inte</h1>')];
    const { ask, read } = pressOf({ load: () => Promise.resolve(servedOf(files)) });
    for (const target of ['/nothing-here', '/releases/gone.html', '/gone/'])
      expect(await read(target)).toEqual([404, '<h1>Sidan finns inte</h1>']);
    expect((await ask('/gone')).headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const target of ['/gone.json', '/images/gone.jpg', '/assets/gone.css'])
      expect(await read(target)).toEqual([404, 'Sidan finns inte.\n']);
  });

  // A browser or a URL parser takes these dots away before they come here.
  it('with dot segments is resolved within the press room', async () => {
    expect(await press().read('/releases/../pressroom.json')).toEqual([200, `pressroom.json: ${LONG}`]);
    expect(await press().read('/releases/%2e%2E/pressroom.json')).toEqual([200, `pressroom.json: ${LONG}`]);
  });

  it.each([
    '/nothing-here',
    '/releases/nothing-here.html',
    '/pressroom.json/',
    '/Pressroom.json',
    '/pressroom',
    '/search/',
    '/search',
    '/assets/',
    '/..%2f..%2fetc/passwd',
    '/..%2F..%2F..%2Fetc%2Fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%5c..%5cwindows%5cwin.ini',
    '/.pressrum/state.json',
    '/pressrum.config.json',
    '/releases/..%2fpressroom.json',
    '//pressroom.json',
    '//etc/passwd',
    '///',
    '/pressroom.json%00',
    '/%00',
    '/pressroom.json%0d%0aSet-Cookie:%20a=b',
    '/%',
    '/%zz',
    '/%ff',
    '/pressroom%2json',
    '/%c0%ae%c0%ae/etc/passwd',
    '/constructor',
    '/__proto__',
    '/toString/',
  ])('such as %s is answered with 404, and nothing is made or read for it', async (target) => {
    const { ask, made } = press();
    const answer = await ask(target);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/plain; charset=UTF-8']);
    expect(await answer.text()).toBe('Sidan finns inte.\n');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    expect(answer.headers.has('set-cookie')).toBe(false);
    expect(made()).toBe(0);
  });

  it('is no path that names a file in another percent-encoding', async () => {
    const files = [
      fileOf('releases/bro-på-väg.html', 'a'),
      fileOf('releases/100%25.html', 'b'),
      fileOf('x?y.html', 'c'),
    ];
    const { read } = pressOf({ load: () => Promise.resolve(servedOf(files)) });
    expect(await read('/releases/bro-på-väg.html')).toEqual([200, 'a']);
    expect(await read('/releases/bro-p%C3%A5-v%c3%a4g.html')).toEqual([200, 'a']);
    expect(await read('/releases%2Fbro-på-väg.html')).toEqual([200, 'a']);
    expect(await read('/releases/100%2525.html')).toEqual([200, 'b']);
    expect(await read('/releases/100%25.html')).toEqual([404, 'Sidan finns inte.\n']);
    expect(await read('/x%3Fy.html')).toEqual([200, 'c']);
  });
});

describe('a method other than GET and HEAD', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('%s is refused, and costs nothing', async (method) => {
    const { ask, loads } = press();
    for (const target of ['/pressroom.json', '/healthz', '/notice.json', '/nothing-here']) {
      const answer = await ask(target, { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    }
    expect(loads()).toBe(0);
  });
});

describe('the URL of a folder', () => {
  it.each([
    ['/', 'index.html'],
    ['/releases/', 'releases/index.html'],
  ])('%s is answered with its index.html', async (target, path) => {
    expect(await press().read(target)).toEqual([200, `${path}: ${LONG}`]);
  });

  it.each([
    ['/releases', undefined, '/releases/'],
    ['/releases?q=bro&year=2026', undefined, '/releases/?q=bro&year=2026'],
    ['/press/releases', '/press/', '/press/releases/'],
    ['/releases', '/press/', '/releases/'],
    ['/press', '/press/', '/press/'],
    ['/press?q=bro', '/press/', '/press/?q=bro'],
    ['/press%C3%A5', '/press%C3%A5/', '/press%C3%A5/'],
  ])(
    '%s without its slash is redirected to it, since URLs in the page are relative',
    async (target, mount, to) => {
      const answer = await press(mount).ask(target);
      expect(answer.status).toBe(301);
      const location = answer.headers.get('location')!;
      // Relative: a proxy may stand in front that takes a part of the path away.
      expect(location).toMatch(/^\.\/[^/]/);
      expect(new URL(location, `https://proxy.example/kommun${target}`).href).toBe(
        `https://proxy.example/kommun${to}`,
      );
    },
  );

  it.each(['//other.example/releases', '//other.example', '/releases%2f%2fother.example', '/%2f/other.example/'])(
    '%s leads to no other site',
    async (target) => {
      const answer = await press().ask(target);
      expect([answer.status, answer.headers.get('location')]).toEqual([404, null]);
    },
  );
});

describe('a press room under a path of its site', () => {
  it.each(['/press/pressroom.json', '/pressroom.json', '/press/pressroom.json?a=b'])(
    'a path with the mount or, behind a proxy, without it is served: %s',
    async (target) => {
      expect(await press('/press/').read(target)).toEqual([200, `pressroom.json: ${LONG}`]);
    },
  );

  it('may have letters of any script in its path', async () => {
    for (const mount of ['/nyheter-för-alla/', '/nyheter-f%C3%B6r-alla/']) {
      expect(await press(mount).read('/nyheter-för-alla/')).toEqual([200, `index.html: ${LONG}`]);
      expect(await press(mount).read('/nyheter-f%c3%b6r-alla/pressroom.json')).toEqual([
        200,
        `pressroom.json: ${LONG}`,
      ]);
    }
  });

  it('is not served at other paths', async () => {
    for (const target of ['/pressen/pressroom.json', '/press/press/pressroom.json', '/a/press/pressroom.json'])
      expect((await press('/press/').ask(target)).status).toBe(404);
    expect((await press().ask('/press/pressroom.json')).status).toBe(404);
  });
});

describe('a query in a URL', () => {
  it('does not change the response', async () => {
    const { ask, made } = press();
    const tags = new Set<string | null>();
    for (const query of ['', '?', '?q=bro', '?src=https://other.example/', '?/../../etc/passwd', '?%zz'])
      tags.add((await ask(`/pressroom.json${query}`)).headers.get('etag'));
    expect({ tags: tags.size, made: made() }).toEqual({ tags: 1, made: 1 });
  });
});

describe('the notice', () => {
  it('is read for each request, without loading the sources', async () => {
    let text: string | undefined;
    let loads = 0;
    const { ask, read } = pressOf({
      load: () => Promise.resolve(servedOf([fileOf('notice.json', 'of a source')], { releases: ++loads })),
      notice: () => Promise.resolve(text),
      mount: '/press/',
    });
    expect(await read('/notice.json')).toEqual([200, '{}\n']);
    text = '{"headline":"Koka vattnet"}';
    expect(await read('/press/notice.json')).toEqual([200, text]);
    const { headers } = await ask('/notice.json');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=10, stale-if-error=86400');
    const known = { headers: { 'if-none-match': headers.get('etag')! } };
    expect((await ask('/notice.json', known)).status).toBe(304);
    text = undefined;
    expect(await read('/notice.json', known)).toEqual([200, '{}\n']);
    expect(loads).toBe(0);
  });

  it('is an ordinary file when the handler has no notice option', async () => {
    const { read } = pressOf({ load: () => Promise.resolve(servedOf([fileOf('notice.json', '{}')])) });
    expect(await read('/notice.json')).toEqual([200, '{}']);
  });
});

describe('a file that cannot be made', () => {
  it('is answered with 500 that no cache keeps, is logged, and is made again at the next request', async () => {
    let isBroken = true;
    const broken = {
      path: 'feed.xml',
      key: 'a',
      content: () => (isBroken ? Promise.reject(new Error('the picture is missing')) : Promise.resolve('<rss/>')),
    };
    const { ask, read, log } = pressOf({
      load: () => Promise.resolve(servedOf([broken, fileOf('index.html', 'a')])),
    });
    const answer = await ask('/feed.xml');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([500, 'no-store']);
    expect(await answer.text()).not.toContain('picture');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(log).toContainEqual({ event: 'answer-failed', path: '/feed.xml', message: 'the picture is missing' });
    expect(await read('/')).toEqual([200, 'a']);
    isBroken = false;
    expect(await read('/feed.xml')).toEqual([200, '<rss/>']);
  });
});

describe('the log', () => {
  it('has a line for each response, without query, headers or IP address', async () => {
    const { ask, log } = press('/press/');
    const headers = { 'x-forwarded-for': '192.0.2.7', cookie: 'a=b', 'user-agent': 'Visitor/1' };
    await ask('/press/?name=Karin', { headers });
    await ask('/nothing?telephone=0980-319200', { headers, method: 'HEAD' });
    await ask('/healthz', { headers, method: 'POST' });
    // What a cache asks every other second has none.
    expect((await ask('/healthz', { headers })).status).toBe(200);
    expect(log).toEqual([
      { event: 'loaded', releases: 3, isCurrent: true, duration: 0 },
      { event: 'request', method: 'GET', path: '/press/', status: 200, duration: 0 },
      { event: 'request', method: 'HEAD', path: '/nothing', status: 404, duration: 0 },
      { event: 'request', method: 'POST', path: '/healthz', status: 405, duration: 0 },
    ]);
  });
});
