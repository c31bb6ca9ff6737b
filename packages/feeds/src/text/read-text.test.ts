import { checkPressRoom } from '@pressrum/model/check.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../../vitest.properties.js';
import { expectNothingLost, expectPartition } from '../provenance/report-checks.testing.js';
import { readText } from './read-text.js';

const context = { source: 'test.txt' };
const page = '2024-03-05 09:00Pressmeddelande\n\nRubriken\n\nnull\n\n';

// Pieces of what real pages hold, in any order and glued in any way.
const trap = fc.constantFrom(
  ...[
    'null',
    'undefined',
    '\u00a0',
    '\u200b',
    '',
    '- ',
    '– ',
    '  • ',
    '  1. ',
    '  7. ',
    '(V)',
    ', ',
    '. ',
    ':',
    '<b>&',
    'Om ',
  ],
  ...['För mer information kontakta:', 'Kontakt:', 'Kontaktpersoner', 'Frågor besvaras av:', 'Talespersoner'],
  ...['Om Region Almedal', '.Om Region Almedal', 'Om regionens arbete', 'Om Almedals kommun', 'Presskontakt'],
  ...[
    'Anna Ek',
    'Per Lind (S), regionråd',
    'Kommunikatör',
    'Kommunikatör. Region Almedal',
    'Pressjouren',
    'Rubriken',
  ],
  ...[
    '08-465 004 00',
    'Tel: 08- 465 004 01',
    'Mobil:',
    'E-post: a@example.se',
    'b@example.se',
    'ankn 12',
    '1177',
    '112',
  ],
  ...['Vardagar kl 08 - 16:30.', 'Dygnet runt.', 'Vid pågående allvarlig händelse utanför kontorstid.'],
  ...['Kulturnämnden:', 'Pressansvarig:', 'Kontakt Region Almedal', 'Toxikolog', '(vardagar 8-16)', 'nås på '],
  ...[
    'Läs mer: www.example.se',
    'Vill du veta mer? Kontakta:',
    'Övrig tid: ',
    'Kvällar och helger',
    '\n\n- ekvik',
  ],
  ...[
    'Det här är en mening.',
    ', säger Anna Ek.',
    'Bland åtgärderna finns:',
    'En underrubrik',
    '2024-03-05 09:00Nyhet',
  ],
  ...['Regionens huvuduppgift är att bidra till ett gott liv för alla i länet.', 'Samtal kopplas via växeln'],
);
const word = fc.oneof(
  { weight: 8, arbitrary: trap },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const glue = fc.constantFrom('', ' ', '\n', '\n', '\n\n', '\n\n', '\r\n', '\n\u00a0\n');
const body = fc
  .array(fc.tuple(word, glue), { maxLength: 40 })
  .map((parts) => parts.flat().join('').replaceAll('\0', ''));

const check = (text: string) => {
  const reading = readText(text, context);
  if (!reading.room) {
    expect(reading.diagnostics.map(({ severity }) => severity)).toEqual(['error']);
    return;
  }
  expectPartition(reading, text.replace(/^\uFEFF/, ''));
  expectNothingLost(reading);
  expect(checkPressRoom(reading.room)).toEqual([]);
};

describe('any input', () => {
  it('loses no word below the headline', () => {
    fc.assert(
      fc.property(body, (text) => check(page + text)),
      cases(6000),
    );
  });

  it('loses no word of a page without a slot, and of none at all', () => {
    fc.assert(
      fc.property(body, (text) => check(`2024-03-05${text}`)),
      cases(2000),
    );
    fc.assert(fc.property(body, check), cases(1000));
  });

  it.each([
    ['the sender’s name above', '2024-03-05Om Region Almedalnull\r\n.Om Region Almedal'],
    [
      'the sender’s name above, twice',
      'Almedals kommun\nNyhet\nAlmedals kommun\n2024-03-05\nBron öppnar i dag\n\nBron är klar.\n\nOm Region Ekvik\n',
    ],
  ])('loses no word of %s, where the heading over its own text has another', (_, text) => check(text));

  it.each([
    'Kontakt:\n\nnull\n\nOm E-post: a@example.se',
    'Presskontakt\n\nAnna Ek\n\nAnna Ek\n\nE-post: a@example.se',
    '.Om Region Almedal\nPresskontakt\n\n1177',
    'Kontakt:\n\nOm regionens arbete\n \nOm regionens arbete\n \nOm E-post: a@example.se',
  ])('loses no word of a page of contacts: %j', (text) => check(text));

  it.each([', null', '2024-03-05 09:00\n\nNull!\n\nBron är klar.'])(
    'makes no id of a headline whose only word is one for nothing: %j',
    (text) => check(text),
  );

  it('takes any bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 400 });
    fc.assert(
      fc.property(bytes, fc.boolean(), (tail, isPage) => {
        const input = isPage ? Uint8Array.from([...new TextEncoder().encode(page), ...tail]) : tail;
        const reading = readText(input, context);
        if (reading.room) expectNothingLost(reading);
      }),
      cases(2000),
    );
  });
});

/** Characters of each text. A million tell linear from quadratic by the time limit of a test. */
const SIZE = import.meta.env.MODE === 'full' ? 1_000_000 : 100_000;

describe('much of the same', () => {
  const units = [
    '- ',
    'Om ',
    'Om Region Almedal\n',
    '1',
    '0 1',
    'Kontakt:\n',
    ' ',
    ', säger ',
    'a@',
    'A',
    '<',
    '08-465 004 00\n',
  ];
  it.each(units)('%j is read', (unit) => {
    const text = unit.repeat(SIZE / unit.length);
    expect(readText(page + text, context).room).toBeDefined();
    expect(readText(`${page}Kontakt:\nAnna Ek, chef\n${text}`, context).room).toBeDefined();
  });
});

describe('context', () => {
  it('reads times and numbers of the time zone', () => {
    const text = '2024-03-05 09:00\n\nOtsikko\n\nnull\n\nKontakt:\nAnna Ek, chef\n+46 8 465 004 00';
    const [release] = readText(text, { ...context, timeZone: 'Europe/Helsinki' }).room!.releases!;
    expect(release!.datePublished).toBe('2024-03-05T09:00:00+02:00');
    expect(release!.contacts![0]!.telephone![0]!.e164).toBe('+46846500400');
  });

  it('reports an unknown time zone', () => {
    const { room, diagnostics } = readText(page, { ...context, timeZone: 'Europe/Atlantis' });
    expect(room).toBeUndefined();
    expect(diagnostics[0]!.message).toContain('Europe/Atlantis');
  });
});
