import fc from 'fast-check';
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../../vitest.properties.js';
import { inferCountry, findTelephones, readTelephone, readTelephones } from './telephone.js';

describe('a number', () => {
  it.each([
    ['08-465 004 00', { text: '08-465 004 00', e164: '+46846500400' }],
    ['021- 17 65 73', { text: '021- 17 65 73', e164: '+4621176573' }],
    ['+46 (0)31-390 06 00', { text: '+46 (0)31-390 06 00', e164: '+46313900600' }],
    [
      'Växel: 040-628 04 00 ankn 12',
      { text: '040-628 04 00', e164: '+46406280400', extension: '12', label: 'Växel' },
    ],
    ['Mobil 070-174 06 05', { text: '070-174 06 05', e164: '+46701740605', label: 'Mobil' }],
    ['Tel. 0980-319 200', { text: '0980-319 200', e164: '+46980319200' }],
    ['113 13', { text: '113 13' }],
    ['113\u00a013', { text: '113\u00a013' }],
    ['112', { text: '112' }],
    ['114 14', { text: '114 14' }],
    ['116 117', { text: '116 117' }],
    ['Tel: 1177', { text: '1177' }],
    ['Tel: 17 46 84', { text: '17 46 84' }],
    ['Växeln (08-465 004 00)', { text: '08-465 004 00', e164: '+46846500400', label: 'Växeln' }],
    ['(08-465 004 00 ankn. 12)', { text: '08-465 004 00', e164: '+46846500400', extension: '12' }],
    ['(+46) 8-465 004 00', { text: '(+46) 8-465 004 00', e164: '+46846500400' }],
    ['+ 46 8 465 004 00', { text: '+ 46 8 465 004 00', e164: '+46846500400' }],
    ['08\u200b-465 004\u00ad 00', { text: '08\u200b-465 004\u00ad 00', e164: '+46846500400' }],
    ['+47 22 00 00 00', { text: '+47 22 00 00 00', e164: '+4722000000' }],
    ['+44 20 7946 0018', { text: '+44 20 7946 0018', e164: '+442079460018' }],
    ['24/7 08-465 004 00', { text: '08-465 004 00', e164: '+46846500400' }],
    ['2017-11-30 08-465 004 00', { text: '08-465 004 00', e164: '+46846500400' }],
    ['08-465 004 00, vardagar 9-16', { text: '08-465 004 00', e164: '+46846500400' }],
    ['08-465 004 00 9-16', { text: '08-465 004 00', e164: '+46846500400' }],
    ['08-465 004 00 9.00-16.00', { text: '08-465 004 00', e164: '+46846500400' }],
    ['08-465 004 00 24 timmar om dygnet', { text: '08-465 004 00', e164: '+46846500400' }],
  ])('a telephone number is found: %s', (text, expected) => expect(readTelephone(text, 'SE')).toEqual(expected));

  it.each([
    'Vardagar kl 08 - 16:30.',
    '2017-11-30',
    '30.11.2017',
    '08-11-2017',
    '08.11.2017',
    '08/11 2017',
    '08.30-16.30',
    '08.30 16.30',
    '08 - 16',
    '1177 Vårdguiden',
    'år 2030',
    '(08)',
    'null',
    'Anna Ek',
    '–',
    '',
  ])('text that is no telephone number is left alone: %s', (text) => {
    expect(readTelephone(text, 'SE')).toBeUndefined();
    expect(readTelephones(text, 'SE')).toEqual([]);
  });

  it('a number ends where the next one begins', () => {
    const text = '08-465 004 00 070-174 06 05';
    expect(findTelephones(text, 'SE').map(({ start, end }) => text.slice(start, end))).toEqual([
      '08-465 004 00',
      '070-174 06 05',
    ]);
  });

  it('a number without a country code belongs to the country of the time zone', () => {
    expect(readTelephone('22 00 00 00', inferCountry('Europe/Oslo'))?.e164).toBe('+4722000000');
    expect(inferCountry('Europe/Berlin')).toBe('SE');
  });

  it('digits that are too many for a number do not become a shorter number', () => {
    expect(readTelephone('08-465 004 00 000', 'SE')).toEqual({ text: '08-465 004 00 000' });
    expect(readTelephone('Anna Ek 08-465 004 00 000', 'SE')).toEqual({ text: '08-465 004 00 000' });
  });
});

