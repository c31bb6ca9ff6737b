import type { Translation } from './translation.js';

export const en: Translation = {
  language: 'en-GB',
  dateTime: (date, time) => `${date} at ${time}`,
  releases: 'Press releases',
  pressContact: 'Press contact',
  about: (name) => `About ${name}`,
  contactType: { press: 'Press contact', 'on-call': 'On-call press contact', spokesperson: 'Spokesperson' },
  contact: 'Contact',
  email: 'E-mail',
  extension: 'ext.',
  noDetails: 'There is no telephone number or e-mail address.',
  callInstead: (name) => `Call ${name}`,
  staleContacts: (date) => `These contact details are from ${date} and may be out of date.`,
  loadFailed: 'The content could not be loaded. Try again in a moment.',
};
