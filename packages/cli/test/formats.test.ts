import { readFile } from 'node:fs/promises';
import { readers } from '@pressrum/feeds';
import { expect, it } from 'vitest';
import { run } from './memory-io.testing.js';

const names = Object.keys(readers);

/** The formats that a text does not name. */
const listMissing = (text: string, formats: readonly string[]) =>
  formats.filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text));

it('every format is named in the help of pressrum import', async () => {
  const { out } = await run(['import', '--help']);
  expect(listMissing(out.slice(out.indexOf('Formats:')), [...names, 'fax'])).toEqual(['auto', 'fax']);
});

it('the documentation says of every format what is read and what is left out', async () => {
  const text = await readFile(new URL('../../../docs/formats.md', import.meta.url), 'utf8');
  const section = /### What is read of each format\n([^]*?)\n### /.exec(text)![1]!;
  const rows = [...section.matchAll(/^\| ((?:`[\w-]+`(?:, )?)+) \|/gm)].map(([, cell]) => cell!).join(' ');
  expect(listMissing(rows, [...names, 'fax'])).toEqual(['auto', 'fax']);
});
