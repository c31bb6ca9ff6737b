/** Press room documents of every kind, for property tests: made from the description of the shape, so that they keep up. */
import { pressRoom, readPressRoom, type FieldType, type PressRoom } from '@pressrum/model';
import fc from 'fast-check';
import { escapeHtml, sanitize } from '../normalize/sanitize.js';

/** What breaks writers: ends of sections, references, markup, controls, line breaks of every kind, writing directions. */
const HOSTILE = [
  'A null in a sentence',
  ']]>',
  '<![CDATA[ x ]]>',
  '&amp; &lt;p&gt; &#0; &nbsp;',
  '<script>alert("1")</script> <!-- x -->',
  '</content:encoded></item><item>',
  'a\u0000b\u0008c\u000Bd\u001Fe\u007Ff\u0085g\u2028h',
  'first\r\nsecond\rthird\n\nfourth\tfifth',
  'BEGIN:VCARD\r\nTEL:112; a, b\\n',
  '\uD800 alone \uDFFF \uFFFE \uFFFF',
  '👩‍👩‍👧‍👦 🌊 e\u0301',
  '\u202Eמבחן مرحبا\u202C',
  'it\'s "quoted"',
  '${x} {name} $& %00 __proto__',
];

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  // Any UTF-16 code units, also halves of a pair.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1 }).map((units) => String.fromCharCode(...units)),
);

const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    ...[
      'https://www.bjorkvik.example/?a=1&amp;b="2"&c=\'3\'',
      '//bjorkvik.example/<x>',
      'releases/å ä.json?q=]]>',
    ],
    ...['#top', '../', 'mailto:press@bjorkvik.example?bcc=a@b.example', 'tel:+46846500400', 'javascript:alert(1)'],
    ...['https://[', 'http://', 'java\nscript:alert(1)', 'data:text/html,<script>'],
  ),
);

const html = fc
  .array(
    fc.oneof(
      text.map((value) => `<p>${escapeHtml(value)}</p>`),
      text.map((value) => `<h2>${escapeHtml(value)}</h2>`),
      fc.tuple(url, text).map(([href, value]) => `<p><a href="${escapeHtml(href)}">${escapeHtml(value)}</a></p>`),
      text,
      fc.constantFrom(
        '<img src=x alt=a>',
        "<a href='a\"b'>",
        '<p',
        '&',
        '<img alt="a > b" src="b.svg?a=1&amp;b=2">',
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join('\n'));

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const two = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
const clock = fc.tuple(two(23), two(59)).map((parts) => parts.join(':'));
const offset = fc.oneof(
  fc.constant('Z'),
  fc
    .tuple(fc.constantFrom('+', '-'), two(13), fc.constantFrom('00', '30'))
    .map(([sign, h, m]) => `${sign}${h}:${m}`),
);
const seconds = fc.oneof(
  fc.constant(''),
  two(59).map((value) => `:${value}`),
  two(59).map((value) => `:${value}.125`),
);

const SCALARS: Record<string, fc.Arbitrary<unknown>> = {
  text,
  html,
  url,
  number: fc.oneof(
    fc.nat(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  ),
  email: fc.oneof(
    fc.emailAddress(),
    fc.constantFrom("o'neil+press@bjorkvik.example", 'a@b.example?bcc=c@d.example', 'a@b.example\r\nTEL:112'),
  ),
  e164: fc.oneof(fc.constant('+46846500400'), fc.constant('+46\r\nEMAIL:a@b.example')),
  language: fc.constantFrom('sv', 'en', 'fi', 'nn-NO', 'da', 'se', 'sv-FI', '<'),
  time: clock,
  duration: fc.constantFrom('P12M', 'P1Y6M', 'P2W', 'PT5H'),
  date: day,
  dateTime: fc.oneof(
    day,
    fc.tuple(day, clock, seconds, offset).map(([date, time, second, zone]) => `${date}T${time}${second}${zone}`),
  ),
};

/** Anything of a kind; `scalars` may give other values for some kinds. */
export function createArbitrary(
  kind: FieldType,
  scalars: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<unknown> {
  if (typeof kind === 'string') {
    const name = kind.replace('!', '');
    return name.includes('|') ? fc.constantFrom(...name.split('|')) : (scalars[name] ?? SCALARS[name]!);
  }
  if (isList(kind)) return fc.array(createArbitrary(kind[0], scalars), { minLength: 1, maxLength: 3 });
  const members = Object.entries(kind).map(([name, member]) => [name, createArbitrary(member, scalars)] as const);
  const requiredKeys = Object.keys(kind).filter((name) => String(kind[name] as string).endsWith('!'));
  return fc.record(Object.fromEntries(members), { requiredKeys });
}

const isList = (kind: FieldType): kind is readonly [FieldType] => Array.isArray(kind);

/** What the sanitiser leaves as it is: tags that are nested as HTML does not allow are moved the first time. */
function toSanitized(value: string): string {
  const clean = sanitize(value);
  return clean === value ? value : toSanitized(clean);
}

/** Documents as they are before they are read: what is in them may be invalid. */
export const arbitraryUnread = createArbitrary(pressRoom) as fc.Arbitrary<PressRoom>;

/**
 * Valid documents as `finalize` makes them: read, with sanitised bodies, and releases that have ids of their own. `scalars`
 * may give other values for some kinds.
 */
export const arbitraryDocument = (scalars?: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<PressRoom> =>
  (createArbitrary(pressRoom, { html: html.map(toSanitized), ...scalars }) as fc.Arbitrary<PressRoom>).map(
    (room) => {
      const read = readPressRoom(room);
      const { releases, ...others } = read;
      return releases
        ? {
            ...others,
            releases: releases.map((release, index) => ({ ...release, id: `${index}-${release.id ?? ''}` })),
          }
        : others;
    },
  );
