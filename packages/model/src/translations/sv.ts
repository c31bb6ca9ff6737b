import type { Translation } from './translation.js';

export const sv: Translation = {
  language: 'sv',
  dateTime: (date, time) => `${date} kl. ${time.replace(':', '.')}`,
  releases: 'Pressmeddelanden',
  pressContact: 'Presskontakt',
  about: (name) => `Om ${name}`,
  contactType: { press: 'Presskontakt', 'on-call': 'Presskontakt i beredskap', spokesperson: 'Talesperson' },
  contact: 'Kontakt',
  email: 'E-post',
  extension: 'anknytning',
  noDetails: 'Telefonnummer och e-postadress saknas.',
  callInstead: (name) => `Ring ${name}`,
  staleContacts: (date) => `Kontaktuppgifterna är från ${date} och kan vara inaktuella.`,
  loadFailed: 'Innehållet kunde inte hämtas. Försök igen om en stund.',
};