describe('the words before a colon', () => {
  it.each([
    ['Frågor från allmänheten: 113 13', 'Frågor från allmänheten', '113 13'],
    ['Presstjänstens telefon: 08-465 004 00', 'Presstjänstens telefon', '08-465 004 00'],
    ['Kl. 8–16: 08-465 004 00', 'Kl. 8–16', '08-465 004 00'],
    ['Öppet: 8–16, receptionen: 08-465 004 00', 'receptionen', '08-465 004 00'],
    ['(Journal)\nReception : 08-465 004 00', 'Reception', '08-465 004 00'],
    ['Pressjour: 08-465 004 00', 'Pressjour', '08-465 004 00'],
    ['Kundtjänst: 17 46 84', 'Kundtjänst', '17 46 84'],
    ['Tel: 08-465 004 00', undefined, '08-465 004 00'],
    ['Tlf.: 08-465 004 00', undefined, '08-465 004 00'],
    ['Puh: 08-465 004 00', undefined, '08-465 004 00'],
    [': 08-465 004 00', undefined, '08-465 004 00'],
    ['Anna Ek 08-465 004 00', undefined, '08-465 004 00'],
    [`${'Ett långt stycke '.repeat(20)}: 08-465 004 00`, undefined, '08-465 004 00'],
  ])('the words before a colon are a number’s label: %s', (text, label, number) => {
    const telephone = readTelephone(text, 'SE');
    expect(telephone?.label).toBe(label);
    expect(telephone?.text).toBe(number);
  });
});

describe('a field of several numbers', () => {
  const one = { text: '08-465 004 00', e164: '+46846500400' };
  const two = { text: '070-174 06 10', e164: '+46701740610' };
  const separators = [
    ', ',
    ',',
    ' / ',
    '/',
    '; ',
    ' | ',
    '\n',
    '\t',
    ' ',
    ' eller ',
    ' och ',
    ' - ',
    ' • ',
    ' alt. ',
  ];

  it.each(separators)('a field gives each of several numbers divided by %j', (separator) => {
    expect(readTelephones(`${one.text}${separator}${two.text}`, 'SE')).toEqual([one, two]);
    expect(readTelephone(`${one.text}${separator}${two.text}`, 'SE')).toEqual(one);
    expect(readTelephones(`+46 8 465 004 00${separator}+46701740610`, 'SE').map(({ e164 }) => e164)).toEqual([
      one.e164,
      two.e164,
    ]);
  });

  it.each([
    [
      'Växel: 08-465 004 00, mobil: 070-174 06 10',
      [
        { ...one, label: 'Växel' },
        { ...two, label: 'mobil' },
      ],
    ],
    [
      'Frågor från medier: 08-465 004 00; frågor från allmänheten: 113 13',
      [
        { ...one, label: 'Frågor från medier' },
        { text: '113 13', label: 'frågor från allmänheten' },
      ],
    ],
    ['Tel 08-465 004 00 ankn 12, 070-174 06 10', [{ ...one, extension: '12' }, two]],
    ['17 46 84 / 17 46 85', [{ text: '17 46 84' }, { text: '17 46 85' }]],
    ['112, 1177', [{ text: '112' }, { text: '1177' }]],
    ['08-465 004 00, 9-16', [one]],
    ['08-465 004 00, info@example.se, www.example.se/17 46 84', [one]],
    ['08/465 004 00 / 070-174 06 10', [{ ...one, text: '08/465 004 00' }, two]],
    ['08/465 004 00/070-174 06 10', [{ ...one, text: '08/465 004 00' }, two]],
  ])('a field of several numbers gives each: %s', (text, numbers) =>
    expect(readTelephones(text, 'SE')).toEqual(numbers),
  );
});

/** Numbers that look random and are the same each time. */
function digitsFrom(seed: number) {
  let state = seed;
  return (count: number) =>
    Array.from({ length: count }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return state % 10;
    }).join('');
}

/** What libphonenumber says of a number in plain international form, which is what we are held against. */
const validE164 = (international: string) => {
  const number = parsePhoneNumberFromString(international);
  return number?.isValid() ? number.number : undefined;
};

/** Groups of two and three digits, as Swedes write them. */
const grouped = (digits: string, separator: string) =>
  (digits.length % 2 ? [digits.slice(0, 3), ...pairs(digits.slice(3))] : pairs(digits)).join(separator);
const pairs = (digits: string) => digits.match(/\d\d/g) ?? [];

