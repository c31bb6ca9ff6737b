import { describe, expect, it } from 'vitest';
import { readAny } from './formats.js';

const context = { source: 'x', now: new Date('2026-11-24T12:00:00Z') };
const messages = (text: string) => readAny(text, context).diagnostics.map(({ message }) => message);

/** Sources with the marks of two formats. */
const AMBIGUOUS: [name: string, source: object | string, ...formats: string[]][] = [
  [
    'Via’s and Cision’s release',
    { title: 'Ny bro', leadtext: 'Den är klar.', HtmlTitle: 'Ny bro', EncryptedId: 'A1' },
    'cision',
    'via',
  ],
  [
    'Mynewsdesk’s and a story of Prezly',
    { items: [{ header: 'Ny bro', type_of_media: 'pressrelease' }], title: 'Ny bro', visibility: 'public' },
    'mynewsdesk',
    'prezly',
  ],
  [
    'schema.org and ninjs',
    { '@context': 'https://schema.org', uri: 'urn:1', body_html: '<p>x</p>' },
    'ninjs',
    'jsonld',
  ],
  [
    'items of JSON Feed and of MFN',
    {
      version: 'https://jsonfeed.org/version/1',
      items: [
        { id: '1', title: 'Ny bro', content_html: '<p>x</p>' },
        { news_id: '2', content: { title: 'Ny bro' } },
      ],
    },
    'jsonfeed',
    'mfn',
  ],
  [
    'Via’s release and that of its website',
    { title: 'Ny bro', leadtext: 'Den är klar.', versions: { sv: { title: 'Ny bro' } } },
    'via',
    'via-website',
  ],
  [
    'Via’s website and Presseportal',
    { versions: { de: { title: 'Neue Brücke' } }, content: { story: [{ title: 'Neue Brücke' }] } },
    'via-website',
    'presseportal',
  ],
  [
    'a post of WordPress and ninjs',
    { title: { rendered: 'Ny bro' }, uri: 'urn:1', body_html: '<p>x</p>' },
    'wordpress',
    'ninjs',
  ],
];

describe('a source that two formats could be meant by', () => {
  it.each(AMBIGUOUS)(
    'a source that matches two formats is refused with both names and the remedy: %s',
    (_, source, ...formats) => {
      const [message, ...others] = messages(JSON.stringify(source));
      expect(others).toEqual([]);
      expect(message).toMatch(/^could be .+ or .+; say which with /);
      expect(message!.match(/--from ([\w-]+)/g)).toEqual(formats.map((name) => `--from ${name}`));
    },
  );

  it('a source that matched two formats is read when only one of them is left', () => {
    expect(
      readAny(JSON.stringify({ title: 'Ny bro', leadtext: 'Den är klar.' }), context).room?.releases,
    ).toHaveLength(1);
  });
});

describe('XML', () => {
  it.each([
    '<release><title>Ny bro</title><leadtext>Den är klar.</leadtext></release>',
    '<Release><EncryptedId>A1</EncryptedId><HtmlTitle>Ny bro</HtmlTitle></Release>',
    '<story><title>Ny bro</title><visibility>public</visibility></story>',
  ])('XML is not read as the JSON of a system with the same names: %s', (source) => {
    expect(messages(source)).toEqual([expect.stringMatching(/^is of no format that is known here/)]);
  });
});
