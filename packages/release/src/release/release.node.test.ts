import { describe, expect, it } from 'vitest';
import { attachmentText } from './attachment.js';
import { bodyPieces, type BodyPiece } from './body.js';

const kinds = (pieces: BodyPiece[]): unknown[] =>
  pieces.map((piece) => (piece.kind === 'block' ? kinds(piece.pieces) : piece.kind));
const textOf = (pieces: BodyPiece[]): string =>
  pieces.map((piece) => (piece.kind === 'block' ? textOf(piece.pieces) : piece.html)).join('');
const withoutTags = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s/g, '');

describe('a body in pieces', () => {
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
    // What is not closed stays in one piece.
    ['<p>Ett<p>Två<blockquote>Q</blockquote>', ['html']],
    ['</div></p><blockquote>Q</blockquote>', ['html', 'quote']],
    ['<blockquote>Q', ['html']],
  ])('%s', (body, expected) => {
    const pieces = bodyPieces(body);
    expect(kinds(pieces)).toEqual(expected);
    expect(withoutTags(textOf(pieces))).toBe(withoutTags(body));
  });

  it('keeps the language and direction of a block, and reads a table’s caption as text', () => {
    expect(bodyPieces('<section lang="fi" dir=rtl><blockquote>Q</blockquote></section>')).toMatchObject([
      { kind: 'block', lang: 'fi', dir: 'rtl' },
    ]);
    expect(bodyPieces('<table><caption>Tal &amp; <b>mått</b></caption></table>')).toMatchObject([
      { caption: 'Tal & mått' },
    ]);
  });

  it('is done with a body that is meant to take long', () => {
    // A time that grows with the square of the length exceeds the time limit of a test.
    const many = (html: string) => html.repeat(50_000);
    for (const html of ['<a "', '<div>', '<!--', '<table>', '<caption>', '<caption', '<div', '<'])
      bodyPieces(`<table>${many(html)}</table>`);
    bodyPieces(`${many('<div>')}<blockquote>Q</blockquote>${many('</div>')}`);
  });
});

describe('the text of an attachment', () => {
  it.each([
    [{ url: '/a.pdf' }, 'a.pdf (PDF)'],
    [{ url: '/a.pdf?x=1.zip#b', contentSize: '2 MB' }, 'a.pdf (PDF, 2 MB)'],
    [{ url: '/%E0%A4%A', name: undefined }, '%E0%A4%A'],
    [{ url: 'https://www.bjorkvik.example/', name: 'Webbplatsen' }, 'Webbplatsen'],
    [{ url: '/x', name: 'Tal', encodingFormat: 'application/vnd.ms-excel; charset=utf-8' }, 'Tal (Excel)'],
    [{ url: '/x.docx', name: 'Brev', encodingFormat: 'application/octet-stream' }, 'Brev (Word)'],
    [{ url: '/x', name: 'Bild', encodingFormat: 'image/jpeg' }, 'Bild (JPEG)'],
  ])('%o', (attachment, text) => {
    expect(attachmentText(attachment as Parameters<typeof attachmentText>[0])).toBe(text);
  });
});