const spellings: Record<string, (area: string, rest: string) => string> = {
  'nothing between': (area, rest) => `0${area}${rest}`,
  'a hyphen': (area, rest) => `0${area}-${rest}`,
  'a hyphen and groups': (area, rest) => `0${area}-${grouped(rest, ' ')}`,
  hyphens: (area, rest) => `0${area}-${grouped(rest, '-')}`,
  'a hyphen and a blank': (area, rest) => `0${area}- ${grouped(rest, ' ')}`,
  'a hyphen between blanks': (area, rest) => `0${area} - ${grouped(rest, ' ')}`,
  blanks: (area, rest) => `0${area} ${grouped(rest, ' ')}`,
  'double blanks': (area, rest) => `0${area}  ${grouped(rest, '  ')}`,
  'no-break spaces': (area, rest) => `0${area}\u00a0${grouped(rest, '\u00a0')}`,
  'thin spaces': (area, rest) => `0${area}-${grouped(rest, '\u2009')}`,
  'an en dash': (area, rest) => `0${area}–${grouped(rest, ' ')}`,
  'a non-breaking hyphen': (area, rest) => `0${area}\u2011${grouped(rest, '\u202f')}`,
  'a slash': (area, rest) => `0${area}/${grouped(rest, ' ')}`,
  points: (area, rest) => `0${area}.${grouped(rest, '.')}`,
  brackets: (area, rest) => `(0${area}) ${grouped(rest, ' ')}`,
  'brackets and no blank': (area, rest) => `(0${area})${rest}`,
  'a country code': (area, rest) => `+46${area}${rest}`,
  'a country code and groups': (area, rest) => `+46 ${area} ${grouped(rest, ' ')}`,
  'a country code and hyphens': (area, rest) => `+46-${area}-${grouped(rest, '-')}`,
  'a country code and points': (area, rest) => `+46 ${area}.${grouped(rest, '.')}`,
  'a country code in brackets': (area, rest) => `(+46) ${area} ${grouped(rest, ' ')}`,
  'a zero in brackets': (area, rest) => `+46 (0)${area}-${grouped(rest, ' ')}`,
  'a zero in brackets and no blank': (area, rest) => `+46(0)${area}-${grouped(rest, ' ')}`,
  'a zero too many': (area, rest) => `+46 0${area} ${grouped(rest, ' ')}`,
  'an international prefix': (area, rest) => `0046${area}${rest}`,
  'an international prefix and groups': (area, rest) => `0046 ${area}-${grouped(rest, ' ')}`,
};

// Sweden's area codes without their 0, as two digits or three (Post- och telestyrelsen's numbering plan), and those of
// numbers without a place.
const AREAS = (
  '8 11 13 16 18 19 21 23 26 31 33 35 36 40 42 44 46 54 60 63 90 ' +
  '120 121 122 123 125 140 141 142 143 144 150 151 152 155 156 157 158 159 171 173 174 175 176 ' +
  '220 221 222 223 224 225 226 227 240 241 243 246 247 248 250 251 253 258 270 271 278 280 281 290 291 292 293 294 ' +
  '295 297 300 301 302 303 304 320 321 322 325 340 345 346 370 371 372 380 381 382 383 390 392 393 ' +
  '410 411 413 414 415 416 417 418 430 431 433 435 451 454 455 456 457 459 470 471 472 474 476 477 478 479 480 481 ' +
  '485 486 490 491 492 493 494 495 496 498 499 500 501 502 503 504 505 506 510 511 512 513 514 515 520 521 522 523 ' +
  '524 525 526 528 530 531 532 533 534 550 551 552 553 554 555 560 563 564 565 570 571 573 580 581 582 583 584 585 ' +
  '586 587 589 590 591 611 612 613 620 621 622 623 624 640 642 643 644 645 647 650 651 652 653 657 660 661 662 663 ' +
  '670 671 672 680 682 684 687 690 691 692 693 695 696 910 911 912 913 914 915 916 918 920 921 922 923 924 925 926 ' +
  '927 928 929 930 932 933 934 935 940 941 942 943 950 951 952 953 954 960 961 970 971 973 975 976 977 978 980 981 ' +
  '10 20 70 72 73 74 75 76 77 79 900 939 944 99 252 673'
).split(' ');

