import type { ReleaseTexts } from '../translation.js';

export const enRelease: ReleaseTexts = {
  updated: 'Updated {date}',
  corrected: 'Corrected {date}',
  attachments: 'Attachments',
  keywords: 'Topics',
  eventTime: 'Time',
  eventLocation: 'Place',
  eventLink: 'More about the event',
  table: 'Table',
  bodyFailed: 'The whole text could not be loaded.',
  readMore: 'Read more',
  contactsThen: 'Contacts when this was published',
  contactsNow: 'Press contact today',
  past: 'Is over',
  calendar: 'Add to calendar',
  copyLink: 'Copy link',
  copyQuote: 'Copy quote',
  share: 'Share',
  print: 'Print',
  quoteSource: '{quote} {speaker} Source: {source}',
};
