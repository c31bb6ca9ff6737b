import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../../vitest.properties.js';
import { FORMATS, readBody } from './body-formats.testing.js';

/** Ways to write a picture, by its address. Each is to be shown, with its words. */
const WAYS: Record<string, (url: string, alt: string) => string> = {
  plain: (url, alt) => `<img src="${url}" alt="${alt}">`,
  linked: (url, alt) => `<a href="${url.replace('.jpg', '-stor.jpg')}"><img src="${url}" alt="${alt}"></a>`,
  lazy: (url, alt) => `<img class="lazyload" src="data:image/gif;base64,R0lGOD" data-src="${url}" alt="${alt}">`,
  'lazy by another name': (url, alt) => `<img data-lazy-src="${url}" alt="${alt}">`,
  'in sizes alone': (url, alt) => `<img srcset="${url} 800w" alt="${alt}">`,
  'without scripts alone': (url, alt) =>
    `<img data-src="${url}" alt="${alt}"><noscript><img src="${url}" alt="${alt}"></noscript>`,
};
const SURROUNDINGS: Record<string, (inner: string) => string> = {
  paragraph: (inner) => `<p>${inner}</p>`,
  'paragraph with blanks': (inner) => `<p> ${inner}\n</p>`,
  'paragraph with no-break spaces': (inner) => `<p>&nbsp;${inner}&nbsp;</p>`,
  'paragraph with a line break': (inner) => `<p>${inner}<br></p>`,
  emphasis: (inner) => `<p><strong>${inner}</strong></p>`,
  block: (inner) => `<div class="image">${inner}</div>`,
  figure: (inner) => `<figure class="wp-block-image">${inner}</figure>`,
  'centred block': (inner) => `<center>${inner}</center>`,
};
const picture = fc.constantFrom(...Object.keys(WAYS));
const separator = fc.constantFrom('', ' ', '\n', '&nbsp;', '<br>', ' <br> ');

/** The pictures that a reader meets, in order. */
const readPictures = (html: string) =>
  [...html.matchAll(/<img[^>]*>/g)].map(([tag]) => [
    /alt="([^"]*)"/.exec(tag)?.[1],
    /src="([^"]*)"/.exec(tag)?.[1],
  ]);

describe('pictures in a body', () => {
  it('all are in the document, once and in order, in any markup', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(FORMATS)),
        fc.constantFrom(...Object.keys(SURROUNDINGS)),
        fc.array(picture, { minLength: 1, maxLength: 4 }),
        separator,
        (format, surrounding, ways, between) => {
          const wanted = ways.map((_, index) => [`Bild ${index}`, `https://www.bjorkvik.example/${index}.jpg`]);
          const tags = ways.map((way, index) => WAYS[way]!(wanted[index]![1]!, wanted[index]![0]!));
          const block = SURROUNDINGS[surrounding]!(tags.join(between));
          const body = `<p>Bron öppnar i maj.</p><p>Mer text.</p>${block}<p>Slut på texten.</p>`;
          const { articleBody } = readBody(format, body);
          expect(readPictures(articleBody), body).toEqual(wanted);
          expect(articleBody.indexOf('Mer text')).toBeLessThan(articleBody.indexOf('<img'));
          expect(articleBody.lastIndexOf('<img')).toBeLessThan(articleBody.indexOf('Slut'));
        },
      ),
      cases(3000),
    );
  });
});