describe('every Swedish area code', () => {
  // National numbers have 6 to 10 or 12 digits; with one more or less there must be none.
  const lengths = [5, 6, 7, 8, 9, 10, 11, 12, 13];
  const digits = digitsFrom(2017);
  const cases = AREAS.flatMap((area) =>
    lengths.map((length) => {
      const rests = Array.from({ length: 100 }, () => digits(length - area.length));
      const valid = rests.find((rest) => validE164(`+46${area}${rest}`));
      return { area, rest: valid ?? rests[0]!, e164: valid && `+46${area}${valid}` };
    }),
  );

  it('every Swedish area code has valid numbers, and lengths without any', () => {
    const valid = cases.filter(({ e164 }) => e164);
    expect(new Set(valid.map(({ area }) => area)).size).toBe(AREAS.length);
    expect(valid.length).toBeGreaterThan(500);
    expect(cases.length - valid.length).toBeGreaterThan(500);
  });

  it.each(Object.entries(spellings))('every Swedish area code gives numbers written with %s', (_, spell) => {
    for (const { area, rest, e164 } of cases) {
      const text = spell(area, rest);
      if (!e164) {
        expect(readTelephone(text, 'SE')?.e164, text).toBeUndefined();
        continue;
      }
      const number = { text, e164 };
      expect(readTelephone(text, 'SE'), text).toEqual(number);
      expect(readTelephone(`${text}.`, 'SE'), text).toEqual(number);
      expect(readTelephone(`Tel: ${text}`, 'SE'), text).toEqual(number);
      expect(readTelephone(`Tfn.${text}`, 'SE'), text).toEqual(number);
      expect(readTelephone(`Växel ${text}`, 'SE'), text).toEqual({ ...number, label: 'Växel' });
      const sentence = `Ring gärna ${text}, vardagar 8–16.`;
      const hits = findTelephones(sentence, 'SE').map((hit) => [sentence.slice(hit.start, hit.end), hit.e164]);
      expect(hits, text).toEqual([[text, e164]]);
      expect(readTelephones(`${text}, 070-174 06 10`, 'SE'), text).toEqual([
        number,
        { text: '070-174 06 10', e164: '+46701740610' },
      ]);
    }
  });
});

describe('a number of', () => {
  it.each<[CountryCode, string, string]>([
    ['NO', '22 00 00 00', '+4722000000'],
    ['NO', '22000000', '+4722000000'],
    ['NO', '220 00 000', '+4722000000'],
    ['NO', '22.00.00.00', '+4722000000'],
    ['NO', '22\u00a000\u00a000\u00a000', '+4722000000'],
    ['NO', '+47 22 00 00 00', '+4722000000'],
    ['NO', '+4722000000', '+4722000000'],
    ['NO', '(+47) 22 00 00 00', '+4722000000'],
    ['NO', '0047 22 00 00 00', '+4722000000'],
    ['NO', '4722000000', '+4722000000'],
    ['NO', '915 00 000', '+4791500000'],
    ['NO', '470 00 000', '+4747000000'],
    ['NO', '800 00 000', '+4780000000'],
    ['NO', '02000', '+4702000'],
    ['NO', '79 02 00 00', '+4779020000'],
    ['NO', '+46 8-465 004 00', '+46846500400'],
    ['DK', '33 11 22 33', '+4533112233'],
    ['DK', '33112233', '+4533112233'],
    ['DK', '3311 2233', '+4533112233'],
    ['DK', '33-11-22-33', '+4533112233'],
    ['DK', '33.11.22.33', '+4533112233'],
    ['DK', '+45 33 11 22 33', '+4533112233'],
    ['DK', '(+45) 3311 2233', '+4533112233'],
    ['DK', '0045 33112233', '+4533112233'],
    ['DK', '45 45 11 22', '+4545451122'],
    ['FI', '09 123 4567', '+35891234567'],
    ['FI', '(09) 123 4567', '+35891234567'],
    ['FI', '09-1234567', '+35891234567'],
    ['FI', '09 1234 567', '+35891234567'],
    ['FI', '040-123 4567', '+358401234567'],
    ['FI', '040 1234567', '+358401234567'],
    ['FI', '+358 (0)9 123 4567', '+35891234567'],
    ['FI', '+358 9 123 4567', '+35891234567'],
    ['FI', '+358-40-1234567', '+358401234567'],
    ['FI', '00358 40 123 4567', '+358401234567'],
    ['FI', '010 123 4567', '+358101234567'],
    ['FI', '018 12 345', '+3581812345'],
    ['AX', '018 12 345', '+3581812345'],
    ['AX', '018-12345', '+3581812345'],
    ['AX', '+358 (0)18 12 345', '+3581812345'],
    ['AX', '+358 18 12345', '+3581812345'],
    ['AX', '0457 123 4567', '+3584571234567'],
    ['AX', '09 123 4567', '+35891234567'],
  ])('a number of %s is found: %s', (country, text, e164) => {
    expect(validE164(e164)).toBe(e164);
    expect(readTelephone(text, country)).toEqual({ text, e164 });
    expect(readTelephones(`Tlf. ${text} / ${text}.`, country)).toEqual([
      { text, e164 },
      { text, e164 },
    ]);
    const sentence = `Ring ${text}, hverdager.`;
    expect(findTelephones(sentence, country)).toEqual([{ start: 5, end: 5 + text.length, e164 }]);
  });

  it.each<[CountryCode, string]>([
    ['NO', '2017-11-30'],
    ['NO', '31.12.2017'],
    ['NO', '31-12-2017'],
    ['NO', '22 00 00'],
    ['NO', '12 00 00 00'],
    ['DK', '31.12.2017'],
    ['DK', '33 11 22'],
    ['FI', '123 4567'],
    ['FI', '18 12 345'],
    ['AX', '12 345'],
  ])('text that is no number of %s is left alone: %s', (country, text) =>
    expect(readTelephone(text, country)?.e164).toBeUndefined(),
  );
});

