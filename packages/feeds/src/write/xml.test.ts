import { expect, it } from 'vitest';
import { isRfc3339, isRfc822, rfc3339, rfc822 } from './dates.js';
import { element, removeInvalidCharacters, xmlDocument } from './xml.js';

it('XML has no elements for absent values', () => {
  const root = element('a', [
    element('b', 'x ]]> & <y>\r\n"'),
    element('c', undefined),
    element('d', [element('e', undefined)]),
    element('f', '', { g: undefined }),
    element('h', undefined, { i: '"<&>\t\r\n\'', j: 2, k: undefined }),
    element('l', [element('m', 'n')]),
  ]);
  expect(xmlDocument(root)).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<a>',
      '  <b>x ]]&gt; &amp; &lt;y&gt;&#13;\n"</b>',
      '  <f></f>',
      `  <h i="&quot;&lt;&amp;&gt;&#9;&#13;&#10;'" j="2"/>`,
      '  <l>',
      '    <m>n</m>',
      '  </l>',
      '</a>',
      '',
    ].join('\n'),
  );
});

it('characters that XML forbids are removed, and no others', () => {
  const kept = 'a\t\n\rå\u007F\u0085\u2028\uE000\uFFFD🌊👩‍👩‍👧‍👦مرحبا';
  expect(removeInvalidCharacters(`${kept}\u0000\u0008\u000B\u000C\u001F\uFFFE\uFFFF\uD83C`)).toBe(kept);
  expect(removeInvalidCharacters('\uDC00a\uD800b')).toBe('ab');
});

it.each([
  ['2026-11-19T09:00:00+01:00', 'Thu, 19 Nov 2026 09:00:00 +0100', '2026-11-19T09:00:00+01:00', true, true],
  ['2026-11-19T09:00:00Z', 'Thu, 19 Nov 2026 09:00:00 +0000', '2026-11-19T09:00:00Z', true, false],
  ['2026-11-19T09:00:00.5-03:30', 'Thu, 19 Nov 2026 09:00:00 -0330', '2026-11-19T09:00:00.5-03:30', true, false],
  ['2026-11-19T09:00+01:00', 'Thu, 19 Nov 2026 09:00:00 +0100', '2026-11-19T09:00:00+01:00', false, false],
  ['2026-11-19', 'Thu, 19 Nov 2026 00:00:00 +0000', '2026-11-19T00:00:00Z', false, false],
  ['0099-02-01', 'Sun, 01 Feb 0099 00:00:00 +0000', '0099-02-01T00:00:00Z', false, false],
])('%s is %s', (date, in822, in3339, is3339, is822) => {
  expect([rfc822(date), rfc3339(date), isRfc3339(date), isRfc822(date)]).toEqual([in822, in3339, is3339, is822]);
});
