import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { fetchSource } from '../fetch/fetch-source.js';
import { serve } from '@pressrum/testing/loopback.js';
import { imageCopier, IMAGE_REQUEST, type CopierOptions } from './index.js';
import { jpegOf, memoryStore, redAndBlue } from '@pressrum/testing/images.js';

const TODAY = new Date('2026-11-24T12:00:00Z');
const hours = (count: number) => new Date(TODAY.getTime() + count * 3_600_000);

/** A copier that fetches from loopback, and what it has said. */
function copierWith(options: Partial<CopierOptions> = {}) {
  const warnings: string[] = [];
  const store = memoryStore();
  const copier = imageCopier({
    store,
    fetch: (url, previous) =>
      fetchSource(url, { ...IMAGE_REQUEST, allow: ['127.0.0.1'], tries: 1, ...(previous && { previous }) }),
    warn: (message) => void warnings.push(message),
    now: TODAY,
    ...options,
  });
  return { copier, store, warnings };
}

/** A server of one picture for the running test, which can be changed, and what it was requests. */
async function pictureServer(bytes: Uint8Array) {
  const requests: { url: string; headers: IncomingHttpHeaders }[] = [];
  const send: RequestListener = (request, response) => {
    const etag = `"${server.bytes.length}"`;
    const isKnown = request.headers['if-none-match'] === etag;
    response.writeHead(isKnown ? 304 : 200, { etag, 'content-type': 'image/jpeg' });
    response.end(isKnown ? undefined : server.bytes);
  };
  const { origin } = await serve((request, response) => {
    requests.push({ url: request.url!, headers: request.headers });
    server.answer(request, response);
  });
  const server = { origin, requests, bytes, answer: send };
  return server;
}

const NOT_FOUND: RequestListener = (_request, response) => response.writeHead(404).end('Sidan finns inte');
const A_PAGE: RequestListener = (_request, response) =>
  response.writeHead(200, { 'content-type': 'image/jpeg' }).end('<!doctype html><title>Logga in</title>');

