import type { ContactPoint, Organization, Release } from '@pressrum/model';
import { describe, expect, it } from 'vitest';
import { fetchSource } from '../fetch/fetch-source.js';
import { serve } from '@pressrum/testing/loopback.js';
import {
  configImageCopier,
  imageCopier,
  withCopiedImages,
  withCopiedLogo,
  withCopiedPortrait,
  type CopiedImage,
  type CopyImage,
} from './index.js';
import { jpegOf, memoryStore } from '@pressrum/testing/images.js';

const HASH = '0a1b'.repeat(8);
const COPY = `images/${HASH}-1600.jpg`;
const SRCSET = `images/${HASH}-400.jpg 400w, ${COPY} 1600w`;
const copied: CopiedImage = { url: COPY, width: 1600, height: 800, srcset: SRCSET, files: [] };

/** Copies all but what has "gone" in its address. */
const copier: CopyImage = {
  copy: (url) => Promise.resolve(url.includes('gone') || url.startsWith('images/') ? undefined : copied),
};

const A = 'https://bilder.example/a.jpg';
const GONE = 'https://bilder.example/gone.jpg?a=1&amp;b=2';

const bodyOf = async (articleBody: string, inLanguage?: string) =>
  (await withCopiedImages({ headline: 'A', articleBody, ...(inLanguage && { inLanguage }) }, copier)).articleBody;

describe("a release's image", () => {
  it('is replaced with a copy that keeps its alt text and caption', async () => {
    const words = { alt: 'Bron', caption: 'Bron i maj.', credit: 'Foto: Björkviks kommun' };
    const image = { ...words, url: A, width: 9, height: 9, srcset: `${A} 9w` };
    const release: Release = { headline: 'A', image, keywords: ['bro'] };
    expect(await withCopiedImages(release, copier)).toEqual({
      headline: 'A',
      keywords: ['bro'],
      image: { ...words, url: COPY, width: 1600, height: 800, srcset: SRCSET, contentUrl: A },
    });
    expect(release.image).toBe(image);
  });

  it('loses the srcset of the original', async () => {
    const { srcset: _, ...single } = copied;
    const one = { copy: () => Promise.resolve(single) };
    const { image } = await withCopiedImages({ headline: 'A', image: { url: A, srcset: `${A} 9w` } }, one);
    expect(image).toEqual({ url: COPY, width: 1600, height: 800, contentUrl: A });
  });

  it('is removed if there is no copy', async () => {
    const release = { headline: 'A', image: { url: 'https://bilder.example/gone.jpg', alt: 'Bron' } };
    expect(await withCopiedImages(release, copier)).toEqual({ headline: 'A' });
  });

  it('is unchanged if it is a copy already', async () => {
    const release = { headline: 'A', image: { url: COPY, alt: 'Bron', width: 1600, height: 800, srcset: SRCSET } };
    expect(await withCopiedImages(release, copier)).toEqual(release);
  });
});

describe('the other media of a release', () => {
  it('pictures are copied too, and say where the originals are', async () => {
    const images = [{ url: A, credit: 'Nils Ekman' }, { url: 'https://bilder.example/gone.jpg' }];
    expect((await withCopiedImages({ headline: 'A', images }, copier)).images).toEqual([
      { url: COPY, width: 1600, height: 800, srcset: SRCSET, credit: 'Nils Ekman', contentUrl: A },
    ]);
  });

  it('an original that the document names is kept, and no URL that may hold a secret is published', async () => {
    const original = 'https://bilder.example/a.tif';
    const urls = [`${A}?key=secret`, A.replace('//', '//anna:secret@')];
    const images = [{ url: `${A}?w=9`, contentUrl: original }, ...urls.map((url) => ({ url }))];
    const copies = (await withCopiedImages({ headline: 'A', images }, copier)).images!;
    expect(copies.map(({ contentUrl }) => contentUrl)).toEqual([original, undefined, undefined]);
  });

  it("a film's picture is a copy, or removed, and the film stays", async () => {
    const film = { url: 'https://play.example/bron', type: 'VideoObject' as const };
    const gone = { ...film, thumbnailUrl: 'https://bilder.example/gone.jpg' };
    const { attachments } = await withCopiedImages(
      { headline: 'A', attachments: [{ ...film, thumbnailUrl: A }, gone, film] },
      copier,
    );
    expect(attachments).toEqual([{ ...film, thumbnailUrl: COPY }, film, film]);
  });
});

