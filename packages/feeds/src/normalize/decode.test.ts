import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../../vitest.properties.js';
import { decode, MAX_INPUT_BYTES } from './decode.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** ISO-8859-1: each letter's code is its byte. "\x94" and the like are bytes of other encodings. */
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, order: 'le' | 'be') =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const units = [...Array(letter.length).keys()].map((at) => letter.charCodeAt(at));
      return units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]));
    }),
  );
const join = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const UTF8_MARK = [0xef, 0xbb, 0xbf];
const LE_MARK = [0xff, 0xfe];
const BE_MARK = [0xfe, 0xff];

const http = (charset: string) => `text/html; charset=${charset}`;
const xml = (encoding: string, text = 'Åka på ö') => `<?xml version="1.0" encoding="${encoding}"?><a>${text}</a>`;
const meta = (charset: string, text = 'Åka på ö') => `<!doctype html><meta charset="${charset}"><p>${text}</p>`;
const plain = 'Åka på ö – ”så”';
const swedish = 'Åka på ö';

const BINARY = 'is binary, not text; save the press release as plain text';
const EMPTY = 'is empty; give it the text of a press release';
const CUT_OFF = 'ends in the middle of a character; fetch or save it again in full';
const BROKEN = 'is UTF-8 with broken characters in it; save it again as UTF-8';
const UTF_32 = 'is in UTF-32, which is not read; save it as UTF-8';
const UNKNOWN = 'is in an encoding that cannot be told; save it as UTF-8';

type Row = [name: string, bytes: Uint8Array, contentType: string | undefined, encoding: string, text: string];