describe('held against libphonenumber', () => {
  const countries: CountryCode[] = ['SE', 'NO', 'DK', 'FI', 'AX'];
  const prefixes = [
    '',
    '0',
    '+46',
    '+460',
    '0046',
    '+47',
    '0047',
    '47',
    '+45',
    '45',
    '+358',
    '+3580',
    '00358',
    '00',
    '+',
  ];

  /** Outside Norway and Denmark digits without 0 or + are no whole number, which libphonenumber does not ask. */
  const isWhole = (digits: string, country: CountryCode) =>
    /^[0+]/.test(digits) || country === 'NO' || country === 'DK';
  const agrees = (digits: string, country: CountryCode) => {
    if (!isWhole(digits, country)) return;
    const number = parsePhoneNumberFromString(digits, { defaultCountry: country, extract: false });
    const expected = number?.isValid() ? number.number : undefined;
    const actual = findTelephones(digits, country)[0]?.e164;
    if (actual !== expected) expect.fail(`${digits} in ${country}: ${actual}, not ${expected}`);
  };

  it.each(countries)(
    'the digits of every prefix and length are classified as libphonenumber does: %s',
    (country) => {
      const digits = digitsFrom(46);
      const own = { SE: ['0', '+46'], NO: ['', '+47'], DK: ['', '+45'], FI: ['0', '+358'], AX: ['0'] }[
        country as string
      ]!;
      // Mode `full` leaves out none but on Åland.
      const step = import.meta.env.MODE === 'full' && country !== 'AX' ? 1 : 7;
      for (let start = 0; start < 10_000; start += step) {
        const first = String(start).padStart(4, '0');
        for (let rest = 0; rest <= 9; rest++) agrees(own[start % own.length]! + first + digits(rest), country);
      }
    },
  );

  it('any digits after any prefix are classified as libphonenumber does', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...countries),
        fc.constantFrom(...prefixes),
        fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 14 }),
        (country, prefix, rest) => {
          if (/\d/.test(prefix + rest)) agrees(prefix + rest, country);
        },
      ),
      cases(20_000),
    ));
});

/** Characters of each text. A million tell linear from quadratic by the time limit of a test. */
const SIZE = import.meta.env.MODE === 'full' ? 1_000_000 : 100_000;

describe('size', () => {
  const digits = digitsFrom(7);
  const lines: Record<string, () => string> = {
    'Swedish numbers': () => `08-${digits(3)} ${digits(2)} ${digits(2)}`,
    'mobile numbers': () => `070-${digits(3)} ${digits(2)} ${digits(2)}`,
    'groups that are none': () => `0${digits(7)} ${digits(6)} ${digits(6)} ${digits(6)}`,
    'digits apart': () => `0 ${[...digits(14)].join(' ')}`,
  };

  it.each(Object.entries(lines))('a large text of distinct %s is read in time', (_, line) => {
    const texts: string[] = [];
    for (let length = 0; length < SIZE; length += texts.at(-1)!.length + 1) texts.push(line());
    for (const text of texts) findTelephones(text, 'SE');
  });

  it.each(['0', '0 ', '08-', '(', ' ', 'a:', 'Tel: ', '08/', '08.', '1:', ',', 'a 1'])(
    'a large field of %j is read in time',
    (unit) => {
      readTelephones(unit.repeat(SIZE / unit.length), 'SE');
    },
  );
});