describe('the copy of an image', () => {
  it('has several sizes', async () => {
    const { origin, requests } = await pictureServer(await jpegOf(1000, 500));
    const { copier, store, warnings } = copierWith();
    const copied = (await copier.copy(`${origin}/bron.jpg?w=1000#x`))!;
    const hash = /^images\/([\da-f]{32})-1000\.jpg$/.exec(copied.url)![1]!;
    expect(copied).toEqual({
      url: `images/${hash}-1000.jpg`,
      width: 1000,
      height: 500,
      srcset: `images/${hash}-400.jpg 400w, images/${hash}-800.jpg 800w, images/${hash}-1000.jpg 1000w`,
      files: [`${hash}-400.jpg`, `${hash}-800.jpg`, `${hash}-1000.jpg`],
    });
    expect([...store.files.keys()]).toEqual(copied.files);
    expect(warnings).toEqual([]);
    expect(requests).toMatchObject([
      { url: '/bron.jpg?w=1000', headers: { accept: expect.stringMatching(/^image\/jpeg, /) } },
    ]);
  });

  it('has no srcset if there is one size', async () => {
    const { origin } = await pictureServer(await redAndBlue(40, 30).png().toBuffer());
    const copied = await copierWith().copier.copy(`${origin}/vapen.png`);
    expect(copied).toEqual({
      url: expect.stringMatching(/^images\/[\da-f]{32}-40\.png$/),
      width: 40,
      height: 30,
      files: [copied!.url.slice('images/'.length)],
    });
  });

  it('has a URL that starts with the base URL', async () => {
    const { origin } = await pictureServer(await jpegOf(600, 30));
    const base = 'https://www.bjorkvik.example/press/';
    const { copier, store } = copierWith({ base });
    const copied = (await copier.copy(`${origin}/a.jpg`))!;
    const [small, large] = copied.files;
    expect(copied.url).toBe(`${base}images/${large}`);
    expect(copied.srcset).toBe(`${base}images/${small} 400w, ${base}images/${large} 600w`);
    expect([...store.files.keys()]).toEqual([small, large]);
  });

  it('is fetched once for repeated and concurrent calls', async () => {
    const { origin, requests } = await pictureServer(await jpegOf(40, 30));
    const { copier } = copierWith();
    const urls = [`${origin}/a.jpg`, `${origin}/a.jpg#top`, `${origin}/a.jpg`, ` ${origin}/x/../a.jpg`];
    const copies = await Promise.all(urls.map((url) => copier.copy(url)));
    expect(new Set(copies.map((copied) => copied!.url)).size).toBe(1);
    expect(requests).toHaveLength(1);
  });

  it('is one for the same image at two URLs', async () => {
    const { origin, requests } = await pictureServer(await jpegOf(40, 30));
    const { copier, store } = copierWith();
    const [one, other] = await Promise.all([copier.copy(`${origin}/a.jpg`), copier.copy(`${origin}/b.jpg`)]);
    expect(other).toEqual(one);
    expect(requests).toHaveLength(2);
    expect(store.files.size).toBe(1);
    expect(copier.used()).toEqual(one!.files);
  });

  it('has the same name and bytes in every store', async () => {
    const { origin } = await pictureServer(await jpegOf(900, 300));
    const runs = [copierWith(), copierWith()];
    for (const { copier } of runs) await copier.copy(`${origin}/a.jpg`);
    expect(runs[0]!.store.files.size).toBe(2);
    expect(runs[1]!.store.files).toEqual(runs[0]!.store.files);
  });

  it('is fetched while at most three others are', async () => {
    const bytes = await jpegOf(40, 30);
    const held: (() => void)[] = [];
    let inside = 0;
    let most = 0;
    const { origin } = await serve((_request, response) => {
      most = Math.max(most, ++inside);
      held.push(() => {
        inside--;
        response.end(bytes);
      });
      // Fewer than four at a time would wait here for ever, a fifth comes in the meantime.
      if (held.length === 4) setTimeout(() => held.splice(0).forEach((answer) => answer()), 100);
    });
    const { copier } = copierWith();
    const copies = await Promise.all(
      Array.from({ length: 12 }, (_, index) => copier.copy(`${origin}/${index}.jpg`)),
    );
    expect(copies.filter(Boolean)).toHaveLength(12);
    expect(most).toBe(4);
  });
});

