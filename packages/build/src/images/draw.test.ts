import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serve } from '@pressrum/testing/loopback.js';
import { draw } from './draw.js';
import { failureOf, pngDataUrl, svg } from './draw.testing.js';
import { blackPng, colourAt, jpegOf, redAndBlue } from '@pressrum/testing/images.js';

const RED = [255, 0, 0];
const BLUE = [0, 0, 255];

/** JPEG is lossy. */
const near = (colour: number[]) => colour.map((part): unknown => expect.closeTo(part, -1.2));

const largest = async (bytes: Uint8Array) => (await draw(bytes)).at(-1)!;

describe('the sizes of an image', () => {
  it.each([
    [2000, [400, 800, 1600]],
    [1600, [400, 800, 1600]],
    [1000, [400, 800, 1000]],
    [999, [400, 999]],
    [500, [400, 500]],
    [499, [499]],
    [1, [1]],
  ])('that is %i pixels wide are %j', async (width, widths) => {
    const drawn = await draw(await jpegOf(width, 50));
    expect(drawn.map((size) => size.width)).toEqual(widths);
    for (const { bytes, width, height } of drawn)
      expect(await sharp(bytes).metadata()).toMatchObject({ width, height });
  });

  it('keep its proportions', async () => {
    expect((await draw(await jpegOf(1000, 500))).map(({ height }) => height)).toEqual([200, 400, 500]);
  });
});

describe('an image file', () => {
  const halfClear = redAndBlue(20, 10).ensureAlpha(0.5);
  const withAlpha = redAndBlue(20, 10).ensureAlpha(1);

  it.each([
    ['JPEG', redAndBlue(20, 10).jpeg(), 'jpeg'],
    ['PNG', redAndBlue(20, 10).png(), 'png'],
    ['PNG with transparency', halfClear.clone().png(), 'png'],
    ['WebP', redAndBlue(20, 10).webp({ lossless: true }), 'jpeg'],
    ['WebP with transparency', halfClear.clone().webp({ lossless: true }), 'png'],
    ['WebP with an unused alpha channel', withAlpha.clone().webp({ lossless: true }), 'jpeg'],
    ['AVIF', redAndBlue(20, 10).avif({ quality: 95 }), 'jpeg'],
    ['TIFF', redAndBlue(20, 10).tiff(), 'jpeg'],
    ['GIF', redAndBlue(20, 10).gif(), 'jpeg'],
    ['JPEG for print', redAndBlue(20, 10).toColourspace('cmyk').jpeg(), 'jpeg'],
  ])('in the format %s becomes one that every phone shows', async (_, picture, expected) => {
    const { bytes, extension } = await largest(await picture.toBuffer());
    expect(extension).toBe(expected === 'jpeg' ? 'jpg' : 'png');
    const { format, isProgressive, space } = await sharp(bytes).metadata();
    expect({ format, isProgressive, space }).toEqual({
      format: expected,
      isProgressive: expected === 'jpeg',
      space: 'srgb',
    });
    const [red = 0, , blue = 0] = await colourAt(bytes, 0.2, 0.5);
    expect(red - blue).toBeGreaterThan(150);
  });

  it('keeps its transparency', async () => {
    const { bytes } = await largest(await halfClear.clone().webp().toBuffer());
    expect((await colourAt(bytes, 0.2, 0.5))[3]).toBeCloseTo(128, -1);
  });

  it('that is animated becomes its first frame', async () => {
    const frames = [await redAndBlue(20, 10).png().toBuffer(), await redAndBlue(20, 10).negate().png().toBuffer()];
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    const { bytes, height } = await largest(moving);
    expect(height).toBe(10);
    const [red = 0, , blue = 0] = await colourAt(bytes, 0.2, 0.5);
    expect(red - blue).toBeGreaterThan(150);
  });
});

