import type { Language } from './language.js';

/** What an image is called where a link stands in its place. */
export const IMAGE: Record<Language | 'nn', string> = {
  sv: 'Bild',
  en: 'Image',
  fi: 'Kuva',
  nb: 'Bilde',
  nn: 'Bilete',
  da: 'Billede',
};
