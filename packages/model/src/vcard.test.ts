import { describe, expect, it } from 'vitest';
import { vcard } from './vcard.js';

describe('a vCard', () => {
  it('holds who it is, the ways to reach it, and when it may be called', () => {
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

  it('takes the contact’s own organisation before the sender’s', () => {
    expect(vcard({ name: 'A', worksFor: 'Björkviks hamn AB' }, 'Björkviks kommun')).toContain(
      'ORG:Björkviks hamn AB\r\n',
    );
  });

  it('lets no text become a property of its own', () => {
    const card = vcard({ name: 'A; B, C\\D', description: 'En rad\r\nTEL:112\nTvå' })!;
    expect(card).toContain('FN:A\\; B\\, C\\\\D\r\n');
    expect(card).toContain('NOTE:En rad\\nTEL:112\\nTvå\r\n');
    expect(card).not.toMatch(/^TEL/m);
  });

  it('folds lines at 75 octets, between characters', () => {
    const name = 'Å'.repeat(40) + '🌊'.repeat(30) + 'x'.repeat(200);
    const lines = vcard({ name })!.split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBe(75);
    expect(lines.join('\r\n').replace(/\r\n /g, '')).toContain(`FN:${name}\r\n`);
    expect(lines.filter((line) => /\uFFFD/.test(line))).toEqual([]);
  });

  it('is not made without a name', () => {
    expect(vcard({ telephone: [{ text: '112' }] })).toBe(undefined);
  });
});
