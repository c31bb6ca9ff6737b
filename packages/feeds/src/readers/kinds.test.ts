import { readdirSync, readFileSync } from 'node:fs';
import type { Person, PressRoom } from '@pressrum/model';
import { describe, expect, it } from 'vitest';
import { readers } from './formats.js';

/**
 * Small texts and pages, each for one way in which newsrooms differ. An expectation is a path into the document with its
 * value (`null`: absent; `.length`: how many), or what the body must hold (`body~`) or not (`body!`), or names, numbers
 * and addresses of the release's contacts (`contacts~`, `e164~`, `email~`).
 */
type Expected = Record<string, unknown>;

const folder = new URL('../../fixtures/kinds/', import.meta.url);
const names = readdirSync(folder).filter((file) => !file.endsWith('.expected.json'));

const valueAt = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], value);

function actualFor(room: PressRoom, path: string, wanted: unknown): unknown {
  const { articleBody = '', contacts = [] } = room.releases?.[0] ?? {};
  const text = articleBody.replace(/<[^>]+>/g, ' ');
  const each = (values: (person: Person) => (string | undefined)[]) => contacts.flatMap(values);
  switch (path) {
    case 'body~':
      return (wanted as string[]).filter((part) => articleBody.includes(part) || text.includes(part));
    case 'body!':
      return (wanted as string[]).filter((part) => !articleBody.includes(part));
    case 'contacts~':
      return (wanted as string[]).filter((name) => each((person) => [person.name]).includes(name));
    case 'email~':
      return (wanted as string[]).filter((email) => each((person) => [person.email]).includes(email));
    case 'e164~':
      return (wanted as string[]).filter((number) =>
        each(({ telephone = [] }) => telephone.map(({ e164 }) => e164)).includes(number),
      );
  }
  if (path.endsWith('.length')) return ((valueAt(room, path.slice(0, -7)) as unknown[] | undefined) ?? []).length;
  return valueAt(room, path) ?? null;
}

describe.each(names)('%s', (file) => {
  const base = file.replace(/\.[^.]+$/, '');
  const expected = JSON.parse(readFileSync(new URL(`${base}.expected.json`, folder), 'utf8')) as Expected;
  const read = readers[file.endsWith('.html') ? 'html' : 'text']!;
  const reading = read(readFileSync(new URL(file, folder)), { source: file });

  it.each(Object.entries(expected))('the document has the expected %s', (path, wanted) => {
    expect(actualFor(reading.room!, path, wanted)).toEqual(wanted);
  });
});
