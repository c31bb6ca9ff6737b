import { readdirSync, readFileSync } from 'node:fs';
import { checkPressRoom } from '@pressrum/model/check.js';
import { describe, expect, it } from 'vitest';
import { expectNothingLost, expectPartition } from '../provenance/report-checks.testing.js';
import { readText } from './read-text.js';

/** Each text in the folder has its expected reading beside it. */
interface Expected {
  error?: string;
  encoding?: string;
  room?: object;
  leftOut?: [reason: string, text: string][];
  warnings?: string[];
}

const folder = new URL('../../fixtures/text/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4));

describe.each(names)('%s', (name) => {
  const bytes = readFileSync(new URL(`${name}.txt`, folder));
  const expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Expected;
  const reading = readText(bytes, { source: `${name}.txt` });

  if (expected.error !== undefined) {
    it('has one error that names what is missing', () => {
      expect(reading).toEqual({
        source: `${name}.txt`,
        spans: [],
        diagnostics: [{ severity: 'error', source: `${name}.txt`, message: expected.error }],
      });
    });
    return;
  }

  it('becomes the expected document', () => {
    expect(reading.room).toEqual(expected.room);
    expect(reading.encoding).toBe(expected.encoding ?? 'utf-8');
    expect(reading.diagnostics.map(({ message }) => message)).toEqual(expected.warnings ?? []);
    expect(checkPressRoom(reading.room)).toEqual([]);
  });

  it('leaves out exactly what is expected', () => {
    const leftOut = reading.spans.filter((span) => span.leftOut).map((span) => [span.leftOut, span.text.trim()]);
    expect(leftOut).toEqual(expected.leftOut);
  });

  it('has a span for every part, and every word at the path of its span', () => {
    expectPartition(reading, new TextDecoder(reading.encoding).decode(bytes));
    expectNothingLost(reading);
  });
});

it('has a fixture for every trap', () => expect(names.length).toBeGreaterThanOrEqual(40));
