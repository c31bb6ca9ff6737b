import type { ContactPoint } from '@pressrum/model';
import { telUrl } from '@pressrum/model';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { sampleRoom } from './sample.testing.js';
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
  org: [worksFor ?? sampleRoom.organization!.name],
  ...(telephone && { tel: telephone.map(telUrl) }),
  ...(email && { email: [email] }),
  ...((condition ?? description) && { note: [[condition, description].filter(Boolean).join('\n')] }),
});

describe('vCards', () => {
  it('say to ical.js, field by field, what stands in the document', () => {
    expect(parse(writeVcards(sampleRoom))).toEqual(sampleRoom.contactPoints!.map(fieldsOf));
  });

  it('come back from ical.js to the letter, whatever signs a text holds', () => {
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

  it('have a name where the contact has none: its role, or what kind of contact it is', () => {
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

  it('hold no address that carries more than an address', () => {
    const hostile = [
      'a@b.example?bcc=c@d.example',
      'a@b.example\r\nTEL:112',
      'mailto:a@b.example?subject=x',
      'a@b,c@d',
    ];
    const contactPoints = hostile.map((email) => ({ name: 'A', email }));
    expect(writeVcards({ contactPoints })).not.toMatch(/EMAIL|TEL|bcc/);
  });

  it('are an empty file without contacts', () => {
    expect(writeVcards({ organization: { name: 'Björkviks kommun' } })).toBe('');
  });
});
