import type { ReleaseTexts } from '../translation.js';

export const svRelease: ReleaseTexts = {
  updated: 'Uppdaterad {date}',
  corrected: 'Rättad {date}',
  attachments: 'Bilagor',
  keywords: 'Ämnen',
  eventTime: 'Tid',
  eventLocation: 'Plats',
  eventLink: 'Mer om evenemanget',
  table: 'Tabell',
  bodyFailed: 'Hela texten kunde inte hämtas.',
  readMore: 'Läs mer',
  contactsThen: 'Kontakter när texten publicerades',
  contactsNow: 'Presskontakt i dag',
  past: 'Har varit',
  calendar: 'Lägg till i kalendern',
  copyLink: 'Kopiera länk',
  copyQuote: 'Kopiera citat',
  share: 'Dela',
  print: 'Skriv ut',
  quoteSource: '{quote} {speaker} Källa: {source}',
};
