import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../vitest.properties.js';
import { states } from '../fixtures/sample.js';
import { checkPressRoom } from './check.js';
import { readPressRoom } from './read.js';
import { pressRoom, type FieldType } from './shape.js';

const release = { headline: 'Rubrik' };

/** What a document holds that is wrong, and where: the strict check and the lenient reader must agree on each. */
const faults: [name: string, document: unknown, path: string][] = [
  [
    'a word for nothing',
    { releases: [{ ...release, alternativeHeadline: 'null' }] },
    'releases[0].alternativeHeadline',
  ],
  ['another word for nothing', { releases: [{ ...release, genre: 'Untitled' }] }, 'releases[0].genre'],
  [
    'no-break spaces alone',
    { organization: { name: 'A', description: '\u00A0 \u00A0' } },
    'organization.description',
  ],
  ['a script for an address', { releases: [{ ...release, url: 'javascript:alert(1)' }] }, 'releases[0].url'],
  [
    'a script hidden by a control character',
    { releases: [{ ...release, url: 'java\nscript:x' }] },
    'releases[0].url',
  ],
  [
    'the address of a program, hidden by a blank',
    { releases: [{ ...release, url: ' search-ms:x' }] },
    'releases[0].url',
  ],
  [
    'a script hidden by a leading control character',
    { organization: { name: 'A', url: '\u0001javascript:x' } },
    'organization.url',
  ],
  ['a data address', { organization: { name: 'A', url: 'data:text/html,x' } }, 'organization.url'],
  [
    'a time without its offset',
    { releases: [{ ...release, datePublished: '2017-11-30T09:00' }] },
    'releases[0].datePublished',
  ],
  ['30 February', { contactPointsAsOf: '2017-02-30' }, 'contactPointsAsOf'],
  ['a date in words', { contactPointsAsOf: '30 november' }, 'contactPointsAsOf'],
  [
    'a time that no clock shows',
    { releases: [{ ...release, dateModified: '2017-11-30T25:00:00Z' }] },
    'releases[0].dateModified',
  ],
  [
    'mail headers in an address',
    { contactPoints: [{ name: 'A', email: 'a@b.se?bcc=c@d.se' }] },
    'contactPoints[0].email',
  ],
  [
    'a national number as E.164',
    { contactPoints: [{ name: 'A', telephone: [{ text: '1', e164: '021' }] }] },
    'contactPoints[0].telephone[0].e164',
  ],
  [
    'an unknown contact type',
    { contactPoints: [{ name: 'A', contactType: 'sales' }] },
    'contactPoints[0].contactType',
  ],
  [
    'an unknown weekday',
    { contactPoints: [{ name: 'A', hoursAvailable: [{ opens: '08:00', dayOfWeek: ['Måndag', 'Friday'] }] }] },
    'contactPoints[0].hoursAvailable[0].dayOfWeek[0]',
  ],
  ['a number as text', { version: '1', releases: [release] }, 'version'],
  ['text as a list', { releases: [{ ...release, keywords: 'bro' }] }, 'releases[0].keywords'],
  ['a list as an object', { organization: ['A'], releases: [release] }, 'organization'],
  ['a missing headline', { releases: [{ genre: 'Nyhet' }] }, 'releases[0]'],
  ['a missing number', { notice: { headline: 'A', telephone: [{ label: 'Växel' }] } }, 'notice.telephone[0]'],
  ['a duration in hours', { contactsStaleAfter: 'PT5H' }, 'contactsStaleAfter'],
  ['a language in words', { releases: [{ ...release, inLanguage: 'svenska!' }] }, 'releases[0].inLanguage'],
];

describe('a press room document', () => {
  it.each([
    { dayOfWeek: 'Monday', opens: '08:00', closes: '16:30' },
    { dayOfWeek: ['https://schema.org/Monday'], opens: '08:00', closes: '16:30' },
    { dayOfWeek: ['Monday'], opens: '8:00', closes: '16:30' },
    { validFrom: '2025-12-24T00:00', opens: '08:00', closes: '12:00' },
  ])('opening hours that are only partly understood are left out', (entry) => {
    const whole = { dayOfWeek: ['Monday'], opens: '08:00', closes: '16:30' };
    const room = (hoursAvailable: unknown[]) =>
      readPressRoom({ contactPoints: [{ name: 'Press', hoursAvailable }] });
    expect(room([whole, entry]).contactPoints![0]).toEqual({ name: 'Press' });
    expect(room([whole]).contactPoints![0]!.hoursAvailable).toEqual([whole]);
  });

  it.each(Object.entries(states))('a valid document passes both readers unchanged: %s', (_, room) => {
    const document = JSON.parse(JSON.stringify(room)) as unknown;
    const dropped: string[] = [];
    expect(checkPressRoom(document)).toEqual([]);
    expect(readPressRoom(document, (path) => dropped.push(path))).toEqual(document);
    expect(dropped).toEqual([]);
  });

  it.each(faults)(
    'a document with %s is refused by the strict check and loses just that in the lenient reader',
    (_, document, path) => {
      const dropped: string[] = [];
      const kept = readPressRoom(document, (where) => dropped.push(where));
      expect(dropped[0]?.startsWith(path)).toBe(true);
      expect(
        checkPressRoom(document)
          .map((problem) => problem.path)[0]
          ?.startsWith(path),
      ).toBe(true);
      expect(checkPressRoom(kept)).toEqual([]);
    },
  );

  it('a document may contain unknown members', () => {
    expect(checkPressRoom({ releases: [{ ...release, colour: 'blå' }] })).toEqual([]);
    expect(readPressRoom({ releases: [{ ...release, colour: 'blå' }] })).toEqual({ releases: [release] });
  });

  it('a document may contain a million blanks', () => {
    const blanks = '\u00A0'.repeat(1_000_000);
    expect(readPressRoom({ releases: [{ headline: `${blanks}A${blanks}B${blanks}`, genre: blanks }] })).toEqual({
      releases: [{ headline: `A${blanks}B` }],
    });
  });

  it('any value can be read: the lenient reader never throws, and its result passes the strict check', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
    fc.assert(
      fc.property(fc.oneof(anything, like(pressRoom)), (value) => {
        expect(checkPressRoom(readPressRoom(value))).toEqual([]);
      }),
      cases(3000),
    );
  });
});

/** Documents of the right shape with right, wrong and absent values in them. */
function like(kind: FieldType): fc.Arbitrary<unknown> {
  if (typeof kind === 'string')
    return fc.constantFrom(
      'null',
      'Text',
      ' ',
      '2017-11-30',
      '2017-11-30T09:00:00+01:00',
      'a@b.se',
      'https://a.example/',
      'javascript:x',
      3,
      null,
      undefined,
      {},
      'sv',
      'press',
      'Monday',
      'P12M',
      '08:00',
      '+46846500400',
    );
  if (Array.isArray(kind)) return fc.array(like(kind[0] as FieldType), { maxLength: 2 });
  return fc.record(Object.fromEntries(Object.entries(kind).map(([name, member]) => [name, like(member)])), {
    requiredKeys: [],
  });
}
