import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MadeHtml } from '../readers/prezly/made-html.js';
import { parseJson, parseWithin } from './json.js';
import { all, type Node } from './node.js';
import { locator } from './offsets.js';

const text = fc.string({
  unit: fc.constantFrom('a', 'å', '"', '\\', '\n', '\u2028', '/', '{', '&', '<', '\t', '\u0001', 'ö'),
  minLength: 1,
});

/** Every character of the leaf, as it is written in the source. */
function writtenIn(leaf: Node, source: string): string[] {
  const locate = locator(leaf, source);
  return Array.from({ length: leaf.text!.length }, (_, at) => source.slice(locate(at), locate(at + 1)));
}

const decoded = (raw: string) => JSON.parse(`"${raw}"`) as string;

describe('where the characters of a text stand', () => {
  it('in JSON', () => {
    fc.assert(
      fc.property(text, (value) => {
        const source = JSON.stringify({ x: [1, { y: value }] });
        const [leaf] = all(parseJson(source).root, 'x.y');
        expect(leaf!.text).toBe(value);
        expect(writtenIn(leaf!, source).map(decoded).join('')).toBe(value);
      }),
    );
  });

  it('in JSON in a string of JSON', () => {
    fc.assert(
      fc.property(text, (value) => {
        const source = JSON.stringify({ x: JSON.stringify({ y: value }) });
        const [leaf] = all(parseJson(source).root, 'x.y');
        expect(leaf!.text).toBe(value);
        expect(writtenIn(leaf!, source).map((raw) => decoded(decoded(raw)))).toEqual([...value]);
      }),
    );
  });

  it('in JSON in a page', () => {
    const source = '<script>{"y":"å \\"b\\""}</script>';
    const script = { start: 8, end: source.length - 9, text: source.slice(8, -9) };
    const [leaf] = all(parseWithin(script, source).root, 'y');
    expect(writtenIn(leaf!, source)).toEqual(['å', ' ', '\\"', 'b', '\\"']);
  });

  it('in text whose references are decoded', () => {
    const source = '"A &amp; b &lt;\\n&quot;"';
    const leaf: Node = { start: 1, end: source.length - 1, text: 'A & b <\n"', coding: 'json html' };
    expect(writtenIn(leaf, source)).toEqual(['A', ' ', '&amp;', ' ', 'b', ' ', '&lt;', '\\n', '&quot;']);
  });

  it('in HTML that is made of texts', () => {
    const source = '["Bron & ån","öppnar\\ni mars"]';
    const [first, second] = all(parseJson(source).root, '') as [Node, Node];
    const made = new MadeHtml();
    made.add('<p>');
    made.say(first);
    made.add('<b>');
    made.say(second);
    made.add('</b></p>');
    const { node } = made.markup()!;
    expect(node.text).toBe('<p>Bron &amp; ån<b>öppnar<br>i mars</b></p>');
    const locate = locator(node, source);
    const at = (words: string) => source.slice(locate(node.text!.indexOf(words)));
    expect(at('Bron')).toMatch(/^Bron/);
    expect(at('&amp;')).toMatch(/^& ån/);
    expect(at(' ån')).toMatch(/^ ån/);
    expect(at('öppnar')).toMatch(/^öppnar/);
    expect(at('i mars')).toMatch(/^i mars/);
    expect(source.slice(0, locate(node.text!.indexOf('</b>')))).toMatch(/mars$/);
  });
});

it('JSON in a string of JSON is only what can be read as such', () => {
  for (const value of ['{', '{"a"', '[1]', '["a"]', 'text {"a":1}', '{"a":1} text', '[{]', '{}']) {
    const source = JSON.stringify({ x: value });
    const [leaf] = all(parseJson(source).root, 'x');
    expect(leaf).toMatchObject({ text: value });
    expect(leaf!.members).toBeUndefined();
  }
});
