import { escapeValue, toContentLine } from './content-line.js';
import type { ContactPoint, Person } from './types.js';
import { telUrl } from './telephone.js';

/**
 * Formats a contact as a vCard 4.0 (RFC 6350): name, role, organisation (the contact's own, else `organization`), numbers,
 * e-mail, and a note with its condition. Returns `undefined` without a name, which a vCard requires. Control characters,
 * which no line may contain (3.3), are left out, so that no value can start a line of its own.
 */
export function vcard(contact: ContactPoint | Person, organization?: string): string | undefined {
  const { name, jobTitle, worksFor = organization, telephone = [], email, description } = contact;
  if (!name) return undefined;
  const condition = 'condition' in contact ? contact.condition : undefined;
  const text = (property: string, value: string | undefined, signs = /[\\,]/g) =>
    value ? [`${property}:${escapeValue(value, signs)}`] : [];
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    ...text('FN', name),
    ...text('TITLE', jobTitle),
    // ORG is a list, which a semicolon divides. Elsewhere a semicolon needs no backslash (3.4), and some readers show it.
    ...text('ORG', worksFor, /[\\,;]/g),
    ...telephone.flatMap((number) => telUrl(number) ?? []).map((url) => `TEL;VALUE=uri:${url}`),
    ...text('EMAIL', email),
    ...text('NOTE', [condition, description].filter(Boolean).join('\n')),
    'END:VCARD',
  ]
    .map(toContentLine)
    .join('');
}
