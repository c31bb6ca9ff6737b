import '@pressrum/i18n/translations/node.js';
import { translationFor } from '@pressrum/i18n';
import { readPressRoom, type PressRoom } from '@pressrum/model';
import { vcard } from '@pressrum/model/vcard.js';

/**
 * The press contacts as vCards 4.0 (RFC 6350), one after the other in one file; empty where there are none. One without a
 * name, which a vCard needs, has its role for one, or what kind of contact it is in the document's language.
 */
export function writeVcards(given: PressRoom): string {
  const { contactPoints = [], organization, inLanguage = 'sv' } = readPressRoom(given);
  const { contactType } = translationFor(inLanguage);
  return contactPoints
    .map((contact) => {
      const name = contact.name ?? contact.jobTitle ?? contactType[contact.contactType ?? 'press'];
      return vcard({ ...contact, name }, organization?.name) ?? '';
    })
    .join('');
}
