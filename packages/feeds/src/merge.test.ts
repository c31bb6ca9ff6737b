import { expect, it } from 'vitest';
import { merge } from './merge.js';
import type { Reading } from './reading.js';
import { readText } from './text/read-text.js';

const page = (date: string, headline: string, tail = '') =>
  readText(`${date}\n\n${headline}\n\nnull\n\nLeadet.${tail}`, { source: `${date} ${headline}` });
const tail = (name: string, contact: string) =>
  `\n\nOm ${name}\n\nText om ${name}.\n\nPresskontakt\n\n${contact}\nPresschef\n${contact}`;
const fates = ({ spans }: Pick<Reading, 'spans'>) => spans.map(({ to, leftOut }) => to ?? leftOut);

it('puts the newest first and takes contacts and about from the newest that has them', () => {
  const merged = merge([
    page('2024-01-01', 'Äldst', tail('Region Ett', 'Anna Ek')),
    page('2024-03-01', 'Nyast'),
    page('2024-02-01', 'Mellan', tail('Region Två', 'Per Lind')),
  ]);
  expect(merged.room!.releases!.map(({ headline }) => headline)).toEqual(['Nyast', 'Mellan', 'Äldst']);
  expect(merged.room!.organization!.name).toBe('Region Två');
  expect(merged.room!.contactPoints!.map(({ name }) => name)).toEqual(['Per Lind']);
  expect(merged.room!.contactPointsAsOf).toBe('2024-02-01');
  expect(fates(merged.sources[0]!)).toEqual([
    ...['releases[2].datePublished', 'releases[2].headline', 'absent-value', 'releases[2].description'],
    ...['heading', 'superseded', 'heading', 'superseded', 'superseded', 'repeated-name'],
  ]);
  expect(fates(merged.sources[2]!)).toContain('organization.description');
});

it('keeps a release once that comes twice', () => {
  const merged = merge([page('2024-01-01', 'Ett'), page('2024-01-01', 'Ett')]);
  expect(merged.room!.releases).toHaveLength(1);
  expect(fates(merged.sources[1]!)).toEqual([
    ...['duplicate-release', 'duplicate-release', 'absent-value', 'duplicate-release'],
  ]);
});

it('takes the about text out of the body of a page that has it only there', () => {
  const about = 'Region Almedal ger vård och kollektivtrafik till alla & envar.';
  const merged = merge([
    page('2024-01-01', 'Äldre', `\n\nBrödtext.\n\n${about}`),
    page('2024-02-01', 'Nyare', `\n\nBrödtext.\n\nOm Region Almedal\n\n${about}`),
  ]);
  expect(merged.room!.organization!.description).toBe(about);
  expect(merged.room!.releases!.map(({ articleBody }) => articleBody)).toEqual([
    '<p>Brödtext.</p>',
    '<p>Brödtext.</p>',
  ]);
  expect(merged.sources[0]!.spans.at(-1)).toMatchObject({ text: about, leftOut: 'repeated-boilerplate' });
});

it('gives releases of one day and headline ids of their own', () => {
  const merged = merge([page('2024-01-01 09:00', 'Ett'), page('2024-01-01 10:00', 'Ett')]);
  expect(merged.room!.releases!.map(({ id }) => id)).toEqual(['2024-01-01-ett', '2024-01-01-ett-2']);
});

it('has no document where no reading has one, and all that they say', () => {
  const merged = merge([readText('', { source: 'a' }), readText('x', { source: 'b' })]);
  expect(merged.room).toBeUndefined();
  expect(merged.diagnostics.map(({ source }) => source)).toEqual(['a', 'b']);
});
