import { parseDate } from '@pressrum/model';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from '../../../../vitest.properties.js';
import { readDate } from './dates.js';
import { isTimeZone, toWallClock, toZonedTime } from './zoned-time.js';

const STOCKHOLM = 'Europe/Stockholm';
const nine = '2017-11-30T09:00:00+01:00';
const ten = '2017-11-30T10:00:00+01:00';
const day = '2017-11-30';

const table: Record<string, [text: string, date: string][]> = {
  'ISO 8601 and RFC 3339': [
    ['2017-11-30', day],
    ['2017-1-5', '2017-01-05'],
    ['2017/11/30', day],
    ['2017.11.30', day],
    ['20171130', day],
    ['2017-11-30Z', day],
    ['2017-11-30+01:00', day],
    ['2017-11-30T09:00:00+01:00', nine],
    ['2017-11-30t09:00:00+01:00', nine],
    ['2017-11-30T09:00:00.123456789+01:00', nine],
    ['2017-11-30T09:00:00,5+01:00', nine],
    ['2017-11-30T09:00+01:00', nine],
    ['2017-11-30T09:00:00+0100', nine],
    ['2017-11-30T09:00:00+01', nine],
    ['2017-11-30 09:00:00 +0100', nine],
    ['2017-11-30 09:00:00+01:00', nine],
    ['2017-11-30 09:00:00 \u22120500', '2017-11-30T09:00:00-05:00'],
    ['2017-11-30T09:00:00-05:30', '2017-11-30T09:00:00-05:30'],
    ['2017-11-30T09:00:00', nine],
    ['2017-11-30T09:00', nine],
    ['2017-11-30 09:00', nine],
    ['2017-11-30 9:00', nine],
    ['2017-11-30, 09:00', nine],
    ['2017-11-30 kl. 09.00', nine],
    ['2017-11-30 kl 9', nine],
    ['2017/11/30 09:00:30', '2017-11-30T09:00:30+01:00'],
    ['2017-11-30T09:00:00Z', ten],
    ['2017-11-30T09:00:00.000Z', ten],
    ['2017-11-30T09:00:00+00:00', ten],
    ['2017-11-30T09:00:00-00:00', ten],
    ['2017-11-30T09:00:00+0000', ten],
    ['2017-11-30 09:00 UTC', ten],
    ['2017-11-30 09:00:00 GMT', ten],
    ['2017-11-30T23:30:00Z', '2017-12-01T00:30:00+01:00'],
    ['2017-06-30T09:00:00Z', '2017-06-30T11:00:00+02:00'],
    ['20171130T090000Z', ten],
    ['20171130T090000+0100', nine],
    ['20171130T090000.5+0100', nine],
    ['20171130T0900', nine],
    ['20171130090000', nine],
    ['2017-11-30T24:00:00', '2017-12-01T00:00:00+01:00'],
    ['2017-11-30T24:00:00+01:00', '2017-12-01T00:00:00+01:00'],
    ['2017-11-30T09:00:60+01:00', '2017-11-30T09:00:59+01:00'],
    ['2016-02-29', '2016-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['1900-01-01', '1900-01-01'],
    ['2200-12-31', '2200-12-31'],
  ],
  'RFC 822, 850, 2822 and asctime': [
    ['Thu, 30 Nov 2017 09:00:00 +0100', nine],
    ['Thu,30 Nov 2017 09:00:00 +0100', nine],
    ['Thu, 30 Nov 2017 09:00 +0100', nine],
    ['30 Nov 2017 09:00:00 +0100', nine],
    ['Thu, 30 Nov 17 09:00:00 +0100', nine],
    ['Thu, 30 Nov 98 09:00:00 +0100', '1998-11-30T09:00:00+01:00'],
    ['Tue, 5 Dec 2017 09:00:00 +0100', '2017-12-05T09:00:00+01:00'],
    ['Tue, 05 Dec 2017 9:00:00 +0100', '2017-12-05T09:00:00+01:00'],
    ['Thu, 30 Nov 2017 09:00:00 +0100 (CET)', nine],
    ['Thu, 30 Nov 2017 09:00:00 -0000', ten],
    ['Thu, 30 Nov 2017 09:00:00 GMT', ten],
    ['Thu, 30 Nov 2017 09:00:00 UT', ten],
    ['Thu, 30 Nov 2017 09:00:00 UTC', ten],
    ['Thu, 30 Nov 2017 09:00:00 Z', ten],
    ['Thu, 30 Nov 2017 09:00:00', nine],
    ['Thu, 30 Nov 2017', day],
    ...(
      [
        ['EST', '-05:00'],
        ['EDT', '-04:00'],
        ['CST', '-06:00'],
        ['CDT', '-05:00'],
        ['MST', '-07:00'],
        ['MDT', '-06:00'],
        ['PST', '-08:00'],
        ['PDT', '-07:00'],
        ['CET', '+01:00'],
        ['CEST', '+02:00'],
        ['EET', '+02:00'],
        ['EEST', '+03:00'],
        ['BST', '+01:00'],
        ['WEST', '+01:00'],
      ] as const
    ).map(([name, offset]): [string, string] => [
      `Thu, 30 Nov 2017 09:00:00 ${name}`,
      `2017-11-30T09:00:00${offset}`,
    ]),
    ['Thu, 30 Nov 2017 09:00:00 WET', '2017-11-30T09:00:00+00:00'],
    ['THU, 30 NOV 2017 09:00:00 +0100', nine],
    ['Thursday, 30 November 2017 09:00:00 +0100', nine],
    ['tors, 30 nov 2017 09:00:00 +0100', nine],
    ['tor, 30 nov. 2017 09:00:00 +0100', nine],
    ['to, 30 marras 2017 09:00:00 +0200', '2017-11-30T09:00:00+02:00'],
    ['Tis, 05 Maj 2026 09:00:00 +0200', '2026-05-05T09:00:00+02:00'],
    ['Fre, 05 Okt 2018 09:00:00 +0200', '2018-10-05T09:00:00+02:00'],
    ['Fri, 30 Nov 2017 09:00:00 +0100', nine],
    ['Thursday, 30-Nov-17 09:00:00 GMT', ten],
    ['Thu Nov 30 09:00:00 2017', nine],
    ['Tue Dec  5 09:00:00 2017', '2017-12-05T09:00:00+01:00'],
    ['Thu Nov 30 09:00:00 CET 2017', nine],
    ['Thu Nov 30 09:00:00 +0000 2017', ten],
    ['Thu Nov 30 2017 09:00:00 GMT+0100 (Central European Standard Time)', nine],
  ],
  Swedish: [
    ['30 november 2017', day],
    ['30 nov. 2017', day],
    ['30 nov 2017', day],
    ['torsdag 30 november 2017', day],
    ['Torsdagen den 30 november 2017', day],
    ['torsdag den 30:e november 2017', day],
    ['den 30 november 2017', day],
    ['30 november 2017 kl. 09.00', nine],
    ['30 november 2017 kl 9', nine],
    ['30 november 2017, klockan 09:00', nine],
    ['30 november 2017 09:00', nine],
    ['30/11 2017', day],
    ['1/12 2017', '2017-12-01'],
    ['30/11-2017 kl. 09.00', nine],
    ...'januari februari mars april maj juni juli augusti september oktober november december'
      .split(' ')
      .map((name, index): [string, string] => [`5 ${name} 2017`, `2017-${String(index + 1).padStart(2, '0')}-05`]),
    ...'jan feb mar apr maj jun jul aug sep okt nov dec'
      .split(' ')
      .map((name, index): [string, string] => [`5 ${name} 2017`, `2017-${String(index + 1).padStart(2, '0')}-05`]),
  ],
  'Norwegian and Danish': [
    ['30. november 2017', day],
    ['30.november 2017', day],
    ['torsdag 30. november 2017 kl. 09:00', nine],
    ['torsdag den 30. november 2017 klokken 9.00', nine],
    ['torsdag d. 30. november 2017', day],
    ['30. nov. 2017, kl. 09.00', nine],
    ['30.11.2017', day],
    ['30.11.2017 09:00', nine],
    ['30.11.2017, 09.00.00', nine],
    ['1.12.2017', '2017-12-01'],
    ['01. 12. 2017', '2017-12-01'],
    ...'januar februar mars april mai juni juli august september oktober november desember'
      .split(' ')
      .map((name, index): [string, string] => [
        `5. ${name} 2017`,
        `2017-${String(index + 1).padStart(2, '0')}-05`,
      ]),
    ...'januar februar marts april maj juni juli august september oktober november december'
      .split(' ')
      .map((name, index): [string, string] => [
        `5. ${name} 2017`,
        `2017-${String(index + 1).padStart(2, '0')}-05`,
      ]),
  ],
  Finnish: [
    ['30.11.2017 klo 9.00', nine],
    ['to 30.11.2017 klo 9', nine],
    ['torstai 30.11.2017', day],
    ['30. marraskuuta 2017', day],
    ['torstaina 30. marraskuuta 2017 kello 9.00', nine],
    ['30. marraskuu 2017', day],
    ['30. marrask. 2017', day],
    ...'tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu'
      .split(' ')
      .map((name, index): [string, string] => [
        `5. ${name}kuuta 2017`,
        `2017-${String(index + 1).padStart(2, '0')}-05`,
      ]),
  ],
  English: [
    ['November 30, 2017', day],
    ['Nov. 30, 2017', day],
    ['Thursday, November 30, 2017', day],
    ['November 30th 2017', day],
    ['30th of November 2017', day],
    ['30th November, 2017', day],
    ['November 30, 2017 at 9:00 AM', nine],
    ['November 30, 2017 9:00 a.m.', nine],
    ['November 30, 2017, 9:00\u202fPM', '2017-11-30T21:00:00+01:00'],
    ['November 30, 2017 12:05 AM', '2017-11-30T00:05:00+01:00'],
    ['November 30, 2017 12:05 pm EST', '2017-11-30T12:05:00-05:00'],
    ['11/30/2017', day],
    ['30/11/2017', day],
    ['30-11-2017', day],
    ['11/11/2017', '2017-11-11'],
    ['11/30/2017, 9:00:00 AM', nine],
    ['Thu, 11/30/2017 - 09:00', nine],
  ],
  'of machines': [
    ['/Date(1512028800000+0100)/', nine],
    ['\\/Date(1512028800000+0100)\\/', nine],
    ['/Date(1512028800000-0500)/', '2017-11-30T03:00:00-05:00'],
    ['/Date(1512028800000+0000)/', nine],
    ['/Date(1512028800000)/', nine],
    ['/Date(-86400000)/', '1969-12-31T01:00:00+01:00'],
    ['1512028800000', nine],
    ['1512028800', nine],
  ],
  'with blanks of every kind': [
    ['  \n2017-11-30\t', day],
    ['\u00a02017-11-30\u00a009:00\u00a0', nine],
    ['30\u00a0november\u20092017  kl.\u202f09.00', nine],
    ['\u200e30\u200e/\u200e11\u200e/\u200e2017', day],
    ['\ufeff2017-11-30', day],
    ['5. kesa\u0308kuuta 2017', '2017-06-05'],
    [`${' '.repeat(500)}2017-11-30`, day],
  ],
};

describe.each(Object.entries(table))('a date %s', (_, rows) => {
  it.each(rows)('the date %s is read', (text, date) => {
    expect(readDate(text, STOCKHOLM)).toBe(date);
    expect(parseDate(date)).toBeDefined();
    expect(readDate(text.toUpperCase(), STOCKHOLM)).toBe(date);
    // What has been read is read again as it is, but for an offset that is UTC's.
    if (!date.endsWith('+00:00')) expect(readDate(date, STOCKHOLM)).toBe(date);
  });
});

describe('no date', () => {
  it.each([
    ...['', ' ', 'null', 'igår', 'today', '2017', '2017-11', 'november 2017', '30 november', '09:00', 'kl. 09.00'],
    ...[
      '2017-02-30',
      '2017-02-29',
      '1900-02-29',
      '2017-13-01',
      '2017-00-10',
      '2017-11-00',
      '2017-11-31',
      '31 juni 2017',
    ],
    ...[
      '2017-11-30T25:00',
      '2017-11-30T09:60',
      '2017-11-30T09:00:61',
      '2017-11-30T24:01',
      '2017-11-30 9',
      '2017-11-30T',
    ],
    ...[
      '2017-11-30T09:00:00+25:00',
      '2017-11-30T09:00:00+01:99',
      '2017-11-30T09:00:00 XYZ',
      '2017-11-30T09:00 CET+1',
    ],
    ...['11/12/2017', '1/2/2017', '11-12-2017', '13/13/2017', '32/01/2017', '30.11.17', '30/11', '11/30 2017'],
    ...['November 30, 2017 13:00 PM', 'November 30, 2017 0:30 AM', '30 brumaire 2017', 'foo 30 Nov 2017'],
    ...[
      '1899-12-31',
      '2201-01-01',
      '0001-01-01T00:00:00Z',
      '9999999999999',
      '9999999999',
      '151202880',
      '/Date(1)',
    ],
    ...[
      '2017-11-30 och 2017-12-01',
      '2017-11-30–2017-12-01',
      '2017-11-30x',
      'x2017-11-30',
      '+2017-11-30',
      '-2017-11-30',
    ],
    ...[
      '2017-W48-4',
      '2017-334',
      '2017-11/30',
      '٢٠١٧-١١-٣٠',
      '20171330',
      '2017113',
      `2017-11-30${'0'.repeat(100)}`,
    ],
  ])('text that is no date is refused: %j', (text) => expect(readDate(text, STOCKHOLM)).toBeUndefined());
});

describe('the time zone', () => {
  it.each([
    ['2017-11-30 09:00', 'Europe/Helsinki', '2017-11-30T09:00:00+02:00'],
    ['2017-11-30T09:00:00Z', 'Europe/Helsinki', '2017-11-30T11:00:00+02:00'],
    ['2017-11-30T09:00:00Z', 'Europe/London', '2017-11-30T09:00:00+00:00'],
    ['2017-11-30T09:00:00Z', 'America/St_Johns', '2017-11-30T05:30:00-03:30'],
    ['2017-11-30T09:00:00+01:00', 'Europe/Helsinki', nine],
    // The clocks go forward at 02:00 and back at 03:00.
    ['2018-03-25 01:59:59', STOCKHOLM, '2018-03-25T01:59:59+01:00'],
    ['2018-03-25 02:30', STOCKHOLM, '2018-03-25T02:30:00+01:00'],
    ['2018-03-25 03:00', STOCKHOLM, '2018-03-25T03:00:00+02:00'],
    ['2018-10-28 02:30', STOCKHOLM, '2018-10-28T02:30:00+02:00'],
    ['2018-10-28 03:00', STOCKHOLM, '2018-10-28T03:00:00+01:00'],
    ['2018-03-25T00:59:59Z', STOCKHOLM, '2018-03-25T01:59:59+01:00'],
    ['2018-03-25T01:00:00Z', STOCKHOLM, '2018-03-25T03:00:00+02:00'],
    ['2018-10-28T00:30:00Z', STOCKHOLM, '2018-10-28T02:30:00+02:00'],
    ['2018-10-28T01:30:00Z', STOCKHOLM, '2018-10-28T02:30:00+01:00'],
    ['2017-11-30', 'Europe/Atlantis', day],
  ])('the date %s is read in the time zone %s', (text, timeZone, date) =>
    expect(readDate(text, timeZone)).toBe(date),
  );

  it('a time without an offset is refused in an unknown time zone', () => {
    expect(isTimeZone('Europe/Atlantis')).toBe(false);
    expect(() => readDate('2017-11-30 09:00', 'Europe/Atlantis')).toThrow(RangeError);
  });
});

describe('held against Intl', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  // From 1973 on every zone's offset is of whole minutes.
  const instants = fc
    .integer({ min: Date.UTC(1973, 0, 1) / 1000, max: Date.UTC(2199, 11, 30) / 1000 })
    .map((seconds) => seconds * 1000);
  /** The wall clock as Swedes write it: 2017-11-30 09:00:00. */
  const wallOf = (instant: number, timeZone: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(instant);
  const wallIn = (date: string) => date.slice(0, 19).replace('T', ' ');

  it('a time in UTC is shown as the same instant on the time zone’s wall clock', () =>
    fc.assert(
      fc.property(instants, zones, fc.nat(5), (instant, zone, spelling) => {
        const utc = new Date(instant);
        const iso = utc.toISOString();
        const spellings = [
          utc.toUTCString(),
          iso,
          iso.replace(/[-:]|\.000/g, ''),
          iso.replace('T', ' ').replace('Z', ' +0000'),
        ];
        const text = [...spellings, `/Date(${instant})/`, `${iso.slice(0, 19)}Z`][spelling]!;
        const date = readDate(text, zone)!;
        expect(Date.parse(date)).toBe(instant);
        expect(wallIn(date)).toBe(wallOf(instant, zone));
        expect(toWallClock(instant, zone)).toBe(date);
        expect(parseDate(date)).toBeDefined();
      }),
      cases(3000),
    ));

  it('a time without an offset keeps its digits and gets the time zone’s offset', () =>
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const wall = wallOf(instant, zone);
        const date = readDate(wall, zone)!;
        expect(wallIn(date)).toBe(wall);
        // Another instant has the same wall clock where the clocks go back.
        expect(wallOf(Date.parse(date), zone)).toBe(wall);
        expect(Date.parse(date)).toBeLessThanOrEqual(instant);
        expect(toZonedTime(wall.replace(' ', 'T'), zone)).toBe(date);
      }),
      cases(3000),
    ));

  it('a time with an offset keeps it', () =>
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: -14 * 60, max: 14 * 60 }).filter(Boolean),
        zones,
        (instant, minutes, zone) => {
          const local = new Date(instant + minutes * 60_000).toISOString().slice(0, 19);
          const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
          const offset = `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
          expect(readDate(local + offset, zone)).toBe(local + offset);
          expect(readDate(`${local.replace('T', ' ')} GMT${offset.replace(':', '')}`, zone)).toBe(local + offset);
          expect(Date.parse(local + offset)).toBe(instant);
        },
      ),
      cases(1000),
    ));

  it('any text is either a date that the model reads or no date', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...'2017 11 30 13 9 00 : . - / , T Z + 01 0100 kl. nov november GMT CET den Thu, ( ) am'.split(' '),
      ),
      fc.constantFrom(' ', '\u00a0', ''),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const date = readDate(words.join(''), STOCKHOLM);
        if (date !== undefined) expect(parseDate(date)).toBeDefined();
      }),
      cases(20_000),
    );
  });
});

describe.each(['UTC', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'])(
  'on a machine in %s',
  (machine) => {
    const before = process.env.TZ;
    beforeAll(() => void (process.env.TZ = machine));
    afterAll(() => void (before === undefined ? delete process.env.TZ : (process.env.TZ = before)));

    it('dates are read the same on a machine in any time zone', () => {
      // The machine is there indeed.
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(machine);
      for (const [text, date] of Object.values(table).flat()) expect(readDate(text, STOCKHOLM)).toBe(date);
    });
  },
);

// A time that grows with the square of the size exceeds the time limit of a test.
describe('size', () => {
  it.each<[string, (instant: number) => string]>([
    ['RFC 822', (instant) => new Date(instant).toUTCString().replace('GMT', '+0100')],
    ['UTC', (instant) => new Date(instant).toUTCString()],
    ['local', (instant) => new Date(instant).toISOString().slice(0, 19)],
  ])('a feed of 10,000 dates is read in time: %s', (_, spell) => {
    const texts = Array.from({ length: 10_000 }, (_, index) =>
      spell(Date.UTC(2017, 10, 30, 9) - index * 7_300_000),
    );
    expect(texts.every((text) => readDate(text, STOCKHOLM))).toBe(true);
  });

  it.each(['1', ' ', '(', '30 nov ', '1.', ')', '\u200e', '2017-'])(
    'a megabyte of %j is refused as a date',
    (unit) => {
      expect(readDate(unit.repeat(1_000_000 / unit.length), STOCKHOLM)).toBeUndefined();
    },
  );
});
