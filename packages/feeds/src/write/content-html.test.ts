import type { Person, PressRoom } from '@pressrum/model';
import { describe, expect, it } from 'vitest';
import { readText } from '../text/read-text.js';
import { toAboutHtml, wrapBody, toContactsHtml, toContentHtml } from './content-html.js';

const contacts: Person[] = [
  {
    name: 'Karin Almlöf',
    memberOf: 'V',
    jobTitle: 'regionråd',
    telephone: [{ text: '08-465 004 01', e164: '+46846500401' }],
    email: 'karin.almlof@almedal.example',
  },
  {
    name: 'Anna Ek',
    jobTitle: 'vårdchef',
    worksFor: 'Almedals sjukhus',
    telephone: [
      { label: 'Växel', text: '031-390 06 00', e164: '+46313900600', extension: '123' },
      { label: 'Mobil', text: '070-174 06 05', e164: '+46701740605' },
    ],
    description: 'Nås säkrast på förmiddagen',
  },
  { name: 'Per Lind', jobTitle: 'jurist' },
];
const organization = {
  name: 'Region Almedal',
  description:
    'Region Almedal driver sjukhus och vårdcentraler.\n\nHär arbetar 4 000 personer, och de är bra på det.',
};

/** A page's text, as a browser copies it. */
const copied = (html: string) =>
  html
    .replace(/<br>/g, '\n')
    .replace(/<\/(?:p|h2)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

describe('the HTML around a body', () => {
  it('the lead, contacts and "about" text around a body are read back by the text reader', () => {
    const release = {
      headline: 'Vården byggs ut',
      description:
        'Tre nya vårdcentraler öppnar under våren i länets norra del. Avsikten är att köerna ska bli kortare.',
      articleBody: '<p>Beslutet fattades i går, efter ett år av utredningar och möten med dem som bor där.</p>',
      contacts,
    };
    const content = toContentHtml(release, { organization })!;
    const { room, diagnostics } = readText(
      `2026-11-19 09:00Pressmeddelande\n${release.headline}\n\n${copied(content)}`,
      { source: 'x' },
    );
    expect(diagnostics).toEqual([]);
    expect(room!.releases![0]).toMatchObject(release);
    expect(room!.organization).toMatchObject(organization);
  });

  it('the lead is before the body, contacts and organisation are after it, and their texts are escaped', () => {
    const room: PressRoom = { organization: { name: 'A & B', description: 'Om <b>oss</b>\noch er' } };
    const release = { headline: 'A', description: 'Ett\r\ntvå\n\ntre', contacts: [{ name: '<i>C</i>' }] };
    expect(wrapBody(release, room)).toEqual({
      before: '<p>Ett<br>två</p>\n<p>tre</p>',
      after:
        '<p>För mer information kontakta:</p>\n<p>&lt;i&gt;C&lt;/i&gt;</p>\n' +
        '<h2>Om A &amp; B</h2>\n<p>Om &lt;b&gt;oss&lt;/b&gt;<br>och er</p>',
    });
    expect(wrapBody({ headline: 'A' }, {})).toEqual({ before: '', after: '' });
    expect(toContentHtml({ headline: 'A' }, {})).toBe(undefined);
  });

  it('the lead, the body and what follows it each have a line of their own', () => {
    const release = { headline: 'A', description: 'Ingress', articleBody: '<p>Kropp</p>' };
    expect(toContentHtml(release, { organization: { name: 'B', description: 'C' } })).toBe(
      '<p>Ingress</p>\n<p>Kropp</p>\n<h2>Om B</h2>\n<p>C</p>',
    );
  });

  it('labels are in the release’s language, and the organisation’s in that of its text', () => {
    const release = { headline: 'A', inLanguage: 'fi', contacts: [{ name: 'B' }] };
    expect(wrapBody(release, { inLanguage: 'sv', organization: { name: 'C', description: 'D' } }).after).toBe(
      '<p>Lisätietoja antaa:</p>\n<p>B</p>\n<div lang="sv">\n<h2>Om C</h2>\n<p>D</p>\n</div>',
    );
  });
});

it.each([
  ['sv', 'För mer information kontakta:', 'Om A $&'],
  ['sv-FI', 'För mer information kontakta:', 'Om A $&'],
  ['en-GB', 'For more information, contact:', 'About A $&'],
  ['fi', 'Lisätietoja antaa:', 'Tietoa: A $&'],
  ['nn-NO', 'For mer informasjon, kontakt:', 'Om A $&'],
  ['no', 'For mer informasjon, kontakt:', 'Om A $&'],
  ['da', 'For mere information, kontakt:', 'Om A $&'],
  ['ar', 'För mer information kontakta:', 'Om A $&'],
])('contacts are labelled in %s', (language, contactWords, aboutWords) => {
  expect(toContactsHtml([], language)).toBe(`<p>${contactWords}</p>`);
  expect(toAboutHtml({ name: 'A $&', description: 'B' }, language)).toBe(
    `<h2>${aboutWords.replace('&', '&amp;')}</h2>\n<p>B</p>`,
  );
});
