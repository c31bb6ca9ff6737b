import { readdirSync, readFileSync } from 'node:fs';
import { checkPressRoom } from '@pressrum/model/check.js';
import { describe, expect, it } from 'vitest';
import { expectAllReported } from '../provenance/report-checks.testing.js';
import { readers } from './formats.js';

/** What is expected of a source, in the file `NAME.expected.json` beside it. */
interface Expected {
  /** The one message, where the source cannot be used. */
  error?: string;
  room?: object;
  /** What is left out for a reason that says something of the text: not names of fields, not values without a place. */
  leftOut?: ([reason: string, path: string, text: string] | [reason: string, text: string])[];
  /** Texts that have no place in the document; each must be one that nobody misses. */
  noPlace?: string[];
  warnings?: string[];
  /** Where the source was fetched from, and its `Content-Type`. */
  url?: string;
  contentType?: string;
  timeZone?: string;
}

/** The moment of reading, for embargoes. */
const now = new Date('2026-11-24T12:00:00Z');
const root = new URL('../../fixtures/formats/', import.meta.url);
const SILENT = ['absent-value', 'no-place', 'other-form', 'label'];

const formats = readdirSync(root);
const cases = formats.flatMap((format) =>
  readdirSync(new URL(`${format}/`, root))
    .filter((file) => !file.endsWith('.expected.json'))
    .map((file) => ({ format, file })),
);

describe.each(cases)('$format/$file', ({ format, file }) => {
  const bytes = readFileSync(new URL(`${format}/${file}`, root));
  const stem = file.replace(/\.[^.]+$/, '');
  const expected = JSON.parse(readFileSync(new URL(`${format}/${stem}.expected.json`, root), 'utf8')) as Expected;
  const { url, contentType, timeZone } = expected;
  const context = {
    source: file,
    now,
    ...(url && { url }),
    ...(contentType && { contentType }),
    ...(timeZone && { timeZone }),
  };
  const reading = readers[format]!(bytes, context);

  if (expected.error !== undefined) {
    it('an unusable source gives one error that explains why', () => {
      expect(reading.diagnostics).toEqual([{ severity: 'error', source: file, message: expected.error }]);
      expect(reading.room).toBeUndefined();
    });
    return;
  }

  it('a usable source becomes the expected document', () => {
    expect(reading.room).toEqual(expected.room);
    expect(checkPressRoom(reading.room)).toEqual([]);
  });

  it('warnings name the values that could not be used', () => {
    expect(reading.diagnostics.map(({ message }) => message)).toEqual(expected.warnings ?? []);
  });

  it('the report leaves out exactly the expected texts', () => {
    const told = reading.spans.filter(({ leftOut }) => leftOut && !SILENT.includes(leftOut));
    expect(
      told.map(({ leftOut, path, text }) => [leftOut, ...(path === undefined ? [] : [path]), text.trim()]),
    ).toEqual(expected.leftOut ?? []);
    const lost = reading.spans.filter(
      ({ leftOut, text }) => leftOut === 'no-place' && /\p{L}{3}.*\s.*\p{L}{3}/u.test(text),
    );
    expect(lost.map(({ text }) => text)).toEqual(expected.noPlace ?? []);
  });

  it('the report has an entry for every value of the source', () => {
    const kind = format === 'html' ? 'page' : file.endsWith('.json') ? 'json' : 'xml';
    expectAllReported(reading, new TextDecoder(reading.encoding).decode(bytes), kind);
  });

  it('the format is recognised by the content alone', () => {
    expect(readers['auto']!(bytes, context)).toEqual(reading);
  });
});

it('every format has fixtures', () => {
  const names = Object.keys(readers).filter((name) => name !== 'auto' && name !== 'text');
  expect(formats.sort()).toEqual(names.sort());
});
