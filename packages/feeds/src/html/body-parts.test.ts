import { expect, it } from 'vitest';
import { extractBodyParts } from './body-parts.js';

it('a body gives its lines, links and pictures in reading order', () => {
  const html =
    '<h2>Bron</h2>\n<p>Bron är <b>120</b>&nbsp;meter &amp; lång.<br>Läs <a href="/bron">mer\n<em>här</em></a></p>' +
    '<ul><li>ett</li><li>två <img src="a.png" alt=""></li></ul> löst <img src="b.png"><a>tom</a>';
  expect(extractBodyParts(html)).toEqual({
    lines: ['Bron', 'Bron är 120 meter & lång.', 'Läs mer här', 'ett', 'två', 'löst tom'],
    links: [
      { href: '/bron', text: 'mer\nhär' },
      { href: undefined, text: 'tom' },
    ],
    images: [
      { src: 'a.png', alt: '' },
      { src: 'b.png', alt: undefined },
    ],
  });
});

it('a body with unclosed elements is read to its end', () => {
  expect(extractBodyParts('<p>ett <a href="/x">två<p>tre')).toMatchObject({
    lines: ['ett två', 'tre'],
    links: [{ href: '/x' }],
  });
  expect(extractBodyParts('')).toEqual({ lines: [], links: [], images: [] });
});
