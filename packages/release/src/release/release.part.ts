/** The whole release, its buttons and its texts. Loaded by the element when there is one to show. */
import { addBuiltIn } from '@pressrum/model';
import { enRelease } from '@pressrum/model/translations/en/release.js';
import { svRelease } from '@pressrum/model/translations/sv/release.js';

addBuiltIn({ sv: svRelease, en: enRelease });

export { releaseLive } from './release-live.js';
export { releaseStyles } from './release.css.js';
export { pressRelease } from './release.template.js';
export { completer } from './whole.js';
