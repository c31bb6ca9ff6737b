import { describe, expect, it } from 'vitest';
import { vcard } from './vcard.js';

describe('vcard', () => {
  it('a vCard has name, role, organisation, numbers, e-mail and condition', () => {
    expect(
      vcard(
        {
          name: 'Presskontakt vid allvarlig händelse',
          jobTitle: 'Kommunikatör i beredskap',
          contactType: 'on-call',
          condition: 'Vid pågående allvarlig händelse.',
          telephone: [
            { text: '0980-319 200', e164: '+46980319200', extension: '214' },
            { text: '113 13' },
            { text: 'genom växeln' },
          ],
          email: 'press@bjorkvik.example',
        },
        'Björkviks kommun',
      ),
    ).toBe(
      [
        'BEGIN:VCARD',
        'VERSION:4.0',
        'FN:Presskontakt vid allvarlig händelse',
        'TITLE:Kommunikatör i beredskap',
        'ORG:Björkviks kommun',
        'TEL;VALUE=uri:tel:+46980319200;ext=214',
        'TEL;VALUE=uri:tel:11313',
        'EMAIL:press@bjorkvik.example',
        'NOTE:Vid pågående allvarlig händelse.',
        'END:VCARD',
        '',
      ].join('\r\n'),
    );
  });

  it('a vCard has the contact’s own organisation rather than the sender’s', () => {
    expect(vcard({ name: 'A', worksFor: 'Björkviks hamn AB' }, 'Björkviks kommun')).toContain(
      'ORG:Björkviks hamn AB\r\n',
    );
  });

  it('a semicolon in the name of an organisation is escaped', () => {
    expect(vcard({ name: 'A', worksFor: 'Hamn; Fyr, AB' })).toContain('ORG:Hamn\\; Fyr\\, AB\r\n');
  });

  it('a text never becomes a property of its own', () => {
    const card = vcard({ name: 'A; B, C\\D', description: 'En rad\r\nTEL:112\nTvå' })!;
    expect(card).toContain('FN:A; B\\, C\\\\D\r\n');
    expect(card).toContain('NOTE:En rad\\nTEL:112\\nTvå\r\n');
    expect(card).not.toMatch(/^TEL/m);
  });

  it.each([
    ['line breaks of every kind', { name: 'A', description: 'a\rb\r\nc\nd\ve\ff\x85g\u2028h\u2029TEL:112' }],
    ['controls', { name: 'A\0\x1B[2J\x7FB', jobTitle: '\x08\x0E\x1F' }],
    ['an address with lines', { name: 'A', email: 'a@b.example\r\nTEL:112' }],
    ['a number with lines', { name: 'A', telephone: [{ text: '1', e164: '+46\r\nTEL:112\u2028X:1' }] }],
    ['an extension with lines', { name: 'A', telephone: [{ text: '112', extension: '1\r\nX:1' }] }],
    ['an organisation with lines', { name: 'A', worksFor: 'B\nEND:VCARD\nBEGIN:VCARD' }],
  ])('a vCard keeps its lines, whatever its values hold: %s', (_, contact) => {
    const lines = vcard(contact)!.split(/[\r\n\v\f\x85\u2028\u2029]+/);
    const property = /^(?:BEGIN|VERSION|FN|TITLE|ORG|TEL;VALUE=uri|EMAIL|NOTE|END):/;
    expect(lines.filter((line) => line && !property.test(line))).toEqual([]);
    expect(lines.filter((line) => /^(?:BEGIN|END|TEL)/.test(line)).length).toBe('telephone' in contact ? 3 : 2);
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
  });

  it('every value is complete when folded lines are joined', () => {
    const description = 'En; rad, med \\ och\ttabb\n\nTvå';
    expect(vcard({ name: 'A', description })).toContain('NOTE:En; rad\\, med \\\\ och\ttabb\\n\\nTvå\r\n');
  });

  it('lines are folded at 75 octets, between characters', () => {
    const name = 'Å'.repeat(40) + '🌊'.repeat(30) + 'x'.repeat(200);
    const lines = vcard({ name })!.split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBe(75);
    expect(lines.join('\r\n').replace(/\r\n /g, '')).toContain(`FN:${name}\r\n`);
    expect(lines.filter((line) => /\uFFFD/.test(line))).toEqual([]);
  });

  it('a contact without a name has no vCard', () => {
    expect(vcard({ telephone: [{ text: '112' }] })).toBe(undefined);
  });
});
