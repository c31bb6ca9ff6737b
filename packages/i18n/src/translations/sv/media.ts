import type { MediaTexts } from '../translation.js';

export const svMedia: MediaTexts = {
  media: 'Bilder, film och ljud',
  license: 'Licens',
  mediaRelease: 'Hör till',
  download: 'Ladda ner {name}',
  play: { film: 'Se filmen: {name}', sound: 'Lyssna: {name}' },
  pixels: '{width} × {height} pixlar',
  mediaFilter: 'Visa',
  allMedia: 'Allt',
  mediaKinds: { picture: 'Bilder', film: 'Filmer', sound: 'Ljud' },
  olderMedia: 'Visa äldre',
};
