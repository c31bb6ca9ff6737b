import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSilentlyWrong, scoreReading, type Expected } from '../../fixtures/newsrooms/score.js';
import { readers } from './formats.js';

/** Texts and pages of ten systems that were written independently of the reader. */
function scoreFolder(folder: 'texts' | 'pages') {
  const root = new URL(`../../fixtures/newsrooms/${folder}/`, import.meta.url);
  const read = readers[folder === 'texts' ? 'text' : 'html']!;
  const total = { right: 0, fields: 0, contacts: 0, contactsRight: 0, silent: [] as string[] };
  for (const file of readdirSync(root).filter((name) => !name.endsWith('.expected.json'))) {
    const expectation = new URL(`${file.replace(/\.[^.]+$/, '')}.expected.json`, root);
    const expected = JSON.parse(readFileSync(expectation, 'utf8')) as Expected;
    const reading = read(readFileSync(new URL(file, root)), { source: file, now: new Date('2026-12-01') });
    const score = scoreReading(reading.room, reading.diagnostics, expected);
    total.fields += score.fields.length;
    total.right += score.fields.filter(({ isRight }) => isRight).length;
    total.contacts += score.contacts.total;
    total.contactsRight += score.contacts.right;
    if (isSilentlyWrong(score, reading.diagnostics)) total.silent.push(file);
  }
  return total;
}

describe.each([
  ['texts', 0.97],
  ['pages', 0.97],
] as const)('of the newsrooms’ %s', (folder, least) => {
  const { right, fields, contacts, contactsRight, silent } = scoreFolder(folder);

  it('nearly all fields of newsroom pages are right', () => expect(right / fields).toBeGreaterThanOrEqual(least));
  it('nearly all contacts of newsroom pages have every part right', () =>
    expect(contactsRight / contacts).toBeGreaterThanOrEqual(0.94));
  it('no headline of a newsroom page is wrong without a warning', () => expect(silent).toEqual([]));
});