describe('the images of a body', () => {
  it.each([
    [
      'are copies with their words and sizes',
      `<p>A &amp; b <img alt="Bro &amp; å" src="${A}" title="Bron" /> c</p>`,
      `<p>A &amp; b <img alt="Bro &amp; å" src="${COPY}" title="Bron" width="1600" height="800" /> c</p>`,
    ],
    [
      'stay decoration, and carry nothing that no body may hold',
      `<IMG SRC='${A}' alt="" srcset="${A} 2x" loading=lazy onload="x()">`,
      `<img src="${COPY}" alt="" width="1600" height="800" />`,
    ],
    [
      'are as wide as they were',
      `<img src="${A}" width="300" height="20">`,
      `<img src="${COPY}" width="300" height="150" />`,
    ],
    ['or as high', `<img src="${A}" height="100">`, `<img src="${COPY}" height="100" width="200" />`],
    ['but not larger', `<img src="${A}" width="2000">`, `<img src="${COPY}" width="1600" height="800" />`],
    ['nor of a size unknown', `<img src="${A}" width="50%">`, `<img src="${COPY}" width="1600" height="800" />`],
    [
      'become links without a copy',
      `<figure><img src="${GONE}" alt="Bro &lt; å" /><figcaption>Bron</figcaption></figure>`,
      `<figure> <a href="${GONE}">Bild: Bro &lt; å</a> <figcaption>Bron</figcaption></figure>`,
    ],
    ['that have a name at least', `<img src="${GONE}" alt=" ">`, ` <a href="${GONE}">Bild</a> `],
    [
      'or words in the link around them',
      `<a href="/stor.jpg"><img src="${GONE}" alt="Bro" /></a>`,
      '<a href="/stor.jpg"> Bild: Bro </a>',
    ],
    ['or words, where nobody could follow a link', '<img src="gone.jpg" alt="Bro">', ' Bild: Bro '],
    [
      'stay if they are copies',
      `<p><img alt='Bro' src=${COPY}><img src="${A}">`,
      `<p><img alt='Bro' src=${COPY}><img src="${COPY}" width="1600" height="800" />`,
    ],
    ['stay without an address', "<img alt='Bro'><IMG src=''>", "<img alt='Bro'><IMG src=''>"],
  ])('in HTML %s', async (_, body, expected) => {
    expect(await bodyOf(body)).toBe(expected);
  });

  it.each([
    ['sv', 'Bild'],
    ['en-GB', 'Image'],
    ['fi', 'Kuva'],
    ['nb', 'Bilde'],
    ['da', 'Billede'],
  ])("are named in the release's language, %s", async (language, word) => {
    expect(await bodyOf(`<img src="${GONE}" alt="A">`, language)).toBe(` <a href="${GONE}">${word}: A</a> `);
  });

  it.each(['<P class=x>A & b<br>\n<b>&nbsp;å</P>', '', '<imgage>'])(
    'leave the rest to the letter: %j',
    async (body) => {
      expect(await bodyOf(body)).toBe(body);
    },
  );
});

it('a release without images is unchanged', async () => {
  const release: Release = { headline: 'A', description: 'B', contacts: [{ name: 'Hanna Lund' }] };
  expect(await withCopiedImages(release, copier)).toEqual(release);
});

it('logos and portraits are copied, too', async () => {
  const { url, width, height, srcset } = copied;
  const image = { url, width, height, srcset, alt: 'Vapen' };
  const logo = (address: string) => ({ name: 'Björkviks kommun', logo: { url: address, alt: 'Vapen' } });
  expect(await withCopiedLogo(logo(A), copier)).toEqual({ name: 'Björkviks kommun', logo: image });
  expect(await withCopiedLogo(logo('gone.svg'), copier)).toEqual({ name: 'Björkviks kommun' });
  expect(await withCopiedLogo<Organization>({ name: 'A' }, copier)).toEqual({ name: 'A' });
  const contact = (address: string) => ({ id: 'hanna', image: { url: address, alt: 'Vapen' } });
  expect(await withCopiedPortrait(contact(A), copier)).toEqual({ id: 'hanna', image });
  expect(await withCopiedPortrait(contact('gone.jpg'), copier)).toEqual({ id: 'hanna' });
  expect(await withCopiedPortrait<ContactPoint>({ id: 'hanna' }, copier)).toEqual({ id: 'hanna' });
});

it('files of a configuration are relative to its folder', async () => {
  const seen: string[] = [];
  const see = (kind: string) => (name: string) => Promise.resolve(void seen.push(`${kind} ${name}`));
  const { copy } = configImageCopier('press', { copy: see('address'), copyFile: see('file'), used: () => [] });
  for (const name of [A, 'vapen.svg', '../vapen.svg', '/srv/vapen.svg']) await copy(name);
  expect(seen).toEqual([`address ${A}`, 'file press/vapen.svg', 'file vapen.svg', 'file /srv/vapen.svg']);
});

it('a release refers to no other origin after copying', async () => {
  const photo = await jpegOf(900, 300);
  const { origin } = await serve((request, response) => {
    if (request.url === '/bron.jpg') response.end(photo);
    else response.writeHead(410).end();
  });
  const warnings: string[] = [];
  const whole = imageCopier({
    store: memoryStore(),
    fetch: (url) => fetchSource(url, { allow: ['127.0.0.1'], tries: 1 }),
    warn: (message) => void warnings.push(message),
    now: new Date('2026-11-24T12:00:00Z'),
  });
  const release: Release = {
    headline: 'A',
    image: { url: `${origin}/bron.jpg`, srcset: `${origin}/bron-2x.jpg 2x` },
    articleBody: `<p><img src="${origin}/bron.jpg" alt="Bron"></p><p><img src="${origin}/borta.jpg" alt="Borta"></p>`,
  };
  const copy = await withCopiedImages(release, whole);
  const [small, large] = whole.used().sort();
  expect(copy).toEqual({
    headline: 'A',
    image: {
      url: `images/${large}`,
      width: 900,
      height: 300,
      srcset: `images/${small} 400w, images/${large} 900w`,
      contentUrl: `${origin}/bron.jpg`,
    },
    articleBody:
      `<p><img src="images/${large}" alt="Bron" width="900" height="300" /></p>` +
      `<p> <a href="${origin}/borta.jpg">Bild: Borta</a> </p>`,
  });
  expect(warnings).toEqual([`${origin}/borta.jpg: the server answered 410 Gone; check the URL (it is left out)`]);
  expect(await withCopiedImages(copy, whole)).toEqual(copy);
});
