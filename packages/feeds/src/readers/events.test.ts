import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../../vitest.properties.js';
import { FORMATS, readBody } from './body-formats.testing.js';
import { readers } from './formats.js';

const PLACE = 'Kommunhuset, Storgatan 1, Björkvik';
const SIGNUP = 'https://www.bjorkvik.example/anmalan';
const EVENT = { startDate: '2026-12-01T10:00:00+01:00', endDate: '2026-12-01T11:00:00+01:00', location: PLACE };

/** Labels and the same time in each language. */
const LANGUAGES = [
  ['Tid', 'Plats', 'Anmälan', 'tisdag 1 december 2026 kl. 10.00–11.00'],
  ['Datum och tid', 'Lokal', 'Föranmälan', '2026-12-01 kl. 10–11'],
  ['Time', 'Place', 'Registration', 'Tuesday 1 December 2026, 10:00–11:00'],
  ['When', 'Where', 'RSVP', '1 December 2026 at 10 am – 11 am'],
  ['Tid', 'Sted', 'Påmelding', 'tirsdag 1. desember 2026 kl. 10.00–11.00'],
  ['Hvornår', 'Hvor', 'Tilmelding', 'tirsdag den 1. december 2026 kl. 10.00-11.00'],
  ['Aika', 'Paikka', 'Ilmoittautuminen', 'tiistaina 1.12.2026 klo 10.00–11.00'],
] as const;
type Facts = [label: string, value: string][];

const HTML: Record<string, (facts: Facts) => string> = {
  'lines of a paragraph': (facts) => `<p>${facts.map(([label, value]) => `${label}: ${value}`).join('<br>')}</p>`,
  paragraphs: (facts) => facts.map(([label, value]) => `<p>${label}: ${value}</p>`).join(''),
  'a list': (facts) => `<ul>${facts.map(([label, value]) => `<li>${label}: ${value}</li>`).join('')}</ul>`,
  'labels in bold': (facts) =>
    facts.map(([label, value]) => `<p><strong>${label}:</strong> ${value}</p>`).join(''),
  'labels above': (facts) =>
    facts.map(([label, value]) => `<p><strong>${label}</strong><br>${value}</p>`).join(''),
  headings: (facts) => facts.map(([label, value]) => `<h3>${label}</h3><p>${value}</p>`).join(''),
};
const TEXT: Record<string, (facts: Facts) => string> = {
  lines: (facts) => facts.map(([label, value]) => `${label}: ${value}`).join('\n'),
  paragraphs: (facts) => facts.map(([label, value]) => `${label}: ${value}`).join('\n\n'),
  'a list': (facts) => facts.map(([label, value]) => `- ${label}: ${value}`).join('\n'),
  'labels above': (facts) => facts.map(([label, value]) => `${label}:\n${value}`).join('\n\n'),
};
const language = fc.constantFrom(...LANGUAGES);
const isReversed = fc.boolean();

const toFacts = (
  [when, where, signup, time]: (typeof LANGUAGES)[number],
  link: string,
  isLast: boolean,
): Facts => {
  const facts: Facts = [
    [when, time],
    [where, PLACE],
    [signup, link],
  ];
  return isLast ? facts.reverse() : facts;
};

describe('an invitation', () => {
  it('has its time, place and sign-up from the lines of its HTML', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(FORMATS)),
        fc.constantFrom(...Object.keys(HTML)),
        fc.constantFrom(SIGNUP, `<a href="${SIGNUP}">${SIGNUP}</a>`),
        language,
        isReversed,
        (format, layout, link, words, isLast) => {
          const body = `<p>Välkommen till en pressträff om bron.</p>${HTML[layout]!(toFacts(words, link, isLast))}<p>Kaffe serveras efteråt.</p>`;
          expect(readBody(format, body).event, body).toEqual({ ...EVENT, url: SIGNUP });
        },
      ),
      cases(3000),
    );
  });

  it('has them from the lines of its text', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(TEXT)), language, isReversed, (layout, words, isLast) => {
        const facts = TEXT[layout]!(toFacts(words, SIGNUP, isLast));
        const text = `2026-11-19 09:00Pressinbjudan\n\nPressträff om bron över ån\n\nnull\n\nVälkommen till en pressträff om den nya bron, där kommunen berättar om bygget.\n\n${facts}\n\nKaffe serveras efteråt, och alla är välkomna.\n`;
        const { room } = readers['text']!(text, { source: 'x' });
        expect(room!.releases![0]!.event, text).toEqual({ ...EVENT, url: SIGNUP });
      }),
      cases(1000),
    );
  });

  it('is no event with only a time or without a day', () => {
    const read = (lines: string) => readBody('rss', `<p>Bron öppnar i maj.</p><p>${lines}</p>`).event;
    expect(read('Tid: 1 december 2026 kl. 10.00')).toBeUndefined();
    expect(read('Tid: vardagar kl. 8–16<br>Plats: Torget')).toBeUndefined();
    expect(read('Tid: 1 december 2026 kl. 10.00<br>Plats: Torget')).toBeDefined();
  });
});
