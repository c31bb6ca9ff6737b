import type { ContactPoint } from '@pressrum/model';
import { telUrl } from '@pressrum/model';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { sampleDocument } from './sample.testing.js';
import { writeVcards } from './vcards.js';

type Card = [name: string, properties: [name: string, parameters: object, type: string, value: string][]];

/** Each card's properties, as ical.js reads them. */
function parse(text: string): Record<string, string[]>[] {
  const parsed = ICAL.parse(text) as Card | Card[];
  const cards = typeof parsed[0] === 'string' ? [parsed as Card] : (parsed as Card[]);
  return cards.map(([, properties]) => {
    const card: Record<string, string[]> = {};
    for (const [name, , , value] of properties) (card[name] ??= []).push(value);
    return card;
  });
}

const fieldsOf = ({ name, jobTitle, worksFor, telephone, email, condition, description }: ContactPoint) => ({
  version: ['4.0'],
  fn: [name],
  ...(jobTitle && { title: [jobTitle] }),
  org: [worksFor ?? sampleDocument.organization!.name],
  ...(telephone && { tel: telephone.map(telUrl) }),
  ...(email && { email: [email] }),
  ...((condition ?? description) && { note: [[condition, description].filter(Boolean).join('\n')] }),
});

describe('vCards', () => {
  it('ical.js reads the contacts’ values from vCards, field by field', () => {
    expect(parse(writeVcards(sampleDocument))).toEqual(sampleDocument.contactPoints!.map(fieldsOf));
  });

  it('ical.js reads any text from a vCard to the letter', () => {
    const contact = {
      name: 'A; B, C\\D\\n',
      jobTitle: 'Två\nrader; å, ä, ö – 🌊'.repeat(9),
      worksFor: 'X:Y;Z="q"',
      email: "o'neil+press@bjorkvik.example",
      condition: 'Rad ett\n\nRad tre',
      description: 'https://www.bjorkvik.example/?a=1,2;3',
    };
    expect(parse(writeVcards({ contactPoints: [contact] }))).toEqual([fieldsOf(contact)]);
  });

  it('a contact without a name is named by its role or its type', () => {
    const contactPoints = [
      { jobTitle: 'Kommunikatör i beredskap', email: 'a@bjorkvik.example' },
      { email: 'b@bjorkvik.example' },
      { contactType: 'on-call' as const, email: 'c@bjorkvik.example' },
    ];
    expect(parse(writeVcards({ contactPoints })).map(({ fn }) => fn)).toEqual([
      ['Kommunikatör i beredskap'],
      ['Presskontakt'],
      ['Presskontakt i beredskap'],
    ]);
    expect(parse(writeVcards({ contactPoints, inLanguage: 'fi' }))[1]!['fn']).toEqual(['Mediayhteydet']);
  });

  it('a vCard has no e-mail address with anything added to it', () => {
    const hostile = [
      'a@b.example?bcc=c@d.example',
      'a@b.example\r\nTEL:112',
      'mailto:a@b.example?subject=x',
      'a@b,c@d',
    ];
    const contactPoints = hostile.map((email) => ({ name: 'A', email }));
    expect(writeVcards({ contactPoints })).not.toMatch(/EMAIL|TEL|bcc/);
  });

  it('a document without contacts gives an empty file', () => {
    expect(writeVcards({ organization: { name: 'Björkviks kommun' } })).toBe('');
  });
});
