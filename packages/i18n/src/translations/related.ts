import type { Language } from './language.js';

/** What leads from the page of a release to others. */
export interface RelatedTexts {
  /** The heading of releases with the same topics. */
  related: string;
  /** The name of the navigation to the releases before and after. */
  neighbors: string;
  newer: string;
  older: string;
}

export const RELATED_TEXTS: Record<Language, RelatedTexts> = {
  sv: { related: 'Mer om samma ämne', neighbors: 'Fler pressmeddelanden', newer: 'Nästa', older: 'Föregående' },
  en: { related: 'More on this topic', neighbors: 'More press releases', newer: 'Next', older: 'Previous' },
  fi: { related: 'Lisää samasta aiheesta', neighbors: 'Muita tiedotteita', newer: 'Seuraava', older: 'Edellinen' },
  nb: { related: 'Mer om samme emne', neighbors: 'Flere pressemeldinger', newer: 'Neste', older: 'Forrige' },
  da: { related: 'Mere om samme emne', neighbors: 'Flere pressemeddelelser', newer: 'Næste', older: 'Forrige' },
};
