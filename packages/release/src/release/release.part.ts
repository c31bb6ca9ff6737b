/** The full release with its enhancement and texts. Loaded when there is a release to show. */
import { addBuiltIn } from '@pressrum/i18n';
import { enRelease } from '@pressrum/i18n/translations/en/release.js';
import { svRelease } from '@pressrum/i18n/translations/sv/release.js';

addBuiltIn({ sv: svRelease, en: enRelease });

export { bodyLoader } from './load-body.js';
export { createReleaseEnhancement } from './release-enhancement.js';
export { releaseStyles } from './release.css.js';
export { hasFiles, pressRelease } from './release.template.js';
