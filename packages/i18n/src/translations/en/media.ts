import type { MediaTexts } from '../translation.js';

export const enMedia: MediaTexts = {
  media: 'Pictures, film and sound',
  license: 'Licence',
  mediaRelease: 'From',
  download: 'Download {name}',
  play: { film: 'Watch the film: {name}', sound: 'Listen: {name}' },
  pixels: '{width} × {height} pixels',
  mediaFilter: 'Show',
  allMedia: 'All',
  mediaKinds: { picture: 'Pictures', film: 'Films', sound: 'Sound' },
  olderMedia: 'Show older',
};
