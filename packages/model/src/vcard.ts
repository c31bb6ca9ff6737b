import type { ContactPoint, Person } from './shape.js';
import { telUrl } from './telephone.js';

/** Octets of a line, without its line break (RFC 6350, 3.2). */
const LINE = 75;

/**
 * A contact as a vCard 4.0 (RFC 6350): name, role, organisation (the contact's own, else the given one), numbers,
 * e-mail, and in the note when it may be called, as written. `undefined` without a name, which a vCard needs. No value
 * can become a line of its own, whatever it holds: control characters, which no line may have (3.3), are left out.
 */
export function vcard(contact: ContactPoint | Person, organization?: string): string | undefined {
  const { name, jobTitle, worksFor = organization, telephone = [], email, description } = contact;
  if (!name) return undefined;
  const condition = 'condition' in contact ? contact.condition : undefined;
  const text = (property: string, value: string | undefined, signs = /[\\,]/g) =>
    value ? [`${property}:${escaped(value, signs)}`] : [];
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    ...text('FN', name),
    ...text('TITLE', jobTitle),
    // A list, which a semicolon would divide. Elsewhere it needs no backslash (3.4), and some readers show one.
    ...text('ORG', worksFor, /[\\,;]/g),
    ...telephone.flatMap((number) => telUrl(number) ?? []).map((url) => `TEL;VALUE=uri:${url}`),
    ...text('EMAIL', email),
    ...text('NOTE', [condition, description].filter(Boolean).join('\n')),
    'END:VCARD',
  ]
    .map((line) => `${folded(line.replace(/(?!\t)[\p{Cc}\p{Zl}\p{Zp}]/gu, ''))}\r\n`)
    .join('');
}

/** A value of type text (RFC 6350, 3.4): what some readers end a line at is a line break in the value too. */
const escaped = (value: string, signs: RegExp): string =>
  value.replace(signs, '\\$&').replace(/\r\n?|[\n\v\f\x85\u2028\u2029]/g, '\\n');

/** A line in pieces of at most 75 octets of UTF-8, each but the first after a blank; no character is cut. */
function folded(line: string): string {
  let octets = 0;
  let result = '';
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    octets += size;
    if (octets > LINE) {
      result += '\r\n ';
      octets = 1 + size;
    }
    result += character;
  }
  return result;
}
