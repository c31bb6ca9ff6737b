import { describe, expect, it } from 'vitest';
import { countryOf, findTelephones, readTelephone } from './telephone.js';

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
    ['Tel: 1177', { text: '1177' }],
    ['Tel: 17 46 84', { text: '17 46 84' }],
  ])('%s', (text, expected) => expect(readTelephone(text, 'SE')).toEqual(expected));

  it.each([
    'Vardagar kl 08 - 16:30.',
    '2017-11-30',
    '08.30-16.30',
    '08 - 16',
    '1177 Vårdguiden',
    'år 2030',
    '(08)',
    '',
  ])('%s is none', (text) => expect(readTelephone(text, 'SE')).toBeUndefined());

  it('ends where the next begins', () => {
    const text = '08-465 004 00 070-174 06 05';
    expect(findTelephones(text, 'SE').map(({ start, end }) => text.slice(start, end))).toEqual([
      '08-465 004 00',
      '070-174 06 05',
    ]);
  });

  it('is of the country of the time zone', () => {
    expect(readTelephone('22 00 00 00', countryOf('Europe/Oslo'))?.e164).toBe('+4722000000');
    expect(countryOf('Europe/Berlin')).toBe('SE');
  });
});