describe('bytes', () => {
  const undeclared: Row[] = [
    ['ASCII', utf8('Rubrik'), undefined, 'utf-8', 'Rubrik'],
    ['UTF-8', utf8(plain), undefined, 'utf-8', plain],
    ['UTF-8 beyond 16 bits', utf8('Åska 🌩'), undefined, 'utf-8', 'Åska 🌩'],
    ['windows-1252', latin1('\xc5ka p\xe5 \xf6 \x96 \x94s\xe5\x94'), undefined, 'windows-1252', plain],
    ['windows-1252 with a letter at the end', latin1('Café'), undefined, 'windows-1252', 'Café'],
    [
      'windows-1252 with every byte that it defines',
      latin1(
        'a'.repeat(300) +
          Array.from({ length: 128 }, (_, at) => String.fromCharCode(at + 128))
            .filter((byte) => !'\x81\x8d\x8f\x90\x9d'.includes(byte))
            .join(' '),
      ),
      undefined,
      'windows-1252',
      'a'.repeat(300) +
        [
          ...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ',
          ...Array.from({ length: 96 }, (_, at) => String.fromCharCode(at + 160)),
        ].join(' '),
    ],
    [
      'windows-1252 with capitals before dashes',
      latin1('MALMÖ\x96LUND på söndag'),
      undefined,
      'windows-1252',
      'MALMÖ–LUND på söndag',
    ],
    ['a NEL and a tab', utf8('a\u0085b\tå'), undefined, 'utf-8', 'a\u0085b\tå'],
  ];
  const marked: Row[] = [
    ['UTF-8', join(UTF8_MARK, utf8(plain)), undefined, 'utf-8', plain],
    ['UTF-16 LE', join(LE_MARK, utf16(plain, 'le')), undefined, 'utf-16le', plain],
    ['UTF-16 BE', join(BE_MARK, utf16(plain, 'be')), undefined, 'utf-16be', plain],
    ['UTF-16 LE beyond 16 bits', join(LE_MARK, utf16('Åska 🌩', 'le')), undefined, 'utf-16le', 'Åska 🌩'],
    ['UTF-8 under a header for ISO-8859-1', join(UTF8_MARK, utf8(plain)), http('iso-8859-1'), 'utf-8', plain],
    [
      'ASCII under a header for ISO-8859-1',
      join(UTF8_MARK, utf8('Rubrik')),
      http('iso-8859-1'),
      'utf-8',
      'Rubrik',
    ],
    ['UTF-16 under a header for UTF-8', join(LE_MARK, utf16(plain, 'le')), http('utf-8'), 'utf-16le', plain],
    ['UTF-16 BE under a header for LE', join(BE_MARK, utf16(plain, 'be')), http('utf-16le'), 'utf-16be', plain],
    [
      'UTF-16 whose XML declares UTF-8',
      join(LE_MARK, utf16(xml('utf-8'), 'le')),
      undefined,
      'utf-16le',
      xml('utf-8'),
    ],
    ['windows-1252 after a mark of UTF-8', join(UTF8_MARK, latin1(swedish)), undefined, 'windows-1252', swedish],
  ];
  const byHeader: Row[] = [
    ['ISO-8859-1', latin1(swedish), http('ISO-8859-1'), 'windows-1252', swedish],
    [
      'ISO-8859-1 with quotation marks of windows-1252',
      latin1('\x94s\xe5\x94'),
      http('iso-8859-1'),
      'windows-1252',
      '”så”',
    ],
    ['a quoted label', latin1(swedish), 'text/html;Charset="latin1"', 'windows-1252', swedish],
    ['ISO-8859-15', latin1('5 \xa4 på \xa8'), http('iso-8859-15'), 'iso-8859-15', '5 € på š'],
    ['windows-1251', latin1('\xcf\xf0\xe8\xe2\xe5\xf2'), http('windows-1251'), 'windows-1251', 'Привет'],
    ['Shift_JIS', latin1('\x93\xfa\x96\x7b'), http('shift_jis'), 'shift_jis', '日本'],
    ['UTF-16 LE', utf16(plain, 'le'), http('utf-16'), 'utf-16le', plain],
    ['UTF-16 BE', utf16(plain, 'be'), http('utf-16'), 'utf-16be', plain],
    ['UTF-16 BE, declared as LE', utf16(plain, 'be'), http('utf-16le'), 'utf-16be', plain],
    ['UTF-8, declared as ISO-8859-1', utf8(plain), http('iso-8859-1'), 'utf-8', plain],
    ['UTF-8, declared as ISO-8859-15', utf8(plain), http('iso-8859-15'), 'utf-8', plain],
    ['UTF-8, declared as UTF-16', utf8(plain), http('utf-16'), 'utf-8', plain],
    ['windows-1252, declared as UTF-8', latin1(swedish + '.'), http('utf-8'), 'windows-1252', swedish + '.'],
    ['windows-1252, declared as UTF-16', latin1(swedish + '.'), http('utf-16'), 'windows-1252', swedish + '.'],
    [
      'windows-1252 quotation marks, declared as ISO-8859-15',
      latin1('\x94s\xe5\x94'),
      http('iso-8859-15'),
      'windows-1252',
      '”så”',
    ],
    ['an unknown label', utf8(plain), http('klingon'), 'utf-8', plain],
    ['an unknown label over windows-1252', latin1(swedish), http('utf-7'), 'windows-1252', swedish],
    ['no label', utf8(plain), 'text/html; charset=', 'utf-8', plain],
    ['another parameter', utf8(plain), 'text/html; xcharset=utf-16', 'utf-8', plain],
  ];
  const euro = '5 \xa4 är';
  const byXml: Row[] = [
    ['ISO-8859-15', latin1(xml('iso-8859-15', euro)), undefined, 'iso-8859-15', xml('iso-8859-15', '5 € är')],
    [
      'ISO-8859-15 in single quotes',
      latin1(`<?xml version='1.0' encoding='ISO-8859-15'?>${euro}`),
      undefined,
      'iso-8859-15',
      `<?xml version='1.0' encoding='ISO-8859-15'?>5 € är`,
    ],
    [
      'ISO-8859-15 after a line end',
      latin1(`\r\n${xml('iso-8859-15', euro)}`),
      undefined,
      'iso-8859-15',
      `\r\n${xml('iso-8859-15', '5 € är')}`,
    ],
    ['UTF-8 that declares ISO-8859-1', utf8(xml('iso-8859-1')), undefined, 'utf-8', xml('iso-8859-1')],
    ['windows-1252 that declares UTF-8', latin1(xml('utf-8')), undefined, 'windows-1252', xml('utf-8')],
    ['UTF-8 that declares UTF-16', utf8(xml('utf-16')), undefined, 'utf-8', xml('utf-16')],
    ['UTF-16 LE', utf16(xml('utf-16'), 'le'), undefined, 'utf-16le', xml('utf-16')],
    ['UTF-16 BE', utf16(xml('UTF-16'), 'be'), undefined, 'utf-16be', xml('UTF-16')],
    ['UTF-16 LE that declares UTF-8', utf16(xml('utf-8'), 'le'), undefined, 'utf-16le', xml('utf-8')],
    ['UTF-16 BE under a header for UTF-8', utf16(xml('utf-16'), 'be'), http('utf-8'), 'utf-16be', xml('utf-16')],
    [
      'a header that knows better',
      latin1(xml('iso-8859-15', euro)),
      http('windows-1252'),
      'windows-1252',
      xml('iso-8859-15', '5 ¤ är'),
    ],
    [
      'a header that the bytes refute',
      latin1(xml('iso-8859-15', euro)),
      http('utf-8'),
      'iso-8859-15',
      xml('iso-8859-15', '5 € är'),
    ],
    ['UTF-8 under a header for ISO-8859-1', utf8(xml('utf-8')), http('iso-8859-1'), 'utf-8', xml('utf-8')],
    [
      'a declaration that is not at the start',
      latin1(`<a/>${xml('iso-8859-15', euro)}`),
      undefined,
      'windows-1252',
      `<a/>${xml('iso-8859-15', '5 ¤ är')}`,
    ],
  ];
  const byMeta: Row[] = (
    [
      ['ISO-8859-15', '<meta charset="iso-8859-15">'],
      ['no quotes', '<META CHARSET=ISO-8859-15>'],
      ['single quotes and blanks', "<meta  name=x charset = ' iso-8859-15 ' />"],
      ['http-equiv', '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">'],
      ['http-equiv after content', "<meta content='text/html;charset=iso-8859-15' http-equiv=content-type>"],
      ['after a comment', '<!-- <meta charset="utf-8"> --><meta charset="iso-8859-15">'],
      ['after long comments', `<!--${'-'.repeat(900)}--><!-- > --><meta charset="iso-8859-15">`],
      ['after another meta', '<meta name="description" content="charset=utf-16"><meta charset="iso-8859-15">'],
      ['after a title', '<title>charset=koi8-r</title><meta charset="iso-8859-15">'],
    ] as const
  ).map(([name, tag]) => [name, latin1(tag + euro), undefined, 'iso-8859-15', tag + '5 € är']);
  byMeta.push(
    ['UTF-8 that declares ISO-8859-1', utf8(meta('iso-8859-1')), undefined, 'utf-8', meta('iso-8859-1')],
    ['UTF-8 that declares UTF-16', utf8(meta('utf-16')), undefined, 'utf-8', meta('utf-16')],
    ['windows-1252 that declares UTF-8', latin1(meta('utf-8')), undefined, 'windows-1252', meta('utf-8')],
    [
      'a comment alone',
      latin1(`<!-- <meta charset="iso-8859-15"> -->${euro}`),
      undefined,
      'windows-1252',
      '<!-- <meta charset="iso-8859-15"> -->5 ¤ är',
    ],
    [
      'XML that knows better',
      latin1(xml('iso-8859-15', meta('windows-1252', euro))),
      undefined,
      'iso-8859-15',
      xml('iso-8859-15', meta('windows-1252', '5 € är')),
    ],
    [
      'far into the page',
      latin1(`${' '.repeat(5000)}<meta charset="iso-8859-15">${euro}`),
      undefined,
      'windows-1252',
      `${' '.repeat(5000)}<meta charset="iso-8859-15">5 ¤ är`,
    ],
  );

  describe.each([
    ['without a declaration', undeclared],
    ['with a byte-order mark', marked],
    ['with a header', byHeader],
    ['with an XML declaration', byXml],
    ['with a meta element', byMeta],
  ])('%s', (_, rows) => {
    it.each(rows)('%s', (_, input, contentType, encoding, text) =>
      expect(decode(input, contentType)).toEqual({ text, encoding }),
    );
  });

  it.each<[string, Uint8Array, string | undefined, string]>([
    ['nothing', latin1(''), undefined, EMPTY],
    ['a mark alone', join(UTF8_MARK), undefined, EMPTY],
    ['a mark of UTF-16 alone', join(LE_MARK), undefined, EMPTY],
    ['blanks', utf8(' \n\u00a0\u200b\ufeff'), undefined, EMPTY],
    ['a picture', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), undefined, BINARY],
    ['a picture under a header for text', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), http('utf-8'), BINARY],
    [
      'a picture under a header for ISO-8859-1',
      latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
      http('iso-8859-1'),
      BINARY,
    ],
    ['NUL in UTF-8', utf8('Åka\0'), undefined, BINARY],
    ['NUL in windows-1252', latin1('Åka på\0'), http('windows-1252'), BINARY],
    ['control characters', latin1('ab\x01\x02\x03å'), undefined, BINARY],
    ['UTF-16 that nobody declares', utf16(plain, 'le'), undefined, BINARY],
    [
      'UTF-32',
      join(LE_MARK, [0, 0], ...[...'Åka'].map((letter) => [letter.charCodeAt(0), 0, 0, 0])),
      undefined,
      UTF_32,
    ],
    [
      'UTF-32 BE without a mark',
      join(...[...'Åka'].map((letter) => [0, 0, 0, letter.charCodeAt(0)])),
      http('utf-32'),
      UTF_32,
    ],
    ['a film, which begins with a number of four bytes', latin1('\0\0\0\x18ftypmp42'), undefined, BINARY],
    ['nothing but NUL', new Uint8Array(64), undefined, BINARY],
    ['UTF-8 cut off', utf8(plain + 'å').slice(0, -1), undefined, CUT_OFF],
    ['UTF-8 cut off in four bytes', utf8('å🌩').slice(0, -1), undefined, CUT_OFF],
    ['UTF-8 cut off in its only letter', utf8('Anna å').slice(0, -1), http('utf-8'), CUT_OFF],
    ['UTF-8 with a mark, cut off', join(UTF8_MARK, utf8('å').slice(0, 1)), undefined, CUT_OFF],
    ['UTF-16 cut off', join(LE_MARK, utf16(plain, 'le').slice(0, -1)), undefined, CUT_OFF],
    ['UTF-16 cut off between surrogates', join(LE_MARK, utf16('å🌩', 'le').slice(0, -2)), undefined, CUT_OFF],
    ['UTF-8 with a broken letter', join(utf8(plain), [0xff], utf8(plain)), undefined, BROKEN],
    ['UTF-8 with a letter of windows-1252', join(utf8(plain), latin1('ö.')), http('iso-8859-1'), BROKEN],
    ['a byte that windows-1252 lacks', latin1('Åka på \x8d ö'), undefined, UNKNOWN],
    ['a byte that ISO-8859-1 lacks', latin1('Åka på \x81 ö'), http('iso-8859-1'), UNKNOWN],
    ['Mac OS Roman', latin1('Det \x8ar f\x9ar kallt i r\x8cdhuset'), undefined, UNKNOWN],
    ['MS-DOS', latin1('Det \x84r f\x94r kallt i r\x86dhuset'), undefined, UNKNOWN],
  ])('bytes that cannot be text are refused: %s', (_, input, contentType, problem) =>
    expect(decode(input, contentType)).toEqual({ problem }),
  );

  it('Mac OS Roman is decoded where it is declared', () =>
    expect(decode(latin1('f\x9ar'), http('macintosh'))).toEqual({ text: 'för', encoding: 'macintosh' }));
});