describe('a copy of an earlier build', () => {
  it('is not fetched again within a day, and then with a conditional request', async () => {
    const server = await pictureServer(await jpegOf(40, 30));
    const url = `${server.origin}/a.jpg`;
    const { copier, store } = copierWith();
    const first = await copier.copy(url);
    const later = async (now: Date) => copierWith({ store, now }).copier.copy(url);

    expect(await later(hours(23))).toEqual(first);
    expect(server.requests).toHaveLength(1);
    expect(await later(hours(25))).toEqual(first);
    expect(server.requests).toHaveLength(2);
    expect(server.requests[1]!.headers['if-none-match']).toBe(`"${server.bytes.length}"`);
    // A 304 is an answer too: the day begins again.
    expect(await later(hours(48))).toEqual(first);
    expect(server.requests).toHaveLength(2);
    // A clock that was wrong once does not keep a picture for ever.
    expect(await later(hours(-24))).toEqual(first);
    expect(server.requests).toHaveLength(3);
  });

  it('gets another name when the image has changed', async () => {
    const server = await pictureServer(await jpegOf(40, 30));
    const url = `${server.origin}/a.jpg`;
    const { copier, store } = copierWith();
    const first = (await copier.copy(url))!;
    server.bytes = await jpegOf(60, 30);
    const next = copierWith({ store, now: hours(25) }).copier;
    const second = (await next.copy(url))!;
    expect(second.width).toBe(60);
    expect(second.files).not.toEqual(first.files);
    expect(next.used()).toEqual(second.files);
  });

  it.each([
    ['that is gone', NOT_FOUND, 'the server answered 404 Not Found; check the URL'],
    [
      'that has become a page',
      A_PAGE,
      'is not an image that can be read; check the URL, or save it as JPEG or PNG',
    ],
  ])('is shown for an image %s', async (_, answer, problem) => {
    const server = await pictureServer(await jpegOf(40, 30));
    const url = `${server.origin}/a.jpg?key=secret`;
    const { copier, store } = copierWith();
    const first = await copier.copy(url);
    const send = server.answer;
    server.answer = answer;
    const failing = copierWith({ store, now: hours(25) });
    expect(await failing.copier.copy(url)).toEqual(first);
    expect(failing.warnings).toEqual([`${server.origin}/a.jpg: ${problem} (its last copy is shown)`]);
    expect(failing.copier.used()).toEqual(first!.files);

    // And the next build asks for it again.
    server.answer = send;
    const fixed = copierWith({ store, now: hours(26) });
    expect(await fixed.copier.copy(url)).toEqual(first);
    expect(fixed.warnings).toEqual([]);
    expect(server.requests).toHaveLength(3);
  });

  it('is fetched again when it is missing from the store', async () => {
    const { origin, requests } = await pictureServer(await jpegOf(900, 30));
    const { copier, store } = copierWith();
    const first = (await copier.copy(`${origin}/a.jpg`))!;
    const damages = [
      () => store.files.delete(first.files[0]!),
      () => [...store.values.keys()].forEach((name) => store.values.set(name, '{"fetchedAt":1}')),
      () => store.values.clear(),
    ];
    for (const damage of damages) {
      damage();
      expect(await copierWith({ store }).copier.copy(`${origin}/a.jpg`)).toEqual(first);
      expect([...store.files.keys()].sort()).toEqual([...first.files].sort());
    }
    expect(requests).toHaveLength(4);
    expect(requests.filter(({ headers }) => headers['if-none-match'])).toEqual([]);
  });

  it('by an earlier version is drawn again, and used until then', async () => {
    const server = await pictureServer(await jpegOf(40, 30));
    const url = `${server.origin}/a.jpg`;
    const { copier, store } = copierWith();
    const first = await copier.copy(url);
    for (const [name, value] of store.values) store.values.set(name, value.replace('"version":1', '"version":0'));
    const send = server.answer;
    server.answer = NOT_FOUND;
    expect(await copierWith({ store }).copier.copy(url)).toEqual(first);
    server.answer = send;
    expect(await copierWith({ store }).copier.copy(url)).toEqual(first);
    expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await copierWith({ store }).copier.copy(url);
    expect(server.requests).toHaveLength(3);
  });

  it('is used offline, whatever its age', async () => {
    const { origin, requests } = await pictureServer(await jpegOf(40, 30));
    const { copier, store } = copierWith();
    const first = await copier.copy(`${origin}/a.jpg`);
    const offline = copierWith({ store, now: hours(10_000), isOffline: true });
    expect(await offline.copier.copy(`${origin}/a.jpg`)).toEqual(first);
    expect(await offline.copier.copy(`${origin}/b.jpg`)).toBeUndefined();
    expect(requests).toHaveLength(1);
    expect(offline.warnings).toEqual([
      `${origin}/b.jpg: has not been copied yet; build once with the network (it is left out)`,
    ]);
  });
});

