import { describe, expect, it } from 'vitest';
import { ar } from '../../fixtures/ar.js';
import { formatDateTime } from '../format.js';
import './node.js';
import { fill } from './fill.js';
import { addTranslation, translationFor, translationLoader } from './index.js';

const languages = ['sv', 'en', 'fi', 'nb', 'da'];
const moment = '2017-11-30T09:00:00+01:00';

/** Every text of a translation, by its path. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([name, inner]) => texts(inner, `${path}.${name}`));
}
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the built-in languages', () => {
  it.each([
    ['sv', '30 november 2017 kl. 09.00'],
    ['en', '30 November 2017 at 09:00'],
    ['fi', '30. marraskuuta 2017 klo 09.00'],
    ['nb', '30. november 2017 kl. 09.00'],
    ['da', '30. november 2017 kl. 09.00'],
  ])('a date is formatted as is usual in %s', (language, expected) => {
    expect(formatDateTime(moment, translationFor(language))).toBe(expected);
  });

  it.each(languages.slice(1))('every text has the placeholders of the Swedish one in %s', (language) => {
    const swedish = new Map(texts(translationFor('sv')));
    for (const [path, text] of texts(translationFor(language)))
      if (swedish.has(path)) expect([path, placeholders(text)]).toEqual([path, placeholders(swedish.get(path)!)]);
  });

  it.each(languages)('no text is empty, or Swedish by mistake, in %s', (language) => {
    const all = translationFor(language);
    expect(texts(all).filter(([, text]) => !text.trim())).toEqual([]);
    expect(all.language.slice(0, 2)).toBe(language);
    if (language !== 'sv') expect(all.loadFailed).not.toBe(translationFor('sv').loadFailed);
  });

  it.each([
    ['sv-FI', 'sv'],
    ['EN-us', 'en-GB'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['de', 'sv'],
    ['', 'sv'],
  ])('a page with the language tag %s has texts in %s', (language, expected) => {
    expect(translationFor(language).language).toBe(expected);
  });

  it('all built-in languages are loaded in Node', () => {
    expect(languages.map(translationLoader)).toEqual(languages.map(() => undefined));
  });
});

describe('a site’s own texts', () => {
  it('a site’s own texts take precedence over the built-in ones, text by text', () => {
    addTranslation({ language: 'sv-SE', contact: 'För mer information' });
    expect(translationFor('sv-SE').contact).toBe('För mer information');
    expect(translationFor('sv-SE').email).toBe('E-post');
    expect(translationFor('sv').contact).toBe('Kontakt');
  });

  it('a site can add a language that browsers do not know, with its own names for months', () => {
    const months = 'januáre|februáre|mars|april|maj|juni|juli|august|september|oktober|november|december'.split(
      '|',
    );
    addTranslation([{ language: 'smj', date: '{day}. {month} {year}', months, dateTime: '{date} – {time}' }]);
    expect(formatDateTime(moment, translationFor('smj-SE'))).toBe('30. november 2017 – 09.00');
  });

  it('a page in Nynorsk has Nynorsk texts when the site brings them', () => {
    addTranslation({ language: 'nn', attachments: 'Vedlegg til saka' });
    expect(translationFor('nn').attachments).toBe('Vedlegg til saka');
    expect(translationFor('nb').attachments).toBe('Vedlegg');
  });

  it('a site’s texts from a file are awaited, and a file that fails changes nothing', async () => {
    addTranslation(Promise.resolve({ language: 'yi', direction: 'rtl', email: 'בליצפּאָסט' }));
    expect(translationLoader('yi')).toBeTypeOf('function');
    await translationLoader('yi')!();
    expect([translationFor('yi').email, translationFor('yi').direction]).toEqual(['בליצפּאָסט', 'rtl']);

    addTranslation(Promise.reject(new Error('404')));
    await translationLoader('sv')!();
    expect(translationLoader('sv')).toBeUndefined();
    expect(translationFor('sv').email).toBe('E-post');
  });

  it('a site’s own texts may be from right to left', () => {
    addTranslation(ar);
    expect(translationFor('ar').direction).toBe('rtl');
    expect(formatDateTime(moment, translationFor('ar'))).toMatch(/^30 .* 2017، الساعة 09:00$/);
  });
});

describe('fill', () => {
  it('a text’s placeholders are replaced, and missing values are left out', () => {
    expect(fill('Ring {name} {number}', { name: 'Eva' })).toBe('Ring Eva ');
  });
});
