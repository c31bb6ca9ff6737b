import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../../vitest.properties.js';
import { readers } from './formats.js';

const escapeOnce = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const escapeTwice = (text: string) => escapeOnce(escapeOnce(text));
const inCdata = (text: string) => `<![CDATA[${text}]]>`;

const rss = (title: string) =>
  `<rss version="2.0"><channel><title>Björkvik</title><item><title>${title}</title><description>Text.</description></item></channel></rss>`;
const atom = (type: string) => (title: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Björkvik</title><entry><title type="${type}">${title}</title><summary>Text.</summary></entry></feed>`;
const jsonFeed = (title: string) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Björkvik',
    items: [{ id: '1', title, content_text: 'Text.' }],
  });

/** Ways to write a title that is HTML in a source. */
const WAYS: Record<string, [format: string, write: (html: string) => string]> = {
  'RSS, escaped': ['rss', (html) => rss(escapeOnce(html))],
  'RSS, in CDATA': ['rss', (html) => rss(inCdata(html))],
  'RSS, with elements': ['rss', (html) => rss(html)],
  'RSS, escaped twice': ['rss', (html) => rss(escapeTwice(html))],
  'Atom, HTML': ['atom', (html) => atom('html')(escapeOnce(html))],
  'Atom, HTML in CDATA': ['atom', (html) => atom('html')(inCdata(html))],
  'Atom, XHTML': ['atom', (html) => atom('xhtml')(`<div xmlns="http://www.w3.org/1999/xhtml">${html}</div>`)],
  'JSON Feed': ['jsonfeed', jsonFeed],
};
/** Elements around a word of a title. */
const ELEMENTS: ((html: string) => string)[] = [
  (html) => html,
  (html) => `<b>${html}</b>`,
  (html) => `<em class="x">${html}</em>`,
  (html) => `<span lang="la"><i>${html}</i></span>`,
  (html) => `<a href="https://www.bjorkvik.example/?a=1">${html}</a>`,
];
const word = fc.constantFrom(
  'Bron',
  'öppnar',
  'i maj',
  'Kultur & fritid',
  "kommunen's",
  '<10 fall',
  '”Ja”',
  'A&B',
  '5 > 3',
);

describe('a headline', () => {
  it('is its words, without markup, however often it is escaped', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(WAYS)),
        fc.array(fc.tuple(word, fc.constantFrom(...ELEMENTS)), { minLength: 1, maxLength: 4 }),
        (way, words) => {
          const [format, write] = WAYS[way]!;
          const source = write(words.map(([text, wrap]) => wrap(escapeOnce(text))).join(' '));
          const { room } = readers[format]!(source, { source: 'x' });
          const { headline, id } = room!.releases![0]!;
          expect(headline, source).toBe(words.map(([text]) => text).join(' '));
          expect(id, source).not.toMatch(/amp|(?:^|-)(?:lt|gt|quot|href|span|em|class)(?:-|$)/);
        },
      ),
      cases(3000),
    );
  });
});
