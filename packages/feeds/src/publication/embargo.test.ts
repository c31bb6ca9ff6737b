import type { Release } from '@pressrum/model';
import { describe, expect, it } from 'vitest';
import { findEmbargo, isEmbargoOver } from './embargo.js';

const TIME_ZONE = 'Europe/Stockholm';
const PUBLISHED = '2026-11-24T06:00:00+01:00';
const inHeadline = (headline: string): Release => ({ headline, datePublished: PUBLISHED });
const MORNING = '2026-12-01T08:00+01:00';
const minutes = (date: string | undefined) => date && date.replace(/T(\d\d:\d\d):00/, 'T$1');

/** The words, and the end that they give; `undefined` where they give none. */
const EMBARGOES: [words: string, until: string | undefined][] = [
  ['EMBARGO till den 1 december 2026 kl. 08.00', MORNING],
  ['Embargo till 1 december 2026 kl 8', MORNING],
  ['EMBARGO TILL TISDAG 1 DECEMBER 2026 KL 08:00', MORNING],
  ['Embargo: 2026-12-01 08:00', MORNING],
  ['Embargo 2026-12-01, kl. 08.00', MORNING],
  ['OBS! Embargo till 1/12 kl. 08.00', MORNING],
  ['*** EMBARGO 1 DEC 08.00 ***', MORNING],
  ['Under embargo till den 1 december kl 08.00', MORNING],
  ['Spärrtid: 1 december 2026 kl. 08.00', MORNING],
  ['Ej för publicering före den 1 december 2026 kl. 08.00', MORNING],
  ['Får ej publiceras före 1 december 2026 klockan 08.00', MORNING],
  ['Får inte offentliggöras förrän 1 december 2026 kl. 08.00', MORNING],
  ['Sperrefrist: 01.12.2026 kl. 08.00', MORNING],
  ['Sperret til 1. desember 2026 kl. 08.00', MORNING],
  ['Må ikke offentliggjøres før 1. desember 2026 kl. 08.00', MORNING],
  ['Spærret til 1. december 2026 kl. 08.00', MORNING],
  ['Spærrefrist: 1/12 2026 kl. 08.00', MORNING],
  ['Klausuleret til 1. december 2026 kl. 08.00', MORNING],
  ['Sperrfrist: 1. Dezember 2026, 8.00 Uhr', MORNING],
  ['Sperrfrist 01.12.2026, 08:00 Uhr', MORNING],
  ['Nicht zur Veröffentlichung vor 1. Dezember 2026, 8 Uhr', MORNING],
  ['Embargo until 1 December 2026, 08:00 CET', MORNING],
  ['EMBARGOED UNTIL 8 am on December 1, 2026', MORNING],
  ['Strictly embargoed until 08:00, 1st December 2026', MORNING],
  ['Not for publication before 1 December 2026 at 08:00', MORNING],
  ['Embargo 1.12.2026 klo 08.00 asti', MORNING],
  ['Julkaisuvapaa 1.12.2026 klo 8.00', MORNING],
  ['(Embargo: 1/12 kl. 08.00) Ny bro över Almeån', MORNING],
  ['Ny bro över Almeån – embargo till 1 december kl. 08.00', MORNING],
  // Before a day: until it begins. Until a day: until it ends.
  ['Ej för publicering före 1 december 2026', '2026-12-01T00:00+01:00'],
  ['Embargo till 30 november 2026', '2026-12-01T00:00+01:00'],
  // The later of two readings.
  ['Embargo until 1/12/2026 at 08:00', MORNING],
  // No day that can be read: only a person can say when it is over.
  ['Embargo', undefined],
  ['EMBARGO till 09.00', undefined],
  ['Embargo till torsdag kl. 09.00', undefined],
  ['Embargo tills vidare', undefined],
  ['(Embargo) Ny bro över Almeån', undefined],
];

/** Headlines about embargoes, closed roads and times. */
const OTHERS = [
  'Embargot mot fisk från hamnen hävs',
  'Kommunen stöder ett embargo mot olja',
  'Hamnen häver sitt embargo',
  'Fiskarna förlänger sitt embargo till 2027',
  'Embargo: så påverkas fisket',
  'Nytt embargo ger dyrare fisk 2027',
  'EU förlänger embargo mot olja till den 1 december',
  'Storgatan är spärrad till den 1 december kl. 08.00',
  'Vägen spärrades av polisen kl. 08.00',
  'Budgeten publiceras den 1 december kl. 08.00',
  'Inte för sent att söka förskola före 1 december',
  'For immediate release',
  'Pressmeddelande 1 december 2026 kl. 08.00',
];

describe('findEmbargo', () => {
  it.each(EMBARGOES)('an embargo in a headline is found with its end: %j', (words, until) => {
    const embargo = findEmbargo(inHeadline(words), TIME_ZONE);
    expect(embargo?.words).toBe(words);
    expect(minutes(embargo?.until)).toBe(until);
  });

  it.each(OTHERS)('a headline about something else is no embargo: %j', (headline) => {
    expect(findEmbargo(inHeadline(headline), TIME_ZONE)).toBeUndefined();
    const rest = { headline: 'Ny bro', description: headline, articleBody: `<p>${headline}</p>` };
    expect(findEmbargo(rest, TIME_ZONE)).toBeUndefined();
  });

  it.each<[string, Partial<Release>]>([
    ['the kind of release', { genre: 'EMBARGO till 1 december 2026 kl. 08.00' }],
    ['the subtitle', { alternativeHeadline: 'EMBARGO till 1 december 2026 kl. 08.00' }],
    ['the lead', { description: 'EMBARGO till 1 december 2026 kl. 08.00. Kommunen bygger en bro.' }],
    [
      'the first line of the body',
      { articleBody: '<p><strong>EMBARGO till 1 december 2026 kl.&nbsp;08.00</strong></p>' },
    ],
    [
      'a line after a break',
      { articleBody: '<p>Pressmeddelande<br />EMBARGO till 1 december 2026 kl. 08.00</p>' },
    ],
  ])('an embargo is found in %s', (_, members) => {
    expect(minutes(findEmbargo({ headline: 'Ny bro', ...members }, TIME_ZONE)?.until)).toBe(MORNING);
  });

  it('words in the middle of a long body are no embargo', () => {
    const articleBody = `${'<p>Kommunen bygger en bro.</p>'.repeat(6)}<p>EMBARGO till 1 december 2026 kl. 08.00</p>`;
    expect(findEmbargo({ headline: 'Ny bro', articleBody }, TIME_ZONE)).toBeUndefined();
  });
});

describe('isEmbargoOver', () => {
  it('an embargo is over from the minute that it names, and never without one', () => {
    expect(isEmbargoOver({ words: 'x', until: MORNING }, new Date('2026-12-01T06:59:59Z'))).toBe(false);
    expect(isEmbargoOver({ words: 'x', until: MORNING }, new Date('2026-12-01T07:00:00Z'))).toBe(true);
    expect(isEmbargoOver({ words: 'x' }, new Date('2030-01-01T00:00:00Z'))).toBe(false);
  });
});
