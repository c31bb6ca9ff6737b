import { describe, expect, it, vi } from 'vitest';
import { mapImages } from './map-images.js';

describe('pictures of a body', () => {
  it('the pictures of a body are replaced, and nothing else is changed', () => {
    const before = "<P>Bro &amp; <b class=x>å<br>\n</B></p><!-- <img src='c.png'> --><p title='<img src=t.png>'>";
    const after = '</p ><textarea><img src="t.png"></textarea><p>1 < 2 &nbsp;';
    const seen: Record<string, string>[] = [];
    const html = `${before}<IMG SRC='a.png?b=1&amp;c=2' alt=Bro src=z.png hidden>mellan<img src=b.png />${after}`;
    const mapped = mapImages(html, (attributes) => {
      seen.push(attributes);
      return { attributes: { src: 'copy.png?"&', alt: '<Bro>' } };
    });
    expect(seen).toEqual([{ src: 'a.png?b=1&c=2', alt: 'Bro', hidden: '' }, { src: 'b.png' }]);
    const copy = '<img src="copy.png?&quot;&amp;" alt="&lt;Bro&gt;" />';
    expect(mapped).toBe(`${before}${copy}mellan${copy}${after}`);
  });

  it('a body is unchanged where no picture is replaced', () => {
    const html = "<p>A<IMG  src='a.png'><img src=b.png/><img src=\"c.png";
    const replace = vi.fn(() => undefined);
    expect(mapImages(html, replace)).toBe(html);
    expect(replace).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['a link', '<p>A<img src="a">B</p>', '<p>A <a href="/b?c=&quot;&amp;">Bild: 1 &lt; 2</a> B</p>'],
    [
      'words in the link that is there',
      '<a href="/x"><img src="a"></a><img src="b">',
      '<a href="/x"> Bild: 1 &lt; 2 </a> <a href="/b?c=&quot;&amp;">Bild: 1 &lt; 2</a> ',
    ],
  ])('the pictures of a body become %s', (_, html, expected) => {
    expect(mapImages(html, () => ({ text: 'Bild: 1 < 2', href: '/b?c="&' }))).toBe(expected);
  });

  it('a picture without a URL to link to becomes its words', () => {
    expect(mapImages('<img src="a"><img src="b">', () => ({ text: 'Bild' }))).toBe(' Bild  Bild ');
  });

  it.each(['<div>', '<a><img src=x>', '<img ', '<img a="', '<!--<img', '<img src=x>'])(
    'pictures are found in a large body of %s',
    (piece) => {
      // In mode `full`, a time that grows with the square of the length would be an hour.
      const count = import.meta.env.MODE === 'full' ? 500_000 : 50_000;
      const html = `<img src=x>${piece.repeat(count)}`;
      expect(mapImages(html, () => ({ text: 'Bild', href: 'x' }))).toContain('Bild');
    },
  );
});
