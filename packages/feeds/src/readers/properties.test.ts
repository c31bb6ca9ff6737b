import { readdirSync, readFileSync } from 'node:fs';
import { nonEmptyText } from '@pressrum/model';
import { checkPressRoom } from '@pressrum/model/check.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../../vitest.properties.js';
import { expectAllReported } from '../provenance/report-checks.testing.js';
import type { Reading } from './reading.js';
import { readers } from './formats.js';

/** Documents for each reader. */
const DOCUMENTS = cases(10_000);

/** What other systems write where they have nothing, and what is easily taken for something else. */
const traps = [
  ...['null', 'undefined', 'NaN', '[object Object]', 'Invalid Date', 'Untitled', '', ' ', '\u00a0', '\u200b'],
  ...[
    '0001-01-01T00:00:00',
    '2017-11-30T08:00:00Z',
    '2017-13-40',
    '30 november 2017 kl. 09.00',
    '/Date(1512028800000)/',
  ],
  ...[
    '08-465 004 00',
    'Växel: 08-465 004 00 ankn 12',
    '112',
    'via växeln',
    'a@example.se',
    'mailto:a@example.se?bcc=b@example.se',
  ],
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    '/press?utm_source=rss&id=1',
    '//example.se/a',
    'https://example.se/å b',
  ],
  ...[
    '<b>',
    '&amp;amp;',
    '&#0;',
    '&nbsp;',
    '<![CDATA[A]]>',
    ']]>',
    '<p>',
    '</div>',
    '<script>x()</script>',
    '<img src=x width=1>',
  ],
  ...[
    'Anna Ek (V), kommunalråd',
    'Kontakt:',
    'För mer information kontakta:',
    'Om Region Almedal',
    'Presskontakt',
    '- Ja, säger Bo.',
  ],
  ...[
    '__proto__',
    'constructor',
    '\ud800',
    '\u0000',
    '\u202e',
    '🏛️',
    'a'.repeat(300),
    '1e999',
    '-0',
    '20',
    'sv_SE',
    'svenska',
  ],
];
const trap = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...traps) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
);
const json = fc.oneof(
  { weight: 6, arbitrary: trap },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -1, 1512028800000, [], {}, [null], [[]], {
      text: 'null',
    }),
  },
  { weight: 1, arbitrary: fc.tuple(trap, trap).map(([name, value]) => ({ [name]: value })) },
);

/** One change of a document: which of its places, how, and what goes there. */
const change = fc.record({
  at: fc.nat(100_000),
  how: fc.constantFrom('put', 'put', 'put', 'remove', 'wrap', 'repeat'),
  value: json,
});
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

const root = new URL('../../fixtures/formats/', import.meta.url);
const seedsOf = (format: string) =>
  readdirSync(new URL(`${format}/`, root))
    .filter((file) => !file.endsWith('.expected.json') && !/^\d+-error-/.test(file))
    .map((file) => new TextDecoder().decode(readFileSync(new URL(`${format}/${file}`, root))))
    .sort((a, b) => a.length - b.length)
    .slice(0, 3);

describe.each(Object.keys(readers).filter((name) => name !== 'auto' && name !== 'text'))('%s', (format) => {
  const seeds = seedsOf(format);

  it('any input gives a reading without placeholders', { timeout: 3_600_000 }, () => {
    let answers = 0;
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 4 }), (seed, changes) => {
        const text = /^\s*[[{]/.test(seed) ? changedJson(seed, changes) : changedText(seed, changes);
        const reading = readers[format]!(text, { source: format, url: 'https://example.se/' });
        if (reading.room) answers++;
        check(reading, text, format);
      }),
      DOCUMENTS,
    );
    // Most changes leave a document that can be read: a reader that always gave up would pass all the rest.
    expect(answers).toBeGreaterThan(DOCUMENTS.numRuns / 2);
  });
});

