import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HtmlBuilder } from '../readers/prezly/content-to-html.js';
import { parseJson } from './json.js';
import { findAll, listChildren, type Node } from './node.js';

const parse = (value: unknown) => parseJson(JSON.stringify(value)).root!;
const leavesOf = (value: unknown) => Object.fromEntries(leafEntries(parse(value), ''));
const leafEntries = (node: Node, path: string): [string, string | undefined][] => {
  const children = listChildren(node, path);
  return children.length ? children.flatMap((child) => leafEntries(child.node, child.path)) : [[path, node.text]];
};

describe('parseJson', () => {
  it('every JSON value has the path that JavaScript would read it by', () => {
    expect(leavesOf({ items: [{ title: 'Bron' }], count: 2, none: null, empty: {}, isNew: false })).toEqual({
      'items[0].title': 'Bron',
      count: '2',
      none: undefined,
      empty: undefined,
      isNew: 'false',
    });
    expect(leavesOf([{ id: 1 }, { id: 2 }])).toEqual({ '[0].id': '1', '[1].id': '2' });
  });

  it('all digits of a long whole number stay, so that ids differ', () => {
    const source =
      '{"a":[{"id":9007199254740993},{"id": -12345678901234567890}],"b":"x:9007199254740993 \\"[1234567890123456789","c":1.5e300}';
    expect(Object.fromEntries(leafEntries(parseJson(source).root!, ''))).toEqual({
      'a[0].id': '9007199254740993',
      'a[1].id': '-12345678901234567890',
      b: 'x:9007199254740993 "[1234567890123456789',
      c: '1.5e+300',
    });
    const digits = fc.stringMatching(/^[1-9]\d{0,24}$/);
    fc.assert(
      fc.property(fc.array(digits), fc.string(), (numbers, text) => {
        const { root } = parseJson(`{"t":${JSON.stringify(text)},"n":[${numbers.join(', ')}]}`);
        expect(findAll(root, 'n').map((node) => node.text)).toEqual(numbers);
        expect(findAll(root, 't')[0]!.text).toBe(text);
      }),
    );
  });

  it('every JSON string stays unchanged', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'å', '"', '\\', '\n', '\u2028', '/', '&', '<', '\u0001'),
    });
    fc.assert(
      fc.property(text, (value) => {
        expect(findAll(parse({ x: [1, { y: value }] }), 'x.y')[0]!.text).toBe(value);
        expect(findAll(parse({ x: JSON.stringify({ y: value }) }), 'x.y')[0]!.text).toBe(value);
      }),
    );
  });

  it('a JSON string is parsed only if all of it is an object or a list of objects', () => {
    expect(leavesOf({ x: '{"a":[1]}' })).toEqual({ 'x.a[0]': '1' });
    for (const value of ['{', '{"a"', '[1]', '["a"]', 'text {"a":1}', '{"a":1} text', '[{]', '{}']) {
      const [leaf] = findAll(parse({ x: value }), 'x');
      expect(leaf).toMatchObject({ text: value });
      expect(leaf!.members).toBeUndefined();
    }
  });
});

it('composed HTML escapes texts and records the offset of each', () => {
  const [first, second] = findAll(parse(['Bron & ån', 'öppnar\ni mars']), '');
  const builder = new HtmlBuilder();
  builder.addMarkup('<p>');
  builder.addText(first!);
  builder.addMarkup('<b>');
  builder.addText(second!);
  builder.addMarkup('</b></p>');
  const { node } = builder.toMarkup()!;
  expect(node.text).toBe('<p>Bron &amp; ån<b>öppnar<br>i mars</b></p>');
  expect(node.parts).toEqual([
    { start: node.text!.indexOf('Bron'), leaf: first },
    { start: node.text!.indexOf('öppnar'), leaf: second },
  ]);
});
