import { describe, expect, it } from 'vitest';
import { splitBody, type BodyPart } from './split-body.js';

const kinds = (parts: BodyPart[]): unknown[] =>
  parts.map((part) => (part.kind === 'block' ? kinds(part.parts) : part.kind));
const joinHtml = (parts: BodyPart[]): string =>
  parts.map((part) => (part.kind === 'block' ? joinHtml(part.parts) : part.html)).join('');
const withoutTags = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s/g, '');

describe('splitBody', () => {
  it.each([
    ['', []],
    ['<p>Ett</p><p>Två</p>', ['html']],
    ['Text <blockquote>Q</blockquote> mer', ['html', 'quote', 'html']],
    ['<figure><blockquote>Q</blockquote><figcaption>X</figcaption></figure>', ['quote']],
    ['<figure><img src="a"><figcaption>Bild</figcaption></figure>', ['html']],
    ['<table><tr><td><blockquote>Q</blockquote></td></tr></table><p>P</p>', ['table', 'html']],
    ['<figure><table><tr><td>1</td></tr></table></figure>', ['table']],
    ['<div><p>Ett</p><div><blockquote>Q</blockquote></div></div>', [['html', ['quote']]]],
    ['<div>Bara text</div><div>Mer</div>', ['html']],
    ['<blockquote>A<blockquote>B</blockquote></blockquote>', ['quote']],
    ['<p title="<blockquote>">P</p>', ['html']],
    ['<!-- <blockquote> --><p>P</p>', ['html']],
    ['<BLOCKQUOTE>Q</BLOCKQUOTE>', ['quote']],
    // Unclosed elements stay in one part.
    ['<p>Ett<p>Två<blockquote>Q</blockquote>', ['html']],
    ['</div></p><blockquote>Q</blockquote>', ['html', 'quote']],
    ['<blockquote>Q', ['html']],
  ])('splits %j into %j without losing text', (body, expected) => {
    const parts = splitBody(body);
    expect(kinds(parts)).toEqual(expected);
    expect(withoutTags(joinHtml(parts))).toBe(withoutTags(body));
  });

  it('keeps the language and direction of a block, and reads the caption of a table as text', () => {
    expect(splitBody('<section lang="fi" dir=rtl><blockquote>Q</blockquote></section>')).toMatchObject([
      { kind: 'block', lang: 'fi', dir: 'rtl' },
    ]);
    expect(splitBody('<table><caption>Tal &amp; <b>mått</b></caption></table>')).toMatchObject([
      { caption: 'Tal & mått' },
    ]);
  });

  it('splits hostile bodies in linear time', () => {
    // Quadratic time would exceed the time limit of a test.
    const many = (html: string) => html.repeat(50_000);
    for (const html of ['<a "', '<div>', '<!--', '<table>', '<caption>', '<caption', '<div', '<'])
      splitBody(`<table>${many(html)}</table>`);
    splitBody(`${many('<div>')}<blockquote>Q</blockquote>${many('</div>')}`);
  });
});