describe('named cases', () => {
  it('a word for nothing in a section of CDATA that the body’s own section cuts off is no text', () => {
    const body = '<![CDATA[<p>Bron öppnar.</p><p><![CDATA[null]]></p>]]>';
    const text = `<Releases><Release><EncryptedId>1</EncryptedId><Title>Bron</Title><HtmlBody>${body}</HtmlBody></Release></Releases>`;
    const reading = readers['cision']!(text, { source: 'cision', url: 'https://example.se/' });
    expect(reading.room?.releases).toHaveLength(1);
    check(reading, text, 'cision');
  });
});

describe('the check itself', () => {
  const reading = (headline: string): Reading => ({
    source: 'x',
    room: { releases: [{ headline }] },
    spans: [{ path: 'x', text: '1', to: 'releases[0].headline' }],
    diagnostics: [],
  });
  it.each(['null', 'Bron null', 'NaN kronor', 'a undefined', '[object Object]', 'Invalid Date'])(
    'the check for placeholders finds %s',
    (headline) => {
      expect(() => check(reading(headline), '{"x":1}', 'jsonfeed')).toThrow();
    },
  );
  it('the check for placeholders accepts a headline', () => check(reading('Bron'), '{"x":1}', 'jsonfeed'));
});

function check(reading: Reading, text: string, format: string) {
  const { room, diagnostics, spans } = reading;
  if (!room) {
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['error']);
    expect(spans).toEqual([]);
    return;
  }
  expect(diagnostics.every(({ severity, message }) => severity === 'warning' && message)).toBe(true);
  for (const said of textsIn(room)) {
    if (/(?<![\p{L}\p{N}])(?:null|undefined|NaN)(?![\p{L}\p{N}])|\[object |Invalid Date/u.test(said))
      expect.fail(`says ${JSON.stringify(said)}`);
  }
  expect(checkPressRoom(room)).toEqual([]);
  const kind = format === 'html' ? 'page' : /^\s*[[{]/.test(text) ? 'json' : 'xml';
  expectAllReported(reading, text.replace(/^\uFEFF/, ''), kind);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The document with some of its members changed. */
function changedJson(seed: string, changes: readonly Change[]): string {
  const top = { root: JSON.parse(seed) as unknown };
  for (const { at, how, value } of changes) {
    const places = placesIn(top);
    const place = places[at % places.length];
    if (!place) continue;
    const [holder, name] = place;
    // A copy: the same list put into itself would have no end.
    if (how === 'put') holder[name] = structuredClone(value);
    else if (how === 'remove') delete holder[name];
    else if (how === 'wrap') holder[name] = [holder[name]];
    else holder[name] = [holder[name], holder[name]];
  }
  return JSON.stringify(top.root) ?? 'null';
}

function placesIn(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [
    [holder, name] as [Record<string, unknown>, string],
    ...placesIn(holder[name]),
  ]);
}

const INLINE = /<\/?(?:a|b|em|i|strong|span|font)\b[^<>]*>$/i;

/** XML or HTML with some of its texts or attribute values changed. */
function changedText(seed: string, changes: readonly Change[]): string {
  let text = seed;
  for (const { at, how, value } of changes) {
    const places = [...text.matchAll(/>[^<>]+<|="[^"]*"/g)];
    const place = places[at % places.length];
    if (!place) continue;
    const start = place.index + (place[0].startsWith('=') ? 2 : 1);
    const end = place.index + place[0].length - 1;
    // A word for nothing in the middle of a sentence is the sender's.
    const isInline =
      INLINE.test(text.slice(0, start)) || /^<\/?(?:a|b|em|i|strong|span|font)\b/i.test(text.slice(end));
    const said = typeof value === 'string' && !(isInline && nonEmptyText(value) === undefined) ? value : 'Åre';
    const middle =
      how === 'put'
        ? said
        : how === 'remove'
          ? ''
          : how === 'wrap' && place[0].startsWith('>')
            ? `<![CDATA[${text.slice(start, end)}]]>`
            : // Twice "null" is no word for nothing.
              text.slice(start, end).repeat(nonEmptyText(text.slice(start, end)) === undefined ? 1 : 2);
    text = text.slice(0, start) + middle + text.slice(end);
  }
  return text;
}
