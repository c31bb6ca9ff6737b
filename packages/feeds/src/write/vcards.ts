import '@pressrum/i18n/translations/node.js';
import { translationFor } from '@pressrum/i18n';
import { readPressRoom, type PressRoom } from '@pressrum/model';
import { vcard } from '@pressrum/model/vcard.js';

/**
 * Writes the press contacts as vCards 4.0 (RFC 6350) in one file; empty without contacts. A vCard needs a name: without
 * one, it is the role, else the kind of contact in the document's language.
 */
export function writeVcards(document: PressRoom): string {
  const { contactPoints = [], organization, inLanguage = 'sv' } = readPressRoom(document);
  const { contactType } = translationFor(inLanguage);
  return contactPoints
    .map((contact) => {
      const name = contact.name ?? contact.jobTitle ?? contactType[contact.contactType ?? 'press'];
      return vcard({ ...contact, name }, organization?.name) ?? '';
    })
    .join('');
}