describe('an image without a copy', () => {
  it.each([
    ['that is not there', NOT_FOUND, 'the server answered 404 Not Found; check the URL'],
    ['that is a page', A_PAGE, 'is not an image that can be read; check the URL, or save it as JPEG or PNG'],
  ])('%s gives one warning', async (_, answer, problem) => {
    const server = await pictureServer(new Uint8Array());
    server.answer = answer;
    const { copier, store, warnings } = copierWith();
    const url = `${server.origin}/a.jpg?key=secret`;
    expect(await Promise.all([copier.copy(url), copier.copy(url)])).toEqual([undefined, undefined]);
    expect(warnings).toEqual([`${server.origin}/a.jpg: ${problem} (it is left out)`]);
    expect(copier.used()).toEqual([]);
    expect(store.files.size + store.values.size).toBe(0);
  });

  it.each([
    ['data:image/png;base64,iVBORw0KGgo=', '"data:image/png;base64,iVBORw0KGgo="'],
    ['bilder/bron.jpg?key=secret', '"bilder/bron.jpg"'],
    ['file:///srv/bron.jpg', '"file:///srv/bron.jpg"'],
    ['\u001b[2J', '"\\u001b[2J"'],
    ['https://', '"https://"'],
  ])('is neither fetched nor read for the URL %j', async (url, name) => {
    const { copier, warnings } = copierWith({
      fetch: () => expect.unreachable('it was fetched'),
      readFile: () => expect.unreachable('it was read'),
    });
    expect(await copier.copy(url)).toBeUndefined();
    expect(warnings).toEqual([`${name}: is not a URL; it must start with https:// (it is left out)`]);
  });

  it('gives a warning without the user name of its URL', async () => {
    const { copier, warnings } = copierWith();
    expect(await copier.copy('https://anna:secret@www.bjorkvik.example/a.jpg')).toBeUndefined();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^https:\/\/www\.bjorkvik\.example\/a\.jpg: the URL contains a user name; /);
  });
});

it('an image with a URL without a scheme is fetched over https', async () => {
  const requests: string[] = [];
  const { copier } = copierWith({
    fetch: async (url) => {
      requests.push(url);
      return { isNew: true, bytes: await jpegOf(40, 30), url };
    },
  });
  expect(await copier.copy('//www.bjorkvik.example/a.jpg')).toBeDefined();
  expect(requests).toEqual(['https://www.bjorkvik.example/a.jpg']);
});

it.each(['', 'https://www.bjorkvik.example/press/'])(
  "gives a copy for its own address, after '%s'",
  async (base) => {
    const { origin, requests } = await pictureServer(await jpegOf(900, 30));
    const first = copierWith({ base });
    const copied = (await first.copier.copy(`${origin}/a.jpg`))!;
    const { copier, warnings } = copierWith({ store: first.store, base });
    expect(await copier.copy(copied.url)).toEqual(copied);
    expect(await copier.copy(`images/${copied.files[0]}`)).toEqual(copied);
    expect(copier.used()).toEqual(copied.files);
    expect(await copier.copy(`images/${'0'.repeat(32)}-400.jpg`)).toBeUndefined();
    expect(requests).toHaveLength(1);
    expect(warnings).toEqual([]);
  },
);

it('the copier rejects when the store fails', async () => {
  const { origin } = await pictureServer(await jpegOf(40, 30));
  const full = { ...memoryStore(), writeFile: () => Promise.reject(new Error('no space left')) };
  await expect(copierWith({ store: full }).copier.copy(`${origin}/a.jpg`)).rejects.toThrow('no space left');
});

describe('an image file of the configuration', () => {
  const missing = Object.assign(new Error(), { code: 'ENOENT' });
  const files: Record<string, Buffer> = { 'press/text.svg': Buffer.from('Ingen bild') };
  const readFile = (file: string) => (files[file] ? Promise.resolve(files[file]) : Promise.reject(missing));

  it('is copied in its current version, also offline', async () => {
    const { copier, store, warnings } = copierWith({ readFile, isOffline: true });
    files['press/vapen.png'] = await redAndBlue(40, 30).png().toBuffer();
    const copied = (await copier.copyFile('press/vapen.png'))!;
    expect([copied.width, copied.height]).toEqual([40, 30]);
    expect(copier.used()).toEqual(copied.files);
    files['press/vapen.png'] = await redAndBlue(60, 30).png().toBuffer();
    const next = copierWith({ store, readFile });
    expect((await next.copier.copyFile('press/vapen.png'))!.width).toBe(60);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['press/bild.png', 'there is no such file; check its name and folder'],
    ['press/text.svg', 'is not an image that can be read; check the URL, or save it as JPEG or PNG'],
  ])('%s is told', async (file, problem) => {
    const { copier, warnings } = copierWith({ readFile });
    expect(await copier.copyFile(file)).toBeUndefined();
    expect(warnings).toEqual([`${file}: ${problem} (it is left out)`]);
  });
});
