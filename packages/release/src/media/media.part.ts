/** The media of releases, their texts and enhancement. Loaded when there are media to show. */
import { addBuiltIn } from '@pressrum/i18n';
import { enMedia } from '@pressrum/i18n/translations/en/media.js';
import { svMedia } from '@pressrum/i18n/translations/sv/media.js';

addBuiltIn({ sv: svMedia, en: enMedia });

export { MediaBank } from './media-bank.js';
export { createMediaEnhancement } from './media-enhancement.js';
export { pictureFile, releaseFiles } from './files.template.js';
export { mediaStyles } from './media.css.js';
export { bankMedia } from './media.template.js';
