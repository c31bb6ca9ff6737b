import type { Language } from './language.js';

/** The texts that a feed's content has around the body of a release. */
export interface FeedTexts {
  /** The line before the contacts. */
  contacts: string;
  /** The heading of the organisation's own text; `{name}` is the organisation's. */
  about: string;
}

export const FEED_TEXTS: Record<Language, FeedTexts> = {
  sv: { contacts: 'För mer information kontakta:', about: 'Om {name}' },
  en: { contacts: 'For more information, contact:', about: 'About {name}' },
  fi: { contacts: 'Lisätietoja antaa:', about: 'Tietoa: {name}' },
  nb: { contacts: 'For mer informasjon, kontakt:', about: 'Om {name}' },
  da: { contacts: 'For mere information, kontakt:', about: 'Om {name}' },
};