describe('text', () => {
  it('text is not decoded again', () => {
    expect(decode(plain)).toEqual({ text: plain });
    expect(decode(`\uFEFF${xml('utf-16')}`, http('koi8-r'))).toEqual({ text: xml('utf-16') });
  });

  it.each([
    ['', EMPTY],
    ['\uFEFF \n', EMPTY],
    ['a\0', BINARY],
  ])('text that cannot be a release is refused: %j', (text, problem) => expect(decode(text)).toEqual({ problem }));
});

describe('any text', () => {
  const text = fc
    .string({ unit: fc.constantFrom(...'abcdefghij åäöÅÄÖéüšž–”’€\n<>'), minLength: 1, maxLength: 60 })
    .filter((value) => value.trim() !== '');
  const declared = fc.constantFrom(
    undefined,
    ...['utf-8', 'iso-8859-1', 'windows-1252', 'utf-16', 'koi', 'us-ascii'].map(http),
  );

  it('any text in UTF-8 is decoded unchanged, with any header', () =>
    fc.assert(
      fc.property(text, declared, (value, type) => {
        expect(decode(utf8(value), type).text).toBe(value);
      }),
      cases(2000),
    ));

  it('any text in UTF-16 with a byte-order mark is decoded unchanged, with any header', () =>
    fc.assert(
      fc.property(text, declared, fc.boolean(), (value, type, isLittle) => {
        const bytes = isLittle ? join(LE_MARK, utf16(value, 'le')) : join(BE_MARK, utf16(value, 'be'));
        expect(decode(bytes, type).text).toBe(value);
      }),
      cases(500),
    ));

  it('text that is cut off anywhere is never misread', () =>
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom('', http('utf-8')), (value, at, type) => {
        const whole = utf8(`å${value}`);
        const { text: read, problem } = decode(whole.slice(0, 2 + (at % (whole.length - 1))), type);
        expect(problem === CUT_OFF || `å${value}`.startsWith(read!)).toBe(true);
      }),
      cases(2000),
    ));

  it('any bytes with any declaration give text or a problem', () => {
    const label = fc.constantFrom(
      'utf-8',
      'utf-16',
      'gbk',
      'iso-2022-jp',
      'windows-1257',
      'x-user-defined',
      '"',
      '',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), label, (tail, charset) => {
        for (const bytes of [tail, join(utf8(xml(charset)), tail), join(utf8(meta(charset)), tail)]) {
          const decoded = decode(bytes, http(charset));
          expect(decoded.text === undefined).not.toBe(decoded.problem === undefined);
        }
      }),
      cases(2000),
    );
  });
});

describe('size', () => {
  it('input above the size limit is refused', () => {
    const problem = 'is larger than 64 MB; divide the file';
    expect(decode(new Uint8Array(MAX_INPUT_BYTES + 1))).toEqual({ problem });
    expect(decode('a'.repeat(MAX_INPUT_BYTES + 1))).toEqual({ problem });
  });

  it.each<[string, (at: number) => number, string | undefined]>([
    ['UTF-8', (at) => (at % 2 ? 0xa5 : 0xc3), http('iso-8859-1')],
    ['windows-1252', (at) => (at % 3 ? 0x61 : 0xe5), undefined],
    ['neither', (at) => (at * 7919) % 251, undefined],
  ])('a large input of %s is decoded in time', (_, byte, type) => {
    const input = new Uint8Array(import.meta.env.MODE === 'full' ? 20_000_000 : 2_000_000);
    for (let at = 0; at < input.length; at++) input[at] = byte(at);
    const { text, problem } = decode(input, type);
    expect(text === undefined).not.toBe(problem === undefined);
  });
});