describe('a photograph', () => {
  it('loses its metadata, and is upright', async () => {
    const photo = await redAndBlue(600, 300)
      .withExif({
        IFD0: { Make: 'Kamera AB', Artist: 'Fotograf' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 36/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>Badplats</place></x:xmpmeta>')
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const latitude = Buffer.from(new Uint32Array([59, 1, 36, 1]).buffer);
    const written = ['Exif', 'Kamera AB', 'Fotograf', 'Badplats', latitude];
    expect(written.filter((it) => !photo.includes(it))).toEqual([]);
    expect((await sharp(photo).metadata()).orientation).toBe(6);

    for (const { bytes, width, height } of await draw(photo)) {
      expect(height).toBe(width * 2);
      expect(await colourAt(bytes, 0.5, 0.2)).toEqual(near(RED));
      expect(await colourAt(bytes, 0.5, 0.8)).toEqual(near(BLUE));
      const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
      expect(written.filter((it) => Buffer.from(bytes).includes(it))).toEqual([]);
    }
  });

  it('has its colours converted to sRGB', async () => {
    const photo = await redAndBlue(20, 10).withIccProfile('p3').png().toBuffer();
    const { data } = await sharp(photo, { ignoreIcc: true }).raw().toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeLessThan(240);
    const { bytes } = await largest(photo);
    expect(await colourAt(bytes, 0.2, 0.5)).toEqual(near(RED));
    expect((await sharp(bytes).metadata()).icc).toBeUndefined();
  });
});

it('the same image gives the same bytes each time', async () => {
  for (const picture of [await jpegOf(900, 300), svg('<circle cx="50" cy="50" r="40" fill="red"/>')])
    expect(await draw(picture)).toEqual(await draw(picture));
});

describe('an SVG', () => {
  it.each([
    ['that is small', 'width="200" height="100"', [400, 800]],
    ['without a size of its own', 'viewBox="0 0 24 12"', [400, 800]],
    ['between', 'width="1000" height="500"', [400, 800, 1000]],
    ['that is large', 'width="5000" height="2500"', [400, 800, 1600]],
    ['that is high', 'width="100" height="200"', [400]],
  ])('%s is drawn large enough', async (_, size, widths) => {
    const drawn = await draw(svg('<rect width="50%" height="100%" fill="red"/>', size));
    expect(drawn.map(({ width }) => width)).toEqual(widths);
    const { bytes, width, height, extension } = drawn.at(-1)!;
    expect(extension).toBe('png');
    expect(width / height).toBeCloseTo(size.includes('height="200"') ? 0.5 : 2, 1);
    expect(await colourAt(bytes, 0.25, 0.5)).toEqual([...RED, 255]);
    expect((await colourAt(bytes, 0.75, 0.5))[3]).toBe(0);
  });

  it('does not run its scripts or fetch its references', async () => {
    const canary = await serve((_request, response) => response.end(''));
    const address = `${canary.origin}/x`;
    const { bytes } = await largest(
      svg(
        `<style>@import url("${address}.css"); rect { filter: url("${address}.svg#f") }</style>
        <script>document.documentElement.remove()</script><script href="${address}.js"/>
        <image href="${address}.png" width="10" height="10" onload="remove()"/><use href="${address}.svg#a"/>
        <foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="${address}.png"/></foreignObject>
        <circle cx="50" cy="50" r="50" fill="red"/>`,
        'width="200" height="100" onload="remove()"',
        `<?xml-stylesheet href="${address}.css"?><!DOCTYPE svg SYSTEM "${address}.dtd">`,
      ),
    );
    expect(await colourAt(bytes, 0.25, 0.5)).toEqual([...RED, 255]);
    expect(canary.connections()).toBe(0);
    await fetch(address);
    expect(canary.connections()).toBe(1);
  });

  it('shows embedded images, but no local files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pressrum-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const png = await redAndBlue(20, 10).png().toBuffer();
    const file = join(folder, 'secret.png');
    await writeFile(file, png);
    const shown = async (href: string) => {
      const { bytes } = await largest(svg(`<image width="200" height="100" href="${href}"/>`));
      return colourAt(bytes, 0.2, 0.5);
    };
    expect(await shown(pngDataUrl(png))).toEqual([...RED, 255]);
    for (const href of [pathToFileURL(file).href, file]) expect((await shown(href))[3]).toBe(0);
    const entity = `<!DOCTYPE svg [<!ENTITY secret SYSTEM "${pathToFileURL(file).href}">]>`;
    expect(await failureOf(svg('<text y="50">&secret;</text>', undefined, entity))).toContain('; ');
  });
});

describe('an image that is refused', () => {
  const damaged = 'is damaged; save it again as JPEG or PNG';
  const unreadable = 'is not an image that can be read; check the URL, or save it as JPEG or PNG';

  it.each([
    ['a page', '<!doctype html><html lang="sv"><p>Sidan finns inte</p>'],
    [
      'a page with a drawing',
      '<!doctype html><p><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/></p>',
    ],
    ['text', 'Sidan finns inte'],
    ['PDF', '%PDF-1.7\n'],
  ])('%s', async (_, text) => {
    expect(await failureOf(Buffer.from(text))).toBe(unreadable);
  });

  it('is a truncated one', async () => {
    const photo = await jpegOf(900, 300);
    expect(await failureOf(photo.subarray(0, photo.length / 2))).toBe(damaged);
    // A few bytes after the end do no harm.
    expect(await draw(Buffer.concat([photo, Buffer.alloc(9)]))).toHaveLength(2);
  });

  it('has too many pixels, whatever its size in bytes', async () => {
    const tooMany = 'has more than 50 million pixels; use a smaller image';
    expect(await draw(blackPng(10_000, 5000))).toHaveLength(3);
    expect(await failureOf(blackPng(10_001, 5000))).toBe(tooMany);
    expect(await failureOf(svg('', 'width="10001" height="5000"'))).toBe(tooMany);
  });

  it('is a gzipped SVG', async () => {
    const drawing = svg('<circle r="40" fill="red"/>');
    expect(await draw(drawing)).toHaveLength(2);
    expect(await failureOf(gzipSync(drawing))).toBe(unreadable);
  });

  it('is a file larger than 20 MiB', async () => {
    const photo = await jpegOf(20, 10);
    const padded = (length: number) => Buffer.concat([photo, Buffer.alloc(length - photo.length)]);
    expect(await draw(padded(20 * 2 ** 20))).toHaveLength(1);
    expect(await failureOf(padded(20 * 2 ** 20 + 1))).toBe('is larger than 20 MiB; use a smaller image');
  });
});
