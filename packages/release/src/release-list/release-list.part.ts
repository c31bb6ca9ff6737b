/** The list of releases, and its texts. Loaded by the element when there is one to show. */
import { addBuiltIn } from '@pressrum/model';
import { enList } from '@pressrum/model/translations/en/list.js';
import { svList } from '@pressrum/model/translations/sv/list.js';

addBuiltIn({ sv: svList, en: enList });

export { Browsing } from './browsing.js';
export { releaseListStyles } from './release-list.css.js';
